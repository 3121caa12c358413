//! Content from signed releases, through the commands that windows send: real signatures, a real host on this machine,
//! the real library. Whatever goes wrong, what was open stays open.

mod host;
mod killed;
mod sources;
mod still;
mod taking;
mod wrong;

//! Tests updates through the commands of the window: with real signatures, a real host on this machine and the real
//! library. Whatever fails, the open library stays.

mod faults;
mod following;
mod host;
mod installing;
mod killed;
mod sources;
mod sync_gate;

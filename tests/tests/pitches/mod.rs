//! What a person does at the desk, through the same commands that windows send: JSON in, JSON out, the real library and
//! the real renderer behind them.

mod another_region;
mod before;
mod desk;
mod exchange;
mod follow;
mod handover;
mod haste;
mod shelf;
mod story;
mod words;

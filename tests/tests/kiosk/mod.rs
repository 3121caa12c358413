//! A booth through the commands that windows send: the real library, the real store, the real renderer, and time that
//! passes when a test says so.

mod day;
mod freezing;
mod leaving;
mod stall;

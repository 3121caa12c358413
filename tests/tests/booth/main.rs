//! A booth through the commands that windows send: the real library, the real store, the real renderer, and hours that
//! pass in a moment.

mod freezing;
mod hours;
mod leaving;
mod stall;

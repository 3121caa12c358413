//! A pitch in front of people, as state machines: what a presenter does at the keyboard, or a visitor at a kiosk, comes in
//! together with the time; what the windows show and what is kept of it goes out.
//!
//! Nothing here reads a clock, a file or a database, draws a slide or opens a window: time is a `Duration` that never goes
//! back, and pictures are handed in as bytes.

pub mod keys;
pub mod kiosk;
mod pace;
pub mod record;
pub mod session;
pub mod snapshot;
pub mod state;
pub mod view;
mod viewing_times;

/// A count, as windows receive it.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! State machines of a presentation and of a kiosk. They take what a presenter or a visitor does together with the
//! time, and return what the windows show and what the record keeps.
//!
//! Nothing here reads a clock, a file or a database, draws a slide or opens a window: time is a `Duration` that
//! never goes back, and pictures are passed in as bytes.

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

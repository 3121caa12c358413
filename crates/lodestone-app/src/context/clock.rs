//! Says what time it is: asked at the edge, passed in.

use std::time::Duration;

use lodestone_content::Day;
use lodestone_store::Moment;

/// What time it is.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970 (UTC).
    fn now(&self) -> Moment;
    /// The person's local day.
    fn today(&self) -> Day;
    /// Time since a moment that stays the same while the program runs. Never goes back, whatever is done to the clock on
    /// the wall: a presentation counts by it.
    fn running(&self) -> Duration;
}

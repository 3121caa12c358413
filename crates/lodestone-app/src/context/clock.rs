//! Reads the time and the local day, in one place; everything else receives them as arguments.

use std::time::{Duration, Instant};

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

/// The clock of this machine, in the person's time zone: the one place that asks what time it is.
#[derive(Debug)]
pub struct SystemClock {
    /// When the program began.
    began: Instant,
    /// A fixed day in place of today, for tests.
    today: Option<Day>,
}

impl SystemClock {
    /// A clock that begins now. Somebody who tries things out may say which day it is.
    #[expect(clippy::disallowed_methods, reason = "the edge: every program asks here")]
    pub fn new(today: Option<Day>) -> SystemClock {
        SystemClock { began: Instant::now(), today }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the edge: every program asks here")]
    fn now(&self) -> Moment {
        Moment(jiff::Timestamp::now().as_millisecond())
    }

    #[expect(clippy::disallowed_methods, reason = "the edge: every program asks here")]
    fn today(&self) -> Day {
        self.today.unwrap_or_else(|| Day::from(jiff::Zoned::now().date()))
    }

    fn running(&self) -> Duration {
        self.began.elapsed()
    }
}

//! The clock on the wall.

use std::time::{Duration, Instant};

use lodestone_app::{Clock, Day, Moment};

use crate::test_hooks;

/// The system's clock, in the person's time zone.
pub(crate) struct Wall {
    /// When the program began.
    began: Instant,
}

impl Wall {
    /// A clock that begins now.
    #[expect(clippy::disallowed_methods, reason = "the edge: this program is a host")]
    pub(crate) fn begun() -> Wall {
        Wall { began: Instant::now() }
    }
}

impl Clock for Wall {
    #[expect(clippy::disallowed_methods, reason = "the edge: this program is a host")]
    fn now(&self) -> Moment {
        Moment(jiff::Timestamp::now().as_millisecond())
    }

    #[expect(clippy::disallowed_methods, reason = "the edge: this program is a host")]
    fn today(&self) -> Day {
        let date = jiff::Zoned::now().date();
        test_hooks::today()
            .or_else(|| Day::new(date.year(), date.month(), date.day()))
            .or_else(|| Day::new(1970, 1, 1))
            .expect("the first day of Unix time exists")
    }

    fn running(&self) -> Duration {
        self.began.elapsed()
    }
}

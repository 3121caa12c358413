//! The one clock of the tests: it goes on when a test says so.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use lodestone_app::{Clock, Day, Moment};

use crate::publisher::NOW;

/// Between two looks at the time of day, so that no two changes are taken for one burst of typing.
const BETWEEN_LOOKS: u64 = 10_000;

/// A clock that a test winds. Each look at the time of day moves that time on by ten seconds; time since the program
/// began moves only with [`TestClock::pass`].
#[derive(Debug, Clone)]
pub struct TestClock {
    today: Day,
    time: Arc<Time>,
}

/// What the copies of a clock share.
#[derive(Debug)]
struct Time {
    /// Milliseconds since 1970.
    now: AtomicU64,
    /// Milliseconds since the program began.
    running: AtomicU64,
    /// Whether the time of day may not be asked for.
    covered: AtomicBool,
}

impl TestClock {
    /// A clock of a day that does not end. It begins a minute after [`NOW`], when everything in the tests is signed.
    pub(super) fn new(today: Day) -> TestClock {
        TestClock {
            today,
            time: Arc::new(Time {
                now: AtomicU64::new((NOW.unsigned_abs() + 60) * 1000),
                running: AtomicU64::new(5_000),
                covered: AtomicBool::new(false),
            }),
        }
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        let milliseconds = u64::try_from(time.as_millis()).expect("a test is short");
        self.time.now.fetch_add(milliseconds, Ordering::Relaxed);
        self.time.running.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// From here on, whatever asks for the day or the time of day fails.
    pub fn cover(&self) {
        self.time.covered.store(true, Ordering::Relaxed);
    }

    /// The day and the time of day may be asked for again.
    pub fn uncover(&self) {
        self.time.covered.store(false, Ordering::Relaxed);
    }

    fn look(&self) {
        assert!(!self.time.covered.load(Ordering::Relaxed), "nothing on the path of presenting asks for the date");
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        self.look();
        let now = self.time.now.fetch_add(BETWEEN_LOOKS, Ordering::Relaxed);
        Moment(i64::try_from(now).expect("a moment of this century"))
    }

    fn today(&self) -> Day {
        self.look();
        self.today
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.time.running.load(Ordering::Relaxed))
    }
}

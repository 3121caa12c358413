//! Compares the time that has passed with the time that was planned for each slide.

use std::time::Duration;

/// The clock on the presenter's screen. Time comes in as a duration that never goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopwatch {
    /// Counted before it was last halted.
    counted: Duration,
    /// Since when it runs; `None` while it is halted.
    since: Option<Duration>,
    /// Whether it waits for the first slide to be left.
    waiting: bool,
}

impl Stopwatch {
    /// A clock that runs from now on.
    pub(crate) fn running(now: Duration) -> Stopwatch {
        Stopwatch { counted: Duration::ZERO, since: Some(now), waiting: false }
    }

    /// A clock that starts when the first slide is left: people gather while the cover is shown.
    pub(crate) fn waiting() -> Stopwatch {
        Stopwatch { counted: Duration::ZERO, since: None, waiting: true }
    }

    /// Starts a clock that waits for the first slide to be left.
    pub(crate) fn leave_cover(&mut self, now: Duration) {
        if self.waiting {
            *self = Stopwatch::running(now);
        }
    }

    /// Halts the clock, or lets it run on.
    pub(crate) fn toggle(&mut self, now: Duration) {
        *self = match self.since {
            Some(_) => Stopwatch { counted: self.elapsed(now), since: None, waiting: false },
            None => Stopwatch { counted: self.counted, since: Some(now), waiting: false },
        };
    }

    /// Sets the clock to zero, without halting or starting it.
    pub(crate) fn restart(&mut self, now: Duration) {
        self.counted = Duration::ZERO;
        self.since = self.since.map(|_| now);
    }

    /// Whether the clock runs.
    pub(crate) fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Time counted so far.
    pub(crate) fn elapsed(&self, now: Duration) -> Duration {
        self.counted + self.since.map_or(Duration::ZERO, |since| now.saturating_sub(since))
    }
}

/// Whole milliseconds, as windows receive them.
pub(crate) fn milliseconds(time: Duration) -> u32 {
    u32::try_from(time.as_millis()).unwrap_or(u32::MAX)
}

/// Whole seconds, rounded down.
pub(crate) fn seconds(time: Duration) -> u32 {
    u32::try_from(time.as_secs()).unwrap_or(u32::MAX)
}

/// Returns the milliseconds from the beginning of a presentation to the beginning and the end of one of its slides, if each
/// slide takes its share of the minutes.
pub(crate) fn due(seconds: &[u32], index: usize, minutes: u32) -> (u32, u32) {
    let sum = |count: usize| -> u64 { seconds.iter().take(count).map(|seconds| u64::from(*seconds)).sum() };
    (scaled(sum(index), sum(seconds.len()), minutes), scaled(sum(index + 1), sum(seconds.len()), minutes))
}

/// Returns the share of the minutes, in milliseconds, that a part of all planned seconds has.
pub(crate) fn scaled(part: u64, whole: u64, minutes: u32) -> u32 {
    let milliseconds = (part * u64::from(minutes) * 60_000).checked_div(whole).unwrap_or(0);
    u32::try_from(milliseconds).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_clock_counts_what_is_told_and_not_what_is_waited() {
        let mut watch = Stopwatch::waiting();
        assert_eq!(watch.elapsed(at(500)), at(0), "people gather");
        watch.leave_cover(at(500));
        watch.toggle(at(560));
        assert_eq!(watch.elapsed(at(9_000)), at(60), "halted");
        watch.leave_cover(at(9_000));
        assert!(!watch.is_running(), "moving on does not undo a halt");
        watch.toggle(at(9_000));
        assert_eq!(watch.elapsed(at(9_010)), at(70));
        watch.restart(at(9_010));
        assert_eq!(watch.elapsed(at(9_015)), at(5));
        assert_eq!(watch.elapsed(at(0)), at(0), "a clock that goes back takes nothing away");
    }

    #[test]
    fn slides_share_the_minutes_by_what_they_need() {
        let seconds = [10, 20, 30];
        assert_eq!(due(&seconds, 0, 2), (0, 20_000));
        assert_eq!(due(&seconds, 1, 2), (20_000, 60_000));
        assert_eq!(due(&seconds, 2, 2), (60_000, 120_000));
        assert_eq!(due(&[0, 0], 1, 2), (0, 0), "what takes no time is due at once");
        assert_eq!(due(&[], 5, 2), (0, 0));
    }
}

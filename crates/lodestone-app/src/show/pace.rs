//! How a talk stands against its time: the clock on the presenter's screen and what was planned for each slide.

use std::time::Duration;

/// The clock of a talk. Time comes in as a duration that never goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopwatch {
    /// Counted before it was last halted.
    counted: Duration,
    /// Since when it runs; `None` while it is halted.
    since: Option<Duration>,
    /// Whether it waits for the talk to begin.
    waiting: bool,
}

impl Stopwatch {
    /// A clock that runs from now on.
    pub(crate) fn running(now: Duration) -> Stopwatch {
        Stopwatch { counted: Duration::ZERO, since: Some(now), waiting: false }
    }

    /// A clock that starts when the first slide is left: people gather while the cover is up.
    pub(crate) fn waiting() -> Stopwatch {
        Stopwatch { counted: Duration::ZERO, since: None, waiting: true }
    }

    /// The first slide was left.
    pub(crate) fn leave_cover(&mut self, now: Duration) {
        if self.waiting {
            *self = Stopwatch::running(now);
        }
    }

    /// Halts, or runs on.
    pub(crate) fn toggle(&mut self, now: Duration) {
        *self = match self.since {
            Some(_) => Stopwatch { counted: self.elapsed(now), since: None, waiting: false },
            None => Stopwatch { counted: self.counted, since: Some(now), waiting: false },
        };
    }

    /// To zero; whether it runs stays.
    pub(crate) fn restart(&mut self, now: Duration) {
        self.counted = Duration::ZERO;
        self.since = self.since.map(|_| now);
    }

    pub(crate) fn is_running(&self) -> bool {
        self.since.is_some()
    }

    pub(crate) fn elapsed(&self, now: Duration) -> Duration {
        self.counted + self.since.map_or(Duration::ZERO, |since| now.saturating_sub(since))
    }
}

/// Milliseconds for the wire.
pub(crate) fn milliseconds(time: Duration) -> u32 {
    u32::try_from(time.as_millis()).unwrap_or(u32::MAX)
}

/// Milliseconds from the beginning of a talk to the beginning and the end of one of its slides, were each to take its
/// share of the minutes.
pub(crate) fn due(seconds: &[u32], index: usize, minutes: u32) -> (u32, u32) {
    let sum = |many: usize| -> u64 { seconds.iter().take(many).map(|seconds| u64::from(*seconds)).sum() };
    (scaled(sum(index), sum(seconds.len()), minutes), scaled(sum(index + 1), sum(seconds.len()), minutes))
}

/// A part of all planned seconds as milliseconds of so many minutes.
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

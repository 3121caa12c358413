//! Sums up what visitors looked at by touch, and for how long. Sums identify nobody.

use std::collections::BTreeMap;
use std::time::Duration;

/// How long a slide was looked at, and how often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct SlideStats {
    /// All times together.
    pub(super) spent: Duration,
    /// How often.
    pub(super) times: u32,
}

/// The sums of a kiosk. Their number is bounded by its slides and topics, however long it runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stats {
    /// How often somebody came and touched the screen.
    pub(super) visits: u32,
    /// By the slide's place in the loop.
    pub(super) slides: BTreeMap<usize, SlideStats>,
    /// How often each topic was chosen; under an empty id, everything.
    pub(super) topics: BTreeMap<String, u32>,
}

/// The id under which it is counted how often everything was chosen.
const EVERYTHING: &str = "";

impl Stats {
    /// Counts a visitor, who touched the screen while the loop ran.
    pub(super) fn came(&mut self) {
        self.visits = self.visits.saturating_add(1);
    }

    /// Counts the choice of a topic, or of everything.
    pub(super) fn chose(&mut self, topic: Option<&str>) {
        let times = self.topics.entry(topic.unwrap_or(EVERYTHING).to_owned()).or_default();
        *times = times.saturating_add(1);
    }

    /// Counts a look at a slide.
    pub(super) fn looked(&mut self, slide: usize, spent: Duration) {
        let look = self.slides.entry(slide).or_default();
        look.spent = look.spent.saturating_add(spent);
        look.times = look.times.saturating_add(1);
    }
}

//! What visitors looked at by touch, and for how long. Sums only: nobody can be told from them.

use std::collections::BTreeMap;
use std::time::Duration;

/// How long a slide was looked at, and how often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// All times together.
    pub(crate) spent: Duration,
    /// How often.
    pub(crate) times: u32,
}

/// The sums of a booth. Their number is bounded by its slides and topics, however long it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// How often somebody came and touched the screen.
    pub(crate) visits: u32,
    /// By the slide's place in the loop.
    pub(crate) slides: BTreeMap<usize, Look>,
    /// How often each topic was chosen; under nothing: everything.
    pub(crate) topics: BTreeMap<String, u32>,
}

/// Under this name stands how often everything was chosen.
const EVERYTHING: &str = "";

impl Seen {
    /// Somebody touched the screen while the loop ran.
    pub(crate) fn came(&mut self) {
        self.visits = self.visits.saturating_add(1);
    }

    /// A topic was chosen, or everything.
    pub(crate) fn chose(&mut self, topic: Option<&str>) {
        let times = self.topics.entry(topic.unwrap_or(EVERYTHING).to_owned()).or_default();
        *times = times.saturating_add(1);
    }

    /// A slide was looked at.
    pub(crate) fn looked(&mut self, slide: usize, spent: Duration) {
        let look = self.slides.entry(slide).or_default();
        look.spent = look.spent.saturating_add(spent);
        look.times = look.times.saturating_add(1);
    }
}

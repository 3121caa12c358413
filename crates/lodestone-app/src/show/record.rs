//! What is kept of a show: what was shown and for how long, what was asked, and nothing about who was there.
//!
//! The record lies in `user.db`, table `show`, column `slides`, as the JSON of [`Record`]. It is written when the show
//! begins, every ten seconds, and at its end: after a crash what is missing is the end. It holds no name of a person or
//! company: titles are those of the library without the pitch's own words and without what was filled in, and an own page
//! has none. The company stays with the pitch, which the row names by its id.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::talk::{Detour, Shown};

/// What `kind` says of a show that somebody presented; others may stand in the same table.
pub(crate) const KIND: &str = "show";
/// So often the record is written while the show goes on.
pub(crate) const EVERY: Duration = Duration::from_secs(10);

/// How far a record goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    /// To this moment; the show goes on.
    Now,
    /// To its end.
    End,
}

/// A show as it is kept. Seconds are rounded down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Record {
    /// [`KIND`].
    pub(crate) kind: String,
    /// BCP 47 tag of the language that was shown last.
    pub(crate) language: String,
    /// Minutes of the cut that was told last; `null` for the whole.
    pub(crate) cut: Option<u32>,
    /// Minutes that there were.
    pub(crate) minutes: u32,
    /// Seconds from the beginning to the last moment known.
    pub(crate) seconds: u32,
    /// Key of the slide at which the story stood last.
    pub(crate) at: String,
    /// Every slide of the pitch in its order, also what was not shown.
    pub(crate) slides: Vec<SlideRecord>,
    /// Slides of the library that somebody asked for, in the order of asking.
    pub(crate) asked: Vec<AskedRecord>,
    /// Questions for which there was no slide.
    pub(crate) unanswered: Vec<String>,
}

/// A slide of the pitch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct SlideRecord {
    /// Key within the pitch.
    pub(crate) key: String,
    /// Slide id; `own.` and the key for an own page, `frame.cover` and the like for what stands around the story.
    pub(crate) id: String,
    /// The library's title; empty for an own page.
    pub(crate) title: String,
    /// Stage id; empty for what stands around the story.
    pub(crate) stage: String,
    /// Seconds it was planned to take.
    pub(crate) planned: u32,
    /// Seconds it stood on the audience's screen.
    pub(crate) seconds: u32,
    /// How often it came up.
    pub(crate) times: u32,
}

/// A slide that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct AskedRecord {
    /// Slide id.
    pub(crate) id: String,
    /// The library's title.
    pub(crate) title: String,
    /// Stage id.
    pub(crate) stage: String,
    /// Seconds it stood on the audience's screen.
    pub(crate) seconds: u32,
    /// How often it came up.
    pub(crate) times: u32,
}

/// How long each slide stood, counted while the show goes on.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    last: Duration,
    /// What the audience sees; `None` while its screen is blank.
    sees: Option<Detour>,
    story: Vec<Stood>,
    asked: Vec<(String, Stood)>,
    /// By stage, in the order of [`super::frozen::Frozen::stages`]: what the clock counted.
    spent: Vec<Duration>,
}

/// How long and how often a slide stood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stood {
    pub(crate) time: Duration,
    pub(crate) times: u32,
}

impl Tally {
    /// Nothing yet, of so many slides and stages.
    pub(crate) fn new(now: Duration, slides: usize, stages: usize) -> Tally {
        Tally {
            last: now,
            sees: None,
            story: vec![Stood::default(); slides],
            asked: Vec::new(),
            spent: vec![Duration::ZERO; stages],
        }
    }

    /// Counts the time since the last look. `counted` is the stage of the clock, when it runs.
    pub(crate) fn settle(&mut self, now: Duration, counted: Option<usize>) {
        let passed = now.saturating_sub(self.last);
        self.last = self.last.max(now);
        if let Some(sees) = self.sees.clone() {
            self.of(&sees).time += passed;
        }
        if let Some(spent) = counted.and_then(|stage| self.spent.get_mut(stage)) {
            *spent += passed;
        }
    }

    /// The audience sees this from now on, or a blank screen.
    pub(crate) fn look(&mut self, shown: Option<Shown<'_>>) {
        let sees = shown.map(|shown| match shown {
            Shown::Story(place, _) => Detour::Story(place),
            Shown::Asked(id) => Detour::Asked(id.to_owned()),
        });
        if sees == self.sees {
            return;
        }
        if let Some(sees) = &sees {
            self.of(sees).times += 1;
        }
        self.sees = sees;
    }

    fn of(&mut self, slide: &Detour) -> &mut Stood {
        match slide {
            Detour::Story(place) => {
                if self.story.len() <= *place {
                    self.story.resize(*place + 1, Stood::default());
                }
                &mut self.story[*place]
            }
            Detour::Asked(id) => {
                let index = self.asked.iter().position(|(known, _)| known == id).unwrap_or_else(|| {
                    self.asked.push((id.clone(), Stood::default()));
                    self.asked.len() - 1
                });
                &mut self.asked[index].1
            }
        }
    }

    /// The clock was set to zero.
    pub(crate) fn restart(&mut self) {
        self.spent.fill(Duration::ZERO);
    }

    /// How long a slide of the story stood.
    pub(crate) fn stood(&self, place: usize) -> Stood {
        self.story.get(place).copied().unwrap_or_default()
    }

    /// How long a slide that was asked for stood.
    pub(crate) fn stood_asked(&self, id: &str) -> Stood {
        self.asked.iter().find(|(known, _)| known == id).map(|(_, stood)| *stood).unwrap_or_default()
    }

    /// What the clock counted for a stage.
    pub(crate) fn spent(&self, stage: usize) -> Duration {
        self.spent.get(stage).copied().unwrap_or_default()
    }
}

/// Whole seconds.
pub(crate) fn seconds(time: Duration) -> u32 {
    u32::try_from(time.as_secs()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_stands_for_as_long_as_the_audience_sees_it() {
        let at = Duration::from_secs;
        let mut tally = Tally::new(at(100), 2, 1);
        tally.look(Some(Shown::Story(0, 1)));
        tally.settle(at(110), None);
        tally.look(Some(Shown::Story(0, 2)));
        tally.settle(at(115), Some(0));
        tally.look(None);
        tally.settle(at(200), Some(0));
        tally.look(Some(Shown::Asked("x")));
        tally.settle(at(203), Some(0));
        tally.look(Some(Shown::Story(0, 2)));
        tally.settle(at(204), None);
        tally.settle(at(10), None);
        assert_eq!(tally.stood(0), Stood { time: at(16), times: 2 }, "another step is the same slide; black is none");
        assert_eq!(tally.stood_asked("x"), Stood { time: at(3), times: 1 });
        assert_eq!(tally.stood(1), Stood::default());
        assert_eq!(tally.spent(0), at(93), "the clock counts what is said before a black screen as well");
    }
}

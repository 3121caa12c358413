//! Counts how long and how often the audience saw each slide, and how long the presenter spent on each stage.

use std::time::Duration;

use crate::state::{Jump, Shown};

/// The sums of a presentation that goes on.
#[derive(Debug, Clone)]
pub(crate) struct ViewingTimes {
    last: Duration,
    /// What the audience sees; `None` while its screen is blank.
    sees: Option<Jump>,
    story: Vec<ViewingTime>,
    asked: Vec<(String, ViewingTime)>,
    /// What the clock counted by stage, in the order of [`crate::snapshot::Snapshot::stages`].
    spent: Vec<Duration>,
}

/// How long and how often the audience saw a slide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ViewingTime {
    /// All times together.
    pub(crate) time: Duration,
    /// How often it came up.
    pub(crate) times: u32,
}

impl ViewingTimes {
    /// Nothing counted yet, of this number of slides and stages.
    pub(crate) fn new(now: Duration, slides: usize, stages: usize) -> ViewingTimes {
        ViewingTimes {
            last: now,
            sees: None,
            story: vec![ViewingTime::default(); slides],
            asked: Vec::new(),
            spent: vec![Duration::ZERO; stages],
        }
    }

    /// Counts the time since the last call. `counted` is the stage of the slide that is shown, when the clock runs.
    pub(crate) fn settle(&mut self, now: Duration, counted: Option<usize>) {
        let passed = now.saturating_sub(self.last);
        self.last = self.last.max(now);
        if let Some(sees) = self.sees.clone() {
            self.entry(&sees).time += passed;
        }
        if let Some(spent) = counted.and_then(|stage| self.spent.get_mut(stage)) {
            *spent += passed;
        }
    }

    /// Takes what the audience sees from now on; `None` for a blank screen.
    pub(crate) fn look(&mut self, shown: Option<Shown<'_>>) {
        let sees = shown.map(|shown| match shown {
            Shown::Story(place, _) => Jump::Story(place),
            Shown::Asked(id) => Jump::Asked(id.to_owned()),
        });
        if sees == self.sees {
            return;
        }
        if let Some(sees) = &sees {
            self.entry(sees).times += 1;
        }
        self.sees = sees;
    }

    fn entry(&mut self, slide: &Jump) -> &mut ViewingTime {
        match slide {
            Jump::Story(place) => {
                if self.story.len() <= *place {
                    self.story.resize(*place + 1, ViewingTime::default());
                }
                &mut self.story[*place]
            }
            Jump::Asked(id) => {
                let index = self.asked.iter().position(|(known, _)| known == id).unwrap_or_else(|| {
                    self.asked.push((id.clone(), ViewingTime::default()));
                    self.asked.len() - 1
                });
                &mut self.asked[index].1
            }
        }
    }

    /// Forgets what the clock counted.
    pub(crate) fn restart(&mut self) {
        self.spent.fill(Duration::ZERO);
    }

    /// What the audience saw of a slide of the story.
    pub(crate) fn of_place(&self, place: usize) -> ViewingTime {
        self.story.get(place).copied().unwrap_or_default()
    }

    /// What the audience saw of a slide that was asked for.
    pub(crate) fn of_asked(&self, id: &str) -> ViewingTime {
        self.asked.iter().find(|(known, _)| known == id).map(|(_, seen)| *seen).unwrap_or_default()
    }

    /// What the clock counted for a stage.
    pub(crate) fn spent(&self, stage: usize) -> Duration {
        self.spent.get(stage).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_stands_for_as_long_as_the_audience_sees_it() {
        let at = Duration::from_secs;
        let mut viewing_times = ViewingTimes::new(at(100), 2, 1);
        viewing_times.look(Some(Shown::Story(0, 1)));
        viewing_times.settle(at(110), None);
        viewing_times.look(Some(Shown::Story(0, 2)));
        viewing_times.settle(at(115), Some(0));
        viewing_times.look(None);
        viewing_times.settle(at(200), Some(0));
        viewing_times.look(Some(Shown::Asked("x")));
        viewing_times.settle(at(203), Some(0));
        viewing_times.look(Some(Shown::Story(0, 2)));
        viewing_times.settle(at(204), None);
        viewing_times.settle(at(10), None);
        assert_eq!(
            viewing_times.of_place(0),
            ViewingTime { time: at(16), times: 2 },
            "another step is the same slide; black is none"
        );
        assert_eq!(viewing_times.of_asked("x"), ViewingTime { time: at(3), times: 1 });
        assert_eq!(viewing_times.of_place(1), ViewingTime::default());
        assert_eq!(viewing_times.spent(0), at(93), "the clock counts what is said before a black screen as well");
    }
}

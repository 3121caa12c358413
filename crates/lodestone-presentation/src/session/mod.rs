//! Holds everything about a running presentation that changes: position, what the audience sees, questions, and
//! time.
//!
//! The [`Snapshot`] that a [`Session`] presents is passed in, since nothing changes it.

mod acts;
mod extra_slides;
mod language;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use crate::pace::Stopwatch;
use crate::snapshot::{Snapshot, TrackSlide};
use crate::state::{AudienceMode, Jump, Route, Shown, State};
use crate::view::{AudienceView, Blank};
use crate::viewing_times::ViewingTimes;

pub use acts::{NotesSize, PointerInput};
pub use extra_slides::{AskOutcome, AskRequest, AskedSlide};

/// The most sentences of caution that are kept. One that comes again is kept once.
const MOST_CAUTIONS: usize = 30;

/// How a presentation begins.
#[derive(Debug, Clone, Copy)]
pub struct SessionStart {
    /// Time of the clock that never goes back.
    pub now: Duration,
    /// The place of the first slide that is shown.
    pub place: usize,
    /// Minutes of the cut; `None` for the whole story.
    pub cut: Option<u32>,
    /// How large notes are.
    pub notes_size: NotesSize,
    /// The number of the first view: a window that lived through the last presentation drops smaller ones.
    pub first_view: u32,
}

/// Everything about a presentation that changes.
#[derive(Debug)]
pub struct Session {
    pub(crate) state: State,
    /// Index of the language in [`Snapshot::tracks`].
    pub(crate) track: usize,
    /// A language that was chosen and is not shown yet.
    awaited: Option<usize>,
    watch: Stopwatch,
    pub(crate) viewing_times: ViewingTimes,
    /// What the audience sees.
    seen: Arc<AudienceView>,
    /// The slide that the audience keeps while its picture is frozen.
    frozen_on: Jump,
    /// Places of the story that the audience has seen.
    shown: Vec<bool>,
    /// Slides that were asked for, in the order of asking; those of the story too.
    pub(crate) asked: Vec<AskedSlide>,
    /// Counts what was asked for: of two slides that are being drawn, only the later one is wanted.
    asks: u64,
    /// Slides beside the story, by id and index of the language, and the seconds they are planned to take.
    extra_slides: BTreeMap<(String, usize), (TrackSlide, u32)>,
    pub(crate) unanswered: Vec<String>,
    cautions: Vec<String>,
    /// Pictures of what the last question found, the best first.
    hints: Vec<String>,
    notes_size: NotesSize,
    /// Counts the changes, as the presenter's window sees them.
    number: u32,
    /// When the record was last written.
    recorded: Duration,
}

impl Session {
    /// Begins to present a snapshot. What the audience sees first is in [`Session::audience`].
    pub fn new(snapshot: &Snapshot, start: SessionStart) -> Session {
        let SessionStart { now, place, cut, notes_size, first_view } = start;
        let state = State::new(route(snapshot), cut, place);
        let on_cover = snapshot.slides.get(state.place()).is_some_and(|slide| slide.key == COVER);
        let slides = snapshot.slides.len();
        let mut session = Session {
            state,
            track: 0,
            awaited: None,
            watch: if on_cover { Stopwatch::waiting() } else { Stopwatch::running(now) },
            viewing_times: ViewingTimes::new(now, slides, snapshot.stages.len()),
            frozen_on: Jump::Story(place),
            seen: Arc::new(AudienceView { seq: first_view, ..AudienceView::default() }),
            shown: vec![false; slides],
            asked: Vec::new(),
            asks: 0,
            extra_slides: BTreeMap::new(),
            unanswered: Vec::new(),
            cautions: snapshot.cautions.clone(),
            hints: Vec::new(),
            notes_size,
            number: 0,
            recorded: now,
        };
        session.count(snapshot, now);
        let _ = session.look(snapshot);
        session
    }

    /// Changes something: counts the time before it, and starts the clock when the first slide is left. Afterwards
    /// [`Session::look`] says what the audience is to be sent.
    pub fn change<T>(&mut self, snapshot: &Snapshot, now: Duration, change: impl FnOnce(&mut Session) -> T) -> T {
        self.count(snapshot, now);
        let before = self.state.moves();
        let done = change(self);
        if self.state.moves() != before {
            self.watch.leave_cover(now);
        }
        self.number += 1;
        done
    }

    /// Counts time up to now.
    pub fn count(&mut self, snapshot: &Snapshot, now: Duration) {
        let stage = self.stage(snapshot).filter(|_| self.watch.is_running());
        self.viewing_times.settle(now, stage);
    }

    /// Works out what the audience sees and counts it as seen. Returns a view when it is another than before.
    pub fn look(&mut self, snapshot: &Snapshot) -> Option<Arc<AudienceView>> {
        if self.state.mode == AudienceMode::Frozen {
            return self.look_frozen();
        }
        let view = self.view(snapshot);
        let shown = (view.blank == Blank::No).then(|| self.state.shown());
        self.viewing_times.look(shown);
        self.frozen_on = self.state.shown_slide();
        if let Some(Shown::Story(place, _)) = shown
            && let Some(seen) = self.shown.get_mut(place)
        {
            *seen = true;
        }
        let view = AudienceView { seq: self.seen.seq, ..view };
        if view == *self.seen {
            return None;
        }
        self.seen = Arc::new(AudienceView { seq: self.seen.seq.saturating_add(1), ..view });
        Some(self.seen.clone())
    }

    /// The audience keeps its picture: only a screen that goes black or white, or comes back, changes what it sees.
    fn look_frozen(&mut self) -> Option<Arc<AudienceView>> {
        let blank = self.state.blank;
        if self.seen.blank == blank {
            return None;
        }
        let is_seen = blank == Blank::No;
        self.viewing_times.look(is_seen.then(|| self.frozen_on.as_shown()));
        if let Jump::Story(place) = self.frozen_on
            && is_seen
            && let Some(seen) = self.shown.get_mut(place)
        {
            *seen = true;
        }
        let seq = self.seen.seq.saturating_add(1);
        self.seen = Arc::new(AudienceView { seq, blank, ..(*self.seen).clone() });
        Some(self.seen.clone())
    }

    /// What the audience sees.
    pub fn audience(&self) -> &Arc<AudienceView> {
        &self.seen
    }

    /// How many changes there were, as the presenter's window counts them.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// When the record was last written.
    pub fn recorded(&self) -> Duration {
        self.recorded
    }

    /// Notes that the record was written.
    pub fn was_recorded(&mut self, now: Duration) {
        self.recorded = now;
    }

    /// Tells the presenter what was lost or cannot be had, once.
    pub fn caution(&mut self, sentence: String) {
        if !self.cautions.contains(&sentence) && self.cautions.len() < MOST_CAUTIONS {
            self.cautions.push(sentence);
        }
    }

    /// The stage of the slide that the presenter is at.
    fn stage(&self, snapshot: &Snapshot) -> Option<usize> {
        match self.state.shown() {
            Shown::Story(place, _) => snapshot.slides.get(place).and_then(|slide| slide.stage),
            Shown::Asked(id) => {
                let asked = self.asked.iter().find(|asked| asked.id == id)?;
                snapshot.stages.iter().position(|(stage, _)| *stage == asked.stage)
            }
        }
    }

    /// A slide in the language that is shown, and its step.
    fn slide<'a>(&'a self, snapshot: &'a Snapshot, shown: Shown<'_>) -> Option<(&'a TrackSlide, u32)> {
        match shown {
            Shown::Story(place, step) => Some((snapshot.slides_in(self.track).get(place)?, step)),
            Shown::Asked(id) => self.extra_slide(id).map(|(slide, _)| (slide, 1)),
        }
    }
}

/// The key of the cover around a story.
const COVER: &str = "cover";

fn route(snapshot: &Snapshot) -> Route {
    let cuts = snapshot.cuts.iter().map(|cut| {
        let mut places: Vec<usize> = cut.keys.iter().filter_map(|key| snapshot.place(key)).collect();
        // A shorter story still begins with its cover.
        places.extend(snapshot.place(COVER));
        places.sort_unstable();
        places.dedup();
        (cut.minutes, places)
    });
    Route {
        steps: snapshot.steps_in(0),
        numbers: snapshot.slides.iter().map(|slide| slide.number).collect(),
        cuts: cuts.collect(),
    }
}

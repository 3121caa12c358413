//! Tracks the position of a presentation and moves it: a state machine without clock, pictures or windows.
//!
//! A *place* is the index of a slide in the whole story. A *cut* is a path through some of the places. Beside the
//! path there is at most one *jump*: a slide that somebody asked for, or a slide of the story outside of the path.

mod moves;
mod path;
mod pen;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::view::{Blank, Pointer, Spot, Stroke, Zoom};

pub use path::{Path, Route};

/// The most digits of a number to go to: more slides than these can name are no pitch.
const MOST_DIGITS: usize = 3;

/// A slide beside the path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Jump {
    /// A slide of the library that is not part of the story, by id.
    Asked(String),
    /// A slide of the story that the cut leaves out, or that was asked for. It is shown with all its steps.
    Story(usize),
}

/// The slide that the presenter is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown<'a> {
    /// A slide of the story at a step, from 1.
    Story(usize, u32),
    /// A slide that was asked for.
    Asked(&'a str),
}

/// Whether the audience's screen follows the presenter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AudienceMode {
    /// It shows what the presenter is at.
    Follows,
    /// It keeps the picture that it had.
    Frozen,
}

/// What [`State::step_out`] left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepOut {
    /// Something within the presentation.
    Something,
    /// There was nothing to leave but the presentation itself.
    Presentation,
}

/// Where a presentation is.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    route: Route,
    cut: Option<usize>,
    place: usize,
    step: u32,
    jump: Option<Jump>,
    /// The step of a slide that a cut left out while the presenter was at it. Nobody asked for that slide.
    left_at: Option<u32>,
    /// Whether the audience's screen is blank.
    pub blank: Blank,
    /// Whether the audience's screen follows.
    pub mode: AudienceMode,
    zoom: Option<Zoom>,
    pointer: Pointer,
    /// Whether the film on the slide plays.
    pub playing: bool,
    typed: String,
    /// Lines of the pen by slide; they are kept when the language changes.
    strokes: BTreeMap<Jump, Vec<Stroke>>,
    /// Where the line that is being drawn began, and on which slide.
    pen: Option<(Spot, Jump)>,
    moves: u64,
}

impl State {
    /// Begins at a place, or at the next one of the cut.
    pub fn new(route: Route, cut: Option<u32>, place: usize) -> State {
        let mut state = State {
            route,
            cut: None,
            place,
            step: 1,
            jump: None,
            left_at: None,
            blank: Blank::No,
            mode: AudienceMode::Follows,
            zoom: None,
            pointer: Pointer::None,
            playing: true,
            typed: String::new(),
            strokes: BTreeMap::new(),
            pen: None,
            moves: 0,
        };
        state.cut_to(cut);
        // Nothing has been shown yet, so there is no slide to stay on.
        state.come_back();
        state
    }

    /// The places of the story in the current cut.
    pub fn path(&self) -> Path<'_> {
        match self.cut {
            Some(cut) => Path::Some(&self.route.cuts[cut].1),
            None => Path::All(self.route.steps.len()),
        }
    }

    /// Minutes of the current cut; `None` for the whole story.
    pub fn cut(&self) -> Option<u32> {
        self.cut.map(|cut| self.route.cuts[cut].0)
    }

    /// The place in the story, whatever is shown in between.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The slide that is shown in between.
    pub fn jump(&self) -> Option<&Jump> {
        self.jump.as_ref()
    }

    /// Counts moves to another slide or step, so that a picture that is drawn late can see that the presenter moved on.
    pub fn moves(&self) -> u64 {
        self.moves
    }

    /// Whether the slide in between was called for. One that a cut left out was not: the story is at it.
    pub fn is_called_away(&self) -> bool {
        self.jump.is_some() && self.left_at.is_none()
    }

    /// The slide that the presenter is at.
    pub fn shown(&self) -> Shown<'_> {
        match &self.jump {
            Some(Jump::Asked(id)) => Shown::Asked(id),
            Some(Jump::Story(place)) => Shown::Story(*place, self.left_at.unwrap_or_else(|| self.steps(*place))),
            None => Shown::Story(self.place, self.step),
        }
    }

    /// The slide and step that the story is at.
    pub fn in_story(&self) -> Shown<'_> {
        Shown::Story(self.place, self.step)
    }

    /// What the key for the next slide brings; `None` at the end.
    pub fn upcoming(&self) -> Option<Shown<'_>> {
        if self.jump.is_some() {
            return Some(self.in_story());
        }
        if self.step < self.steps(self.place) {
            return Some(Shown::Story(self.place, self.step + 1));
        }
        self.path().after(self.place).map(|place| Shown::Story(place, 1))
    }

    /// What the key for the previous slide brings; `None` at the beginning.
    pub fn previous(&self) -> Option<Shown<'_>> {
        if let (Some(Jump::Story(place)), Some(_)) = (&self.jump, self.left_at) {
            let before = self.path().before(*place).map(|place| Shown::Story(place, self.steps(place)));
            return before.or(Some(self.in_story()));
        }
        if self.jump.is_some() {
            return Some(self.in_story());
        }
        if self.step > 1 {
            return Some(Shown::Story(self.place, self.step - 1));
        }
        self.path().before(self.place).map(|place| Shown::Story(place, self.steps(place)))
    }

    /// Where the keys for the first and the last slide lead.
    pub fn ends(&self) -> [Shown<'_>; 2] {
        let first = self.path().first().unwrap_or(self.place);
        let last = self.path().last().unwrap_or(self.place);
        [Shown::Story(first, 1), Shown::Story(last, 1)]
    }

    /// How many steps a slide has.
    pub fn steps(&self, place: usize) -> u32 {
        self.route.steps.get(place).copied().unwrap_or(1).max(1)
    }

    /// The slide that is shown, whatever its step.
    pub fn shown_slide(&self) -> Jump {
        self.jump.clone().unwrap_or(Jump::Story(self.place))
    }
}

impl Jump {
    /// The slide as it is shown, at its first step.
    pub fn as_shown(&self) -> Shown<'_> {
        match self {
            Jump::Asked(id) => Shown::Asked(id),
            Jump::Story(place) => Shown::Story(*place, 1),
        }
    }
}

impl Shown<'_> {
    fn of_story(self) -> Option<(usize, u32)> {
        match self {
            Shown::Story(place, step) => Some((place, step)),
            Shown::Asked(_) => None,
        }
    }
}

//! Where a talk stands, and what moves it: a machine without clock, pictures or windows.
//!
//! A place is the index of a slide in the whole story. A cut is a path through some of the places. Besides the story there
//! is at most one detour: a slide that somebody asked for, or one of the story outside of the path.

use std::collections::BTreeMap;

use crate::wire::{Blank, Pointer, Spot, Stroke, Zoom};

/// The most digits of a number to go to: more slides than these can name are no pitch.
const MOST_DIGITS: usize = 3;
/// The most lines on one slide: a hand that rests on a tablet must not fill the memory.
const MOST_STROKES: usize = 400;
/// The most points of one line, for the same reason.
const MOST_POINTS: usize = 4_000;
/// How far a part of a slide can be enlarged.
const MOST_ZOOM: f64 = 8.0;

/// What a talk is about, as far as moving needs to know.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Route {
    /// Steps of each slide, from 1, in the language that is shown.
    pub(crate) steps: Vec<u32>,
    /// The number that is printed on each slide.
    pub(crate) numbers: Vec<u32>,
    /// Shorter tellings: minutes and places in order.
    pub(crate) cuts: Vec<(u32, Vec<usize>)>,
}

/// A slide beside the path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Detour {
    /// A slide of the library that the story does not hold, by id.
    Asked(String),
    /// A slide of the story that the cut leaves out, or that was asked for; whole.
    Story(usize),
}

/// What is under the presenter's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shown<'a> {
    /// A slide of the story at a step, from 1.
    Story(usize, u32),
    /// A slide that was asked for.
    Asked(&'a str),
}

/// Whether the audience follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gaze {
    /// It sees what the presenter sees.
    Follows,
    /// It keeps the picture that it had.
    Rests,
}

/// Where a talk stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Talk {
    route: Route,
    cut: Option<usize>,
    place: usize,
    step: u32,
    detour: Option<Detour>,
    /// The step at which a slide stands that a cut left out under the presenter's hands. Nobody asked for it.
    left: Option<u32>,
    pub(crate) blank: Blank,
    pub(crate) gaze: Gaze,
    pub(crate) zoom: Option<Zoom>,
    pub(crate) pointer: Pointer,
    pub(crate) playing: bool,
    pub(crate) typed: String,
    /// Lines by slide; a language later they are still there.
    strokes: BTreeMap<Detour, Vec<Stroke>>,
    /// Where the line began that is being drawn, and on which slide.
    pen: Option<(Spot, Detour)>,
    /// Counts moves to another slide or step: what comes late can see that somebody has moved on.
    pub(crate) moves: u64,
}

impl Talk {
    /// A talk that begins at a place, or at the next one of its cut.
    pub(crate) fn new(route: Route, cut: Option<u32>, place: usize) -> Talk {
        let mut talk = Talk {
            route,
            cut: None,
            place,
            step: 1,
            detour: None,
            left: None,
            blank: Blank::No,
            gaze: Gaze::Follows,
            zoom: None,
            pointer: Pointer::None,
            playing: true,
            typed: String::new(),
            strokes: BTreeMap::new(),
            pen: None,
            moves: 0,
        };
        talk.cut_to(cut);
        // Nobody sees anything yet that could stay.
        talk.come_back();
        talk
    }

    /// The places of the story in the cut that is told.
    pub(crate) fn path(&self) -> Path<'_> {
        match self.cut {
            Some(cut) => Path::Some(&self.route.cuts[cut].1),
            None => Path::All(self.route.steps.len()),
        }
    }

    /// Minutes of the cut that is told; `None` for the whole.
    pub(crate) fn cut(&self) -> Option<u32> {
        self.cut.map(|cut| self.route.cuts[cut].0)
    }

    /// The place in the story, whatever is shown in between.
    pub(crate) fn place(&self) -> usize {
        self.place
    }

    pub(crate) fn detour(&self) -> Option<&Detour> {
        self.detour.as_ref()
    }

    /// Whether a slide is shown in between that somebody called for: one that a cut left out is where the talk stands.
    pub(crate) fn is_called_away(&self) -> bool {
        self.detour.is_some() && self.left.is_none()
    }

    /// What is under the presenter's hands.
    pub(crate) fn shown(&self) -> Shown<'_> {
        match &self.detour {
            Some(Detour::Asked(id)) => Shown::Asked(id),
            Some(Detour::Story(place)) => Shown::Story(*place, self.left.unwrap_or_else(|| self.steps(*place))),
            None => Shown::Story(self.place, self.step),
        }
    }

    /// What the story stands at.
    pub(crate) fn in_story(&self) -> Shown<'_> {
        Shown::Story(self.place, self.step)
    }

    /// What the next key brings; `None` at the end.
    pub(crate) fn upcoming(&self) -> Option<Shown<'_>> {
        if self.detour.is_some() {
            return Some(self.in_story());
        }
        if self.step < self.steps(self.place) {
            return Some(Shown::Story(self.place, self.step + 1));
        }
        self.path().after(self.place).map(|place| Shown::Story(place, 1))
    }

    /// What the key back brings; `None` at the beginning.
    pub(crate) fn previous(&self) -> Option<Shown<'_>> {
        if let (Some(Detour::Story(place)), Some(_)) = (&self.detour, self.left) {
            let before = self.path().before(*place).map(|place| Shown::Story(place, self.steps(place)));
            return before.or(Some(self.in_story()));
        }
        if self.detour.is_some() {
            return Some(self.in_story());
        }
        if self.step > 1 {
            return Some(Shown::Story(self.place, self.step - 1));
        }
        self.path().before(self.place).map(|place| Shown::Story(place, self.steps(place)))
    }

    /// How many steps a slide has.
    pub(crate) fn steps(&self, place: usize) -> u32 {
        self.route.steps.get(place).copied().unwrap_or(1).max(1)
    }

    /// On: a step, a slide, or out of a detour. At the end everything stays; a blank screen shows its slide again.
    pub(crate) fn next(&mut self) {
        self.go(self.upcoming().and_then(Shown::of_story));
    }

    /// Back, likewise.
    pub(crate) fn back(&mut self) {
        self.go(self.previous().and_then(Shown::of_story));
    }

    pub(crate) fn first(&mut self) {
        self.go(self.path().first().map(|place| (place, 1)));
    }

    pub(crate) fn last(&mut self) {
        self.go(self.path().last().map(|place| (place, 1)));
    }

    /// Goes to a slide of the story. One that the cut leaves out is shown in between.
    pub(crate) fn go_to(&mut self, place: usize) {
        if self.path().position(place).is_some() {
            self.go(Some((place, 1)));
        } else if place < self.route.steps.len() {
            self.show_between(Detour::Story(place));
        }
    }

    /// Shows a slide in between. What was shown in between before is left for good.
    pub(crate) fn show_between(&mut self, detour: Detour) {
        self.detour = Some(detour);
        self.left = None;
        self.landed();
    }

    /// Out of a detour, to where the story was.
    pub(crate) fn come_back(&mut self) {
        if self.detour.is_some() {
            self.go(Some((self.place, self.step)));
        }
    }

    fn go(&mut self, to: Option<(usize, u32)>) {
        let Some((place, step)) = to else {
            self.unblank();
            return;
        };
        let same_slide = self.detour.is_none() && place == self.place;
        (self.place, self.step) = (place, step);
        (self.detour, self.left) = (None, None);
        if same_slide {
            self.unblank();
            self.moves += 1;
        } else {
            self.landed();
        }
    }

    /// Whoever moves shows what they move to, unless the audience keeps its picture: that is not what they move to.
    fn unblank(&mut self) {
        if self.gaze == Gaze::Follows {
            self.blank = Blank::No;
        }
    }

    fn landed(&mut self) {
        self.unblank();
        self.zoom = None;
        self.playing = true;
        self.moves += 1;
    }

    /// A digit of a number to go to.
    pub(crate) fn type_digit(&mut self, digit: char) {
        if self.typed.len() < MOST_DIGITS {
            self.typed.push(digit);
        }
    }

    /// Goes to the number that was typed, as it is printed on the slide; one that there is not moves nothing.
    pub(crate) fn go_to_typed(&mut self) {
        let place = self.typed_place();
        self.typed.clear();
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    fn typed_place(&self) -> Option<usize> {
        let number: u32 = self.typed.parse().ok()?;
        self.route.numbers.iter().position(|printed| *printed == number)
    }

    /// What Enter would bring after the digits so far: whoever types a number is about to ask for its slide.
    pub(crate) fn announced(&self) -> Option<Shown<'_>> {
        let place = self.typed_place()?;
        let whole = self.path().position(place).is_none();
        Some(Shown::Story(place, if whole { self.steps(place) } else { 1 }))
    }

    /// Where the keys for the first and the last slide lead.
    pub(crate) fn ends(&self) -> [Shown<'_>; 2] {
        let first = self.path().first().unwrap_or(self.place);
        let last = self.path().last().unwrap_or(self.place);
        [Shown::Story(first, 1), Shown::Story(last, 1)]
    }

    /// Blanks the screen, or shows it when it is blank in that way.
    pub(crate) fn toggle_blank(&mut self, blank: Blank) {
        self.blank = if self.blank == blank { Blank::No } else { blank };
    }

    pub(crate) fn toggle_freeze(&mut self) {
        self.gaze = match self.gaze {
            Gaze::Follows => Gaze::Rests,
            Gaze::Rests => Gaze::Follows,
        };
    }

    /// One step out of whatever is not the plain story; says whether there was one.
    pub(crate) fn step_out(&mut self) -> Out {
        if !self.typed.is_empty() {
            self.typed.clear();
        } else if self.blank != Blank::No {
            self.blank = Blank::No;
        } else if self.gaze == Gaze::Rests {
            self.gaze = Gaze::Follows;
        } else if self.zoom.is_some() {
            self.zoom = None;
        } else if self.detour.is_some() {
            self.come_back();
        } else {
            return Out::OfTheShow;
        }
        Out::OfSomething
    }

    /// Goes over to a cut. The slide stays, whatever the cut holds: when it holds another story, the slide stands beside it
    /// from now on, and the next key leads to the next slide of the cut, or to its last. A cut that there is not changes
    /// nothing.
    pub(crate) fn cut_to(&mut self, minutes: Option<u32>) {
        self.cut = match minutes {
            Some(wanted) => match self.route.cuts.iter().position(|(minutes, _)| *minutes == wanted) {
                Some(cut) => Some(cut),
                None => return,
            },
            None => None,
        };
        // What another cut left out is where the talk stands.
        if let (Some(Detour::Story(place)), Some(step)) = (&self.detour, self.left) {
            (self.place, self.step) = (*place, step);
            (self.detour, self.left) = (None, None);
        }
        if self.path().position(self.place).is_some() {
            return;
        }
        let path = self.path();
        let Some(place) = path.after(self.place).or_else(|| path.last()) else { return };
        if self.detour.is_none() {
            (self.detour, self.left) = (Some(Detour::Story(self.place)), Some(self.step));
        }
        (self.place, self.step) = (place, 1);
    }

    /// Another language may show a slide in fewer steps.
    pub(crate) fn take_steps(&mut self, steps: Vec<u32>) {
        self.route.steps = steps;
        self.step = self.step.min(self.steps(self.place));
        if let (Some(Detour::Story(place)), Some(step)) = (&self.detour, self.left) {
            self.left = Some(step.min(self.steps(*place)));
        }
    }

    /// Points, or stops pointing.
    pub(crate) fn point(&mut self, pointer: Pointer) {
        self.pointer = match pointer {
            Pointer::None => Pointer::None,
            Pointer::Laser { at } => Pointer::Laser { at: inside(at) },
            Pointer::Spotlight { at } => Pointer::Spotlight { at: inside(at) },
        };
    }

    pub(crate) fn zoom_to(&mut self, zoom: Option<Zoom>) {
        let sensible = |zoom: Zoom| Zoom { at: inside(zoom.at), scale: zoom.scale.clamp(1.0, MOST_ZOOM) };
        self.zoom = zoom.filter(|zoom| zoom.scale.is_finite()).map(sensible).filter(|zoom| zoom.scale > 1.0);
    }

    /// Lines on the slide that is shown.
    pub(crate) fn strokes(&self) -> &[Stroke] {
        self.strokes.get(&self.shown_slide()).map(Vec::as_slice).unwrap_or_default()
    }

    /// A line that goes on; `None` when it began on another slide: half a line means nothing on the next one.
    pub(crate) fn draw(&mut self, stroke: Stroke) -> Option<Stroke> {
        let stroke = sensible(stroke);
        let (begins, slide) = (*stroke.points.first()?, self.shown_slide());
        match &self.pen {
            Some((began, on)) if *began == begins && *on != slide => None,
            _ => {
                self.pen = Some((begins, slide));
                Some(stroke)
            }
        }
    }

    /// A line that is done.
    pub(crate) fn stroke(&mut self, stroke: Stroke) {
        let Some(stroke) = self.draw(stroke) else { return };
        self.pen = None;
        let strokes = self.strokes.entry(self.shown_slide()).or_default();
        if strokes.len() < MOST_STROKES {
            strokes.push(stroke);
        }
    }

    pub(crate) fn undo_stroke(&mut self) {
        let slide = self.shown_slide();
        if let Some(strokes) = self.strokes.get_mut(&slide) {
            strokes.pop();
        }
    }

    pub(crate) fn clear_strokes(&mut self) {
        let slide = self.shown_slide();
        self.strokes.remove(&slide);
    }

    /// The slide that is shown, whatever its step: lines are kept for it.
    pub(crate) fn shown_slide(&self) -> Detour {
        self.detour.clone().unwrap_or(Detour::Story(self.place))
    }
}

impl Detour {
    /// The slide as it is shown; a slide that only stands there has no step of its own.
    pub(crate) fn as_shown(&self) -> Shown<'_> {
        match self {
            Detour::Asked(id) => Shown::Asked(id),
            Detour::Story(place) => Shown::Story(*place, 1),
        }
    }
}

/// What a step out led out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Out {
    /// Of something within the show.
    OfSomething,
    /// There was nothing left but the show.
    OfTheShow,
}

impl Shown<'_> {
    fn of_story(self) -> Option<(usize, u32)> {
        match self {
            Shown::Story(place, step) => Some((place, step)),
            Shown::Asked(_) => None,
        }
    }
}

/// The places that are told, in order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'a> {
    /// All of so many.
    All(usize),
    /// These, in ascending order.
    Some(&'a [usize]),
}

impl Path<'_> {
    pub(crate) fn len(&self) -> usize {
        match self {
            Path::All(many) => *many,
            Path::Some(places) => places.len(),
        }
    }

    pub(crate) fn nth(&self, index: usize) -> Option<usize> {
        match self {
            Path::All(many) => (index < *many).then_some(index),
            Path::Some(places) => places.get(index).copied(),
        }
    }

    /// Which of the told slides a place is, from 0.
    pub(crate) fn position(&self, place: usize) -> Option<usize> {
        match self {
            Path::All(many) => (place < *many).then_some(place),
            Path::Some(places) => places.binary_search(&place).ok(),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter_map(|index| self.nth(index))
    }

    fn first(&self) -> Option<usize> {
        self.nth(0)
    }

    fn last(&self) -> Option<usize> {
        self.nth(self.len().checked_sub(1)?)
    }

    fn after(&self, place: usize) -> Option<usize> {
        match self {
            Path::All(many) => (place + 1 < *many).then_some(place + 1),
            Path::Some(places) => places.iter().copied().find(|other| *other > place),
        }
    }

    fn before(&self, place: usize) -> Option<usize> {
        match self {
            Path::All(_) => place.checked_sub(1),
            Path::Some(places) => places.iter().rev().copied().find(|other| *other < place),
        }
    }
}

/// A place on the slide, wherever a hand went.
fn inside(at: Spot) -> Spot {
    let within = |value: f64| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
    Spot { x: within(at.x), y: within(at.y) }
}

/// A line within its limits.
fn sensible(mut stroke: Stroke) -> Stroke {
    stroke.points.truncate(MOST_POINTS);
    stroke.points.iter_mut().for_each(|at| *at = inside(*at));
    stroke
}

#[cfg(test)]
#[path = "talk_tests.rs"]
mod tests;

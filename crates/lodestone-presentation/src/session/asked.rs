//! Slides that visitors ask for: drawn by the host, remembered here, shown in between.

use crate::snapshot::{Snapshot, TrackSlide};
use crate::state::Jump;
use crate::view::Blank;

use super::Session;

/// A slide that somebody asked for.
#[derive(Debug, Clone)]
pub struct AskedSlide {
    /// Slide id.
    pub id: String,
    /// Its title, as it was shown.
    pub title: String,
    /// The library's title, for the record.
    pub plain_title: String,
    /// Stage id.
    pub stage: String,
    /// Whether the pitch has it.
    pub in_pitch: bool,
}

/// How things were when somebody asked for a slide. It may have to be drawn first, and the presenter does not wait idly.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    ask: u64,
    moves: u64,
    blank: Blank,
}

/// Whether a slide that was asked for can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// It is shown, or the presenter has moved on and it is only remembered.
    Done,
    /// It has to be drawn in another language first: that was changed meanwhile.
    NotDrawn,
}

impl Session {
    /// Notes that somebody asks for a slide.
    pub fn ask(&mut self) -> Asking {
        self.asks += 1;
        Asking { ask: self.asks, moves: self.state.moves(), blank: self.state.blank }
    }

    /// Adds a slide beside the story, drawn in a language, and the seconds it is planned to take.
    pub fn add_beside(&mut self, id: &str, track: usize, slide: TrackSlide, seconds: u32) {
        self.beside.insert((id.to_owned(), track), (slide, seconds));
    }

    /// A slide beside the story and the seconds it is planned to take: in the language that is shown, or in another one.
    pub(super) fn beside(&self, id: &str) -> Option<&(TrackSlide, u32)> {
        let now = self.beside.get(&(id.to_owned(), self.track));
        now.or_else(|| self.beside.iter().find(|((known, _), _)| known == id).map(|(_, slide)| slide))
    }

    /// Whether a slide beside the story is drawn in a language.
    pub(super) fn has_beside(&self, id: &str, track: usize) -> bool {
        self.beside.contains_key(&(id.to_owned(), track))
    }

    /// The slide in between, when it is not part of the story.
    pub(super) fn asked_now(&self) -> Option<&str> {
        match self.state.jump() {
            Some(Jump::Asked(id)) => Some(id),
            _ => None,
        }
    }

    /// Shows a slide that was asked for and remembers it. It is only remembered when the presenter moved on meanwhile or
    /// asked for another one, and a screen that was blanked meanwhile stays blank.
    pub fn land(&mut self, snapshot: &Snapshot, asking: Asking, id: &str, plain_title: &str, stage: &str) -> Landing {
        let place = snapshot.place_of_slide(id);
        if place.is_none() && !self.has_beside(id, self.track) {
            return Landing::NotDrawn;
        }
        if !self.asked.iter().any(|asked| asked.id == id) {
            let title = match place {
                Some(place) => snapshot.slides_in(self.track).get(place).map(|slide| slide.title.clone()),
                None => self.beside(id).map(|(slide, _)| slide.title.clone()),
            };
            self.asked.push(AskedSlide {
                id: id.to_owned(),
                title: title.unwrap_or_default(),
                plain_title: plain_title.to_owned(),
                stage: stage.to_owned(),
                in_pitch: place.is_some(),
            });
        }
        if self.state.moves() == asking.moves && self.asks == asking.ask {
            let blank = self.state.blank;
            self.state.forget_typed();
            self.state.show_between(place.map_or_else(|| Jump::Asked(id.to_owned()), Jump::Story));
            if blank != asking.blank {
                self.state.blank = blank;
            }
        }
        Landing::Done
    }

    /// Notes that a slide that was asked for was added to the pitch.
    pub fn was_added(&mut self, id: &str) {
        for asked in self.asked.iter_mut().filter(|asked| asked.id == id) {
            asked.in_pitch = true;
        }
    }

    /// Takes the pictures of what the last question found, the best first.
    pub fn hint(&mut self, pictures: Vec<String>) {
        self.hints = pictures;
    }
}

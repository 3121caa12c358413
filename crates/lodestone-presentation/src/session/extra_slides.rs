//! Shows slides of the library that are not part of the story, when visitors ask for them. The host draws them.

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

/// The state when somebody asked for a slide. It may have to be drawn first, and the presenter may move on meanwhile.
#[derive(Debug, Clone, Copy)]
pub struct AskRequest {
    ask: u64,
    moves: u64,
    blank: Blank,
}

/// Whether a slide that was asked for can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskOutcome {
    /// It is shown, or the presenter has moved on and it is only remembered.
    Done,
    /// It has to be drawn in another language first: that was changed meanwhile.
    NotDrawn,
}

impl Session {
    /// Notes that somebody asks for a slide.
    pub fn ask(&mut self) -> AskRequest {
        self.asks += 1;
        AskRequest { ask: self.asks, moves: self.state.moves(), blank: self.state.blank }
    }

    /// Adds a slide that is not part of the story, drawn in a language, and the seconds it is planned to take.
    pub fn add_extra_slide(&mut self, id: &str, track: usize, slide: TrackSlide, seconds: u32) {
        self.extra_slides.insert((id.to_owned(), track), (slide, seconds));
    }

    /// A slide that is not part of the story, and the seconds it is planned to take: in the language that is shown, or in another one.
    pub(super) fn extra_slide(&self, id: &str) -> Option<&(TrackSlide, u32)> {
        let now = self.extra_slides.get(&(id.to_owned(), self.track));
        now.or_else(|| self.extra_slides.iter().find(|((known, _), _)| known == id).map(|(_, slide)| slide))
    }

    /// Whether a slide that is not part of the story is drawn in a language.
    pub(super) fn has_extra_slide(&self, id: &str, track: usize) -> bool {
        self.extra_slides.contains_key(&(id.to_owned(), track))
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
    pub fn show_asked(
        &mut self,
        snapshot: &Snapshot,
        request: AskRequest,
        id: &str,
        plain_title: &str,
        stage: &str,
    ) -> AskOutcome {
        let place = snapshot.place_of_slide(id);
        if place.is_none() && !self.has_extra_slide(id, self.track) {
            return AskOutcome::NotDrawn;
        }
        if !self.asked.iter().any(|asked| asked.id == id) {
            let title = match place {
                Some(place) => snapshot.slides_in(self.track).get(place).map(|slide| slide.title.clone()),
                None => self.extra_slide(id).map(|(slide, _)| slide.title.clone()),
            };
            self.asked.push(AskedSlide {
                id: id.to_owned(),
                title: title.unwrap_or_default(),
                plain_title: plain_title.to_owned(),
                stage: stage.to_owned(),
                in_pitch: place.is_some(),
            });
        }
        if self.state.moves() == request.moves && self.asks == request.ask {
            let blank = self.state.blank;
            self.state.forget_typed();
            self.state.show_between(place.map_or_else(|| Jump::Asked(id.to_owned()), Jump::Story));
            if blank != request.blank {
                self.state.blank = blank;
            }
        }
        AskOutcome::Done
    }

    /// Notes that a slide that was asked for was added to the pitch.
    pub fn was_added(&mut self, id: &str) {
        for asked in self.asked.iter_mut().filter(|asked| asked.id == id) {
            asked.in_pitch = true;
        }
    }

    /// Sets the pictures of what the last question found, the best first.
    pub fn set_hints(&mut self, pictures: Vec<String>) {
        self.hints = pictures;
    }
}

//! A show: one pitch in front of people, frozen when it begins.

use crate::app::App;
use crate::error::Error;
use crate::wire::{Act, Acted, Answers, AudienceView, Begun, NewShow, PresenterView, Surroundings};

impl App {
    pub(crate) fn begin_show(&self, _show: NewShow, _work: String) -> Result<Begun, Error> {
        Err(self.gone())
    }

    pub(crate) fn show(&self) -> Result<PresenterView, Error> {
        Err(self.gone())
    }

    pub(crate) fn act(&self, _act: Act) -> Result<Acted, Error> {
        Err(self.gone())
    }

    pub(crate) fn press(&self, _key: String, _shift: bool) -> Result<(), Error> {
        Err(self.gone())
    }

    pub(crate) fn answers(&self, _question: String) -> Result<Answers, Error> {
        Err(self.gone())
    }

    pub(crate) fn keep_notes_size(&self, _percent: u32) -> Result<(), Error> {
        Err(self.gone())
    }

    pub(crate) fn surroundings(&self) -> Result<Surroundings, Error> {
        Err(self.gone())
    }

    /// What the audience sees now, for a window that draws it from nothing.
    pub fn audience(&self) -> AudienceView {
        AudienceView::default()
    }

    /// Lets time pass: a host calls it four times a second while a show or the booth goes on.
    pub fn tick(&self) {}
}

//! The fair check: one button that says before the hall opens what could go wrong in it.

use crate::app::App;
use crate::error::Error;
use crate::wire::{FairLine, FairReport, FairStart, KeyMeaning, Seen};

impl App {
    pub(crate) fn fair_start(&self, _pitch: Option<String>) -> Result<FairStart, Error> {
        Err(self.gone())
    }

    pub(crate) fn fair_check(
        &self,
        _pitches: Vec<String>,
        _until: String,
        _seen: Seen,
        _work: String,
    ) -> Result<FairReport, Error> {
        Err(self.gone())
    }

    pub(crate) fn fair_so_far(&self, _work: String) -> Result<Vec<FairLine>, Error> {
        Err(self.gone())
    }

    pub(crate) fn save_fair_report(&self, _token: String, _path: String) -> Result<(), Error> {
        Err(self.gone())
    }

    pub(crate) fn key_meaning(&self, _key: String, _shift: bool) -> Result<KeyMeaning, Error> {
        Err(self.gone())
    }
}

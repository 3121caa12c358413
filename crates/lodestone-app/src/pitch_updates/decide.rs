//! Carries out what a person decides about slides that have changed in the library.

use lodestone_content::Day;
use lodestone_content::model::Subject;
use lodestone_l10n::message;
use lodestone_store::Document;

use super::PitchUpdates;
use crate::api::{Choice, Decision, Pitch};
use crate::error::{Code, Error};
use crate::pitch_document::{accept, position, slide_content_for, slide_id};
use crate::pitch_versions::{PitchChange, SlideStatus, offered, recall_of};
use crate::resolved_pitch::is_overridable;

impl PitchUpdates {
    /// Carries out decisions as one revision.
    pub(crate) fn decide(&self, pitch: String, choices: Vec<Choice>) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        let mut document = self.context.store.pitch(&pitch)?.document;
        let before = document.clone();
        for choice in &choices {
            match choice.decision {
                Decision::Accept => accept(&self.context.library(), &mut document, &choice.key)?,
                Decision::Keep => self.keep_accepted(&mut document, &choice.key)?,
                Decision::Successor => self.take_successor(&mut document, &choice.key)?,
                Decision::Remove => {
                    let place = position(&document, &choice.key)?;
                    document.slides.remove(place);
                }
            }
        }
        if document == before {
            return self.pitches.pitch(pitch);
        }
        self.pitches.pitch_view(&self.versions.save(&pitch, &mut document, PitchChange::Decide, None)?)
    }

    /// Freezes a pitch until the end of a day, or unfreezes it.
    pub(crate) fn freeze_pitch(&self, pitch: String, until: Option<String>) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        let mut document = self.context.store.pitch(&pitch)?.document;
        let until = match until {
            Some(day) => {
                let day = Day::parse(&day).filter(|day| *day >= self.context.clock.today());
                Some(day.ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorFreezeDay))?.to_string())
            }
            None => None,
        };
        if document.frozen_until == until {
            return self.pitches.pitch(pitch);
        }
        let what = if until.is_some() { PitchChange::Freeze } else { PitchChange::Thaw };
        document.frozen_until = until;
        self.pitches.pitch_view(&self.versions.save(&pitch, &mut document, what, None)?)
    }

    fn keep_accepted(&self, document: &mut Document, key: &str) -> Result<(), Error> {
        let pinned = self.versions.library_for(document);
        let place = position(document, key)?;
        if self.versions.undecided_status(&pinned, document, &document.slides[place]) == SlideStatus::Recalled {
            return Err(Error::with_message(Code::Input, message::App::ErrorRecalled));
        }
        let print = offered(&self.context.library(), &document.slides[place]);
        document.slides[place].passed_over = Some(print);
        Ok(())
    }

    fn take_successor(&self, document: &mut Document, key: &str) -> Result<(), Error> {
        let library = self.context.library();
        let pinned = self.versions.library_for(document);
        let place = position(document, key)?;
        let entry = &document.slides[place];
        let id = slide_id(entry).unwrap_or_default();
        let recall = recall_of(&library, &pinned, entry).filter(|one| one.subject == Subject::Slide);
        let retirement = recall.or_else(|| library.retired_slides.get(id));
        let successor = retirement.and_then(|one| one.successor.clone()).ok_or_else(Error::gone)?;
        let content = slide_content_for(&library, document, &successor)?;
        let entry = &mut document.slides[place];
        entry.content = content;
        entry.passed_over = None;
        if let Some(slide) = library.slides.get(&successor) {
            entry.words.retain(|field, _| is_overridable(slide, field));
        }
        Ok(())
    }
}

//! Suggests the story that fits a target, and makes pitches.

use lodestone_content::model::{Style, Target};
use lodestone_content::{nace, select};
use lodestone_l10n::message;
use lodestone_store::Document;

use super::Pitches;
use super::edit::LONGEST_NAME;
use crate::api::{self, NewPitch, OmittedSlide, SuggestedSlide, Suggestion, count, rounded};
use crate::error::{Code, Error};
use crate::input;
use crate::phrases::reasons::Reasons;
use crate::pitch_document::{MOST_SLIDES, of_slides, ready_made, style};
use crate::pitch_versions::PitchChange;

/// The most near misses that are shown.
const MOST_LEFT_OUT: usize = 40;

impl Pitches {
    /// The story that fits a target.
    pub(crate) fn suggest(&self, target: Target) -> Result<Suggestion, Error> {
        let target = input::target(target)?;
        let library = &self.context.library();
        let selection = select::select(library, &target, self.context.clock.today());
        let l10n = self.context.l10n();
        let reasons = Reasons::new(&l10n);
        let cards = self.browse.cards(&target.language);
        Ok(Suggestion {
            slides: selection
                .chosen
                .iter()
                .filter_map(|kept| {
                    Some(SuggestedSlide {
                        slide: cards.slide_of(&kept.id)?,
                        relevance: rounded(kept.relevance),
                        // Slides are listed under the heading of their stage.
                        reasons: kept
                            .reasons
                            .iter()
                            .filter(|reason| !matches!(reason, select::Reason::Carries(_)))
                            .map(|reason| reasons.reason(library, reason))
                            .collect(),
                    })
                })
                .collect(),
            left_out: selection
                .left_out
                .iter()
                .take(MOST_LEFT_OUT)
                .filter_map(|slide| {
                    Some(OmittedSlide {
                        slide: cards.slide_of(&slide.id)?,
                        relevance: rounded(slide.relevance),
                        reasons: slide.reasons.iter().map(|reason| reasons.omission(library, reason)).collect(),
                    })
                })
                .collect(),
            left_out_count: count(selection.left_out.len()),
            seconds: selection.seconds(),
            cautions: selection.cautions.iter().map(|caution| reasons.caution(caution)).collect(),
        })
    }

    /// Makes a pitch.
    pub(crate) fn create_pitch(&self, pitch: NewPitch) -> Result<api::Pitch, Error> {
        let library = self.context.library();
        let target = input::target(pitch.target)?;
        let slides = if pitch.slides.is_empty() {
            let selection = select::select(&library, &target, self.context.clock.today());
            selection.chosen.into_iter().map(|kept| kept.id).collect()
        } else {
            pitch.slides
        };
        if slides.len() > MOST_SLIDES {
            return Err(Error::with_message(
                Code::Input,
                message::App::ErrorTooManySlides { most: &MOST_SLIDES.to_string() },
            ));
        }
        if slides.is_empty() {
            return Err(Error::with_message(Code::Input, message::App::ErrorNothingFits));
        }
        if slides.iter().any(|id| library.slides.get(id).is_some_and(|slide| slide.retired)) {
            return Err(Error::gone());
        }
        let document = of_slides(&library, self.name_for(&target), target, &slides, self.default_style())?;
        self.store_new(&document, PitchChange::Create)
    }

    /// Keeps a document as a pitch of the person's own.
    pub(crate) fn store_new(&self, document: &Document, what: PitchChange) -> Result<api::Pitch, Error> {
        let now = self.context.clock.now();
        let mut document = document.clone();
        self.versions.pin(&mut document)?;
        let stored = self.context.store.create_pitch(&document, what.as_str(), now)?;
        self.context.store.remember_target(&document.target, now)?;
        self.pitch_view(&stored)
    }

    /// The style by the settings.
    fn default_style(&self) -> Style {
        let settings = self.settings.current();
        style(settings.brand, settings.cobrand)
    }

    /// What a pitch is called when nobody named it: its company, its first industry, or its audience.
    fn name_for(&self, target: &Target) -> String {
        let l10n = self.context.l10n();
        let industry = || {
            let code = target.industries.first()?;
            nace::name(code, l10n.language()).map(str::to_owned)
        };
        target.company.clone().or_else(industry).unwrap_or_else(|| l10n.say(message::App::audience(target.audience)))
    }

    /// A ready-made pitch of the library as a document.
    pub(crate) fn ready_document(&self, id: &str) -> Result<Document, Error> {
        ready_made(&self.context.library(), id, &self.context.l10n().chain())
    }

    /// Makes a pitch from a ready-made one.
    pub(crate) fn use_ready_pitch(&self, id: String) -> Result<api::Pitch, Error> {
        self.store_new(&self.ready_document(&id)?, PitchChange::Create)
    }

    /// Makes a copy of a pitch.
    pub(crate) fn copy_pitch(&self, id: String) -> Result<api::Pitch, Error> {
        let mut document = self.context.store.pitch(&id)?.document;
        let name = self.context.l10n().say(message::App::CopyOf { name: &document.name });
        document.name = name.chars().take(LONGEST_NAME).collect();
        self.store_new(&document, PitchChange::Copy)
    }
}

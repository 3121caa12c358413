//! Draws one slide of a pitch while a person edits it, with remarks on it.

use std::collections::BTreeSet;

use lodestone_content::layout::layout;
use lodestone_content::model::{Fact, Slide};
use lodestone_content::{Library, Severity, text};
use lodestone_l10n::message;
use lodestone_render::{Fault, TextOverrides, deck};
use lodestone_store::Document;

use super::Pitches;
use crate::api::{Preview, Remark, UserContentCode, count};
use crate::deck_text::{characters, describe, fact_ids};
use crate::error::Error;
use crate::phrases::remark::{fault_remark, markup_remark, remark};
use crate::resolved_pitch::ResolvedPitch;

impl Pitches {
    /// Draws a slide of a document, whether or not that is stored yet.
    pub(super) fn preview(&self, document: &Document, key: &str) -> Result<Preview, Error> {
        let library = self.versions.library_for(document);
        let resolved = ResolvedPitch::of_one(&library, document, &self.context.store, key);
        self.preview_resolved(&library, &resolved, key)
    }

    /// Draws a slide of a pitch.
    pub(super) fn preview_resolved(
        &self,
        library: &Library,
        resolved: &ResolvedPitch<'_>,
        key: &str,
    ) -> Result<Preview, Error> {
        let slide = self.slide_under(resolved, key)?;
        let words = overrides_on(resolved, key);
        let composition = self.pictures.compose_one(resolved, key)?;
        let shown = composition.deck.slides.first().cloned();
        let description = describe(&composition.deck);
        let (picture, faults) = self.thumbnails.preview(composition)?;
        let mut remarks = self.remarks(&words, slide, &faults);
        if let Some(slide) = slide
            && let Some(language) = slide.shown_in(&resolved.chain)
            && *language != resolved.target.language
            && resolved.slide(key).is_some()
        {
            let text = message::App::RemarkOtherLanguage { language: language.as_str() };
            remarks.push(remark(&self.context.l10n(), Severity::Note, UserContentCode::OtherLanguage, None, text));
        }
        let cards = self.browse.cards(&resolved.target.language);
        let facts = facts_on(shown.as_ref(), slide.map(|slide| cards.facts(slide)).unwrap_or_default(), &words);
        let written = |(name, field): (&String, &deck::Field)| (name.clone(), count(characters(field)));
        Ok(Preview {
            picture,
            description,
            facts: facts.iter().filter_map(|id| library.facts.get(id)).map(|fact| cards.fact(fact)).collect(),
            remarks,
            characters: shown.iter().flat_map(|slide| &slide.fields).map(written).collect(),
        })
    }

    /// The slide behind a key; `None` for a frame that only the theme's words fill.
    pub(super) fn slide_under<'a>(
        &self,
        resolved: &'a ResolvedPitch<'_>,
        key: &str,
    ) -> Result<Option<&'a Slide>, Error> {
        if let Some(resolved_slide) = resolved.slide(key) {
            return resolved_slide.slide.as_deref().map(Some).ok_or_else(Error::gone);
        }
        let frame = resolved.frame();
        frame.into_iter().find(|(name, _)| *name == key).map(|(_, slide)| slide).ok_or_else(Error::gone)
    }

    /// Returns remarks on text overrides, and what the layout engine noticed.
    fn remarks(&self, words: &TextOverrides, slide: Option<&Slide>, faults: &[Fault]) -> Vec<Remark> {
        let library = self.context.library();
        let l10n = self.context.l10n();
        let mut remarks: Vec<Remark> = faults.iter().map(|fault| fault_remark(&l10n, fault)).collect();
        for (field, rich) in words {
            let at = Some(field.as_str());
            let contract = slide.and_then(|slide| layout(&slide.layout)).and_then(|layout| layout.field(field));
            if rich.source.trim().is_empty() && contract.is_some_and(|contract| contract.required) {
                remarks.push(remark(&l10n, Severity::Warning, UserContentCode::Empty, at, message::App::RemarkEmpty));
            }
            remarks.extend(text::parse(&rich.source).1.iter().map(|fault| markup_remark(&l10n, fault, field)));
            for id in rich.facts() {
                match library.facts.get(id) {
                    None => remarks.push(remark(
                        &l10n,
                        Severity::Error,
                        UserContentCode::UnknownFact,
                        at,
                        message::App::RemarkUnknownFact { fact: id },
                    )),
                    Some(fact) if !fact.confirmed => {
                        remarks.push(remark(
                            &l10n,
                            Severity::Warning,
                            UserContentCode::UnconfirmedFact,
                            at,
                            message::App::RemarkUnconfirmedFact { fact: id },
                        ));
                    }
                    Some(fact) if fact.is_lapsed(self.context.clock.today()) => {
                        remarks.push(remark(
                            &l10n,
                            Severity::Warning,
                            UserContentCode::LapsedFact,
                            at,
                            message::App::RemarkLapsedFact { fact: id },
                        ));
                    }
                    Some(_) => {}
                }
            }
            if let Some(odd) = lodestone_render::uncovered(&rich.source) {
                remarks.push(remark(
                    &l10n,
                    Severity::Error,
                    UserContentCode::NoGlyph,
                    at,
                    message::App::RemarkNoGlyph { character: &odd.to_string() },
                ));
            }
        }
        remarks
    }
}

/// The ids of the facts on a slide, each once: those in fields of their own, those of the library's slide, those in words
/// of the person's own.
fn facts_on(shown: Option<&deck::Slide>, of_slide: Vec<&Fact>, words: &TextOverrides) -> Vec<String> {
    let mut facts: Vec<String> = shown.map(fact_ids).unwrap_or_default();
    facts.extend(of_slide.iter().map(|fact| fact.id.clone()));
    facts.extend(words.values().flat_map(|rich| rich.facts()).map(str::to_owned));
    let mut seen = BTreeSet::new();
    facts.retain(|id| seen.insert(id.clone()));
    facts
}

/// The person's own words on a slide, or on one that frames the pitch.
pub(super) fn overrides_on(resolved: &ResolvedPitch<'_>, key: &str) -> TextOverrides {
    match resolved.slide(key) {
        Some(resolved_slide) => resolved_slide.overrides.clone(),
        None => resolved.user_content.frame_overrides.get(key).cloned().unwrap_or_default(),
    }
}

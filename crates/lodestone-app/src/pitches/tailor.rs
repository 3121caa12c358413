//! Tailors one slide of a pitch: its fields, its facts, and how it looks with every key that is pressed.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::{FieldKind, LayoutField, layout};
use lodestone_content::model::{FieldValue, Slide};
use lodestone_content::{Severity, format, text};
use lodestone_l10n::message;
use lodestone_render::{OwnWords, Rendered, deck};
use lodestone_store::{Content, Document};

use super::Pitches;
use super::edit::sayable;
use crate::api::{Field, Preview, Remark, SlideDetail, count};
use crate::browse::CardContext;
use crate::deck_text::{characters, describe, fact_ids};
use crate::error::Error;
use crate::phrases::names::field_name;
use crate::phrases::remark::{fault_remark, fault_text, remark};
use crate::resolved_pitch::{ResolvedPitch, title};

impl Pitches {
    /// A slide of a pitch with all that can be tailored.
    pub(crate) fn slide(&self, pitch: String, key: String) -> Result<SlideDetail, Error> {
        let stored = self.context.store.pitch(&pitch)?;
        let library = self.versions.library_for(&stored.document);
        let resolved = ResolvedPitch::of_one(&library, &stored.document, &self.context.store, &key);
        let slide = self.slide_under(&resolved, &key)?;
        let words = words_of(&resolved, &key);
        let composition = self.pictures.compose_one(&resolved, &key)?;
        let shown = composition.deck.slides.first().cloned();
        let description = describe(&composition.deck);
        let (svg, rendered) = self.thumbnails.preview(composition)?;
        let cards = self.browse.cards(&resolved.target.language);
        let own = own_words(&stored.document, &key);
        let language = slide.and_then(|slide| slide.shown_in(&resolved.chain));
        let fields = match slide {
            Some(slide) => self.fields(slide, &resolved, &own, shown.as_ref(), &cards),
            None => Vec::new(),
        };
        let mut facts: Vec<_> = shown.iter().flat_map(fact_ids).collect();
        if let Some(slide) = slide {
            facts.extend(cards.facts(slide).iter().map(|fact| fact.id.clone()));
        }
        for words in words.values() {
            facts.extend(words.facts().map(str::to_owned));
        }
        let mut seen = BTreeSet::new();
        facts.retain(|id| seen.insert(id.clone()));
        let notes = slide.and_then(|slide| slide.notes.get(&resolved.chain)).cloned();
        let mut remarks = self.remarks(&words, slide, &rendered);
        if let (Some(language), Some(_)) = (language, slide)
            && *language != resolved.target.language
            && resolved.slide(&key).is_some()
        {
            let l10n = self.context.l10n();
            remarks.push(remark(
                &l10n,
                Severity::Note,
                "other-language",
                None,
                message::App::RemarkOtherLanguage { language: language.as_str() },
            ));
        }
        Ok(SlideDetail {
            id: slide.map_or_else(|| format!("frame.{key}"), |slide| slide.id.clone()),
            title: slide.map(|slide| title(slide, &words, &resolved.target, &resolved.chain)).unwrap_or_default(),
            layout: slide.map_or_else(|| key.clone(), |slide| slide.layout.clone()),
            svg,
            description,
            fields,
            facts: facts.iter().filter_map(|id| library.facts.get(id)).map(|fact| cards.fact(fact)).collect(),
            notes: notes.filter(|notes| !notes.is_empty()),
            remarks,
            pitches: slide
                .map(|slide| self.browse.pitches_with(&slide.id, Some(&pitch)))
                .transpose()?
                .unwrap_or_default(),
            alternatives: slide
                .filter(|_| resolved.slide(&key).is_some())
                .map(|slide| cards.alternatives(slide))
                .unwrap_or_default(),
            key,
        })
    }

    /// A slide as it would be with these words; nothing is saved.
    pub(crate) fn preview(
        &self,
        pitch: String,
        key: String,
        field: String,
        text: Option<String>,
    ) -> Result<Preview, Error> {
        let mut document = self.context.store.pitch(&pitch)?.document;
        // What could not be saved is not laid out either: the next preview would wait for it.
        text.iter().try_for_each(|text| sayable(text))?;
        let entry = document.slides.iter_mut().find(|entry| entry.key == key);
        match entry.map(|entry| (&mut entry.content, &mut entry.words)) {
            // The title of an own page is plain words, as saving has it.
            Some((Content::Picture { title, .. } | Content::Page { title, .. }, words)) => {
                words.remove(&field);
                if let Some(text) = text.filter(|text| field == "title" && !text.trim().is_empty()) {
                    *title = text.replace(['\n', '\r'], " ");
                }
            }
            Some((Content::Slide { .. }, words)) => put(words, &field, text),
            None => put(document.frame_words.entry(key.clone()).or_default(), &field, text),
        }
        let library = self.versions.library_for(&document);
        let resolved = ResolvedPitch::of_one(&library, &document, &self.context.store, &key);
        let slide = self.slide_under(&resolved, &key)?;
        let words = words_of(&resolved, &key);
        let composition = self.pictures.compose_one(&resolved, &key)?;
        let characters =
            composition.deck.slides.first().and_then(|slide| slide.fields.get(&field)).map_or(0, characters);
        let (svg, rendered) = self.thumbnails.preview(composition)?;
        Ok(Preview { svg, remarks: self.remarks(&words, slide, &rendered), characters: count(characters) })
    }

    /// The slide behind a key; `None` for a frame that only the theme's words fill.
    fn slide_under<'a>(&self, resolved: &'a ResolvedPitch<'_>, key: &str) -> Result<Option<&'a Slide>, Error> {
        if let Some(resolved_slide) = resolved.slide(key) {
            return resolved_slide.slide.as_deref().map(Some).ok_or_else(Error::gone);
        }
        let frame = resolved.frame();
        frame.into_iter().find(|(name, _)| *name == key).map(|(_, slide)| slide).ok_or_else(Error::gone)
    }

    fn fields(
        &self,
        slide: &Slide,
        resolved: &ResolvedPitch<'_>,
        own: &BTreeMap<String, String>,
        shown: Option<&deck::Slide>,
        cards: &CardContext<'_>,
    ) -> Vec<Field> {
        let Some(layout) = layout(&slide.layout) else { return Vec::new() };
        let l10n = self.context.l10n();
        let text = slide.text.get(&resolved.chain);
        let field = |field: &LayoutField| {
            let value = if field.kind.is_translated() {
                text.and_then(|fields| fields.get(&field.name))
            } else {
                slide.fields.get(&field.name)
            };
            let original = match value {
                Some(FieldValue::Rich(rich)) => rich.source.clone(),
                _ => String::new(),
            };
            let written = matches!(field.kind, FieldKind::Line | FieldKind::Text);
            Field {
                name: field.name.clone(),
                label: field_name(&l10n, &field.name),
                kind: field.kind,
                own_words: field.own_words && written,
                required: field.required,
                longest: count(field.longest.first().copied().unwrap_or(0)),
                original,
                own: own.get(&field.name).cloned(),
                summary: value.filter(|_| !written).map(|value| self.field_summary(value, cards)),
                characters: count(shown.and_then(|shown| shown.fields.get(&field.name)).map_or(0, characters)),
            }
        };
        let there = |field: &&LayoutField| {
            field.own_words
                || text.is_some_and(|text| text.contains_key(&field.name))
                || slide.fields.contains_key(&field.name)
        };
        layout.fields.iter().filter(there).map(field).collect()
    }

    /// What stands in a field that is not text.
    fn field_summary(&self, value: &FieldValue, cards: &CardContext<'_>) -> String {
        let library = &self.context.library();
        let chain = &cards.chain;
        let name = |id: &String| {
            if let Some(fact) = library.facts.get(id) {
                format!("{}: {}", fact.label.text(chain), format::figure(fact, chain).display)
            } else if let Some(facility) = library.facilities.get(id) {
                facility.name.text(chain).to_owned()
            } else if let Some(measure) = library.measures.get(id) {
                measure.name.text(chain).to_owned()
            } else if let Some(media) = library.media.get(id) {
                media.alt.text(chain).to_owned()
            } else {
                id.clone()
            }
        };
        match value {
            FieldValue::Id(id) => name(id),
            FieldValue::Ids(ids) => ids.iter().map(name).collect::<Vec<_>>().join("; "),
            FieldValue::Legs(legs) => legs.iter().map(|leg| name(&leg.fact)).collect::<Vec<_>>().join("; "),
            other => other.texts().iter().map(|(_, rich)| rich.words()).collect::<Vec<_>>().join("; "),
        }
    }

    /// What there is to mend about own words, and what the layout engine noticed.
    fn remarks(&self, words: &OwnWords, slide: Option<&Slide>, rendered: &Rendered) -> Vec<Remark> {
        let library = self.context.library();
        let l10n = self.context.l10n();
        let mut remarks: Vec<Remark> = rendered.faults.iter().map(|fault| fault_remark(&l10n, fault)).collect();
        for (field, rich) in words {
            let at = Some(field.as_str());
            let contract = slide.and_then(|slide| layout(&slide.layout)).and_then(|layout| layout.field(field));
            if rich.source.trim().is_empty() && contract.is_some_and(|contract| contract.required) {
                remarks.push(remark(&l10n, Severity::Warning, "empty", at, message::App::RemarkEmpty));
            }
            for fault in text::parse(&rich.source).1 {
                let said = fault_text(&l10n, fault.code, &format!("{}; {}", fault.message, fault.remedy));
                remarks.push(Remark {
                    severity: Severity::Warning,
                    code: fault.code.to_owned(),
                    field: Some(field.clone()),
                    text: said,
                });
            }
            for id in rich.facts() {
                match library.facts.get(id) {
                    None => remarks.push(remark(
                        &l10n,
                        Severity::Error,
                        "unknown-fact",
                        at,
                        message::App::RemarkUnknownFact { fact: id },
                    )),
                    Some(fact) if !fact.confirmed => {
                        remarks.push(remark(
                            &l10n,
                            Severity::Warning,
                            "unconfirmed-fact",
                            at,
                            message::App::RemarkUnconfirmedFact { fact: id },
                        ));
                    }
                    Some(fact) if fact.is_lapsed(self.context.clock.today()) => {
                        remarks.push(remark(
                            &l10n,
                            Severity::Warning,
                            "lapsed-fact",
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
                    "no-glyph",
                    at,
                    message::App::RemarkNoGlyph { character: &odd.to_string() },
                ));
            }
        }
        remarks
    }
}

fn put(words: &mut BTreeMap<String, String>, field: &str, text: Option<String>) {
    match text {
        Some(text) => words.insert(field.to_owned(), text),
        None => words.remove(field),
    };
}

fn words_of(resolved: &ResolvedPitch<'_>, key: &str) -> OwnWords {
    match resolved.slide(key) {
        Some(resolved_slide) => resolved_slide.words.clone(),
        None => resolved.own.frame_words.get(key).cloned().unwrap_or_default(),
    }
}

fn own_words(document: &Document, key: &str) -> BTreeMap<String, String> {
    match document.slides.iter().find(|entry| entry.key == key) {
        Some(entry) => entry.words.clone(),
        None => document.frame_words.get(key).cloned().unwrap_or_default(),
    }
}

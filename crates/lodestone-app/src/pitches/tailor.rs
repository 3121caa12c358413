//! Lists the fields of a slide that can be tailored, with the library's text and the person's own.

use std::collections::BTreeMap;

use lodestone_content::format;
use lodestone_content::layout::{FieldKind, LayoutField, layout};
use lodestone_content::model::{FieldValue, Slide};
use lodestone_store::Document;

use super::Pitches;
use super::preview::overrides_on;
use crate::api::{Field, SlideDetail, count};
use crate::browse::CardContext;
use crate::error::Error;
use crate::phrases::names::field_name;
use crate::resolved_pitch::{ResolvedPitch, title};

impl Pitches {
    /// A slide of a pitch with all that can be tailored.
    pub(crate) fn slide(&self, pitch: String, key: String) -> Result<SlideDetail, Error> {
        let stored = self.context.store.pitch(&pitch)?;
        let library = self.versions.library_for(&stored.document);
        let resolved = ResolvedPitch::of_one(&library, &stored.document, &self.context.store, &key);
        let preview = self.preview_resolved(&library, &resolved, &key)?;
        let slide = self.slide_under(&resolved, &key)?;
        let cards = self.browse.cards(&resolved.target.language);
        let own = overrides_of(&stored.document, &key);
        let fields = slide.map(|slide| self.fields(slide, &resolved, &own, &cards)).unwrap_or_default();
        let title_of = |slide| title(slide, &overrides_on(&resolved, &key), &resolved.target, &resolved.chain);
        let notes = slide.and_then(|slide| slide.notes.get(&resolved.chain)).cloned();
        Ok(SlideDetail {
            id: slide.map_or_else(|| format!("frame.{key}"), |slide| slide.id.clone()),
            title: slide.map(title_of).unwrap_or_default(),
            layout: slide.map_or_else(|| key.clone(), |slide| slide.layout.clone()),
            preview,
            fields,
            notes: notes.filter(|notes| !notes.is_empty()),
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

    fn fields(
        &self,
        slide: &Slide,
        resolved: &ResolvedPitch<'_>,
        own: &BTreeMap<String, String>,
        cards: &CardContext<'_>,
    ) -> Vec<Field> {
        let Some(layout) = layout(&slide.layout) else { return Vec::new() };
        let l10n = self.context.l10n();
        let text = slide.text.get(&resolved.chain);
        let field = |field: &LayoutField| {
            let value = if field.kind.is_translated() {
                text.and_then(|fields| fields.get(field.name.as_str()))
            } else {
                slide.fields.get(field.name.as_str())
            };
            let original = match value {
                Some(FieldValue::Rich(rich)) => rich.source.clone(),
                _ => String::new(),
            };
            let written = matches!(field.kind, FieldKind::Line | FieldKind::Text);
            Field {
                name: field.name.to_string(),
                label: field_name(&l10n, field.name),
                kind: field.kind,
                overridable: field.overridable && written,
                required: field.required,
                longest: count(field.longest.first().copied().unwrap_or(0)),
                original,
                override_text: own.get(field.name.as_str()).cloned(),
                summary: value.filter(|_| !written).map(|value| self.field_summary(value, cards)),
            }
        };
        let there = |field: &&LayoutField| {
            field.overridable
                || text.is_some_and(|text| text.contains_key(field.name.as_str()))
                || slide.fields.contains_key(field.name.as_str())
        };
        layout.fields.iter().filter(there).map(field).collect()
    }

    /// Returns a summary of a field that is not text.
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
}

fn overrides_of(document: &Document, key: &str) -> BTreeMap<String, String> {
    match document.slides.iter().find(|entry| entry.key == key) {
        Some(entry) => entry.words.clone(),
        None => document.frame_words.get(key).cloned().unwrap_or_default(),
    }
}

//! Composes a pitch in one language: the text of every slide, and the deck from which they are drawn.

use std::collections::BTreeSet;

use lodestone_content::model::Slide;
use lodestone_content::text::notes;
use lodestone_content::{Day, Language, Library};
use lodestone_presentation::snapshot::TrackSlide;
use lodestone_render::deck::{self, Run};
use lodestone_render::{Composition, Frame};

use crate::deck_text::{describe_slide, fact_ids, plain_text};
use crate::error::Error;
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide};

use super::Presentations;

/// The story in one language that is not drawn yet.
pub(super) struct Track {
    /// The deck that it is drawn from, without pages of sources: those are for reading, not for presenting.
    pub(super) composition: Composition,
    /// Its slides in order.
    pub(super) lines: Vec<TrackLine>,
}

/// A slide in one language that is not drawn yet.
pub(super) struct TrackLine {
    /// Its key within the deck.
    pub(super) deck_key: String,
    /// Its key within the pitch.
    pub(super) key: String,
    /// What it says.
    pub(super) slide: TrackSlide,
}

impl Presentations {
    /// Returns a pitch in the language that it was resolved in.
    pub(super) fn track(&self, resolved: &ResolvedPitch<'_>, today: Day) -> Result<Track, Error> {
        let library = resolved.library();
        let style = resolved.style(Frame::Whole, self.settings.contact());
        let mut composition = resolved.compose(&style, None, today)?;
        let marks = self.browse.cards_on(&resolved.target.language, today);
        let cards = facts_language(library, self.context.l10n().language(), &resolved.target.language);
        let cards = self.browse.cards_on(&cards, today);
        let mut lines = Vec::new();
        for (place, shown) in in_deck_order(resolved).into_iter().zip(&composition.deck.slides) {
            if shown.layout == "sources" {
                continue;
            }
            let mut facts = fact_ids(shown);
            if let Some(slide) = place.slide {
                facts.extend(marks.facts(slide).iter().map(|fact| fact.id.clone()));
            }
            for words in place.of_pitch.into_iter().flat_map(|slide| slide.overrides.values()) {
                facts.extend(words.facts().map(str::to_owned));
            }
            let mut seen = BTreeSet::new();
            facts.retain(|id| seen.insert(id.clone()));
            let written = place.slide.and_then(|slide| slide.notes.get(&resolved.chain));
            lines.push(TrackLine {
                deck_key: shown.key.clone(),
                key: place.key,
                slide: TrackSlide {
                    title: headline(shown),
                    description: describe_slide(shown),
                    language: shown.language.clone().unwrap_or_else(|| composition.deck.language.clone()),
                    notes: written.map(|written| notes(written)).unwrap_or_default(),
                    facts: facts.iter().filter_map(|id| library.facts.get(id)).map(|fact| cards.fact(fact)).collect(),
                    pictures: Vec::new(),
                    small: String::new(),
                    film: self.films.on_slide(shown, &resolved.chain),
                },
            });
        }
        composition.deck.slides.retain(|slide| slide.layout != "sources");
        Ok(Track { composition, lines })
    }
}

/// A slide where it comes in a deck.
struct DeckPlace<'a> {
    /// Key within the pitch, or the name of a slide around the story.
    key: String,
    slide: Option<&'a Slide>,
    /// The slide of the pitch; `None` around the story.
    of_pitch: Option<&'a ResolvedSlide<'a>>,
}

/// The slides of a pitch in the order in which a deck is composed.
fn in_deck_order<'a>(resolved: &'a ResolvedPitch<'a>) -> Vec<DeckPlace<'a>> {
    let (after, before): (Vec<_>, Vec<_>) = resolved.frame().into_iter().partition(|(name, _)| *name == "sources");
    let around = |(name, slide): (&str, Option<&'a Slide>)| DeckPlace { key: name.to_owned(), slide, of_pitch: None };
    let story = resolved.slides.iter().filter(|slide| slide.slide.is_some()).map(|slide| DeckPlace {
        key: slide.entry.key.clone(),
        slide: slide.slide.as_deref(),
        of_pitch: Some(slide),
    });
    before.into_iter().map(around).chain(story).chain(after.into_iter().map(around)).collect()
}

/// The language of facts for somebody who reads the interface in one language and shows slides in another: the interface's,
/// where the library has it.
pub(super) fn facts_language(library: &Library, interface: &Language, slides: &Language) -> Language {
    if library.languages().contains(interface) { interface.clone() } else { slides.clone() }
}

/// The title on a slide, without numbers of sources.
fn headline(slide: &deck::Slide) -> String {
    match slide.fields.get("title") {
        Some(deck::Field::Line(runs)) => {
            plain_text(&runs.iter().filter(|run| run.source.is_none()).cloned().collect::<Vec<Run>>())
        }
        _ => slide.id.clone(),
    }
}

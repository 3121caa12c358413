//! Searches slides, facts, facilities and value propositions, and the person's own pitches.

use lodestone_content::format;
use lodestone_l10n::message;
use lodestone_store::{Content, Document, Kind};

use super::Browse;
use super::pages::proposition_card;
use crate::api::{HitKind, SearchHit};
use crate::error::Error;
use crate::input::language;
use crate::search;

/// The most that are found at once; another word finds the rest.
const MOST_FOUND: usize = 200;

impl Browse {
    /// What words find, the best first; the last word may be unfinished.
    pub(crate) fn search(&self, query: String, tag: String, most: u32) -> Result<Vec<SearchHit>, Error> {
        let cards = self.cards(&language(&tag)?);
        let library = &cards.snapshot.library;
        let most = usize::try_from(most).unwrap_or(MOST_FOUND).min(MOST_FOUND);
        let mut found = Vec::new();
        let wanted = query.trim().to_lowercase();
        if !wanted.is_empty() {
            for pitch in self.context.store.pitches()? {
                if let Some(snippet) = own_place(&pitch.document, &wanted) {
                    found.push(SearchHit {
                        kind: HitKind::Pitch,
                        picture: Some(self.pictures.frame_address(&pitch.id, &pitch.document, "cover")),
                        id: pitch.id,
                        title: pitch.document.name,
                        detail: pitch.document.target.event.unwrap_or_default(),
                        snippet,
                    });
                }
            }
        }
        let l10n = self.context.l10n();
        let snapshot = &cards.snapshot;
        for hit in search::among(library, &snapshot.index, &query, &cards.chain, &Kind::ALL, most)? {
            let (kind, title, detail, picture) = match hit.found {
                search::FoundItem::Slide(slide) => {
                    let address = self.thumbnails.library_address(&hit.id, &cards.chain[0]);
                    (
                        HitKind::Slide,
                        slide.title(&cards.chain),
                        l10n.say(message::App::stage(slide.stage)),
                        Some(address),
                    )
                }
                search::FoundItem::Fact(fact) => {
                    let display = format::figure(fact, &cards.chain).display;
                    (HitKind::Fact, fact.label.text(&cards.chain).to_owned(), display, None)
                }
                search::FoundItem::Facility(place) => {
                    (HitKind::Facility, place.name.text(&cards.chain).to_owned(), place.city.clone(), None)
                }
                search::FoundItem::Proposition(proposition) => {
                    (HitKind::Proposition, proposition_card(proposition, &cards).title, String::new(), None)
                }
            };
            found.push(SearchHit { kind, id: hit.id, title, detail, snippet: hit.snippet, picture });
        }
        found.truncate(most);
        Ok(found)
    }
}

/// Returns where a pitch contains some words, as a person would recognise the place: empty for its name or company, the
/// title of the person's page otherwise. `None` when it does not contain them.
fn own_place(document: &Document, wanted: &str) -> Option<String> {
    let says = |text: &str| text.to_lowercase().contains(wanted);
    if says(&document.name) || document.target.company.as_deref().is_some_and(says) {
        return Some(String::new());
    }
    document.slides.iter().find_map(|entry| match &entry.content {
        Content::Page { title, alt, text, .. } if says(title) || says(alt) || says(text) => Some(title.clone()),
        Content::Picture { title, alt, .. } if says(title) || says(alt) => Some(title.clone()),
        _ => entry.words.values().find(|words| says(words)).cloned(),
    })
}

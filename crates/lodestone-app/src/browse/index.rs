//! Computes once for each language what filters ask of every slide, so that browsing keeps up with typing.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::Library;
use lodestone_content::model::{Fact, Slide};

use super::cards::CardContext;
use crate::search::is_choosable;

/// What browsing asks of every slide, worked out once for each language: the library never changes while it is open,
/// and ten thousand slides are too many to be read through at every letter.
pub(crate) struct BrowseIndex {
    /// The facts on each slide.
    facts: BTreeMap<String, Vec<String>>,
    /// The facilities that each slide shows or has facts about.
    facilities: BTreeMap<String, BTreeSet<String>>,
    /// For each facility: how many facts are about it and how many slides show it.
    pub(super) tallies: BTreeMap<String, (u32, u32)>,
}

impl BrowseIndex {
    /// Reads through all slides of the library that the cards are of.
    pub(super) fn of(cards: &CardContext<'_>) -> BrowseIndex {
        let library = &cards.snapshot.library;
        let mut index = BrowseIndex { facts: BTreeMap::new(), facilities: BTreeMap::new(), tallies: BTreeMap::new() };
        for fact in library.facts.values() {
            index.tallies.entry(fact.facility.clone()).or_default().0 += 1;
        }
        for slide in library.slides.values().filter(|slide| is_choosable(slide)) {
            let facts = cards.facts(slide);
            let mut shown: BTreeSet<String> = slide.facilities.iter().map(|(id, _)| id.clone()).collect();
            shown.extend(facts.iter().map(|fact| fact.facility.clone()));
            for id in &shown {
                index.tallies.entry(id.clone()).or_default().1 += 1;
            }
            index.facilities.insert(slide.id.clone(), shown);
            index.facts.insert(slide.id.clone(), facts.into_iter().map(|fact| fact.id.clone()).collect());
        }
        index
    }

    /// The facts on a slide.
    pub(super) fn facts<'a>(&self, slide: &Slide, library: &'a Library) -> Vec<&'a Fact> {
        let ids = self.facts.get(&slide.id).into_iter().flatten();
        ids.filter_map(|id| library.facts.get(id)).collect()
    }

    /// The facilities that a slide shows or has facts about.
    pub(super) fn facilities(&self, slide: &Slide) -> impl Iterator<Item = &str> {
        self.facilities.get(&slide.id).into_iter().flatten().map(String::as_str)
    }
}

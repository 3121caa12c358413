//! Browses the library: cards, filters, search, and a page about each thing.

mod cards;
mod filter;
mod index;
mod map;
mod pages;
mod search;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use lodestone_content::Language;

use crate::context::{Context, LibrarySnapshot, PerSnapshot};
use crate::lock::lock;
use crate::pitch_pictures::PitchPictures;
use crate::thumbnails::Thumbnails;

pub(crate) use cards::{CardContext, fact_card, freshness};
use index::BrowseIndex;

/// Browses the library.
pub(crate) struct Browse {
    context: Arc<Context>,
    thumbnails: Arc<Thumbnails>,
    pictures: Arc<PitchPictures>,
    of_library: PerSnapshot<OfLibrary>,
}

/// What was worked out about one library.
#[derive(Default)]
struct OfLibrary {
    /// The slides that use each fact.
    users_of_facts: OnceLock<BTreeMap<String, Vec<String>>>,
    /// What browsing asks of every slide, by language.
    indexes: Mutex<BTreeMap<Language, Arc<BrowseIndex>>>,
}

impl Browse {
    /// Nothing is worked out yet.
    pub(crate) fn new(context: &Arc<Context>, thumbnails: &Arc<Thumbnails>, pictures: &Arc<PitchPictures>) -> Browse {
        Browse {
            context: context.clone(),
            thumbnails: thumbnails.clone(),
            pictures: pictures.clone(),
            of_library: PerSnapshot::default(),
        }
    }

    fn of_library(&self, snapshot: &Arc<LibrarySnapshot>) -> Arc<OfLibrary> {
        self.of_library.of(snapshot, OfLibrary::default)
    }

    /// The index of the library in the language of some cards.
    fn index(&self, cards: &CardContext<'_>) -> Arc<BrowseIndex> {
        let of_library = self.of_library(&cards.snapshot);
        let mut indexes = lock(&of_library.indexes);
        indexes.entry(cards.chain[0].clone()).or_insert_with(|| Arc::new(BrowseIndex::of(cards))).clone()
    }
}

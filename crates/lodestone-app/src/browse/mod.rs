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
    tables: PerSnapshot<LibraryTables>,
}

/// What was worked out about one library.
#[derive(Default)]
struct LibraryTables {
    /// The slides that use each fact.
    slides_by_fact: OnceLock<BTreeMap<String, Vec<String>>>,
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
            tables: PerSnapshot::default(),
        }
    }

    fn tables(&self, snapshot: &Arc<LibrarySnapshot>) -> Arc<LibraryTables> {
        self.tables.of(snapshot, LibraryTables::default)
    }

    /// The index of the library in the language of some cards.
    fn index(&self, cards: &CardContext<'_>) -> Arc<BrowseIndex> {
        let tables = self.tables(&cards.snapshot);
        let mut indexes = lock(&tables.indexes);
        indexes.entry(cards.chain[0].clone()).or_insert_with(|| Arc::new(BrowseIndex::of(cards))).clone()
    }
}

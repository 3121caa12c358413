//! Defines a library: all content that pitches are made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::language::Language;
use crate::model::{
    Bounds, Brand, Facility, FacilityKind, Fact, Manifest, Measure, Media, Owner, Pitch, Region, RegionMap, Retirement,
    Slide, Topic, ValueProposition,
};
use crate::read::outline::Outline;
use crate::select::Index;

/// Everything a pitch can be made of.
#[derive(Debug, Clone)]
pub struct Library {
    /// What it is.
    pub manifest: Manifest,
    /// The place it is about.
    pub region: Region,
    /// Kinds of facilities by id.
    pub kinds: BTreeMap<String, FacilityKind>,
    /// Facilities by id.
    pub facilities: BTreeMap<String, Facility>,
    /// Facts by id.
    pub facts: BTreeMap<String, Fact>,
    /// Measures by id.
    pub measures: BTreeMap<String, Measure>,
    /// Topics by id.
    pub topics: BTreeMap<String, Topic>,
    /// Owners by id.
    pub owners: BTreeMap<String, Owner>,
    /// Pictures by id.
    pub media: BTreeMap<String, Media>,
    /// Brands by id.
    pub brands: BTreeMap<String, Brand>,
    /// Slides by id.
    pub slides: BTreeMap<String, Slide>,
    /// Value propositions by id.
    pub value_propositions: BTreeMap<String, ValueProposition>,
    /// Ready-made pitches by id.
    pub pitches: BTreeMap<String, Pitch>,
    /// Slides that were taken back, by id; they may still be among the slides or not.
    pub retired_slides: BTreeMap<String, Retirement>,
    /// Facts that were taken back, by id.
    pub retired_facts: BTreeMap<String, Retirement>,
    /// Bytes of the files of slides and facilities, by path: a pitch keeps those that it was made with.
    pub file_texts: BTreeMap<String, Arc<[u8]>>,
    /// Bytes of the files under `media/`, by name.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// Ids whose own file has faults: a reference to them is no second fault.
    pub unreadable: BTreeSet<String>,
    /// See [`Library::index`].
    pub(crate) index: OnceLock<Index>,
}

impl Library {
    /// Returns the index for choosing and searching: words, tags and their weights. Built with the first call, since who
    /// edits or checks a library never does. What is changed in the library afterwards is not in it.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(self))
    }

    /// The languages to look in for a wanted one.
    pub fn chain(&self, language: &Language) -> Vec<Language> {
        self.manifest.chain(language)
    }

    /// Returns the bounds, the land and the towns of the map; `None` when the library has no map that can be drawn.
    pub fn map(&self) -> Option<(Bounds, &Outline, &RegionMap)> {
        let map = self.region.map.as_ref()?;
        let (bounds, outline) = map.drawn()?;
        Some((bounds, outline, map))
    }

    /// The name of a facility's kind; nothing when it has none to show.
    pub fn kind_name(&self, facility: &Facility, chain: &[Language]) -> String {
        match self.kinds.get(&facility.kind) {
            Some(kind) => kind.name.text(chain).to_owned(),
            None if facility.kind == FacilityKind::OTHER => String::new(),
            None => facility.kind.replace('-', " "),
        }
    }

    /// How texts name the place the library is about.
    pub fn region_name(&self, chain: &[Language]) -> &str {
        let name = self.region.name.text(chain);
        if name.is_empty() { self.manifest.name.text(chain) } else { name }
    }

    /// Every language that some slide has.
    pub fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> = self.manifest.languages.clone();
        languages.extend(
            self.manifest.extra_languages.iter().filter(|extra| !self.manifest.languages.contains(extra)).cloned(),
        );
        languages
    }
}

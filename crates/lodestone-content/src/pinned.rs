//! Takes the texts of slides and facts out of a library, and makes a library in which earlier versions replace the
//! present ones.
//!
//! The text of a fact is its own `[[fact]]` block. A library with earlier versions holds only what a pitch needs, so that
//! it is as cheap for ten thousand slides as for ten.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::layout::{FieldKind, layout};
use crate::library::Library;
use crate::model::{Fact, FieldValue, Slide};
use crate::read::tree;
use crate::select::Index;
use crate::version::Version;

/// Versions of slides and facts that replace those of a library, by id.
#[derive(Debug, Clone, Default)]
pub struct PinnedContent {
    /// Slides.
    pub slides: BTreeMap<String, Slide>,
    /// Facts.
    pub facts: BTreeMap<String, Fact>,
}

impl PinnedContent {
    /// Removes slides whose references the library no longer has.
    pub fn remove_unusable(&mut self, library: &Library) {
        let facts = &self.facts;
        let is_fact = |id: &str| library.facts.contains_key(id) || facts.contains_key(id);
        let is_there = |kind: FieldKind, id: &str| match kind {
            FieldKind::Facility | FieldKind::Facilities => library.facilities.contains_key(id),
            FieldKind::Measure => library.measures.contains_key(id),
            FieldKind::Media => library.media.contains_key(id),
            _ => true,
        };
        let is_shown = |slide: &Slide| {
            let Some(layout) = layout(&slide.layout) else { return false };
            slide.fields.iter().all(|(name, value)| {
                let Some(field) = layout.field(name) else { return false };
                match value {
                    FieldValue::Id(id) => is_there(field.kind, id),
                    FieldValue::Ids(ids) => ids.iter().all(|id| is_there(field.kind, id)),
                    FieldValue::Legs(legs) => legs
                        .iter()
                        .all(|leg| [&leg.from, &leg.to].into_iter().all(|id| library.facilities.contains_key(id))),
                    _ => true,
                }
            })
        };
        let rests = |slide: &Slide| slide.languages().all(|language| slide.facts(language).into_iter().all(is_fact));
        self.slides.retain(|_, slide| is_shown(slide) && rests(slide));
    }
}

impl Library {
    /// The text of a slide's file as it is now.
    pub fn slide_text(&self, id: &str) -> Option<Arc<[u8]>> {
        self.file_texts.get(&*self.slides.get(id)?.place.file).cloned()
    }

    /// The text of a fact as it is now: its block of the facility's file.
    pub fn fact_text(&self, id: &str) -> Option<Vec<u8>> {
        let fact = self.facts.get(id)?;
        let text = std::str::from_utf8(self.file_texts.get(&*fact.place.file)?).ok()?;
        let head = |line: &str| line.trim_start().starts_with("[[fact]]");
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let at = usize::try_from(fact.place.line).ok()?.checked_sub(1)?.min(lines.len().checked_sub(1)?);
        let begin = (0..=at).rev().find(|line| head(lines[*line]))?;
        let end = (at + 1..lines.len()).find(|line| head(lines[*line])).unwrap_or(lines.len());
        let block = lines[begin..end].concat().into_bytes();
        // A block that reads as something else, for whatever reason in the file, is better not kept.
        (read_fact(&fact.facility, &block)?.version == fact.version).then_some(block)
    }

    /// The library as far as some slides and facts are needed, with other versions of them in place of its own.
    #[must_use]
    pub fn with_pinned(&self, pinned: PinnedContent, slides: &BTreeSet<String>, facts: &BTreeSet<String>) -> Library {
        let is_frame = |slide: &&Slide| layout(&slide.layout).is_some_and(|layout| layout.is_frame());
        let frames = self.slides.values().filter(is_frame);
        let told = slides.iter().filter_map(|id| self.slides.get(id));
        let mut those: BTreeMap<String, Slide> =
            frames.chain(told).map(|slide| (slide.id.clone(), slide.clone())).collect();
        those.extend(pinned.slides);
        let shown = those.values().flat_map(|slide| slide.languages().flat_map(|language| slide.facts(language)));
        let used: BTreeSet<&str> = shown.chain(facts.iter().map(String::as_str)).collect();
        let current = used.iter().filter_map(|id| self.facts.get(*id));
        let mut claims: BTreeMap<String, Fact> = current.map(|fact| (fact.id.clone(), fact.clone())).collect();
        claims.extend(pinned.facts);
        Library {
            manifest: self.manifest.clone(),
            region: self.region.clone(),
            kinds: self.kinds.clone(),
            facilities: self.facilities.clone(),
            facts: claims,
            measures: self.measures.clone(),
            topics: self.topics.clone(),
            owners: BTreeMap::new(),
            media: self.media.clone(),
            brands: self.brands.clone(),
            slides: those,
            value_propositions: self.value_propositions.clone(),
            pitches: BTreeMap::new(),
            retired_slides: self.retired_slides.clone(),
            retired_facts: self.retired_facts.clone(),
            file_texts: BTreeMap::new(),
            files: self.files.clone(),
            unreadable: BTreeSet::new(),
            index: OnceLock::from(Index::default()),
        }
    }
}

/// Reads a slide whose text was kept; `None` when this program cannot read it any more.
pub fn read_slide(path: &str, bytes: &[u8]) -> Option<Slide> {
    let mut findings = Vec::new();
    let table = tree::parse(path, bytes, &mut findings)?;
    Slide::read(&table, Version::of_slide(bytes), &mut findings)
}

/// Reads a fact whose text was kept; `None` when this program cannot read it any more.
pub fn read_fact(facility: &str, bytes: &[u8]) -> Option<Fact> {
    let mut findings = Vec::new();
    let table = tree::parse(&format!("facilities/{facility}.toml"), bytes, &mut findings)?;
    Fact::read(table.list("fact").first()?.as_table()?, facility, &mut findings)
}

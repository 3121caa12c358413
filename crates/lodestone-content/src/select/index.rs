//! Full-text ranking: BM25 over stemmed words, one index per language.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

use crate::language::{Language, Translated};
use crate::library::Library;
use crate::model::FieldValue;

/// Saturation of repeated words, the usual value.
const K1: f32 = 1.2;
/// How much long texts are held back, the usual value.
const B: f32 = 0.75;
/// A word of a title counts as many.
const TITLE: f32 = 3.0;
/// A word of a name or label counts as many.
const NAME: f32 = 1.5;

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A slide, by id.
    Slide(String),
    /// A fact, by id.
    Fact(String),
    /// A facility, by id.
    Facility(String),
}

/// Something found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What.
    pub thing: Thing,
    /// BM25 score; only its order means something.
    pub score: f32,
}

/// Words of a library in all its languages.
#[derive(Debug, Clone, Default)]
pub struct Index {
    things: Vec<Thing>,
    languages: BTreeMap<Language, Words>,
}

/// The inverted index of one language.
#[expect(
    clippy::disallowed_types,
    reason = "only looked up by stem, so its order never shows; ten thousand slides ask for speed"
)]
#[derive(Debug, Clone, Default)]
struct Words {
    postings: std::collections::HashMap<String, Vec<(u32, f32)>>,
    lengths: Vec<f32>,
    average: f32,
    documents: f32,
}

fn algorithm(language: &Language) -> Option<Algorithm> {
    Some(match language.primary() {
        "en" => Algorithm::English,
        "sv" => Algorithm::Swedish,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "es" => Algorithm::Spanish,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        _ => return None,
    })
}

/// The stems of a text, in order.
pub(crate) fn stems(text: &str, language: &Language) -> Vec<String> {
    let stemmer = algorithm(language).map(Stemmer::create);
    let words = text.unicode_words().map(str::to_lowercase);
    words
        .map(|word| match &stemmer {
            Some(stemmer) => stemmer.stem(&word).into_owned(),
            None => word,
        })
        .collect()
}

impl Index {
    pub(crate) fn build(library: &Library) -> Index {
        let mut index = Index::default();
        let languages = library.languages();
        for (id, slide) in &library.slides {
            let at = index.add(Thing::Slide(id.clone()));
            for language in &languages {
                let Some(fields) = slide.text.exact(language) else { continue };
                let words = index.languages.entry(language.clone()).or_default();
                for (name, value) in fields {
                    let weight = if name == "title" { TITLE } else { 1.0 };
                    for (_, rich) in value.texts() {
                        words.add(at, &rich.words(), language, weight);
                    }
                    if let FieldValue::Groups(groups) = value {
                        for facility in groups
                            .iter()
                            .flat_map(|group| &group.facilities)
                            .filter_map(|id| library.facilities.get(id))
                        {
                            words.add(at, facility.name.text(std::slice::from_ref(language)), language, 0.5);
                        }
                    }
                }
                for fact in slide.facts(language).into_iter().filter_map(|id| library.facts.get(id)) {
                    words.add(at, fact.label.exact(language).map_or("", String::as_str), language, NAME);
                }
                for facility in slide.facilities.iter().filter_map(|(id, _)| library.facilities.get(id)) {
                    words.add(at, facility.name.exact(language).map_or("", String::as_str), language, NAME);
                }
            }
        }
        for (id, fact) in &library.facts {
            let at = index.add(Thing::Fact(id.clone()));
            let facility = library.facilities.get(&fact.facility).map(|facility| &facility.name);
            let none = Translated::default();
            index.add_all(at, &[(&fact.label, TITLE), (facility.unwrap_or(&none), NAME), (&fact.remark, 1.0)]);
        }
        for (id, facility) in &library.facilities {
            let at = index.add(Thing::Facility(id.clone()));
            index.add_all(at, &[(&facility.name, TITLE), (&facility.short, TITLE), (&facility.about, 1.0)]);
        }
        for words in index.languages.values_mut() {
            words.finish(index.things.len());
        }
        index
    }

    fn add(&mut self, thing: Thing) -> u32 {
        self.things.push(thing);
        u32::try_from(self.things.len() - 1).unwrap_or(u32::MAX)
    }

    fn add_all(&mut self, at: u32, texts: &[(&Translated, f32)]) {
        for (translated, weight) in texts {
            for (language, text) in &translated.0 {
                self.languages.entry(language.clone()).or_default().add(at, text, language, *weight);
            }
        }
    }

    /// Scores everything that holds a word of the query in any language; each thing counts in its best language.
    pub fn scores(&self, query: &str) -> BTreeMap<&Thing, f32> {
        let mut best: BTreeMap<&Thing, f32> = BTreeMap::new();
        for (language, words) in &self.languages {
            let stems: BTreeSet<String> = stems(query, language).into_iter().collect();
            for (at, score) in words.scores(&stems) {
                let entry = best.entry(&self.things[at as usize]).or_default();
                *entry = entry.max(score);
            }
        }
        best
    }

    /// What a query finds, best first, ties by kind and id.
    pub fn search(&self, query: &str, most: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> =
            self.scores(query).into_iter().map(|(thing, score)| Hit { thing: thing.clone(), score }).collect();
        hits.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.thing.cmp(&other.thing)));
        hits.truncate(most);
        hits
    }

    /// Whether any text of the library holds a word of the query.
    pub fn knows(&self, query: &str) -> bool {
        self.languages
            .iter()
            .any(|(language, words)| stems(query, language).iter().any(|stem| words.postings.contains_key(stem)))
    }
}

impl Words {
    fn add(&mut self, at: u32, text: &str, language: &Language, weight: f32) {
        let at_index = at as usize;
        if self.lengths.len() <= at_index {
            self.lengths.resize(at_index + 1, 0.0);
        }
        for stem in stems(text, language) {
            self.lengths[at_index] += 1.0;
            let postings = self.postings.entry(stem).or_default();
            match postings.last_mut() {
                Some((last, count)) if *last == at => *count += weight,
                _ => postings.push((at, weight)),
            }
        }
    }

    fn finish(&mut self, things: usize) {
        self.lengths.resize(things, 0.0);
        let filled: Vec<f32> = self.lengths.iter().copied().filter(|length| *length > 0.0).collect();
        #[expect(clippy::cast_precision_loss, reason = "counts of documents are far below the precision of f32")]
        let documents = filled.len() as f32;
        self.documents = documents;
        self.average = if documents > 0.0 { filled.iter().sum::<f32>() / documents } else { 1.0 };
    }

    fn scores(&self, stems: &BTreeSet<String>) -> BTreeMap<u32, f32> {
        let mut scores: BTreeMap<u32, f32> = BTreeMap::new();
        for postings in stems.iter().filter_map(|stem| self.postings.get(stem)) {
            #[expect(clippy::cast_precision_loss, reason = "counts of documents are far below the precision of f32")]
            let frequency = postings.len() as f32;
            let rarity = (1.0 + (self.documents - frequency + 0.5) / (frequency + 0.5)).ln();
            for (at, count) in postings {
                let length = self.lengths[*at as usize] / self.average;
                *scores.entry(*at).or_default() += rarity * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
            }
        }
        scores
    }
}

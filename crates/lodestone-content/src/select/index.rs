//! Ranks texts by BM25 over stemmed words, with one index for each language.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

use crate::date::Day;
use crate::language::{Language, Translated};
use crate::layout::layout;
use crate::library::Library;
use crate::model::{FieldValue, Slide, Topic};
use crate::nace;

/// Saturation of repeated words, the usual value.
const K1: f32 = 1.2;
/// How strongly long texts are penalised, the usual value.
const B: f32 = 0.75;
/// A word of a title counts as many.
const TITLE: f32 = 3.0;
/// A word of a name or label counts as many.
const NAME: f32 = 1.5;

/// The id of something that can be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemId {
    /// A slide, by id.
    Slide(String),
    /// A fact, by id.
    Fact(String),
    /// A facility, by id.
    Facility(String),
}

/// A hit of a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What.
    pub item: ItemId,
    /// BM25 score; only its order means something.
    pub score: f32,
}

/// Words of a library in all its languages, and what every choice from it needs to know of its slides.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Slides come first, in the order of their ids.
    items: Vec<ItemId>,
    indexes: BTreeMap<Language, LanguageIndex>,
    slides: Vec<SlideSummary>,
    /// Every language that a slide exists in, sorted.
    languages: Vec<Language>,
    /// The stems of each topic's names and words, by topic id.
    topics: BTreeMap<String, Vec<(Language, Vec<String>)>>,
}

/// What is worked out once for each slide: ten thousand slides leave two microseconds for the choice of each.
#[derive(Debug, Clone, Default)]
pub(super) struct SlideSummary {
    /// Whether it is never chosen: it frames a story, or it is retired.
    pub(super) is_never_chosen: bool,
    /// Its industries as numbers of the classification.
    pub(super) industries: Vec<u16>,
    /// Its topics as places in the order of the library's topic ids.
    pub(super) topics: Vec<u16>,
    /// The languages it exists in, as places in [`Index::languages`] and in that order, with what it rests on in each.
    pub(super) texts: Vec<(u16, FactSummary)>,
}

/// The facts of a slide in one language.
#[derive(Debug, Clone, Default)]
pub(super) struct FactSummary {
    /// The first that is not confirmed.
    pub(super) unconfirmed: Option<String>,
    /// Each with the day it must be looked at again.
    pub(super) reviews: Vec<(Day, String)>,
    /// The year of the newest.
    pub(super) newest: Option<i16>,
}

impl SlideSummary {
    fn of(slide: &Slide, library: &Library, languages: &[Language], topics: &BTreeMap<&str, u16>) -> SlideSummary {
        let texts = (0..).zip(languages).filter(|(_, language)| slide.text.exact(language).is_some());
        let texts = texts.map(|(number, language)| {
            let facts: Vec<_> = slide.facts(language).into_iter().filter_map(|id| library.facts.get(id)).collect();
            let resting = FactSummary {
                unconfirmed: facts.iter().find(|fact| !fact.confirmed).map(|fact| fact.id.clone()),
                reviews: facts.iter().map(|fact| (fact.review_by, fact.id.clone())).collect(),
                newest: facts.iter().map(|fact| fact.as_of.year()).max(),
            };
            (number, resting)
        });
        SlideSummary {
            is_never_chosen: slide.retired || layout(&slide.layout).is_none_or(|layout| layout.is_frame()),
            industries: slide.industries.iter().filter_map(|(code, _)| nace::number(code)).collect(),
            topics: slide.topics.iter().filter_map(|(topic, _)| topics.get(topic.as_str()).copied()).collect(),
            texts: texts.collect(),
        }
    }
}

/// The stems of all that a topic is called.
fn topic_stems(topic: &Topic) -> Vec<(Language, Vec<String>)> {
    let names = topic.name.0.iter();
    let words = topic.words.0.iter().flat_map(|(language, words)| words.iter().map(move |word| (language, word)));
    let stems = names.chain(words).map(|(language, word)| (language.clone(), stems(word, language)));
    stems.filter(|(_, stems)| !stems.is_empty()).collect()
}

/// The inverted index of one language.
#[expect(
    clippy::disallowed_types,
    reason = "only looked up by stem, so its order never shows; ten thousand slides ask for speed"
)]
#[derive(Debug, Clone, Default)]
struct LanguageIndex {
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
        let languages: BTreeSet<&Language> = library.slides.values().flat_map(Slide::languages).collect();
        let languages: Vec<Language> = languages.into_iter().cloned().collect();
        let topics: BTreeMap<&str, u16> = library.topics.keys().map(String::as_str).zip(0..).collect();
        let prepared = library.slides.values().map(|slide| SlideSummary::of(slide, library, &languages, &topics));
        let mut index = Index {
            slides: prepared.collect(),
            languages,
            topics: library.topics.values().map(|topic| (topic.id.clone(), topic_stems(topic))).collect(),
            ..Index::default()
        };
        let languages = library.languages();
        for (id, slide) in &library.slides {
            let at = index.add(ItemId::Slide(id.clone()));
            for language in &languages {
                let Some(fields) = slide.text.exact(language) else { continue };
                let words = index.indexes.entry(language.clone()).or_default();
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
            let at = index.add(ItemId::Fact(id.clone()));
            let facility = library.facilities.get(&fact.facility).map(|facility| &facility.name);
            let none = Translated::default();
            index.add_all(at, &[(&fact.label, TITLE), (facility.unwrap_or(&none), NAME), (&fact.remark, 1.0)]);
        }
        for (id, facility) in &library.facilities {
            let at = index.add(ItemId::Facility(id.clone()));
            index.add_all(at, &[(&facility.name, TITLE), (&facility.short, TITLE), (&facility.about, 1.0)]);
        }
        for words in index.indexes.values_mut() {
            words.finish(index.items.len());
        }
        index
    }

    fn add(&mut self, item: ItemId) -> u32 {
        self.items.push(item);
        u32::try_from(self.items.len() - 1).unwrap_or(u32::MAX)
    }

    fn add_all(&mut self, at: u32, texts: &[(&Translated, f32)]) {
        for (translated, weight) in texts {
            for (language, text) in &translated.0 {
                self.indexes.entry(language.clone()).or_default().add(at, text, language, *weight);
            }
        }
    }

    /// Scores everything that contains a word of the query in any language; each thing counts in its best language.
    pub fn scores(&self, query: &str) -> BTreeMap<&ItemId, f32> {
        self.found(query).map(|(at, score)| (&self.items[at], score)).collect()
    }

    /// What a query finds, best first, ties by kind and id.
    pub fn search(&self, query: &str, most: usize) -> Vec<Hit> {
        let mut hits: Vec<(usize, f32)> = self.found(query).collect();
        hits.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| self.items[one.0].cmp(&self.items[other.0])));
        hits.truncate(most);
        hits.into_iter().map(|(at, score)| Hit { item: self.items[at].clone(), score }).collect()
    }

    /// The slides that a query finds, by their place in the order of ids.
    pub(super) fn slides_found(&self, query: &str) -> impl Iterator<Item = (usize, f32)> {
        let slides = self.slides.len();
        self.found(query).take_while(move |(at, _)| *at < slides)
    }

    /// What a query finds, by place, each thing in its best language.
    fn found(&self, query: &str) -> impl Iterator<Item = (usize, f32)> + use<> {
        let mut best = vec![0.0_f32; self.items.len()];
        let mut scores = vec![0.0_f32; self.items.len()];
        for (language, words) in &self.indexes {
            let stems: BTreeSet<String> = stems(query, language).into_iter().collect();
            if words.score(&stems, &mut scores) {
                for (best, score) in best.iter_mut().zip(&mut scores) {
                    *best = best.max(std::mem::take(score));
                }
            }
        }
        best.into_iter().enumerate().filter(|(_, score)| *score > 0.0)
    }

    /// What is known of the slides, in the order of their ids.
    pub(super) fn slides(&self) -> &[SlideSummary] {
        &self.slides
    }

    /// Every language that a slide exists in, sorted.
    pub(super) fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The stems of all that a topic is called.
    pub(super) fn topic_stems(&self, topic: &str) -> &[(Language, Vec<String>)] {
        self.topics.get(topic).map_or(&[], Vec::as_slice)
    }

    /// Whether any text of the library holds a word of the query.
    pub fn contains(&self, query: &str) -> bool {
        self.indexes
            .iter()
            .any(|(language, words)| stems(query, language).iter().any(|stem| words.postings.contains_key(stem)))
    }
}

impl LanguageIndex {
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

    fn finish(&mut self, items: usize) {
        self.lengths.resize(items, 0.0);
        let filled: Vec<f32> = self.lengths.iter().copied().filter(|length| *length > 0.0).collect();
        #[expect(clippy::cast_precision_loss, reason = "counts of documents are far below the precision of f32")]
        let documents = filled.len() as f32;
        self.documents = documents;
        self.average = if documents > 0.0 { filled.iter().sum::<f32>() / documents } else { 1.0 };
    }

    /// Adds the score of each thing that holds one of the stems; whether there was any.
    fn score(&self, stems: &BTreeSet<String>, scores: &mut [f32]) -> bool {
        let mut any = false;
        for postings in stems.iter().filter_map(|stem| self.postings.get(stem)) {
            any = true;
            #[expect(clippy::cast_precision_loss, reason = "counts of documents are far below the precision of f32")]
            let frequency = postings.len() as f32;
            let rarity = (1.0 + (self.documents - frequency + 0.5) / (frequency + 0.5)).ln();
            for (at, count) in postings {
                let length = self.lengths[*at as usize] / self.average;
                scores[*at as usize] += rarity * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
            }
        }
        any
    }
}

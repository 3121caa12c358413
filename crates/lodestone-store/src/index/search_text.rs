//! Collects the text of every entry of the index, in each of its languages.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::format::figure;
use lodestone_content::model::{Amount, Facility, Fact, FieldValue, Slide, ValueProposition};
use lodestone_content::text::{Block, RichText, Run, RunContent};
use lodestone_content::{Language, Library};

use crate::index::Kind;

/// An entry's text in one language.
pub(super) struct Entry {
    /// What it is.
    pub(super) kind: Kind,
    /// Its id.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// Its text.
    pub(super) body: String,
    /// Words of what it is about: facts, facilities, topics.
    pub(super) extra: String,
}

/// Collects all entries by language.
pub(super) fn of(library: &Library) -> BTreeMap<Language, Vec<Entry>> {
    let mut languages: BTreeMap<Language, Vec<Entry>> = BTreeMap::new();
    let mut put = |language: &Language, entry: Entry| languages.entry(language.clone()).or_default().push(entry);
    for slide in library.slides.values() {
        slide.languages().for_each(|language| put(language, TextCollector::new(library, language).slide(slide)));
    }
    for fact in library.facts.values() {
        fact.label.0.keys().for_each(|language| put(language, TextCollector::new(library, language).fact(fact)));
    }
    for facility in library.facilities.values() {
        facility
            .name
            .0
            .keys()
            .for_each(|language| put(language, TextCollector::new(library, language).facility(facility)));
    }
    for offer in library.value_propositions.values() {
        offer
            .text
            .0
            .keys()
            .for_each(|language| put(language, TextCollector::new(library, language).proposition(offer)));
    }
    languages
}

/// Collects text in one language.
struct TextCollector<'a> {
    library: &'a Library,
    language: &'a Language,
    /// Further languages for names that this one lacks: a facility's name helps in any.
    chain: Vec<Language>,
}

impl<'a> TextCollector<'a> {
    fn new(library: &'a Library, language: &'a Language) -> TextCollector<'a> {
        TextCollector { library, language, chain: library.chain(language) }
    }

    fn slide(&self, slide: &Slide) -> Entry {
        let mut title = String::new();
        let mut body = TextParts::default();
        let mut extra = TextParts::default();
        for (name, value) in slide.text.exact(self.language).into_iter().flatten() {
            for (_, rich) in value.texts() {
                let text = self.plain(rich);
                if name == "title" { title = text } else { body.add(&text) }
            }
            if let FieldValue::Groups(groups) = value {
                groups.iter().flat_map(|group| &group.facilities).for_each(|id| extra.add(self.facility_name(id)));
            }
        }
        for fact in slide.facts(self.language).into_iter().filter_map(|id| self.library.facts.get(id)) {
            extra.add(fact.label.text(&self.chain));
            extra.add(&figure(fact, &self.chain).display);
        }
        slide.facilities.iter().for_each(|(id, _)| extra.add(self.facility_name(id)));
        slide.topics.iter().for_each(|(id, _)| self.topic(id, &mut extra));
        Entry { kind: Kind::Slide, id: slide.id.clone(), title: clean(&title), body: body.join(), extra: extra.join() }
    }

    fn fact(&self, fact: &Fact) -> Entry {
        let mut body = TextParts::default();
        body.add(&figure(fact, &self.chain).display);
        if let Amount::Text(texts) = &fact.amount {
            body.add(texts.text(&self.chain));
        }
        body.add(fact.remark.text(&self.chain));
        let mut extra = TextParts::default();
        extra.add(self.facility_name(&fact.facility));
        self.topic(&fact.topic, &mut extra);
        let measure = fact.measure.as_ref().and_then(|id| self.library.measures.get(id));
        measure.iter().for_each(|measure| extra.add(measure.name.text(&self.chain)));
        if let Some(source) = &fact.source {
            extra.add(&source.title);
            extra.add(&source.publisher);
        }
        let title = clean(fact.label.text(&self.chain));
        Entry { kind: Kind::Fact, id: fact.id.clone(), title, body: body.join(), extra: extra.join() }
    }

    fn facility(&self, facility: &Facility) -> Entry {
        let mut title = TextParts::default();
        title.add(facility.name.text(&self.chain));
        title.add(facility.short.text(&self.chain));
        let mut body = TextParts::default();
        body.add(facility.about.text(&self.chain));
        let mut extra = TextParts::default();
        [&facility.city, &facility.kind, &facility.country].into_iter().for_each(|word| extra.add(word));
        Entry {
            kind: Kind::Facility,
            id: facility.id.clone(),
            title: title.join(),
            body: body.join(),
            extra: extra.join(),
        }
    }

    fn proposition(&self, offer: &ValueProposition) -> Entry {
        let mut title = String::new();
        let mut body = TextParts::default();
        for (name, text) in offer.text.exact(self.language).into_iter().flatten() {
            let text = self.plain(&lodestone_content::text::parse(text).0);
            if name == "title" { title = text } else { body.add(&text) }
        }
        let mut extra = TextParts::default();
        self.topic(&offer.topic, &mut extra);
        Entry {
            kind: Kind::Proposition,
            id: offer.id.clone(),
            title: clean(&title),
            body: body.join(),
            extra: extra.join(),
        }
    }

    fn facility_name(&self, id: &str) -> &'a str {
        self.library.facilities.get(id).map_or("", |facility| facility.name.text(&self.chain))
    }

    fn topic(&self, id: &str, extra: &mut TextParts) {
        if let Some(topic) = self.library.topics.get(id) {
            extra.add(topic.name.text(&self.chain));
        }
    }

    /// Returns a text as on a slide without a company: facts as their values, merge fields as their default.
    fn plain(&self, rich: &RichText) -> String {
        let mut plain = String::new();
        for block in &rich.blocks {
            let lines: Vec<&Vec<Run>> = match block {
                Block::Paragraph(runs) => vec![runs],
                Block::List(items) => items.iter().collect(),
            };
            for runs in lines {
                if !plain.is_empty() {
                    plain.push(' ');
                }
                runs.iter().for_each(|run| self.say(&run.content, &mut plain));
            }
        }
        plain
    }

    fn say(&self, content: &RunContent, plain: &mut String) {
        match content {
            RunContent::Text(words) => plain.push_str(words),
            RunContent::Fact(id, _) => {
                if let Some(fact) = self.library.facts.get(id) {
                    plain.push_str(&figure(fact, &self.chain).display);
                }
            }
            RunContent::Merge(_, instead) => plain.push_str(instead.as_deref().unwrap_or_default()),
        }
    }
}

/// A list of texts without repetition.
#[derive(Default)]
struct TextParts {
    seen: BTreeSet<String>,
    parts: Vec<String>,
}

impl TextParts {
    fn add(&mut self, text: &str) {
        let text = clean(text);
        if !text.is_empty() && self.seen.insert(text.clone()) {
            self.parts.push(text);
        }
    }

    /// Joins the texts with a mark, so that a snippet does not read two as one.
    fn join(self) -> String {
        self.parts.join(" · ")
    }
}

/// Removes control characters, which could be mistaken for the marks of a snippet, and fixed spaces.
fn clean(text: &str) -> String {
    let spaced = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    spaced.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

//! How a slide of a pitch stands against the library as it is now.

use std::collections::BTreeSet;

use lodestone_content::model::{Retirement, Slide};
use lodestone_content::{Day, Library};
use lodestone_store::{Content, Document, Entry};

use crate::app::App;
use crate::digest::fingerprint;
use crate::resolved_pitch::read_words;

/// What has become of a slide since it was accepted; the worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// It is as it was accepted, or the person decided so.
    Current,
    /// Its text is the same, a value on it is not.
    Facts,
    /// It was edited.
    Changed,
    /// The library has it no longer, and says nothing about it.
    Gone,
    /// It was taken out of use.
    Retired,
    /// What it claims is withdrawn.
    Recalled,
}

impl App {
    /// How an entry of a pitch stands. `told` is the library as the pitch was made with it.
    pub(crate) fn standing(&self, told: &Library, document: &Document, entry: &Entry) -> Standing {
        let library = self.context.library();
        let standing = plain_standing(&library, told, document, entry);
        if standing == Standing::Recalled || standing == Standing::Current {
            return standing;
        }
        let passed_over = entry.passed_over.as_ref().is_some_and(|print| *print == offered(&library, entry));
        if passed_over || is_frozen(document, self.context.clock.today()) { Standing::Current } else { standing }
    }

    /// How an entry stands, whatever was decided or frozen.
    pub(super) fn bare_standing(&self, told: &Library, document: &Document, entry: &Entry) -> Standing {
        plain_standing(&self.context.library(), told, document, entry)
    }
}

/// Whether a pitch stays as it is on a day.
pub(crate) fn is_frozen(document: &Document, today: Day) -> bool {
    document.frozen_until.as_deref().and_then(Day::parse).is_some_and(|until| today <= until)
}

/// What is withdrawn of a slide of a pitch: the slide itself, or the first fact that it or the person's words rest on.
pub(crate) fn recall_of<'a>(library: &'a Library, told: &Library, entry: &Entry) -> Option<&'a Retirement> {
    let recalled = |retirement: &&Retirement| retirement.recall;
    let id = super::made_with::slide_id(entry);
    let slide = id.and_then(|id| library.retired_slides.get(id)).filter(recalled);
    if slide.is_some() || library.retired_facts.is_empty() {
        return slide;
    }
    let words = read_words(&entry.words);
    let spoken = words.values().flat_map(|rich| rich.facts());
    let shown = id.and_then(|id| told.slides.get(id)).map(facts_of).unwrap_or_default();
    spoken.chain(shown).find_map(|fact| library.retired_facts.get(fact).filter(recalled))
}

/// The facts of a slide in all its languages, each once.
pub(super) fn facts_of(slide: &Slide) -> BTreeSet<&str> {
    slide.languages().flat_map(|language| slide.facts(language)).collect()
}

fn plain_standing(library: &Library, told: &Library, document: &Document, entry: &Entry) -> Standing {
    if recall_of(library, told, entry).is_some() {
        return Standing::Recalled;
    }
    let Content::Slide { id, digest, .. } = &entry.content else { return Standing::Current };
    if library.retired_slides.contains_key(id) {
        return Standing::Retired;
    }
    let Some(slide) = library.slides.get(id) else { return Standing::Gone };
    if slide.digest != *digest {
        return Standing::Changed;
    }
    let moved = |fact: &str| {
        let now = library.facts.get(fact).map(|fact| &fact.digest);
        document.facts.get(fact).is_some_and(|accepted| Some(accepted) != now)
    };
    if facts_of(slide).into_iter().any(moved) { Standing::Facts } else { Standing::Current }
}

/// Names the state that the library offers for an entry: a person who decided against it is not asked again.
pub(super) fn offered(library: &Library, entry: &Entry) -> String {
    let id = super::made_with::slide_id(entry).unwrap_or_default();
    let slide = library.slides.get(id);
    let facts: Vec<_> = slide
        .map(facts_of)
        .unwrap_or_default()
        .into_iter()
        .map(|fact| library.facts.get(fact).map(|fact| fact.digest.as_str()))
        .collect();
    let retired = library.retired_slides.get(id).map(|retirement| retirement.date.to_string());
    let state = (slide.map(|slide| &slide.digest), facts, retired);
    fingerprint(format!("{state:?}").as_bytes())
}

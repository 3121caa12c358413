//! Makes and changes the document of a pitch: finds, inserts and accepts its slides.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::{Form, Slide, Style, Target};
use lodestone_content::{Language, Library};
use lodestone_l10n::message;
use lodestone_store::{Content, Document, Entry, FORMAT, MadeFrom};

use crate::error::{Code, Error};

/// The most slides of a pitch: more than a day of talking.
pub(crate) const MOST_SLIDES: usize = 400;

/// A document without slides.
pub(crate) fn empty(library: &Library, name: String, target: Target, style: Style) -> Document {
    Document {
        format: FORMAT,
        name,
        target,
        style,
        made_from: made_from(library),
        slides: Vec::new(),
        frame_words: BTreeMap::new(),
        facts: BTreeMap::new(),
        frozen_until: None,
        next_key: 1,
    }
}

/// A document that shows slides of the library, by their ids.
///
/// # Errors
///
/// When the library lacks one of them.
pub(crate) fn of_slides(
    library: &Library,
    name: String,
    target: Target,
    slides: &[String],
    style: Style,
) -> Result<Document, Error> {
    let mut document = empty(library, name, target, style);
    for id in slides {
        let content = slide_content(library, id, &document.target.language)?;
        let key = document.fresh_key();
        document.slides.push(Entry { key, content, words: BTreeMap::new(), passed_over: None });
    }
    Ok(document)
}

/// A ready-made pitch of the library as a document, named in the first of some languages that it has a name in.
///
/// # Errors
///
/// When the library lacks it.
pub(crate) fn ready_made(library: &Library, id: &str, chain: &[Language]) -> Result<Document, Error> {
    let ready = library.pitches.get(id).ok_or_else(Error::gone)?;
    let slides: Vec<String> = ready.slides.iter().map(|(id, _)| id.clone()).collect();
    let style = style(ready.brand.clone(), ready.cobrand.clone());
    let name = ready.name.text(chain).to_owned();
    of_slides(library, name, ready.target.clone(), &slides, style)
}

/// The style of a new pitch with these brands.
pub(crate) fn style(brand: String, cobrand: Option<String>) -> Style {
    Style { brand, cobrand, form: Form::Slides }
}

/// The library that a pitch is made from.
pub(crate) fn made_from(library: &Library) -> MadeFrom {
    let manifest = &library.manifest;
    MadeFrom { library: manifest.id.clone(), release: manifest.release, date: manifest.date.to_string() }
}

/// A slide of the library as an entry holds it.
///
/// # Errors
///
/// When the library lacks it.
pub(crate) fn slide_content(library: &Library, id: &str, language: &Language) -> Result<Content, Error> {
    let slide = library.slides.get(id).ok_or_else(Error::gone)?;
    let chain = library.chain(language);
    Ok(Content::Slide {
        id: id.to_owned(),
        digest: slide.version.to_string(),
        title: slide.title(&chain),
        stage: slide.stage.as_str().to_owned(),
    })
}

/// A slide of the library as a pitch takes it: in the version that the pitch has already, where it has one. Two versions
/// of one slide in one pitch would contradict each other.
///
/// # Errors
///
/// When the library lacks it, or has taken it out of use.
pub(crate) fn slide_content_for(library: &Library, document: &Document, id: &str) -> Result<Content, Error> {
    let there = document.slides.iter().find(|entry| slide_id(entry) == Some(id));
    match there {
        Some(entry) => Ok(entry.content.clone()),
        None if library.slides.get(id).is_some_and(|slide| slide.retired) => Err(Error::gone()),
        None => slide_content(library, id, &document.target.language),
    }
}

/// The slide of the library that an entry shows.
pub(crate) fn slide_id(entry: &Entry) -> Option<&str> {
    match &entry.content {
        Content::Slide { id, .. } => Some(id),
        Content::Picture { .. } | Content::Page { .. } => None,
    }
}

/// The facts of a slide in all its languages, each once.
pub(crate) fn facts_of(slide: &Slide) -> BTreeSet<&str> {
    slide.languages().flat_map(|language| slide.facts(language)).collect()
}

/// The index of an entry by its key.
///
/// # Errors
///
/// When the pitch has it no longer.
pub(crate) fn position(document: &Document, key: &str) -> Result<usize, Error> {
    document.slides.iter().position(|entry| entry.key == key).ok_or_else(Error::gone)
}

/// Inserts content at an index of the story, or at its end.
///
/// # Errors
///
/// When the pitch has as many slides as a pitch may have.
pub(crate) fn insert(document: &mut Document, content: Content, at: u32) -> Result<(), Error> {
    if document.slides.len() >= MOST_SLIDES {
        return Err(Error::with_message(
            Code::Input,
            message::App::ErrorTooManySlides { most: &MOST_SLIDES.to_string() },
        ));
    }
    let key = document.fresh_key();
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(document.slides.len());
    document.slides.insert(at, Entry { key, content, words: BTreeMap::new(), passed_over: None });
    Ok(())
}

/// Accepts the library's present state of a slide and its facts. A slide that is in a pitch twice is one slide.
///
/// # Errors
///
/// When the pitch or the library has it no longer.
pub(crate) fn accept(library: &Library, document: &mut Document, key: &str) -> Result<(), Error> {
    let place = position(document, key)?;
    let Some(id) = slide_id(&document.slides[place]).map(str::to_owned) else { return Ok(()) };
    let slide = library.slides.get(&id).filter(|slide| !slide.retired).ok_or_else(Error::gone)?;
    let content = slide_content(library, &id, &document.target.language)?;
    for entry in document.slides.iter_mut().filter(|entry| slide_id(entry) == Some(id.as_str())) {
        entry.content = content.clone();
        entry.passed_over = None;
    }
    for fact in facts_of(slide) {
        if let Some(present) = library.facts.get(fact) {
            document.facts.insert(fact.to_owned(), present.version.to_string());
        }
    }
    Ok(())
}

/// A copy of a document in which the library's present state of one slide is accepted.
///
/// # Errors
///
/// When the pitch or the library has it no longer.
pub(crate) fn with_accepted(library: &Library, document: &Document, key: &str) -> Result<Document, Error> {
    let mut document = document.clone();
    accept(library, &mut document, key)?;
    Ok(document)
}

//! Limits how much a document from elsewhere may contain.
//!
//! Each limit is generous for a person and small for a program: a `.pitch` file from a stranger must not fill the
//! memory, draw a title of a million letters, or reverse the reading direction of the window.

use std::collections::BTreeMap;

use lodestone_content::model::Target;
use thiserror::Error;

use crate::document::{Content, Document, Entry, FORMAT};

/// The most characters of a name or title: a longer one would push everything else out of the window.
pub const LONGEST_NAME: usize = 200;
/// The most characters of an id, a key or the name of a field: no library has longer ones.
pub const LONGEST_ID: usize = 100;
/// The most characters of own words in one field. A slide holds a few hundred; laying out millions would stop the program.
pub const LONGEST_WORDS: usize = 5_000;
/// The most characters of a description of a picture: a screen reader reads all of it aloud.
pub const LONGEST_ALTERNATIVE: usize = 2_000;
/// The most characters of an imported page's text. A dense page has five thousand; a hidden text layer can have millions.
pub const LONGEST_PAGE_TEXT: usize = 50_000;
/// The most slides: thumbnails are laid out for each of them.
pub const MOST_SLIDES: usize = 500;
/// The most fields with own words on one slide; every layout has fewer.
pub const MOST_FIELDS: usize = 100;
/// The most facts of a pitch: more than any five hundred slides show.
pub const MOST_FACTS: usize = 5_000;
/// The most industries or keywords of a target: choosing takes time for each.
pub const MOST_LISTED: usize = 50;

/// A limit that a document exceeds.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {fault}; make it again in the program that it comes from")]
pub struct Excess {
    /// Where, such as `slides[3].words.title`.
    pub place: String,
    /// What is wrong with it.
    pub fault: String,
}

/// The keys of the slides around the story: an entry with the same key would replace them.
const FRAME: [&str; 3] = ["cover", "agenda", "sources"];

/// Whether a text may have several lines.
#[derive(Clone, Copy)]
enum Lines {
    One,
    Several,
}

impl Document {
    /// Checks all limits. A document that this program made passes; the first excess is returned.
    pub fn check(&self) -> Result<(), Excess> {
        if self.format == 0 || self.format > FORMAT {
            return Err(excess("format", format!("there is no format {}", self.format)));
        }
        text("name", &self.name, LONGEST_NAME, Lines::One)?;
        target(&self.target)?;
        id("style.brand", &self.style.brand)?;
        self.style.cobrand.iter().try_for_each(|cobrand| id("style.cobrand", cobrand))?;
        id("made-from.library", &self.made_from.library)?;
        id("made-from.date", &self.made_from.date)?;
        count("slides", self.slides.len(), MOST_SLIDES)?;
        count("frame-words", self.frame_words.len(), MOST_FIELDS)?;
        for (layout, fields) in &self.frame_words {
            id("frame-words", layout)?;
            words(&format!("frame-words.{layout}"), fields)?;
        }
        count("facts", self.facts.len(), MOST_FACTS)?;
        for (fact, digest) in &self.facts {
            id("facts", fact)?;
            id("facts", digest)?;
        }
        self.frozen_until.iter().try_for_each(|day| id("frozen-until", day))?;
        let mut keys = BTreeMap::new();
        for (number, entry) in self.slides.iter().enumerate() {
            let place = format!("slides[{number}]");
            entry.check(&place)?;
            if let Some(first) = keys.insert(&entry.key, number) {
                return Err(excess(format!("{place}.key"), format!("slides[{first}] has the same")));
            }
        }
        Ok(())
    }
}

/// Checks the target of a pitch.
pub(crate) fn target(target: &Target) -> Result<(), Excess> {
    for (place, value) in [("target.company", &target.company), ("target.event", &target.event)] {
        value.iter().try_for_each(|value| text(place, value, LONGEST_NAME, Lines::One))?;
    }
    for (place, values) in [("target.industries", &target.industries), ("target.keywords", &target.keywords)] {
        count(place, values.len(), MOST_LISTED)?;
        values.iter().try_for_each(|value| text(place, value, LONGEST_NAME, Lines::One))?;
    }
    id("target.language", target.language.as_str())?;
    if !(1..=Target::MOST_MINUTES).contains(&target.minutes) {
        return Err(excess("target.minutes", format!("a pitch takes 1 to {} minutes", Target::MOST_MINUTES)));
    }
    Ok(())
}

impl Entry {
    fn check(&self, place: &str) -> Result<(), Excess> {
        let at = |field: &str| format!("{place}.{field}");
        id(&at("key"), &self.key)?;
        let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
        if self.key.is_empty() || FRAME.contains(&self.key.as_str()) || !self.key.chars().all(plain) {
            return Err(excess(at("key"), "this is no key of a slide"));
        }
        words(&at("words"), &self.words)?;
        self.passed_over.iter().try_for_each(|state| id(&at("passed-over"), state))?;
        let (title, stage) = match &self.content {
            Content::Slide { id: slide, digest, title, stage } => {
                id(&at("id"), slide)?;
                id(&at("digest"), digest)?;
                (title, stage)
            }
            Content::Picture { file, title, alt, stage } => {
                self::file(&at("file"), file)?;
                text(&at("alt"), alt, LONGEST_ALTERNATIVE, Lines::Several)?;
                (title, stage)
            }
            Content::Page { file, title, alt, text: page, stage } => {
                self::file(&at("file"), file)?;
                text(&at("alt"), alt, LONGEST_ALTERNATIVE, Lines::Several)?;
                text(&at("text"), page, LONGEST_PAGE_TEXT, Lines::Several)?;
                (title, stage)
            }
        };
        text(&at("title"), title, LONGEST_NAME, Lines::One)?;
        id(&at("stage"), stage)
    }
}

/// Returns whether this is a SHA-256 in lower-case hexadecimal digits.
pub(crate) fn is_digest(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn excess(place: impl Into<String>, fault: impl Into<String>) -> Excess {
    Excess { place: place.into(), fault: fault.into() }
}

fn count(place: &str, count: usize, most: usize) -> Result<(), Excess> {
    if count <= most { Ok(()) } else { Err(excess(place, format!("there are {count}, more than {most}"))) }
}

fn file(place: &str, name: &str) -> Result<(), Excess> {
    if is_digest(name) { Ok(()) } else { Err(excess(place, "this is no digest of a file")) }
}

fn id(place: &str, value: &str) -> Result<(), Excess> {
    text(place, value, LONGEST_ID, Lines::One)
}

fn words(place: &str, fields: &BTreeMap<String, String>) -> Result<(), Excess> {
    count(place, fields.len(), MOST_FIELDS)?;
    for (field, value) in fields {
        id(place, field)?;
        text(&format!("{place}.{field}"), value, LONGEST_WORDS, Lines::Several)?;
    }
    Ok(())
}

fn text(place: &str, value: &str, longest: usize, lines: Lines) -> Result<(), Excess> {
    if value.chars().nth(longest).is_some() {
        return Err(excess(place, format!("it has more than {longest} characters")));
    }
    let several = matches!(lines, Lines::Several);
    match value.chars().find(|letter| is_unprintable(*letter) && !(several && matches!(letter, '\n' | '\t'))) {
        Some(letter) => Err(excess(place, format!("it holds the control character U+{:04X}", u32::from(letter)))),
        None => Ok(()),
    }
}

/// Returns whether a character is a control character or reverses the reading direction, so that a name looks like
/// another.
fn is_unprintable(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
}

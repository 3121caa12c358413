//! What a booth shows from the moment it begins: slides, topics, languages and rules. Nothing changes it.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::booth::pin::Pin;

/// A slide in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    /// Path of its picture.
    pub(crate) picture: String,
    /// What it shows, in words.
    pub(crate) description: String,
    /// BCP 47 tag of its words: where the library is not translated, another than was asked for.
    pub(crate) language: String,
}

/// A slide of the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slide {
    /// Key within its pitch.
    pub(crate) key: String,
    /// Slide id; `own.` and the key for an own page, `frame.cover` for a cover.
    pub(crate) id: String,
    /// The library's title, for the record.
    pub(crate) title: String,
    /// The pitch it is part of, by its place in the playlist.
    pub(crate) pitch: usize,
    /// Stage of the story; empty for a cover.
    pub(crate) stage: String,
    /// How long the loop stays on it.
    pub(crate) pause: Duration,
    /// BCP 47 tag of the language in which the loop shows it.
    pub(crate) own: String,
    /// What it looks like, by the language that was asked for. The own one is always there.
    pub(crate) faces: BTreeMap<String, Face>,
}

impl Slide {
    /// What it looks like in a language, or in its own.
    pub(crate) fn face(&self, language: &str) -> Option<&Face> {
        self.faces.get(language).or_else(|| self.faces.get(&self.own))
    }
}

/// A topic of the start page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Topic {
    /// Its id.
    pub(crate) id: String,
    /// Its name, by language.
    pub(crate) names: BTreeMap<String, String>,
    /// Its slides, each once, in the order of the loop.
    pub(crate) slides: Vec<usize>,
    /// The one whose picture stands for it.
    pub(crate) emblem: usize,
}

/// What a touch does while the loop runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Touch {
    /// Leads to the start page.
    Topics,
    /// Halts at the slide.
    Slides,
    /// Nothing.
    Nothing,
}

/// How the booth is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Exit {
    /// By a long press.
    Hold,
    /// By a long press and a PIN.
    Pin(Pin),
}

/// All of it.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    /// The loop: at least one slide.
    pub(crate) slides: Vec<Slide>,
    /// Topics that the start page offers.
    pub(crate) topics: Vec<Topic>,
    /// Languages that a visitor may choose: BCP 47 tag and name.
    pub(crate) languages: Vec<(String, String)>,
    /// What a touch does.
    pub(crate) touch: Touch,
    /// After so long without a touch the loop goes on.
    pub(crate) idle: Duration,
    /// How it is left.
    pub(crate) exit: Exit,
}

impl Program {
    /// Whether there is anything to choose from.
    pub(crate) fn has_start(&self) -> bool {
        self.touch == Touch::Topics && !self.topics.is_empty()
    }

    /// The language of the first words to a visitor who touches this slide.
    pub(crate) fn greeting(&self, slide: &Slide) -> String {
        let offered = |tag: &str| self.languages.iter().any(|(offered, _)| offered == tag);
        match self.languages.first() {
            Some((first, _)) if !offered(&slide.own) => first.clone(),
            _ => slide.own.clone(),
        }
    }
}

//! Defines the fixed contents of a running kiosk: slides, topics, languages and rules.

use std::collections::BTreeMap;
use std::time::Duration;

use super::pin::Pin;
use super::setup::KioskTouch;

/// A slide in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalizedSlide {
    /// Path of its picture.
    pub picture: String,
    /// What it shows, in words.
    pub description: String,
    /// BCP 47 tag of its words: where the library is not translated, another than was asked for.
    pub language: String,
}

/// A slide of the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slide {
    /// Key within its pitch.
    pub key: String,
    /// Slide id; `own.` and the key for the user's own media, `frame.cover` for a cover.
    pub id: String,
    /// The library's title, for the record.
    pub title: String,
    /// The pitch it is part of, by its place in the playlist.
    pub pitch: usize,
    /// Stage of the story; empty for a cover.
    pub stage: String,
    /// How long the loop stays on it.
    pub pause: Duration,
    /// BCP 47 tag of the language in which the loop shows it.
    pub loop_language: String,
    /// What it looks like, by the language that was asked for. The own one is always there.
    pub localized: BTreeMap<String, LocalizedSlide>,
}

impl Slide {
    /// What it looks like in a language, or in its own.
    pub fn localized(&self, language: &str) -> Option<&LocalizedSlide> {
        self.localized.get(language).or_else(|| self.localized.get(&self.loop_language))
    }
}

/// A topic of the start page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its name, by language.
    pub names: BTreeMap<String, String>,
    /// Its slides, each once, in the order of the loop.
    pub slides: Vec<usize>,
    /// The slide whose picture represents it.
    pub emblem: usize,
}

/// How the kiosk is ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    /// By a long press.
    Hold,
    /// By a long press and a PIN.
    Pin(Pin),
}

/// What a kiosk shows.
#[derive(Debug, Clone)]
pub struct Playlist {
    /// The loop: at least one slide.
    pub slides: Vec<Slide>,
    /// Topics that the start page offers.
    pub topics: Vec<Topic>,
    /// Languages that a visitor may choose: BCP 47 tag and name.
    pub languages: Vec<(String, String)>,
    /// What a touch does.
    pub touch: KioskTouch,
    /// How long after the last touch the loop goes on.
    pub idle: Duration,
    /// How it is ended.
    pub exit: Exit,
}

impl Playlist {
    /// Whether there is anything to choose from.
    pub fn has_start(&self) -> bool {
        self.touch == KioskTouch::Topics && !self.topics.is_empty()
    }

    /// BCP 47 tag of the language in which a visitor who touches a slide is greeted.
    pub fn greeting(&self, slide: &Slide) -> String {
        let offered = |tag: &str| self.languages.iter().any(|(offered, _)| offered == tag);
        match self.languages.first() {
            Some((first, _)) if !offered(&slide.loop_language) => first.clone(),
            _ => slide.loop_language.clone(),
        }
    }
}

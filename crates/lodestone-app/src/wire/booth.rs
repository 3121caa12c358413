//! The booth: a screen that stands alone, loops through pitches and lets visitors look around by touch.
//!
//! What the booth's window sees has no field for notes, for names of pitches or for whom they are for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a pitch of the playlist comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BoothSource {
    /// The person's own.
    Own,
    /// Ready-made, of the library.
    Ready,
}

/// A pitch of the playlist, as it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothItem {
    /// Where it comes from.
    pub source: BoothSource,
    /// Its id there.
    pub pitch: String,
    /// Seconds of slides that take their own, by key.
    #[serde(default)]
    pub pauses: BTreeMap<String, u32>,
}

/// What a touch does while the loop runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BoothTouch {
    /// Leads to the start page with its topics.
    Topics,
    /// Halts at the slide that is shown; the visitor pages on from there.
    Slides,
    /// Nothing: the loop runs on.
    Nothing,
}

/// How the booth is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BoothExit {
    /// By a long press in the corner.
    Hold,
    /// By a long press in the corner and a PIN.
    Pin,
}

/// A screen as the system places it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothScreen {
    /// Left edge in pixels.
    pub x: i32,
    /// Upper edge in pixels.
    pub y: i32,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// How the booth is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BoothSettings {
    /// The pitches in order.
    pub playlist: Vec<BoothItem>,
    /// Seconds a slide.
    pub seconds: u32,
    /// BCP 47 tags of the languages that a visitor may choose, in order.
    pub languages: Vec<String>,
    /// What a touch does.
    pub touch: BoothTouch,
    /// Ids of topics that the start page leaves out.
    pub left_out: Vec<String>,
    /// Seconds without a touch after which the loop goes on.
    pub idle_seconds: u32,
    /// How it is left.
    pub exit: BoothExit,
    /// The screen it fills; the host chooses when `null` or when there is no such screen.
    pub screen: Option<BoothScreen>,
}

impl Default for BoothSettings {
    /// What holds before anybody has set anything.
    fn default() -> BoothSettings {
        BoothSettings {
            playlist: Vec::new(),
            seconds: 12,
            languages: Vec::new(),
            touch: BoothTouch::Topics,
            left_out: Vec::new(),
            idle_seconds: 60,
            exit: BoothExit::Hold,
            screen: None,
        }
    }
}

/// A slide of the playlist, as it is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothLine {
    /// Key within the pitch.
    pub key: String,
    /// Title.
    pub title: String,
    /// Path of its picture under the `slide:` scheme.
    pub picture: String,
    /// Seconds of its own; `null` when it takes what all take.
    pub seconds: Option<u32>,
}

/// A pitch of the playlist, as the desk shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothEntry {
    /// Where it comes from.
    pub source: BoothSource,
    /// Its id there.
    pub pitch: String,
    /// Its name.
    pub name: String,
    /// Path of its cover under the `slide:` scheme; `null` when the pitch is gone.
    pub picture: Option<String>,
    /// BCP 47 tag of its own language.
    pub language: String,
    /// Its slides.
    pub slides: Vec<BoothLine>,
    /// Seconds it takes in the loop.
    pub seconds: u32,
    /// What to know before strangers see it, in the language of the interface.
    pub cautions: Vec<String>,
}

/// A pitch that can be put into the playlist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothOffer {
    /// Where it comes from.
    pub source: BoothSource,
    /// Its id there.
    pub pitch: String,
    /// Its name.
    pub name: String,
    /// Path of its cover under the `slide:` scheme.
    pub picture: String,
    /// How many slides it has.
    pub slides: u32,
}

/// A topic that the playlist speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothTopic {
    /// Its id.
    pub id: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// How many slides speak of it.
    pub slides: u32,
    /// Whether the start page offers it.
    pub offered: bool,
}

/// Everything on the screen on which the booth is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothDesk {
    /// What is set.
    pub settings: BoothSettings,
    /// The playlist in order.
    pub playlist: Vec<BoothEntry>,
    /// Pitches that are not in it: the person's own, then ready-made ones.
    pub offers: Vec<BoothOffer>,
    /// Topics found in the playlist.
    pub topics: Vec<BoothTopic>,
    /// Whether a PIN is kept.
    pub has_pin: bool,
    /// Seconds of one round.
    pub seconds: u32,
    /// Slides of one round.
    pub slides: u32,
    /// The first words that the screen says to visitors, in each of their languages.
    pub invitations: Vec<BoothSaying>,
    /// What the last booth had to leave out, one sentence each in the language of the interface.
    pub cautions: Vec<String>,
}

/// A booth that has begun: everything is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothBegun {
    /// Slides of one round.
    pub slides: u32,
    /// What was left out, one sentence each in the language of the interface.
    pub cautions: Vec<String>,
}

/// A sentence in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothSaying {
    /// BCP 47 tag.
    pub language: String,
    /// The sentence.
    pub text: String,
}

/// A slide as the booth shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothSlide {
    /// Path of its picture under the `slide:` scheme.
    pub picture: String,
    /// What it shows, in words, for a screen reader.
    pub description: String,
    /// BCP 47 tag of its words.
    pub language: String,
}

/// Something to choose on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothTile {
    /// Topic id; `null` for everything from the beginning.
    pub topic: Option<String>,
    /// What it is called.
    pub title: String,
    /// How many slides, in words.
    pub about: String,
    /// Path of a slide's picture under the `slide:` scheme.
    pub picture: String,
}

/// What the screen shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum BoothScene {
    /// Nothing: no booth goes on.
    #[default]
    Nothing,
    /// Slides that follow each other by themselves.
    Loop {
        /// The slide.
        slide: BoothSlide,
        /// The invitation in every language; empty when a touch does nothing.
        invitations: Vec<BoothSaying>,
    },
    /// Topics to choose from.
    Start {
        /// What there is to choose.
        tiles: Vec<BoothTile>,
    },
    /// A visitor looks at slides.
    Visit {
        /// The topic; empty when it is everything.
        title: String,
        /// The slide.
        slide: BoothSlide,
        /// Its number, from 1.
        number: u32,
        /// How many there are.
        of: u32,
        /// “3 of 12”.
        place: String,
        /// Whether there is one before it.
        back: bool,
        /// Whether there is one after it.
        next: bool,
        /// Whether there is a start page to go back to.
        start: bool,
    },
}

/// A language that visitors may choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothLanguage {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
}

/// What the booth's window says by itself, in the visitor's language: it may be one that the interface has not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothWords {
    /// Above the topics.
    pub question: String,
    /// Name of the languages' buttons as a group.
    pub languages: String,
    /// The slide before.
    pub back: String,
    /// The slide after.
    pub next: String,
    /// To the start page.
    pub topics: String,
    /// Back to the loop.
    pub leave: String,
    /// “I am still here”.
    pub stay: String,
    /// Name of the corner in which a long press ends the booth.
    pub corner: String,
    /// Asks for the PIN.
    pub pin: String,
    /// Takes the last digit back.
    pub erase: String,
    /// Sends the PIN.
    pub enter: String,
    /// Leaves the PIN be.
    pub never_mind: String,
}

/// The field for the PIN that ends the booth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothPinPad {
    /// How many tries went wrong: the field is emptied when it changes.
    pub wrong: u32,
    /// What went wrong, in words.
    pub message: Option<String>,
    /// Whether a try is heard at all: not for a while after too many.
    pub open: bool,
}

/// Everything on the booth's screen: all that its window needs to draw it, at any moment, from nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoothView {
    /// Counts up; a view with a smaller number comes late and is dropped.
    pub seq: u32,
    /// What it shows.
    pub scene: BoothScene,
    /// BCP 47 tag of its words.
    pub language: String,
    /// Languages that the visitor may choose.
    pub languages: Vec<BoothLanguage>,
    /// Its words.
    pub words: BoothWords,
    /// Seconds until the loop goes on, when they are few.
    pub countdown: Option<u32>,
    /// The same in words.
    pub countdown_words: String,
    /// The field for the PIN, while it is asked for.
    pub pin: Option<BoothPinPad>,
    /// Milliseconds for which the corner is to be held.
    pub hold: u32,
    /// Pictures that may come next, the likeliest first: to be fetched and decoded ahead.
    pub ahead: Vec<String>,
}

/// What a visitor does, or whoever ends the booth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum BoothAct {
    /// Touches the screen somewhere: the loop opens, and the countdown begins anew.
    Touch,
    /// A key of the keyboard or a clicker, as `KeyboardEvent.key` names it.
    Key {
        /// The key.
        key: String,
    },
    /// Chooses on the start page.
    Choose {
        /// Topic id; `null` for everything.
        topic: Option<String>,
    },
    /// The slide after.
    Next,
    /// The slide before.
    Back,
    /// The start page; where there is none, the loop.
    Start,
    /// Lets the loop go on.
    Loop,
    /// Another language.
    Language {
        /// BCP 47 tag.
        tag: String,
    },
    /// The corner was held long enough: ends the booth, or asks for the PIN.
    Leave,
    /// Ends the booth when the PIN is right.
    Pin {
        /// The digits.
        digits: String,
    },
    /// Leaves the PIN be.
    NeverMind,
}

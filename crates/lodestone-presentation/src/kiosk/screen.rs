//! Defines what the kiosk's window receives and sends. No type has a field for notes, names of pitches or the
//! companies they are made for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sentence in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskInvitation {
    /// BCP 47 tag.
    pub language: String,
    /// The sentence.
    pub text: String,
}

/// A slide as the kiosk shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskSlide {
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
pub struct KioskTile {
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
pub enum KioskScene {
    /// Nothing: no kiosk runs.
    #[default]
    Nothing,
    /// Slides that follow each other by themselves.
    Loop {
        /// The slide.
        slide: KioskSlide,
        /// The invitation in every language; empty when a touch does nothing.
        invitations: Vec<KioskInvitation>,
    },
    /// Topics to choose from.
    Start {
        /// What there is to choose.
        tiles: Vec<KioskTile>,
    },
    /// A visitor looks at slides.
    Visit {
        /// The topic; empty when it is everything.
        title: String,
        /// The slide.
        slide: KioskSlide,
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
pub struct KioskLanguage {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
}

/// Labels of the kiosk's window in the visitor's language, which the interface may not have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskLabels {
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
    /// Name of the corner in which a long press ends the kiosk.
    pub corner: String,
    /// Asks for the PIN.
    pub pin: String,
    /// Takes the last digit back.
    pub erase: String,
    /// Sends the PIN.
    pub enter: String,
    /// Cancels the prompt for the PIN.
    pub never_mind: String,
}

/// The prompt for the PIN that ends the kiosk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskPinPad {
    /// The number of wrong tries: the field is emptied when it changes.
    pub wrong: u32,
    /// What went wrong, in words.
    pub message: Option<String>,
    /// Whether a try is accepted: not for a while after too many.
    pub open: bool,
}

/// Everything on the kiosk's screen. Its window can draw it at any moment without earlier views.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskView {
    /// Counts up; a view with a smaller number comes late and is dropped.
    pub seq: u32,
    /// What it shows.
    pub scene: KioskScene,
    /// BCP 47 tag of its words.
    pub language: String,
    /// Languages that the visitor may choose.
    pub languages: Vec<KioskLanguage>,
    /// Its labels.
    pub labels: KioskLabels,
    /// Seconds until the loop goes on, when they are few.
    pub countdown: Option<u32>,
    /// The same in words.
    pub countdown_text: String,
    /// The field for the PIN, while it is asked for.
    pub pin: Option<KioskPinPad>,
    /// Milliseconds for which the corner is to be held.
    pub hold: u32,
    /// Pictures that may come next, the likeliest first: to be fetched and decoded ahead.
    pub ahead: Vec<String>,
}

/// What a visitor, or the person who ends the kiosk, does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum KioskAct {
    /// Touches the screen somewhere: the loop opens, and the countdown restarts.
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
    /// The corner was held long enough: ends the kiosk, or asks for the PIN.
    Leave,
    /// Ends the kiosk when the PIN is right.
    Pin {
        /// The digits.
        digits: String,
    },
    /// Cancels the prompt for the PIN.
    NeverMind,
}

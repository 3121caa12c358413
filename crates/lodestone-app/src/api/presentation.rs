//! Defines what windows receive around a presentation: preferences of the presenter's window, slides that answer a
//! question, and records of what was shown and asked. Nothing about the audience.

use lodestone_presentation::record::RecordKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bootstrap::Appearance;
use super::browse::SearchHit;

/// Preferences of the person that a window of a presentation applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WindowPreferences {
    /// BCP 47 tag of the interface.
    pub interface_language: String,
    /// Light or dark.
    pub appearance: Appearance,
}

/// What a question finds: slides, the best first, each with its picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answers {
    /// What was found.
    pub slides: Vec<Answer>,
}

/// A slide that may answer a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Slide id.
    pub id: String,
    /// Where the words were found.
    pub found: SearchHit,
    /// Path of its picture under the `slide:` scheme, drawn as the audience would see it.
    pub picture: String,
    /// The number that is printed on it, when it is part of the pitch.
    pub number: Option<u32>,
}

/// How long a stage of the story took beside what was planned for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StageRecord {
    /// Stage id.
    pub stage: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// Planned, for the slides that were shown.
    pub planned_seconds: u32,
    /// Spent.
    pub seconds: u32,
}

/// A slide that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlideRecord {
    /// Slide id.
    pub id: String,
    /// Its title, as it was shown.
    pub title: String,
    /// Stage id; empty for cover and agenda.
    pub stage: String,
    /// How long it was shown, in all.
    pub seconds: u32,
    /// How many times it was shown.
    pub times: u32,
    /// How long it was planned to be shown.
    pub planned_seconds: u32,
}

/// A slide that a visitor asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedRecord {
    /// Slide id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How long it was shown.
    pub seconds: u32,
    /// Whether the pitch holds it by now.
    pub in_pitch: bool,
    /// Whether the library still has it.
    pub there: bool,
}

/// A presentation or a kiosk that has ended, or was running when the program ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresentationRecord {
    /// Names it.
    pub id: String,
    /// What it is of.
    pub kind: RecordKind,
    /// Id of the pitch; `null` when it is gone.
    pub pitch: Option<String>,
    /// Name of the pitch, as it is now.
    pub name: String,
    /// When it began, RFC 3339.
    pub started: String,
    /// How long it was, from beginning to end.
    pub seconds: u32,
    /// How long it was to be; 0 when nothing was said.
    pub planned_seconds: u32,
    /// BCP 47 tag of the language that was shown last.
    pub language: String,
    /// The cut that was shown last, in minutes; `null` for the whole.
    pub cut: Option<u32>,
    /// Whether it was ended by a person; else the program ended with it.
    pub ended: bool,
    /// Stage by stage, in the order of a story.
    pub stages: Vec<StageRecord>,
    /// Slides in the order in which they were first shown.
    pub slides: Vec<SlideRecord>,
    /// What visitors asked for.
    pub asked: Vec<AskedRecord>,
    /// Questions for which there was no slide.
    pub unanswered: Vec<String>,
    /// How often somebody came to the kiosk and touched the screen.
    pub visits: u32,
    /// Topics that were chosen there, by name, and how often.
    pub topics: Vec<(String, u32)>,
}

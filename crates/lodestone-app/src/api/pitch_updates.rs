//! Defines what the window receives about changes of the library since a pitch or a leave-behind was made.

use lodestone_content::model::Subject;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::slides::SlideCard;

/// What has become of a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum UpdateKind {
    /// A claim on it is withdrawn.
    Recalled,
    /// It was taken out of use.
    Retired,
    /// The library has it no longer.
    Gone,
    /// It was edited.
    Changed,
    /// A value on it changed.
    Facts,
}

/// A field that reads otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Its name in the language of the interface.
    pub label: String,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
    /// The person's own words, which stay either way.
    pub own: Option<String>,
}

/// A fact that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactUpdate {
    /// Fact id.
    pub id: String,
    /// What the value is.
    pub label: String,
    /// The value as it was accepted; empty when it was not there.
    pub before: String,
    /// The value now; empty when there is none any more.
    pub after: String,
}

/// A slide of a pitch for which there is something to decide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Update {
    /// Key of the slide in its pitch.
    pub key: String,
    /// Slide id.
    pub id: String,
    /// Its title as it was accepted.
    pub title: String,
    /// What has become of it.
    pub kind: UpdateKind,
    /// Path of its picture as it was accepted; `null` when that cannot be drawn any more.
    pub before: Option<String>,
    /// Path of its picture as it is now, with the person's own words; `null` when there is none.
    pub after: Option<String>,
    /// Whether `before` shows what was accepted. False when the text of that version is not stored and the present
    /// version is shown.
    pub kept: bool,
    /// Fields that read otherwise.
    pub differences: Vec<Difference>,
    /// Facts that changed.
    pub facts: Vec<FactUpdate>,
    /// Why it was retired; or that the accepted version came with a colleague's file and from no release.
    pub reason: Option<String>,
    /// Since when, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// The slide to show instead.
    pub successor: Option<SlideCard>,
    /// Whether the present state can be accepted.
    pub acceptable: bool,
    /// Whether the accepted one can be kept.
    pub keepable: bool,
}

/// Everything there is to decide about a pitch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Updates {
    /// Slides, what is withdrawn first, then in the order of the story.
    pub updates: Vec<Update>,
    /// How many wait until the pitch is no longer frozen.
    pub waiting: u32,
    /// The last day on which the pitch stays as it is, `YYYY-MM-DD`.
    pub frozen_until: Option<String>,
    /// Number of the library's release.
    pub release: u32,
    /// Its date, `YYYY-MM-DD`.
    pub date: String,
}

/// What a person decides about a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Decision {
    /// Takes the present state; own words stay.
    Accept,
    /// Keeps what was accepted; not asked again until it changes once more.
    Keep,
    /// Takes the successor; own words stay in the fields that it has.
    Successor,
    /// Takes the slide out.
    Remove,
}

/// A decision about one slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Key of the slide.
    pub key: String,
    /// What was decided.
    pub decision: Decision,
}

/// A document out there that carries something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Carrier {
    /// Id of the pitch.
    pub pitch: String,
    /// Name of the pitch; of one that is no longer there, empty.
    pub name: String,
    /// Of a leave-behind, the name of its file.
    pub file: Option<String>,
    /// Of a leave-behind, when it was saved, RFC 3339.
    pub at: Option<String>,
}

/// A claim that is withdrawn, and what carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recall {
    /// What it is.
    pub what: Subject,
    /// Its id.
    pub id: String,
    /// Its title or label, as far as the library still has it.
    pub title: String,
    /// Why.
    pub reason: String,
    /// Since when, `YYYY-MM-DD`.
    pub since: String,
    /// Title or label of its successor.
    pub successor: Option<String>,
    /// Pitches that show it.
    pub pitches: Vec<Carrier>,
    /// Leave-behinds that carry it.
    pub leave_behinds: Vec<Carrier>,
}

/// What has become of something in a leave-behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PdfItemStatus {
    /// The claim is withdrawn.
    Withdrawn,
    /// It was taken out of use.
    Retired,
    /// The library has it no longer.
    Gone,
    /// It says something else now.
    Changed,
    /// It is as it was.
    Same,
}

/// A slide or fact in a leave-behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PdfCheckItem {
    /// What it is.
    pub what: Subject,
    /// Its id.
    pub id: String,
    /// Its title or label now; its id when the library has it no longer.
    pub title: String,
    /// What has become of it.
    pub status: PdfItemStatus,
    /// Why it was retired.
    pub reason: Option<String>,
    /// Of a fact, its value now.
    pub now: Option<String>,
}

/// The result of checking a leave-behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PdfCheck {
    /// Name of the file.
    pub file: String,
    /// Id of the library it was made from.
    pub library: String,
    /// Whether that is the library in use: with another one, nothing is known.
    pub known: bool,
    /// Number of the release.
    pub release: u32,
    /// Date of the release, `YYYY-MM-DD`.
    pub date: String,
    /// Number of the release now.
    pub now: u32,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Slides and facts, what is withdrawn first.
    pub items: Vec<PdfCheckItem>,
}

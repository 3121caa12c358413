//! What the presenter's window receives beside the presentation itself: its look, and slides that answer a question.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bootstrap::Appearance;
use super::browse::Found;

/// What a window of a show needs to look like the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Surroundings {
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
    pub found: Found,
    /// Path of its picture under the `slide:` scheme, drawn as the audience would see it.
    pub picture: String,
    /// The number that is printed on it, when it is part of the pitch.
    pub number: Option<u32>,
}

//! Defines a slide as a card, as a page of the library, and with its fields for tailoring.

use std::collections::BTreeMap;

use lodestone_content::Severity;
use lodestone_content::layout::FieldKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FactCard, RemarkCode};

/// A slide of the library, small.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlideCard {
    /// Slide id.
    pub id: String,
    /// Title in the language asked for.
    pub title: String,
    /// Stage id.
    pub stage: String,
    /// Layout id.
    pub layout: String,
    /// Topic ids.
    pub topics: Vec<String>,
    /// How long it takes to present.
    pub seconds: u32,
    /// Path of its thumbnail under the `slide:` scheme; see `pictureAddress` in the host.
    pub picture: String,
    /// BCP 47 tag of its words, when it lacks the language asked for.
    pub other_language: Option<String>,
    /// How many of its facts are past their review date.
    pub lapsed: u32,
    /// How many of its facts nobody has confirmed.
    pub unconfirmed: u32,
    /// How often the person's own pitches use it.
    pub used: u32,
}

/// A remark on a slide or one of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// How much it weighs.
    pub severity: Severity,
    /// What it is about.
    pub code: RemarkCode,
    /// The field concerned.
    pub field: Option<String>,
    /// What it is and what to do, in the language of the interface.
    pub text: String,
}

/// A field of a slide in a pitch, from its layout's contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// Its name in the contract.
    pub name: String,
    /// Its name for people, in the language of the interface.
    pub label: String,
    /// `line` or `text` for what can be written; another kind for what comes from the library.
    pub kind: FieldKind,
    /// Whether the person may override the text.
    pub overridable: bool,
    /// Whether it must not be empty.
    pub required: bool,
    /// The most characters, after references are filled in; 0 when there is no limit.
    pub longest: u32,
    /// What the library says here, as its author wrote it: small Markdown with `{company}` and `{fact:id}`.
    pub original: String,
    /// The person's text; `null` when they have not overridden it.
    pub override_text: Option<String>,
    /// For fields that are not text: a summary in words.
    pub summary: Option<String>,
}

/// A slide of a pitch with all that can be tailored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlideDetail {
    /// Key within the pitch.
    pub key: String,
    /// Slide id.
    pub id: String,
    /// Title, with own words.
    pub title: String,
    /// Layout id.
    pub layout: String,
    /// Its preview.
    #[serde(flatten)]
    pub preview: Preview,
    /// Its fields, in reading order.
    pub fields: Vec<Field>,
    /// The speaker notes of the library.
    pub notes: Option<String>,
    /// The person's other pitches that use it: id and name.
    pub pitches: Vec<(String, String)>,
    /// Possible replacements from the library.
    pub alternatives: Vec<SlideCard>,
}

/// A slide of a pitch as it looks, with all that changes when somebody types.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Address of the slide as SVG.
    pub picture: String,
    /// What the slide shows, in words, for those who cannot see it.
    pub description: String,
    /// Facts on it.
    pub facts: Vec<FactCard>,
    /// Remarks.
    pub remarks: Vec<Remark>,
    /// The number of characters in each text field, after references are filled in.
    pub characters: BTreeMap<String, u32>,
}

/// A slide of the library, by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlidePage {
    /// The slide.
    pub card: SlideCard,
    /// Address of the slide as SVG.
    pub picture: String,
    /// What the slide shows, in words.
    pub description: String,
    /// Facts on it.
    pub facts: Vec<FactCard>,
    /// The speaker notes.
    pub notes: Option<String>,
    /// BCP 47 tags it exists in.
    pub languages: Vec<String>,
    /// Value propositions it belongs to: id and title.
    pub propositions: Vec<(String, String)>,
    /// The person's pitches that use it: id and name.
    pub pitches: Vec<(String, String)>,
    /// Possible replacements.
    pub alternatives: Vec<SlideCard>,
}

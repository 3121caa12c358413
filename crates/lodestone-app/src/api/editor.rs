//! Defines what the window receives about a library's folder that is open for editing. The forms themselves are
//! [`lodestone_editor`]'s.

use lodestone_content::layout::FieldKind;
use lodestone_content::{FindingCode, Severity};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use lodestone_editor::forms::{Approval, Entry, FactForm, Retirement, SlideForm};
pub use lodestone_editor::{ImportChange, TranslationChoice};

use super::codes::ImportKind;
use super::slides::Remark;
use super::{FactCard, Freshness};

/// A library's folder, open for editing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorOverview {
    /// The folder.
    pub folder: String,
    /// The library's name in the language of the interface.
    pub name: String,
    /// Grows whenever a file changed, here or by another program.
    pub version: u32,
    /// Languages that every text should have, then the others; BCP 47 tags.
    pub languages: Vec<String>,
    /// How many of them, from the first on, every text should have.
    pub wanted: u32,
    /// Slides.
    pub slides: Vec<EditorSlideCard>,
    /// Facts.
    pub facts: Vec<EditorFactCard>,
    /// Findings of the whole library, the worst first.
    pub findings: Vec<EditorFinding>,
    /// How many errors there are: with one, nothing can be published.
    pub errors: u32,
    /// How many warnings.
    pub warnings: u32,
    /// Layouts that a new slide can have: id, name and what it is for, in the language of the interface.
    pub layouts: Vec<(String, String, String)>,
    /// Owners of facts: id and name.
    pub owners: Vec<(String, String)>,
    /// Measures: id and name.
    pub measures: Vec<(String, String)>,
    /// Facilities: id and name.
    pub facilities: Vec<(String, String)>,
    /// Topics: id and name.
    pub topics: Vec<(String, String)>,
    /// Pictures: id and what they show.
    pub media: Vec<(String, String)>,
    /// Value propositions: id and title.
    pub propositions: Vec<(String, String)>,
}

/// A slide in the list of an editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorSlideCard {
    /// Slide id.
    pub id: String,
    /// Title in the first language that it has.
    pub title: String,
    /// Stage id.
    pub stage: String,
    /// Layout id.
    pub layout: String,
    /// Topic ids.
    pub topics: Vec<String>,
    /// Its state of approval.
    pub approval: Approval,
    /// Languages that it lacks although the library wants them.
    pub gaps: Vec<String>,
    /// How many errors and warnings it has.
    pub findings: u32,
    /// Whether it was retired.
    pub retired: bool,
    /// Path of its thumbnail.
    pub picture: String,
}

/// A fact in the list of an editor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorFactCard {
    /// The fact as everywhere.
    pub card: FactCard,
    /// The day of its next review, ISO 8601.
    pub review_by: String,
    /// Its freshness today.
    pub freshness: Freshness,
    /// How many slides use it.
    pub used: u32,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorFinding {
    /// How much it weighs.
    pub severity: Severity,
    /// What it is about.
    pub code: FindingCode,
    /// File and line.
    pub place: String,
    /// The slide concerned.
    pub slide: Option<String>,
    /// The fact concerned.
    pub fact: Option<String>,
    /// What it is and what to do.
    pub text: String,
}

/// What a field of a form takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormField {
    /// Its key in the layout's contract.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// What it takes.
    pub kind: FieldKind,
    /// Whether it differs from language to language.
    pub translated: bool,
    /// Whether it must be there.
    pub required: bool,
    /// The most characters of each text in it; one limit, or one for titles and one for texts; empty without.
    pub longest: Vec<u32>,
    /// The fewest and the most entries, for kinds with several.
    pub least: u32,
    /// See `least`.
    pub most: u32,
}

/// A slide, open for editing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorSlide {
    /// The content of the file.
    pub form: SlideForm,
    /// The fields of its layout, in reading order.
    pub contract: Vec<FormField>,
    /// Its file, relative to the folder.
    pub file: String,
    /// Digest of the file as it was read: a save returns it, so that a change by another program is noticed.
    pub digest: String,
    /// Findings, by field (`text.sv.title`) where one is concerned.
    pub remarks: Vec<Remark>,
    /// Who would see a change: ready-made pitches, slides with it as an alternative, the person's own pitches; one name
    /// each.
    pub where_used: Vec<String>,
    /// When it was retired: reason and successor are in here.
    pub retired: Option<Retirement>,
}

/// A slide as it would look, in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorPreview {
    /// Address of the slide as SVG; `null` when it cannot be drawn.
    pub picture: Option<String>,
    /// Findings.
    pub remarks: Vec<Remark>,
}

/// A fact, open for editing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorFact {
    /// The content of the block.
    pub form: FactForm,
    /// Its file, relative to the folder.
    pub file: String,
    /// Digest of the file as it was read.
    pub digest: String,
    /// Findings.
    pub remarks: Vec<Remark>,
    /// Slides that show it: id and title.
    pub slides: Vec<(String, String)>,
    /// When it was retired.
    pub retired: Option<Retirement>,
}

/// What a file from outside would change; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPlan {
    /// Names the plan until it is carried out or dropped.
    pub token: String,
    /// What kind of file it is.
    pub kind: ImportKind,
    /// What changes, a line each: where, before, after.
    pub changes: Vec<ImportChange>,
    /// Lines that cannot be imported, with their numbers in the file and what to do.
    pub refused: Vec<String>,
    /// How many lines say what the library says already.
    pub same: u32,
}

//! Editing a library's folder: files on disk are the truth, forms come from the layouts' contracts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::library::{FactCard, Freshness};
use super::slide::Remark;

/// How far a slide has come. Only approved ones are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// Being written.
    Draft,
    /// Somebody else is to read it.
    Review,
    /// It may go out.
    Approved,
}

/// A library's folder, open for editing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorDesk {
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
    /// What is to mend in the whole library, the worst first; the first 200.
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
    /// How far it has come.
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
    /// The day on which it is to be looked at again, ISO 8601.
    pub review_by: String,
    /// How it stands today.
    pub freshness: Freshness,
    /// How many slides use it.
    pub used: u32,
}

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorFinding {
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// A stable word.
    pub code: String,
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
    /// `line`, `text`, `fact`, `facts`, `facility`, `facilities`, `measure`, `media`, `items`, `events`, `groups`,
    /// `legs` or `table`.
    pub kind: String,
    /// Whether it differs from language to language.
    pub translated: bool,
    /// Whether it must be there.
    pub required: bool,
    /// The most characters of each text in it; one limit, or one for titles and one for texts; empty without.
    pub longest: Vec<u32>,
    /// How few and how many, for kinds that hold several.
    pub least: u32,
    /// See `least`.
    pub most: u32,
}

/// What stands in a field, by kind: ids, texts as authors write them, rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Entry {
    /// One text or one id.
    Text {
        /// It.
        text: String,
    },
    /// Several ids.
    List {
        /// They.
        ids: Vec<String>,
    },
    /// Records: each a row of texts by name (`title`, `text`, `when`, `from`, `to`, `fact`).
    Records {
        /// They.
        records: Vec<BTreeMap<String, String>>,
    },
    /// Groups of facilities under a title.
    Groups {
        /// Title and facilities of each.
        groups: Vec<(String, Vec<String>)>,
    },
    /// A table.
    Table {
        /// Heads of the columns.
        columns: Vec<String>,
        /// Rows.
        rows: Vec<Vec<String>>,
    },
}

/// A slide as its file says it: what a form shows and gives back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlideForm {
    /// Slide id; never changes once published.
    pub id: String,
    /// Layout id.
    pub layout: String,
    /// Stage id.
    pub stage: String,
    /// How long it takes.
    pub seconds: u32,
    /// How far it has come.
    pub approval: Approval,
    /// Topic ids.
    pub topics: Vec<String>,
    /// NACE codes.
    pub industries: Vec<String>,
    /// Audiences.
    pub audiences: Vec<String>,
    /// Facilities.
    pub facilities: Vec<String>,
    /// The value proposition.
    pub value_proposition: Option<String>,
    /// Slides that say the same.
    pub alternative_to: Vec<String>,
    /// Fields that are the same in every language.
    pub fields: BTreeMap<String, Entry>,
    /// Fields in each language, by tag.
    pub text: BTreeMap<String, BTreeMap<String, Entry>>,
    /// What the salesperson says, by tag.
    pub notes: BTreeMap<String, String>,
}

/// A slide, open for editing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorSlide {
    /// What stands in the file.
    pub form: SlideForm,
    /// The fields of its layout, in reading order.
    pub contract: Vec<FormField>,
    /// Its file, relative to the folder.
    pub file: String,
    /// Digest of the file as it was read: it goes back with a save, so that a change by another program is noticed.
    pub digest: String,
    /// What there is to mend, by field (`text.sv.title`) where one is concerned.
    pub remarks: Vec<Remark>,
    /// Who would see a change: ready-made pitches, slides it stands in for, the person's own pitches; name by name.
    pub where_used: Vec<String>,
    /// When it was retired: reason and successor are in here.
    pub retired: Option<Retirement>,
}

/// A slide as it would look, in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorPreview {
    /// The slide, SVG; empty when it cannot be drawn.
    pub svg: String,
    /// What there is to mend.
    pub remarks: Vec<Remark>,
}

/// Why a slide or fact is not shown any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Retirement {
    /// What takes its place.
    pub successor: Option<String>,
    /// Why, by BCP 47 tag.
    pub reason: BTreeMap<String, String>,
    /// Since when, ISO 8601.
    pub date: String,
    /// Whether it was wrong and must not be shown or handed out any more, not even where content is frozen.
    pub recall: bool,
}

/// A fact as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactForm {
    /// Fact id.
    pub id: String,
    /// Facility id.
    pub facility: String,
    /// Topic id.
    pub topic: String,
    /// Label by tag.
    pub label: BTreeMap<String, String>,
    /// Measure id.
    pub measure: Option<String>,
    /// What the figure rests on.
    pub basis: Option<String>,
    /// The number as it is written, or `from..to`, or a date, or words in the library's first language.
    pub value: String,
    /// When the value is words: they in the other languages, by tag.
    pub words: BTreeMap<String, String>,
    /// Unit.
    pub unit: String,
    /// `about`, `more than` and so on, as the file says it.
    pub qualifier: Option<String>,
    /// Remark by tag.
    pub remark: BTreeMap<String, String>,
    /// As of: a year, a month or a day, ISO 8601.
    pub as_of: String,
    /// Owner id.
    pub owner: String,
    /// ISO 8601.
    pub review_by: String,
    /// Whether the owner stands by it.
    pub confirmed: bool,
    /// Title of the source.
    pub source_title: String,
    /// Who published it.
    pub source_publisher: String,
    /// Where.
    pub source_url: String,
    /// What it says there, word by word.
    pub source_quote: Option<String>,
    /// When it was read there, ISO 8601.
    pub source_retrieved: Option<String>,
    /// For the editors.
    pub note: Option<String>,
}

/// A fact, open for editing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditorFact {
    /// What stands in the file.
    pub form: FactForm,
    /// Its file, relative to the folder.
    pub file: String,
    /// Digest of the file as it was read.
    pub digest: String,
    /// What there is to mend.
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
    /// `facts` or `translations`.
    pub kind: String,
    /// What changes, a line each: where, before, after.
    pub changes: Vec<ImportChange>,
    /// What cannot be taken, with its line in the file and what to do.
    pub refused: Vec<String>,
    /// How many lines say what the library says already.
    pub same: u32,
}

/// One change that a file from outside brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportChange {
    /// The fact, or the slide and field.
    pub place: String,
    /// What stands there now; empty when it is new.
    pub before: String,
    /// What would stand there.
    pub after: String,
}

/// Which slides go to translators, with the facts that they show. An empty list asks for nothing; a slide goes when it is
/// what every list asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TranslationChoice {
    /// Slide ids.
    pub slides: Vec<String>,
    /// Stage ids.
    pub stages: Vec<String>,
    /// Topic ids.
    pub topics: Vec<String>,
    /// How far they have come.
    pub approvals: Vec<Approval>,
}

//! Defines what the command line prints as JSON, separate from the domain types, which are free to change.

use std::fmt;

use lodestone_content::read::shape::is_forbidden;
use lodestone_content::{FindingCode, Severity};
use serde::Serialize;

use super::codes::HitKind;

/// A slide of a story.
#[derive(Debug, Clone, Serialize)]
pub struct Slide {
    /// Slide id.
    pub id: String,
    /// Stage of the story.
    pub stage: String,
    /// Title, in the language of the pitch.
    pub title: String,
    /// Topic ids.
    pub topics: Vec<String>,
    /// Facility ids.
    pub facilities: Vec<String>,
    /// How long it takes to present.
    pub seconds: u32,
    /// How well it fits, from 0 to 1.
    pub relevance: f64,
    /// Why it is in the story, in words.
    pub reasons: Vec<String>,
}

/// A slide that is not in the story.
#[derive(Debug, Clone, Serialize)]
pub struct LeftOut {
    /// Slide id.
    pub id: String,
    /// How well it would fit, from 0 to 1.
    pub relevance: f64,
    /// Why it is not, in words.
    pub reasons: Vec<String>,
}

/// A PDF that was written.
#[derive(Debug, Clone, Serialize)]
pub struct Pdf {
    /// Where it is.
    pub path: String,
    /// How many pages it has.
    pub pages: usize,
    /// How many bytes.
    pub bytes: usize,
    /// The standards it conforms to.
    pub standards: Vec<String>,
    /// The widest picture in pixels after reducing; `None` when there are only drawings.
    pub picture_width: Option<u32>,
}

/// A pitch: its story, what was left out, and the PDF.
#[derive(Debug, Clone, Serialize)]
pub struct Pitch {
    /// The story.
    pub slides: Vec<Slide>,
    /// All other slides, the nearest misses first.
    pub left_out: Vec<LeftOut>,
    /// Warnings.
    pub warnings: Vec<String>,
    /// The leave-behind.
    pub pdf: Pdf,
}

/// An export of slides chosen by hand.
#[derive(Debug, Clone, Serialize)]
pub struct Export {
    /// Slide ids, in order.
    pub slides: Vec<String>,
    /// Warnings.
    pub warnings: Vec<String>,
    /// The leave-behind.
    pub pdf: Pdf,
}

/// A finding of the checker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// What it is about.
    pub code: FindingCode,
    /// File within the library.
    pub file: String,
    /// Line, from one.
    pub line: u32,
    /// Column in characters, from one.
    pub column: u32,
    /// The slide concerned.
    pub slide: Option<String>,
    /// The field concerned.
    pub field: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {} [{}] ", self.file, self.line, self.column, self.severity.as_str(), self.code)?;
        if let Some(slide) = &self.slide {
            write!(f, "slide {slide}: ")?;
        }
        write!(f, "{}; {}", self.message, self.remedy)
    }
}

impl From<lodestone_content::Finding> for Finding {
    fn from(finding: lodestone_content::Finding) -> Finding {
        Finding {
            severity: finding.severity,
            code: finding.code,
            file: printable(&finding.place.file),
            line: finding.place.line,
            column: finding.place.column,
            slide: finding.slide.as_deref().map(printable),
            field: finding.field.as_deref().map(printable),
            message: printable(&finding.message),
            remedy: printable(&finding.remedy),
        }
    }
}

/// A text that may quote what an author wrote, safe for a terminal: a control character could move the cursor or hide
/// the finding itself, and an id can have as many characters as its file.
fn printable(text: &str) -> String {
    const LONGEST: usize = 2000;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let shown = |c: char| match c {
        '\n' | '\t' => ' ',
        c if is_forbidden(c) => '\u{fffd}',
        c => c,
    };
    let mut printable: String = text[..end].chars().map(shown).collect();
    if end < text.len() {
        printable.push('…');
    }
    printable
}

/// What the checker says of a library.
#[derive(Debug, Clone, Serialize)]
pub struct Verdict {
    /// All findings, by file and line.
    pub findings: Vec<Finding>,
    /// Whether the library may be published.
    pub publishable: bool,
    /// For each language: how many slides lack it.
    pub gaps: Vec<Gap>,
}

/// How complete a language is.
#[derive(Debug, Clone, Serialize)]
pub struct Gap {
    /// BCP 47 tag.
    pub language: String,
    /// Whether every slide must have it.
    pub required: bool,
    /// Slides that have it.
    pub slides: usize,
    /// Slides that lack it, by id.
    pub missing: Vec<String>,
}

/// A fact with everything known about it.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// Fact id.
    pub id: String,
    /// The facility it is about.
    pub facility: String,
    /// Its topic.
    pub topic: String,
    /// What the value is.
    pub label: String,
    /// The value: a number, two numbers, a date or a text.
    pub value: serde_json::Value,
    /// UCUM-like unit code.
    pub unit: String,
    /// The value as slides show it.
    pub display: String,
    /// How exact the source is.
    pub qualifier: Option<String>,
    /// A caveat that is always shown beside it.
    pub remark: Option<String>,
    /// What it compares by.
    pub measure: Option<String>,
    /// The definition under which it compares.
    pub basis: Option<String>,
    /// The date for which the source claims it.
    pub as_of: String,
    /// Its review date.
    pub review_by: String,
    /// Its owner.
    pub owner: String,
    /// Whether an editor has confirmed it.
    pub confirmed: bool,
    /// Whether its review date has passed.
    pub lapsed: bool,
    /// Where it comes from.
    pub source: Option<Source>,
    /// The slides that use it.
    pub slides: Vec<String>,
}

/// Where a fact comes from.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Address.
    pub url: String,
    /// The words of the source.
    pub quote: Option<String>,
    /// When the page was read.
    pub retrieved: Option<String>,
}

/// Facts.
#[derive(Debug, Clone, Serialize)]
pub struct Facts {
    /// The facts, by id.
    pub facts: Vec<Fact>,
}

/// A hit of a search.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// Its title, label or name.
    pub title: String,
    /// A detail: a stage, a value, a description.
    pub detail: String,
    /// Rank score; only its order means something.
    pub score: f32,
}

/// What a search found.
#[derive(Debug, Clone, Serialize)]
pub struct Hits {
    /// The best first.
    pub hits: Vec<Hit>,
}

/// Pictures that were written.
#[derive(Debug, Clone, Serialize)]
pub struct PictureFiles {
    /// Their paths, in page order.
    pub files: Vec<String>,
    /// What was noticed.
    pub warnings: Vec<String>,
}

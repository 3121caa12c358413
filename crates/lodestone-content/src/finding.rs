//! Defines findings: a fault of a library with its place and its remedy.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

mod code;

pub use code::FindingCode;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The library may not be published.
    Error,
    /// Publishing is possible, but an editor should look.
    Warning,
    /// Worth knowing, for example a language that a slide does not have yet.
    Note,
}

impl Severity {
    /// The word that scripts see.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// A place in a file of the library. Lines and columns count from one, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path within the library, with forward slashes.
    pub file: Arc<str>,
    /// Line, from one.
    pub line: u32,
    /// Column in characters, from one.
    pub column: u32,
}

impl Place {
    /// The first character of a file, for what concerns it as a whole.
    pub fn start_of(file: &str) -> Place {
        Place { file: file.into(), line: 1, column: 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A fault that an editor should correct, with its place and its remedy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What it is about.
    pub code: FindingCode,
    /// The slide concerned, when there is one.
    pub slide: Option<String>,
    /// The field concerned, such as `text.sv.title`.
    pub field: Option<String>,
    /// The fault: lower case, no full stop.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl Finding {
    /// A finding that forbids publishing.
    pub fn error(code: FindingCode, place: Place, message: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding {
            severity: Severity::Error,
            place,
            code,
            slide: None,
            field: None,
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// A finding that an editor should look at.
    pub fn warning(code: FindingCode, place: Place, message: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding { severity: Severity::Warning, ..Finding::error(code, place, message, remedy) }
    }

    /// A finding that is only worth knowing.
    pub fn note(code: FindingCode, place: Place, message: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding { severity: Severity::Note, ..Finding::error(code, place, message, remedy) }
    }

    /// The same finding, naming the slide it concerns.
    #[must_use]
    pub fn on_slide(mut self, slide: &str) -> Finding {
        self.slide = Some(slide.to_owned());
        self
    }

    /// The same finding, naming the field it concerns.
    #[must_use]
    pub fn in_field(mut self, field: impl Into<String>) -> Finding {
        self.field = Some(field.into());
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}] {}; {}", self.place, self.severity.as_str(), self.code, self.message, self.remedy)
    }
}

/// Whether a library with these findings may be published.
pub fn publishable(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.severity != Severity::Error)
}

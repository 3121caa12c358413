//! Defines the faults of markup in a text.

use strum::Display;

use crate::FindingCode;

/// What a fault in the markup of a text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Display)]
#[strum(serialize_all = "kebab-case")]
pub enum MarkupCode {
    /// A link leads nowhere that a reader may follow.
    BadLink,
    /// A reference in braces cannot be read.
    BadReference,
    /// Headings, pictures, tables and code have no place in a text.
    MarkupNotAllowed,
    /// Emphasis or lists nest too deeply.
    MarkupTooDeep,
}

impl From<MarkupCode> for FindingCode {
    fn from(code: MarkupCode) -> FindingCode {
        match code {
            MarkupCode::BadLink => FindingCode::BadLink,
            MarkupCode::BadReference => FindingCode::BadReference,
            MarkupCode::MarkupNotAllowed => FindingCode::MarkupNotAllowed,
            MarkupCode::MarkupTooDeep => FindingCode::MarkupTooDeep,
        }
    }
}

/// A fault in a text, with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFault {
    /// What it is about.
    pub code: MarkupCode,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

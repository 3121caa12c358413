//! Defines the report of a check as the report form prints it.

use serde::{Deserialize, Serialize};

/// The result of a check, in sentences of the caller: the theme has none of its own for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The sum of it, in a sentence.
    pub summary: String,
    /// What was checked and when: label and value.
    pub about: Vec<(String, String)>,
    /// Its parts, the pressing one first.
    pub parts: Vec<ReportPart>,
    /// The foot of every page.
    pub foot: String,
    /// "Page" before the number at the foot.
    pub page: String,
}

/// Lines of a report under one heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReportPart {
    /// The heading.
    pub title: String,
    /// The lines.
    pub lines: Vec<ReportLine>,
}

/// A line of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReportLine {
    /// Its sign: `bad`, `look`, `unknown` or `good`.
    pub sign: String,
    /// The sign in a word.
    pub word: String,
    /// What was looked at.
    pub title: String,
    /// What was found.
    pub found: String,
    /// What to do.
    pub remedy: Option<String>,
    /// What it is about, one by one.
    pub items: Vec<String>,
}

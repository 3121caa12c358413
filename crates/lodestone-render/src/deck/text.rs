//! Defines text in runs as the theme sets it.

use serde::{Deserialize, Serialize};

/// A run of text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Run {
    /// Text; empty in a source marker.
    pub t: String,
    /// Bold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub b: bool,
    /// Italic.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub i: bool,
    /// Superscript.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sup: bool,
    /// Subscript.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sub: bool,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Number of a source.
    #[serde(default, rename = "ref", skip_serializing_if = "Option::is_none")]
    pub source: Option<usize>,
}

/// Text in runs.
pub type Runs = Vec<Run>;

/// A paragraph or list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// Running text.
    #[serde(rename = "p")]
    Paragraph {
        /// Its runs.
        runs: Runs,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<Runs>,
    },
}

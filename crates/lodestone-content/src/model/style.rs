//! Defines the style of a pitch: its brands and the form of its leave-behind.

use serde::{Deserialize, Serialize};

/// What kind of document a leave-behind is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// 16:9 slides, one a page.
    #[default]
    Slides,
    /// A4, two slides a page with their text and room to write.
    Handout,
    /// Facts on one A4 page.
    FactSheet,
}

/// How a pitch looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct Style {
    /// Brand id.
    pub brand: String,
    /// A second brand's id.
    pub cobrand: Option<String>,
    /// The kind of document last made.
    pub form: Form,
}

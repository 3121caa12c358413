//! Defines facts, their sources, facilities and measures as the theme sets them.

use serde::{Deserialize, Serialize};

/// A fact, ready to set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fact {
    /// Fact id.
    pub id: String,
    /// What the value is.
    pub label: String,
    /// The value with its qualifier, without unit.
    pub value: String,
    /// The unit; empty when there is none.
    pub unit: String,
    /// All of it on one line.
    pub display: String,
    /// `about`, when the source says so.
    pub qualifier: Option<String>,
    /// The digits; `None` when the value is a text or a date.
    pub number: Option<String>,
    /// Whether the value is too long to be set large.
    pub long: bool,
    /// A caveat that is always shown beside it.
    pub remark: Option<String>,
    /// The facility's name.
    pub facility: String,
    /// Number of its source.
    #[serde(rename = "ref")]
    pub source: usize,
    /// For when the source claims it.
    pub as_of: String,
    /// Its publisher.
    pub publisher: String,
    /// Whether an editor has confirmed it.
    pub confirmed: bool,
    /// Whether its review date has passed.
    pub lapsed: bool,
    /// In a comparison: the value in the measure's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub magnitude: Option<f64>,
    /// In a comparison: whether the bar is ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<bool>,
}

/// The source of a fact.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Source {
    /// Its number.
    pub n: usize,
    /// What it is the source of.
    pub claim: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// For when it claims it.
    pub as_of: String,
    /// Address.
    pub url: String,
    /// Whether the fact is confirmed.
    pub confirmed: bool,
    /// Whether its review date has passed.
    pub lapsed: bool,
}

/// A facility, ready to set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Facility {
    /// Facility id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name for charts and maps.
    pub short: String,
    /// What it is.
    pub about: String,
    /// City.
    pub city: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Page.
    pub url: Option<String>,
    /// Latitude in degrees.
    pub lat: Option<f64>,
    /// Longitude in degrees.
    pub lon: Option<f64>,
    /// Whether it is ours.
    pub own: bool,
}

/// A measure, ready to set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Measure {
    /// Measure id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unit of the axis.
    pub unit: String,
    /// `lower`, `higher` or `none`.
    pub better: String,
    /// The note under the chart.
    pub note: Option<String>,
}

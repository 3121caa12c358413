//! A fact as a person reads it: its value, where it comes from and how fresh it is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How fresh something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Freshness {
    /// Its review date lies ahead.
    Fresh,
    /// Its review date is within thirty days.
    Soon,
    /// Its review date has passed.
    Lapsed,
    /// Nobody has confirmed it.
    Unconfirmed,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Address.
    pub url: String,
    /// The words of the source.
    pub quote: Option<String>,
    /// When the page was read, in words.
    pub retrieved: Option<String>,
}

/// A fact with its value, source and age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactCard {
    /// Fact id.
    pub id: String,
    /// What the value is.
    pub label: String,
    /// The value as a slide shows it.
    pub display: String,
    /// A caveat that is always shown with it.
    pub remark: Option<String>,
    /// Facility id.
    pub facility: String,
    /// The facility's name.
    pub facility_name: String,
    /// Topic id.
    pub topic: String,
    /// For when the source claims it, in words.
    pub as_of: String,
    /// Its owner.
    pub owner: String,
    /// When somebody must look at it again, in words.
    pub review_by: String,
    /// How fresh it is.
    pub freshness: Freshness,
    /// Where it comes from.
    pub source: Option<Source>,
    /// How many slides of the library use it.
    pub slides: u32,
}

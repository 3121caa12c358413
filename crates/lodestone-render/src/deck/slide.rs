//! Defines a slide of a deck: its fields and their values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::facts::{Facility, Fact, Measure};
use super::text::{Block, Runs};

/// A slide of a deck.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Slide {
    /// Slide id.
    pub id: String,
    /// Unique in the deck, also when a slide is in it twice.
    pub key: String,
    /// Layout.
    pub layout: String,
    /// Stage.
    pub stage: String,
    /// The stage's name in the deck's language.
    pub stage_label: String,
    /// Number in the deck, from one.
    pub number: usize,
    /// Fields by name.
    pub fields: BTreeMap<String, Field>,
    /// Numbers of the sources used on it, in order.
    pub sources: Vec<usize>,
    /// The language of its words, when it is not the deck's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// While it is shown point by point: how many entries of a field are seen. What is not named is seen whole.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shown: BTreeMap<String, usize>,
}

/// A picture, ready to set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Media {
    /// Path in the deck's file tree.
    pub path: String,
    /// Text alternative; `None` when decorative.
    pub alt: Option<String>,
    /// The credit.
    pub credit: Option<String>,
    /// Where markers go: fractions of width and height.
    pub anchors: Vec<(f64, f64)>,
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
    /// The id of the film that it is the poster of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub film: Option<String>,
}

/// A record of title and text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Title.
    pub title: Runs,
    /// Text.
    pub text: Runs,
}

/// What happened when.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub when: Runs,
    /// Title.
    pub title: Runs,
    /// Text.
    pub text: Runs,
}

/// Facilities under a heading.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Heading.
    pub title: Runs,
    /// Facilities.
    pub facilities: Vec<Facility>,
}

/// A way and how long it takes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Leg {
    /// From.
    pub from: Facility,
    /// To.
    pub to: Facility,
    /// The fact that says how long.
    pub fact: Fact,
}

/// A table with header cells.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Heads of columns.
    pub columns: Vec<Runs>,
    /// Rows; the first cell is the head.
    pub rows: Vec<Vec<Runs>>,
}

/// The value of a field. Which one it is follows from the layout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Field {
    /// A table.
    Table(Table),
    /// A fact.
    Fact(Box<Fact>),
    /// A facility.
    Facility(Box<Facility>),
    /// A measure.
    Measure(Measure),
    /// A picture.
    Media(Media),
    /// Ways.
    Legs(Vec<Leg>),
    /// Events.
    Events(Vec<Event>),
    /// Groups of facilities.
    Groups(Vec<Group>),
    /// Records of title and text.
    Items(Vec<Item>),
    /// Facts.
    Facts(Vec<Fact>),
    /// Facilities.
    Facilities(Vec<Facility>),
    /// Paragraphs and lists.
    Text(Vec<Block>),
    /// Running text.
    Line(Runs),
}

//! Defines the deck: the JSON contract between the content model and the Typst theme.
//!
//! Field names are those of the JSON, in kebab case. Lengths are in points, positions in degrees, dates in words.

mod brand;
mod facts;
mod map;
mod report;
mod slide;
mod text;

use std::collections::BTreeMap;

use lodestone_content::model::Form;
use serde::{Deserialize, Serialize};

pub use brand::{Brand, CoBrand, ContactBlock, Cover};
pub use facts::{Facility, Fact, Measure, Source};
pub use map::{Map, Town};
pub use report::{Report, ReportLine, ReportPart};
pub use slide::{Event, Field, Group, Item, Leg, Media, Slide, Table};
pub use text::{Block, Run, Runs};

/// A whole document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Deck {
    /// What kind of document.
    pub form: Form,
    /// Its language, a BCP 47 tag.
    pub language: String,
    /// Its title, in plain words.
    pub title: String,
    /// The publisher.
    pub author: String,
    /// What it is, in plain words.
    pub description: String,
    /// Words under which it is found.
    pub keywords: Vec<String>,
    /// Its style.
    pub brand: Brand,
    /// A second brand on it.
    pub cobrand: Option<CoBrand>,
    /// The theme's own words in the deck's language.
    pub words: BTreeMap<String, String>,
    /// Target, date and sender, as the cover shows them.
    pub cover: Cover,
    /// The contact.
    pub contact: ContactBlock,
    /// The story at a glance.
    pub outline: Vec<Part>,
    /// The pages' content.
    pub slides: Vec<Slide>,
    /// Every fact's source.
    pub sources: Vec<Source>,
    /// Release and slide versions in one line.
    pub provenance_line: String,
    /// The library's map; only in a deck with a slide that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<Map>,
    /// The result of a check; only in a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
}

/// What stays the same while somebody works on a deck's slides. A file of its own for the theme: what depends on it alone
/// is not worked out again.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Tokens<'a> {
    brand: &'a Brand,
    cobrand: &'a Option<CoBrand>,
    words: &'a BTreeMap<String, String>,
    language: &'a str,
}

impl Deck {
    /// The files that the theme reads, but for pictures.
    pub fn files(&self) -> [(&'static str, Vec<u8>); 3] {
        let tokens =
            Tokens { brand: &self.brand, cobrand: &self.cobrand, words: &self.words, language: &self.language };
        let json = |value: serde_json::Result<Vec<u8>>| value.expect("a deck has string keys and finite numbers");
        [
            ("deck.json", json(serde_json::to_vec(self))),
            ("tokens.json", json(serde_json::to_vec(&tokens))),
            ("map.json", json(serde_json::to_vec(&self.map))),
        ]
    }
}

/// A part of the story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Part {
    /// Its stage.
    pub stage: String,
    /// Its name in the deck's language.
    pub label: String,
    /// Its slides.
    pub slides: Vec<PartSlide>,
}

/// A slide in the outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PartSlide {
    /// Slide id.
    pub id: String,
    /// Its title.
    pub title: Runs,
    /// Its number in the deck; 0 for one that is no page of a deck and shows no number.
    pub number: usize,
}

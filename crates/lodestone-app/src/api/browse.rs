//! Defines the types of the library screens: filters, results, and pages about one thing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::codes::HitKind;
use super::slides::SlideCard;
use super::{FactCard, Freshness};

/// A filter of the library. Empty lists and `null` match everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Filter {
    /// Words, the last one perhaps unfinished.
    pub query: String,
    /// Topic ids.
    pub topics: Vec<String>,
    /// Stage ids.
    pub stages: Vec<String>,
    /// NACE codes.
    pub industries: Vec<String>,
    /// Facility ids.
    pub facilities: Vec<String>,
    /// How fresh.
    pub freshness: Option<Freshness>,
    /// Only what exists in this language (BCP 47).
    pub language: Option<String>,
}

/// The number of slides that a further filter would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FacetCount {
    /// Id of the topic, stage, facility.
    pub id: String,
    /// How many slides.
    pub count: u32,
}

/// The filters that can be added, with the number of slides each would leave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Facets {
    /// By topic.
    pub topics: Vec<FacetCount>,
    /// By stage.
    pub stages: Vec<FacetCount>,
    /// By facility.
    pub facilities: Vec<FacetCount>,
}

/// Slides and facts that a filter leaves, from some place on; the rest is asked for when it is scrolled to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShelfPage {
    /// Slides.
    pub slides: Vec<SlideCard>,
    /// Facts.
    pub facts: Vec<FactCard>,
}

/// What a filter leaves of the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BrowseResult {
    /// The first slides and facts.
    #[serde(flatten)]
    pub page: ShelfPage,
    /// How many slides in all.
    pub slide_count: u32,
    /// How many facts in all.
    pub fact_count: u32,
    /// Facilities.
    pub facilities: Vec<FacilityCard>,
    /// How many facilities in all.
    pub facility_count: u32,
    /// Value propositions.
    pub propositions: Vec<PropositionCard>,
    /// What can be filtered by further.
    pub facets: Facets,
}

/// A hit of a search, for the palette and for inserting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// Its title, label or name.
    pub title: String,
    /// A detail: a stage, a value, a place.
    pub detail: String,
    /// The words around what was found, with `\u{2}` before and `\u{3}` after each match.
    pub snippet: String,
    /// Path of its thumbnail, for slides.
    pub picture: Option<String>,
}

/// One bar of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// Fact id.
    pub fact: String,
    /// The facility's name.
    pub facility: String,
    /// The value as slides show it.
    pub display: String,
    /// The value in the measure's unit.
    pub magnitude: f64,
    /// Whether it is the fact in question.
    pub this: bool,
    /// Whether the facility is one of ours.
    pub own: bool,
}

/// Everything about one fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactPage {
    /// The fact.
    pub fact: FactCard,
    /// Name of its measure.
    pub measure: Option<String>,
    /// `lower`, `higher` or `none`.
    pub better: Option<String>,
    /// What must be known to compare.
    pub measure_note: Option<String>,
    /// Its neighbours by the same measure and definition, the best first.
    pub bars: Vec<Bar>,
    /// Slides that use it.
    pub slides: Vec<SlideCard>,
    /// The person's pitches that show it: id and name.
    pub pitches: Vec<(String, String)>,
}

/// A facility, small.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FacilityCard {
    /// Facility id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it is, in a sentence.
    pub about: String,
    /// What kind of place it is, in the language of the interface.
    pub place_kind: String,
    /// City.
    pub city: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Latitude in degrees (WGS 84).
    pub latitude: Option<f64>,
    /// Longitude in degrees.
    pub longitude: Option<f64>,
    /// Whether it is one of ours, or one that we compare with.
    pub own: bool,
    /// How many facts there are about it.
    pub facts: u32,
    /// How many slides show it.
    pub slides: u32,
}

/// Everything about one facility.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FacilityPage {
    /// The facility.
    pub facility: FacilityCard,
    /// Its page.
    pub url: Option<String>,
    /// Facts about it.
    pub facts: Vec<FactCard>,
    /// Slides that show it.
    pub slides: Vec<SlideCard>,
}

/// A value proposition, small.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PropositionCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The challenge it answers.
    pub challenge: String,
    /// The offer.
    pub offer: String,
    /// How many slides carry it.
    pub slides: u32,
}

/// Everything about one value proposition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PropositionPage {
    /// The proposition.
    pub proposition: PropositionCard,
    /// How to get access.
    pub access: String,
    /// The next step.
    pub next: String,
    /// What proves it.
    pub facts: Vec<FactCard>,
    /// Slides that carry it.
    pub slides: Vec<SlideCard>,
}

/// The map of a library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryMap {
    /// The land: polygons, each an outer ring and its holes, of longitude and latitude in degrees.
    pub polygons: Vec<Vec<Vec<(f64, f64)>>>,
    /// West, south, east, north in degrees.
    pub bounds: (f64, f64, f64, f64),
    /// Who made it.
    pub credit: String,
}

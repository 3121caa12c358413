//! The deck: what the theme receives. The contract between the content model and the Typst code.
//!
//! Field names are those of the JSON, in kebab case. Lengths are in points, positions in degrees, dates in words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What kind of document to lay out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// 16:9 slides, one a page.
    Slides,
    /// A4, two slides a page with their text.
    Handout,
    /// One A4 page.
    FactSheet,
    /// A4: what came of checking a pitch. For the salesperson, not for a visitor.
    Report,
}

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
    /// Who publishes it.
    pub author: String,
    /// What it is, in plain words.
    pub description: String,
    /// Words under which it is found.
    pub keywords: Vec<String>,
    /// How it looks.
    pub brand: Brand,
    /// A second brand on it.
    pub cobrand: Option<CoBrand>,
    /// The theme's own words in the deck's language.
    pub words: BTreeMap<String, String>,
    /// For whom, when, from whom.
    pub cover: Cover,
    /// Whom to call.
    pub contact: ContactBlock,
    /// The story at a glance.
    pub outline: Vec<Part>,
    /// The pages' content.
    pub slides: Vec<Slide>,
    /// Every fact's source.
    pub sources: Vec<Source>,
    /// Release and slide versions, in a line.
    pub passport: String,
    /// The library's map; only in a deck with a slide that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<Map>,
    /// What came of a check; only in a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
}

/// What came of a check, in the words of whoever checked: the theme has none of its own for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The sum of it, in a sentence.
    pub summary: String,
    /// What was checked and when: label and value.
    pub about: Vec<(String, String)>,
    /// Its parts, the pressing one first.
    pub parts: Vec<ReportPart>,
    /// What stands at the foot of every page.
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

/// How a deck looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Brand {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Typographic manner.
    pub style: String,
    /// Colours by token.
    pub colours: BTreeMap<String, String>,
    /// Font of titles and numbers.
    pub display_font: String,
    /// Font of text.
    pub text_font: String,
    /// Weight of titles.
    pub display_weight: u32,
    /// Path of the mark.
    pub mark: Option<String>,
    /// Its text alternative.
    pub mark_alt: String,
}

/// A second brand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CoBrand {
    /// Name.
    pub name: String,
    /// Path of the mark.
    pub mark: Option<String>,
    /// Its text alternative.
    pub mark_alt: String,
    /// Colours by token.
    pub colours: BTreeMap<String, String>,
}

/// For whom, when, from whom.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Cover {
    /// The company.
    pub company: Option<String>,
    /// The audience, in words; `None` where anybody may look.
    pub audience: Option<String>,
    /// The fair or meeting.
    pub event: Option<String>,
    /// The date, in words.
    pub date: String,
    /// Who sends it.
    pub sender: Option<String>,
}

/// Whom to call.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ContactBlock {
    /// Name.
    pub name: Option<String>,
    /// Organisation.
    pub organisation: String,
    /// Role.
    pub role: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Page.
    pub url: Option<String>,
    /// Path of the QR code; `None` when there is nothing to put into one.
    pub qr: Option<String>,
    /// Its text alternative.
    pub qr_alt: String,
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

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Slide {
    /// Slide id.
    pub id: String,
    /// Unique in the deck, also when a slide stands in it twice.
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
    /// A caveat that always stands beside it.
    pub remark: Option<String>,
    /// The facility's name.
    pub facility: String,
    /// Number of its source.
    #[serde(rename = "ref")]
    pub source: usize,
    /// For when the source claims it.
    pub as_of: String,
    /// Who published it.
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
    /// What stands under the chart.
    pub note: Option<String>,
}

/// A picture, ready to set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Media {
    /// Path in the deck's file tree.
    pub path: String,
    /// Text alternative; `None` when decorative.
    pub alt: Option<String>,
    /// Who must be named.
    pub credit: Option<String>,
    /// Where markers go: fractions of width and height.
    pub anchors: Vec<(f64, f64)>,
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
    /// The id of the film for which it stands.
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

/// The library's map. A file of its own for the theme, like [`Tokens`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// West, south, east, north, in degrees.
    pub bounds: [f64; 4],
    /// Who must be named under it.
    pub credit: String,
    /// Places that give a stranger their bearings.
    pub towns: Vec<Town>,
    /// The land as JSON text, `[[[[longitude, latitude], …], …], …]`: polygons of rings. Text goes from process to process
    /// without being taken apart.
    pub land: String,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
}

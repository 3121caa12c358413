//! Defines slides: one page of content in several languages.

mod field;
mod reader;

use std::collections::BTreeMap;

use crate::finding::{Finding, FindingCode, Place};
use crate::language::{Language, Translated};
use crate::layout::{FieldKind, layout, layouts};
use crate::model::vocabulary::{Audience, Stage};
use crate::read::shape::{nearest, optional, required};
use crate::read::values::{texts, translated};
use crate::read::{Kind, Shape, Table};
use crate::version::Version;
use reader::FieldReader;

pub use field::{Event, FieldValue, Group, Item, Leg, TableValue, kind_of};

/// The approval of a slide. Only approved slides are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Approval {
    /// Being written. The default.
    #[default]
    Draft,
    /// Waits for a review.
    Review,
    /// Approved for publishing.
    Approved,
}

impl Approval {
    /// The words for it in files.
    pub const WORDS: &[&str] = &["draft", "review", "approved"];

    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        Approval::WORDS[self as usize]
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Approval> {
        [Approval::Draft, Approval::Review, Approval::Approved].into_iter().find(|approval| approval.as_str() == word)
    }
}

/// One page of content.
#[derive(Debug, Clone)]
pub struct Slide {
    /// The start of its file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its layout.
    pub layout: String,
    /// Its stage.
    pub stage: Stage,
    /// How long it takes to present.
    pub seconds: u32,
    /// Its state of approval.
    pub approval: Approval,
    /// Whether `retired.toml` takes it back: then no story takes it, and nobody can choose it.
    pub retired: bool,
    /// What it is about.
    pub topics: Vec<(String, Place)>,
    /// NACE codes it is for; empty when it fits all.
    pub industries: Vec<(String, Place)>,
    /// Its audiences; empty for all.
    pub audiences: Vec<Audience>,
    /// Facilities it shows.
    pub facilities: Vec<(String, Place)>,
    /// The value proposition it belongs to.
    pub value_proposition: Option<String>,
    /// Slides that say the same: a story takes only one of them.
    pub alternative_to: Vec<(String, Place)>,
    /// Fields that are the same in every language.
    pub fields: BTreeMap<String, FieldValue>,
    /// Fields in each language.
    pub text: Translated<BTreeMap<String, FieldValue>>,
    /// What the salesperson says. Has no way into a leave-behind.
    pub notes: Translated,
    /// The place of each field: `fields.fact`, `text.sv.title`, `notes.sv`.
    pub places: BTreeMap<String, Place>,
    /// Names this version of it by its file without its approval: in a pitch and in the record that a leave-behind carries.
    pub version: Version,
}

/// The longest that one slide may take, in seconds.
const LONGEST_SLIDE: u32 = 600;

/// The shape of `slides/<folder>/<name>.toml`.
pub const SLIDE: Shape = Shape {
    name: "a slide",
    about: "One page of content: a layout, its fields in several languages, tags and speaker notes.",
    fields: &[
        required("id", Kind::Id, "Unique in the library; never changes once published."),
        required("layout", Kind::Id, "A layout of layouts.toml."),
        required("stage", Kind::OneOf(Stage::WORDS), "Its place in the story."),
        required("seconds", Kind::Whole(5, LONGEST_SLIDE as i64), "How long it takes to present, in seconds."),
        optional(
            "approval",
            Kind::OneOf(Approval::WORDS),
            "How far it has come; draft when left out. Only approved slides are published.",
        ),
        optional("topics", Kind::List(&Kind::Id), "Topics of topics.toml."),
        optional("industries", Kind::List(&Kind::Text), "NACE Rev. 2 codes; leave out when it fits all."),
        optional(
            "audiences",
            Kind::List(&Kind::OneOf(Audience::WORDS)),
            "Whom it speaks to; leave out when everybody.",
        ),
        optional("facilities", Kind::List(&Kind::Id), "Facilities it shows."),
        optional("value_proposition", Kind::Id, "The value proposition it belongs to."),
        optional("alternative_to", Kind::List(&Kind::Id), "Slides that say the same: a story takes only one of them."),
        optional("fields", Kind::LayoutFields, "Fields that are the same in every language."),
        required("text", Kind::LayoutTexts, "Fields in each language."),
        optional("notes", Kind::Translated, "What the salesperson says; never leaves the presenter's screen."),
    ],
};

impl Slide {
    /// The languages it exists in.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.text.0.keys()
    }

    /// Its title's words in the first language of the chain that has one.
    pub fn title(&self, chain: &[Language]) -> String {
        match self.text.get(chain).and_then(|fields| fields.get("title")) {
            Some(FieldValue::Rich(rich)) => rich.words(),
            _ => self.id.clone(),
        }
    }

    /// The language in which it is shown to who asks for the languages of a chain.
    pub fn shown_in(&self, chain: &[Language]) -> Option<&Language> {
        self.text.first(chain).map(|(language, _)| language)
    }

    /// The facts it uses in a language, in reading order and each once.
    pub fn facts(&self, language: &Language) -> Vec<&str> {
        let mut facts: Vec<&str> = Vec::new();
        let order = layout(&self.layout).map_or(&[][..], |layout| &layout.fields);
        for field in order {
            let shared = self.fields.get(field.name.as_str());
            let own = self.text.exact(language).and_then(|fields| fields.get(field.name.as_str()));
            for value in shared.into_iter().chain(own) {
                match value {
                    FieldValue::Id(id) if field.kind == FieldKind::Fact => facts.push(id),
                    FieldValue::Ids(ids) if field.kind == FieldKind::Facts => {
                        facts.extend(ids.iter().map(String::as_str))
                    }
                    FieldValue::Legs(legs) => facts.extend(legs.iter().map(|leg| leg.fact.as_str())),
                    _ => facts.extend(value.texts().into_iter().flat_map(|(_, rich)| rich.facts())),
                }
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        facts.retain(|fact| seen.insert(*fact));
        facts
    }

    /// The place of a field, or of the slide when it is not known.
    pub fn place_of(&self, field: &str) -> &Place {
        let exact = self.places.get(field);
        let parent = || field.rsplit_once('.').and_then(|(parent, _)| self.places.get(parent));
        exact.or_else(parent).unwrap_or(&self.place)
    }

    pub(crate) fn read(table: &Table, version: Version, findings: &mut Vec<Finding>) -> Option<Slide> {
        let id = table.optional_text("id")?;
        let layout_id = table.text("layout");
        let Some(layout) = layout(&layout_id) else {
            let known = layouts().iter().map(|layout| layout.id.as_str());
            let remedy = match nearest(&layout_id, known.clone()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("choose one of: {}", known.collect::<Vec<_>>().join(", ")),
            };
            let message = format!("there is no layout \"{}\"", crate::read::shape::clip(&layout_id));
            findings.push(
                Finding::error(FindingCode::UnknownLayout, table.place_of("layout"), message, remedy)
                    .on_slide(&id)
                    .in_field("layout"),
            );
            return None;
        };
        let mut reader = FieldReader { slide: &id, layout, places: BTreeMap::new(), findings };
        let fields = match table.table("fields") {
            Some(fields) => reader.fields(fields, "fields", false),
            None => {
                reader.missing("fields", &table.place, false, &BTreeMap::new());
                BTreeMap::new()
            }
        };
        let mut text = BTreeMap::new();
        for (tag, place, node) in table.table("text").into_iter().flat_map(Table::entries) {
            if let (Some(language), Some(fields)) = (Language::parse(tag), node.as_table()) {
                let prefix = format!("text.{tag}");
                reader.places.insert(prefix.clone(), place.clone());
                text.insert(language, reader.fields(fields, &prefix, true));
            }
        }
        for (tag, _, node) in table.table("notes").into_iter().flat_map(Table::entries) {
            reader.places.insert(format!("notes.{tag}"), node.place.clone());
        }
        let places = reader.places;
        Some(Slide {
            place: table.place_of("id"),
            layout: layout_id,
            stage: Stage::parse(&table.text("stage"))?,
            // What is out of bounds is a finding already; sums of seconds must not overflow all the same.
            seconds: table.number("seconds")?.parse::<u32>().ok()?.min(LONGEST_SLIDE),
            approval: Approval::parse(&table.text("approval")).unwrap_or_default(),
            retired: false,
            topics: table.texts("topics"),
            industries: table.texts("industries"),
            audiences: texts(table, "audiences").iter().filter_map(|word| Audience::parse(word)).collect(),
            facilities: table.texts("facilities"),
            value_proposition: table.optional_text("value_proposition"),
            alternative_to: table.texts("alternative_to"),
            fields,
            text: Translated(text),
            notes: translated(table, "notes"),
            places,
            version,
            id,
        })
    }
}

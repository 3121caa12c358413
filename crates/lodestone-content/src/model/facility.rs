//! Facilities and the facts about them.

use crate::date::{Date, Day};
use crate::finding::{Finding, Place};
use crate::language::Translated;
use crate::model::translated;
use crate::read::shape::{optional, required};
use crate::read::{Field, Kind, Shape, Table};

/// A place or organisation one can visit or work with, or one elsewhere that we compare with.
#[derive(Debug, Clone)]
pub struct Facility {
    /// Where its file begins.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// What kind of place it is.
    pub kind: String,
    /// City.
    pub city: String,
    /// Country, ISO 3166-1 alpha-2; empty where it goes without saying.
    pub country: String,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// Its page.
    pub url: Option<String>,
    /// Whether it is one of ours, or elsewhere.
    pub own: bool,
    /// Name.
    pub name: Translated,
    /// Name for charts and maps.
    pub short: Translated,
    /// What it is, in a sentence.
    pub about: Translated,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// A number, in the digits of the source.
    Number(String),
    /// From one number to another.
    Range(String, String),
    /// A date.
    Date(Date),
    /// Words.
    Text(Translated),
}

/// Where a fact comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactSource {
    /// Title of the page or paper.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The words that say it.
    pub quote: Option<String>,
    /// When the page was read.
    pub retrieved: Option<Day>,
}

/// One claim about a facility.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Where it stands.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// The facility it is about.
    pub facility: String,
    /// Its topic.
    pub topic: String,
    /// What the value is.
    pub label: Translated,
    /// What makes it comparable.
    pub measure: Option<String>,
    /// The definition under which it compares.
    pub basis: Option<String>,
    /// The value.
    pub amount: Amount,
    /// UCUM-like unit code; empty when there is none.
    pub unit: String,
    /// `about`, `more-than` and the like.
    pub qualifier: Option<String>,
    /// A public caveat that always stands beside the value.
    pub remark: Translated,
    /// The date for which the source claims it.
    pub as_of: Date,
    /// Who answers for it.
    pub owner: String,
    /// When somebody must look at it again.
    pub review_by: Day,
    /// Whether an editor has confirmed it.
    pub confirmed: bool,
    /// Where it comes from; `None` is a finding.
    pub source: Option<FactSource>,
    /// For editors; never shown to a visitor.
    pub note: Option<String>,
    /// A short digest of what a visitor sees of it: names this version of the claim. A new review date is none.
    pub digest: String,
}

impl Default for Fact {
    fn default() -> Self {
        Fact {
            place: Place::start_of(""),
            id: String::new(),
            facility: String::new(),
            topic: String::new(),
            label: Translated::default(),
            measure: None,
            basis: None,
            amount: Amount::Number("0".into()),
            unit: String::new(),
            qualifier: None,
            remark: Translated::default(),
            as_of: Date::Year(1970),
            owner: String::new(),
            review_by: Day::new(9999, 12, 31).expect("a day of the calendar"),
            confirmed: false,
            source: None,
            note: None,
            digest: String::new(),
        }
    }
}

impl Fact {
    /// Whether its review date has passed.
    pub fn is_lapsed(&self, today: Day) -> bool {
        self.review_by < today
    }

    /// The number in a measure's unit, when the fact is one and its unit converts.
    pub fn magnitude(&self, unit: &str) -> Option<f64> {
        let Amount::Number(digits) = &self.amount else { return None };
        Some(digits.parse::<f64>().ok()? * crate::units::conversion(&self.unit, unit)?)
    }
}

/// The keys under which a fact's value can stand.
const VALUES: [&str; 4] = ["value", "range", "date", "text"];

/// The words of `qualifier`.
const QUALIFIERS: &[&str] = &["about", "more-than", "at-least", "up-to", "less-than", "nearly", "within"];

const SOURCE: Shape = Shape {
    name: "a fact's source",
    about: "Where a fact comes from, so that a visitor can look it up.",
    fields: &[
        required("title", Kind::Text, "Title of the page or paper; in square brackets when it shows none."),
        required("publisher", Kind::Text, "Who published it."),
        required("url", Kind::Address, "Where it can be read."),
        optional("quote", Kind::Text, "The words of the source that say it."),
        optional("retrieved", Kind::Day, "The day on which the page was read."),
    ],
};

const FACT_FIELDS: &[Field] = &[
    required("id", Kind::Id, "Unique in the library; never changes once published."),
    required("topic", Kind::Id, "A topic of topics.toml."),
    required("label", Kind::Translated, "What the value is, as a short caption."),
    optional("measure", Kind::Id, "A measure of measures.toml; makes the fact comparable."),
    optional("basis", Kind::Id, "The definition under which it compares; facts compare only with equal basis."),
    optional("value", Kind::Number, "A number. Exactly one of value, range, date and text."),
    optional("range", Kind::List(&Kind::Number), "Two numbers, from and to."),
    optional("date", Kind::Date, "A date as the value, such as a founding year."),
    optional("text", Kind::Translated, "Words as the value."),
    optional("unit", Kind::Text, "UCUM code; counted things in braces: {users}/a."),
    optional("qualifier", Kind::OneOf(QUALIFIERS), "How exact the source is."),
    optional("remark", Kind::Translated, "A short public caveat that always stands beside the value."),
    required("as_of", Kind::Date, "The date for which the source claims it: YYYY, YYYY-MM or YYYY-MM-DD."),
    required("owner", Kind::Id, "An owner of owners.toml."),
    required("review_by", Kind::Day, "The day by which somebody must look at it again."),
    required("confirmed", Kind::Boolean, "Whether an editor has confirmed it; no slide may use one that is not."),
    optional("note", Kind::Text, "For editors; never shown to a visitor."),
    optional("source", Kind::Record(&SOURCE), "Where it comes from."),
];

const FACT: Shape =
    Shape { name: "a fact", about: "One claim about a facility, with its source.", fields: FACT_FIELDS };

/// The shape of `facilities/<id>.toml`.
pub const FACILITY: Shape = Shape {
    name: "a facility",
    about: "A place or organisation with all its facts.",
    fields: &[
        required("id", Kind::Id, "Unique in the library; never changes once published."),
        required("kind", Kind::Id, "What kind of place it is, such as synchrotron."),
        required("city", Kind::Text, "City."),
        optional("country", Kind::Text, "Country, ISO 3166-1 alpha-2."),
        optional("position", Kind::List(&Kind::Number), "Latitude and longitude in degrees (WGS 84)."),
        optional("url", Kind::Address, "Its page."),
        required("own", Kind::Boolean, "Whether it is one of ours; false: only to compare with."),
        required("name", Kind::Translated, "Name in each language."),
        optional("short", Kind::Translated, "Name for charts and maps, 18 characters at most."),
        required("about", Kind::Translated, "What it is, in a sentence."),
        optional("fact", Kind::List(&Kind::Record(&FACT)), "Its facts."),
    ],
};

impl Facility {
    /// Reads a facility without its facts.
    pub(crate) fn read(table: &Table) -> Option<Facility> {
        let id = table.optional_text("id")?;
        let mut position = table.list("position").iter().filter_map(|node| node.as_number()?.parse::<f64>().ok());
        let position = position.next().zip(position.next());
        Some(Facility {
            place: table.place_of("id"),
            kind: table.text("kind"),
            city: table.text("city"),
            country: table.text("country"),
            position,
            url: table.optional_text("url"),
            own: table.boolean("own").unwrap_or(false),
            name: translated(table, "name"),
            short: translated(table, "short"),
            about: translated(table, "about"),
            id,
        })
    }
}

impl Fact {
    /// Reads a fact of a facility. Faults of its shape are reported with the facility's; a fact that has any is left
    /// out, so that its half does not stand on a slide.
    pub(crate) fn read(table: &Table, facility: &str, findings: &mut Vec<Finding>) -> Option<Fact> {
        if !FACT.check(table, &mut Vec::new()) {
            return None;
        }
        let given: Vec<&str> = VALUES.iter().copied().filter(|key| table.get(key).is_some()).collect();
        if given.len() != 1 {
            let what =
                if given.is_empty() { "no value".to_owned() } else { format!("several values: {}", given.join(", ")) };
            let message = format!("the fact \"{}\" has {what}", table.text("id"));
            let remedy = "give exactly one of value, range, date and text";
            findings.push(Finding::error("no-value", table.place_of("id"), message, remedy));
            return None;
        }
        if given == ["range"] && table.list("range").len() != 2 {
            let message = format!("the range of \"{}\" is not two numbers", table.text("id"));
            findings.push(
                Finding::error("bad-range", table.place_of("range"), message, "write [from, to]").in_field("range"),
            );
            return None;
        }
        let source = table.table("source").map(|source| FactSource {
            title: source.text("title"),
            publisher: source.text("publisher"),
            url: source.text("url"),
            quote: source.optional_text("quote"),
            retrieved: source.optional_text("retrieved").and_then(|day| Day::parse(&day)),
        });
        let amount = if let Some(number) = table.number("value") {
            Amount::Number(number.to_owned())
        } else if let [low, high] = table.list("range") {
            Amount::Range(low.as_number()?.to_owned(), high.as_number()?.to_owned())
        } else if let Some(date) = table.optional_text("date") {
            Amount::Date(Date::parse(&date)?)
        } else {
            Amount::Text(translated(table, "text"))
        };
        let mut fact = Fact {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            facility: facility.to_owned(),
            topic: table.text("topic"),
            label: translated(table, "label"),
            measure: table.optional_text("measure"),
            basis: table.optional_text("basis"),
            amount,
            unit: table.text("unit"),
            qualifier: table.optional_text("qualifier"),
            remark: translated(table, "remark"),
            as_of: Date::parse(&table.text("as_of"))?,
            owner: table.text("owner"),
            review_by: Day::parse(&table.text("review_by"))?,
            confirmed: table.boolean("confirmed").unwrap_or(false),
            source,
            note: table.optional_text("note"),
            digest: String::new(),
        };
        fact.digest = fact.seen();
        Some(fact)
    }

    /// The digest of what a visitor sees.
    fn seen(&self) -> String {
        let Fact { id, facility, label, amount, unit, qualifier, remark, as_of, confirmed, source, .. } = self;
        let seen = (id, facility, label, amount, unit, qualifier, remark, as_of, confirmed, source);
        crate::library::digest(format!("{seen:?}").as_bytes())
    }
}

//! Defines facts: claims about facilities, each with its source.

use crate::date::{Date, Day};
use crate::finding::{Finding, FindingCode, Place};
use crate::language::Translated;
use crate::read::shape::{optional, required};
use crate::read::values::translated;
use crate::read::{Field, Kind, Shape, Table};
use crate::version::{Version, VisibleContent, legacy};

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
    /// Its publisher.
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
    /// Its place in the file.
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
    /// A public caveat that is always shown beside the value.
    pub remark: Translated,
    /// The date for which the source claims it.
    pub as_of: Date,
    /// Its owner.
    pub owner: String,
    /// Its review date.
    pub review_by: Day,
    /// Whether an editor has confirmed it.
    pub confirmed: bool,
    /// Where it comes from; `None` is a finding.
    pub source: Option<FactSource>,
    /// For editors; never shown to a visitor.
    pub note: Option<String>,
    /// Names this version of the claim by what a visitor sees of it. A new review date is no other version.
    pub version: Version,
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
            version: Version::default(),
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

/// The keys that a fact's value can have.
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

pub(super) const FACT: Shape =
    Shape { name: "a fact", about: "One claim about a facility, with its source.", fields: FACT_FIELDS };

impl Fact {
    /// Reads a fact of a facility. Faults of its shape are reported with the facility's; a fact that has any is left
    /// out, so that no slide shows half of it.
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
            findings.push(Finding::error(FindingCode::NoValue, table.place_of("id"), message, remedy));
            return None;
        }
        if given == ["range"] && table.list("range").len() != 2 {
            let message = format!("the range of \"{}\" is not two numbers", table.text("id"));
            findings.push(
                Finding::error(FindingCode::BadRange, table.place_of("range"), message, "write [from, to]")
                    .in_field("range"),
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
            version: Version::default(),
        };
        fact.version = fact.visible_version();
        Some(fact)
    }

    /// Its version by what a visitor sees.
    fn visible_version(&self) -> Version {
        let mut seen = VisibleContent::default();
        seen.text(&self.id);
        seen.text(&self.facility);
        seen.translated(&self.label);
        match &self.amount {
            Amount::Number(digits) => seen.texts(&["number", digits]),
            Amount::Range(from, to) => seen.texts(&["range", from, to]),
            Amount::Date(date) => seen.texts(&["date", &date.to_string()]),
            Amount::Text(words) => {
                seen.text("text");
                seen.translated(words);
            }
        }
        seen.text(&self.unit);
        seen.optional(self.qualifier.as_deref());
        seen.translated(&self.remark);
        seen.text(&self.as_of.to_string());
        seen.text(if self.confirmed { "confirmed" } else { "unconfirmed" });
        match &self.source {
            None => seen.text("no source"),
            Some(source) => {
                seen.texts(&["source", &source.title, &source.publisher, &source.url]);
                seen.optional(source.quote.as_deref());
                seen.optional(source.retrieved.map(|day| day.to_string()).as_deref());
            }
        }
        seen.version(&self.printed())
    }

    /// What a visitor sees of it as `{:?}` printed it before December 2026, which its [legacy](crate::version) name was
    /// made of: with the names that types and fields had at the time.
    fn printed(&self) -> String {
        let Fact { id, facility, label, amount, unit, qualifier, remark, as_of, confirmed, source, .. } = self;
        let amount = match amount {
            Amount::Number(digits) => format!("Number({digits:?})"),
            Amount::Range(from, to) => format!("Range({from:?}, {to:?})"),
            Amount::Date(date) => format!("Date({})", legacy::date(*date)),
            Amount::Text(words) => format!("Text({})", legacy::translated(words)),
        };
        let source = source.as_ref().map(|source| {
            let FactSource { title, publisher, url, quote, retrieved } = source;
            let retrieved = legacy::option(retrieved.map(legacy::day));
            format!(
                "FactSource {{ title: {title:?}, publisher: {publisher:?}, url: {url:?}, quote: {quote:?}, \
                 retrieved: {retrieved} }}"
            )
        });
        format!(
            "({id:?}, {facility:?}, {}, {amount}, {unit:?}, {qualifier:?}, {}, {}, {confirmed}, {})",
            legacy::translated(label),
            legacy::translated(remark),
            legacy::date(*as_of),
            legacy::option(source)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn fact() -> Fact {
        let english = Language::parse("en").expect("a language");
        Fact {
            id: "ring.energy".into(),
            facility: "ring".into(),
            label: Translated([(english, "Energy".into())].into()),
            amount: Amount::Number("3".into()),
            unit: "GeV".into(),
            ..Fact::default()
        }
    }

    #[test]
    fn whatever_a_visitor_sees_makes_another_version_and_nothing_else_does() {
        let before = fact().visible_version();
        let words = |text: &str| Translated([(Language::english(), text.to_owned())].into());
        let seen: [fn(&mut Fact); 7] = [
            |fact| fact.amount = Amount::Text(Translated::default()),
            |fact| fact.amount = Amount::Range("3".into(), String::new()),
            |fact| fact.unit = "MeV".into(),
            |fact| fact.qualifier = Some(String::new()),
            |fact| fact.as_of = Date::Month(1970, 1),
            |fact| fact.confirmed = true,
            |fact| fact.source = Some(FactSource::default()),
        ];
        let mut names = vec![before.clone()];
        for change in seen {
            let mut other = fact();
            change(&mut other);
            names.push(other.visible_version());
        }
        for (label, remark) in [("Energyx", ""), ("Energ", "y")] {
            names.push(Fact { label: words(label), remark: words(remark), ..fact() }.visible_version());
        }
        names.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "two facts that look different have one name");
        let unseen = Fact { review_by: Day::parse("2030-01-01").expect("a day"), note: Some("x".into()), ..fact() };
        assert_eq!(unseen.visible_version(), before);
    }

    /// Facts of every kind, and the names that the program of November 2026 gave them.
    #[test]
    fn facts_of_every_kind_have_the_names_that_they_had() {
        let words = |english: &str, swedish: &str| {
            let parse = |tag| Language::parse(tag).expect("a language");
            Translated([(parse("en"), english.to_owned()), (parse("sv"), swedish.to_owned())].into())
        };
        let on = Day::parse("2026-11-01").expect("a day");
        let source = FactSource {
            title: "A \"title\"".into(),
            publisher: "MAX IV".into(),
            url: "https://example.org/å".into(),
            quote: Some("so\nit says".into()),
            retrieved: Some(on),
        };
        let bare = Fact { id: "a.b".into(), facility: "a".into(), ..Fact::default() };
        let facts = [
            bare.clone(),
            Fact {
                label: words("Energy", "Energi"),
                amount: Amount::Range("1".into(), "2.5".into()),
                unit: "GeV".into(),
                qualifier: Some("about".into()),
                remark: words("rémark", ""),
                as_of: Date::Day(on),
                confirmed: true,
                source: Some(source.clone()),
                ..bare.clone()
            },
            Fact { amount: Amount::Date(Date::Month(2027, 3)), as_of: Date::Month(2026, 1), ..bare.clone() },
            Fact {
                amount: Amount::Text(words("three", "tre")),
                source: Some(FactSource { quote: None, retrieved: None, ..source }),
                ..bare
            },
        ];
        let names: Vec<String> = facts.iter().map(|fact| fact.visible_version().legacy_name().to_owned()).collect();
        assert_eq!(names, ["2c4240f", "64941a1", "7895a23", "ececce0"]);
    }
}

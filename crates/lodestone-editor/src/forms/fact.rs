//! Reads a fact of a facility's file as a form.

use std::collections::BTreeMap;

use lodestone_content::Language;
use serde::{Deserialize, Serialize};
use toml_edit::{Item, Table, TableLike, Value};
use ts_rs::TS;

use crate::document::{optional, text, texts};

/// A fact as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactForm {
    /// Fact id.
    pub id: String,
    /// Facility id.
    pub facility: String,
    /// Topic id.
    pub topic: String,
    /// Label by tag.
    pub label: BTreeMap<String, String>,
    /// Measure id.
    pub measure: Option<String>,
    /// The basis of the figure.
    pub basis: Option<String>,
    /// The number as it is written, or `from..to`, or a date, or words in the library's first language.
    pub value: String,
    /// For a value in words: the words in the other languages, by tag.
    pub words: BTreeMap<String, String>,
    /// Unit.
    pub unit: String,
    /// `about`, `more than` and so on, as the file says it.
    pub qualifier: Option<String>,
    /// Remark by tag.
    pub remark: BTreeMap<String, String>,
    /// As of: a year, a month or a day, ISO 8601.
    pub as_of: String,
    /// Owner id.
    pub owner: String,
    /// ISO 8601.
    pub review_by: String,
    /// Whether the owner has confirmed it.
    pub confirmed: bool,
    /// Title of the source.
    pub source_title: String,
    /// Who published the source.
    pub source_publisher: String,
    /// Address of the source.
    pub source_url: String,
    /// The quoted words of the source.
    pub source_quote: Option<String>,
    /// When the source was read, ISO 8601.
    pub source_retrieved: Option<String>,
    /// For the editors.
    pub note: Option<String>,
}

/// Returns the position of a fact among those of its file.
pub(crate) fn number_of(file: &Table, id: &str) -> Option<usize> {
    let is_it = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(id);
    match file.get("fact")? {
        Item::ArrayOfTables(facts) => facts.iter().position(|fact| is_it(fact)),
        Item::Value(Value::Array(facts)) => {
            facts.iter().position(|fact| fact.as_inline_table().is_some_and(|fact| is_it(fact)))
        }
        _ => None,
    }
}

/// Reads the block of a fact.
pub(crate) fn fact_form(fact: &dyn TableLike, facility: &str, languages: &[Language]) -> FactForm {
    let nothing = Table::new();
    let source = fact.get("source").and_then(Item::as_table_like).unwrap_or(&nothing);
    let mut words = texts(fact.get("text"));
    let first = languages.first().map_or("en", Language::as_str);
    let value = if let Some(number) = fact.get("value").and_then(digits) {
        number
    } else if let Some(range) = fact.get("range").and_then(Item::as_array) {
        let ends: Vec<String> = range.iter().map(|end| end.to_string().trim().to_owned()).collect();
        ends.join("..")
    } else if let Some(date) = optional(fact, "date") {
        date
    } else {
        words.remove(first).unwrap_or_default()
    };
    FactForm {
        id: text(fact, "id"),
        facility: facility.to_owned(),
        topic: text(fact, "topic"),
        label: texts(fact.get("label")),
        measure: optional(fact, "measure"),
        basis: optional(fact, "basis"),
        value,
        words,
        unit: text(fact, "unit"),
        qualifier: optional(fact, "qualifier"),
        remark: texts(fact.get("remark")),
        as_of: text(fact, "as_of"),
        owner: text(fact, "owner"),
        review_by: text(fact, "review_by"),
        confirmed: fact.get("confirmed").and_then(Item::as_bool).unwrap_or(false),
        source_title: text(source, "title"),
        source_publisher: text(source, "publisher"),
        source_url: text(source, "url"),
        source_quote: optional(source, "quote"),
        source_retrieved: optional(source, "retrieved"),
        note: optional(fact, "note"),
    }
}

/// Returns a number in the digits that the author wrote.
fn digits(item: &Item) -> Option<String> {
    let value = item.as_value()?;
    let is_number = value.is_integer() || value.is_float();
    is_number.then(|| value.to_string().trim().replace('_', ""))
}

//! Names the columns of a table of facts, and moves values between a column and a fact's form.

use std::collections::BTreeMap;

use lodestone_content::{Language, Library};

use crate::forms::FactForm;

/// Columns that are the same in every language, before and after those that are not.
const PLAIN: [&str; 18] = [
    "id",
    "facility",
    "topic",
    "value",
    "unit",
    "qualifier",
    "measure",
    "basis",
    "as_of",
    "owner",
    "review_by",
    "confirmed",
    "source_title",
    "source_publisher",
    "source_url",
    "source_quote",
    "source_retrieved",
    "note",
];

/// The columns of the table.
pub(super) fn columns(library: &Library) -> Vec<String> {
    let tags: Vec<String> = library.languages().iter().map(Language::to_string).collect();
    let first = library.manifest.languages.first().map_or("en", Language::as_str);
    let mut columns = Vec::new();
    for column in PLAIN {
        columns.push(column.to_owned());
        match column {
            "topic" => columns.extend(tags.iter().map(|tag| format!("label.{}", tag.to_lowercase()))),
            "value" => {
                let others = tags.iter().filter(|tag| *tag != first);
                columns.extend(others.map(|tag| format!("value.{}", tag.to_lowercase())));
            }
            "qualifier" => columns.extend(tags.iter().map(|tag| format!("remark.{}", tag.to_lowercase()))),
            _ => {}
        }
    }
    columns
}

/// Returns the value of a column.
pub(super) fn cell(form: &FactForm, column: &str) -> String {
    let of = |texts: &BTreeMap<String, String>, tag: &str| {
        texts.iter().find(|(own, _)| own.to_lowercase() == tag).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    match column.split_once('.') {
        Some(("label", tag)) => of(&form.label, tag),
        Some(("value", tag)) => of(&form.words, tag),
        Some(("remark", tag)) => of(&form.remark, tag),
        _ => match column {
            "id" => form.id.clone(),
            "facility" => form.facility.clone(),
            "topic" => form.topic.clone(),
            "value" => form.value.clone(),
            "unit" => form.unit.clone(),
            "qualifier" => optional(&form.qualifier),
            "measure" => optional(&form.measure),
            "basis" => optional(&form.basis),
            "as_of" => form.as_of.clone(),
            "owner" => form.owner.clone(),
            "review_by" => form.review_by.clone(),
            "confirmed" => form.confirmed.to_string(),
            "source_title" => form.source_title.clone(),
            "source_publisher" => form.source_publisher.clone(),
            "source_url" => form.source_url.clone(),
            "source_quote" => optional(&form.source_quote),
            "source_retrieved" => optional(&form.source_retrieved),
            "note" => optional(&form.note),
            _ => String::new(),
        },
    }
}

/// Sets the value of a column; an empty cell removes it.
pub(super) fn set(form: &mut FactForm, column: &str, cell: String, languages: &[Language]) {
    let given = |cell: String| Some(cell).filter(|cell| !cell.is_empty());
    let put = |texts: &mut BTreeMap<String, String>, tag: &str, cell: String| {
        let known = texts.keys().find(|own| own.to_lowercase() == tag).cloned();
        let named = || languages.iter().map(Language::to_string).find(|own| own.to_lowercase() == tag);
        let tag = known.or_else(named).unwrap_or_else(|| tag.to_owned());
        if cell.is_empty() {
            texts.remove(&tag)
        } else {
            texts.insert(tag, cell)
        };
    };
    match column.split_once('.') {
        Some(("label", tag)) => put(&mut form.label, tag, cell),
        Some(("value", tag)) => put(&mut form.words, tag, cell),
        Some(("remark", tag)) => put(&mut form.remark, tag, cell),
        _ => match column {
            "topic" => form.topic = cell,
            "value" => form.value = cell.trim().to_owned(),
            "unit" => form.unit = cell,
            "qualifier" => form.qualifier = given(cell),
            "measure" => form.measure = given(cell),
            "basis" => form.basis = given(cell),
            "as_of" => form.as_of = cell,
            "owner" => form.owner = cell,
            "review_by" => form.review_by = cell,
            "source_title" => form.source_title = cell,
            "source_publisher" => form.source_publisher = cell,
            "source_url" => form.source_url = cell,
            "source_quote" => form.source_quote = given(cell),
            "source_retrieved" => form.source_retrieved = given(cell),
            "note" => form.note = given(cell),
            _ => {}
        },
    }
}

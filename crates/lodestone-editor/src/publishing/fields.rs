//! Reads every field of a slide's file as text, and picks those that differ from another version.

use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{DocumentMut, Item, Value};

/// The most letters of a field's text: the picture shows the rest.
const LONGEST_TEXT: usize = 200;
/// The most fields of a slide that are listed.
const MOST_FIELDS: usize = 12;

/// Returns every field of a slide's file by the name that an author writes, with its text.
pub(super) fn fields(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    if let Some(document) = std::str::from_utf8(bytes).ok().and_then(|text| text.parse::<DocumentMut>().ok()) {
        for (key, item) in document.iter() {
            field(key.to_owned(), item, &mut fields);
        }
    }
    // It is not visible on the slide.
    fields.remove("approval");
    fields
}

fn field(name: String, item: &Item, fields: &mut BTreeMap<String, String>) {
    match item {
        Item::Table(table) => table.iter().for_each(|(key, item)| field(format!("{name}.{key}"), item, fields)),
        Item::ArrayOfTables(tables) => {
            for (index, table) in tables.iter().enumerate() {
                table.iter().for_each(|(key, item)| field(format!("{name}[{index}].{key}"), item, fields));
            }
        }
        Item::Value(value) => self::value(name, value, fields),
        Item::None => {}
    }
}

fn value(name: String, value: &Value, fields: &mut BTreeMap<String, String>) {
    match value {
        Value::InlineTable(table) => {
            table.iter().for_each(|(key, inner)| self::value(format!("{name}.{key}"), inner, fields));
        }
        Value::Array(array) => {
            for (index, inner) in array.iter().enumerate() {
                self::value(format!("{name}[{index}]"), inner, fields);
            }
        }
        Value::String(text) => {
            fields.insert(name, text.value().trim().to_owned());
        }
        other => {
            fields.insert(name, other.to_string().trim().to_owned());
        }
    }
}

/// Returns the fields that differ, before and after.
pub(super) fn differing(
    was: &BTreeMap<String, String>,
    is: &BTreeMap<String, String>,
) -> (Option<String>, Option<String>) {
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let differing: Vec<&String> = names.into_iter().filter(|name| was.get(*name) != is.get(*name)).collect();
    let lines = |side: &BTreeMap<String, String>| {
        let line = |name: &&String| Some(format!("{name}: {}", shortened(side.get(*name)?)));
        let lines: Vec<String> = differing.iter().take(MOST_FIELDS).filter_map(line).collect();
        if lines.is_empty() { None } else { Some(lines.join("\n")) }
    };
    (lines(was), lines(is))
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_TEXT) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

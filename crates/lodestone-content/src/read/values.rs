//! Reads values that several kinds of content share: texts in several languages, lists of texts.

use crate::language::{Language, Translated};
use crate::read::tree::{Node, Table, Value};

/// Reads `{ en = "…", sv = "…" }`.
pub(crate) fn translated(table: &Table, key: &str) -> Translated {
    per_language(table, key, |node| node.as_text().map(str::to_owned))
}

/// Reads a table with one entry per language.
pub(crate) fn per_language<T>(table: &Table, key: &str, read: impl Fn(&Node) -> Option<T>) -> Translated<T> {
    let entries = table.table(key).into_iter().flat_map(Table::entries);
    Translated(entries.filter_map(|(tag, _, node)| Some((Language::parse(tag)?, read(node)?))).collect())
}

/// Reads a list of texts.
pub(crate) fn text_list(node: &Node) -> Option<Vec<String>> {
    match &node.value {
        Value::List(list) => Some(list.iter().filter_map(|item| Some(item.as_text()?.to_owned())).collect()),
        _ => None,
    }
}

/// Reads a list of texts under a key.
pub(crate) fn texts(table: &Table, key: &str) -> Vec<String> {
    table.texts(key).into_iter().map(|(text, _)| text).collect()
}

//! Writes one field of a form into the file, with as few changes as its kind allows.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{Item, TableLike, Value};

use super::entry::Entry;
use crate::document::{bounded, list, put, put_text_under, put_value_text, quoted, record, rows};
use crate::error::{Error, ErrorKind};

/// The keys of a record in their usual order.
const RECORD: [&str; 6] = ["when", "from", "to", "title", "text", "fact"];
/// The most entries of a list or rows of a table: layouts take far fewer, and a form without end fills the memory.
pub(super) const MOST_ENTRIES: usize = 1_000;

/// Refuses a field that no layout takes.
pub(super) fn check_entry(entry: &Entry) -> Result<(), Error> {
    let refused = Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorTooMuch));
    match entry {
        Entry::Text { text } => bounded(text),
        Entry::List { ids } if ids.len() > MOST_ENTRIES => refused,
        Entry::List { ids } => ids.iter().try_for_each(|id| bounded(id)),
        Entry::Records { records } if records.len() > MOST_ENTRIES => refused,
        Entry::Records { records } if records.iter().any(|record| record.len() > MOST_ENTRIES) => refused,
        Entry::Records { records } => records.iter().flat_map(BTreeMap::values).try_for_each(|text| bounded(text)),
        Entry::Groups { groups } if groups.len() > MOST_ENTRIES => refused,
        Entry::Groups { groups } => groups
            .iter()
            .try_for_each(|(title, ids)| bounded(title).and_then(|()| ids.iter().try_for_each(|id| bounded(id)))),
        Entry::Table { columns, rows } if columns.len() > MOST_ENTRIES || rows.len() > MOST_ENTRIES => refused,
        Entry::Table { columns, rows } => rows.iter().flatten().chain(columns).try_for_each(|cell| bounded(cell)),
    }
}

/// Writes the fields that differ.
pub(super) fn entries(
    table: &mut dyn TableLike,
    old: &BTreeMap<String, Entry>,
    new: &BTreeMap<String, Entry>,
) -> Result<(), Error> {
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().try_for_each(|name| put_entry(table, name, old.get(name), new.get(name)))
}

/// Writes one field over what is there.
pub(super) fn put_entry(
    table: &mut dyn TableLike,
    name: &str,
    old: Option<&Entry>,
    new: Option<&Entry>,
) -> Result<(), Error> {
    if old == new {
        return Ok(());
    }
    match (old, new) {
        (_, None) => {
            table.remove(name);
            Ok(())
        }
        (_, Some(Entry::Text { text })) => put_text_under(table, name, text),
        (_, Some(Entry::List { ids })) => put_list(table, name, ids),
        (Some(Entry::Records { records: old }), Some(Entry::Records { records: new })) if alike(old, new) => {
            for (number, (old, new)) in old.iter().zip(new).enumerate() {
                let row = row(table.get_mut(name), number)?;
                for (key, text) in new.iter().filter(|(key, text)| old.get(*key) != Some(text)) {
                    put_text_under(row, key, text)?;
                }
            }
            Ok(())
        }
        (Some(Entry::Table { columns, rows }), Some(Entry::Table { columns: new_columns, rows: new_rows }))
            if columns.len() == new_columns.len() && rows.iter().map(Vec::len).eq(new_rows.iter().map(Vec::len)) =>
        {
            let inner = table.get_mut(name).and_then(Item::as_table_like_mut);
            let inner = inner
                .ok_or_else(|| Error::detailed(ErrorKind::Library, "a table is written oddly; mend it in the file"))?;
            cells(inner.get_mut("columns").and_then(Item::as_array_mut), columns, new_columns)?;
            let lines = inner.get_mut("rows").and_then(Item::as_array_mut);
            for ((line, old), new) in lines.into_iter().flat_map(toml_edit::Array::iter_mut).zip(rows).zip(new_rows) {
                cells(line.as_array_mut(), old, new)?;
            }
            Ok(())
        }
        (_, Some(new)) => {
            // A list of tables with headers of its own cannot be replaced in place.
            if table.get(name).is_some_and(|item| !item.is_value()) {
                table.remove(name);
            }
            put(table, name, &toml(new))
        }
    }
}

fn cells(list: Option<&mut toml_edit::Array>, old: &[String], new: &[String]) -> Result<(), Error> {
    for ((value, old), new) in list.into_iter().flat_map(toml_edit::Array::iter_mut).zip(old).zip(new) {
        if old != new {
            put_value_text(value, new)?;
        }
    }
    Ok(())
}

/// Returns whether two lists differ only in their texts.
fn alike(old: &[BTreeMap<String, String>], new: &[BTreeMap<String, String>]) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.keys().eq(new.keys()))
}

/// A record of a list, however the list is written.
pub(crate) fn row(list: Option<&mut Item>, number: usize) -> Result<&mut dyn TableLike, Error> {
    let found = match list {
        Some(Item::ArrayOfTables(tables)) => tables.get_mut(number).map(|table| table as &mut dyn TableLike),
        Some(Item::Value(Value::Array(list))) => {
            // The rows of a list of nothing else.
            let tables = list.get_mut(number).and_then(Value::as_inline_table_mut);
            tables.map(|table| table as &mut dyn TableLike)
        }
        _ => None,
    };
    found.ok_or_else(|| Error::detailed(ErrorKind::Library, "a list is written oddly; mend it in the file"))
}

/// Writes a list of texts: a line each where it was written so.
pub(super) fn put_list(table: &mut dyn TableLike, key: &str, items: &[String]) -> Result<(), Error> {
    let lined = table.get(key).is_some_and(|item| item.to_string().contains('\n'));
    let lines = || rows(&items.iter().map(|item| quoted(item)).collect::<Vec<_>>());
    put(table, key, &if lined { lines() } else { list(items) })
}

/// A field in TOML.
fn toml(entry: &Entry) -> String {
    match entry {
        Entry::Text { text } => quoted(text),
        Entry::List { ids } => list(ids),
        Entry::Records { records } => {
            let line = |line: &BTreeMap<String, String>| {
                // An event without a text has none; everything else is written even while it is empty.
                let keys = RECORD.iter().filter(|key| {
                    line.get(**key)
                        .is_some_and(|text| !text.is_empty() || **key != "text" || !line.contains_key("when"))
                });
                record(keys.map(|key| (*key, quoted(&line[*key]))))
            };
            rows(&records.iter().map(line).collect::<Vec<_>>())
        }
        Entry::Groups { groups } => {
            let group = |(title, ids): &(String, Vec<String>)| {
                record([("title", quoted(title)), ("facilities", list(ids))].into_iter())
            };
            rows(&groups.iter().map(group).collect::<Vec<_>>())
        }
        Entry::Table { columns, rows: lines } => {
            let lines = rows(&lines.iter().map(|line| list(line)).collect::<Vec<_>>());
            record([("columns", list(columns)), ("rows", lines)].into_iter())
        }
    }
}

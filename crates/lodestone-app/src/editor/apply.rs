//! A form back into its file: only what differs from what stands there is written.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::Language;
use lodestone_content::layout::layout;
use lodestone_content::library::MOST_LANGUAGES;
use lodestone_l10n::message;
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use crate::editor::document::{
    Order, bounded, in_order, list, put, put_optional, put_text_under, put_value_text, quoted, record, rows,
    table_under,
};
use crate::editor::form::{approval_word, slide_form};
use crate::error::{Code, Error};
use crate::wire::{Entry, SlideForm};

/// The keys of a slide's file in their usual order.
const KEYS: [&str; 11] = [
    "id",
    "layout",
    "stage",
    "seconds",
    "approval",
    "topics",
    "industries",
    "audiences",
    "facilities",
    "value_proposition",
    "alternative_to",
];
/// The keys of a record in their usual order.
const RECORD: [&str; 6] = ["when", "from", "to", "title", "text", "fact"];
/// The most entries of a list or rows of a table: layouts take far fewer, and a form without end fills the memory.
const MOST_ENTRIES: usize = 1_000;

/// Writes a form over a slide's file. What did not change keeps its bytes.
///
/// # Errors
///
/// When something in the form can stand in no file.
pub(crate) fn apply(tree: &mut DocumentMut, new: &SlideForm) -> Result<(), Error> {
    let old = slide_form(tree);
    check(&old, new)?;
    let root = tree.as_table_mut();
    let before: BTreeSet<String> = root.iter().map(|(key, _)| key.to_owned()).collect();
    for (key, was, is) in
        [("id", &old.id, &new.id), ("layout", &old.layout, &new.layout), ("stage", &old.stage, &new.stage)]
    {
        if was != is {
            put_text_under(root, key, is)?;
        }
    }
    if old.seconds != new.seconds {
        put(root, "seconds", &new.seconds.to_string())?;
    }
    if old.approval != new.approval {
        put_text_under(root, "approval", approval_word(new.approval))?;
    }
    for (key, was, is) in [
        ("topics", &old.topics, &new.topics),
        ("industries", &old.industries, &new.industries),
        ("audiences", &old.audiences, &new.audiences),
        ("facilities", &old.facilities, &new.facilities),
        ("alternative_to", &old.alternative_to, &new.alternative_to),
    ] {
        if was != is {
            put_list(root, key, is)?;
        }
    }
    if old.value_proposition != new.value_proposition {
        put_optional(root, "value_proposition", new.value_proposition.as_deref())?;
    }
    let added: Vec<&str> = KEYS.into_iter().filter(|key| root.contains_key(key) && !before.contains(*key)).collect();
    in_order(root, &KEYS, &added);
    if old.fields != new.fields {
        let table = table_under(root, "fields", Order::First)?;
        entries(table, &old.fields, &new.fields)?;
        if table.is_empty() {
            root.remove("fields");
        }
    }
    texts(root, &old, new)?;
    if old.notes != new.notes {
        let table = table_under(root, "notes", Order::Last)?;
        for tag in old.notes.keys().chain(new.notes.keys()) {
            if old.notes.get(tag) != new.notes.get(tag) {
                put_optional(table, tag, new.notes.get(tag).map(String::as_str))?;
            }
        }
        if table.is_empty() {
            root.remove("notes");
        }
    }
    Ok(())
}

fn texts(root: &mut Table, old: &SlideForm, new: &SlideForm) -> Result<(), Error> {
    if old.text == new.text {
        return Ok(());
    }
    if !root.contains_key("text") {
        let mut parent = Table::new();
        parent.set_implicit(true);
        root.insert("text", Item::Table(parent));
        // Before the notes, as everywhere.
        if let Some((key, notes)) = root.remove_entry("notes") {
            root.insert(key.get(), notes);
        }
    }
    let parent = root.get_mut("text").and_then(Item::as_table_mut);
    let parent = parent.ok_or_else(|| Error::new(Code::Library, "`text` is no table; mend it in the file"))?;
    for tag in old.text.keys().filter(|tag| !new.text.contains_key(*tag)) {
        parent.remove(tag);
    }
    let nothing = BTreeMap::new();
    for (tag, fields) in &new.text {
        let was = old.text.get(tag).unwrap_or(&nothing);
        if !old.text.contains_key(tag) || was != fields {
            let table = table_under(parent, tag, Order::Last)?;
            let order = layout(&new.layout).map(|layout| layout.fields.as_slice()).unwrap_or_default();
            // In the order of the layout, so that new languages read like the others.
            let rank = |name: &String| order.iter().position(|field| field.name == **name).unwrap_or(order.len());
            let mut names: Vec<&String> = was.keys().chain(fields.keys()).collect();
            names.sort_by_key(|name| rank(name));
            names.dedup();
            for name in names {
                one(table, name, was.get(name), fields.get(name))?;
            }
        }
    }
    Ok(())
}

/// Refuses what could stand in no file, or in no slide.
fn check(old: &SlideForm, new: &SlideForm) -> Result<(), Error> {
    let refused = |what: &str| Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what }));
    let tags: BTreeSet<&String> = new.text.keys().chain(new.notes.keys()).collect();
    if tags.len() > MOST_LANGUAGES * 2 {
        return Err(Error::said(Code::Input, message::Editor::ErrorEditorTooMuch));
    }
    for tag in tags {
        if Language::parse(tag).is_none_or(|language| language.as_str() != tag) {
            return refused(tag);
        }
    }
    let known = |name: &String| {
        layout(&new.layout).is_some_and(|layout| layout.field(name).is_some())
            || old.fields.contains_key(name)
            || old.text.values().any(|fields| fields.contains_key(name))
    };
    if let Some(name) = new.fields.keys().chain(new.text.values().flat_map(BTreeMap::keys)).find(|name| !known(name)) {
        return refused(name);
    }
    for entry in new.fields.values().chain(new.text.values().flat_map(BTreeMap::values)) {
        check_entry(entry)?;
    }
    let lists = [&new.topics, &new.industries, &new.audiences, &new.facilities, &new.alternative_to];
    let words = lists.into_iter().flatten().chain(new.notes.values());
    words.chain([&new.layout, &new.stage]).try_for_each(|text| bounded(text))?;
    if lists.iter().any(|list| list.len() > MOST_ENTRIES) {
        return Err(Error::said(Code::Input, message::Editor::ErrorEditorTooMuch));
    }
    Ok(())
}

fn check_entry(entry: &Entry) -> Result<(), Error> {
    let refused = Err(Error::said(Code::Input, message::Editor::ErrorEditorTooMuch));
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

fn entries(
    table: &mut dyn TableLike,
    old: &BTreeMap<String, Entry>,
    new: &BTreeMap<String, Entry>,
) -> Result<(), Error> {
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().try_for_each(|name| one(table, name, old.get(name), new.get(name)))
}

/// Writes one field over what stands there.
pub(crate) fn one(
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
            let inner =
                inner.ok_or_else(|| Error::new(Code::Library, "a table is written oddly; mend it in the file"))?;
            cells(inner.get_mut("columns").and_then(Item::as_array_mut), columns, new_columns)?;
            let lines = inner.get_mut("rows").and_then(Item::as_array_mut);
            for ((line, old), new) in lines.into_iter().flat_map(toml_edit::Array::iter_mut).zip(rows).zip(new_rows) {
                cells(line.as_array_mut(), old, new)?;
            }
            Ok(())
        }
        (_, Some(new)) => {
            // A list of tables under a header of its own cannot be replaced where it stands.
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

/// Whether two lists differ in their texts alone.
fn alike(old: &[BTreeMap<String, String>], new: &[BTreeMap<String, String>]) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.keys().eq(new.keys()))
}

/// A record of a list, however the list is written.
pub(crate) fn row(list: Option<&mut Item>, number: usize) -> Result<&mut dyn TableLike, Error> {
    let found = match list {
        Some(Item::ArrayOfTables(tables)) => tables.get_mut(number).map(|table| table as &mut dyn TableLike),
        Some(Item::Value(Value::Array(list))) => {
            // The rows of a list that holds nothing else.
            let tables = list.get_mut(number).and_then(Value::as_inline_table_mut);
            tables.map(|table| table as &mut dyn TableLike)
        }
        _ => None,
    };
    found.ok_or_else(|| Error::new(Code::Library, "a list is written oddly; mend it in the file"))
}

fn put_list(table: &mut dyn TableLike, key: &str, items: &[String]) -> Result<(), Error> {
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

//! Writes a form into a slide's file, and changes only what differs.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::Language;
use lodestone_content::MOST_LANGUAGES;
use lodestone_content::layout::layout;
use toml_edit::{DocumentMut, Item, Table};

use super::entry_write::{MOST_ENTRIES, check_entry, entries, put_entry, put_list};
use super::slide::{SlideForm, slide_form};
use crate::document::{Order, bounded, in_order, put, put_optional, put_text_under, table_under};
use crate::error::{Error, ErrorKind};

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

/// Writes a form over a slide's file. What did not change keeps its bytes.
///
/// # Errors
///
/// When something in the form cannot be written into a file.
pub(crate) fn put_slide(tree: &mut DocumentMut, new: &SlideForm) -> Result<(), Error> {
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
        put_text_under(root, "approval", new.approval.as_word())?;
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
    let parent =
        parent.ok_or_else(|| Error::detailed(ErrorKind::Library, "`text` is no table; mend it in the file"))?;
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
            let rank =
                |name: &String| order.iter().position(|field| field.name.as_str() == *name).unwrap_or(order.len());
            let mut names: Vec<&String> = was.keys().chain(fields.keys()).collect();
            names.sort_by_key(|name| rank(name));
            names.dedup();
            for name in names {
                put_entry(table, name, was.get(name), fields.get(name))?;
            }
        }
    }
    Ok(())
}

/// Refuses what cannot be written into a file, or into a slide.
fn check(old: &SlideForm, new: &SlideForm) -> Result<(), Error> {
    let refused = |what: &str| Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what }));
    let tags: BTreeSet<&String> = new.text.keys().chain(new.notes.keys()).collect();
    if tags.len() > MOST_LANGUAGES * 2 {
        return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorTooMuch));
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
        return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorTooMuch));
    }
    Ok(())
}

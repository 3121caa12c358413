//! Puts a translation into its file, beside the text that it translates.

use lodestone_l10n::message;
use toml_edit::{Item, Table, TableLike, Value};

use super::units::{PathStep, Unit};
use crate::document::{put_text_under, put_translated, put_value_text, texts};
use crate::error::{Error, ErrorKind};
use crate::forms::row;

/// Puts a translation into its file.
pub(super) fn put_translation(root: &mut Table, unit: &Unit, from: &str, to: &str, text: &str) -> Result<(), Error> {
    let odd = || Error::new(ErrorKind::Library, message::Editor::ErrorEditorSyntax { path: &unit.path });
    let Some((PathStep::Key(last), way)) = unit.container.split_last() else { return Err(odd()) };
    let mut at: &mut dyn TableLike = root;
    let mut steps = way.iter();
    while let Some(PathStep::Key(key)) = steps.next() {
        let item = at.get_mut(key).ok_or_else(odd)?;
        at = if item.is_table_like() {
            item.as_table_like_mut().ok_or_else(odd)?
        } else {
            let Some(PathStep::At(number)) = steps.next() else { return Err(odd()) };
            row(Some(item), *number)?
        };
    }
    if unit.below.is_empty() && at.get(last).is_some_and(|item| !item.is_table()) {
        let mut all = texts(at.get(last));
        all.insert(to.to_owned(), text.to_owned());
        return put_translated(at, last, &all, &[]);
    }
    let at = at.get_mut(last).and_then(Item::as_table_like_mut).ok_or_else(odd)?;
    if unit.below.is_empty() {
        return put_text_under(at, to, text);
    }
    if at.get(to).is_none_or(Item::is_none) {
        let mut copy = at.get(from).cloned().ok_or_else(odd)?;
        if let Item::Table(table) = &mut copy {
            table.set_position(None);
            table.decor_mut().set_prefix("\n");
        }
        at.insert(to, copy);
    }
    let Some((PathStep::Key(field), rest)) = unit.below.split_first() else { return Err(odd()) };
    let source = at.get(from).and_then(Item::as_table_like).and_then(|table| table.get(field)).cloned();
    let language = at.get_mut(to).and_then(Item::as_table_like_mut).ok_or_else(odd)?;
    if language.get(field).is_none_or(Item::is_none) {
        language.insert(field, source.ok_or_else(odd)?);
    }
    descend(language.get_mut(field).ok_or_else(odd)?, rest, text)
        .ok_or_else(|| Error::new(ErrorKind::Input, message::Editor::ErrorEditorShapes { path: &unit.path }))?
}

/// Puts a text where steps lead; `None` when they lead nowhere.
fn descend(item: &mut Item, steps: &[PathStep], text: &str) -> Option<Result<(), Error>> {
    match (steps.split_first(), item) {
        (None, Item::Value(value)) => Some(put_value_text(value, text)),
        (Some((PathStep::Key(key), rest)), item) => descend(item.as_table_like_mut()?.get_mut(key)?, rest, text),
        (Some((PathStep::At(number), rest)), Item::ArrayOfTables(tables)) => match rest.split_first()? {
            (PathStep::Key(key), rest) => descend(tables.get_mut(*number)?.get_mut(key)?, rest, text),
            _ => None,
        },
        (Some((PathStep::At(number), rest)), Item::Value(Value::Array(list))) => {
            value(list.get_mut(*number)?, rest, text)
        }
        _ => None,
    }
}

fn value(found: &mut Value, steps: &[PathStep], text: &str) -> Option<Result<(), Error>> {
    match (steps.split_first(), found) {
        (None, found) => Some(put_value_text(found, text)),
        (Some((PathStep::Key(key), rest)), Value::InlineTable(table)) => value(table.get_mut(key)?, rest, text),
        (Some((PathStep::At(number), rest)), Value::Array(list)) => value(list.get_mut(*number)?, rest, text),
        _ => None,
    }
}

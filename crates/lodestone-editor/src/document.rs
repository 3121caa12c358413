//! Changes a TOML file in place: unchanged parts keep every byte, and new parts are written as authors write them.

use lodestone_l10n::message;
use std::collections::BTreeMap;
use std::fmt::Write;

use lodestone_content::read::shape::LONGEST_TEXT;
use lodestone_content::read::tree::LARGEST_FILE;
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use crate::error::{Error, ErrorKind};

/// A file with what its tree lacks: line ends, and a byte order mark.
pub(crate) struct Document {
    /// Its tree.
    pub(crate) tree: DocumentMut,
    mark: &'static str,
    ends: &'static str,
    unended: bool,
}

const MARK: &str = "\u{feff}";

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When it is no TOML: then its author has to correct it by hand first.
    pub(crate) fn parse(path: &str, bytes: &[u8]) -> Result<Document, Error> {
        let refused = || Error::new(ErrorKind::Library, message::Editor::ErrorEditorSyntax { path });
        // The reader of a library refuses values that nest too deep, before anything recurses into them.
        let mut findings = Vec::new();
        lodestone_content::read::tree::parse(path, bytes, &mut findings);
        if !findings.is_empty() {
            return Err(refused());
        }
        let text = std::str::from_utf8(bytes).map_err(|_| refused())?;
        let (mark, text) = text.strip_prefix(MARK).map_or(("", text), |text| (MARK, text));
        let ends = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let tree = text.replace("\r\n", "\n").parse().map_err(|_| refused())?;
        Ok(Document { tree, mark, ends, unended: !text.is_empty() && !text.ends_with('\n') })
    }

    /// A file without anything in it.
    pub(crate) fn empty() -> Document {
        Document { tree: DocumentMut::new(), mark: "", ends: "\n", unended: false }
    }

    /// The file.
    ///
    /// # Errors
    ///
    /// When it grew past the limit of a library's files.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Error> {
        let mut text = self.tree.to_string();
        if self.unended && text.ends_with('\n') {
            text.pop();
        }
        if self.ends != "\n" {
            text = text.replace('\n', self.ends);
        }
        if text.len() > LARGEST_FILE {
            return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorTooMuch));
        }
        Ok(format!("{}{text}", self.mark).into_bytes())
    }
}

/// Refuses a text that is too long for any field.
///
/// # Errors
///
/// When it is too long.
pub(crate) fn bounded(text: &str) -> Result<(), Error> {
    if text.len() > LONGEST_TEXT {
        Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorTooMuch))
    } else {
        Ok(())
    }
}

/// A text in double quotes on one line.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => {}
            other if other.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(other));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// A text over several lines, as an author wrote it before.
fn in_lines(text: &str) -> String {
    let line = |line: &str| {
        let quoted = quoted(line);
        quoted[1..quoted.len() - 1].to_owned()
    };
    format!("\"\"\"\n{}\"\"\"", text.split('\n').map(line).collect::<Vec<_>>().join("\n"))
}

/// A list on one line.
pub(crate) fn list(items: &[String]) -> String {
    format!("[{}]", items.iter().map(|item| quoted(item)).collect::<Vec<_>>().join(", "))
}

/// A list with one entry a line.
pub(crate) fn rows(rows: &[String]) -> String {
    if rows.is_empty() {
        return "[]".to_owned();
    }
    rows.iter().fold(String::from("[\n"), |text, row| text + "  " + row + ",\n") + "]"
}

/// A record on one line, its values in TOML.
pub(crate) fn record<'a>(pairs: impl Iterator<Item = (&'a str, String)>) -> String {
    let pairs: Vec<String> = pairs.map(|(key, value)| format!("{key} = {value}")).collect();
    if pairs.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", pairs.join(", ")) }
}

/// Puts a value, given in TOML, under a key. Comments around the old one stay.
///
/// # Errors
///
/// When it is no TOML, which would be a fault of this program.
pub(crate) fn put(table: &mut dyn TableLike, key: &str, toml: &str) -> Result<(), Error> {
    let mut value = parsed(toml)?;
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
    Ok(())
}

fn parsed(toml: &str) -> Result<Value, Error> {
    toml.parse().map_err(|_| Error::detailed(ErrorKind::Input, "this text cannot be written as TOML; report it"))
}

/// Replaces a value by a text.
///
/// # Errors
///
/// When it is too long.
pub(crate) fn put_text(item: &mut Item, text: &str) -> Result<(), Error> {
    let value = item.as_value_mut().ok_or_else(|| Error::detailed(ErrorKind::Input, "a text cannot stand here"))?;
    put_value_text(value, text)
}

/// The same for a value of a list.
pub(crate) fn put_value_text(value: &mut Value, text: &str) -> Result<(), Error> {
    bounded(text)?;
    let lined = matches!(value, Value::String(old) if old.display_repr().starts_with("\"\"\""));
    let mut new = parsed(&if lined && text.contains('\n') { in_lines(text) } else { quoted(text) })?;
    *new.decor_mut() = value.decor().clone();
    *value = new;
    Ok(())
}

/// Puts a text under a key.
///
/// # Errors
///
/// When it is too long.
pub(crate) fn put_text_under(table: &mut dyn TableLike, key: &str, text: &str) -> Result<(), Error> {
    match table.get_mut(key) {
        Some(item) if item.is_str() => put_text(item, text),
        _ => bounded(text).and_then(|()| put(table, key, &quoted(text))),
    }
}

/// Puts a text under a key, or takes the key out when there is none.
///
/// # Errors
///
/// When it is too long.
pub(crate) fn put_optional(table: &mut dyn TableLike, key: &str, text: Option<&str>) -> Result<(), Error> {
    match text.filter(|text| !text.is_empty()) {
        Some(text) => put_text_under(table, key, text),
        None => {
            table.remove(key);
            Ok(())
        }
    }
}

/// Returns the texts of a table by key; other values are left out.
pub(crate) fn texts(item: Option<&Item>) -> BTreeMap<String, String> {
    let Some(table) = item.and_then(Item::as_table_like) else { return BTreeMap::new() };
    table.iter().filter_map(|(key, item)| Some((key.to_owned(), item.as_str()?.to_owned()))).collect()
}

/// The text under a key, empty when there is none.
pub(crate) fn text(table: &dyn TableLike, key: &str) -> String {
    table.get(key).and_then(Item::as_str).unwrap_or_default().to_owned()
}

/// The same, `None` when there is none.
pub(crate) fn optional(table: &dyn TableLike, key: &str) -> Option<String> {
    table.get(key).and_then(Item::as_str).map(str::to_owned)
}

/// The texts of a list.
pub(crate) fn text_list(item: Option<&Item>) -> Vec<String> {
    let list = item.and_then(Item::as_array);
    list.into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// Writes a text in several languages: `{ en = "…", sv = "…" }`. Unchanged ones keep their bytes; empty texts are
/// removed.
///
/// # Errors
///
/// When a text is too long.
pub(crate) fn put_translated(
    table: &mut dyn TableLike,
    key: &str,
    new: &BTreeMap<String, String>,
    order: &[String],
) -> Result<(), Error> {
    let new: BTreeMap<&String, &String> = new.iter().filter(|(_, text)| !text.trim().is_empty()).collect();
    let old = texts(table.get(key));
    if old.iter().collect::<BTreeMap<_, _>>() == new {
        return Ok(());
    }
    if new.is_empty() {
        table.remove(key);
        return Ok(());
    }
    let same_languages = old.keys().collect::<Vec<_>>() == new.keys().copied().collect::<Vec<_>>();
    let tables = table.get_mut(key).and_then(Item::as_table_like_mut);
    if let (true, Some(inner)) = (same_languages, tables) {
        for (tag, text) in new {
            if old.get(tag) != Some(text) {
                put_text_under(inner, tag, text)?;
            }
        }
        return Ok(());
    }
    new.values().try_for_each(|text| bounded(text))?;
    // Languages in the order of the file, new ones in the order of the library.
    let standing = table.get(key).and_then(Item::as_table_like);
    let mut tags: Vec<String> =
        standing.map(|inner| inner.iter().map(|(tag, _)| tag.to_owned()).collect()).unwrap_or_default();
    tags.extend(order.iter().cloned());
    tags.extend(new.keys().map(|tag| (*tag).clone()));
    let mut seen = std::collections::BTreeSet::new();
    tags.retain(|tag| new.contains_key(tag) && seen.insert(tag.clone()));
    let pairs = tags.iter().map(|tag| (tag.as_str(), quoted(new[tag])));
    put(table, key, &record(pairs))
}

/// The table under a key, made when it is not there: before all others, or after them.
pub(crate) fn table_under<'a>(root: &'a mut Table, key: &str, first: Order) -> Result<&'a mut dyn TableLike, Error> {
    if root.get(key).is_none_or(Item::is_none) {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        if first == Order::First {
            table.set_position(Some(0));
        }
        root.insert(key, Item::Table(table));
    }
    let found = root.get_mut(key).and_then(Item::as_table_like_mut);
    found.ok_or_else(|| Error::detailed(ErrorKind::Library, format!("`{key}` is no table; mend it in the file")))
}

/// Where a new table goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Before the other tables.
    First,
    /// After them.
    Last,
}

/// Puts the keys of a table in their usual order, if all earlier keys are in it.
pub(crate) fn in_order(table: &mut Table, order: &[&str], added: &[&str]) {
    let rank = |key: &str| order.iter().position(|known| *known == key).unwrap_or(order.len());
    let old: Vec<usize> =
        table.iter().filter(|(key, item)| item.is_value() && !added.contains(key)).map(|(key, _)| rank(key)).collect();
    if !added.is_empty() && old.is_sorted() {
        let place = |key: &str, item: &Item| if item.is_value() { rank(key) } else { usize::MAX };
        table.sort_values_by(|one, a, other, b| place(one.get(), a).cmp(&place(other.get(), b)));
    }
}

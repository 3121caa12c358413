//! Finds the translatable texts of a library's files, and gives each a stable name.

use std::collections::BTreeSet;

use lodestone_content::read::shape::is_id;
use toml_edit::{Item, TableLike, Value};

use super::markup::{Markup, has_words};

/// Keys below a language whose texts are ids.
const IDS: [&str; 1] = ["facilities"];
/// Keys that need no translation: a name that charts have room for is often the same everywhere.
const OPTIONAL: [&str; 1] = ["short"];

/// A step into a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PathStep {
    /// Under a key.
    Key(String),
    /// A position in a list.
    At(usize),
}

/// A text that can be translated.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    /// A name that stays when files are put in another order: `slides/hydrogen.access#text.title`.
    pub(crate) id: String,
    /// The file.
    pub(crate) path: String,
    /// The way to the table that has a language under each key.
    pub(crate) container: Vec<PathStep>,
    /// The way to the text below a language.
    pub(crate) below: Vec<PathStep>,
    /// The text.
    pub(crate) source: String,
    /// Its translation, when it has one.
    pub(crate) target: Option<String>,
    /// Whether it has markup.
    pub(crate) markup: Markup,
    /// Whether it is a gap while it has no translation.
    pub(crate) wanted: bool,
}

impl Unit {
    /// The same in every unit that comes into a file together with this one, when the language is new there.
    pub(crate) fn block(&self) -> (String, Vec<PathStep>, Option<PathStep>) {
        (self.path.clone(), self.container.clone(), self.below.first().cloned())
    }
}

/// Finds the texts of a file.
pub(crate) struct Walk<'a> {
    path: &'a str,
    from: &'a str,
    to: &'a str,
    languages: &'a BTreeSet<String>,
    root: String,
    found: Vec<Unit>,
}

/// Returns the texts that a file has in one language, with their translations in the other.
pub(crate) fn units(path: &str, tree: &dyn TableLike, from: &str, to: &str, languages: &BTreeSet<String>) -> Vec<Unit> {
    let folder = path.split('/').next().unwrap_or(path).trim_end_matches(".toml");
    let root = match tree.get("id").and_then(Item::as_str).filter(|id| is_id(id)) {
        Some(id) => format!("{folder}/{id}"),
        None => folder.to_owned(),
    };
    let mut walk = Walk { path, from, to, languages, root, found: Vec::new() };
    walk.table(tree, &mut Vec::new(), "");
    walk.found
}

impl Walk<'_> {
    fn table(&mut self, table: &dyn TableLike, steps: &mut Vec<PathStep>, name: &str) {
        let speaks = !table.is_empty() && table.iter().all(|(key, _)| self.languages.contains(key));
        if speaks {
            if let Some(source) = table.get(self.from) {
                self.container(source, table.get(self.to), steps, name);
            }
            return;
        }
        for (key, item) in table.iter() {
            steps.push(PathStep::Key(key.to_owned()));
            let below = if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
            if let Some(inner) = item.as_table_like() {
                self.table(inner, steps, &below);
            } else {
                for (number, inner) in tables(item).into_iter().enumerate() {
                    // Where entries have ids, a position is no stable name: entries may be added before it.
                    let own = inner.get("id").or(inner.get("slide")).or(inner.get("fact")).and_then(Item::as_str);
                    let own = own.map_or_else(|| number.to_string(), str::to_owned);
                    steps.push(PathStep::At(number));
                    self.table(inner, steps, &format!("{below}[{own}]"));
                    steps.pop();
                }
            }
            steps.pop();
        }
    }

    fn container(&mut self, source: &Item, target: Option<&Item>, container: &[PathStep], name: &str) {
        let key = name.rsplit('.').next().unwrap_or(name);
        let mut leaves = Vec::new();
        match source.as_value() {
            // Lists under a language are words that visitors use; native speakers choose them.
            Some(Value::Array(_)) => {}
            _ => gather(source, target, &mut Vec::new(), String::new(), &mut leaves),
        }
        let is_rich = self.path.starts_with("slides/") && name == "text";
        let markup = if is_rich { Markup::Rich } else { Markup::Plain };
        for Leaf { below, name: inner, source, target } in leaves {
            if has_words(&source, markup) {
                self.found.push(Unit {
                    id: format!("{}#{name}{inner}", self.root),
                    path: self.path.to_owned(),
                    container: container.to_vec(),
                    below,
                    source,
                    target: target.filter(|text| !text.trim().is_empty()),
                    markup,
                    wanted: !OPTIONAL.contains(&key),
                });
            }
        }
    }
}

/// A text below a language.
struct Leaf {
    below: Vec<PathStep>,
    name: String,
    source: String,
    target: Option<String>,
}

fn gather(source: &Item, target: Option<&Item>, below: &mut Vec<PathStep>, name: String, leaves: &mut Vec<Leaf>) {
    if let Some(text) = source.as_str() {
        let target = target.and_then(Item::as_str).map(str::to_owned);
        leaves.push(Leaf { below: below.clone(), name, source: text.to_owned(), target });
    } else if let Some(table) = source.as_table_like() {
        let other = target.and_then(Item::as_table_like);
        for (key, item) in table.iter().filter(|(key, _)| !IDS.contains(key)) {
            below.push(PathStep::Key(key.to_owned()));
            gather(item, other.and_then(|other| other.get(key)), below, format!("{name}.{key}"), leaves);
            below.pop();
        }
    } else {
        let others = target.map(list).unwrap_or_default();
        for (number, item) in list(source).into_iter().enumerate() {
            below.push(PathStep::At(number));
            gather(&item, others.get(number), below, format!("{name}[{number}]"), leaves);
            below.pop();
        }
    }
}

/// The entries of a list, however it is written.
pub(crate) fn list(item: &Item) -> Vec<Item> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().cloned().map(Item::Table).collect(),
        Item::Value(Value::Array(list)) => list.iter().cloned().map(Item::Value).collect(),
        _ => Vec::new(),
    }
}

fn tables(item: &Item) -> Vec<&dyn TableLike> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().map(|table| table as &dyn TableLike).collect(),
        Item::Value(Value::Array(list)) => {
            list.iter().filter_map(Value::as_inline_table).map(|table| table as &dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

//! The things a library is made of. Each file here holds one of them: what it is, its shape, and how it is read.

mod brand;
mod facility;
mod kind;
mod media;
mod pitch;
mod region;
mod retired;
mod slide;
mod vocabulary;

pub use brand::{BRAND, BRAND_COLOURS, Brand, ContactPoint};
pub use facility::{Amount, FACILITY, Facility, Fact, FactSource};
pub use kind::{FacilityKind, KINDS_FILE};
pub use media::{Film, MEDIA_FILE, Media};
pub use pitch::{Contact, PITCH, Pitch, Target};
pub use region::{Bounds, REGION_FILE, Region, RegionMap, Town};
pub use retired::{RETIRED_FILE, Retirement, Subject};
pub use slide::{Approval, Event, FieldValue, Group, Item, Leg, SLIDE, Slide, TableValue, kind_of};
pub use vocabulary::{
    Audience, LIBRARY, MEASURES_FILE, Manifest, Measure, OWNERS_FILE, Owner, Stage, TOPICS_FILE, Topic,
    VALUE_PROPOSITION, ValueProposition,
};

use crate::language::{Language, Translated};
use crate::read::{Node, Table, Value};

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

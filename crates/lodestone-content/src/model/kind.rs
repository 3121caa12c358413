//! Defines the kinds of facilities that a library lists.

use crate::finding::Place;
use crate::language::Translated;
use crate::read::shape::{optional, required};
use crate::read::values::translated;
use crate::read::{Kind, Shape, Table};

/// What kind of place a facility is.
#[derive(Debug, Clone)]
pub struct FacilityKind {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Translated,
    /// Whether such a facility is at one point, so that a pin can mark it.
    pub point: bool,
}

impl FacilityKind {
    /// The kind that says nothing: it needs no entry and is never shown.
    pub const OTHER: &str = "other";
}

const KIND: Shape = Shape {
    name: "a kind",
    about: "What kind of place a facility is.",
    fields: &[
        required("id", Kind::Id, "Its id, as facilities name it."),
        required("name", Kind::Translated, "Its name in each language, such as Synchrotron."),
        optional("point", Kind::Boolean, "False when such a place is not at one point: a country has no pin on a map."),
    ],
};

/// The shape of `kinds.toml`.
pub const KINDS_FILE: Shape = Shape {
    name: "kinds.toml",
    about: "The kinds of facilities.",
    fields: &[required("kind", Kind::List(&Kind::Record(&KIND)), "The kinds.")],
};

impl FacilityKind {
    pub(crate) fn read(table: &Table) -> Option<FacilityKind> {
        Some(FacilityKind {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            name: translated(table, "name"),
            point: table.boolean("point").unwrap_or(true),
        })
    }
}

//! Defines facilities: the places and organisations that facts are about.

use crate::finding::Place;
use crate::language::Translated;
use crate::model::fact::FACT;
use crate::read::shape::{optional, required};
use crate::read::values::translated;
use crate::read::{Kind, Shape, Table};

/// A place or organisation one can visit or work with, or one elsewhere that we compare with.
#[derive(Debug, Clone)]
pub struct Facility {
    /// The start of its file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// What kind of place it is.
    pub kind: String,
    /// City.
    pub city: String,
    /// Country, ISO 3166-1 alpha-2; empty where it goes without saying.
    pub country: String,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// Its page.
    pub url: Option<String>,
    /// Whether it is one of ours, or elsewhere.
    pub own: bool,
    /// Name.
    pub name: Translated,
    /// Name for charts and maps.
    pub short: Translated,
    /// What it is, in a sentence.
    pub about: Translated,
}

/// The shape of `facilities/<id>.toml`.
pub const FACILITY: Shape = Shape {
    name: "a facility",
    about: "A place or organisation with all its facts.",
    fields: &[
        required("id", Kind::Id, "Unique in the library; never changes once published."),
        required("kind", Kind::Id, "What kind of place it is, such as synchrotron."),
        required("city", Kind::Text, "City."),
        optional("country", Kind::Text, "Country, ISO 3166-1 alpha-2."),
        optional("position", Kind::List(&Kind::Number), "Latitude and longitude in degrees (WGS 84)."),
        optional("url", Kind::Address, "Its page."),
        required("own", Kind::Boolean, "Whether it is one of ours; false: only to compare with."),
        required("name", Kind::Translated, "Name in each language."),
        optional("short", Kind::Translated, "Name for charts and maps, 18 characters at most."),
        required("about", Kind::Translated, "What it is, in a sentence."),
        optional("fact", Kind::List(&Kind::Record(&FACT)), "Its facts."),
    ],
};

impl Facility {
    /// Reads a facility without its facts.
    pub(crate) fn read(table: &Table) -> Option<Facility> {
        let id = table.optional_text("id")?;
        let mut position = table.list("position").iter().filter_map(|node| node.as_number()?.parse::<f64>().ok());
        let position = position.next().zip(position.next());
        Some(Facility {
            place: table.place_of("id"),
            kind: table.text("kind"),
            city: table.text("city"),
            country: table.text("country"),
            position,
            url: table.optional_text("url"),
            own: table.boolean("own").unwrap_or(false),
            name: translated(table, "name"),
            short: translated(table, "short"),
            about: translated(table, "about"),
            id,
        })
    }
}

//! Pictures and diagrams.

use crate::finding::Place;
use crate::language::Translated;
use crate::model::translated;
use crate::read::shape::{optional, required};
use crate::read::{Kind, Shape, Table};

/// A picture or diagram with its text alternative.
#[derive(Debug, Clone)]
pub struct Media {
    /// Where it stands.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Name of the file under `media/`.
    pub file: String,
    /// What it shows, for those who cannot see it; empty only when decorative.
    pub alt: Translated,
    /// Whether it says nothing that the text does not say.
    pub decorative: bool,
    /// Where numbered markers go, in fractions of width and height.
    pub anchors: Vec<(f64, f64)>,
    /// Who must be named beside it.
    pub credit: Option<String>,
}

const MEDIA: Shape = Shape {
    name: "a picture",
    about: "A picture or diagram with its text alternative.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        required("file", Kind::Text, "Name of the file under media/: .svg, .png, .jpg."),
        optional("alt", Kind::Translated, "What it shows, for those who cannot see it."),
        optional("decorative", Kind::Boolean, "True when it says nothing that the text does not say."),
        optional(
            "anchors",
            Kind::List(&Kind::List(&Kind::Number)),
            "Where numbered markers go: fractions of width and height.",
        ),
        optional("credit", Kind::Text, "Who must be named beside it."),
        required("origin", Kind::Text, "Who made it and under which licence."),
    ],
};

/// The shape of `media.toml`.
pub const MEDIA_FILE: Shape = Shape {
    name: "media.toml",
    about: "The pictures and diagrams of the library.",
    fields: &[required("media", Kind::List(&Kind::Record(&MEDIA)), "The pictures.")],
};

impl Media {
    pub(crate) fn read(table: &Table) -> Option<Media> {
        let anchor = |node: &crate::read::Node| match &node.value {
            crate::read::Value::List(pair) => {
                let mut numbers = pair.iter().filter_map(|node| node.as_number()?.parse::<f64>().ok());
                numbers.next().zip(numbers.next())
            }
            _ => None,
        };
        Some(Media {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            file: table.text("file"),
            alt: translated(table, "alt"),
            decorative: table.boolean("decorative").unwrap_or(false),
            anchors: table.list("anchors").iter().filter_map(anchor).collect(),
            credit: table.optional_text("credit"),
        })
    }
}

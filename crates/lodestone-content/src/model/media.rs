//! Defines media: pictures, diagrams and films with their text alternatives.

use crate::finding::Place;
use crate::language::Translated;
use crate::read::shape::{optional, required};
use crate::read::values::translated;
use crate::read::{Kind, Shape, Table};

/// A picture, diagram or film with its text alternative.
#[derive(Debug, Clone)]
pub struct Media {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Name of the file under `media/`; of a film, that of its poster, so that whatever draws it draws the poster.
    pub file: String,
    /// What plays in its place while it is presented.
    pub film: Option<Film>,
    /// What it shows, for those who cannot see it; empty only when decorative.
    pub alt: Translated,
    /// Whether it says nothing that the text does not say.
    pub decorative: bool,
    /// Where numbered markers go, in fractions of width and height.
    pub anchors: Vec<(f64, f64)>,
    /// The credit shown beside it.
    pub credit: Option<String>,
}

/// A film: the same in one file or two, of which a window plays the first that it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    /// Names of its files under `media/`, the preferred first.
    pub files: Vec<String>,
    /// Id of the picture that replaces it where nothing can play.
    pub poster: String,
    /// Whether it begins again at its end.
    pub repeats: bool,
}

impl Film {
    /// The media type of a film's file, by its name; `None` when nothing could play it.
    pub fn media_type(file: &str) -> Option<&'static str> {
        match file.rsplit_once('.')?.1 {
            "webm" => Some("video/webm"),
            "mp4" => Some("video/mp4"),
            _ => None,
        }
    }
}

const MEDIA: Shape = Shape {
    name: "a picture",
    about: "A picture, diagram or film with its text alternative.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        optional("file", Kind::Text, "Name of the file under media/: .svg, .png, .jpg. A film has `film` instead."),
        optional(
            "film",
            Kind::List(&Kind::Text),
            "Names of the files of a film under media/: .webm (VP9), .mp4 (H.264); better both.",
        ),
        optional(
            "poster",
            Kind::Id,
            "Of a film: id of the picture that stands for it on paper and where it cannot play.",
        ),
        optional("loop", Kind::Boolean, "Of a film: true when it begins again at its end."),
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
            film: table.get("film").map(|_| Film {
                files: table.texts("film").into_iter().map(|(name, _)| name).collect(),
                poster: table.text("poster"),
                repeats: table.boolean("loop").unwrap_or(false),
            }),
            alt: translated(table, "alt"),
            decorative: table.boolean("decorative").unwrap_or(false),
            anchors: table.list("anchors").iter().filter_map(anchor).collect(),
            credit: table.optional_text("credit"),
        })
    }
}

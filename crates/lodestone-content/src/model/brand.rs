//! Defines brands: the colours, fonts, mark and contact of an organisation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::Place;
use crate::read::shape::{optional, required};
use crate::read::{Kind, Shape, Table};

/// The contact when the pitch has none.
#[derive(Debug, Clone, Default)]
pub struct ContactPoint {
    /// Organisation.
    pub organisation: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Page.
    pub url: Option<String>,
}

/// Name, colours and fonts of one organisation, as a deck has them too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct BrandIdentity {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The typographic manner of the theme.
    pub style: String,
    /// Colours by token, `#rrggbb`.
    pub colours: BTreeMap<String, String>,
    /// Font of titles and numbers.
    pub display_font: String,
    /// Font of text.
    pub text_font: String,
    /// Weight of titles, 100 to 900.
    pub display_weight: u32,
}

/// Identity, mark and contact of one organisation.
#[derive(Debug, Clone)]
pub struct Brand {
    /// Its place in the file.
    pub place: Place,
    /// Name, colours and fonts.
    pub identity: BrandIdentity,
    /// The place of each colour, by token.
    pub colour_places: BTreeMap<String, Place>,
    /// Picture used as mark; without one the name is set in type.
    pub mark: Option<String>,
    /// The contact.
    pub contact: ContactPoint,
}

/// The colours that every brand must have.
pub const BRAND_COLOURS: [&str; 13] = [
    "paper",
    "ink",
    "muted",
    "line",
    "accent",
    "accent-ink",
    "wash",
    "cover",
    "cover-ink",
    "cover-accent",
    "own",
    "other",
    "warn",
];

/// The tokens a theme lays on paper.
const COLOURS: Shape = Shape {
    name: "the colours of a brand",
    about: "What the theme paints with.",
    fields: &[
        required("paper", Kind::Colour, "Background of a slide."),
        required("ink", Kind::Colour, "Text."),
        required("muted", Kind::Colour, "Captions and sources."),
        required("line", Kind::Colour, "Hairlines."),
        required("accent", Kind::Colour, "The one colour that speaks."),
        required("accent-ink", Kind::Colour, "Text on the accent."),
        required("wash", Kind::Colour, "A pale ground."),
        required("cover", Kind::Colour, "Background of covers and sections."),
        required("cover-ink", Kind::Colour, "Text on covers."),
        required("cover-accent", Kind::Colour, "Accent on covers."),
        required("own", Kind::Colour, "Bars of our own facility."),
        required("other", Kind::Colour, "Bars of others."),
        required("warn", Kind::Colour, "Marks of what is unconfirmed or lapsed."),
    ],
};

const CONTACT: Shape = Shape {
    name: "the contact of a brand",
    about: "Whom to call when the pitch names nobody.",
    fields: &[
        required("organisation", Kind::Text, "Organisation."),
        optional("email", Kind::Text, "E-mail."),
        optional("phone", Kind::Text, "Telephone."),
        optional("url", Kind::Address, "Page."),
    ],
};

/// The shape of `brands/<id>.toml`.
pub const BRAND: Shape = Shape {
    name: "a brand",
    about: "Colours, fonts, name, mark and contact of one organisation.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        required("name", Kind::Text, "Its name, the same in every language."),
        required("style", Kind::OneOf(&["clear", "ink"]), "The typographic manner of the theme."),
        required("display_font", Kind::Text, "Font of titles and numbers; one of those that ship."),
        required("text_font", Kind::Text, "Font of text; one of those that ship."),
        required("display_weight", Kind::Whole(100, 900), "Weight of titles."),
        optional("mark", Kind::Id, "A picture of media.toml used as mark; without one the name is set in type."),
        required("colours", Kind::Record(&COLOURS), "What the theme paints with."),
        required("contact", Kind::Record(&CONTACT), "Whom to call when the pitch names nobody."),
    ],
};

impl Brand {
    pub(crate) fn read(table: &Table) -> Option<Brand> {
        let contact = table.table("contact");
        let (mut colours, mut colour_places) = (BTreeMap::new(), BTreeMap::new());
        for (token, place, node) in table.table("colours").into_iter().flat_map(Table::entries) {
            if let Some(colour) = node.as_text() {
                colours.insert(token.to_owned(), colour.to_owned());
                colour_places.insert(token.to_owned(), place.clone());
            }
        }
        Some(Brand {
            place: table.place_of("id"),
            identity: BrandIdentity {
                id: table.optional_text("id")?,
                name: table.text("name"),
                style: table.text("style"),
                colours,
                display_font: table.text("display_font"),
                text_font: table.text("text_font"),
                display_weight: table.number("display_weight").and_then(|weight| weight.parse().ok()).unwrap_or(600),
            },
            colour_places,
            mark: table.optional_text("mark"),
            contact: contact.map_or_else(ContactPoint::default, |contact| ContactPoint {
                organisation: contact.text("organisation"),
                email: contact.optional_text("email"),
                phone: contact.optional_text("phone"),
                url: contact.optional_text("url"),
            }),
        })
    }
}

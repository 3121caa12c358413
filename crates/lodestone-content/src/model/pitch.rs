//! Defines targets, contacts and ready-made pitches.

use serde::{Deserialize, Serialize};

use crate::finding::Place;
use crate::language::{Language, Translated};
use crate::model::Audience;
use crate::nace;
use crate::read::shape::{optional, required};
use crate::read::values::{texts, translated};
use crate::read::{Kind, Shape, Table};

/// The target of a pitch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct Target {
    /// The company, when it is known.
    pub company: Option<String>,
    /// Its industries, NACE Rev. 2 codes.
    #[serde(default)]
    pub industries: Vec<String>,
    /// Its audience.
    pub audience: Audience,
    /// What they care about, in their words.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// The language of the pitch, a BCP 47 tag.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub language: Language,
    /// How long there is, 1 to 240.
    pub minutes: u32,
    /// The fair or meeting.
    pub event: Option<String>,
}

impl Default for Target {
    fn default() -> Self {
        Target {
            company: None,
            industries: Vec::new(),
            audience: Audience::Company,
            keywords: Vec::new(),
            language: Language::english(),
            minutes: 10,
            event: None,
        }
    }
}

/// The contact of the sender of a pitch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", default)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Page.
    pub url: Option<String>,
}

impl Target {
    /// The most minutes that a pitch takes.
    pub const MOST_MINUTES: u32 = 240;

    /// The same target without blanks around its texts, without texts that hold nothing else, and with the industries'
    /// codes as NACE writes them.
    #[must_use]
    pub fn normalised(self) -> Target {
        Target {
            company: non_blank(self.company),
            industries: self.industries.iter().filter_map(|code| nace::normalise(code)).map(str::to_owned).collect(),
            keywords: self.keywords.into_iter().filter_map(|word| non_blank(Some(word))).collect(),
            minutes: self.minutes.clamp(1, Target::MOST_MINUTES),
            event: non_blank(self.event),
            ..self
        }
    }
}

impl Contact {
    /// The same contact without blanks around its texts, and without texts that hold nothing else.
    #[must_use]
    pub fn normalised(self) -> Contact {
        Contact {
            name: non_blank(self.name),
            role: non_blank(self.role),
            organisation: non_blank(self.organisation),
            email: non_blank(self.email),
            phone: non_blank(self.phone),
            url: non_blank(self.url),
        }
    }
}

/// A text without the blanks around it; `None` when nothing is left.
fn non_blank(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A ready-made pitch.
#[derive(Debug, Clone)]
pub struct Pitch {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Translated,
    /// The value proposition it makes.
    pub value_proposition: Option<String>,
    /// Its brand.
    pub brand: String,
    /// A second brand on it.
    pub cobrand: Option<String>,
    /// Its target.
    pub target: Target,
    /// Its slides, in order.
    pub slides: Vec<(String, Place)>,
    /// The industries' places, for findings.
    pub industries: Vec<(String, Place)>,
}

const TARGET: Shape = Shape {
    name: "a target",
    about: "Whom a pitch is for.",
    fields: &[
        optional("company", Kind::Text, "The company, when it is known."),
        optional("industries", Kind::List(&Kind::Text), "NACE Rev. 2 codes."),
        required("audience", Kind::OneOf(Audience::WORDS), "Whom the pitch speaks to."),
        optional("keywords", Kind::List(&Kind::Text), "What they care about, in their words."),
        required("language", Kind::Language, "The language of the pitch."),
        required("minutes", Kind::Whole(1, 240), "How long there is."),
        optional("event", Kind::Text, "The fair or meeting."),
    ],
};

/// The shape of `pitches/<id>.toml`.
pub const PITCH: Shape = Shape {
    name: "a pitch",
    about: "A ready-made pitch: an ordered choice of slides for a target.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        required("name", Kind::Translated, "Its name."),
        optional("value_proposition", Kind::Id, "The value proposition it makes."),
        required("brand", Kind::Id, "Its brand."),
        optional("cobrand", Kind::Id, "A second brand on it."),
        required("target", Kind::Record(&TARGET), "Whom it is for."),
        required("slides", Kind::List(&Kind::Id), "Its slides, in order."),
    ],
};

impl Pitch {
    pub(crate) fn read(table: &Table) -> Option<Pitch> {
        let target = table.table("target")?;
        Some(Pitch {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            name: translated(table, "name"),
            value_proposition: table.optional_text("value_proposition"),
            brand: table.text("brand"),
            cobrand: table.optional_text("cobrand"),
            target: Target {
                company: target.optional_text("company"),
                industries: texts(target, "industries"),
                audience: Audience::parse(&target.text("audience"))?,
                keywords: texts(target, "keywords"),
                language: Language::parse(&target.text("language"))?,
                // What is out of bounds is a finding already; it must not overflow all the same.
                minutes: target.number("minutes")?.parse::<u32>().ok()?.clamp(1, 240),
                event: target.optional_text("event"),
            },
            slides: table.texts("slides"),
            industries: target.texts("industries"),
        })
    }
}

//! Defines what slides refer to: manifest, topics, measures, owners, value propositions, stages and audiences.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::finding::Place;
use crate::language::{Language, Translated};
use crate::read::shape::{optional, required};
use crate::read::values::{per_language, text_list, texts, translated};
use crate::read::{Kind, Shape, Table};

/// The stage of the story that a slide belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Why listen.
    Hook,
    /// What the visitor struggles with.
    Challenge,
    /// What we offer.
    Offer,
    /// Why it is true.
    Proof,
    /// How we compare with others.
    Comparison,
    /// What was done here.
    Case,
    /// How one gets in.
    Access,
    /// What it costs and pays.
    Invest,
    /// The contact.
    Contact,
}

impl Stage {
    /// Every stage, in the order of the story.
    pub const ALL: [Stage; 9] = [
        Stage::Hook,
        Stage::Challenge,
        Stage::Offer,
        Stage::Proof,
        Stage::Comparison,
        Stage::Case,
        Stage::Access,
        Stage::Invest,
        Stage::Contact,
    ];
    /// The words for it in files.
    pub const WORDS: &[&str] =
        &["hook", "challenge", "offer", "proof", "comparison", "case", "access", "invest", "contact"];

    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        Stage::WORDS[self as usize]
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.as_str() == word)
    }
}

/// The audience of a pitch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// A company that could locate or work here.
    Company,
    /// An investor.
    Investor,
    /// A researcher.
    Researcher,
    /// A conference organiser.
    Organiser,
    /// Somebody who could move here to work.
    Talent,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Audience; 5] =
        [Audience::Company, Audience::Investor, Audience::Researcher, Audience::Organiser, Audience::Talent];
    /// The words for them in files.
    pub const WORDS: &[&str] = &["company", "investor", "researcher", "organiser", "talent"];

    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        Audience::WORDS[self as usize]
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|audience| audience.as_str() == word)
    }
}

/// `library.toml`.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// Id of the library.
    pub id: String,
    /// Its name.
    pub name: Translated,
    /// Number of the release.
    pub release: u32,
    /// Date of the release.
    pub date: Day,
    /// Languages every published slide must have.
    pub languages: Vec<Language>,
    /// Languages that some slides have.
    pub extra_languages: Vec<Language>,
    /// Where to look when a language is missing.
    pub fallback: BTreeMap<Language, Vec<Language>>,
    /// The brand of a pitch that names none.
    pub default_brand: String,
}

impl Manifest {
    /// The languages to look in, first the wanted one, last English.
    pub fn chain(&self, language: &Language) -> Vec<Language> {
        let mut chain = vec![language.clone()];
        let fallback = self.fallback.get(language).into_iter().flatten();
        let primary = Language::parse(language.primary());
        for next in primary.iter().chain(fallback).chain(&[Language::english()]) {
            if !chain.contains(next) {
                chain.push(next.clone());
            }
        }
        chain
    }
}

/// The shape of `library.toml`.
pub const LIBRARY: Shape = Shape {
    name: "the library",
    about: "What this library is, its release and its languages.",
    fields: &[
        required("id", Kind::Id, "Id of the library."),
        required("name", Kind::Translated, "Its name."),
        required("release", Kind::Whole(0, 1_000_000), "Number of the release."),
        required("date", Kind::Day, "Date of the release."),
        required("languages", Kind::List(&Kind::Language), "Languages that every slide and fact must have."),
        optional("extra_languages", Kind::List(&Kind::Language), "Languages that some slides have."),
        optional("fallback", Kind::Fallbacks, "For each language, where to look when it is missing."),
        required("default_brand", Kind::Id, "The brand of a pitch that names none."),
    ],
};

impl Manifest {
    pub(crate) fn read(table: &Table) -> Option<Manifest> {
        let languages = |key: &str| texts(table, key).iter().filter_map(|tag| Language::parse(tag)).collect();
        let fallback = per_language(table, "fallback", text_list).0;
        let parse = |tags: Vec<String>| tags.iter().filter_map(|tag| Language::parse(tag)).collect();
        Some(Manifest {
            id: table.optional_text("id")?,
            name: translated(table, "name"),
            release: table.number("release")?.parse().ok()?,
            date: Day::parse(&table.text("date"))?,
            languages: languages("languages"),
            extra_languages: languages("extra_languages"),
            fallback: fallback.into_iter().map(|(language, tags)| (language, parse(tags))).collect(),
            default_brand: table.text("default_brand"),
        })
    }
}

/// What slides and facts are about.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Translated,
    /// NACE codes it serves; empty when it fits all.
    pub industries: Vec<(String, Place)>,
    /// What visitors say when they mean it.
    pub words: Translated<Vec<String>>,
}

const TOPIC: Shape = Shape {
    name: "a topic",
    about: "What slides and facts are about.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        required("name", Kind::Translated, "Its name."),
        optional("industries", Kind::List(&Kind::Text), "NACE Rev. 2 codes it serves; leave out when it fits all."),
        optional("words", Kind::TranslatedLists, "What visitors say when they mean it, lower case."),
    ],
};

/// The shape of `topics.toml`.
pub const TOPICS_FILE: Shape = Shape {
    name: "topics.toml",
    about: "The topics of the library.",
    fields: &[required("topic", Kind::List(&Kind::Record(&TOPIC)), "The topics.")],
};

impl Topic {
    pub(crate) fn read(table: &Table) -> Option<Topic> {
        Some(Topic {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            name: translated(table, "name"),
            industries: table.texts("industries"),
            words: per_language(table, "words", text_list),
        })
    }
}

/// What can be compared between facilities.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Translated,
    /// The unit of its axis.
    pub unit: String,
    /// `lower`, `higher` or `none`.
    pub better: String,
    /// What must be kept apart, for those who build comparisons.
    pub note: Translated,
}

const MEASURE: Shape = Shape {
    name: "a measure",
    about: "What can be compared between facilities.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        required("name", Kind::Translated, "Its name."),
        required("unit", Kind::Text, "The unit of its axis."),
        required("better", Kind::OneOf(&["lower", "higher", "none"]), "Whether lower or higher is better."),
        optional("note", Kind::Translated, "What must be kept apart; stands under the chart."),
    ],
};

/// The shape of `measures.toml`.
pub const MEASURES_FILE: Shape = Shape {
    name: "measures.toml",
    about: "The measures of the library.",
    fields: &[required("measure", Kind::List(&Kind::Record(&MEASURE)), "The measures.")],
};

impl Measure {
    pub(crate) fn read(table: &Table) -> Option<Measure> {
        Some(Measure {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            name: translated(table, "name"),
            unit: table.text("unit"),
            better: table.text("better"),
            note: translated(table, "note"),
        })
    }
}

/// An owner of facts: a role, not a person.
#[derive(Debug, Clone)]
pub struct Owner {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Translated,
}

const OWNER: Shape = Shape {
    name: "an owner",
    about: "A role that answers for facts.",
    fields: &[required("id", Kind::Id, "Its id."), required("name", Kind::Translated, "Its name.")],
};

/// The shape of `owners.toml`.
pub const OWNERS_FILE: Shape = Shape {
    name: "owners.toml",
    about: "Who answers for facts.",
    fields: &[required("owner", Kind::List(&Kind::Record(&OWNER)), "The owners.")],
};

impl Owner {
    pub(crate) fn read(table: &Table) -> Option<Owner> {
        Some(Owner { place: table.place_of("id"), id: table.optional_text("id")?, name: translated(table, "name") })
    }
}

/// An offer to one audience in one field.
#[derive(Debug, Clone)]
pub struct ValueProposition {
    /// Its place in the file.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its topic.
    pub topic: String,
    /// NACE codes it is for.
    pub industries: Vec<(String, Place)>,
    /// Audiences it is for.
    pub audiences: Vec<Audience>,
    /// Facts that prove it.
    pub proof: Vec<(String, Place)>,
    /// Its slides, in the order of the story.
    pub slides: Vec<(String, Place)>,
    /// Title, challenge, offer, access and next step.
    pub text: Translated<BTreeMap<String, String>>,
}

const PROPOSITION_TEXT: Shape = Shape {
    name: "the text of a value proposition",
    about: "Challenge, offer, access and next step in one language.",
    fields: &[
        required("title", Kind::Text, "The offer in a line."),
        required("challenge", Kind::Text, "What the visitor struggles with."),
        required("offer", Kind::Text, "What we offer."),
        required("access", Kind::Text, "How one gets access."),
        required("next", Kind::Text, "The next step."),
    ],
};

/// The shape of `value-propositions/<id>.toml`.
pub const VALUE_PROPOSITION: Shape = Shape {
    name: "a value proposition",
    about: "An offer to one audience in one field: challenge, offer, proof, access, next step.",
    fields: &[
        required("id", Kind::Id, "Its id."),
        required("topic", Kind::Id, "Its topic."),
        required("industries", Kind::List(&Kind::Text), "NACE Rev. 2 codes it is for."),
        required("audiences", Kind::List(&Kind::OneOf(Audience::WORDS)), "Audiences it is for."),
        required("proof", Kind::List(&Kind::Id), "Facts that prove it."),
        required("slides", Kind::List(&Kind::Id), "Its slides, in the order of the story."),
        required("text", Kind::LayoutTexts, "Title, challenge, offer, access and next in each language."),
    ],
};

impl ValueProposition {
    pub(crate) fn read(table: &Table, findings: &mut Vec<crate::Finding>) -> Option<ValueProposition> {
        for (_, _, node) in table.table("text").into_iter().flat_map(Table::entries) {
            if let Some(text) = node.as_table() {
                PROPOSITION_TEXT.check(text, findings);
            }
        }
        let strings = |node: &crate::read::Node| {
            let entries = node.as_table()?.entries();
            Some(entries.filter_map(|(key, _, node)| Some((key.to_owned(), node.as_text()?.to_owned()))).collect())
        };
        Some(ValueProposition {
            place: table.place_of("id"),
            id: table.optional_text("id")?,
            topic: table.text("topic"),
            industries: table.texts("industries"),
            audiences: texts(table, "audiences").iter().filter_map(|word| Audience::parse(word)).collect(),
            proof: table.texts("proof"),
            slides: table.texts("slides"),
            text: per_language(table, "text", strings),
        })
    }
}

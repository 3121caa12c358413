//! Defines retirements: slides and facts that must no longer be used, with the reason and the successor.

use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::finding::{Finding, FindingCode, Place};
use crate::language::Translated;
use crate::read::shape::{optional, required};
use crate::read::values::translated;
use crate::read::{Kind, Shape, Table};

/// What was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A slide.
    Slide,
    /// A fact.
    Fact,
}

/// A slide or fact that is no longer to be used. The thing itself may still be in the library or not.
#[derive(Debug, Clone)]
pub struct Retirement {
    /// Its place in the file.
    pub place: Place,
    /// Whether it is a slide or a fact.
    pub subject: Subject,
    /// Its id.
    pub id: String,
    /// What to use in its place.
    pub successor: Option<String>,
    /// Since when.
    pub date: Day,
    /// Why, for those who have used it.
    pub reason: Translated,
    /// Whether the claim is wrong and must not be repeated: this passes every freeze.
    pub recall: bool,
}

const RETIRED: Shape = Shape {
    name: "a retirement",
    about: "A slide or fact that is no longer to be used.",
    fields: &[
        optional("slide", Kind::Id, "The slide; exactly one of slide and fact."),
        optional("fact", Kind::Id, "The fact; exactly one of slide and fact."),
        optional("successor", Kind::Id, "What to use in its place, of the same kind."),
        required("date", Kind::Day, "Since when."),
        required("reason", Kind::Translated, "Why, in a sentence for those who have used it."),
        optional("recall", Kind::Boolean, "True when the claim is wrong: every pitch that carries it is told at once."),
    ],
};

/// The shape of `retired.toml`.
pub const RETIRED_FILE: Shape = Shape {
    name: "retired.toml",
    about: "Slides and facts that are no longer to be used, and what to use in their place.",
    fields: &[required("retired", Kind::List(&Kind::Record(&RETIRED)), "What is retired.")],
};

impl Retirement {
    pub(crate) fn read(table: &Table, findings: &mut Vec<Finding>) -> Option<Retirement> {
        let (subject, id) = match (table.optional_text("slide"), table.optional_text("fact")) {
            (Some(slide), None) => (Subject::Slide, slide),
            (None, Some(fact)) => (Subject::Fact, fact),
            _ => {
                findings.push(Finding::error(
                    FindingCode::RetiredWhat,
                    table.place.clone(),
                    "a retirement names exactly one slide or one fact",
                    "write slide = \"…\" or fact = \"…\", not both",
                ));
                return None;
            }
        };
        Some(Retirement {
            place: table.place_of(if subject == Subject::Slide { "slide" } else { "fact" }),
            subject,
            id,
            successor: table.optional_text("successor"),
            date: Day::parse(&table.text("date"))?,
            reason: translated(table, "reason"),
            recall: table.boolean("recall").unwrap_or(false),
        })
    }
}

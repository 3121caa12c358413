//! Tests the store from outside: what a person relies on, one file for each promise.

mod damage;
mod disk;
mod history;
mod kills;
mod pitch_document;
mod pitch_file;
/// Files as another program would write them.
#[path = "../../../../tests/src/raw.rs"]
mod raw;
mod releases;
mod search;
mod version_texts;
mod work;

/// The shipped library's files.
#[path = "../../../../benches/shared/shipped.rs"]
mod shipped;
#[expect(unreachable_pub, reason = "the library of the tests shows it to others")]
#[path = "../../../../tests/src/skipped.rs"]
mod skipped;

use std::collections::BTreeMap;

use lodestone_content::Language;
use lodestone_content::model::{Audience, Form, Style, Target};
use lodestone_store::{Content, Document, Entry, FORMAT, MadeFrom, Moment};

/// A Monday in November 2026.
const NOW: i64 = 1_795_445_244_000;
/// A day in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// This many milliseconds after [`NOW`].
fn after(milliseconds: i64) -> Moment {
    Moment(NOW + milliseconds)
}

/// A pitch of three slides of the library.
fn document(name: &str) -> Document {
    let entry = |number: u32| Entry {
        key: format!("s{number}"),
        content: Content::Slide {
            id: format!("slide.{number}"),
            digest: "00c0ffe".to_owned(),
            title: format!("Slide {number}"),
            stage: "offer".to_owned(),
        },
        words: BTreeMap::from([("title".to_owned(), format!("{name} on slide {number}"))]),
        passed_over: None,
    };
    Document {
        format: FORMAT,
        name: name.to_owned(),
        target: target("Example AB"),
        style: Style { brand: "oresund".to_owned(), cobrand: None, form: Form::Slides },
        made_from: MadeFrom { library: "oresund".to_owned(), release: 1, date: "2026-11-23".to_owned() },
        slides: (1..=3).map(entry).collect(),
        frame_words: BTreeMap::from([(
            "cover".to_owned(),
            BTreeMap::from([("title".to_owned(), "Välkommen".to_owned())]),
        )]),
        facts: BTreeMap::from([("lab.staff".to_owned(), "00c0ffe".to_owned())]),
        frozen_until: None,
        next_key: 4,
    }
}

/// A target at a company.
fn target(company: &str) -> Target {
    Target {
        company: Some(company.to_owned()),
        industries: vec!["72.19".to_owned()],
        audience: Audience::Company,
        keywords: vec!["battery".to_owned()],
        language: Language::parse("sv").expect("a tag"),
        minutes: 15,
        event: None,
    }
}

/// Pseudo-random numbers that are the same in every run: a linear congruential generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low digits of such a generator repeat early.
        (self.0 >> 33) % limit
    }
}

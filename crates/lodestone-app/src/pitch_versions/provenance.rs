//! The passport of a leave-behind: which versions of which slides and facts it carries. It travels in the PDF as one of
//! its keywords, which every standard for PDF allows and whose metadata nothing packs, and is read back from there.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::{Retirement, Subject};
use lodestone_content::{Day, Language, Library};
use lodestone_render::Composition;
use lodestone_store::Document;
use serde::{Deserialize, Serialize};

use crate::deck_text::fact_ids;
use crate::pitch_document::slide_id;

/// How a passport begins; its number rises when an older program would misread it.
const BEGIN: &str = "lodestone-passport-1:";
/// How it ends.
const END: &str = ":end";
/// The most characters of a passport: five hundred slides with all their facts have a fifth of it. Whoever prepares a PDF
/// must not fill the memory.
const LONGEST: usize = 500_000;
/// The most slides or facts that are read.
const MOST_ITEMS: usize = 5_000;
/// The longest id, as in a library.
const LONGEST_ID: usize = 100;

/// What a leave-behind carries, by id and digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Record {
    /// Id of the library.
    pub(crate) library: String,
    /// Number of its release.
    pub(crate) release: u32,
    /// Date of the release.
    pub(crate) date: String,
    /// BCP 47 tag of its language.
    pub(crate) language: String,
    /// Slides.
    pub(crate) slides: BTreeMap<String, String>,
    /// Facts.
    pub(crate) facts: BTreeMap<String, String>,
}

impl Record {
    /// The record of what was composed.
    pub(crate) fn of(library: &Library, document: &Document, composition: &Composition, language: &str) -> Record {
        let shown: BTreeSet<&str> = composition.deck.slides.iter().map(|slide| slide.id.as_str()).collect();
        let told = document.slides.iter().filter_map(slide_id).filter(|id| shown.contains(id));
        let slides: BTreeMap<String, String> = told
            .filter_map(|id| library.slides.get(id))
            .map(|slide| (slide.id.clone(), slide.digest.clone()))
            .collect();
        let mut facts: BTreeSet<String> = composition.deck.slides.iter().flat_map(fact_ids).collect();
        let in_language = slides.keys().filter_map(|id| library.slides.get(id)).flat_map(|slide| {
            let chain = Language::parse(language).map(|language| library.chain(&language));
            let shown = chain.and_then(|chain| slide.shown_in(&chain).cloned());
            shown
                .map(|shown| slide.facts(&shown).into_iter().map(str::to_owned).collect::<Vec<_>>())
                .unwrap_or_default()
        });
        facts.extend(in_language);
        let manifest = &library.manifest;
        Record {
            library: manifest.id.clone(),
            release: manifest.release,
            date: manifest.date.to_string(),
            language: language.to_owned(),
            slides,
            facts: facts
                .into_iter()
                .filter_map(|id| Some((id.clone(), library.facts.get(&id)?.digest.clone())))
                .collect(),
        }
    }

    /// Whether what was taken back stands in it.
    pub(crate) fn carries(&self, one: &Retirement) -> bool {
        match one.subject {
            Subject::Slide => self.slides.contains_key(&one.id),
            Subject::Fact => self.facts.contains_key(&one.id),
        }
    }

    /// The passport as it travels: letters that need no escaping in any place of a PDF.
    pub(crate) fn written(&self) -> String {
        let list = |things: &BTreeMap<String, String>| {
            things.iter().map(|(id, digest)| format!("{id}@{digest}")).collect::<Vec<_>>().join("+")
        };
        let Record { library, release, date, language, slides, facts } = self;
        format!("{BEGIN}{library}:{release}:{date}:{language}:{}:{}{END}", list(slides), list(facts))
    }

    /// The passport in the bytes of a PDF; `None` when there is none.
    pub(crate) fn find(pdf: &[u8]) -> Option<Record> {
        let places = pdf.windows(BEGIN.len()).enumerate().filter(|(_, window)| *window == BEGIN.as_bytes());
        places.map(|(at, _)| &pdf[at + BEGIN.len()..]).find_map(Record::read)
    }

    fn read(bytes: &[u8]) -> Option<Record> {
        let bytes = &bytes[..bytes.len().min(LONGEST)];
        let end = bytes.windows(END.len()).position(|window| window == END.as_bytes())?;
        // A long line may be broken anywhere.
        let text: String = std::str::from_utf8(&bytes[..end]).ok()?.split_ascii_whitespace().collect();
        let parts: Vec<&str> = text.split(':').collect();
        let [library, release, date, language, slides, facts] = parts[..] else { return None };
        let is_id = |id: &str| {
            (1..=LONGEST_ID).contains(&id.len())
                && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        };
        let list = |text: &str| -> Option<BTreeMap<String, String>> {
            let things = text.split('+').filter(|thing| !thing.is_empty()).take(MOST_ITEMS);
            things
                .map(|thing| {
                    let (id, digest) = thing.split_once('@')?;
                    (is_id(id) && is_id(digest)).then(|| (id.to_owned(), digest.to_owned()))
                })
                .collect()
        };
        (is_id(library) && is_id(language)).then_some(())?;
        Some(Record {
            library: library.to_owned(),
            release: release.parse().ok()?,
            date: Day::parse(date)?.to_string(),
            language: language.to_owned(),
            slides: list(slides)?,
            facts: list(facts)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passport_is_read_as_it_was_written_and_never_half() {
        let things = |names: &[&str]| names.iter().map(|id| ((*id).to_owned(), "00c0ffe".to_owned())).collect();
        let record = Record {
            library: "oresund".into(),
            release: 12,
            date: "2026-11-23".into(),
            language: "zh-Hant".into(),
            slides: things(&["a.b-c", "d"]),
            facts: things(&[]),
        };
        let written = record.written();
        let around = format!("%PDF-1.7 <x>lodestone-passport-1:broken</x> <x>topic, {written}</x>");
        assert_eq!(Record::find(around.as_bytes()), Some(record), "a false beginning hides nothing");
        for cut in [0, 30, written.len() - 1] {
            assert_eq!(Record::find(&written.as_bytes()[..cut]), None, "half a passport is none");
        }
        assert_eq!(Record::find(written.replace("a.b-c", "a/../c").as_bytes()), None, "an id is an id");
    }
}

//! Writes and reads the provenance of a leave-behind: the versions of the slides and facts in it.
//!
//! It travels in the PDF as one line of its metadata and is read back from there. The line begins and ends with words of
//! its own, so that it is found in the bytes of a file without reading PDF or XML, wherever a program moved it to. Files
//! made before it went into the metadata have the same line among their keywords.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::{Retirement, Subject};
use lodestone_content::{Day, Library};
use serde::{Deserialize, Serialize};

/// How a record begins; its number rises when an older program would misread it.
const BEGIN: &str = "lodestone-passport-1:";
/// How it ends.
const END: &str = ":end";
/// The most characters of a record: five hundred slides with all their facts have a fifth of it. A crafted PDF
/// must not fill the memory.
const LONGEST: usize = 500_000;
/// The most slides or facts that are read.
const MOST_ITEMS: usize = 5_000;
/// The most beginnings that are tried: each could be followed by half a record.
const MOST_BEGINNINGS: usize = 100;
/// The longest id, as in a library.
const LONGEST_ID: usize = 100;

/// What a leave-behind carries, by id and digest. Also as JSON in a person's records of what they handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Provenance {
    /// Id of the library.
    pub library: String,
    /// Number of its release.
    pub release: u32,
    /// Date of the release.
    pub date: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Slides.
    pub slides: BTreeMap<String, String>,
    /// Facts.
    pub facts: BTreeMap<String, String>,
}

impl Provenance {
    /// The record of slides and facts of a library in a language; what the library does not have is left out.
    pub(crate) fn of<'a>(
        library: &Library,
        language: String,
        slides: impl IntoIterator<Item = &'a str>,
        facts: BTreeSet<&str>,
    ) -> Provenance {
        let slides = slides.into_iter().filter_map(|id| library.slides.get(id));
        let facts = facts.into_iter().filter_map(|id| library.facts.get(id));
        Provenance {
            library: library.manifest.id.clone(),
            release: library.manifest.release,
            date: library.manifest.date.to_string(),
            language,
            slides: slides.map(|slide| (slide.id.clone(), slide.version.to_string())).collect(),
            facts: facts.map(|fact| (fact.id.clone(), fact.version.to_string())).collect(),
        }
    }

    /// Returns whether it contains retired content.
    pub fn carries(&self, one: &Retirement) -> bool {
        match one.subject {
            Subject::Slide => self.slides.contains_key(&one.id),
            Subject::Fact => self.facts.contains_key(&one.id),
        }
    }

    /// The record as it travels: characters that need no escaping in any place of a PDF.
    pub(crate) fn written(&self) -> String {
        let list = |things: &BTreeMap<String, String>| {
            things.iter().map(|(id, digest)| format!("{id}@{digest}")).collect::<Vec<_>>().join("+")
        };
        let Provenance { library, release, date, language, slides, facts } = self;
        format!("{BEGIN}{library}:{release}:{date}:{language}:{}:{}{END}", list(slides), list(facts))
    }

    /// The record in the bytes of a PDF; `None` when there is none.
    pub fn find(pdf: &[u8]) -> Option<Provenance> {
        let places = pdf.windows(BEGIN.len()).enumerate().filter(|(_, window)| *window == BEGIN.as_bytes());
        places.take(MOST_BEGINNINGS).map(|(at, _)| &pdf[at + BEGIN.len()..]).find_map(Provenance::read)
    }

    fn read(bytes: &[u8]) -> Option<Provenance> {
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
        Some(Provenance {
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
    fn a_record_is_read_as_it_was_written_and_never_half() {
        let things = |names: &[&str]| names.iter().map(|id| ((*id).to_owned(), "00c0ffe".to_owned())).collect();
        let record = Provenance {
            library: "oresund".into(),
            release: 12,
            date: "2026-11-23".into(),
            language: "zh-Hant".into(),
            slides: things(&["a.b-c", "d"]),
            facts: things(&[]),
        };
        let written = record.written();
        let around = format!("%PDF-1.7 <x>lodestone-passport-1:broken</x> <x>topic, {written}</x>");
        assert_eq!(Provenance::find(around.as_bytes()), Some(record), "a false beginning hides nothing");
        for cut in [0, 30, written.len() - 1] {
            assert_eq!(Provenance::find(&written.as_bytes()[..cut]), None, "half a record is none");
        }
        assert_eq!(Provenance::find(written.replace("a.b-c", "a/../c").as_bytes()), None, "an id is an id");
    }
}

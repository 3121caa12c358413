//! Defines a stored pitch: one versioned JSON document, the same in `user.db` and in a `.pitch` file.
//!
//! Its keys are written in kebab-case. A document contains only choices and own words; the words of the library stay in
//! the library and are looked up by id. Unknown fields are ignored, so that a later version may add some without a new
//! [`FORMAT`]; a change of a field's meaning needs one.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::Language;
use lodestone_content::model::{Audience, Form, Style, Target};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// The version of the format that this program writes, and the newest that it reads.
///
/// Raising it means raising [`crate::COMPATIBILITY`] too: an older program must not open a database full of documents
/// that it cannot read.
pub const FORMAT: u32 = 1;

/// A pitch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// Version of this format.
    pub format: u32,
    /// What the salesperson calls it.
    pub name: String,
    /// Whom it is for.
    #[serde(deserialize_with = "target", serialize_with = "without_nulls")]
    pub target: Target,
    /// How it looks.
    #[serde(deserialize_with = "style", serialize_with = "without_nulls")]
    pub style: Style,
    /// Which release of which library it was made from.
    pub made_from: MadeFrom,
    /// Its slides in the order in which they are shown.
    pub slides: Vec<Entry>,
    /// Own words on the slides that the program puts around the story: layout (`cover`, `agenda` …), field, words.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub frame_words: BTreeMap<String, BTreeMap<String, String>>,
    /// The facts on its slides, by id: digest of the version that was accepted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, String>,
    /// The last day, `YYYY-MM-DD`, on which the pitch stays as it is and nothing newer is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen_until: Option<String>,
    /// The number of the next key. It only grows, so that a removed key is never used again.
    pub next_key: u32,
}

/// Where a pitch comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MadeFrom {
    /// Id of the library.
    pub library: String,
    /// Number of its release.
    pub release: u32,
    /// Date of that release, `YYYY-MM-DD`.
    pub date: String,
}

/// A slide in a pitch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entry {
    /// Identifies the entry within its pitch, independent of its position: the same slide may be in a pitch twice.
    pub key: String,
    /// What it shows.
    pub content: Content,
    /// Own words by field. A missing field shows the words of the library.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// Identifies the newer state of the slide that the person decided against; it is not offered again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed_over: Option<String>,
}

/// What an entry shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Content {
    /// A slide of the library.
    Slide {
        /// Its id.
        id: String,
        /// Digest of the version that was accepted; in a library with a different digest, the slide has changed since.
        digest: String,
        /// Its title when it was last saved, shown where a library lacks the slide.
        title: String,
        /// Its stage of the story, for the same purpose.
        stage: String,
    },
    /// A picture of the salesperson's own.
    Picture {
        /// SHA-256 of its bytes in hexadecimal digits.
        file: String,
        /// Title of the slide.
        title: String,
        /// Alternative text of the picture.
        alt: String,
        /// Stage of the story.
        stage: String,
    },
    /// A page of an imported PDF.
    Page {
        /// SHA-256 of the page's bytes in hexadecimal digits.
        file: String,
        /// Title of the slide.
        title: String,
        /// Alternative text of the page.
        alt: String,
        /// The page's words, for the search.
        text: String,
        /// Stage of the story.
        stage: String,
    },
}

/// Reads a target as far as possible: an unknown value of another version becomes the most suitable known one, so that
/// no work is lost.
pub(crate) fn target<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Target, D::Error> {
    let mut fields = Fields::deserialize(deserializer)?;
    fall_back::<Audience>(&mut fields, "audience", "company");
    fall_back::<Language>(&mut fields, "language", "en");
    let mut target: Target = serde_json::from_value(fields.into()).map_err(D::Error::custom)?;
    target.minutes = target.minutes.clamp(1, Target::MOST_MINUTES);
    Ok(target)
}

/// Reads a style as far as possible.
fn style<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Style, D::Error> {
    let mut fields = Fields::deserialize(deserializer)?;
    fall_back::<Form>(&mut fields, "form", "slides");
    serde_json::from_value(fields.into()).map_err(D::Error::custom)
}

/// Writes the fields that are set and leaves out the others.
fn without_nulls<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(value).map_err(serde::ser::Error::custom)?;
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, field| !field.is_null());
    }
    value.serialize(serializer)
}

/// Returns the first field of a target with a word that this version does not know.
pub(crate) fn unknown_word(target: &Fields) -> Option<&'static str> {
    let known =
        [("audience", knows::<Audience>(target, "audience")), ("language", knows::<Language>(target, "language"))];
    known.into_iter().find(|(_, known)| !known).map(|(name, _)| name)
}

/// The fields of a JSON object.
pub(crate) type Fields = serde_json::Map<String, Value>;

fn knows<T: DeserializeOwned>(fields: &Fields, name: &str) -> bool {
    fields.get(name).is_none_or(|value| T::deserialize(value).is_ok())
}

/// Replaces a word that the type does not have.
fn fall_back<T: DeserializeOwned>(fields: &mut Fields, name: &str, word: &str) {
    if !knows::<T>(fields, name) && fields[name].is_string() {
        fields[name] = word.into();
    }
}

impl Content {
    /// Returns the SHA-256 of the entry's own file, if it has one.
    pub fn file(&self) -> Option<&str> {
        match self {
            Content::Slide { .. } => None,
            Content::Picture { file, .. } | Content::Page { file, .. } => Some(file),
        }
    }
}

impl Document {
    /// Returns a key that no entry of this pitch has or had: `s1`, `s2` and so on.
    pub fn fresh_key(&mut self) -> String {
        // Another program may have written a number that is too small.
        let taken = self.slides.iter().filter_map(|entry| entry.key.strip_prefix('s')?.parse::<u32>().ok()).max();
        let number = self.next_key.max(1).max(taken.map_or(1, |taken| taken.saturating_add(1)));
        self.next_key = number.saturating_add(1);
        let is_taken = |key: &str| self.slides.iter().any(|entry| entry.key == key);
        let key = format!("s{number}");
        if !is_taken(&key) {
            return key;
        }
        // The numbers are used up only in a file that was made for it: then the first free one is used.
        (1..number).map(|number| format!("s{number}")).find(|key| !is_taken(key)).unwrap_or(key)
    }

    /// Returns the files that its entries show, each once.
    pub fn files(&self) -> BTreeSet<&str> {
        self.slides.iter().filter_map(|entry| entry.content.file()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_fresh_even_where_numbers_have_ended() {
        let content = Content::Slide { id: "a".into(), digest: "d".into(), title: "t".into(), stage: "hook".into() };
        let mut document = Document {
            format: FORMAT,
            name: "n".into(),
            target: Target::default(),
            style: Style { brand: "b".into(), cobrand: None, form: Form::Slides },
            made_from: MadeFrom { library: "l".into(), release: 1, date: "2026-01-01".into() },
            slides: vec![Entry {
                key: format!("s{}", u32::MAX),
                content: content.clone(),
                words: BTreeMap::new(),
                passed_over: None,
            }],
            frame_words: BTreeMap::new(),
            facts: BTreeMap::new(),
            frozen_until: None,
            next_key: 1,
        };
        for _ in 0..3 {
            let key = document.fresh_key();
            assert!(document.slides.iter().all(|entry| entry.key != key), "{key} is there already");
            document.slides.push(Entry { key, content: content.clone(), words: BTreeMap::new(), passed_over: None });
        }
    }

    /// A document as version 0.1 wrote it.
    const OF_TODAY: &str = r#"{ "format": 1, "name": "Genmab",
        "target": { "company": "Genmab", "industries": ["21.20"], "audience": "investor", "keywords": ["oncology"],
            "language": "sv", "minutes": 15 },
        "style": { "brand": "oresund", "form": "fact-sheet" },
        "made-from": { "library": "oresund", "release": 3, "date": "2026-11-23" },
        "slides": [{ "key": "s1", "content": { "kind": "slide", "id": "a.b", "digest": "d", "title": "t", "stage": "hook" } }],
        "next-key": 2 }"#;

    #[test]
    fn a_document_of_today_stays_readable() {
        let document: Document = serde_json::from_str(OF_TODAY).expect("it is read");
        assert_eq!((document.target.audience, document.target.language.as_str()), (Audience::Investor, "sv"));
        assert_eq!((document.target.event, document.style.cobrand), (None, None), "what is left out is not there");
        assert_eq!(document.style.form, Form::FactSheet);
    }

    #[test]
    fn what_another_version_wrote_falls_back_and_takes_nothing_with_it() {
        let odd =
            OF_TODAY.replace("investor", "astronaut").replace("\"sv\"", "\"?\"").replace("fact-sheet", "hologram");
        let document: Document = serde_json::from_str(&odd.replace("15", "9000")).expect("work is not lost for a word");
        let target = &document.target;
        assert_eq!((target.audience, target.language.as_str(), target.minutes), (Audience::Company, "en", 240));
        assert_eq!((document.style.form, document.name.as_str()), (Form::Slides, "Genmab"));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let document: Document = serde_json::from_str(OF_TODAY).expect("it is read");
        let json = serde_json::to_string(&document).expect("it is written");
        assert_eq!(serde_json::from_str::<Document>(&json).expect("it is read again"), document);
    }
}

//! Records a presentation: what was shown and for how long, and what was asked, without anything about the
//! audience.
//!
//! A host stores the JSON of [`Record`] when a presentation begins, at every [`RECORD_INTERVAL`], and at its end: a
//! crash loses only the last seconds. The record contains no name of a person or company: titles are those of the
//! library, without text overrides and without filled-in fields, and a slide of the user's own media has none.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::pace::seconds;
use crate::session::Session;
use crate::snapshot::Snapshot;

/// How often the record is written during a presentation.
pub const RECORD_INTERVAL: Duration = Duration::from_secs(10);

/// What a record is of. Both kinds are kept in the same table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecordKind {
    /// A presentation that a person gave.
    #[default]
    Presentation,
    /// A pitch at a kiosk.
    Kiosk,
}

impl RecordKind {
    /// The word for it in stored records and in tables: older than the names of the code, and never changed.
    pub const fn as_str(self) -> &'static str {
        match self {
            RecordKind::Presentation => "show",
            RecordKind::Kiosk => "booth",
        }
    }
}

/// Reads and writes the kind of a stored record by the word of [`RecordKind::as_str`].
mod stored_kind {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::RecordKind;

    pub(super) fn serialize<S: Serializer>(kind: &RecordKind, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(kind.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RecordKind, D::Error> {
        let word = String::deserialize(deserializer)?;
        let known = [RecordKind::Presentation, RecordKind::Kiosk].into_iter().find(|kind| kind.as_str() == word);
        known.ok_or_else(|| D::Error::custom(format!("a record of the kind \"{word}\" is of another version")))
    }
}

/// A presentation as it is kept. Seconds are rounded down. Without a kind it is no record; everything else may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// What it is of.
    #[serde(with = "stored_kind")]
    pub kind: RecordKind,
    /// BCP 47 tag of the language that was shown last.
    #[serde(default)]
    pub language: String,
    /// Minutes of the last cut; `null` for the whole story.
    #[serde(default)]
    pub cut: Option<u32>,
    /// Minutes that were planned.
    #[serde(default)]
    pub minutes: u32,
    /// Seconds from the beginning to the last time that the record was written.
    #[serde(default)]
    pub seconds: u32,
    /// Key of the slide that the story was at last.
    #[serde(default)]
    pub at: String,
    /// Every slide of the pitch in order, shown or not.
    #[serde(default)]
    pub slides: Vec<SlideRecord>,
    /// Slides of the library that somebody asked for, in the order of asking.
    #[serde(default)]
    pub asked: Vec<AskedRecord>,
    /// Questions for which there was no slide.
    #[serde(default)]
    pub unanswered: Vec<String>,
}

/// A slide of the pitch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct SlideRecord {
    /// Key within the pitch.
    pub key: String,
    /// Slide id; `own.` and the key for the user's own media, `frame.cover` and the like for slides around the story.
    pub id: String,
    /// The library's title; empty for the user's own media.
    pub title: String,
    /// Stage id; empty for slides around the story.
    pub stage: String,
    /// Seconds it was planned to take.
    pub planned: u32,
    /// Seconds that the audience saw it.
    pub seconds: u32,
    /// How often it came up.
    pub times: u32,
}

/// A slide that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct AskedRecord {
    /// Slide id.
    pub id: String,
    /// The library's title.
    pub title: String,
    /// Stage id.
    pub stage: String,
    /// Seconds that the audience saw it.
    pub seconds: u32,
    /// How often it came up.
    pub times: u32,
}

impl Record {
    /// Records what is known of a presentation `now`; it began at `began`.
    pub fn of(session: &Session, snapshot: &Snapshot, began: Duration, now: Duration) -> Record {
        let slides = snapshot.slides.iter().enumerate().map(|(place, slide)| {
            let seen = session.viewing_times.of_place(place);
            SlideRecord {
                key: slide.key.clone(),
                id: slide.id.clone(),
                title: slide.plain_title.clone(),
                stage: slide.stage.map(|stage| snapshot.stages[stage].0.clone()).unwrap_or_default(),
                planned: slide.seconds,
                seconds: seconds(seen.time),
                times: seen.times,
            }
        });
        let asked = session.asked.iter().map(|asked| {
            // A slide of the story is counted there; here it only says that it was asked for.
            let seen = session.viewing_times.of_asked(&asked.id);
            AskedRecord {
                id: asked.id.clone(),
                title: asked.plain_title.clone(),
                stage: asked.stage.clone(),
                seconds: seconds(seen.time),
                times: seen.times,
            }
        });
        let cut = session.state.cut();
        Record {
            kind: RecordKind::Presentation,
            language: snapshot.tracks[session.track].language.to_string(),
            cut,
            minutes: cut.unwrap_or(snapshot.target.minutes),
            seconds: seconds(now.saturating_sub(began)),
            at: snapshot.slides.get(session.state.place()).map(|slide| slide.key.clone()).unwrap_or_default(),
            slides: slides.collect(),
            asked: asked.collect(),
            unanswered: session.unanswered.clone(),
        }
    }
}

//! Keeps in `user.db` whom sources trust, what was installed from them, how the last check ended, and the log.
//!
//! It is one value, so that pointer and floor change together or not at all.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use lodestone_store::Moment;
use lodestone_sync::{Floor, SourceFile};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::digest::fingerprint;
use crate::error::Error;
use crate::lock::lock;

/// Under these keys the store keeps sources, and what happened.
const SOURCES: &str = "content";
const LOG: &str = "content.log";
/// So many things that happened are kept: a laptop that fails every few hours for a month must not fill its disk.
const MOST_EVENTS: usize = 200;
/// Longest detail of an event, in characters: it may quote what a server sent.
const LONGEST_DETAIL: usize = 400;

/// All that is kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct StoredSources {
    /// Sources in the order in which they were added.
    pub(super) sources: Vec<KnownSource>,
    /// The one in use; `None` uses what came with the program.
    pub(super) in_use: Option<String>,
    /// What is new and nobody has looked at.
    pub(super) news: Option<News>,
}

/// A source.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct KnownSource {
    pub(super) id: String,
    pub(super) name: String,
    /// Id of its library.
    pub(super) library: String,
    /// The root that it was added with, byte for byte: the anchor of every check.
    pub(super) root: String,
    /// Where it is reached; the first that answers counts.
    pub(super) places: Vec<String>,
    /// When it was added, in milliseconds since 1970.
    pub(super) added: i64,
    /// The release that is open when it is in use.
    pub(super) active: Option<u32>,
    /// The one before, which is kept.
    pub(super) previous: Option<u32>,
    /// Below this nothing is taken, even after the cache was wiped.
    pub(super) floor: Floor,
    /// When it was last asked.
    pub(super) asked: Option<i64>,
    /// When it was last reached, and what it offered was sound.
    pub(super) checked: Option<i64>,
    /// So many checks have failed since.
    pub(super) failures: u32,
    /// Seconds after which the host asked to be tried again.
    pub(super) again: Option<u32>,
    /// How the last check failed.
    pub(super) fault: Option<CheckFault>,
    /// The release that could not be used, with the version of the program that tried.
    pub(super) refused: Option<RefusedRelease>,
}

/// How a check failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct CheckFault {
    /// Which state it leads to, in the words of the wire.
    pub(super) kind: String,
    /// What happened; English.
    pub(super) detail: String,
    /// Seconds after which the host asked to be tried again.
    pub(super) again: Option<u32>,
}

impl CheckFault {
    pub(super) fn new(kind: &str, detail: impl Into<String>) -> CheckFault {
        CheckFault { kind: kind.to_owned(), detail: detail.into(), again: None }
    }
}

/// A release that is signed and cannot be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct RefusedRelease {
    pub(super) sequence: u32,
    /// Version of the program that refused it: another one tries again.
    pub(super) program: String,
    pub(super) reason: String,
}

/// What a release brought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct News {
    pub(super) release: u32,
    pub(super) date: String,
    pub(super) notes: BTreeMap<String, String>,
    pub(super) added: u32,
    pub(super) changed: u32,
    pub(super) removed: u32,
    pub(super) facts: u32,
    pub(super) pitches: u32,
}

/// Something that happened.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct LogEntry {
    pub(super) at: i64,
    /// What, as the end of a key of the app's sentences.
    pub(super) what: String,
    pub(super) release: u32,
    pub(super) detail: String,
}

impl StoredSources {
    /// The source in use.
    pub(super) fn used(&self) -> Option<&KnownSource> {
        self.sources.iter().find(|known| Some(&known.id) == self.in_use.as_ref())
    }

    pub(super) fn source(&self, id: &str) -> Option<&KnownSource> {
        self.sources.iter().find(|known| known.id == id)
    }

    pub(super) fn source_mut(&mut self, id: &str) -> Option<&mut KnownSource> {
        self.sources.iter_mut().find(|known| known.id == id)
    }
}

/// What the store keeps; as at first when nothing is kept, or another version wrote what cannot be read here.
pub(super) fn read(store: &lodestone_store::UserDb) -> Result<StoredSources, Error> {
    let text = store.setting(SOURCES)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Keeps it, in one transaction.
pub(super) fn write(store: &lodestone_store::UserDb, stored: &StoredSources, now: Moment) -> Result<(), Error> {
    Ok(store.set_setting(SOURCES, &serde_json::to_string(stored).unwrap_or_default(), now)?)
}

/// Reads and changes what is kept.
pub(super) struct SourceStore {
    context: Arc<Context>,
    /// Held from reading what is kept to writing it.
    writing: Mutex<()>,
}

impl SourceStore {
    /// What the person's store keeps of sources.
    pub(super) fn new(context: &Arc<Context>) -> SourceStore {
        SourceStore { context: context.clone(), writing: Mutex::default() }
    }

    /// What is kept; as at first when it cannot be read.
    pub(super) fn read(&self) -> StoredSources {
        read(&self.context.store).unwrap_or_default()
    }

    /// Changes what is kept, in one transaction.
    pub(super) fn change(&self, change: impl FnOnce(&mut StoredSources)) -> Result<(), Error> {
        let _writing = lock(&self.writing);
        let mut stored = read(&self.context.store)?;
        change(&mut stored);
        write(&self.context.store, &stored, self.context.clock.now())
    }

    /// Changes what is kept of a source; nothing happens when it was removed meanwhile.
    pub(super) fn change_source(&self, id: &str, change: impl FnOnce(&mut KnownSource)) -> Result<(), Error> {
        self.change(|stored| {
            if let Some(known) = stored.source_mut(id) {
                change(known);
            }
        })
    }

    /// What happened, the last last.
    pub(super) fn log(&self) -> Vec<LogEntry> {
        let text = self.context.store.setting(LOG).ok().flatten();
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes into the log. A log that cannot be written stops nothing.
    pub(super) fn note(&self, what: &str, release: u32, detail: &str) {
        let _writing = lock(&self.writing);
        let mut events = self.log();
        let detail: String = detail.chars().take(LONGEST_DETAIL).collect();
        // A laptop in a train asks every few minutes: one line says it.
        if let Some(last) = events.last_mut().filter(|last| last.what == what && last.detail == detail) {
            last.at = self.context.clock.now().0;
        } else {
            events.push(LogEntry { at: self.context.clock.now().0, what: what.to_owned(), release, detail });
        }
        let most = events.len().saturating_sub(MOST_EVENTS);
        events.drain(..most);
        let text = serde_json::to_string(&events).unwrap_or_default();
        let _ = self.context.store.set_setting(LOG, &text, self.context.clock.now());
    }
}

/// What a source file says, as a source. Its id is made from its root: the same trust is the same source.
pub(super) fn known(file: SourceFile) -> KnownSource {
    let root = String::from_utf8_lossy(file.root()).into_owned();
    KnownSource {
        id: format!("{}-{}", plain(&file.library), fingerprint(root.as_bytes())),
        name: file.name,
        library: file.library,
        root,
        places: file.places,
        ..KnownSource::default()
    }
}

/// Letters that every file system takes.
fn plain(id: &str) -> String {
    id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(40).collect()
}

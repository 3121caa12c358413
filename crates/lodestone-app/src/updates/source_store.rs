//! Stores in `user.db` the trust in sources, what was installed from them, how the last check ended, and the log.

use std::sync::{Arc, Mutex};

use lodestone_store::{CheckFaultKind, ReleaseFloor, ReleaseSource, ReleaseSources};
use lodestone_sync::{Floor, SourceFile};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::digest::fingerprint;
use crate::error::Error;
use crate::lock::lock;

/// The setting with the log.
const LOG: &str = "content.log";
/// The most entries of the log: a laptop that fails every few hours for a month must not fill its disk.
const MOST_EVENTS: usize = 200;
/// The most characters of an entry's detail: it may quote what a server sent.
const LONGEST_DETAIL: usize = 400;

/// An event of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LogEvent {
    /// A release was opened.
    Taken,
    /// A release waits for the end of a presentation or kiosk.
    Waits,
    /// A source was added.
    Added,
    /// A source was removed.
    Removed,
    /// A source was taken into use.
    Used,
    /// Old releases could not be removed.
    Untidy,
    /// Something failed; also an event of another version that this one does not know.
    #[serde(untagged)]
    Fault(CheckFaultKind),
}

impl Default for LogEvent {
    fn default() -> LogEvent {
        LogEvent::Fault(CheckFaultKind::Failed)
    }
}

/// An entry of the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct LogEntry {
    pub(super) at: i64,
    pub(super) what: LogEvent,
    pub(super) release: u32,
    pub(super) detail: String,
}

/// Converts a stored floor for a check.
pub(super) fn floor_of(stored: ReleaseFloor) -> Floor {
    let ReleaseFloor { root, timestamp, snapshot, targets, sequence } = stored;
    Floor { root, timestamp, snapshot, targets, sequence }
}

/// Converts a floor for the store.
pub(super) fn stored_floor(floor: Floor) -> ReleaseFloor {
    let Floor { root, timestamp, snapshot, targets, sequence } = floor;
    ReleaseFloor { root, timestamp, snapshot, targets, sequence }
}

/// Reads and changes what `user.db` has about sources.
pub(super) struct SourceStore {
    context: Arc<Context>,
    /// Locked from reading the log to writing it.
    writing: Mutex<()>,
}

impl SourceStore {
    /// Uses the person's store.
    pub(super) fn new(context: &Arc<Context>) -> SourceStore {
        SourceStore { context: context.clone(), writing: Mutex::default() }
    }

    /// Reads all sources. When they cannot be read, nothing is checked and nothing is installed: an error is not an
    /// empty list.
    pub(super) fn read(&self) -> Result<ReleaseSources, Error> {
        Ok(self.context.store.release_sources()?)
    }

    /// Reads one source.
    pub(super) fn source(&self, id: &str) -> Result<ReleaseSource, Error> {
        self.read()?.source(id).cloned().ok_or_else(Error::gone)
    }

    /// Changes sources in one transaction.
    pub(super) fn change(&self, change: impl FnOnce(&mut ReleaseSources)) -> Result<(), Error> {
        Ok(self.context.store.change_release_sources(self.context.clock.now(), change)?)
    }

    /// Changes one source; does nothing when it was removed meanwhile.
    pub(super) fn change_source(&self, id: &str, change: impl FnOnce(&mut ReleaseSource)) -> Result<(), Error> {
        self.change(|stored| {
            if let Some(source) = stored.source_mut(id) {
                change(source);
            }
        })
    }

    /// Reads the log, the newest entry last.
    pub(super) fn log(&self) -> Vec<LogEntry> {
        let text = self.context.store.setting(LOG).ok().flatten();
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes an entry. A log that cannot be written stops nothing.
    pub(super) fn note(&self, what: LogEvent, release: u32, detail: &str) {
        let _writing = lock(&self.writing);
        let mut events = self.log();
        let detail: String = detail.chars().take(LONGEST_DETAIL).collect();
        // A laptop on a train fails every few minutes: a repeated entry is written once.
        if let Some(last) = events.last_mut().filter(|last| last.what == what && last.detail == detail) {
            last.at = self.context.clock.now().0;
        } else {
            events.push(LogEntry { at: self.context.clock.now().0, what, release, detail });
        }
        let most = events.len().saturating_sub(MOST_EVENTS);
        events.drain(..most);
        let text = serde_json::to_string(&events).unwrap_or_default();
        let _ = self.context.store.set_setting(LOG, &text, self.context.clock.now());
    }
}

/// Converts a source file. The id is made from the root: the same trust is the same source.
pub(super) fn from_source_file(file: SourceFile) -> ReleaseSource {
    let root = String::from_utf8_lossy(file.root()).into_owned();
    ReleaseSource {
        id: format!("{}-{}", plain(&file.library), fingerprint(root.as_bytes())),
        name: file.name,
        library: file.library,
        root,
        addresses: file.addresses,
        ..ReleaseSource::default()
    }
}

/// Keeps the letters that every file system accepts.
fn plain(id: &str) -> String {
    id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(40).collect()
}

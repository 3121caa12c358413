//! Defines the sources of releases as the store returns them.

use std::collections::BTreeMap;

use super::fault_kind::CheckFaultKind;

/// All sources of releases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReleaseSources {
    /// In the order in which they were added.
    pub sources: Vec<ReleaseSource>,
    /// Id of the one in use; `None` for the built-in library.
    pub in_use: Option<String>,
    /// What the last release changed, until a person closes the note.
    pub news: Option<ReleaseNews>,
}

/// A publisher of releases that the person trusts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReleaseSource {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Id of its library.
    pub library: String,
    /// The root metadata that it was added with, byte for byte: the anchor of every check.
    pub root: String,
    /// Its addresses; the first that answers counts.
    pub addresses: Vec<String>,
    /// When it was added, in milliseconds since 1970.
    pub added: i64,
    /// The release that is open when it is in use.
    pub active: Option<u32>,
    /// The one before, which is kept.
    pub previous: Option<u32>,
    /// Older releases are refused, even when all stored releases are gone.
    pub floor: ReleaseFloor,
    /// The result of the last check.
    pub check: SourceCheck,
    /// The signed release that could not be used.
    pub refused: Option<RefusedRelease>,
}

/// The newest versions that were ever accepted from a source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReleaseFloor {
    /// Version of the root metadata.
    pub root: u64,
    /// Version of the timestamp metadata.
    pub timestamp: u64,
    /// Version of the snapshot metadata.
    pub snapshot: u64,
    /// Version of the targets metadata.
    pub targets: u64,
    /// Number of the release.
    pub sequence: u32,
}

/// When a source was checked, and how that ended. Moments are milliseconds since 1970.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceCheck {
    /// When it was last checked.
    pub asked: Option<i64>,
    /// When a check last succeeded.
    pub checked: Option<i64>,
    /// How many checks have failed since.
    pub failures: u32,
    /// How the last one failed.
    pub fault: Option<CheckFault>,
}

/// How a check failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFault {
    /// The kind of fault, as the updater names it.
    pub kind: CheckFaultKind,
    /// What happened, for the log.
    pub detail: String,
    /// Seconds after which the host asked to be tried again.
    pub again: Option<u32>,
}

impl CheckFault {
    /// A fault without a time to try again.
    pub fn new(kind: CheckFaultKind, detail: impl Into<String>) -> CheckFault {
        CheckFault { kind, detail: detail.into(), again: None }
    }
}

/// A release that is signed and cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRelease {
    /// Its number.
    pub sequence: u32,
    /// Version of the program that refused it: another one tries again.
    pub program: String,
    /// Why.
    pub reason: String,
}

/// What a release changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReleaseNews {
    /// Its number.
    pub release: u32,
    /// Its date.
    pub date: String,
    /// The publisher's notes, by language.
    pub notes: BTreeMap<String, String>,
    /// Slides that are new.
    pub added: u32,
    /// Slides that were edited.
    pub changed: u32,
    /// Slides that are gone.
    pub removed: u32,
    /// Facts that say something else.
    pub facts: u32,
    /// Pitches with something to decide.
    pub pitches: u32,
}

impl ReleaseSources {
    /// The source in use.
    pub fn used(&self) -> Option<&ReleaseSource> {
        self.in_use.as_ref().and_then(|id| self.source(id))
    }

    /// A source by its id.
    pub fn source(&self, id: &str) -> Option<&ReleaseSource> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// A source by its id, to be changed.
    pub fn source_mut(&mut self, id: &str) -> Option<&mut ReleaseSource> {
        self.sources.iter_mut().find(|source| source.id == id)
    }
}

impl ReleaseSource {
    /// Makes a release the one that the next start opens, and sets the floor of later checks.
    pub fn point_to(&mut self, sequence: u32, floor: ReleaseFloor) {
        if self.active != Some(sequence) {
            self.previous = self.active;
        }
        self.active = Some(sequence);
        self.floor = floor;
        self.refused = None;
    }
}

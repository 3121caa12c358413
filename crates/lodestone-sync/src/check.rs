//! One look at a place for a new release: verified from the pinned root on, fetched in part, taken wholly or not at all.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::depot::{Depot, Release};
use crate::fault::{Fault, FaultKind};
use crate::place::Place;

/// A library that somebody publishes: what is trusted, and where it is.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The root metadata that came with the program or with the person's source file. All trust starts here.
    pub root: &'a [u8],
    /// Where the library is published.
    pub place: &'a Place,
}

/// The newest that was ever accepted. Kept by the caller too, so that an emptied depot reopens nothing to old releases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Floor {
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

/// Under which conditions a check runs.
#[derive(Clone, Copy)]
pub struct Conditions<'a> {
    /// The time, in seconds since 1970.
    pub now: i64,
    /// What [`Checked::floor`] said the last time; all zero the first time.
    pub floor: Floor,
    /// Set from another thread, it ends the check within a tenth of a second. What was fetched stays for the next one.
    pub cancel: &'a AtomicBool,
    /// Told about each step.
    pub tell: &'a (dyn Fn(Progress) + Sync),
    /// How patient it is, and how much room it leaves.
    pub limits: Limits,
}

/// How far a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Asks the place what is the newest.
    Asking,
    /// There is a new release, of which this much is not at hand.
    Found {
        /// Files to fetch.
        files: usize,
        /// Bytes to fetch.
        bytes: u64,
    },
    /// Fetches.
    Fetching {
        /// Bytes that are at hand of those to fetch.
        done: u64,
        /// Bytes to fetch.
        total: u64,
    },
    /// Holds every file of the release against its digest.
    Verifying,
}

/// How patient a check is, and how much room it leaves. Tests shorten it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long nothing may arrive before a connection counts as lost. A host that stalls must not hold a check for ever.
    pub idle: Duration,
    /// How long one file of metadata may take in all: it is small, and a trickle must not hold it back.
    pub metadata: Duration,
    /// The fewest bytes within [`Limits::idle`] while an object is fetched, against a trickle that never ends.
    pub slowest: u64,
    /// The first pause before a failed request is made again. Doubles each time.
    pub pause: Duration,
    /// The longest that a host's `Retry-After` is waited for; beyond it the check ends and says when to come back.
    pub patience: Duration,
    /// Bytes of the disk that stay free, for everything else that the machine does.
    pub headroom: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            idle: Duration::from_secs(30),
            metadata: Duration::from_mins(2),
            slowest: 6_000,
            pause: Duration::from_millis(500),
            patience: Duration::from_secs(30),
            headroom: 200 << 20,
        }
    }
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// Whether there is something new.
    pub outcome: Outcome,
    /// What to hold the next check against. To be stored together with the pointer to the release.
    pub floor: Floor,
    /// When the first of the signatures lapses, in seconds since 1970.
    pub expires: i64,
    /// What it cost.
    pub traffic: Traffic,
}

/// Whether there is something new.
#[derive(Debug)]
pub enum Outcome {
    /// The newest release is at hand, whole, and accepted before.
    Unchanged,
    /// A release that is whole now: new, or one of which something was missing or damaged, or one that the floor of the
    /// conditions does not know yet (the program ended between the check and its taking).
    New(Release),
}

/// What a check cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Requests made (or files looked for in a folder).
    pub requests: u32,
    /// Bytes of bodies that arrived.
    pub bytes: u64,
}

/// Looks for a new release and, when there is one, brings it into the depot whole.
///
/// Blocks, and brings its own runtime: not to be called from within an asynchronous one.
///
/// # Errors
///
/// The fault says what is wrong. In every case all releases of the depot are what they were.
pub fn check(_depot: &Depot, _source: &Source<'_>, _conditions: &Conditions<'_>) -> Result<Checked, Fault> {
    Err(Fault::new(FaultKind::Offline, "the client is being written"))
}

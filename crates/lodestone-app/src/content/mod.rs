//! Content that comes from outside: known sources, the releases that are taken from them, and what is said of them.
//!
//! What is open is one [`crate::context::LibrarySnapshot`]. Another takes its place only as a whole, after every slide of it was
//! drawn once, never while something is in front of people, and together with the pointer in `user.db` that the next
//! start reads. Whatever fails before that leaves the old one.

mod keeping;
mod news;
mod opening;
mod placing;
mod proving;
mod sources;
mod status;
mod taking;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use crate::app::App;
use crate::context::LibrarySnapshot;
use crate::lock::lock;

pub(crate) use opening::{Opened, open};
pub(crate) use sources::elsewhere;

/// Id of what came with the program, where sources are listed.
const BUILT_IN: &str = "built-in";

/// Content that comes from outside, while the program runs.
#[derive(Default)]
pub(crate) struct Content {
    /// Where releases are kept, one folder a source; `None` while nothing can be kept.
    folder: Mutex<Option<PathBuf>>,
    /// What the open edition was made from.
    origin: Mutex<Origin>,
    /// What was wrong with what should have been opened.
    fallen: Mutex<Option<opening::Fallen>>,
    /// What is being done.
    doing: Mutex<Option<Doing>>,
    /// A release that is ready, and waits until nobody is in front of people.
    waiting: Mutex<Option<Ready>>,
    /// Held while a source is asked: one at a time.
    touching: Mutex<()>,
    /// Held from reading what is kept to writing it.
    writing: Mutex<()>,
    /// Whether the source was asked since the program started.
    asked: AtomicBool,
    /// Sources that were looked at and not yet added.
    offers: Mutex<BTreeMap<String, keeping::Known>>,
}

/// What an edition was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Origin {
    /// What came with the program.
    #[default]
    Seed,
    /// A folder that the program was started with.
    Folder,
    /// A signed release.
    Release {
        /// Id of the source.
        source: String,
        /// Number of the release.
        sequence: u32,
    },
}

/// What is being done with a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Checking,
    Fetching { done: u64, total: u64 },
    Preparing,
}

/// A release that can be put in place.
struct Ready {
    edition: LibrarySnapshot,
    origin: Origin,
    notes: BTreeMap<String, String>,
    floor: lodestone_sync::Floor,
}

impl App {
    /// Keeps releases in a folder: for a host whose other work is in memory.
    pub fn keep_releases_in(&self, folder: PathBuf) {
        *lock(&self.content.folder) = Some(folder);
    }
}

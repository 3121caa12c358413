//! Updates the library: asks sources for signed releases, and installs what is new.
//!
//! What is open is one [`LibrarySnapshot`]. Another replaces it only as a whole, after every slide of it was drawn once, never
//! while something is in front of people, and together with the pointer in `user.db` that the next start reads. Whatever fails
//! before that leaves the old one.

mod activate;
mod check;
mod install;
mod news;
mod source_store;
mod sources;
mod startup;
mod status;
pub(crate) mod sync_gate;
mod updater;
mod validate;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use lodestone_store::ReleaseSource;

use crate::context::{Context, Event, LibrarySnapshot};
use crate::lock::lock;
use crate::updates::sync_gate::SyncGate;

use source_store::SourceStore;
use startup::Fallback;

pub(crate) use sources::elsewhere;
pub(crate) use startup::{StartedFrom, start};

/// Id of what came with the program, where sources are listed.
const BUILT_IN: &str = "built-in";

/// Updates of the library from sources.
pub(crate) struct Updates {
    context: Arc<Context>,
    /// Nothing is downloaded or opened while something is in front of people.
    gate: Arc<SyncGate>,
    source_store: SourceStore,
    /// Where releases are kept, one folder a source; `None` while nothing can be kept.
    folder: Mutex<Option<PathBuf>>,
    /// Where the open library came from.
    origin: Mutex<LibraryOrigin>,
    /// What was wrong with what should have been opened.
    fallback: Mutex<Option<Fallback>>,
    /// What is being done.
    activity: Mutex<Option<Activity>>,
    /// A release that is ready, and waits until nobody is in front of people.
    waiting: Mutex<Option<ReadyRelease>>,
    /// Held while a source is asked: one at a time.
    checking: Mutex<()>,
    /// Whether the source was asked since the program started.
    checked_since_start: AtomicBool,
    /// Sources that were looked at and not yet added.
    previews: Mutex<BTreeMap<String, ReleaseSource>>,
}

/// Where the open library came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum LibraryOrigin {
    /// What came with the program.
    #[default]
    BuiltIn,
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
enum Activity {
    /// It is asked.
    Checking,
    /// A release is downloaded, in bytes.
    Fetching { done: u64, total: u64 },
    /// A release is validated.
    Preparing,
}

/// A release that can be opened.
struct ReadyRelease {
    snapshot: LibrarySnapshot,
    origin: LibraryOrigin,
    notes: BTreeMap<String, String>,
    floor: lodestone_sync::Floor,
}

impl Updates {
    /// Updates of the library that a start opened.
    pub(crate) fn new(context: &Arc<Context>, gate: &Arc<SyncGate>, start: StartedFrom) -> Updates {
        Updates {
            context: context.clone(),
            gate: gate.clone(),
            source_store: SourceStore::new(context),
            folder: Mutex::new(start.folder),
            origin: Mutex::new(start.origin),
            fallback: Mutex::new(start.fallback),
            activity: Mutex::default(),
            waiting: Mutex::default(),
            checking: Mutex::default(),
            checked_since_start: AtomicBool::new(false),
            previews: Mutex::default(),
        }
    }

    /// Keeps releases in a folder: for a host whose other work is in memory.
    pub(crate) fn set_release_folder(&self, folder: PathBuf) {
        *lock(&self.folder) = Some(folder);
    }

    /// Tells the window the state of updates.
    fn send_status(&self) {
        if let Ok(status) = self.content_status() {
            self.context.events.send(Event::Content(Box::new(status)));
        }
    }
}

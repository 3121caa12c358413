//! Updates the library: checks sources for signed releases, and installs new ones.
//!
//! The open library is one [`LibrarySnapshot`]. Another replaces it only as a whole, after every slide of it was drawn
//! once, never during a presentation or kiosk, and together with the pointer in `user.db` that the next start reads. If
//! anything fails before that, the old one stays.

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

/// Id of the built-in library in the list of sources.
const BUILT_IN: &str = "built-in";

/// Checks, installs and opens releases of the library.
pub(crate) struct Updates {
    context: Arc<Context>,
    /// Stops downloads and library swaps during a presentation or kiosk.
    gate: Arc<SyncGate>,
    source_store: SourceStore,
    /// The folder of release stores, one for each source; `None` when nothing can be stored.
    folder: Mutex<Option<PathBuf>>,
    /// Where the open library came from.
    origin: Mutex<LibraryOrigin>,
    /// What was opened in place of the library that should have been, and why.
    fallback: Mutex<Option<Fallback>>,
    /// What is being done.
    activity: Mutex<Option<Activity>>,
    /// A release that is validated, and waits for the end of a presentation or kiosk.
    waiting: Mutex<Option<ReadyRelease>>,
    /// Locked while a source is checked: one check at a time.
    checking: Mutex<()>,
    /// Whether a source was checked since the program started.
    checked_since_start: AtomicBool,
    /// Source files that were opened and not added yet.
    previews: Mutex<BTreeMap<String, ReleaseSource>>,
}

/// Where the open library came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum LibraryOrigin {
    /// The library that came with the program.
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
    /// It is being checked.
    Checking,
    /// A release is being downloaded, in bytes.
    Fetching { done: u64, total: u64 },
    /// A release is being validated.
    Preparing,
}

/// A validated release.
struct ReadyRelease {
    snapshot: LibrarySnapshot,
    origin: LibraryOrigin,
    notes: BTreeMap<String, String>,
    floor: lodestone_sync::Floor,
}

impl Updates {
    /// Continues from the library that a start opened.
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

    /// Stores releases in a folder: for a host that keeps the person's work in memory.
    pub(crate) fn set_release_folder(&self, folder: PathBuf) {
        *lock(&self.folder) = Some(folder);
    }

    /// Sends the state of updates to the window.
    fn send_status(&self) {
        if let Ok(status) = self.content_status() {
            self.context.events.send(Event::Content(Box::new(status)));
        }
    }
}

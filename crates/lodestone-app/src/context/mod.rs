//! Holds what every feature needs: the open library, the store, time, render workers, events, the language of the
//! interface, and jobs that can be cancelled.
//!
//! A feature is a struct with an `Arc<Context>` and its own state. The context never contains the state of one
//! feature.

mod clock;
mod events;
mod jobs;
mod library;
mod token_store;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use lodestone_content::Library;
use lodestone_l10n::Localizer;
use lodestone_store::UserDb;

use crate::error::Error;
use crate::lock::lock;
use crate::worker::{Cancel, Limits, Worker};

pub use clock::{Clock, SystemClock};
pub use events::Event;
pub(crate) use events::Events;
pub(crate) use jobs::Jobs;
pub(crate) use library::{LibrarySnapshot, PerSnapshot};
pub(crate) use token_store::{MemorySize, TokenStore};

/// What every feature needs.
pub(crate) struct Context {
    /// The library as it is open now.
    open: RwLock<Arc<LibrarySnapshot>>,
    /// The person's work.
    pub(crate) store: UserDb,
    /// What time it is.
    pub(crate) clock: Box<dyn Clock>,
    /// Takes events to the windows.
    pub(crate) events: Events,
    /// Long pieces of work that go on now.
    pub(crate) jobs: Jobs,
    /// The executable that answers to [`crate::worker::COMMAND`].
    pub(crate) program: PathBuf,
    /// Where the person's work is kept; `None` while it is in memory.
    pub(crate) data: Option<PathBuf>,
    /// Where what can be made again is kept; `None` keeps it in memory.
    pub(crate) cache: Option<PathBuf>,
    /// BCP 47 tag of the language of the interface.
    interface_language: Mutex<String>,
    /// The last token that was given.
    tokens: Mutex<u64>,
    /// Held while stored work is changed.
    changes: Mutex<()>,
}

/// What a context is made of.
pub(crate) struct Parts {
    /// The library that is open first.
    pub(crate) snapshot: LibrarySnapshot,
    /// The person's work.
    pub(crate) store: UserDb,
    /// What time it is.
    pub(crate) clock: Box<dyn Clock>,
    /// Takes events to the windows.
    pub(crate) events: Box<dyn Fn(Event) + Send + Sync>,
    /// The executable that answers to [`crate::worker::COMMAND`].
    pub(crate) program: PathBuf,
    /// Where the person's work is kept; `None` while it is in memory.
    pub(crate) data: Option<PathBuf>,
    /// Where what can be made again is kept; `None` keeps it in memory.
    pub(crate) cache: Option<PathBuf>,
}

impl Context {
    /// Puts the parts together. The interface speaks English until the settings say otherwise.
    pub(crate) fn new(parts: Parts) -> Context {
        let Parts { snapshot, store, clock, events, program, data, cache } = parts;
        let events = Events::new(events);
        Context {
            open: RwLock::new(Arc::new(snapshot)),
            store,
            clock,
            jobs: Jobs::new(events.clone()),
            events,
            program,
            data,
            cache,
            interface_language: Mutex::new("en".to_owned()),
            tokens: Mutex::new(0),
            changes: Mutex::default(),
        }
    }

    /// The library as it is open now, with its indexes. A piece of work takes it once: what it began with, it ends with.
    pub(crate) fn snapshot(&self) -> Arc<LibrarySnapshot> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The library that is open now.
    pub(crate) fn library(&self) -> Arc<Library> {
        self.snapshot().library.clone()
    }

    /// Makes a snapshot of a library that was read.
    ///
    /// # Errors
    ///
    /// When no search index can be made.
    pub(crate) fn snapshot_of(&self, library: Library) -> Result<LibrarySnapshot, Error> {
        LibrarySnapshot::open(library, self.cache.as_deref())
    }

    /// Opens another library in place of the one that is open. Work in progress continues with the previous one.
    pub(crate) fn replace_library(&self, snapshot: LibrarySnapshot) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
    }

    /// The language of the interface, to say things in.
    pub(crate) fn l10n(&self) -> Localizer {
        Localizer::for_tag(&lock(&self.interface_language))
    }

    /// Says things in another language from now on.
    pub(crate) fn set_interface_language(&self, tag: &str) {
        tag.clone_into(&mut lock(&self.interface_language));
    }

    /// A name that was not used before in this run.
    pub(crate) fn token(&self) -> String {
        let mut last = lock(&self.tokens);
        *last += 1;
        format!("t{last}")
    }

    /// A render worker for one long piece of work.
    pub(crate) fn worker(&self, cancel: Cancel) -> Worker {
        Worker { program: self.program.clone(), limits: Limits::default(), cancel }
    }

    /// Waits until nobody else changes stored work. From reading to writing nobody else may write, or one of two changes
    /// that come at once is lost.
    pub(crate) fn lock_changes(&self) -> MutexGuard<'_, ()> {
        lock(&self.changes)
    }
}

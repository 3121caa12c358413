//! Holds the open library: one release with everything derived from it. A new release replaces the snapshot as a
//! whole; work in progress continues with the old one.

use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use lodestone_content::Library;
use lodestone_store::LibraryIndex;

use crate::digest::fingerprint;
use crate::error::Error;
use crate::lock::lock;

/// A library that is open.
pub(crate) struct LibrarySnapshot {
    /// The library.
    pub(crate) library: Arc<Library>,
    /// Names the state of the library and the theme: pictures of another state are not shown.
    pub(crate) state: String,
    /// Finds what words name.
    pub(crate) index: LibraryIndex,
}

impl LibrarySnapshot {
    /// Opens a library that was read: its search index is found or made.
    ///
    /// # Errors
    ///
    /// When no index can be made.
    pub(crate) fn open(library: Library, cache: Option<&Path>) -> Result<LibrarySnapshot, Error> {
        let state = state_of(&library);
        let index = match cache {
            // It can be made again: a full disk or a cache that belongs to somebody else must not keep anybody out.
            Some(folder) => {
                LibraryIndex::open(folder, &library, &state).or_else(|_| LibraryIndex::in_memory(&library))?
            }
            None => LibraryIndex::in_memory(&library)?,
        };
        // Here, where nobody waits for it yet, and not with the first question.
        library.index();
        Ok(LibrarySnapshot { library: Arc::new(library), state, index })
    }
}

/// What a feature works out from the open library. Another library replaces it.
pub(crate) struct PerSnapshot<T>(Mutex<Option<(Weak<LibrarySnapshot>, Arc<T>)>>);

impl<T> Default for PerSnapshot<T> {
    fn default() -> PerSnapshot<T> {
        PerSnapshot(Mutex::default())
    }
}

impl<T> PerSnapshot<T> {
    /// What was worked out from a snapshot; made when it is asked for first.
    pub(crate) fn of(&self, snapshot: &Arc<LibrarySnapshot>, make: impl FnOnce() -> T) -> Arc<T> {
        let mut kept = lock(&self.0);
        match kept.as_ref() {
            // A weak pointer keeps the address from being used again.
            Some((known, value)) if std::ptr::eq(known.as_ptr(), Arc::as_ptr(snapshot)) => value.clone(),
            _ => {
                let value = Arc::new(make());
                *kept = Some((Arc::downgrade(snapshot), value.clone()));
                value
            }
        }
    }
}

/// Sixteen hexadecimal digits that change with the library, the theme or the program.
fn state_of(library: &Library) -> String {
    let mut text = format!("{}\n{}\n", env!("CARGO_PKG_VERSION"), library.manifest.release);
    for slide in library.slides.values() {
        let _ = writeln!(text, "{} {}", slide.id, slide.version);
    }
    let _ = write!(text, "{:?}{:?}{:?}", library.facts, library.facilities, library.brands);
    let _ = write!(text, "{:?}{}", library.manifest.name, library.region.shown());
    let mut bytes = text.into_bytes();
    for (path, file) in lodestone_render::theme::shipped() {
        bytes.extend_from_slice(path.as_bytes());
        bytes.extend_from_slice(file);
    }
    for file in library.files.values() {
        bytes.extend_from_slice(file);
    }
    fingerprint(&bytes)
}

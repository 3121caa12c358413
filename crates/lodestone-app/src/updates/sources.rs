//! Adds, uses and removes sources of releases. A person compares the fingerprint before a source is trusted; one source
//! is in use.

use std::collections::BTreeMap;
use std::path::Path;

use lodestone_l10n::message;
use lodestone_store::ReleaseSource;
use lodestone_sync::SourceFile;

use super::check::location;
use super::source_store::{LogEvent, from_source_file};
use super::startup::{built_in, bundled_sources};
use super::{BUILT_IN, LibraryOrigin, Updates};
use crate::api::{ContentSource, ContentStatus, Elsewhere, SourcePreview, count};
use crate::context::Context;
use crate::error::{Code, Error};
use crate::library::{shipped, usable};
use crate::lock::lock;

/// The largest source file: root metadata with more keys than an organisation has people.
const LARGEST_SOURCE: u64 = 1 << 20;
/// The most sources: each has a release store.
const MOST_SOURCES: usize = 32;
/// The most addresses of a source: each that does not answer costs time.
const MOST_ADDRESSES: usize = 16;
/// The most source files that are open and not added.
const MOST_PREVIEWS: usize = 8;

impl Updates {
    /// Lists the sources of releases, and the built-in library.
    pub(crate) fn sources(&self) -> Result<Vec<ContentSource>, Error> {
        let stored = self.source_store.read()?;
        let bundled_sources: Vec<String> = bundled_sources().into_iter().map(|source| source.id).collect();
        let built_in = built_in();
        let mut sources: Vec<ContentSource> = stored
            .sources
            .iter()
            .map(|source| ContentSource {
                id: source.id.clone(),
                name: source.name.clone(),
                library: source.library.clone(),
                fingerprint: fingerprint_words(&source.root),
                addresses: source.addresses.clone(),
                release: source.active,
                pitches: self.pitches_of(&source.library),
                in_use: stored.in_use.as_ref() == Some(&source.id),
                removable: !bundled_sources.contains(&source.id),
            })
            .collect();
        sources.push(ContentSource {
            id: BUILT_IN.to_owned(),
            name: self.context.l10n().say(message::Content::ContentBuiltInName),
            library: built_in.id.clone(),
            fingerprint: Vec::new(),
            addresses: Vec::new(),
            release: Some(built_in.release),
            pitches: self.pitches_of(&built_in.id),
            in_use: stored.used().is_none(),
            removable: false,
        });
        Ok(sources)
    }

    /// Opens a source file, for a person to compare the fingerprint.
    pub(crate) fn look_at_source(&self, path: String) -> Result<SourcePreview, Error> {
        let unreadable = || Error::with_message(Code::File, message::App::ErrorCannotRead { path: &path });
        let not_one = |detail: String| Error {
            message: detail,
            ..Error::with_message(Code::Input, message::Content::ErrorContentNotASource)
        };
        let size = std::fs::metadata(&path).map_err(|_| unreadable())?.len();
        if size > LARGEST_SOURCE {
            return Err(not_one(format!("the file has {size} bytes")));
        }
        let bytes = std::fs::read(&path).map_err(|_| unreadable())?;
        let file = SourceFile::read(&bytes).map_err(|error| not_one(error.to_string()))?;
        let source = from_source_file(file);
        let before = self.existing_source(&source)?;
        for one in &source.addresses {
            location(one).map_err(not_one)?;
        }
        let token = self.context.token();
        let preview = SourcePreview {
            token: token.clone(),
            name: source.name.clone(),
            library: source.library.clone(),
            fingerprint: fingerprint_words(&source.root),
            addresses: source.addresses.clone(),
            known: before
                .is_some_and(|before| source.addresses.iter().all(|location| before.addresses.contains(location))),
        };
        let mut previews = lock(&self.previews);
        if previews.len() >= MOST_PREVIEWS {
            previews.pop_first();
        }
        previews.insert(token, source);
        Ok(preview)
    }

    /// Adds a source. To use it is another decision.
    pub(crate) fn add_source(&self, token: String) -> Result<Vec<ContentSource>, Error> {
        let source = lock(&self.previews).remove(&token).ok_or_else(Error::gone)?;
        let (now, name) = (self.context.clock.now().0, source.name.clone());
        let same = self.existing_source(&source)?.map(|same| same.id);
        if same.is_none() && self.source_store.read()?.sources.len() >= MOST_SOURCES {
            return Err(Error::with_message(
                Code::Input,
                message::Content::ErrorContentTooMany { most: &MOST_SOURCES.to_string() },
            ));
        }
        self.source_store.change(|stored| match same.and_then(|id| stored.source_mut(&id)) {
            // The library has moved, or its keys have changed: the new addresses come first, and the trusted root stays
            // what it was.
            Some(same) => {
                let before = std::mem::replace(&mut same.addresses, source.addresses);
                let before: Vec<String> =
                    before.into_iter().filter(|location| !same.addresses.contains(location)).collect();
                same.addresses.extend(before);
                same.addresses.truncate(MOST_ADDRESSES);
                same.name = source.name;
            }
            None => stored.sources.push(ReleaseSource { added: now, ..source }),
        })?;
        self.source_store.note(LogEvent::Added, 0, &name);
        self.sources()
    }

    /// Finds the source that is the same as this one: of the same library, signed by the same people or by those whom
    /// they appointed.
    fn existing_source(&self, other: &ReleaseSource) -> Result<Option<ReleaseSource>, Error> {
        let is_same = |source: &ReleaseSource| {
            let roots = (source.root.as_bytes(), other.root.as_bytes());
            let knows = || self.release_store(&source.id).is_ok_and(|store| store.knows_root(roots.0, roots.1));
            source.library == other.library && (source.id == other.id || knows())
        };
        Ok(self.source_store.read()?.sources.into_iter().find(is_same))
    }

    /// Uses the content of a source, or the built-in library. A release that is not here yet is fetched first; until
    /// then, and when that fails, everything stays as it is.
    pub(crate) fn use_source(&self, id: String) -> Result<ContentStatus, Error> {
        if *lock(&self.origin) == LibraryOrigin::Folder {
            return Err(Error::with_message(Code::Input, message::Content::ErrorContentFolder));
        }
        if id == BUILT_IN {
            let snapshot = self.context.snapshot_of(usable(shipped())?)?;
            self.change_to(None, LibraryOrigin::BuiltIn, snapshot)?;
            return self.content_status();
        }
        let source = self.source_store.source(&id)?;
        if source.active.is_none() && source.library != built_in().id {
            self.fetch_unused(&source)?;
        }
        let source = self.source_store.source(&id)?;
        let (origin, library) = match source.active {
            Some(sequence) if !(source.library == built_in().id && built_in().release > sequence) => {
                let library = self.installed_library(&source, sequence)?;
                (LibraryOrigin::Release { source: id.clone(), sequence }, library)
            }
            _ => (LibraryOrigin::BuiltIn, usable(shipped())?),
        };
        let snapshot = self.context.snapshot_of(library)?;
        self.change_to(Some(id), origin, snapshot)?;
        self.content_status()
    }

    /// Removes a source and its releases. Pitches that were made from it stay.
    pub(crate) fn remove_source(&self, id: String) -> Result<Vec<ContentSource>, Error> {
        let stored = self.source_store.read()?;
        let source = stored.source(&id).cloned().ok_or_else(Error::gone)?;
        if stored.in_use.as_ref() == Some(&id) {
            self.use_source(BUILT_IN.to_owned())?;
        }
        let _checking = lock(&self.checking);
        self.source_store.change(|stored| stored.sources.retain(|source| source.id != id))?;
        // Without its entry nobody opens the folder; files that cannot be removed now only take room.
        if let Some(folder) = lock(&self.folder).clone() {
            let _ = std::fs::remove_dir_all(folder.join(Path::new(&id)));
        }
        self.source_store.note(LogEvent::Removed, 0, &source.name);
        self.sources()
    }

    /// Counts the person's pitches that were made from a library.
    fn pitches_of(&self, library: &str) -> u32 {
        let pitches = self.context.store.pitches().unwrap_or_default();
        count(pitches.iter().filter(|pitch| pitch.document.made_from.library == library).count())
    }
}

/// Counts the pitches that were made from libraries that are not in use.
pub(crate) fn elsewhere(context: &Context) -> Vec<Elsewhere> {
    // Read for names only: without them, ids are shown.
    let stored = context.store.release_sources().unwrap_or_default();
    let open = context.library().manifest.id.clone();
    let mut counts = BTreeMap::<String, u32>::new();
    for pitch in context.store.pitches().unwrap_or_default() {
        let library = pitch.document.made_from.library;
        if library != open {
            *counts.entry(library).or_default() += 1;
        }
    }
    let name = |library: &str| {
        stored.sources.iter().find(|source| source.library == library).map(|source| source.name.clone())
    };
    counts
        .into_iter()
        .map(|(library, pitches)| Elsewhere { name: name(&library).unwrap_or(library), pitches })
        .collect()
}

/// Returns the eight words of a root.
fn fingerprint_words(root: &str) -> Vec<String> {
    lodestone_sync::fingerprint(root.as_bytes()).split_whitespace().map(str::to_owned).collect()
}

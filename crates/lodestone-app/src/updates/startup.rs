//! Opens a library at start: the active release, the one before it when that is damaged, or the built-in one. Needs no
//! network and always succeeds in showing something.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use lodestone_content::Library;
use lodestone_l10n::message;
use lodestone_store::{Moment, ReleaseSource, ReleaseSources, UserDb};
use lodestone_sync::{ReleaseStore, SourceFile};

use super::source_store::from_source_file;
use super::{LibraryOrigin, Updates};
use crate::api::{Notice, NoticeCode};
use crate::error::{Code, Error};
use crate::library::{self, shipped};
use crate::lock::lock;

/// Source files that come with the program.
static BUNDLED_SOURCES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/trust");
/// The extension of a source file.
const SOURCE_FILE: &str = "lodestone-source";

/// The library of a start.
pub(crate) struct Start {
    /// The library.
    pub(crate) library: Library,
    /// Where it came from.
    pub(crate) source: StartedFrom,
}

/// Where the library of a start came from.
pub(crate) struct StartedFrom {
    /// The folder of release stores, one for each source.
    pub(super) folder: Option<PathBuf>,
    /// What was opened.
    pub(super) origin: LibraryOrigin,
    /// What was opened in place of the library that should have been, and why.
    pub(super) fallback: Option<Fallback>,
}

/// What was opened in place of the library that should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fallback {
    /// The release before.
    Previous(u32),
    /// The built-in library.
    BuiltIn,
    /// The built-in library, because the sources cannot be read: it is unknown which content is in use, and whose.
    SourcesUnreadable,
}

/// Opens a given folder, or the content in use.
///
/// # Errors
///
/// When a given folder cannot be used, or the person's work cannot be read.
pub(crate) fn start(named: Option<&Path>, data: Option<&Path>, store: &UserDb, now: Moment) -> Result<Start, Error> {
    let folder = data.map(|data| data.join("content"));
    let opened =
        |library, origin, fallback| Start { library, source: StartedFrom { folder: folder.clone(), origin, fallback } };
    if let Some(named) = named {
        return Ok(opened(library::usable(library::open(Some(named))?)?, LibraryOrigin::Folder, None));
    }
    let built_in = library::usable(shipped())?;
    // A full disk must not prevent the start: the next one adds them.
    let _ = store.change_release_sources(now, |stored| add_bundled_sources(stored, now));
    let Ok(stored) = store.release_sources() else {
        return Ok(opened(built_in, LibraryOrigin::BuiltIn, Some(Fallback::SourcesUnreadable)));
    };
    let Some(source) = stored.used() else { return Ok(opened(built_in, LibraryOrigin::BuiltIn, None)) };
    let (Some(folder_), Some(active)) = (&folder, source.active) else {
        return Ok(opened(built_in, LibraryOrigin::BuiltIn, None));
    };
    // A newer program brings newer content, which the source has not offered yet.
    if source.library == built_in.manifest.id && built_in.manifest.release > active {
        return Ok(opened(built_in, LibraryOrigin::BuiltIn, None));
    }
    for sequence in [Some(active), source.previous].into_iter().flatten() {
        let origin = LibraryOrigin::Release { source: source.id.clone(), sequence };
        if let Ok(library) = read(&folder_.join(&source.id), sequence, source) {
            let fallback = (sequence != active).then_some(Fallback::Previous(sequence));
            return Ok(opened(library, origin, fallback));
        }
    }
    Ok(opened(built_in, LibraryOrigin::BuiltIn, Some(Fallback::BuiltIn)))
}

impl Updates {
    /// Returns the notice that the content in use could not be opened.
    pub(crate) fn notice(&self) -> Option<Notice> {
        let fallback = lock(&self.fallback).clone()?;
        let l10n = self.context.l10n();
        let (code, text) = match fallback {
            Fallback::Previous(sequence) => {
                let release = sequence.to_string();
                (NoticeCode::ContentPrevious, l10n.say(message::Content::NoticeContentPrevious { release: &release }))
            }
            Fallback::BuiltIn => (NoticeCode::ContentSeed, l10n.say(message::Content::NoticeContentSeed)),
            Fallback::SourcesUnreadable => {
                (NoticeCode::ContentSources, l10n.say(message::Content::NoticeContentSources))
            }
        };
        Some(Notice { code, text })
    }

    /// Reads an installed release, to open it.
    pub(super) fn installed_library(&self, source: &ReleaseSource, sequence: u32) -> Result<Library, Error> {
        let folder = lock(&self.folder).clone();
        let folder = folder.ok_or_else(|| Error::with_message(Code::File, message::Content::ErrorContentFailed))?;
        read(&folder.join(&source.id), sequence, source)
            .map_err(|error| error.saying(message::Content::ErrorContentDamaged))
    }
}

/// Reads an installed release and compares it with its digests.
fn read(folder: &Path, sequence: u32, source: &ReleaseSource) -> Result<Library, Error> {
    let wrong = |error: lodestone_sync::Fault| Error::new(Code::Library, error.to_string());
    let release = ReleaseStore::open(folder).map_err(wrong)?.release(sequence).map_err(wrong)?;
    let reading = Library::read(release.files().map_err(wrong)?);
    let library = library::usable(reading)?;
    if library.manifest.id != source.library {
        return Err(Error::new(Code::Library, "the release is of another library; check for a newer one"));
    }
    Ok(library)
}

/// Adds bundled sources that are not known yet. The first that a program brings is used at once.
fn add_bundled_sources(stored: &mut ReleaseSources, now: Moment) {
    let first = stored.sources.is_empty();
    for source in bundled_sources() {
        if stored.source(&source.id).is_none() {
            if first && stored.in_use.is_none() {
                stored.in_use = Some(source.id.clone());
            }
            stored.sources.push(ReleaseSource { added: now.0, ..source });
        }
    }
}

/// Returns the sources that came with the program.
pub(super) fn bundled_sources() -> Vec<ReleaseSource> {
    let files = BUNDLED_SOURCES.files().filter(|file| file.path().extension().is_some_and(|end| end == SOURCE_FILE));
    files.filter_map(|file| SourceFile::read(file.contents()).ok().map(from_source_file)).collect()
}

/// The built-in library's id and release.
pub(super) struct BuiltIn {
    /// Id of its library.
    pub(super) id: String,
    /// Number of its release.
    pub(super) release: u32,
}

/// Returns id and release of the built-in library.
pub(super) fn built_in() -> &'static BuiltIn {
    static BUILT_IN_LIBRARY: OnceLock<BuiltIn> = OnceLock::new();
    BUILT_IN_LIBRARY.get_or_init(|| {
        let manifest = shipped().library.map(|library| library.manifest);
        let (id, release) = manifest.map(|manifest| (manifest.id, manifest.release)).unwrap_or_default();
        BuiltIn { id, release }
    })
}

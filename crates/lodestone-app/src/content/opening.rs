//! Which content a start begins with: the active release, the one before when that is damaged, or what came with the
//! program. No network, and no doubt: a start always has something to show.

use std::path::Path;
use std::sync::Mutex;

use include_dir::{Dir, include_dir};
use lodestone_content::Library;
use lodestone_l10n::message;
use lodestone_store::{Moment, UserDb};
use lodestone_sync::{Depot, SourceFile};

use crate::app::App;
use crate::content::keeping::{self, Keeping, Known};
use crate::content::{Content, Origin};
use crate::error::{Code, Error};
use crate::library::{self, shipped};
use crate::lock::lock;
use crate::wire::Notice;

/// Sources that come with the program.
static TRUST: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/trust");
/// How the name of a source file ends.
const SOURCE_FILE: &str = "lodestone-source";

/// What a start begins with.
pub(crate) struct Opened {
    pub(crate) library: Library,
    pub(crate) content: Content,
}

/// What took the place of what should have been opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fallen {
    /// The release before.
    ToPrevious(u32),
    /// What came with the program.
    ToSeed,
}

/// Opens a folder that somebody names, or the content in use.
///
/// # Errors
///
/// When a named folder cannot be used, or the person's work cannot be read.
pub(crate) fn open(named: Option<&Path>, data: Option<&Path>, store: &UserDb, now: Moment) -> Result<Opened, Error> {
    let folder = data.map(|data| data.join("content"));
    let opened = |library, origin, fallen| Opened {
        library,
        content: Content {
            folder: folder.clone().into(),
            origin: Mutex::new(origin),
            fallen: Mutex::new(fallen),
            ..Content::default()
        },
    };
    if let Some(named) = named {
        return Ok(opened(library::usable(library::open(Some(named))?)?, Origin::Folder, None));
    }
    let mut keeping = keeping::read(store)?;
    if take_given(&mut keeping, now) {
        // A disk that is full keeps nobody from beginning: the next start takes them.
        let _ = keeping::write(store, &keeping, now);
    }
    let seed = library::usable(shipped())?;
    let Some(known) = keeping.used() else { return Ok(opened(seed, Origin::Seed, None)) };
    let (Some(folder_), Some(active)) = (&folder, known.active) else { return Ok(opened(seed, Origin::Seed, None)) };
    // A newer program brings newer content: the source has not offered it yet.
    if known.library == seed.manifest.id && seed.manifest.release > active {
        return Ok(opened(seed, Origin::Seed, None));
    }
    for sequence in [Some(active), known.previous].into_iter().flatten() {
        let origin = Origin::Release { source: known.id.clone(), sequence };
        if let Ok(library) = read(&folder_.join(&known.id), sequence, known) {
            let fallen = (sequence != active).then_some(Fallen::ToPrevious(sequence));
            return Ok(opened(library, origin, fallen));
        }
    }
    Ok(opened(seed, Origin::Seed, Some(Fallen::ToSeed)))
}

impl App {
    /// What has to be said when the content in use could not be opened.
    pub(crate) fn content_notice(&self) -> Option<Notice> {
        let fallen = lock(&self.content.fallen).clone()?;
        let l10n = self.context.l10n();
        let (code, text) = match fallen {
            Fallen::ToPrevious(sequence) => {
                let release = sequence.to_string();
                ("content-previous", l10n.say(message::Content::NoticeContentPrevious { release: &release }))
            }
            Fallen::ToSeed => ("content-seed", l10n.say(message::Content::NoticeContentSeed)),
        };
        Some(Notice { code: code.to_owned(), text })
    }

    /// A release that was taken before, ready to be opened.
    pub(super) fn kept_library(&self, known: &Known, sequence: u32) -> Result<Library, Error> {
        let folder = lock(&self.content.folder).clone();
        let folder = folder.ok_or_else(|| Error::said(Code::File, message::Content::ErrorContentFailed))?;
        read(&folder.join(&known.id), sequence, known)
            .map_err(|error| error.saying(message::Content::ErrorContentDamaged))
    }
}

/// A release that was taken before, held against its digests.
fn read(folder: &Path, sequence: u32, known: &Known) -> Result<Library, Error> {
    let wrong = |error: lodestone_sync::Fault| Error::new(Code::Library, error.to_string());
    let release = Depot::open(folder).map_err(wrong)?.release(sequence).map_err(wrong)?;
    let reading = Library::read(release.files().map_err(wrong)?);
    let library = library::usable(reading)?;
    if library.manifest.id != known.library {
        return Err(Error::new(Code::Library, "the release is of another library; check for a newer one"));
    }
    Ok(library)
}

/// Takes sources that came with the program and are not known yet; says whether there was one. The first that a program
/// brings is used at once.
fn take_given(keeping: &mut Keeping, now: Moment) -> bool {
    let given = given();
    let mut news = false;
    let first = keeping.sources.is_empty();
    for known in given {
        if keeping.source(&known.id).is_none() {
            if first && keeping.in_use.is_none() {
                keeping.in_use = Some(known.id.clone());
            }
            keeping.sources.push(Known { added: now.0, ..known });
            news = true;
        }
    }
    news
}

/// Sources that came with the program.
pub(super) fn given() -> Vec<Known> {
    let files = TRUST.files().filter(|file| file.path().extension().is_some_and(|end| end == SOURCE_FILE));
    files.filter_map(|file| SourceFile::read(file.contents()).ok().map(super::sources::known)).collect()
}

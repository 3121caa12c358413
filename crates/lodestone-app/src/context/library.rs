//! Holds a library as it is open: one release, and all that is worked out from it. A new release is a new snapshot that
//! replaces the old one as a whole; whoever took the old one goes on with it.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use lodestone_content::{Day, Language, Library};
use lodestone_store::LibraryIndex;

use crate::desk::draw::Drawings;
use crate::desk::survey::Survey;
use crate::error::Error;
use crate::wire::Changes;
use crate::worker::Limits;

/// Longest time that one picture may take to draw.
const DRAWING: Duration = Duration::from_secs(20);

/// How well each slide fits a target, from 0 to 1, by its id.
pub(crate) type Fits = BTreeMap<String, f64>;

/// How long a pitch is, what has become of it and where its cover is, as worked out for one state of it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Names the state of the pitch, the day and whom a cover names.
    pub(crate) print: String,
    /// Seconds.
    pub(crate) seconds: u32,
    /// What has become of it.
    pub(crate) changes: Changes,
    /// Address of its cover.
    pub(crate) picture: String,
}

/// A library that is open.
pub(crate) struct LibrarySnapshot {
    pub(crate) library: Arc<Library>,
    /// Names the state of the library and the theme: pictures of another state are not shown.
    pub(crate) state: String,
    pub(crate) index: LibraryIndex,
    pub(crate) drawings: Drawings,
    /// How well each slide fits the target that was asked for last.
    pub(crate) fits: Mutex<Option<(String, Arc<Fits>)>>,
    /// The slides that use each fact: a snapshot never changes.
    pub(crate) users_of_facts: OnceLock<BTreeMap<String, Vec<String>>>,
    /// What browsing asks of every slide, by language.
    pub(crate) surveys: Mutex<BTreeMap<Language, Arc<Survey>>>,
    /// What is marked as lapsed on a day.
    pub(crate) lapsed: Mutex<Option<(Day, String)>>,
    /// What the covers of pitches say that takes a library with earlier versions to work out: by pitch.
    pub(crate) cards: Mutex<BTreeMap<String, Told>>,
    /// This library with the versions that pitches accepted, the last used last: by what is in it.
    pub(crate) told: Mutex<VecDeque<(String, Arc<Library>)>>,
}

impl LibrarySnapshot {
    /// Opens a library that was read: its index is found or made, pictures of other states go.
    ///
    /// # Errors
    ///
    /// When no index can be made.
    pub(crate) fn open(library: Library, cache: Option<&Path>, program: &Path) -> Result<LibrarySnapshot, Error> {
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
        let limits = Limits { time: DRAWING, ..Limits::default() };
        let pictures = cache.map(|folder| folder.join("pictures"));
        Ok(LibrarySnapshot {
            drawings: Drawings::new(program.to_owned(), limits, pictures, &state),
            library: Arc::new(library),
            state,
            index,
            fits: Mutex::default(),
            users_of_facts: OnceLock::new(),
            surveys: Mutex::default(),
            lapsed: Mutex::default(),
            cards: Mutex::default(),
            told: Mutex::default(),
        })
    }
}

/// Sixteen hexadecimal digits that change with the library, the theme or the program.
fn state_of(library: &Library) -> String {
    let mut text = format!("{}\n{}\n", env!("CARGO_PKG_VERSION"), library.manifest.release);
    for slide in library.slides.values() {
        let _ = writeln!(text, "{} {}", slide.id, slide.digest);
    }
    let _ = write!(text, "{:?}{:?}{:?}", library.facts, library.facilities, library.brands);
    let mut bytes = text.into_bytes();
    for (path, file) in lodestone_render::theme::shipped() {
        bytes.extend_from_slice(path.as_bytes());
        bytes.extend_from_slice(file);
    }
    for file in library.files.values() {
        bytes.extend_from_slice(file);
    }
    crate::digest::fingerprint(&bytes)
}

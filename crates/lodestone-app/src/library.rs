//! Opening a library: the one that ships, or a folder.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use lodestone_content::library::FileRead;
use lodestone_content::{Finding, Library, Reading};

use crate::error::{Code, Error};

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../pitch-decks/oresund");

/// The most bytes of one file that are read: a picture can be large, a library of films is a mistake.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// The most bytes of a whole library.
const LARGEST_LIBRARY: u64 = 2 * 1024 * 1024 * 1024;
/// So many things at least are done by a thread: fewer cost less than it does.
const WORTH_A_THREAD: usize = 100;
/// How deep folders may nest.
const DEEPEST_FOLDER: usize = 8;

/// A library with the faults of form found while reading it.
#[derive(Debug)]
pub struct Opened {
    /// The library; `None` when it has no readable manifest.
    pub library: Option<Library>,
    /// What is to mend.
    pub findings: Vec<Finding>,
}

/// Reads the library that is part of the program.
pub fn shipped() -> Opened {
    let mut files = Vec::new();
    embedded(&SHIPPED, &mut files);
    Library::read(files).into()
}

/// The bytes of every file of the library that is part of the program.
pub(crate) fn shipped_files() -> Vec<&'static [u8]> {
    fn within(folder: &Dir<'static>, files: &mut Vec<&'static [u8]>) {
        files.extend(folder.files().map(include_dir::File::contents));
        folder.dirs().for_each(|inner| within(inner, files));
    }
    let mut files = Vec::new();
    within(&SHIPPED, &mut files);
    files
}

fn embedded(folder: &Dir<'static>, files: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        files.push((file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec()));
    }
    for inner in folder.dirs() {
        embedded(inner, files);
    }
}

/// Reads a library from a folder, or the one that ships.
///
/// # Errors
///
/// When the folder cannot be read at all. Faults within it are findings.
pub fn open(folder: Option<&Path>) -> Result<Opened, Error> {
    let Some(folder) = folder else { return Ok(shipped()) };
    let (files, skipped) = files(folder)?;
    let mut reading = Library::read_by(files, |files| at_once(files, FileRead::of));
    reading.findings.extend(skipped);
    Ok(reading.into())
}

/// Does the same with each of many things on every processor there is, and answers in their order.
pub(crate) fn at_once<T: Send, R: Send>(things: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let hands = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = things.len().div_ceil(hands).max(WORTH_A_THREAD);
    let mut things = things.into_iter();
    let shares = std::iter::repeat_with(|| things.by_ref().take(share).collect::<Vec<T>>());
    let mut shares = shares.take_while(|share| !share.is_empty());
    let own = shares.next().unwrap_or_default();
    let others: Vec<Vec<T>> = shares.collect();
    let work = &work;
    std::thread::scope(|scope| {
        let others: Vec<_> = others
            .into_iter()
            .map(|share| scope.spawn(move || share.into_iter().map(work).collect::<Vec<R>>()))
            .collect();
        let mut all: Vec<R> = own.into_iter().map(work).collect();
        for other in others {
            // What panics in a thread does so here, as it would without one.
            all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    })
}

/// Files of a library: path and bytes of each.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// The bytes of every file in a library's folder by path, and what was not read.
///
/// # Errors
///
/// When the folder cannot be read at all.
pub(crate) fn files(folder: &Path) -> Result<(Files, Vec<Finding>), Error> {
    if !folder.is_dir() {
        return Err(Error::new(
            Code::Input,
            format!("{} is not a folder; name the folder that holds library.toml", folder.display()),
        ));
    }
    // Looked for before anything is read: a folder named by mistake could hold half a disk.
    if !folder.join("library.toml").is_file() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut walk = Walk { files: Vec::new(), bytes: 0, skipped: Vec::new() };
    walk.folder(folder, Path::new(""), 0)?;
    Ok((walk.files, walk.skipped))
}

impl From<Reading> for Opened {
    fn from(Reading { library, findings }: Reading) -> Opened {
        Opened { library, findings }
    }
}

struct Walk {
    files: Vec<(String, Vec<u8>)>,
    bytes: u64,
    skipped: Vec<Finding>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, within: &Path, depth: usize) -> Result<(), Error> {
        let entries = fs::read_dir(folder).map_err(|error| Error::file(folder, "read the folder", &error))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                let place = lodestone_content::Place::start_of(
                    &within.join(path.file_name().unwrap_or_default()).to_string_lossy().replace('\\', "/"),
                );
                self.skipped.push(Finding::error(
                    "odd-file-name",
                    place,
                    "a file's name is not Unicode and was not read",
                    "rename it",
                ));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let inside = within.join(name);
            let label = inside.to_string_lossy().replace('\\', "/");
            let place = || lodestone_content::Place::start_of(&label);
            // A link could lead anywhere on the machine, and its content into a leave-behind.
            let Ok(kind) = fs::symlink_metadata(&path) else { continue };
            if kind.is_symlink() {
                self.skipped.push(Finding::error(
                    "symbolic-link",
                    place(),
                    "a symbolic link was not followed",
                    "copy the file into the library",
                ));
            } else if kind.is_dir() {
                if depth >= DEEPEST_FOLDER {
                    self.skipped.push(Finding::error(
                        "too-deep",
                        place(),
                        "folders nest too deeply",
                        "move the files up",
                    ));
                } else {
                    self.folder(&path, &inside, depth + 1)?;
                }
            } else if kind.is_file() {
                self.bytes += kind.len();
                if kind.len() > LARGEST_FILE || self.bytes > LARGEST_LIBRARY {
                    self.skipped.push(Finding::error(
                        "file-too-large",
                        place(),
                        format!("the file has {} bytes and was not read", kind.len()),
                        "reduce the picture, or split the library",
                    ));
                    continue;
                }
                let bytes = fs::read(&path).map_err(|error| Error::file(&path, "read", &error))?;
                self.files.push((label, bytes));
            }
        }
        Ok(())
    }
}

impl Opened {
    /// The library, when its form has no errors that would make a pitch wrong.
    ///
    /// # Errors
    ///
    /// When there is no library, or when parts of it could not be read: a pitch from half a library misleads.
    pub fn usable(self) -> Result<Library, Error> {
        let errors: Vec<_> = self
            .findings
            .into_iter()
            .filter(|finding| finding.severity == lodestone_content::Severity::Error)
            .collect();
        match self.library {
            Some(library) if errors.is_empty() => Ok(library),
            _ => Err(Error {
                code: Code::Library,
                message: format!(
                    "the library has {} errors; mend them, or see all findings with `lodestone check`",
                    errors.len()
                ),
                findings: errors.into_iter().take(20).map(Into::into).collect(),
                saying: None,
            }),
        }
    }
}

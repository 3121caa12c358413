//! Reads a library from a folder: every file that may be part of it, and findings for those that were not read.

use std::fs;
use std::path::{Path, PathBuf};

use lodestone_content::{FileRead, FindingCode};
use lodestone_content::{Finding, Library, Place, Reading, Severity};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::prelude::IndexedParallelIterator;

use crate::error::{Error, ErrorKind};

/// The most bytes of one file that are read: a picture can be large, a library of films is a mistake.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// The most bytes of a whole library.
const LARGEST_LIBRARY: u64 = 2 * 1024 * 1024 * 1024;
/// The fewest files for which a thread is worth its cost.
pub(crate) const WORTH_A_THREAD: usize = 100;
/// How deep folders may nest.
const DEEPEST_FOLDER: usize = 8;
/// The most findings that an error names.
const MOST_NAMED: usize = 20;

/// Files of a library: path and bytes of each.
pub type Files = Vec<(String, Vec<u8>)>;

/// Reads the library in a folder.
///
/// # Errors
///
/// When the folder cannot be read at all. Faults within it are findings.
pub fn read(folder: &Path) -> Result<Reading, Error> {
    let (files, skipped) = files(folder)?;
    let each = |files: Files| files.into_par_iter().with_min_len(WORTH_A_THREAD).map(FileRead::of).collect();
    let mut reading = Library::read_by(files, each);
    reading.findings.extend(skipped);
    Ok(reading)
}

/// Returns the bytes of every file in a library's folder by path, and findings for files that were not read.
///
/// # Errors
///
/// When the folder cannot be read at all.
pub fn files(folder: &Path) -> Result<(Files, Vec<Finding>), Error> {
    if !folder.is_dir() {
        let detail = format!("{} is not a folder; name the folder that holds library.toml", folder.display());
        return Err(Error::detailed(ErrorKind::Input, detail));
    }
    // Checked before anything is read: a folder chosen by mistake could be half a disk.
    if !folder.join("library.toml").is_file() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut walk = Walk { files: Vec::new(), bytes: 0, skipped: Vec::new() };
    walk.folder(folder, Path::new(""), 0)?;
    Ok((walk.files, walk.skipped))
}

/// Returns the library of a reading when its form has no errors that would make a pitch wrong.
///
/// # Errors
///
/// When there is no library, or when parts of it could not be read: a pitch from half a library misleads.
pub fn usable(reading: Reading) -> Result<Library, Error> {
    let Reading { library, findings } = reading;
    let errors: Vec<Finding> = findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    match library {
        Some(library) if errors.is_empty() => Ok(library),
        _ => {
            let count = errors.len();
            let detail =
                format!("the library has {count} errors; mend them, or see all findings with `lodestone check`");
            Err(Error::detailed(ErrorKind::Library, detail).with_findings(errors.into_iter().take(MOST_NAMED)))
        }
    }
}

/// A walk through a folder, with what it has found.
struct Walk {
    files: Files,
    bytes: u64,
    skipped: Vec<Finding>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, within: &Path, depth: usize) -> Result<(), Error> {
        let entries = fs::read_dir(folder).map_err(|error| Error::unreadable(folder, &error))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            let inside = within.join(path.file_name().unwrap_or_default());
            let label = inside.to_string_lossy().replace('\\', "/");
            let place = || Place::start_of(&label);
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                self.skipped.push(Finding::error(
                    FindingCode::OddFileName,
                    place(),
                    "a file's name is not Unicode and was not read",
                    "rename it",
                ));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            // A link could lead anywhere on the machine, and its content into a leave-behind.
            let Ok(kind) = fs::symlink_metadata(&path) else { continue };
            if kind.is_symlink() {
                self.skipped.push(Finding::error(
                    FindingCode::SymbolicLink,
                    place(),
                    "a symbolic link was not followed",
                    "copy the file into the library",
                ));
            } else if kind.is_dir() {
                if depth >= DEEPEST_FOLDER {
                    self.skipped.push(Finding::error(
                        FindingCode::TooDeep,
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
                        FindingCode::FileTooLarge,
                        place(),
                        format!("the file has {} bytes and was not read", kind.len()),
                        "reduce the picture, or split the library",
                    ));
                    continue;
                }
                let bytes = fs::read(&path).map_err(|error| Error::unreadable(&path, &error))?;
                self.files.push((label, bytes));
            }
        }
        Ok(())
    }
}

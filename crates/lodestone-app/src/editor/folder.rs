//! A library's folder on disk: what lies in it, whether it has changed, and which of its paths may be touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use lodestone_l10n::message;

use crate::error::{Code, Error};

/// How deep folders are looked into; the reader of a library goes no deeper.
const DEEPEST_FOLDER: usize = 8;
/// The most files that are looked at: a folder that was named by mistake must not hold anybody up.
const MOST_FILES: usize = lodestone_content::library::MOST_FILES * 2;
/// Names that no file can have on Windows, where colleagues open the same library.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com1", "lpt1"];

/// What tells that a file has changed, without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

/// The files of a folder with what tells that they have changed, by path with forward slashes.
pub(crate) type Stamps = BTreeMap<String, Stamp>;

/// A library's folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// A folder that holds a library.
    ///
    /// # Errors
    ///
    /// When it is no folder, or holds no `library.toml`.
    pub(crate) fn open(path: &str) -> Result<Folder, Error> {
        let refused = || Error::said(Code::Input, message::Editor::ErrorEditorNoLibrary { folder: path });
        let root = fs::canonicalize(path).map_err(|_| refused())?;
        if !fs::symlink_metadata(root.join("library.toml")).is_ok_and(|kind| kind.is_file()) {
            return Err(refused());
        }
        Ok(Folder { root })
    }

    /// Where it is.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file of it is. Nothing outside is ever touched, and no link is followed.
    ///
    /// # Errors
    ///
    /// When the path leads out of the folder, or a part of it is a link.
    pub(crate) fn place(&self, path: &str) -> Result<PathBuf, Error> {
        let refused = || Error::said(Code::Input, message::Editor::ErrorEditorPath { path });
        let mut place = self.root.clone();
        for part in Path::new(path).components() {
            let Component::Normal(name) = part else { return Err(refused()) };
            let word = name.to_str().ok_or_else(refused)?;
            if word.contains(['\\', ':']) || word.starts_with('.') {
                return Err(refused());
            }
            place.push(name);
            if fs::symlink_metadata(&place).is_ok_and(|kind| kind.is_symlink()) {
                return Err(refused());
            }
        }
        if place == self.root { Err(refused()) } else { Ok(place) }
    }

    /// The bytes of a file; `None` when it is not there.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or must not be.
    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let place = self.place(path)?;
        match fs::metadata(&place) {
            Ok(kind) if kind.len() > lodestone_content::read::tree::LARGEST_FILE as u64 => {
                Err(Error::said(Code::Input, message::Editor::ErrorEditorLarge { path }))
            }
            Ok(_) => fs::read(&place).map(Some).map_err(|error| Error::file(&place, "read", &error)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::file(&place, "read", &error)),
        }
    }

    /// What lies in it now.
    pub(crate) fn stamps(&self) -> Stamps {
        let mut stamps = Stamps::new();
        look(&self.root, "", 0, &mut stamps);
        stamps
    }

    /// What tells that a file has changed; `None` when it is gone.
    pub(crate) fn stamp(&self, path: &str) -> Option<Stamp> {
        stamp(&self.place(path).ok()?)
    }
}

/// Whether a word can name a file on every system.
pub(crate) fn is_file_name(word: &str) -> bool {
    !word.is_empty() && !RESERVED.contains(&word.split('.').next().unwrap_or(word))
}

/// What tells that a file has changed; `None` when it is gone.
pub(crate) fn stamp(place: &Path) -> Option<Stamp> {
    let kind = fs::symlink_metadata(place).ok().filter(fs::Metadata::is_file)?;
    Some(Stamp { length: kind.len(), modified: kind.modified().ok() })
}

fn look(folder: &Path, within: &str, depth: usize, stamps: &mut Stamps) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
        let path = if within.is_empty() { name.to_owned() } else { format!("{within}/{name}") };
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && depth < DEEPEST_FOLDER {
            look(&entry.path(), &path, depth + 1, stamps);
        } else if kind.is_file() && stamps.len() < MOST_FILES {
            stamps.extend(stamp(&entry.path()).map(|stamp| (path, stamp)));
        }
    }
}

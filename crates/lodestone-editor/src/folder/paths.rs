//! Decides which paths of a library's folder may be read and written, and reads files of it.

use lodestone_l10n::message;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::stamps::{Stamp, Stamps, stamp, stamps};
use crate::error::{Error, ErrorKind};

/// Names that no file can have on Windows, where colleagues open the same library.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com1", "lpt1"];

/// A library's folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Opens a folder with a library.
    ///
    /// # Errors
    ///
    /// When it is no folder, or has no `library.toml`.
    pub(crate) fn open(path: &str) -> Result<Folder, Error> {
        let refused = || Error::new(ErrorKind::Input, message::Editor::ErrorEditorNoLibrary { folder: path });
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
        let refused = || Error::new(ErrorKind::Input, message::Editor::ErrorEditorPath { path });
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
                Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorLarge { path }))
            }
            Ok(_) => fs::read(&place).map(Some).map_err(|error| Error::unreadable(&place, &error)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::unreadable(&place, &error)),
        }
    }

    /// The files in it now.
    pub(crate) fn stamps(&self) -> Stamps {
        stamps(&self.root)
    }

    /// The stamp of a file; `None` when there is none.
    pub(crate) fn stamp(&self, path: &str) -> Option<Stamp> {
        stamp(&self.place(path).ok()?)
    }
}

/// Whether a word can name a file on every system.
pub(crate) fn is_file_name(word: &str) -> bool {
    !word.is_empty() && !RESERVED.contains(&word.split('.').next().unwrap_or(word))
}

//! Writes a whole file at once.

use std::path::Path;

use crate::error::FileError;
use crate::folder::{self, folder_of, make_folder};
use crate::leftovers::sweep_beside;
use crate::temp_file::{Access, TempFile};

/// Whether a file survives a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Bytes and name are synced when the call returns.
    Durable,
    /// The file is complete or absent while the machine runs, and nothing waits for the disk. For files that can be
    /// made again and whose damage can be noticed: after a power cut they may be empty.
    WhileRunning,
}

/// A step of writing a file, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// There is an empty temporary file.
    Begun,
    /// All bytes are in it.
    Written,
    /// They are synced.
    Synced,
    /// The file has its name.
    Renamed,
    /// The folder is synced.
    FolderSynced,
}

impl Step {
    /// All of them.
    pub const ALL: [Step; 5] = [Step::Begun, Step::Written, Step::Synced, Step::Renamed, Step::FolderSynced];

    /// Its name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Step::Begun => "begun",
            Step::Written => "written",
            Step::Synced => "synced",
            Step::Renamed => "renamed",
            Step::FolderSynced => "folder synced",
        }
    }
}

/// How to write a file. [`write`], [`write_private`] and [`write_cache`] are the usual ways.
#[derive(Clone, Copy)]
pub struct Write<'a> {
    /// Who may read it.
    pub access: Access,
    /// Whether it survives a power cut.
    pub durability: Durability,
    /// Called after each step, for tests that end the program there.
    pub on_step: &'a dyn Fn(Step),
}

impl Default for Write<'_> {
    fn default() -> Self {
        Write { access: Access::Usual, durability: Durability::Durable, on_step: &|_| {} }
    }
}

impl Write<'_> {
    /// Writes the file, and makes the folders above it that are missing.
    ///
    /// # Errors
    ///
    /// When the disk refuses. The earlier file is still there, unless only the sync of the folder failed.
    pub fn put(self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        make_folder(folder_of(path))?;
        let mut temp = TempFile::create(path, self.access)?;
        (self.on_step)(Step::Begun);
        temp.write(bytes)?;
        (self.on_step)(Step::Written);
        if self.durability == Durability::Durable {
            temp.sync()?;
            (self.on_step)(Step::Synced);
        }
        temp.rename()?;
        (self.on_step)(Step::Renamed);
        if self.durability == Durability::Durable {
            folder::sync(folder_of(path)).map_err(FileError::of("write", path))?;
            (self.on_step)(Step::FolderSynced);
        }
        Ok(())
    }
}

/// Writes a file completely or not at all, and syncs it.
///
/// # Errors
///
/// See [`Write::put`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Write::default().put(path, bytes)
}

/// Writes a file where a person wants it, and removes temporary files that an interrupted attempt left there.
///
/// # Errors
///
/// See [`Write::put`].
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write(path, bytes)?;
    sweep_beside(path);
    Ok(())
}

/// Writes a file, as [`write`] does, that only its owner may read.
///
/// # Errors
///
/// See [`Write::put`].
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Write { access: Access::Private, ..Write::default() }.put(path, bytes)
}

/// Writes a file of a cache: completely or not at all, without waiting for the disk.
///
/// # Errors
///
/// See [`Write::put`].
pub fn write_cache(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Write { durability: Durability::WhileRunning, ..Write::default() }.put(path, bytes)
}

//! Writes a whole file at once.

use std::path::Path;

use crate::error::FileError;
use crate::folder::{self, folder_of, make_folder};
use crate::leftovers::sweep_beside;
use crate::temp_file::{Access, TempFile};

/// Whether a file outlives a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Its bytes and its name are on the disk when the call returns.
    Durable,
    /// It is whole or not there while the machine runs, and costs no wait for the disk. For what can be made again, and
    /// shows whether it is whole: after a power cut it may be empty.
    WhileRunning,
}

/// A moment in the writing of a file, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// There is an empty file beside the place.
    Begun,
    /// All bytes are in it.
    Written,
    /// They are on the disk.
    Synced,
    /// The file has its name.
    Renamed,
    /// The name is on the disk.
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

/// How a file is written. [`write`], [`write_private`] and [`write_cache`] are the usual ways.
#[derive(Clone, Copy)]
pub struct Write<'a> {
    /// Who may read it.
    pub access: Access,
    /// Whether it outlives a power cut.
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
    /// Writes the file, and makes the folders above it that are not there.
    ///
    /// # Errors
    ///
    /// When the disk refuses. What stood at the path is still there, unless the name was given already and only could not
    /// be brought to the disk.
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

/// Writes a file whole or not at all, for good.
///
/// # Errors
///
/// See [`Write::put`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Write::default().put(path, bytes)
}

/// Writes a file that a person asked for, where they chose: what an earlier attempt left that was ended is removed.
///
/// # Errors
///
/// See [`Write::put`].
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write(path, bytes)?;
    sweep_beside(path);
    Ok(())
}

/// The same as [`write`], for nobody's eyes but the owner's.
///
/// # Errors
///
/// See [`Write::put`].
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Write { access: Access::Private, ..Write::default() }.put(path, bytes)
}

/// Writes a file of a cache: whole or not at all, without waiting for the disk.
///
/// # Errors
///
/// See [`Write::put`].
pub fn write_cache(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Write { durability: Durability::WhileRunning, ..Write::default() }.put(path, bytes)
}

//! Keeps a library's folder open: reads it, notices changes by other programs, and writes ours.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use lodestone_content::Day;

use super::contents::Contents;
use crate::digest::fingerprint;
use crate::error::Error;
use crate::folder::{self, FileChange, Folder, finish};

/// A library's folder, open for editing. Several threads may use it at once.
pub struct Session {
    folder: Folder,
    contents: RwLock<Contents>,
    /// Locked from comparing a file to writing it, so that of two saves at once none is lost.
    saving: Mutex<()>,
}

impl Session {
    /// Opens a folder.
    ///
    /// # Errors
    ///
    /// When there is no library in it that can be read.
    pub fn open(path: &str, today: Day) -> Result<Session, Error> {
        let folder = Folder::open(path)?;
        finish(&folder);
        let contents = Contents::read(&folder, today, 1)?;
        Ok(Session { contents: RwLock::new(contents), saving: Mutex::default(), folder })
    }

    /// Where the folder is.
    pub fn root(&self) -> &Path {
        self.folder.root()
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The library that was read.
    pub fn contents(&self) -> RwLockReadGuard<'_, Contents> {
        self.contents.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn contents_mut(&self) -> RwLockWriteGuard<'_, Contents> {
        self.contents.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Locks the files for a change.
    pub(crate) fn lock_files(&self) -> MutexGuard<'_, ()> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number that grows whenever a file changes, here or by another program. Reads no file.
    pub fn version(&self) -> u32 {
        let now = self.folder.stamps();
        let contents = self.contents();
        if now == contents.noticed {
            return contents.version;
        }
        drop(contents);
        let mut contents = self.contents_mut();
        if now != contents.noticed {
            contents.noticed = now;
            contents.version += 1;
        }
        contents.version
    }

    /// Reads the folder again when something in it has changed, or the day has.
    ///
    /// # Errors
    ///
    /// When there is no library in it that can be read any more.
    pub fn refresh(&self, today: Day) -> Result<(), Error> {
        let version = self.version();
        let contents = self.contents();
        let stale = contents.read != contents.noticed;
        let another_day = contents.today != today;
        drop(contents);
        if stale {
            let fresh = Contents::read(&self.folder, today, version)?;
            *self.contents_mut() = fresh;
        } else if another_day {
            let mut contents = self.contents_mut();
            contents.today = today;
            contents.check_rest();
        }
        Ok(())
    }

    /// Writes changes, all of them or none, and reads the parts that they concern. The caller has locked the files.
    ///
    /// # Errors
    ///
    /// `Conflict` when a file has changed since; otherwise when it cannot be written.
    pub(crate) fn write(&self, changes: &[FileChange], today: Day) -> Result<(), Error> {
        // An unchanged file is not written: another program may compare its date.
        let differs = |change: &&FileChange| change.before.as_ref() != Some(&fingerprint(&change.bytes));
        let changes: Vec<FileChange> = changes.iter().filter(differs).cloned().collect();
        if changes.is_empty() {
            return Ok(());
        }
        let stamps = folder::carry_out(&self.folder, &changes)?;
        let mut contents = self.contents_mut();
        contents.version += 1;
        contents.today = today;
        let alone = changes.iter().all(|change| Contents::reads_alone(&change.path));
        if !alone {
            let fresh = Contents::read(&self.folder, today, contents.version)?;
            *contents = fresh;
            return Ok(());
        }
        for change in changes {
            if let Some(stamp) = stamps.get(&change.path) {
                contents.read.insert(change.path.clone(), *stamp);
                contents.noticed.insert(change.path.clone(), *stamp);
            }
            contents.take(&change.path, change.bytes);
        }
        contents.check_rest();
        Ok(())
    }

    /// Reads a file that another program may have changed, before it is shown.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(crate) fn read_current(&self, path: &str) -> Result<Vec<u8>, Error> {
        let stamp = self.folder.stamp(path);
        let bytes = self.folder.read(path)?.ok_or_else(Error::gone)?;
        let known = self.contents().library.file_texts.get(path).is_some_and(|known| **known == *bytes);
        if !known {
            let mut contents = self.contents_mut();
            contents.version += 1;
            if let Some(stamp) = stamp {
                contents.read.insert(path.to_owned(), stamp);
                contents.noticed.insert(path.to_owned(), stamp);
            }
            contents.take(path, bytes.clone());
            contents.check_rest();
        }
        Ok(bytes)
    }
}

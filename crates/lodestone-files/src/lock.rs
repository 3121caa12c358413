//! Locks a folder against other processes for as long as a value lives.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use crate::error::FileError;
use crate::resume::open_regular;

/// A locked folder. The system releases the lock when the program ends, however it ends.
#[derive(Debug)]
pub struct Lock(File);

/// Why a folder could not be locked.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process or value has the lock.
    #[error("somebody else works there at this moment; try again when they have ended")]
    Busy,
    /// The file system has no locks, as some network shares.
    #[error("the file system knows no locks; choose a folder on a disk of this machine")]
    Unsupported,
    /// The lock file cannot be opened.
    #[error(transparent)]
    File(#[from] FileError),
}

impl Lock {
    /// Locks a file, which is made when it is not there and is not removed afterwards: removing it would let two in.
    ///
    /// # Errors
    ///
    /// When another process has the lock, or the file system has none.
    pub fn acquire(path: &Path) -> Result<Lock, LockError> {
        let failed = FileError::of("lock", path);
        let file = open_regular(File::options().write(true).create(true).truncate(false), path).map_err(&failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(LockError::Busy),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Err(LockError::Unsupported)
            }
            Err(TryLockError::Error(error)) => Err(failed(error).into()),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a process that is being started has a copy of the open file for a moment.
        let _ = self.0.unlock();
    }
}

//! Classifies errors of a database by what a person can do about them.

use std::io;
use std::path::{Path, PathBuf};

use lodestone_files::FileError;
use rusqlite::ErrorCode;
use thiserror::Error;

/// Why the store failed. Nothing was changed, unless the variant says so.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another process has the folder open.
    #[error("{} is in use by another window of the program; close it and try again", .folder.display())]
    InUse {
        /// The folder with `user.db`.
        folder: PathBuf,
    },
    /// A newer version of the program wrote the file in a way that this one would misread. The file was not changed.
    #[error(
        "the data was written by a newer version of the program (it has {found}, this one knows up to {supported}); update the program"
    )]
    Newer {
        /// The compatibility number in the file.
        found: u32,
        /// The highest that this program knows.
        supported: u32,
    },
    /// A folder or file cannot be read or written.
    #[error("{} cannot be used: {detail}; check that the folder exists and may be written", .path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// The disk is full. What was saved before is still there.
    #[error("the disk is full, the change was not saved; free some space and try again")]
    Full,
    /// There is no pitch, revision, picture or step of that name.
    #[error("there is no {what} \"{id}\"; look at the list again")]
    Missing {
        /// What kind of thing was asked for.
        what: &'static str,
        /// Under which name.
        id: String,
    },
    /// Bytes in the database have changed since they were written.
    #[error("stored data is damaged: {detail}; restore a backup")]
    Damaged {
        /// What does not fit, for the log.
        detail: String,
    },
    /// A database that lives in memory has no folder for backups.
    #[error("this work is kept in memory only and has no backups; open a folder to keep it")]
    InMemory,
    /// A value cannot be stored as it is.
    #[error("this cannot be stored: {detail}; correct it and try again")]
    Refused {
        /// What is wrong with it.
        detail: String,
    },
    /// Anything else that SQLite reports.
    #[error("the database failed: {detail}; start the program again")]
    Database {
        /// What SQLite says, for the log.
        detail: String,
    },
}

impl StoreError {
    /// Returns whether the file itself is damaged, so that a backup would help.
    pub(crate) fn is_damage(&self) -> bool {
        matches!(self, StoreError::Damaged { .. })
    }

    /// Makes an error about damage.
    pub(crate) fn damaged(detail: impl Into<String>) -> StoreError {
        StoreError::Damaged { detail: detail.into() }
    }

    /// Makes an error about a path.
    pub(crate) fn at(path: &Path, error: &io::Error) -> StoreError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
            _ => StoreError::Folder { path: path.to_owned(), detail: error.to_string() },
        }
    }
}

impl From<FileError> for StoreError {
    fn from(error: FileError) -> StoreError {
        if error.is_full() { StoreError::Full } else { StoreError::at(error.path(), error.io()) }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let detail = error.to_string();
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => StoreError::Full,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged { detail },
                _ => StoreError::Database { detail },
            },
            // A column with another type than we ever write.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => StoreError::Damaged { detail },
            _ => StoreError::Database { detail },
        }
    }
}

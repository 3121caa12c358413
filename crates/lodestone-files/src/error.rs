//! Why a file could not be written: what failed, on which path, and what to do next.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// An operation on a file that failed. What stood at the path before is still there.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} {}: {source}; {}", .path.display(), remedy(.source.kind()))]
pub struct FileError {
    doing: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl FileError {
    /// What was tried, such as `write`.
    pub fn doing(&self) -> &'static str {
        self.doing
    }

    /// The file or folder that it was tried on: as the caller named it, not the unfinished one beside it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the system said.
    pub fn io(&self) -> &io::Error {
        &self.source
    }

    /// Whether there was no room for it.
    pub fn is_full(&self) -> bool {
        matches!(self.source.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
    }

    /// Says of a failure of the system what it was about.
    pub(crate) fn of<'a>(doing: &'static str, path: &'a Path) -> impl Fn(io::Error) -> FileError + 'a {
        move |source| FileError { doing, path: path.to_owned(), source }
    }
}

/// What a person can do about it.
fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space and try again",
        ErrorKind::FileTooLarge => "choose a disk that takes files of this size",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "choose a folder that you may write to",
        ErrorKind::IsADirectory => "choose another name: a folder has this one",
        ErrorKind::NotADirectory => "choose another folder: a file stands where one should be",
        ErrorKind::NotFound => "see that the folder is still there",
        ErrorKind::InvalidInput | ErrorKind::InvalidFilename => "choose another name",
        _ => "try again, or choose another place",
    }
}

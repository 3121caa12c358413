//! Says why a file could not be written: what failed, on which path, and what to do next.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A failed operation on a file. The earlier file at the path is unchanged.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} {}: {source}; {}", .path.display(), remedy(.source.kind()))]
pub struct FileError {
    doing: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl FileError {
    /// The operation, such as `write`.
    pub fn doing(&self) -> &'static str {
        self.doing
    }

    /// The file or folder that the caller named, not the temporary file beside it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The system's error.
    pub fn io(&self) -> &io::Error {
        &self.source
    }

    /// Returns whether the disk was full.
    pub fn is_full(&self) -> bool {
        matches!(self.source.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
    }

    /// Adds operation and path to an error of the system.
    pub(crate) fn of<'a>(doing: &'static str, path: &'a Path) -> impl Fn(io::Error) -> FileError + 'a {
        move |source| FileError { doing, path: path.to_owned(), source }
    }
}

/// Returns what a person can do about it.
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

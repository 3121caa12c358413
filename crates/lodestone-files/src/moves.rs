//! Renames and copies files, and on Windows tries again while another program has them open.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use crate::error::FileError;
use crate::folder::{self, folder_of};
use crate::temp_file::{TempFile, sync_file};

/// Pauses in milliseconds before each further attempt. A virus scanner or an indexer keeps a fresh file open for up to
/// two seconds.
const PAUSES: &[u64] = &[50, 150, 500, 1_500];
/// What Windows reports for a file that another program has open: access denied, sharing violation, lock violation.
const IN_USE: [i32; 3] = [5, 32, 33];

/// Renames a file or folder, and replaces what has the new name, a link as well. The new name is not synced: see
/// [`sync_folder`](crate::sync_folder).
///
/// # Errors
///
/// When the system refuses; on Windows only after several attempts.
pub fn rename(from: &Path, to: &Path) -> Result<(), FileError> {
    rename_with_retries(from, to).map_err(FileError::of("write", to))
}

/// Renames a complete file within its folder and syncs it: after a power cut the old or the new file is there.
///
/// # Errors
///
/// When the system refuses. The file may have its new name then, and lose it in a power cut.
pub fn rename_durably(finished: &Path, path: &Path) -> Result<(), FileError> {
    // Windows syncs only files that were opened for writing.
    let synced = File::options().read(true).write(true).open(finished).and_then(|file| sync_file(&file));
    synced.map_err(FileError::of("write", finished))?;
    rename(finished, path)?;
    folder::sync(folder_of(path)).map_err(FileError::of("write", path))
}

/// Copies a file; the copy is complete or absent.
///
/// # Errors
///
/// When the file cannot be read or its copy cannot be written.
pub fn copy(from: &Path, to: &Path) -> Result<(), FileError> {
    TempFile::copy_of(from, to)?.finish()
}

/// See [`rename`].
pub(crate) fn rename_with_retries(from: &Path, to: &Path) -> io::Result<()> {
    let pauses = if cfg!(windows) { PAUSES } else { &[] };
    with_retries(pauses, || fs::rename(from, to))
}

/// Tries again while another program has the file open.
fn with_retries(pauses: &[u64], mut attempt: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    for pause in pauses {
        match attempt() {
            Err(error) if is_in_use(&error) => std::thread::sleep(Duration::from_millis(*pause)),
            done => return done,
        }
    }
    attempt()
}

fn is_in_use(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| IN_USE.contains(&code)) || error.kind() == ErrorKind::PermissionDenied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_a_scanner_holds_is_renamed_once_it_lets_go() {
        for code in IN_USE {
            let mut attempts = 0;
            let renamed = with_retries(&[0, 0, 0], || {
                attempts += 1;
                if attempts < 3 { Err(io::Error::from_raw_os_error(code)) } else { Ok(()) }
            });
            assert!(renamed.is_ok() && attempts == 3, "Windows error {code} passes");
        }
    }

    #[test]
    fn what_does_not_pass_is_said_at_once_and_patience_ends() {
        let mut attempts = 0;
        let refused = with_retries(&[0, 0], || {
            attempts += 1;
            Err(ErrorKind::StorageFull.into())
        });
        assert!(refused.is_err() && attempts == 1, "waiting makes no room");
        let mut attempts = 0;
        let refused = with_retries(&[0, 0], || {
            attempts += 1;
            Err(ErrorKind::PermissionDenied.into())
        });
        assert!(refused.is_err() && attempts == 3, "a folder that may not be written stays so");
    }
}

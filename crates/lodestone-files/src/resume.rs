//! Opens files of our own that stay as they are from one run to the next.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::error::FileError;

/// Opens a file to read what is in it and add to its end, and makes it when it is not there. For what is fetched over days:
/// such a file has a name of its own from the beginning, and gets another by [`rename`](crate::rename) once it is whole.
///
/// # Errors
///
/// When it cannot be opened, or is a link.
pub fn open_to_resume(path: &Path) -> Result<File, FileError> {
    open_regular(File::options().read(true).append(true).create(true), path).map_err(FileError::of("write", path))
}

/// Opens a file that must be one: a link in its place is somebody else's doing, and is not followed.
pub(crate) fn open_regular(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        let flags = rustix::fs::OFlags::NOFOLLOW.bits();
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.cast_signed());
    }
    #[cfg(windows)]
    {
        // FILE_FLAG_OPEN_REPARSE_POINT: opens a link itself, which is no file then.
        std::os::windows::fs::OpenOptionsExt::custom_flags(options, 0x0020_0000);
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(ErrorKind::InvalidInput.into()) }
}

//! Opens files of our own that stay from one run to the next.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::error::FileError;

/// Opens a file to read it and append to it, and makes it when it is not there. For downloads that take days: such a
/// file has a fixed name, and gets its final name by [`rename`](crate::rename) once it is complete.
///
/// # Errors
///
/// When it cannot be opened, or is a link.
pub fn open_to_resume(path: &Path) -> Result<File, FileError> {
    open_regular(File::options().read(true).append(true).create(true), path).map_err(FileError::of("write", path))
}

/// Opens a regular file. A link of its name was put there by somebody else, and is not followed.
pub(crate) fn open_regular(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        let flags = rustix::fs::OFlags::NOFOLLOW.bits();
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.cast_signed());
    }
    #[cfg(windows)]
    {
        // FILE_FLAG_OPEN_REPARSE_POINT opens a link itself, which is not a regular file.
        std::os::windows::fs::OpenOptionsExt::custom_flags(options, 0x0020_0000);
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(ErrorKind::InvalidInput.into()) }
}

//! Writes files the plain way, as another program would: a test plays that program, or damages what is on the disk. The
//! ban on these functions stays in force for everything else that tests do.

#![allow(dead_code, unreachable_pub, reason = "a module of several test programs, of which none uses all")]
#![expect(clippy::disallowed_methods, reason = "a test plays another program, and may damage what is on the disk")]

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Writes the bytes over whatever is there.
///
/// # Errors
///
/// When the system refuses.
pub fn write(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    std::fs::write(path, bytes)
}

/// Copies a file.
///
/// # Errors
///
/// When the system refuses.
pub fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()> {
    std::fs::copy(from, to).map(drop)
}

/// Renames a file or a folder.
///
/// # Errors
///
/// When the system refuses.
pub fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()> {
    std::fs::rename(from, to)
}

/// Makes an empty file, or empties the one that is there.
///
/// # Errors
///
/// When the system refuses.
pub fn create(path: impl AsRef<Path>) -> io::Result<File> {
    File::create(path)
}

/// How a file is to be opened.
#[must_use]
pub fn options() -> OpenOptions {
    File::options()
}

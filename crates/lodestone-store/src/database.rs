//! Shares what both databases need: who wrote a file, whether it is sound, and how to remove it with SQLite's files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use crate::error::StoreError;

/// The beginning of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Where the header keeps the compatibility number, as SQLite's file format lays down.
const USER_VERSION_AT: usize = 60;
/// Where it keeps the number of the application.
const APPLICATION_ID_AT: usize = 68;

/// The first hundred bytes of a database, read without SQLite: reading must not change the file, and SQLite creates
/// files beside one that it opens.
pub(crate) struct Header {
    /// The program that wrote it.
    pub(crate) application: u32,
    /// Its compatibility number.
    pub(crate) compatibility: u32,
}

impl Header {
    /// Reads the header; `None` when the file is not a database.
    pub(crate) fn read(path: &Path) -> io::Result<Option<Header>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(100).read_to_end(&mut bytes)?;
        if bytes.len() < 100 || !bytes.starts_with(MAGIC) {
            return Ok(None);
        }
        let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        Ok(Some(Header { application: number(APPLICATION_ID_AT), compatibility: number(USER_VERSION_AT) }))
    }
}

/// Opens a database that exists for reading only.
pub(crate) fn open_to_read(path: &Path) -> Result<Connection, StoreError> {
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;")?;
    Ok(connection)
}

/// The SHA-256 of some bytes in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The SHA-256 of a file, read piece by piece.
pub(crate) fn sha256_of_file(path: &Path) -> Result<String, StoreError> {
    let failed = |error: io::Error| StoreError::at(path, &error);
    let mut file = File::open(path).map_err(failed)?;
    let mut piece = vec![0; 1 << 18];
    let mut digest = Sha256::new();
    loop {
        match file.read(&mut piece).map_err(failed)? {
            0 => return Ok(hexadecimal(&digest.finalize())),
            count => digest.update(&piece[..count]),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A path with something added to its file name.
pub(crate) fn beside(path: &Path, addition: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(addition);
    PathBuf::from(name)
}

/// Removes a database with SQLite's files beside it, if they are there.
pub(crate) fn remove(path: &Path) -> Result<(), StoreError> {
    for addition in ["", "-wal", "-shm", "-journal"] {
        remove_file(&beside(path, addition))?;
    }
    Ok(())
}

/// Removes a file, if it is there.
pub(crate) fn remove_file(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::at(path, &error)),
        _ => Ok(()),
    }
}

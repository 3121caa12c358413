//! Defines a release to be published, and checks whether laptops would accept it.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::sha256;
use crate::manifest::{FORMAT, Listed, Manifest};
use crate::publish_error::PublishError;
use crate::publisher::remote_state::RemoteState;

/// A release to be published.
pub struct ReleaseDraft {
    /// Its number.
    pub sequence: u32,
    /// Its day, `YYYY-MM-DD`.
    pub date: String,
    /// The oldest version of the program that can read it.
    pub needs: String,
    /// What is new, by BCP 47 tag.
    pub notes: BTreeMap<String, String>,
    /// Every file of the library's folder.
    pub files: Vec<(String, Vec<u8>)>,
}

impl ReleaseDraft {
    /// Returns the bytes that are not in the release at the destination, and the bytes of all files.
    pub fn bytes(&self, remote: &RemoteState) -> (u64, u64) {
        let there: BTreeSet<&str> = remote
            .release()
            .into_iter()
            .flat_map(|manifest| manifest.files.values())
            .map(|file| file.sha256.as_str())
            .collect();
        let mut new = BTreeMap::new();
        let mut all = 0;
        for (_, bytes) in &self.files {
            all += bytes.len() as u64;
            let digest = sha256(bytes);
            if !there.contains(digest.as_str()) {
                new.insert(digest, bytes.len() as u64);
            }
        }
        (new.values().sum(), all)
    }

    /// Checks whether laptops would accept it: names, sizes and number of files.
    ///
    /// # Errors
    ///
    /// When they would not.
    pub fn check(&self, library: &str) -> Result<(), PublishError> {
        self.manifest(library).map(drop)
    }

    /// Its manifest.
    pub(super) fn manifest(&self, library: &str) -> Result<Manifest, PublishError> {
        let listed = |bytes: &Vec<u8>| Listed { sha256: sha256(bytes), size: bytes.len() as u64 };
        let manifest = Manifest {
            format: FORMAT,
            library: library.to_owned(),
            sequence: self.sequence,
            date: self.date.clone(),
            needs: self.needs.clone(),
            notes: self.notes.clone(),
            files: self.files.iter().map(|(path, bytes)| (path.clone(), listed(bytes))).collect(),
        };
        // Read as a laptop will read it: what a laptop refuses must not be published.
        Manifest::read(&manifest.to_bytes())
            .map_err(|error| PublishError::Release(format!("{error}; rename or reduce it and publish again")))
    }
}

//! Stores what this machine has of one source: objects by digest, complete releases, and the trusted metadata.
//!
//! ```text
//! trust/                     the newest verified metadata; a floor for the next check, never an anchor of trust
//! objects/ab/<sha256>        files of releases
//! parts/<sha256>.part        partial downloads
//! releases/7/<sha256>.json   manifest of a release: present only when all its objects are
//! ```

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lodestone_files::{Lock, LockError};

use crate::client::partial_download::ExpectedFile;
use crate::client::trust::{HISTORY, LARGEST_METADATA, is_followed_by};
use crate::digest::sha256;
use crate::disk;
use crate::failpoint::pass;
use crate::fault::{Fault, FaultKind};
use crate::layout;
use crate::manifest::{LARGEST_FILE, LARGEST_MANIFEST, Listed, Manifest, ManifestError};

/// How long a partial download is kept.
const PARTIAL_DOWNLOADS_STAY: i64 = 14 * 24 * 60 * 60;

/// The release store of one source, in a folder of its own.
#[derive(Debug, Clone)]
pub struct ReleaseStore {
    folder: PathBuf,
}

impl ReleaseStore {
    /// Opens the release store in a folder, and makes the folder when it is not there.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made.
    pub fn open(folder: &Path) -> Result<ReleaseStore, Fault> {
        let store = ReleaseStore { folder: folder.to_owned() };
        lodestone_files::make_folder(folder)?;
        for inner in [store.trust(), store.objects(), store.partial_downloads(), store.manifests()] {
            lodestone_files::make_folder(&inner)?;
        }
        Ok(store)
    }

    /// Adds files that are here already (the library that came with the program), so that a check fetches only what
    /// differs.
    ///
    /// # Errors
    ///
    /// When the disk refuses, or a check is running.
    pub fn add_files<'a>(&self, files: impl IntoIterator<Item = &'a [u8]>) -> Result<(), Fault> {
        let _alone = self.lock()?;
        for bytes in files {
            let wanted = ExpectedFile { sha256: sha256(bytes), size: bytes.len() as u64 };
            if !self.has(&wanted) {
                disk::write(&self.object(&wanted.sha256), bytes, "lent")?;
            }
        }
        Ok(())
    }

    /// Returns a complete release.
    ///
    /// # Errors
    ///
    /// [`FaultKind::NotFound`] when it is not here, [`FaultKind::Damaged`] when its manifest is not what was stored.
    pub fn release(&self, sequence: u32) -> Result<Release, Fault> {
        let damaged =
            |detail: String| Fault::new(FaultKind::Damaged, format!("{detail}; the next check fetches it again"));
        let Some(path) = self.manifest_of(sequence) else {
            return Err(Fault::new(FaultKind::NotFound, format!("release {sequence} is not here")));
        };
        let bytes = disk::read(&path, LARGEST_MANIFEST)
            .map_err(|error| damaged(format!("the manifest of release {sequence} cannot be read: {error}")))?
            .unwrap_or_default();
        if path.file_stem().and_then(|stem| stem.to_str()) != Some(&sha256(&bytes)) {
            let _ = std::fs::remove_file(&path);
            return Err(damaged(format!("the manifest of release {sequence} is not what was stored")));
        }
        let manifest = Manifest::read(&bytes).map_err(Fault::from)?;
        if manifest.sequence != sequence {
            return Err(damaged(format!("the manifest of release {sequence} says {}", manifest.sequence)));
        }
        Ok(Release { store: self.clone(), manifest })
    }

    /// Returns whether a root is of the same people as the pinned one: it is the pinned root, one that was trusted here
    /// since, or a later one that enough holders of one of these signed.
    ///
    /// An earlier root does not count: anybody can forge one that lists the right keys.
    pub fn knows_root(&self, pinned: &[u8], other: &[u8]) -> bool {
        let followed =
            entries(&self.trust().join(HISTORY)).filter_map(|path| disk::read(&path, LARGEST_METADATA).ok().flatten());
        std::iter::once(pinned.to_owned()).chain(followed).any(|known| known == other || is_followed_by(&known, other))
    }

    /// Returns the numbers of the releases that are here, ascending.
    pub fn releases(&self) -> Vec<u32> {
        let mut found: Vec<u32> = entries(&self.manifests())
            .filter_map(|folder| folder.file_name()?.to_str()?.parse().ok())
            .filter(|sequence| self.manifest_of(*sequence).is_some())
            .collect();
        found.sort_unstable();
        found
    }

    /// Removes all releases but these, and every object that none of these needs. Returns how many bytes that freed.
    ///
    /// # Errors
    ///
    /// When a check is running, or one of these releases cannot be read: then nobody knows which objects it needs.
    pub fn keep_only(&self, sequences: &[u32]) -> Result<u64, Fault> {
        let _alone = self.lock()?;
        let mut kept = BTreeSet::new();
        for sequence in sequences.iter().filter(|sequence| self.manifest_of(**sequence).is_some()) {
            let release = self.release(*sequence)?;
            kept.extend(release.manifest.files.into_values().map(|file| file.sha256));
        }
        // Manifests first: with a manifest whose objects are gone, the release would seem complete.
        let mut freed = 0;
        for folder in entries(&self.manifests()) {
            let number = folder.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
            if number.is_none_or(|number| !sequences.contains(&number)) {
                for file in entries(&folder) {
                    freed += remove(&file)?;
                    pass("waste", "manifest removed");
                }
                let _ = std::fs::remove_dir(&folder);
            }
        }
        lodestone_files::sync_folder(&self.manifests())?;
        for object in entries(&self.objects()).flat_map(|folder| entries(&folder)) {
            let name = object.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if !kept.contains(name) {
                freed += remove(&object)?;
                pass("waste", "object removed");
            }
        }
        Ok(freed)
    }

    /// Removes partial downloads that are older than a fortnight, and temporary files of an interrupted write.
    pub(crate) fn sweep(&self, now: i64) {
        for download in entries(&self.partial_downloads()) {
            let modified = download.metadata().and_then(|data| data.modified()).ok();
            let age = modified
                .and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok())
                .map_or(0, |since| now.saturating_sub(since.as_secs().try_into().unwrap_or(i64::MAX)));
            if age > PARTIAL_DOWNLOADS_STAY {
                let _ = std::fs::remove_file(download);
            }
        }
        let written = [self.trust(), self.trust().join(HISTORY)].into_iter();
        for folder in written.chain(entries(&self.manifests())) {
            lodestone_files::sweep(&folder);
        }
    }

    /// Locks the store for one check: two would fetch the same files into the same partial downloads.
    pub(crate) fn lock(&self) -> Result<Lock, Fault> {
        Lock::acquire(&self.folder.join("lock")).map_err(|error| match error {
            LockError::Busy => {
                Fault::new(FaultKind::InUse, "another check works on the same content; try again when it has ended")
            }
            LockError::Unsupported => Fault::new(FaultKind::Disk, error.to_string()),
            LockError::File(error) => error.into(),
        })
    }

    /// Returns the release with exactly this manifest, if it is here.
    pub(crate) fn release_of_manifest(&self, sha256: &str) -> Option<Release> {
        let name = format!("{sha256}.json");
        let sequence =
            self.releases().into_iter().find(|number| self.manifest_folder(*number).join(&name).is_file())?;
        self.release(sequence).ok()
    }

    /// Stores the manifest of a release, as the last step of fetching it.
    pub(crate) fn complete(&self, manifest: Manifest, bytes: &[u8]) -> Result<Release, Fault> {
        let folders: BTreeSet<_> =
            manifest.files.values().filter_map(|file| self.object(&file.sha256).parent().map(Path::to_owned)).collect();
        // The last two for a run that ended after it had made a folder in them and before the name was synced.
        for folder in folders.into_iter().chain([self.objects(), self.manifests(), self.folder.clone()]) {
            lodestone_files::sync_folder(&folder)?;
        }
        pass("objects", "kept");
        let folder = self.manifest_folder(manifest.sequence);
        lodestone_files::make_folder(&folder)?;
        pass("manifest", "folder");
        disk::write(&folder.join(format!("{}.json", sha256(bytes))), bytes, "manifest")?;
        Ok(Release { store: self.clone(), manifest })
    }

    /// Returns every object of a release that is not here in full length.
    pub(crate) fn missing(&self, manifest: &Manifest) -> BTreeSet<ExpectedFile> {
        wanted(manifest).filter(|wanted| !self.has(wanted)).collect()
    }

    /// Compares the objects of a release that are here with their digests, and removes those that differ.
    pub(crate) fn remove_damaged(&self, manifest: &Manifest) {
        for wanted in wanted(manifest).collect::<BTreeSet<_>>() {
            if self.has(&wanted) {
                let _ = self.read_verified(&wanted);
            }
        }
    }

    /// Reads an object, if its bytes have the right digest; removes it if they do not.
    fn read_verified(&self, wanted: &ExpectedFile) -> Option<Vec<u8>> {
        let path = self.object(&wanted.sha256);
        let bytes = disk::read(&path, LARGEST_FILE);
        match bytes {
            Ok(Some(bytes)) if sha256(&bytes) == wanted.sha256 => Some(bytes),
            Ok(None) => None,
            _ => {
                let _ = std::fs::remove_file(path);
                None
            }
        }
    }

    fn has(&self, wanted: &ExpectedFile) -> bool {
        self.object(&wanted.sha256).metadata().is_ok_and(|data| data.is_file() && data.len() == wanted.size)
    }

    pub(crate) fn trust(&self) -> PathBuf {
        self.folder.join("trust")
    }

    pub(crate) fn partial_downloads(&self) -> PathBuf {
        self.folder.join("parts")
    }

    fn objects(&self) -> PathBuf {
        self.folder.join("objects")
    }

    pub(crate) fn object(&self, sha256: &str) -> PathBuf {
        self.objects().join(layout::object(sha256))
    }

    fn manifests(&self) -> PathBuf {
        self.folder.join("releases")
    }

    fn manifest_folder(&self, sequence: u32) -> PathBuf {
        self.manifests().join(sequence.to_string())
    }

    fn manifest_of(&self, sequence: u32) -> Option<PathBuf> {
        entries(&self.manifest_folder(sequence))
            .find(|path| path.extension().is_some_and(|extension| extension == "json"))
    }
}

/// A verified, complete release. Only a check makes one, or [`ReleaseStore::release`] from what a check stored.
#[derive(Debug, Clone)]
pub struct Release {
    store: ReleaseStore,
    manifest: Manifest,
}

impl Release {
    /// Its manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Reads every file by its path in the library, and compares each with its digest.
    ///
    /// # Errors
    ///
    /// [`FaultKind::Damaged`] when a file is not what was stored: it is removed, so that the next check fetches it
    /// again.
    pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>, Fault> {
        let mut damaged = Vec::new();
        let mut files = Vec::with_capacity(self.manifest.files.len());
        for (path, file) in &self.manifest.files {
            match self.store.read_verified(&ExpectedFile::from(file)) {
                Some(bytes) => files.push((path.clone(), bytes)),
                None => damaged.push(path.as_str()),
            }
        }
        let sequence = self.manifest.sequence;
        match damaged.first() {
            None => Ok(files),
            Some(first) => Err(Fault::new(
                FaultKind::Damaged,
                format!(
                    "{} files of release {sequence} are not what was stored, {first} first; the next check fetches them again",
                    damaged.len()
                ),
            )),
        }
    }
}

impl From<&Listed> for ExpectedFile {
    fn from(file: &Listed) -> ExpectedFile {
        ExpectedFile { sha256: file.sha256.clone(), size: file.size }
    }
}

impl From<ManifestError> for Fault {
    fn from(error: ManifestError) -> Fault {
        let kind = match error {
            ManifestError::Shape(_) => FaultKind::Rejected,
            ManifestError::Newer(_) => FaultKind::Newer,
        };
        Fault::new(kind, error.to_string())
    }
}

fn wanted(manifest: &Manifest) -> impl Iterator<Item = ExpectedFile> {
    manifest.files.values().map(ExpectedFile::from)
}

/// Lists a folder; nothing when it cannot be read.
fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()))
}

fn remove(file: &Path) -> Result<u64, Fault> {
    let size = file.metadata().map_or(0, |data| data.len());
    std::fs::remove_file(file).map_err(|error| Fault::disk(format_args!("removing {}", file.display()), &error))?;
    Ok(size)
}

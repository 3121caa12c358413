//! Reads the release at a destination, and verifies it with the publisher's own trust file before anything is published
//! over it.

use tough::schema::{Hashes, Root, Signed, Snapshot, Targets, Timestamp};

use crate::digest::{hex, sha256};
use crate::keys::KeyRole;
use crate::keys::Trust;
use crate::layout;
use crate::manifest::{LARGEST_FILE, Manifest, TARGET};
use crate::publish_error::PublishError;
use crate::publisher::destination::{Destination, SeenVersion};

/// The most bytes of one file of metadata. Ours have some kilobytes; an endless file must not fill the memory.
const LARGEST_METADATA: u64 = 4 << 20;
/// The most bytes of a manifest: 60,000 files with their digests.
const LARGEST_MANIFEST: u64 = 32 << 20;

/// The verified release at a destination, if there is one.
pub struct RemoteState {
    /// The version of the one file that changes, as it was read.
    pub(crate) seen: SeenVersion,
    pub(crate) chain: Option<Chain>,
    /// Number of the release, if the key that signed it is still valid.
    last: Option<u32>,
}

/// The files from the timestamp to the manifest.
pub(crate) struct Chain {
    pub(crate) timestamp: Signed<Timestamp>,
    pub(crate) snapshot: Signed<Snapshot>,
    pub(crate) targets: Signed<Targets>,
    pub(crate) manifest: Manifest,
}

impl RemoteState {
    /// Reads and verifies the release at a destination.
    ///
    /// # Errors
    ///
    /// When the destination cannot be reached, when the release is damaged or not signed by keys of the trust file, or
    /// when the trust file is older than the release.
    pub fn read(destination: &Destination, trust: &Trust) -> Result<RemoteState, PublishError> {
        destination.wait(read(destination, trust))
    }

    /// Returns the release at the destination.
    pub fn release(&self) -> Option<&Manifest> {
        self.chain.as_ref().map(|chain| &chain.manifest)
    }

    /// Returns the number that the next release must exceed. A number that a replaced key signed does not count: a
    /// thief may have raised it to the highest one.
    pub fn last_number(&self) -> Option<u32> {
        self.last
    }

    /// Returns when signatures expire, in seconds since 1970, the soonest first.
    pub fn expiries(&self, trust: &Trust) -> Vec<(KeyRole, i64)> {
        let mut expiries = Vec::new();
        if let Ok(root) = trust.current() {
            expiries.push((KeyRole::Root, root.signed.expires.as_second()));
        }
        if let Some(chain) = &self.chain {
            expiries.push((KeyRole::Content, chain.targets.signed.expires.as_second()));
            let online = chain.snapshot.signed.expires.min(chain.timestamp.signed.expires);
            expiries.push((KeyRole::Online, online.as_second()));
        }
        expiries.sort_by_key(|(_, when)| *when);
        expiries
    }

    /// Returns whether the release at the destination is signed by keys of the newest root. After its key was replaced
    /// it is not, and a content key has to sign it again.
    pub fn is_signed_by_current_keys(&self, trust: &Trust) -> bool {
        let is_signed_now =
            |chain: &Chain| trust.current().is_ok_and(|root| is_signed_under(&root.signed, &chain.targets));
        self.chain.as_ref().is_none_or(is_signed_now)
    }

    /// Reads every file of the release at the destination. `have` may return bytes with a digest that are here already;
    /// they are compared with the digest too.
    ///
    /// # Errors
    ///
    /// When a file is missing there, or is not what the manifest says.
    pub fn files(
        &self,
        destination: &Destination,
        have: &dyn Fn(&str) -> Option<Vec<u8>>,
    ) -> Result<Vec<(String, Vec<u8>)>, PublishError> {
        let Some(manifest) = self.release() else { return Ok(Vec::new()) };
        let mut files = Vec::with_capacity(manifest.files.len());
        for (path, listed) in &manifest.files {
            let own = have(&listed.sha256).filter(|bytes| sha256(bytes) == listed.sha256);
            let bytes = match own {
                Some(bytes) => bytes,
                None => {
                    let object = object(&listed.sha256);
                    let found = destination.wait(destination.read(&object, LARGEST_FILE))?;
                    let found = found.map(|(bytes, _)| bytes).filter(|bytes| sha256(bytes) == listed.sha256);
                    found.ok_or_else(|| damaged(destination, &object))?
                }
            };
            files.push((path.clone(), bytes));
        }
        Ok(files)
    }
}

pub(crate) async fn read(destination: &Destination, trust: &Trust) -> Result<RemoteState, PublishError> {
    let current = &trust.current()?.signed;
    let next = u64::from(current.version) + 1;
    if destination.read(&root_path(next), LARGEST_METADATA).await?.is_some() {
        return Err(PublishError::RemoteState(format!(
            "version {next} of the root stands at {}, and the trust file ends with {}; take the newest trust file",
            destination.name(),
            current.version
        )));
    }
    let Some((bytes, seen)) = destination.read(TIMESTAMP, LARGEST_METADATA).await? else {
        return Ok(RemoteState { seen: SeenVersion::Nothing, chain: None, last: None });
    };
    let wrong_signature = |what: &str| {
        PublishError::RemoteState(format!(
            "{what} at {} is not signed by the keys of this trust file; nothing was written: take the right trust file, \
             or find out who wrote there",
            destination.name()
        ))
    };
    let timestamp: Signed<Timestamp> = serde_json::from_slice(&bytes).map_err(|_| damaged(destination, TIMESTAMP))?;
    if !trust.verifies(&timestamp) {
        return Err(wrong_signature(TIMESTAMP));
    }
    let listed = timestamp.signed.meta.get("snapshot.json").ok_or_else(|| damaged(destination, TIMESTAMP))?;
    let path = snapshot_path(listed.version.into());
    let bytes = read_hashed(destination, &path, LARGEST_METADATA, listed.hashes.as_ref()).await?;
    let snapshot: Signed<Snapshot> = serde_json::from_slice(&bytes).map_err(|_| damaged(destination, &path))?;
    if !trust.verifies(&snapshot) {
        return Err(wrong_signature(&path));
    }
    let listed = snapshot.signed.meta.get("targets.json").ok_or_else(|| damaged(destination, &path))?;
    let path = targets_path(listed.version.into());
    let bytes = read_hashed(destination, &path, LARGEST_METADATA, listed.hashes.as_ref()).await?;
    let targets: Signed<Targets> = serde_json::from_slice(&bytes).map_err(|_| damaged(destination, &path))?;
    if !trust.verifies(&targets) {
        return Err(wrong_signature(&path));
    }
    let target = targets.signed.targets.iter().find(|(name, _)| name.raw() == TARGET);
    let (_, target) = target.ok_or_else(|| damaged(destination, &path))?;
    let path = manifest_path(&hex(&target.hashes.sha256));
    let bytes = read_hashed(destination, &path, LARGEST_MANIFEST, Some(&target.hashes)).await?;
    let manifest = Manifest::read(&bytes).map_err(|error| PublishError::RemoteState(error.to_string()))?;
    if manifest.library != trust.library() {
        return Err(PublishError::RemoteState(format!(
            "the library \"{}\" stands at {}, and this is the trust of \"{}\"; publish to another place",
            manifest.library,
            destination.name(),
            trust.library()
        )));
    }
    let last = is_signed_under(current, &targets).then_some(manifest.sequence);
    Ok(RemoteState { seen, last, chain: Some(Chain { timestamp, snapshot, targets, manifest }) })
}

async fn read_hashed(
    destination: &Destination,
    path: &str,
    most: u64,
    hashes: Option<&Hashes>,
) -> Result<Vec<u8>, PublishError> {
    let found = destination.read(path, most).await?.map(|(bytes, _)| bytes);
    let right = |bytes: &Vec<u8>| hashes.is_none_or(|hashes| sha256(bytes) == hex(&hashes.sha256));
    found.filter(right).ok_or_else(|| damaged(destination, path))
}

fn damaged(destination: &Destination, path: &str) -> PublishError {
    PublishError::RemoteState(format!(
        "{path} at {} is missing or damaged; bring it back from a backup, or empty the place and publish again",
        destination.name()
    ))
}

/// Returns whether a role's signatures are valid under a root.
pub(crate) fn is_signed_under<T: tough::schema::Role>(root: &Root, role: &Signed<T>) -> bool {
    root.verify_role(role).is_ok()
}

/// The only file that changes.
pub(crate) const TIMESTAMP: &str = "tuf/timestamp.json";

pub(crate) fn root_path(version: u64) -> String {
    format!("{}/{version}.root.json", layout::METADATA)
}

pub(crate) fn snapshot_path(version: u64) -> String {
    format!("{}/{version}.snapshot.json", layout::METADATA)
}

pub(crate) fn targets_path(version: u64) -> String {
    format!("{}/{version}.targets.json", layout::METADATA)
}

pub(crate) fn manifest_path(sha256: &str) -> String {
    format!("{}/{}", layout::TARGETS, layout::manifest(sha256))
}

pub(crate) fn object(sha256: &str) -> String {
    format!("{}/{}", layout::OBJECTS, layout::object(sha256))
}

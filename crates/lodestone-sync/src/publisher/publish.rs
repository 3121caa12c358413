//! Publishes a release: objects first, then the manifest, then its signatures, and the timestamp last. Until that last
//! write nothing changes for clients, and a publisher that comes second changes nothing.

use std::collections::BTreeMap;
use std::num::NonZeroU64;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use futures::{StreamExt, TryStreamExt, stream};
use tough::TargetName;
use tough::schema::{Hashes, Metafile, Role, Signed, Snapshot, Target, Targets, Timestamp};

use crate::digest::sha256;
use crate::keys::{KeyRole, SPECIFICATION, SigningKey, Trust, add_signature, key_ids, moment, to_bytes};
use crate::layout;
use crate::manifest::TARGET;
use crate::publish_error::PublishError;
use crate::publisher::destination::{Destination, WriteOutcome};
use crate::publisher::draft::ReleaseDraft;
use crate::publisher::remote_state::{
    RemoteState, TIMESTAMP, is_signed_under, manifest_path, object, root_path, snapshot_path, targets_path,
};

const DAY: i64 = 86_400;
/// Days until a release's signature expires.
const CONTENT_DAYS: i64 = 365;
/// Days until the signature over the newest release's number expires: then a laptop that is kept from new releases
/// notices it.
const ONLINE_DAYS: i64 = 90;
/// Days before its end from which a release's signature is renewed with the others.
const RENEW_EARLY_DAYS: i64 = 30;
/// How many objects are written at a time.
const AT_A_TIME: usize = 4;
/// How often the next version number is tried when its name is taken, each time by a publisher that was interrupted.
const MOST_TRIES: u64 = 64;

/// The parameters of publishing.
pub struct Publisher<'a> {
    /// The destination.
    pub destination: &'a Destination,
    /// Who may sign.
    pub trust: &'a Trust,
    /// Decrypted keys: a content key and an online key; to renew without new content, an online key.
    pub keys: &'a [SigningKey],
    /// Seconds since 1970.
    pub now: i64,
    /// Set by the person to stop it.
    pub cancel: &'a AtomicBool,
    /// Called for every object.
    pub on_progress: &'a (dyn Fn(UploadProgress) + Sync),
}

/// The progress of writing objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadProgress {
    /// Objects that are written.
    pub done: u32,
    /// Objects to write.
    pub total: u32,
}

/// A published release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRelease {
    /// Number of the release at the destination.
    pub sequence: u32,
    /// Objects that were written.
    pub written: u32,
    /// Bytes that were written.
    pub bytes: u64,
    /// When signatures expire, in seconds since 1970, the soonest first.
    pub expiries: Vec<(KeyRole, i64)>,
}

impl Publisher<'_> {
    /// Publishes a release over the one that was read.
    ///
    /// # Errors
    ///
    /// When a key is missing, the release is not in order, somebody else published meanwhile, or the destination fails.
    /// Nothing has changed for clients then, and publishing can be tried again.
    pub fn publish(&self, release: ReleaseDraft, over: &RemoteState) -> Result<PublishedRelease, PublishError> {
        let manifest = release.manifest(self.trust.library())?;
        if let Some(last) = over.last_number().filter(|last| *last >= manifest.sequence) {
            return Err(PublishError::Release(format!(
                "number {} is not above {last}, which stands there; look again",
                manifest.sequence
            )));
        }
        let content = self.signing_key(KeyRole::Content)?;
        let online = self.signing_key(KeyRole::Online)?;
        let _lock = self.destination.lock()?;
        self.destination.wait(async {
            let (written, bytes) = self.write_objects(release.files).await?;
            let text = manifest.to_bytes();
            let digest = sha256(&text);
            let path = manifest_path(&digest);
            if self.destination.create(&path, text.clone()).await? == WriteOutcome::Taken {
                // Written by a publisher that was interrupted, perhaps not completely: laptops need all of it.
                let there = self.destination.read(&path, u64::MAX).await?;
                if there.is_none_or(|(there, _)| there != text) {
                    self.destination.overwrite(&path, text.clone()).await?;
                }
            }
            let target =
                Target { length: text.len() as u64, hashes: hashes(&text), custom: [].into(), _extra: [].into() };
            let name = TargetName::new(TARGET).map_err(|error| PublishError::Release(error.to_string()))?;
            let before = self.last_version(over.chain.as_ref().map(|chain| &chain.targets))?;
            let targets = self.write_targets([(name, target)].into(), before, content).await?;
            let sequence = manifest.sequence;
            self.publish_metadata(targets, over, online, sequence, (written, bytes)).await
        })
    }

    /// Signs the release at the destination again, without new content: the online roles, and the release too when its
    /// signature ends soon or its key was replaced.
    ///
    /// # Errors
    ///
    /// As [`Publisher::publish`], and when there is no release at the destination.
    pub fn renew(&self, over: &RemoteState) -> Result<PublishedRelease, PublishError> {
        let Some(chain) = &over.chain else {
            return Err(PublishError::RemoteState(format!(
                "nothing stands at {}; publish first",
                self.destination.name()
            )));
        };
        let online = self.signing_key(KeyRole::Online)?;
        let ends = chain.targets.signed.expires.as_second() < self.now + RENEW_EARLY_DAYS * DAY;
        let replaced = !is_signed_under(&self.trust.current()?.signed, &chain.targets);
        let content = match self.signing_key(KeyRole::Content) {
            Ok(content) => Some(content),
            Err(_) if !ends && !replaced => None,
            Err(_) => {
                return Err(PublishError::MissingKey(format!(
                    "{}; the key of {} is needed too",
                    if replaced {
                        "the key that signed the release was replaced"
                    } else {
                        "the release's signature ends soon"
                    },
                    self.trust.holder_names(KeyRole::Content).join(" or ")
                )));
            }
        };
        let _lock = self.destination.lock()?;
        self.destination.wait(async {
            let targets = match content {
                Some(content) => {
                    let signed = &chain.targets.signed;
                    let before = self.last_version(Some(&chain.targets))?;
                    self.write_targets(signed.targets.clone().into_iter().collect(), before, content).await?
                }
                None => chain.snapshot.signed.meta.get("targets.json").cloned().ok_or_else(|| {
                    PublishError::RemoteState("what stands there names no release; publish again".into())
                })?,
            };
            self.publish_metadata(targets, over, online, chain.manifest.sequence, (0, 0)).await
        })
    }

    /// Writes the objects that are missing or incomplete.
    async fn write_objects(&self, files: Vec<(String, Vec<u8>)>) -> Result<(u32, u64), PublishError> {
        let there = self.destination.list(layout::OBJECTS).await?;
        let mut missing: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (_, bytes) in files {
            let path = object(&sha256(&bytes));
            if there.get(&path) != Some(&(bytes.len() as u64)) {
                missing.insert(path, bytes);
            }
        }
        let total = missing.len() as u32;
        let sum = AtomicU64::new(0);
        let done = Mutex::new(0);
        let writes = missing.into_iter().map(|(path, bytes)| {
            let broken = there.contains_key(&path);
            let (sum, done) = (&sum, &done);
            async move {
                self.check_cancelled()?;
                let size = bytes.len() as u64;
                if broken {
                    self.destination.overwrite(&path, bytes).await?;
                } else {
                    self.destination.create(&path, bytes).await?;
                }
                sum.fetch_add(size, Ordering::Relaxed);
                if let Ok(mut done) = done.lock() {
                    *done += 1;
                    (self.on_progress)(UploadProgress { done: *done, total });
                }
                Ok::<(), PublishError>(())
            }
        });
        stream::iter(writes).buffer_unordered(AT_A_TIME).try_collect::<Vec<()>>().await?;
        Ok((total, sum.into_inner()))
    }

    /// Signs and writes targets; returns their entry in the snapshot.
    async fn write_targets(
        &self,
        targets: BTreeMap<TargetName, Target>,
        before: Option<NonZeroU64>,
        key: &SigningKey,
    ) -> Result<Metafile, PublishError> {
        let expires = moment(self.now + CONTENT_DAYS * DAY)?;
        let make = |version| {
            let mut role = Targets::new(SPECIFICATION.to_owned(), version, expires);
            role.targets = targets.clone().into_iter().collect();
            role.delegations = None;
            role
        };
        self.write_next_version(before, key, make, targets_path).await
    }

    /// Writes snapshot, roots and timestamp.
    async fn publish_metadata(
        &self,
        targets: Metafile,
        over: &RemoteState,
        online: &SigningKey,
        sequence: u32,
        (written, bytes): (u32, u64),
    ) -> Result<PublishedRelease, PublishError> {
        let expires = moment(self.now + ONLINE_DAYS * DAY)?;
        let before = self.last_version(over.chain.as_ref().map(|chain| &chain.snapshot))?;
        let make = |version| {
            let mut role = Snapshot::new(SPECIFICATION.to_owned(), version, expires);
            role.meta = [("targets.json".to_owned(), targets.clone())].into();
            role
        };
        let snapshot = self.write_next_version(before, online, make, snapshot_path).await?;
        self.check_cancelled()?;
        // As late as possible: a laptop that sees a new root and the old timestamp waits for the new one.
        self.write_roots().await?;
        let before = self.last_version(over.chain.as_ref().map(|chain| &chain.timestamp))?;
        let mut role = Timestamp::new(SPECIFICATION.to_owned(), self.version(before), expires);
        role.meta = [("snapshot.json".to_owned(), snapshot)].into();
        let mut timestamp = Signed { signed: role, signatures: Vec::new() };
        add_signature(&mut timestamp, online)?;
        match self.destination.replace(TIMESTAMP, to_bytes(&timestamp), &over.seen).await? {
            WriteOutcome::Written => {}
            WriteOutcome::Taken => return Err(self.conflict().await),
        }
        let mut expiries = vec![(KeyRole::Online, expires.as_second())];
        let content = over.chain.as_ref().map(|chain| chain.targets.signed.expires.as_second());
        let renewed = over.chain.as_ref().is_none_or(|chain| chain.targets.signed.version != targets.version);
        let content = if renewed { Some(self.now + CONTENT_DAYS * DAY) } else { content };
        expiries.extend(content.map(|when| (KeyRole::Content, when)));
        expiries.push((KeyRole::Root, self.trust.current()?.signed.expires.as_second()));
        expiries.sort_by_key(|(_, when)| *when);
        Ok(PublishedRelease { sequence, written, bytes, expiries })
    }

    /// Signs and writes metadata under its version, or under the next free one: an interrupted publisher leaves files
    /// that nothing refers to.
    async fn write_next_version<T: Role>(
        &self,
        before: Option<NonZeroU64>,
        key: &SigningKey,
        make: impl Fn(NonZeroU64) -> T,
        path: impl Fn(u64) -> String,
    ) -> Result<Metafile, PublishError> {
        let mut version = self.version(before);
        for _ in 0..MOST_TRIES {
            let mut role = Signed { signed: make(version), signatures: Vec::new() };
            add_signature(&mut role, key)?;
            let bytes = to_bytes(&role);
            let (length, hashes) = (Some(bytes.len() as u64), Some(hashes(&bytes)));
            if self.destination.create(&path(version.into()), bytes).await? == WriteOutcome::Written {
                return Ok(Metafile { length, hashes, version, _extra: [].into() });
            }
            version = version.saturating_add(1);
        }
        Err(PublishError::RemoteState(format!(
            "too many releases were broken off at {}; look again in a minute",
            self.destination.name()
        )))
    }

    /// Returns the version that the next one must exceed, if the key that signed it is still valid. Laptops ignore what
    /// a replaced key signed, and a thief may have raised it to the highest number.
    fn last_version<T: Role>(&self, role: Option<&Signed<T>>) -> Result<Option<NonZeroU64>, PublishError> {
        let current = &self.trust.current()?.signed;
        Ok(role.filter(|role| is_signed_under(current, role)).map(|role| role.signed.version()))
    }

    /// Returns the next version of metadata: the second in which it is signed, or one more than the last. So versions
    /// grow even after a host was lost and set up again, and laptops still accept it.
    fn version(&self, before: Option<NonZeroU64>) -> NonZeroU64 {
        let clock = u64::try_from(self.now).ok().and_then(NonZeroU64::new).unwrap_or(NonZeroU64::MIN);
        before.map_or(clock, |before| clock.max(before.saturating_add(1)))
    }

    async fn write_roots(&self) -> Result<(), PublishError> {
        for (index, root) in self.trust.published().into_iter().enumerate() {
            let path = root_path(index as u64 + 1);
            if self.destination.create(&path, root.clone()).await? == WriteOutcome::Written {
                continue;
            }
            let there = self.destination.read(&path, u64::MAX).await?;
            if there.is_none_or(|(there, _)| there != root) {
                return Err(PublishError::RemoteState(format!(
                    "{path} at {} is another root than that of the trust file; take the right trust file",
                    self.destination.name()
                )));
            }
        }
        Ok(())
    }

    /// Returns a decrypted key that may sign for a role.
    fn signing_key(&self, role: KeyRole) -> Result<&SigningKey, PublishError> {
        let may = key_ids(&self.trust.current()?.signed, role);
        self.keys.iter().find(|key| may.contains(&key.public().id())).ok_or_else(|| {
            PublishError::MissingKey(format!(
                "the \"{}\" key of {} is needed; give its file and passphrase",
                role.as_str(),
                self.trust.holder_names(role).join(" or ")
            ))
        })
    }

    fn check_cancelled(&self) -> Result<(), PublishError> {
        if self.cancel.load(Ordering::Relaxed) { Err(PublishError::Cancelled) } else { Ok(()) }
    }

    async fn conflict(&self) -> PublishError {
        let name = self.destination.name();
        let what = match crate::publisher::remote_state::read(self.destination, self.trust).await {
            Ok(RemoteState { chain: Some(chain), .. }) => {
                format!("release {} of {} went out", chain.manifest.sequence, chain.manifest.date)
            }
            _ => "something else was written".to_owned(),
        };
        PublishError::Conflict(format!(
            "{what} at {name} since you looked; nothing of yours is lost: look at the changes again and publish"
        ))
    }
}

fn hashes(bytes: &[u8]) -> Hashes {
    use sha2::{Digest, Sha256};
    Hashes { sha256: Sha256::digest(bytes).to_vec().into(), _extra: [].into() }
}

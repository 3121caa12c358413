//! Verifies what the content team signed, from the pinned root on: the TUF client workflow, with trusted metadata
//! stored on the disk and a floor that the caller stores as well.
//!
//! The workflow is sigstore-tuf's. Ours are the transport, the clock, the stored metadata, and the meaning of an error
//! for a person.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use sigstore_tuf::metadata::Root;
use sigstore_tuf::{Error, Metadata, MetadataStore, TargetFile, Updater};
use url::Url;

use crate::client::fetcher::{Fetcher, TufRepository};
use crate::client::{floor::Floor, limits::Limits};
use crate::disk;
use crate::fault::{Fault, FaultKind};

/// By how much a clock must be off before it is the likelier reason for expired signatures: a day, so that no time zone
/// counts as wrong.
const CLOCK_OFF: i64 = 24 * 60 * 60;
/// The most bytes of a stored metadata file: larger ones were never written.
pub(crate) const LARGEST_METADATA: u64 = 5 << 20;
/// The folder of every root since the pinned one.
pub(crate) const HISTORY: &str = "root_history";

/// A TUF client for one location.
pub struct Verifier {
    updater: Updater,
    trust_folder: Arc<TrustFolder>,
    fetcher: Arc<Fetcher>,
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Verifier").field("trust_folder", &self.trust_folder.folder).finish_non_exhaustive()
    }
}

/// What is trusted after a refresh.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Refreshed {
    /// The versions. The sequence is that of the earlier floor, or zero when the content team's keys changed.
    pub(crate) floor: Floor,
    /// When the first of them expires, in seconds since 1970.
    pub(crate) expires: i64,
}

impl Verifier {
    /// A client for metadata and targets at two addresses, which stores trusted metadata in a folder. For tools and
    /// tests that speak only TUF; a [`check`](crate::check()) uses the same code.
    ///
    /// # Errors
    ///
    /// When the root does not verify, or an address is not secure.
    pub fn over_web(root: &[u8], metadata: &Url, targets: &Url, trust_folder: &Path) -> Result<Verifier, Fault> {
        Verifier::over(root, Arc::new(Fetcher::with_separate_urls(metadata, targets, Limits::default())?), trust_folder)
    }

    pub(crate) fn over(root: &[u8], fetcher: Arc<Fetcher>, trust_folder: &Path) -> Result<Verifier, Fault> {
        let trust_folder = Arc::new(TrustFolder { folder: trust_folder.to_owned(), failed: Mutex::new(None) });
        let updater = Updater::new(TufRepository(fetcher.clone()), root)
            .map_err(|error| {
                Fault::rejected(format!("the root of this source does not verify: {}", with_causes(&error)))
            })?
            .with_store(trust_folder.clone());
        trust_folder.check_written()?;
        Ok(Verifier { updater, trust_folder, fetcher })
    }

    /// Brings the metadata up to date.
    ///
    /// # Errors
    ///
    /// When something does not verify, has expired at `now` (seconds since 1970), is not there or cannot be reached, or
    /// the disk refuses what was verified.
    pub async fn refresh(&mut self, now: i64) -> Result<(), Fault> {
        let done = self.updater.refresh(moment(now)?).await;
        // If the metadata was not stored, nothing would stop an older release the next time.
        self.trust_folder.check_written()?;
        done.map_err(|error| self.to_fault(error, now))
    }

    /// Brings the metadata up to date and compares it with a floor.
    pub(crate) async fn refresh_above(&mut self, now: i64, floor: &Floor) -> Result<Refreshed, Fault> {
        self.refresh(now).await?;
        let trusted = self.updater.trusted();
        let (Some(timestamp), Some(snapshot), Some(targets)) =
            (trusted.timestamp(), trusted.snapshot(), trusted.targets_role("targets"))
        else {
            return Err(Fault::rejected("the signed metadata is not complete"));
        };
        let root = trusted.root();
        let expires = root.expires.min(timestamp.expires).min(snapshot.expires).min(targets.expires).as_second();
        let found = Floor {
            root: root.version,
            timestamp: timestamp.version,
            snapshot: snapshot.version,
            targets: targets.version,
            sequence: 0,
        };
        let earlier = (root.version > floor.root).then(|| self.trust_folder.root(floor.root)).flatten();
        Ok(Refreshed { floor: raise_floor(floor, &found, earlier.as_ref(), root)?, expires })
    }

    /// Returns what is signed about a target, if anything is.
    ///
    /// # Errors
    ///
    /// As for [`Verifier::refresh`], which must be called before.
    pub async fn target(&mut self, name: &str, now: i64) -> Result<Option<TargetFile>, Fault> {
        let found = self.updater.get_target_info(name, moment(now)?).await;
        self.trust_folder.check_written()?;
        found.map_err(|error| self.to_fault(error, now))
    }

    /// Fetches a target and verifies it.
    ///
    /// # Errors
    ///
    /// When it is not what was signed, not there or not reached.
    pub async fn download(&self, target: &TargetFile, name: &str, now: i64) -> Result<Vec<u8>, Fault> {
        self.updater.download_target(target, name).await.map_err(|error| self.to_fault(error, now))
    }

    /// Turns an error into the fault that a person sees.
    fn to_fault(&self, error: Error, now: i64) -> Fault {
        let detail = with_causes(&error);
        match error {
            Error::Expired { expires, .. } => {
                let off = self.fetcher.host_time().filter(|time| time.abs_diff(now) > CLOCK_OFF.unsigned_abs());
                match off {
                    // By the host's clock the signatures are still valid: our clock is wrong.
                    Some(time) if expires.as_second() > time => Fault::new(
                        FaultKind::ClockWrong,
                        format!("{detail}, but it is {} on the host: set this machine's clock", time_text(time)),
                    ),
                    _ => Fault::new(FaultKind::Expired, format!("{detail}; the content team has to renew it")),
                }
            }
            Error::Transport { message, source } => match source.and_then(|cause| cause.downcast::<Fault>().ok()) {
                Some(fault) => *fault,
                None if message.starts_with("timestamp.json") => {
                    Fault::new(FaultKind::NotFound, "there is no library at this place: timestamp.json is missing")
                }
                None if message.ends_with("not found") => {
                    Fault::new(FaultKind::Incomplete, format!("{message}; try again later"))
                }
                None => Fault::rejected(detail),
            },
            Error::Io { context, source } => Fault::disk(context, &source),
            _ => Fault::rejected(detail),
        }
    }
}

/// Compares the versions that were found with the floor, and returns the next floor.
///
/// Versions may be lower where the root says that keys of a role were replaced: that is how TUF recovers after a thief
/// raised them. For the number of the release, the content team's keys decide.
fn raise_floor(floor: &Floor, found: &Floor, earlier: Option<&Root>, current: &Root) -> Result<Floor, Fault> {
    if found.root < floor.root {
        return Err(Fault::rejected(format!("root {} is offered after {} was seen", found.root, floor.root)));
    }
    let replaced = |role: &str| {
        let keys = |root: &Root| root.roles.get(role).map(|keys| keys.keyids.clone());
        earlier.is_some_and(|earlier| {
            let kept = keys(current).unwrap_or_default();
            keys(earlier).unwrap_or_default().iter().any(|key| !kept.contains(key))
        })
    };
    let online = replaced("timestamp") || replaced("snapshot");
    for (role, seen, offered) in [
        ("timestamp", floor.timestamp, found.timestamp),
        ("snapshot", floor.snapshot, found.snapshot),
        ("targets", floor.targets, found.targets),
    ] {
        if offered < seen && !online {
            return Err(Fault::rejected(format!("{role} {offered} is offered after {seen} was seen")));
        }
    }
    Ok(Floor { sequence: if replaced("targets") { 0 } else { floor.sequence }, ..*found })
}

/// Returns whether a later root is signed by enough holders of an earlier one, and by enough of its own.
pub(crate) fn is_followed_by(root: &[u8], later: &[u8]) -> bool {
    let read = |bytes: &[u8]| Metadata::<Root>::from_slice(bytes).ok();
    let (Some(root), Some(later)) = (read(root), read(later)) else { return false };
    let signed_by =
        |by: &Root| by.role("root").is_some_and(|holders| later.verify_threshold(&by.keys, holders, "root").is_ok());
    later.signed().version > root.signed().version && signed_by(root.signed()) && signed_by(later.signed())
}

/// The verified metadata on this machine's disk. sigstore-tuf verifies it again each time; a broken or missing file
/// costs one fetch.
struct TrustFolder {
    folder: PathBuf,
    /// The first write that failed: sigstore-tuf ignores it, we do not.
    failed: Mutex<Option<Fault>>,
}

impl TrustFolder {
    /// Fails when a write failed.
    fn check_written(&self) -> Result<(), Fault> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(Ok(()), Err)
    }

    /// Reads a root that was trusted earlier. Only its keys are used, and only to lower a floor.
    fn root(&self, version: u64) -> Option<Root> {
        let bytes =
            disk::read(&self.folder.join(HISTORY).join(format!("{version}.root.json")), LARGEST_METADATA).ok()??;
        Some(Metadata::<Root>::from_slice(&bytes).ok()?.into_signed())
    }

    /// Returns where a file is stored; `None` for files that need not be.
    fn path(&self, name: &str) -> Option<PathBuf> {
        match name.strip_prefix("root_history/") {
            Some(root) => Some(self.folder.join(HISTORY).join(plain_name(root)?)),
            // The newest file of a role is enough. Targets are stored elsewhere.
            None if name.starts_with(|first: char| first.is_ascii_digit()) => None,
            None => Some(self.folder.join(plain_name(name)?)),
        }
    }

    fn write_changed(&self, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
        if disk::read(path, LARGEST_METADATA).is_ok_and(|there| there.as_deref() == Some(bytes)) {
            return Ok(());
        }
        disk::write(path, bytes, "trust")
    }
}

impl MetadataStore for TrustFolder {
    fn load(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(path) = self.path(name) else { return Ok(None) };
        disk::read(&path, LARGEST_METADATA).map_err(|error| Error::io(format!("reading {}", path.display()), error))
    }

    fn store(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let Some(path) = self.path(name) else { return Ok(()) };
        if let Err(fault) = self.write_changed(&path, bytes) {
            self.failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
        }
        Ok(())
    }
}

/// Returns a name if every file system takes it as a single name.
fn plain_name(name: &str) -> Option<&str> {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '~' | '%');
    (!matches!(name, "" | "." | "..") && name.chars().all(safe)).then_some(name)
}

fn moment(now: i64) -> Result<Timestamp, Fault> {
    Timestamp::from_second(now)
        .map_err(|_| Fault::new(FaultKind::ClockWrong, "this machine's clock says no year that can be"))
}

fn time_text(time: i64) -> String {
    Timestamp::from_second(time).map_or_else(|_| time.to_string(), |time| time.to_string())
}

fn with_causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    text
}

//! Checks a location for a new release: verifies it from the pinned root on, fetches what is missing, and stores it
//! completely or not at all.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use futures::stream::{self, StreamExt, TryStreamExt};
use sigstore_tuf::{Metadata, Root, TargetFile};

use crate::client::fetcher::{Fetcher, Location};
use crate::client::floor::Floor;
use crate::client::limits::Limits;
use crate::client::partial_download::{ExpectedFile, PartialDownload};
use crate::client::release_store::{Release, ReleaseStore};
use crate::client::traffic::Traffic;
use crate::client::trust::Verifier;
use crate::client::web::AT_A_TIME;
use crate::fault::{Fault, FaultKind};
use crate::layout::{self, FileKind};
use crate::manifest::{LARGEST_MANIFEST, Manifest, TARGET, is_digest};

/// How long a check that has ended waits for work that cannot be stopped. The system looks for the address of a host
/// for half a minute in a network that drops the question, and a person who begins a presentation must not wait for
/// that.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(1);

/// The location of a published library, with the root that is trusted for it.
#[derive(Debug, Clone, Copy)]
pub struct TrustedSource<'a> {
    /// The root metadata that came with the program or with the person's source file. All trust begins with it.
    pub root: &'a [u8],
    /// Where the library is published.
    pub location: &'a Location,
}

/// The parameters of a check.
#[derive(Clone, Copy)]
pub struct Conditions<'a> {
    /// The time, in seconds since 1970.
    pub now: i64,
    /// [`Checked::floor`] of the last check; all zero for the first.
    pub floor: Floor,
    /// When another thread sets it, the check ends within a tenth of a second. What was fetched is kept for the next
    /// check.
    pub cancel: &'a AtomicBool,
    /// Called for each step.
    pub on_progress: &'a (dyn Fn(Progress) + Sync),
    /// How long the check waits, and how much room it leaves on the disk.
    pub limits: Limits,
}

/// The progress of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Asks the location for the newest release.
    Asking,
    /// Found a new release.
    Found {
        /// Files to fetch.
        files: usize,
        /// Bytes to fetch.
        bytes: u64,
    },
    /// Fetches files.
    Fetching {
        /// Bytes fetched so far.
        done: u64,
        /// Bytes to fetch.
        total: u64,
    },
    /// Compares every file of the release with its digest.
    Verifying,
}

/// The result of a check.
#[derive(Debug)]
pub struct Checked {
    /// Whether there is something new.
    pub outcome: Outcome,
    /// The floor for the next check. To be stored together with the pointer to the release.
    pub floor: Floor,
    /// When the first of the signatures expires, in seconds since 1970.
    pub expires: i64,
    /// The traffic it caused.
    pub traffic: Traffic,
}

/// Whether there is something new.
#[derive(Debug)]
pub enum Outcome {
    /// The newest release is stored, complete, and was accepted before.
    Unchanged,
    /// A release that is complete now: a new one, one of which something was missing or damaged, or one that the floor
    /// of the conditions does not know yet because the program ended before it was installed.
    New(Release),
}

/// Looks for a new release and, when there is one, fetches all of it into the release store.
///
/// Blocks, and starts a runtime of its own: not to be called from within an asynchronous one.
///
/// # Errors
///
/// The fault says what is wrong. In every case all releases of the release store stay as they were.
pub fn check(store: &ReleaseStore, source: &TrustedSource<'_>, conditions: &Conditions<'_>) -> Result<Checked, Fault> {
    let _alone = store.lock()?;
    store.sweep(conditions.now);
    until_stopped(conditions.cancel, run(store, source, conditions))
}

/// Runs the work on a runtime of its own, to the end or until the person stops it.
fn until_stopped<T>(cancel: &AtomicBool, work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Fault::new(FaultKind::Disk, format!("the check cannot begin: {error}")))?;
    let done = runtime.block_on(async {
        tokio::select! {
            biased;
            () = cancelled(cancel) => Err(Fault::new(FaultKind::Cancelled, "the check was stopped")),
            done = work => done,
        }
    });
    runtime.shutdown_timeout(SHUTDOWN_TIMEOUT);
    done
}

/// Returns when the person stops the check.
async fn cancelled(cancel: &AtomicBool) {
    while !cancel.load(Ordering::Relaxed) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn run(store: &ReleaseStore, source: &TrustedSource<'_>, conditions: &Conditions<'_>) -> Result<Checked, Fault> {
    (conditions.on_progress)(Progress::Asking);
    let fetcher = Arc::new(Fetcher::new(source.location, conditions.limits)?);
    let mut trust = Verifier::over(source.root, fetcher.clone(), &store.trust())?;
    let refreshed = trust
        .refresh_above(conditions.now, &conditions.floor)
        .await
        .map_err(|fault| blame_clock(fault, source, conditions))?;
    let wanted = match trust.target(TARGET, conditions.now).await? {
        Some(target) => expected_manifest(&target)?,
        None => return Err(Fault::new(FaultKind::NotFound, "no release was published at this place yet")),
    };
    let checked = |outcome: Outcome, sequence: u32| {
        let floor = Floor { sequence, ..refreshed.floor };
        Checked { outcome, floor, expires: refreshed.expires, traffic: fetcher.traffic.so_far() }
    };
    let at_hand = store.release_of_manifest(&wanted.sha256);
    if let Some(release) = at_hand.filter(|release| store.missing(release.manifest()).is_empty()) {
        let sequence = release.manifest().sequence;
        not_older(sequence, &refreshed.floor)?;
        // A partial download remains when the program ended right after the release was stored.
        PartialDownload::forget(&store.partial_downloads(), &wanted);
        let accepted = sequence == conditions.floor.sequence;
        return Ok(checked(if accepted { Outcome::Unchanged } else { Outcome::New(release) }, sequence));
    }
    let mut partial = PartialDownload::open(&store.partial_downloads(), &wanted)?;
    fetcher.resume(FileKind::Targets, &layout::manifest(&wanted.sha256), &wanted, &mut partial, &|_| ()).await?;
    let bytes = partial.bytes()?;
    let manifest = Manifest::read(&bytes)?;
    check_manifest(&manifest, &refreshed.floor, store)?;
    (conditions.on_progress)(Progress::Verifying);
    store.remove_damaged(&manifest);
    fetch_objects(store, &fetcher, store.missing(&manifest), conditions).await?;
    let sequence = manifest.sequence;
    let release = store.complete(manifest, &bytes)?;
    PartialDownload::forget(&store.partial_downloads(), &wanted);
    Ok(checked(Outcome::New(release), sequence))
}

/// Fetches objects into the release store.
async fn fetch_objects(
    store: &ReleaseStore,
    fetcher: &Fetcher,
    missing: BTreeSet<ExpectedFile>,
    conditions: &Conditions<'_>,
) -> Result<(), Fault> {
    let total: u64 = missing.iter().map(|wanted| wanted.size).sum();
    (conditions.on_progress)(Progress::Found { files: missing.len(), bytes: total });
    check_room(store, total, conditions.limits.headroom)?;
    for folder in missing
        .iter()
        .filter_map(|wanted| store.object(&wanted.sha256).parent().map(Path::to_owned))
        .collect::<BTreeSet<_>>()
    {
        lodestone_files::make_folder(&folder)?;
    }
    let done = AtomicU64::new(0);
    stream::iter(missing)
        .map(|wanted| {
            let done = &done;
            async move {
                let mut partial = PartialDownload::open(&store.partial_downloads(), &wanted)?;
                // A partial download can shrink, when it has to start again.
                let counted = AtomicU64::new(0);
                let arrived = |length: u64| {
                    let before = counted.swap(length, Ordering::Relaxed);
                    done.fetch_add(length.wrapping_sub(before), Ordering::Relaxed);
                    (conditions.on_progress)(Progress::Fetching { done: done.load(Ordering::Relaxed), total });
                };
                arrived(partial.length());
                fetcher
                    .resume(FileKind::Objects, &layout::object(&wanted.sha256), &wanted, &mut partial, &arrived)
                    .await?;
                let object = store.object(&wanted.sha256);
                // Not on the thread that reads from the network: a disk can take its time to store a file.
                let kept = tokio::task::spawn_blocking(move || partial.finish(&object)).await;
                kept.unwrap_or_else(|error| {
                    Err(Fault::new(FaultKind::Disk, format!("an object was not kept: {error}")))
                })
            }
        })
        .buffer_unordered(AT_A_TIME)
        .try_collect()
        .await
}

/// Returns digest and size of the manifest as TUF signed them.
fn expected_manifest(target: &TargetFile) -> Result<ExpectedFile, Fault> {
    let sha256 = target.hashes.get("sha256").filter(|text| is_digest(text));
    let sha256 = sha256.ok_or_else(|| Fault::rejected("the release is signed without SHA-256"))?.clone();
    if target.length > LARGEST_MANIFEST {
        return Err(Fault::rejected(format!("the manifest has {} bytes, more than {LARGEST_MANIFEST}", target.length)));
    }
    Ok(ExpectedFile { sha256, size: target.length })
}

fn check_manifest(manifest: &Manifest, floor: &Floor, store: &ReleaseStore) -> Result<(), Fault> {
    let own = version(env!("CARGO_PKG_VERSION")).unwrap_or_default();
    match version(&manifest.needs) {
        None => return Err(Fault::rejected(format!("\"{}\" is no version of the program", manifest.needs))),
        Some(needed) if needed > own => {
            return Err(Fault::new(
                FaultKind::Newer,
                format!("the release needs version {} of the program", manifest.needs),
            ));
        }
        Some(_) => {}
    }
    not_older(manifest.sequence, floor)?;
    let before = store.releases().last().and_then(|newest| store.release(*newest).ok());
    match before.map(|release| release.manifest().library.clone()) {
        Some(library) if library != manifest.library => {
            Err(Fault::rejected(format!("library \"{}\" is offered where \"{library}\" was", manifest.library)))
        }
        _ => Ok(()),
    }
}

fn not_older(sequence: u32, floor: &Floor) -> Result<(), Fault> {
    if sequence < floor.sequence {
        return Err(Fault::rejected(format!("release {sequence} is offered after {} was taken", floor.sequence)));
    }
    Ok(())
}

/// Parses three numbers.
fn version(text: &str) -> Option<[u64; 3]> {
    let numbers: Vec<u64> = text.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// Reports a wrong clock where a certificate seems to have expired and, by this machine's clock, the pinned root has
/// too.
fn blame_clock(fault: Fault, source: &TrustedSource<'_>, conditions: &Conditions<'_>) -> Fault {
    let lapsed = || {
        let root = Metadata::<Root>::from_slice(source.root).ok()?;
        Some(root.signed().expires.as_second() < conditions.now)
    };
    if fault.kind == FaultKind::Insecure && lapsed() == Some(true) {
        Fault { kind: FaultKind::ClockWrong, ..fault }
    } else {
        fault
    }
}

/// Fails when the disk has no room for what is missing, a tenth more for the blocks of the file system, and the
/// headroom.
fn check_room(store: &ReleaseStore, missing: u64, headroom: u64) -> Result<(), Fault> {
    let needed = missing.saturating_add(missing / 10).saturating_add(headroom);
    // Where the free space cannot be asked for, writing shows whether there is room.
    match fs4::available_space(store.partial_downloads()) {
        Ok(free) if missing > 0 && free < needed => {
            let mb = |bytes: u64| bytes.div_ceil(1 << 20);
            Err(Fault::new(
                FaultKind::DiskFull,
                format!("{} MB are needed and {} MB are free; make room", mb(needed), mb(free)),
            ))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_does_not_stop_is_not_waited_for() {
        let (cancel, ended) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let (_open, never) = std::sync::mpsc::channel::<()>();
        let (stop, end) = (cancel.clone(), ended.clone());
        // Behaves like the search for a host's address in a network without a way out.
        let stuck = async move {
            let search = tokio::task::spawn_blocking(move || {
                stop.store(true, Ordering::Relaxed);
                let _ = never.recv_timeout(Duration::from_secs(30));
                end.store(true, Ordering::Relaxed);
            });
            search.await.map_err(|error| Fault::rejected(error.to_string()))
        };
        let stopped = until_stopped(&cancel, stuck).map_err(|fault| fault.kind);
        assert_eq!(stopped, Err(FaultKind::Cancelled));
        assert!(!ended.load(Ordering::Relaxed), "it was waited for");
    }
}

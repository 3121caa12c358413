//! One look at a place for a new release: verified from the pinned root on, fetched in part, taken wholly or not at all.

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
use crate::client::partial_download::{PartialDownload, Wanted};
use crate::client::release_store::{Release, ReleaseStore};
use crate::client::traffic::Traffic;
use crate::client::trust::Verifier;
use crate::client::web::AT_A_TIME;
use crate::fault::{Fault, FaultKind};
use crate::layout::{self, FileKind};
use crate::manifest::{LARGEST_MANIFEST, Manifest, TARGET, is_digest};

/// How long a check that has ended waits for what cannot be stopped: the system looks for the address of a host for half a
/// minute in a network that swallows the question, and whoever begins a show must not wait for that.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(1);

/// A library that somebody publishes: what is trusted, and where it is.
#[derive(Debug, Clone, Copy)]
pub struct TrustedSource<'a> {
    /// The root metadata that came with the program or with the person's source file. All trust starts here.
    pub root: &'a [u8],
    /// Where the library is published.
    pub location: &'a Location,
}

/// Under which conditions a check runs.
#[derive(Clone, Copy)]
pub struct Conditions<'a> {
    /// The time, in seconds since 1970.
    pub now: i64,
    /// What [`Checked::floor`] said the last time; all zero the first time.
    pub floor: Floor,
    /// Set from another thread, it ends the check within a tenth of a second. What was fetched stays for the next one.
    pub cancel: &'a AtomicBool,
    /// Told about each step.
    pub on_progress: &'a (dyn Fn(Progress) + Sync),
    /// How patient it is, and how much room it leaves.
    pub limits: Limits,
}

/// How far a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Asks the place what is the newest.
    Asking,
    /// There is a new release, of which this much is not at hand.
    Found {
        /// Files to fetch.
        files: usize,
        /// Bytes to fetch.
        bytes: u64,
    },
    /// Fetches.
    Fetching {
        /// Bytes that are at hand of those to fetch.
        done: u64,
        /// Bytes to fetch.
        total: u64,
    },
    /// Holds every file of the release against its digest.
    Verifying,
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// Whether there is something new.
    pub outcome: Outcome,
    /// What to hold the next check against. To be stored together with the pointer to the release.
    pub floor: Floor,
    /// When the first of the signatures lapses, in seconds since 1970.
    pub expires: i64,
    /// What it cost.
    pub traffic: Traffic,
}

/// Whether there is something new.
#[derive(Debug)]
pub enum Outcome {
    /// The newest release is at hand, whole, and accepted before.
    Unchanged,
    /// A release that is whole now: new, or one of which something was missing or damaged, or one that the floor of the
    /// conditions does not know yet (the program ended between the check and its taking).
    New(Release),
}

/// Looks for a new release and, when there is one, brings it into the release store whole.
///
/// Blocks, and brings its own runtime: not to be called from within an asynchronous one.
///
/// # Errors
///
/// The fault says what is wrong. In every case all releases of the release store are what they were.
pub fn check(store: &ReleaseStore, source: &TrustedSource<'_>, conditions: &Conditions<'_>) -> Result<Checked, Fault> {
    let _alone = store.lock()?;
    store.sweep(conditions.now);
    until_stopped(conditions.cancel, run(store, source, conditions))
}

/// Works on a runtime of its own, to the end or until the person stops it.
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

/// Ends when the person stops the check.
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
        // Left when the program ended right after the release was whole.
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

/// Brings objects into the release store.
async fn fetch_objects(
    store: &ReleaseStore,
    fetcher: &Fetcher,
    missing: BTreeSet<Wanted>,
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
                // A part can shrink, when it has to be begun anew.
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
                // Off the thread that listens to the network: a disk can take its time to say that it has something.
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

/// What TUF signed about the manifest.
fn expected_manifest(target: &TargetFile) -> Result<Wanted, Fault> {
    let sha256 = target.hashes.get("sha256").filter(|text| is_digest(text));
    let sha256 = sha256.ok_or_else(|| Fault::rejected("the release is signed without SHA-256"))?.clone();
    if target.length > LARGEST_MANIFEST {
        return Err(Fault::rejected(format!("the manifest has {} bytes, more than {LARGEST_MANIFEST}", target.length)));
    }
    Ok(Wanted { sha256, size: target.length })
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

/// Three numbers.
fn version(text: &str) -> Option<[u64; 3]> {
    let numbers: Vec<u64> = text.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// A certificate that seems to have lapsed, on a machine on which the pinned root has too: it is the clock.
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

/// Whether the disk has room for what is missing, a tenth more for how disks count, and the headroom.
fn check_room(store: &ReleaseStore, missing: u64, headroom: u64) -> Result<(), Fault> {
    let needed = missing.saturating_add(missing / 10).saturating_add(headroom);
    // What cannot be asked is found out by writing.
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
        // As the search for a host's address in a hall without a way out.
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

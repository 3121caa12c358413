//! Asks the places of a source for a newer release, and downloads it.

use std::path::{Path, PathBuf};

use lodestone_store::{CheckFault, CheckFaultKind, ReleaseSource};
use lodestone_sync::{Checked, Conditions, Fault, FaultKind, Limits, Place, Progress, ReleaseStore, Source, Url};

use super::source_store::floor_of;
use super::startup::seed;
use super::{Activity, Updates};
use crate::library::shipped_files;
use crate::lock::lock;
use crate::updates::sync_gate::Download;

/// A window hears of a fetch when it is a fiftieth further: more often nobody can read.
const STEPS: u64 = 50;

impl Updates {
    /// Asks the places of a source, one after the other, until one is in order. What is said in the end is of the first
    /// that answered at all.
    pub(super) fn ask_places(&self, known: &ReleaseSource, download: &Download<'_>) -> Result<Checked, CheckFault> {
        let mut said = CheckFault::new(CheckFaultKind::Failed, "the source names no place");
        for address in &known.places {
            let fault = match place(address) {
                Ok(place) => match self.ask(known, &place, download) {
                    // Another place has nothing to do with it.
                    Err(fault) if !is_of_the_place(&fault) => return Err(fault),
                    Err(fault) => fault,
                    asked => return asked,
                },
                Err(detail) => CheckFault::new(CheckFaultKind::Failed, detail),
            };
            if matches!(said.kind, CheckFaultKind::Failed | CheckFaultKind::Offline | CheckFaultKind::NotFound) {
                said = fault;
            }
        }
        Err(said)
    }

    /// Asks one place of a source.
    pub(super) fn ask(
        &self,
        known: &ReleaseSource,
        place: &Place,
        download: &Download<'_>,
    ) -> Result<Checked, CheckFault> {
        self.set_activity(Some(Activity::Checking));
        let depot = self.depot(&known.id)?;
        if depot.releases().is_empty() && known.library == seed().id {
            // Most of a first release is here already.
            let _ = depot.lend(shipped_files());
        }
        let tell = |progress: Progress| match progress {
            Progress::Asking => self.set_activity(Some(Activity::Checking)),
            Progress::Found { bytes, .. } => self.set_activity(Some(Activity::Fetching { done: 0, total: bytes })),
            Progress::Fetching { done, total } => self.fetched(done, total),
            Progress::Verifying => self.set_activity(Some(Activity::Preparing)),
        };
        let conditions = Conditions {
            now: self.context.clock.now().0.div_euclid(1000),
            floor: floor_of(known.floor),
            cancel: download.cancel.flag(),
            tell: &tell,
            limits: Limits::default(),
        };
        lodestone_sync::check(&depot, &Source { root: known.root.as_bytes(), place }, &conditions).map_err(fault_of)
    }

    /// Where releases of a source are kept.
    pub(super) fn depot(&self, source: &str) -> Result<ReleaseStore, CheckFault> {
        let folder = lock(&self.folder).clone();
        let folder =
            folder.ok_or_else(|| CheckFault::new(CheckFaultKind::Failed, "there is no folder for releases"))?;
        ReleaseStore::open(&folder.join(Path::new(source))).map_err(fault_of)
    }

    /// Says how far a download has come, not more often than anybody can read.
    fn fetched(&self, done: u64, total: u64) {
        let before = *lock(&self.activity);
        let step = (total / STEPS).max(1);
        if !matches!(before, Some(Activity::Fetching { done: told, .. }) if done.saturating_sub(told) < step && done < total)
        {
            self.set_activity(Some(Activity::Fetching { done, total }));
        }
    }

    /// Says what is being done.
    pub(super) fn set_activity(&self, activity: Option<Activity>) {
        let changed = std::mem::replace(&mut *lock(&self.activity), activity) != activity;
        if changed || activity.is_none() {
            self.tell();
        }
    }
}

/// A place by its address: `https://…`, `http://` on this machine, or a folder.
pub(super) fn place(address: &str) -> Result<Place, String> {
    if !address.contains("://") {
        return Ok(Place::Folder(PathBuf::from(address)));
    }
    match Url::parse(address) {
        Ok(url) if url.scheme() == "file" => {
            url.to_file_path().map(Place::Folder).map_err(|()| format!("\"{address}\" names no folder of this machine"))
        }
        Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Place::Web(url)),
        _ => Err(format!("\"{address}\" is no place for releases; https addresses and folders are")),
    }
}

/// Whether another place of the same source could do better. What it gives is verified just the same.
fn is_of_the_place(fault: &CheckFault) -> bool {
    use CheckFaultKind::{Busy, CaptivePortal, ClockWrong, Incomplete, Insecure, Lapsed, NotFound, Offline, Rejected};
    matches!(
        fault.kind,
        Offline | CaptivePortal | Insecure | Busy | NotFound | Incomplete | Lapsed | Rejected | ClockWrong
    )
}

/// How a check failed, as it is kept.
pub(super) fn fault_of(fault: Fault) -> CheckFault {
    let kind = match fault.kind {
        FaultKind::Offline => CheckFaultKind::Offline,
        FaultKind::CaptivePortal => CheckFaultKind::CaptivePortal,
        FaultKind::Insecure => CheckFaultKind::Insecure,
        FaultKind::Busy => CheckFaultKind::Busy,
        FaultKind::NotFound => CheckFaultKind::NotFound,
        FaultKind::Incomplete => CheckFaultKind::Incomplete,
        FaultKind::Expired => CheckFaultKind::Lapsed,
        FaultKind::Rejected => CheckFaultKind::Rejected,
        FaultKind::ClockWrong => CheckFaultKind::ClockWrong,
        FaultKind::Newer => CheckFaultKind::Newer,
        FaultKind::DiskFull => CheckFaultKind::DiskFull,
        FaultKind::Damaged => CheckFaultKind::Damaged,
        FaultKind::Cancelled => CheckFaultKind::Cancelled,
        FaultKind::Disk => CheckFaultKind::Disk,
        FaultKind::InUse => CheckFaultKind::InUse,
    };
    CheckFault { again: fault.again, ..CheckFault::new(kind, fault.detail) }
}

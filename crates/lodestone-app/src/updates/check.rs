//! Checks the addresses of a source for a newer release, and downloads it.

use std::path::{Path, PathBuf};

use lodestone_store::{CheckFault, CheckFaultKind, ReleaseSource};
use lodestone_sync::{
    Checked, Conditions, Fault, FaultKind, Limits, Location, Progress, ReleaseStore, TrustedSource, Url,
};

use super::source_store::floor_of;
use super::startup::built_in;
use super::{Activity, Updates};
use crate::library::shipped_files;
use crate::lock::lock;
use crate::updates::sync_gate::Download;

/// The window receives progress in steps of a fiftieth: nobody can read it faster.
const STEPS: u64 = 50;

impl Updates {
    /// Checks the addresses of a source, one after the other, until one succeeds. Otherwise returns the fault of the
    /// first that answered at all.
    pub(super) fn check_source(&self, source: &ReleaseSource, download: &Download<'_>) -> Result<Checked, CheckFault> {
        let mut first_fault = CheckFault::new(CheckFaultKind::Failed, "the source names no place");
        for address in &source.addresses {
            let fault = match location(address) {
                Ok(location) => match self.check_location(source, &location, download) {
                    // Another address would fail the same way.
                    Err(fault) if !is_location_fault(&fault) => return Err(fault),
                    Err(fault) => fault,
                    asked => return asked,
                },
                Err(detail) => CheckFault::new(CheckFaultKind::Failed, detail),
            };
            if matches!(first_fault.kind, CheckFaultKind::Failed | CheckFaultKind::Offline | CheckFaultKind::NotFound) {
                first_fault = fault;
            }
        }
        Err(first_fault)
    }

    /// Checks one address of a source.
    pub(super) fn check_location(
        &self,
        source: &ReleaseSource,
        location: &Location,
        download: &Download<'_>,
    ) -> Result<Checked, CheckFault> {
        self.set_activity(Some(Activity::Checking));
        let store = self.release_store(&source.id)?;
        if store.releases().is_empty() && source.library == built_in().id {
            // Most files of a first release are here already.
            let _ = store.add_files(shipped_files());
        }
        let on_progress = |progress: Progress| match progress {
            Progress::Asking => self.set_activity(Some(Activity::Checking)),
            Progress::Found { bytes, .. } => self.set_activity(Some(Activity::Fetching { done: 0, total: bytes })),
            Progress::Fetching { done, total } => self.report_fetched(done, total),
            Progress::Verifying => self.set_activity(Some(Activity::Preparing)),
        };
        let conditions = Conditions {
            now: self.context.clock.now().0.div_euclid(1000),
            floor: floor_of(source.floor),
            cancel: download.cancel.flag(),
            on_progress: &on_progress,
            limits: Limits::default(),
        };
        lodestone_sync::check(&store, &TrustedSource { root: source.root.as_bytes(), location }, &conditions)
            .map_err(check_fault)
    }

    /// Opens the release store of a source.
    pub(super) fn release_store(&self, source: &str) -> Result<ReleaseStore, CheckFault> {
        let folder = lock(&self.folder).clone();
        let folder =
            folder.ok_or_else(|| CheckFault::new(CheckFaultKind::Failed, "there is no folder for releases"))?;
        ReleaseStore::open(&folder.join(Path::new(source))).map_err(check_fault)
    }

    /// Reports the progress of a download in steps that a person can read.
    fn report_fetched(&self, done: u64, total: u64) {
        let before = *lock(&self.activity);
        let step = (total / STEPS).max(1);
        if !matches!(before, Some(Activity::Fetching { done: sent, .. }) if done.saturating_sub(sent) < step && done < total)
        {
            self.set_activity(Some(Activity::Fetching { done, total }));
        }
    }

    /// Sets what is being done, and reports it.
    pub(super) fn set_activity(&self, activity: Option<Activity>) {
        let changed = std::mem::replace(&mut *lock(&self.activity), activity) != activity;
        if changed || activity.is_none() {
            self.send_status();
        }
    }
}

/// Parses an address: `https://…`, `http://` on this machine, or a folder.
pub(super) fn location(address: &str) -> Result<Location, String> {
    if !address.contains("://") {
        return Ok(Location::Folder(PathBuf::from(address)));
    }
    match Url::parse(address) {
        Ok(url) if url.scheme() == "file" => url
            .to_file_path()
            .map(Location::Folder)
            .map_err(|()| format!("\"{address}\" names no folder of this machine")),
        Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Location::Web(url)),
        _ => Err(format!("\"{address}\" is no place for releases; https addresses and folders are")),
    }
}

/// Returns whether another address of the same source could succeed. Its answer is verified just the same.
fn is_location_fault(fault: &CheckFault) -> bool {
    use CheckFaultKind::{Busy, CaptivePortal, ClockWrong, Incomplete, Insecure, Lapsed, NotFound, Offline, Rejected};
    matches!(
        fault.kind,
        Offline | CaptivePortal | Insecure | Busy | NotFound | Incomplete | Lapsed | Rejected | ClockWrong
    )
}

/// Converts a fault to the form in which it is stored.
pub(super) fn check_fault(fault: Fault) -> CheckFault {
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

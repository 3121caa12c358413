//! Simulates a laptop that follows a library: a release store and what the program keeps beside it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lodestone_sync::{
    Checked, Conditions, Fault, FaultKind, Floor, Limits, Location, Outcome, Progress, ReleaseStore, TrustedSource,
    check,
};

use super::raw_publisher::{Files, NOW};

/// A machine with a release store.
pub(crate) struct TestClient {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) store: ReleaseStore,
    pub(crate) floor: Floor,
    pub(crate) now: i64,
    pub(crate) limits: Limits,
}

/// Long enough for a busy machine, short where a failure is expected.
pub(crate) fn limits() -> Limits {
    Limits {
        idle: Duration::from_secs(20),
        pause: Duration::from_millis(2),
        patience: Duration::from_secs(2),
        headroom: 0,
        ..Limits::default()
    }
}

impl TestClient {
    pub(crate) fn new() -> TestClient {
        let folder = tempfile::tempdir().unwrap();
        let store = ReleaseStore::open(folder.path()).unwrap();
        TestClient { folder, store, floor: Floor::default(), now: NOW, limits: limits() }
    }

    /// Checks, and stores what a program would store.
    pub(crate) fn check(&mut self, root: &[u8], location: &Location) -> Result<Checked, Fault> {
        self.check_until(root, location, u64::MAX)
    }

    /// Checks, and stops after this many bytes.
    pub(crate) fn check_until(&mut self, root: &[u8], location: &Location, most: u64) -> Result<Checked, Fault> {
        let cancel = AtomicBool::new(false);
        let on_progress = |progress: Progress| {
            if matches!(progress, Progress::Fetching { done, .. } if done >= most) {
                cancel.store(true, Ordering::Relaxed);
            }
        };
        let conditions = Conditions {
            now: self.now,
            floor: self.floor,
            cancel: &cancel,
            on_progress: &on_progress,
            limits: self.limits,
        };
        let checked = check(&self.store, &TrustedSource { root, location }, &conditions)?;
        self.floor = checked.floor;
        Ok(checked)
    }

    /// Checks for a release that must be new.
    pub(crate) fn take(&mut self, root: &[u8], location: &Location) -> Files {
        match self.check(root, location) {
            Ok(Checked { outcome: Outcome::New(release), .. }) => release.files().unwrap(),
            other => panic!("a new release was due, not {other:?}"),
        }
    }

    /// Checks, expects a failure and returns its kind.
    pub(crate) fn fails(&mut self, root: &[u8], location: &Location) -> FaultKind {
        match self.check(root, location) {
            Err(fault) => {
                assert!(!fault.detail.is_empty() && !fault.detail.ends_with('.'), "for the log: {fault:?}");
                fault.kind
            }
            Ok(checked) => panic!("a fault was due, not {checked:?}"),
        }
    }

    /// Reads the stored releases, each of which must be complete.
    pub(crate) fn holds(&self) -> Vec<(u32, Files)> {
        self.store
            .releases()
            .into_iter()
            .map(|sequence| (sequence, self.store.release(sequence).unwrap().files().unwrap()))
            .collect()
    }
}

/// Sorts files as a release does.
pub(crate) fn sorted(mut files: Files) -> Files {
    files.sort();
    files
}

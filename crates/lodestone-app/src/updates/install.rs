//! Installs a downloaded release: validates it first, then opens it as a whole.

use lodestone_l10n::message;
use lodestone_store::{CheckFault, CheckFaultKind, RefusedRelease, ReleaseSource};
use lodestone_sync::{Checked, Floor, Outcome, Release};

use super::check::check_fault;
use super::source_store::{LogEvent, stored_floor};
use super::startup::built_in;
use super::validate::ValidationError;
use super::{Activity, LibraryOrigin, ReadyRelease, Updates};
use crate::error::Error;
use crate::lock::lock;
use crate::updates::sync_gate::Download;

impl Updates {
    /// Installs the result of a check.
    pub(super) fn install(
        &self,
        source: &ReleaseSource,
        checked: Checked,
        download: &Download<'_>,
    ) -> Result<(), CheckFault> {
        let floor = checked.floor;
        match checked.outcome {
            Outcome::Unchanged => {
                self.source_store
                    .change_source(&source.id, |source| source.floor = stored_floor(floor))
                    .map_err(store_fault)?;
                // Another release may be open: this one was damaged, or a person changed to another source and back.
                match self.release_to_install(source, floor.sequence) {
                    Some(sequence) => {
                        let release = self.release_store(&source.id)?.release(sequence).map_err(check_fault)?;
                        self.install_release(source, &release, floor, download)
                    }
                    None => Ok(()),
                }
            }
            Outcome::New(release) => self.install_release(source, &release, floor, download),
        }
    }

    /// Returns the release that should be open and is not.
    fn release_to_install(&self, source: &ReleaseSource, newest: u32) -> Option<u32> {
        let open = lock(&self.origin).clone();
        let is_used = self.source_store.read().is_ok_and(|stored| stored.in_use.as_ref() == Some(&source.id));
        let is_open = open == LibraryOrigin::Release { source: source.id.clone(), sequence: newest };
        let is_waiting = lock(&self.waiting).is_some();
        (newest > 0 && is_used && !is_open && !is_waiting && !self.built_in_is_newer(source, newest)).then_some(newest)
    }

    /// Returns whether the program came with a newer release.
    fn built_in_is_newer(&self, source: &ReleaseSource, sequence: u32) -> bool {
        let built_in = built_in();
        source.library == built_in.id && built_in.release > sequence
    }

    /// Installs one release.
    fn install_release(
        &self,
        source: &ReleaseSource,
        release: &Release,
        floor: Floor,
        download: &Download<'_>,
    ) -> Result<(), CheckFault> {
        let manifest = release.manifest();
        let sequence = manifest.sequence;
        if manifest.library != source.library {
            let detail = format!("the source is of the library {}, and offered {}", source.library, manifest.library);
            return Err(CheckFault::new(CheckFaultKind::Rejected, detail));
        }
        if self.built_in_is_newer(source, sequence) {
            return self
                .source_store
                .change_source(&source.id, |source| source.floor = stored_floor(floor))
                .map_err(store_fault);
        }
        let program = env!("CARGO_PKG_VERSION");
        if let Some(refused) = &source.refused
            && (refused.sequence, refused.program.as_str()) == (sequence, program)
        {
            return Err(CheckFault::new(CheckFaultKind::Refused, refused.reason.clone()));
        }
        self.set_activity(Some(Activity::Preparing));
        let files = release.files().map_err(check_fault)?;
        let snapshot = match self.validate(manifest, files, &download.cancel) {
            Ok(snapshot) => snapshot,
            Err(ValidationError::Cancelled) => return Err(CheckFault::new(CheckFaultKind::Cancelled, "stopped")),
            Err(ValidationError::Unknown(detail)) => return Err(CheckFault::new(CheckFaultKind::Failed, detail)),
            Err(ValidationError::Refused(reason)) => {
                let refused = RefusedRelease { sequence, program: program.to_owned(), reason: reason.clone() };
                self.source_store
                    .change_source(&source.id, |source| source.refused = Some(refused))
                    .map_err(store_fault)?;
                return Err(CheckFault::new(CheckFaultKind::Refused, format!("release {sequence}: {reason}")));
            }
        };
        let origin = LibraryOrigin::Release { source: source.id.clone(), sequence };
        let ready = ReadyRelease { snapshot, origin, notes: manifest.notes.clone(), floor };
        match self.activate(ready).map_err(store_fault)? {
            None => {}
            Some(waiting) => {
                self.source_store.note(LogEvent::Waits, sequence, "");
                *lock(&self.waiting) = Some(waiting);
            }
        }
        Ok(())
    }
}

/// Converts an error of the store.
fn store_fault(error: Error) -> CheckFault {
    let kind = if error.saying == Some(message::App::ErrorStoreFull.into()) {
        CheckFaultKind::DiskFull
    } else {
        CheckFaultKind::Failed
    };
    CheckFault::new(kind, error.message)
}

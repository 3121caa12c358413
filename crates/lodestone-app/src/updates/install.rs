//! Installs a release that was downloaded: validated first, then opened as a whole.

use lodestone_l10n::message;
use lodestone_store::{CheckFault, CheckFaultKind, RefusedRelease, ReleaseSource};
use lodestone_sync::{Checked, Floor, Outcome, Release};

use super::check::fault_of;
use super::source_store::{LogEvent, stored_floor};
use super::startup::seed;
use super::validate::Unfit;
use super::{Activity, Origin, Ready, Updates};
use crate::error::Error;
use crate::lock::lock;
use crate::updates::sync_gate::Download;

impl Updates {
    /// Installs what a check found.
    pub(super) fn install(
        &self,
        known: &ReleaseSource,
        checked: Checked,
        download: &Download<'_>,
    ) -> Result<(), CheckFault> {
        let floor = checked.floor;
        match checked.outcome {
            Outcome::Unchanged => {
                self.source_store
                    .change_source(&known.id, |known| known.floor = stored_floor(floor))
                    .map_err(not_stored)?;
                // What is open may still be another one: this one was damaged, or a person changed to and fro.
                match self.wanted(known, floor.sequence) {
                    Some(sequence) => {
                        let release = self.depot(&known.id)?.release(sequence).map_err(fault_of)?;
                        self.install_release(known, &release, floor, download)
                    }
                    None => Ok(()),
                }
            }
            Outcome::New(release) => self.install_release(known, &release, floor, download),
        }
    }

    /// The release that should be open and is not.
    fn wanted(&self, known: &ReleaseSource, newest: u32) -> Option<u32> {
        let open = lock(&self.origin).clone();
        let is_used = self.source_store.read().is_ok_and(|stored| stored.in_use.as_ref() == Some(&known.id));
        let is_open = open == Origin::Release { source: known.id.clone(), sequence: newest };
        let is_waiting = lock(&self.waiting).is_some();
        (newest > 0 && is_used && !is_open && !is_waiting && !self.seed_is_newer(known, newest)).then_some(newest)
    }

    /// Whether the program came with a newer release.
    fn seed_is_newer(&self, known: &ReleaseSource, sequence: u32) -> bool {
        let seed = seed();
        known.library == seed.id && seed.release > sequence
    }

    /// Installs one release.
    fn install_release(
        &self,
        known: &ReleaseSource,
        release: &Release,
        floor: Floor,
        download: &Download<'_>,
    ) -> Result<(), CheckFault> {
        let manifest = release.manifest();
        let sequence = manifest.sequence;
        if manifest.library != known.library {
            let detail = format!("the source is of the library {}, and offered {}", known.library, manifest.library);
            return Err(CheckFault::new(CheckFaultKind::Rejected, detail));
        }
        if self.seed_is_newer(known, sequence) {
            return self
                .source_store
                .change_source(&known.id, |known| known.floor = stored_floor(floor))
                .map_err(not_stored);
        }
        let program = env!("CARGO_PKG_VERSION");
        if let Some(refused) = &known.refused
            && (refused.sequence, refused.program.as_str()) == (sequence, program)
        {
            return Err(CheckFault::new(CheckFaultKind::Refused, refused.reason.clone()));
        }
        self.set_activity(Some(Activity::Preparing));
        let files = release.files().map_err(fault_of)?;
        let snapshot = match self.validate(manifest, files, &download.cancel) {
            Ok(snapshot) => snapshot,
            Err(Unfit::Cancelled) => return Err(CheckFault::new(CheckFaultKind::Cancelled, "stopped")),
            Err(Unfit::Unknown(detail)) => return Err(CheckFault::new(CheckFaultKind::Failed, detail)),
            Err(Unfit::Refused(reason)) => {
                let refused = RefusedRelease { sequence, program: program.to_owned(), reason: reason.clone() };
                self.source_store
                    .change_source(&known.id, |known| known.refused = Some(refused))
                    .map_err(not_stored)?;
                return Err(CheckFault::new(CheckFaultKind::Refused, format!("release {sequence}: {reason}")));
            }
        };
        let origin = Origin::Release { source: known.id.clone(), sequence };
        let ready = Ready { snapshot, origin, notes: manifest.notes.clone(), floor };
        match self.activate(ready).map_err(not_stored)? {
            None => {}
            Some(waits) => {
                self.source_store.note(LogEvent::Waits, sequence, "");
                *lock(&self.waiting) = Some(waits);
            }
        }
        Ok(())
    }
}

/// What could not be written into the store.
fn not_stored(error: Error) -> CheckFault {
    let kind = if error.saying == Some(message::App::ErrorStoreFull.into()) {
        CheckFaultKind::DiskFull
    } else {
        CheckFaultKind::Failed
    };
    CheckFault::new(kind, error.message)
}

//! Updates the library on a timer or when a person asks: checks the source, and installs a new release.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use lodestone_l10n::message;
use lodestone_store::{CheckFaultKind, ReleaseSource, SourceCheck};
use lodestone_sync::Location;

use super::source_store::LogEvent;
use super::status::fault_message;
use super::{LibraryOrigin, Updates};
use crate::api::ContentStatus;
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::lock::lock;

/// What started an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trigger {
    /// A person, who waits for it.
    Person,
    /// The timer.
    Timer,
}

impl Updates {
    /// Checks the source in use when it is due: at start, then every few hours, later after failures. Blocks during the
    /// check; a host calls it every few seconds from a thread of its own. Does nothing while a presentation or kiosk
    /// runs.
    pub(crate) fn check_when_due(&self) {
        if self.gate.is_closed() {
            return;
        }
        self.activate_waiting();
        let Ok(stored) = self.source_store.read() else { return };
        let Some(source) = stored.used() else { return };
        if *lock(&self.origin) == LibraryOrigin::Folder || !self.is_due(source) {
            return;
        }
        self.update(source.clone(), Trigger::Timer);
    }

    fn is_due(&self, source: &ReleaseSource) -> bool {
        if !self.checked_since_start.load(Ordering::Relaxed) {
            return true;
        }
        let now = self.context.clock.now().0;
        let Some(asked) = source.check.asked else { return true };
        // Laptops that were started at the same time must not ask at the same moment.
        let chance = chance(&source.id, asked);
        let pause = lodestone_sync::delay(
            source.check.failures,
            chance,
            source.check.fault.as_ref().and_then(|fault| fault.again),
        );
        // A clock that was set back must not stop checks for years.
        now < asked || u128::from((now - asked).unsigned_abs()) >= pause.as_millis()
    }

    /// Checks the source in use and installs a new release; returns when that is done.
    pub(crate) fn check_now(&self) -> Result<ContentStatus, Error> {
        if let Some(source) = self.source_store.read()?.used() {
            self.update(source.clone(), Trigger::Person);
        }
        self.content_status()
    }

    /// Stops the check; what was downloaded is kept for the next one.
    pub(crate) fn stop_checking(&self) -> Result<ContentStatus, Error> {
        self.gate.stop_download();
        self.content_status()
    }

    /// Installs a release of the source in use from a folder, such as a USB stick.
    pub(crate) fn take_from_folder(&self, path: String) -> Result<ContentStatus, Error> {
        let stored = self.source_store.read()?;
        let only = (stored.sources.len() == 1).then(|| &stored.sources[0]);
        let Some(source) = stored.used().or(only).cloned() else {
            return Err(Error::with_message(Code::Input, message::Content::ErrorContentNoSource));
        };
        let _checking = lock(&self.checking);
        // A check that ran until now has raised the floor.
        let source = self.source_store.source(&source.id)?;
        let download = self
            .gate
            .download()
            .ok_or_else(|| Error::with_message(Code::Input, message::Content::ErrorContentPresentationOn))?;
        let location = Location::Folder(PathBuf::from(path));
        let taken = self
            .check_location(&source, &location, &download)
            .and_then(|checked| self.install(&source, checked, &download));
        drop(download);
        self.set_activity(None);
        taken.map_err(|fault| {
            self.source_store.note(LogEvent::Fault(fault.kind), 0, &fault.detail);
            // The fault is of the folder, not of the source: its state stays as it was.
            Error { message: fault.detail, ..Error::with_message(Code::Input, fault_message(fault.kind)) }
        })?;
        self.use_installed(&source)?;
        self.content_status()
    }

    /// Takes a source into use whose release was just installed from a folder, when none is in use.
    fn use_installed(&self, source: &ReleaseSource) -> Result<(), Error> {
        let stored = self.source_store.read()?;
        if stored.in_use.is_none() && stored.source(&source.id).is_some_and(|now| now.active.is_some()) {
            self.use_source(source.id.clone())?;
        }
        Ok(())
    }

    /// Fetches the newest release of a source that is not in use.
    pub(super) fn fetch_unused(&self, source: &ReleaseSource) -> Result<(), Error> {
        self.update(source.clone(), Trigger::Person);
        let now = self.source_store.source(&source.id)?;
        match now.check.fault {
            _ if now.active.is_some() => Ok(()),
            Some(fault) => {
                Err(Error { message: fault.detail, ..Error::with_message(Code::Input, fault_message(fault.kind)) })
            }
            None => Err(Error::with_message(Code::Input, message::Content::ErrorContentPresentationOn)),
        }
    }

    /// Checks a source and installs a new release; stores how it ended.
    fn update(&self, source: ReleaseSource, trigger: Trigger) {
        let _checking = match (trigger, self.checking.try_lock()) {
            (_, Ok(checking)) => checking,
            (Trigger::Timer, Err(_)) => return,
            // Another thread is checking: its result is the answer.
            (Trigger::Person, Err(_)) => return drop(lock(&self.checking)),
        };
        let Some(download) = self.gate.download() else { return };
        self.checked_since_start.store(true, Ordering::Relaxed);
        let asked = self.context.clock.now().0;
        let taken = self
            .check_source(&source, &download)
            .and_then(|checked| self.install(&source, checked, &download).map(|()| asked));
        let cancelled = taken.as_ref().is_err_and(|fault| fault.kind == CheckFaultKind::Cancelled);
        let stopped_by_person = download.is_stopped_by_person();
        drop(download);
        if let Err(fault) = &taken {
            self.source_store.note(LogEvent::Fault(fault.kind), 0, &fault.detail);
        }
        // If this cannot be stored, the next check finds it again.
        let _ = self.source_store.change_source(&source.id, |source| match taken {
            Ok(at) => {
                source.check = SourceCheck { asked: Some(at), checked: Some(at), failures: 0, fault: None };
            }
            // A person who stopped it does not want it again a few seconds later.
            Err(_) if cancelled && stopped_by_person => source.check.asked = Some(asked),
            // A presentation stopped it: the result is unknown, and the next check comes right after.
            Err(_) if cancelled => source.check.asked = None,
            Err(fault) => {
                source.check.asked = Some(asked);
                source.check.failures = source.check.failures.saturating_add(1);
                source.check.fault = Some(fault);
            }
        });
        self.set_activity(None);
    }
}

/// Returns a number between 0 and 1 that differs from laptop to laptop.
fn chance(id: &str, asked: i64) -> f64 {
    let print = fingerprint(format!("{id}{asked}").as_bytes());
    let number = u32::from_str_radix(&print[..8], 16).unwrap_or_default();
    f64::from(number) / f64::from(u32::MAX)
}

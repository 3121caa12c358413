//! Updates the library when it is time or when a person asks: checks the source, and installs what is new.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use lodestone_l10n::message;
use lodestone_store::{CheckFaultKind, ReleaseSource, SourceCheck};
use lodestone_sync::Place;

use super::source_store::LogEvent;
use super::status::fault_message;
use super::{Origin, Updates};
use crate::api::ContentStatus;
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::lock::lock;

/// Who wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Errand {
    /// A person, who waits.
    Asked,
    /// Nobody: it is time.
    Due,
}

impl Updates {
    /// Asks the source in use when it is time: at start, then every few hours, later after failures. Blocks while it
    /// asks; a host calls it every few seconds from a thread of its own. Does nothing while something is in
    /// front of people.
    pub(crate) fn keep_in_touch(&self) {
        if self.gate.is_closed() {
            return;
        }
        self.activate_waiting();
        let Ok(stored) = self.source_store.read() else { return };
        let Some(known) = stored.used() else { return };
        if *lock(&self.origin) == Origin::Folder || !self.is_due(known) {
            return;
        }
        self.update(known.clone(), Errand::Due);
    }

    fn is_due(&self, known: &ReleaseSource) -> bool {
        if !self.asked.load(Ordering::Relaxed) {
            return true;
        }
        let now = self.context.clock.now().0;
        let Some(asked) = known.check.asked else { return true };
        // Laptops that were started by the same bell must not ask at the same moment.
        let chance = chance(&known.id, asked);
        let pause = lodestone_sync::delay(
            known.check.failures,
            chance,
            known.check.fault.as_ref().and_then(|fault| fault.again),
        );
        // A clock that was set back must not silence it for years.
        now < asked || u128::from((now - asked).unsigned_abs()) >= pause.as_millis()
    }

    /// Asks the source in use and installs what is new; answers when that is over.
    pub(crate) fn check_now(&self) -> Result<ContentStatus, Error> {
        if let Some(known) = self.source_store.read()?.used() {
            self.update(known.clone(), Errand::Asked);
        }
        self.content_status()
    }

    /// Stops asking; what was downloaded is kept for the next time.
    pub(crate) fn stop_checking(&self) -> Result<ContentStatus, Error> {
        self.gate.stop_download();
        self.content_status()
    }

    /// Takes a release from a folder, such as a USB stick, of the source in use.
    pub(crate) fn take_from_folder(&self, path: String) -> Result<ContentStatus, Error> {
        let stored = self.source_store.read()?;
        let only = (stored.sources.len() == 1).then(|| &stored.sources[0]);
        let Some(known) = stored.used().or(only).cloned() else {
            return Err(Error::said(Code::Input, message::Content::ErrorContentNoSource));
        };
        let _checking = lock(&self.checking);
        // A check that went on until now has raised the floor.
        let known = self.source_store.source(&known.id)?;
        let download =
            self.gate.download().ok_or_else(|| Error::said(Code::Input, message::Content::ErrorContentShowOn))?;
        let place = Place::Folder(PathBuf::from(path));
        let taken = self.ask(&known, &place, &download).and_then(|checked| self.install(&known, checked, &download));
        drop(download);
        self.set_activity(None);
        taken.map_err(|fault| {
            self.source_store.note(LogEvent::Fault(fault.kind), 0, &fault.detail);
            // The stick is at fault, not the source: its state stays as it was.
            Error { message: fault.detail, ..Error::said(Code::Input, fault_message(fault.kind)) }
        })?;
        self.use_taken(&known)?;
        self.content_status()
    }

    /// Takes a source into use whose release was just taken from a folder.
    fn use_taken(&self, known: &ReleaseSource) -> Result<(), Error> {
        let stored = self.source_store.read()?;
        if stored.in_use.is_none() && stored.source(&known.id).is_some_and(|now| now.active.is_some()) {
            self.use_source(known.id.clone())?;
        }
        Ok(())
    }

    /// Fetches the newest release of a source that is not in use.
    pub(super) fn fetch_unused(&self, known: &ReleaseSource) -> Result<(), Error> {
        self.update(known.clone(), Errand::Asked);
        let now = self.source_store.source(&known.id)?;
        match now.check.fault {
            _ if now.active.is_some() => Ok(()),
            Some(fault) => Err(Error { message: fault.detail, ..Error::said(Code::Input, fault_message(fault.kind)) }),
            None => Err(Error::said(Code::Input, message::Content::ErrorContentShowOn)),
        }
    }

    /// Asks a source and installs what is new; how it ended is kept, and said by the status.
    fn update(&self, known: ReleaseSource, errand: Errand) {
        let _checking = match (errand, self.checking.try_lock()) {
            (_, Ok(checking)) => checking,
            (Errand::Due, Err(_)) => return,
            // Somebody asks already: what they find is the answer.
            (Errand::Asked, Err(_)) => return drop(lock(&self.checking)),
        };
        let Some(download) = self.gate.download() else { return };
        self.asked.store(true, Ordering::Relaxed);
        let asked = self.context.clock.now().0;
        let taken = self
            .ask_places(&known, &download)
            .and_then(|checked| self.install(&known, checked, &download).map(|()| asked));
        let cancelled = taken.as_ref().is_err_and(|fault| fault.kind == CheckFaultKind::Cancelled);
        let unwanted = download.is_unwanted();
        drop(download);
        if let Err(fault) = &taken {
            self.source_store.note(LogEvent::Fault(fault.kind), 0, &fault.detail);
        }
        // What cannot be kept is found again by the next check.
        let _ = self.source_store.change_source(&known.id, |known| match taken {
            Ok(at) => {
                known.check = SourceCheck { asked: Some(at), checked: Some(at), failures: 0, fault: None };
            }
            // A person who stopped it does not want it again a few seconds later.
            Err(_) if cancelled && unwanted => known.check.asked = Some(asked),
            // Stopped by a presentation: nothing is known, and the next time is right after it.
            Err(_) if cancelled => known.check.asked = None,
            Err(fault) => {
                known.check.asked = Some(asked);
                known.check.failures = known.check.failures.saturating_add(1);
                known.check.fault = Some(fault);
            }
        });
        self.set_activity(None);
    }
}

/// A number between 0 and 1 that differs from laptop to laptop.
fn chance(id: &str, asked: i64) -> f64 {
    let print = fingerprint(format!("{id}{asked}").as_bytes());
    let number = u32::from_str_radix(&print[..8], 16).unwrap_or_default();
    f64::from(number) / f64::from(u32::MAX)
}

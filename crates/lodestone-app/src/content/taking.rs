//! Asking a source, and taking what is new: fetched, verified, proved, and put in place as a whole.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use lodestone_l10n::message;
use lodestone_store::Moment;
use lodestone_sync::{Checked, Conditions, Depot, Fault, FaultKind, Limits, Outcome, Place, Progress, Release, Source};

use crate::app::App;
use crate::content::keeping::{Kept, Known, Refused};
use crate::content::proving::Unfit;
use crate::content::status::fault_message;
use crate::content::{Doing, Origin, Ready};
use crate::context::Event;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::sync_gate::Download;
use crate::wire::ContentStatus;

/// A window hears of a fetch when it is a fiftieth further: more often nobody can read.
const STEPS: u64 = 50;

/// Who wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Errand {
    /// A person, who waits.
    Asked,
    /// Nobody: it is time.
    Due,
}

impl App {
    /// Asks the source in use when it is time: at start, then every few hours, later after failures. Blocks while it
    /// asks; a host calls it every few seconds from a thread of its own. Does nothing while a show or a booth goes on.
    pub fn keep_in_touch(&self) {
        if self.sync_gate.is_closed() {
            return;
        }
        self.take_what_waits();
        let keeping = self.keeping();
        let Some(known) = keeping.used() else { return };
        if *lock(&self.content.origin) == Origin::Folder || !self.is_due(known) {
            return;
        }
        self.touch(known.clone(), Errand::Due);
    }

    fn is_due(&self, known: &Known) -> bool {
        if !self.content.asked.load(Ordering::Relaxed) {
            return true;
        }
        let now = self.context.clock.now().0;
        let Some(asked) = known.asked else { return true };
        // Laptops that were started by the same bell must not ask at the same moment.
        let chance = chance(&known.id, asked);
        let pause = lodestone_sync::delay(known.failures, chance, known.again);
        // A clock that was set back must not silence it for years.
        now < asked || u128::from((now - asked).unsigned_abs()) >= pause.as_millis()
    }

    pub(crate) fn check_now(&self) -> Result<ContentStatus, Error> {
        if let Some(known) = self.keeping().used() {
            self.touch(known.clone(), Errand::Asked);
        }
        self.content_status()
    }

    pub(crate) fn stop_checking(&self) -> Result<ContentStatus, Error> {
        self.sync_gate.stop_download();
        self.content_status()
    }

    /// Takes a release from a folder, such as a USB stick, of the source in use.
    pub(crate) fn take_from_folder(&self, path: String) -> Result<ContentStatus, Error> {
        let keeping = self.keeping();
        let only = (keeping.sources.len() == 1).then(|| &keeping.sources[0]);
        let Some(known) = keeping.used().or(only).cloned() else {
            return Err(Error::said(Code::Input, message::Content::ErrorContentNoSource));
        };
        let _touching = lock(&self.content.touching);
        // A check that went on until now has raised the floor.
        let known = self.keeping().source(&known.id).cloned().ok_or_else(Error::gone)?;
        let fetching =
            self.sync_gate.download().ok_or_else(|| Error::said(Code::Input, message::Content::ErrorContentShowOn))?;
        let place = Place::Folder(PathBuf::from(path));
        let taken = self.ask(&known, &place, &fetching).and_then(|checked| self.take(&known, checked, &fetching));
        drop(fetching);
        self.doing(None);
        taken.map_err(|kept| {
            self.note_content(&kept.kind, 0, &kept.detail);
            // The stick is at fault, not the source: its state stays as it was.
            Error { message: kept.detail, ..Error::said(Code::Input, fault_message(&kept.kind)) }
        })?;
        self.use_taken(&known)?;
        self.content_status()
    }

    /// Takes a source into use whose release was just taken from a folder.
    fn use_taken(&self, known: &Known) -> Result<(), Error> {
        if self.keeping().in_use.is_none() && self.keeping().source(&known.id).is_some_and(|now| now.active.is_some()) {
            self.use_source(known.id.clone())?;
        }
        Ok(())
    }

    /// Fetches the newest release of a source that is not in use.
    pub(super) fn fetch_unused(&self, known: &Known) -> Result<(), Error> {
        self.touch(known.clone(), Errand::Asked);
        let now = self.keeping().source(&known.id).cloned().unwrap_or_default();
        match now.fault {
            _ if now.active.is_some() => Ok(()),
            Some(fault) => Err(Error { message: fault.detail, ..Error::said(Code::Input, fault_message(&fault.kind)) }),
            None => Err(Error::said(Code::Input, message::Content::ErrorContentShowOn)),
        }
    }

    /// Asks a source and takes what is new; how it ended is kept, and said by the status.
    fn touch(&self, known: Known, errand: Errand) {
        let _touching = match (errand, self.content.touching.try_lock()) {
            (_, Ok(touching)) => touching,
            (Errand::Due, Err(_)) => return,
            // Somebody asks already: what they find is the answer.
            (Errand::Asked, Err(_)) => return drop(lock(&self.content.touching)),
        };
        let Some(fetching) = self.sync_gate.download() else { return };
        self.content.asked.store(true, Ordering::Relaxed);
        let asked = self.context.clock.now().0;
        let taken = self
            .ask_places(&known, &fetching)
            .and_then(|checked| self.take(&known, checked, &fetching).map(|()| asked));
        let cancelled = taken.as_ref().is_err_and(|kept| kept.kind == "cancelled");
        let unwanted = fetching.is_unwanted();
        drop(fetching);
        if let Err(kept) = &taken {
            self.note_content(&kept.kind, 0, &kept.detail);
        }
        // What cannot be kept is found again by the next check.
        let _ = self.change_source(&known.id, |known| match taken {
            Ok(at) => {
                known.checked = Some(at);
                known.asked = Some(at);
                known.failures = 0;
                known.again = None;
                known.fault = None;
            }
            // A person who stopped it does not want it again a few seconds later.
            Err(_) if cancelled && unwanted => known.asked = Some(asked),
            // Stopped by a show: nothing is known, and the next time is right after it.
            Err(_) if cancelled => known.asked = None,
            Err(kept) => {
                known.asked = Some(asked);
                known.failures = known.failures.saturating_add(1);
                known.again = kept.again;
                known.fault = Some(kept);
            }
        });
        self.doing(None);
    }

    /// Asks the places of a source, one after the other, until one is in order. What is said in the end is of the first
    /// that answered at all.
    fn ask_places(&self, known: &Known, fetching: &Download<'_>) -> Result<Checked, Kept> {
        let mut said = Kept::new("failed", "the source names no place");
        for place in &known.places {
            let fault = match super::sources::place(place) {
                Ok(place) => match self.ask(known, &place, fetching) {
                    // Another place has nothing to do with it.
                    Err(kept) if !is_of_the_place(&kept) => return Err(kept),
                    Err(kept) => kept,
                    asked => return asked,
                },
                Err(detail) => Kept::new("failed", detail),
            };
            if matches!(said.kind.as_str(), "failed" | "offline" | "not-found") {
                said = fault;
            }
        }
        Err(said)
    }

    fn ask(&self, known: &Known, place: &Place, fetching: &Download<'_>) -> Result<Checked, Kept> {
        self.doing(Some(Doing::Checking));
        let depot = self.depot(&known.id)?;
        if depot.releases().is_empty() && known.library == self.seed().id {
            // Most of a first release is here already.
            let _ = depot.lend(crate::library::shipped_files());
        }
        let tell = |progress: Progress| match progress {
            Progress::Asking => self.doing(Some(Doing::Checking)),
            Progress::Found { bytes, .. } => self.doing(Some(Doing::Fetching { done: 0, total: bytes })),
            Progress::Fetching { done, total } => self.fetched(done, total),
            Progress::Verifying => self.doing(Some(Doing::Preparing)),
        };
        let conditions = Conditions {
            now: self.context.clock.now().0.div_euclid(1000),
            floor: known.floor,
            cancel: fetching.cancel.flag(),
            tell: &tell,
            limits: Limits::default(),
        };
        lodestone_sync::check(&depot, &Source { root: known.root.as_bytes(), place }, &conditions).map_err(kept)
    }

    fn take(&self, known: &Known, checked: Checked, fetching: &Download<'_>) -> Result<(), Kept> {
        let floor = checked.floor;
        match checked.outcome {
            Outcome::Unchanged => {
                self.change_source(&known.id, |known| known.floor = floor).map_err(unkept)?;
                // What is open may still be another one: this one was damaged, or a person changed to and fro.
                match self.wanted(known, floor.sequence) {
                    Some(sequence) => {
                        let release = self.depot(&known.id)?.release(sequence).map_err(kept)?;
                        self.take_release(known, &release, floor, fetching)
                    }
                    None => Ok(()),
                }
            }
            Outcome::New(release) => self.take_release(known, &release, floor, fetching),
        }
    }

    /// The release that should be open and is not.
    fn wanted(&self, known: &Known, newest: u32) -> Option<u32> {
        let open = lock(&self.content.origin).clone();
        let is_used = self.keeping().in_use.as_ref() == Some(&known.id);
        let is_open = open == Origin::Release { source: known.id.clone(), sequence: newest };
        let is_waiting = lock(&self.content.waiting).is_some();
        (newest > 0 && is_used && !is_open && !is_waiting && !self.seed_is_newer(known, newest)).then_some(newest)
    }

    fn seed_is_newer(&self, known: &Known, sequence: u32) -> bool {
        let seed = self.seed();
        known.library == seed.id && seed.release > sequence
    }

    fn take_release(
        &self,
        known: &Known,
        release: &Release,
        floor: lodestone_sync::Floor,
        fetching: &Download<'_>,
    ) -> Result<(), Kept> {
        let manifest = release.manifest();
        let sequence = manifest.sequence;
        if manifest.library != known.library {
            let detail = format!("the source is of the library {}, and offered {}", known.library, manifest.library);
            return Err(Kept::new("rejected", detail));
        }
        if self.seed_is_newer(known, sequence) {
            return self.change_source(&known.id, |known| known.floor = floor).map_err(unkept);
        }
        let program = env!("CARGO_PKG_VERSION");
        if let Some(refused) = &known.refused
            && (refused.sequence, refused.program.as_str()) == (sequence, program)
        {
            return Err(Kept::new("refused", refused.reason.clone()));
        }
        self.doing(Some(Doing::Preparing));
        let files = release.files().map_err(kept)?;
        let edition = match self.prove(manifest, files, &fetching.cancel) {
            Ok(edition) => edition,
            Err(Unfit::Cancelled) => return Err(Kept::new("cancelled", "stopped")),
            Err(Unfit::Unknown(detail)) => return Err(Kept::new("failed", detail)),
            Err(Unfit::Refused(reason)) => {
                let refused = Refused { sequence, program: program.to_owned(), reason: reason.clone() };
                self.change_source(&known.id, |known| known.refused = Some(refused)).map_err(unkept)?;
                return Err(Kept::new("refused", format!("release {sequence}: {reason}")));
            }
        };
        let origin = Origin::Release { source: known.id.clone(), sequence };
        let ready = Ready { edition, origin, notes: manifest.notes.clone(), floor };
        match self.settle(ready).map_err(unkept)? {
            None => {}
            Some(waits) => {
                self.note_content("waits", sequence, "");
                *lock(&self.content.waiting) = Some(waits);
            }
        }
        Ok(())
    }

    /// Where releases of a source are kept.
    pub(super) fn depot(&self, source: &str) -> Result<Depot, Kept> {
        let folder = lock(&self.content.folder).clone();
        let folder = folder.ok_or_else(|| Kept::new("failed", "there is no folder for releases"))?;
        Depot::open(&folder.join(Path::new(source))).map_err(kept)
    }

    fn fetched(&self, done: u64, total: u64) {
        let before = *lock(&self.content.doing);
        let step = (total / STEPS).max(1);
        if !matches!(before, Some(Doing::Fetching { done: told, .. }) if done.saturating_sub(told) < step && done < total)
        {
            self.doing(Some(Doing::Fetching { done, total }));
        }
    }

    fn doing(&self, doing: Option<Doing>) {
        let changed = std::mem::replace(&mut *lock(&self.content.doing), doing) != doing;
        if changed || doing.is_none() {
            self.tell_content();
        }
    }

    /// Tells the window how the content stands.
    pub(super) fn tell_content(&self) {
        if let Ok(status) = self.content_status() {
            self.context.events.send(Event::Content(Box::new(status)));
        }
    }
}

/// A number between 0 and 1 that differs from laptop to laptop.
fn chance(id: &str, asked: i64) -> f64 {
    let print = crate::digest::fingerprint(format!("{id}{asked}").as_bytes());
    let number = u32::from_str_radix(&print[..8], 16).unwrap_or_default();
    f64::from(number) / f64::from(u32::MAX)
}

/// Whether another place of the same source could do better. What it gives is verified just the same.
fn is_of_the_place(kept: &Kept) -> bool {
    let kinds = [
        "offline",
        "captive-portal",
        "insecure",
        "busy",
        "not-found",
        "incomplete",
        "lapsed",
        "rejected",
        "clock-wrong",
    ];
    kinds.contains(&kept.kind.as_str())
}

fn kept(fault: Fault) -> Kept {
    let kind = match fault.kind {
        FaultKind::Offline => "offline",
        FaultKind::CaptivePortal => "captive-portal",
        FaultKind::Insecure => "insecure",
        FaultKind::Busy => "busy",
        FaultKind::NotFound => "not-found",
        FaultKind::Incomplete => "incomplete",
        FaultKind::Expired => "lapsed",
        FaultKind::Rejected => "rejected",
        FaultKind::ClockWrong => "clock-wrong",
        FaultKind::Newer => "newer",
        FaultKind::DiskFull => "disk-full",
        FaultKind::Damaged => "damaged",
        FaultKind::Cancelled => "cancelled",
        FaultKind::Disk => "disk",
        FaultKind::InUse => "in-use",
    };
    Kept { again: fault.again, ..Kept::new(kind, fault.detail) }
}

fn unkept(error: Error) -> Kept {
    let kind = if error.saying == Some(message::App::ErrorStoreFull.into()) { "disk-full" } else { "failed" };
    Kept::new(kind, error.message)
}

/// When something was, for the wire.
pub(super) fn moment(at: i64) -> String {
    Moment(at).rfc3339()
}

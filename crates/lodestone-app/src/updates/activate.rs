//! Opens an installed release: as a whole, never during a presentation, together with the pointer that the next start
//! reads.

use lodestone_l10n::message;
use lodestone_store::CheckFaultKind;
use lodestone_sync::Floor;

use super::news::news;
use super::source_store::{LogEvent, stored_floor};
use super::{LibraryOrigin, ReadyRelease, Updates};
use crate::context::LibrarySnapshot;
use crate::error::{Code, Error};
use crate::lock::lock;

impl Updates {
    fn point_to(&self, id: &str, sequence: u32, floor: Floor) -> Result<(), Error> {
        self.source_store.change_source(id, |source| source.point_to(sequence, stored_floor(floor)))
    }

    /// Opens a release. During a presentation or kiosk, returns it unopened.
    pub(super) fn activate(&self, ready: ReadyRelease) -> Result<Option<ReadyRelease>, Error> {
        let _changing = self.context.lock_changes();
        let Some(open) = self.gate.keep_open() else { return Ok(Some(ready)) };
        let ReadyRelease { snapshot, origin, notes, floor } = ready;
        let LibraryOrigin::Release { source, sequence } = &origin else { return Ok(None) };
        // Read here and not earlier: while the release was validated, a person may have changed to another source.
        if self.source_store.read()?.in_use.as_ref() != Some(source) {
            // The source is not in use: only its pointer changes, not the open library.
            return self.point_to(source, *sequence, floor).map(|()| None);
        }
        let before = self.context.library();
        let news = (before.manifest.id == snapshot.library.manifest.id
            && before.manifest.release < snapshot.library.manifest.release)
            .then(|| news(&self.context.store, &before, &snapshot.library, notes));
        // From here on the next start opens the new release; a kill before this leaves the old one.
        self.source_store.change(|stored| {
            if let Some(source) = stored.source_mut(source) {
                source.point_to(*sequence, stored_floor(floor));
            }
            if news.is_some() {
                stored.news = news;
            }
        })?;
        self.context.replace_library(snapshot);
        *lock(&self.origin) = origin.clone();
        *lock(&self.fallback) = None;
        drop(open);
        self.source_store.note(LogEvent::Taken, *sequence, "");
        self.remove_old_releases(source);
        Ok(None)
    }

    /// Changes to another source, together with the pointer.
    pub(super) fn change_to(
        &self,
        id: Option<String>,
        origin: LibraryOrigin,
        snapshot: LibrarySnapshot,
    ) -> Result<(), Error> {
        let _changing = self.context.lock_changes();
        let Some(open) = self.gate.keep_open() else {
            return Err(Error::with_message(Code::Input, message::Content::ErrorContentPresentationOn));
        };
        self.source_store.change(|stored| {
            stored.in_use = id;
            stored.news = None;
        })?;
        self.context.replace_library(snapshot);
        *lock(&self.origin) = origin;
        *lock(&self.waiting) = None;
        drop(open);
        self.source_store.note(
            LogEvent::Used,
            self.context.library().manifest.release,
            &self.context.library().manifest.id,
        );
        self.send_status();
        Ok(())
    }

    /// Opens a release that waited for the end of a presentation or kiosk.
    pub(crate) fn activate_waiting(&self) {
        if lock(&self.waiting).is_none() || self.gate.is_closed() {
            return;
        }
        let Some(ready) = lock(&self.waiting).take() else { return };
        match self.activate(ready) {
            Ok(Some(waiting)) => *lock(&self.waiting) = Some(waiting),
            Ok(None) => self.send_status(),
            // The release stays in the release store: the next check opens it.
            Err(error) => {
                self.source_store.note(LogEvent::Fault(CheckFaultKind::Failed), 0, &error.to_string());
                self.send_status();
            }
        }
    }

    /// Removes the objects that neither the release in use nor the one before it needs.
    fn remove_old_releases(&self, id: &str) {
        let Ok(source) = self.source_store.source(id) else { return };
        let keep: Vec<u32> = [source.active, source.previous].into_iter().flatten().collect();
        if let Ok(store) = self.release_store(id)
            && let Err(fault) = store.keep_only(&keep)
        {
            self.source_store.note(LogEvent::Untidy, 0, &fault.detail);
        }
    }
}

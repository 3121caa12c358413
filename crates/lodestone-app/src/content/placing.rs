//! Putting a release in place: as a whole, never in front of people, together with the pointer that the next start reads.

use crate::app::App;
use crate::content::keeping::Known;
use crate::content::{Origin, Ready};
use crate::error::Error;
use crate::lock::lock;

impl App {
    fn point_to(&self, id: &str, sequence: u32, floor: lodestone_sync::Floor) -> Result<(), Error> {
        self.change_source(id, |known| known.point_to(sequence, floor))
    }

    /// Puts a release in place, unless somebody is in front of people: then it is given back.
    pub(super) fn settle(&self, ready: Ready) -> Result<Option<Ready>, Error> {
        let _turn = self.context.lock_changes();
        let Some(open) = self.sync_gate.hold_open() else { return Ok(Some(ready)) };
        let Ready { edition, origin, notes, floor } = ready;
        let Origin::Release { source, sequence } = &origin else { return Ok(None) };
        // Asked here and not earlier: while it was made ready, a person may have changed to another source.
        if self.keeping().in_use.as_ref() != Some(source) {
            // Taken for later: the pointer is set, and nothing that is open changes.
            return self.point_to(source, *sequence, floor).map(|()| None);
        }
        let before = self.context.library();
        let news = (before.manifest.id == edition.library.manifest.id
            && before.manifest.release < edition.library.manifest.release)
            .then(|| self.news(&before, &edition.library, notes));
        // From here on the next start opens it; a kill before leaves the old one, whole.
        self.change_keeping(|keeping| {
            if let Some(known) = keeping.source_mut(source) {
                known.point_to(*sequence, floor);
            }
            if news.is_some() {
                keeping.news = news;
            }
        })?;
        self.context.replace_library(edition);
        *lock(&self.content.origin) = origin.clone();
        *lock(&self.content.fallen) = None;
        drop(open);
        self.note_content("taken", *sequence, "");
        self.tidy_up(source);
        Ok(None)
    }

    /// Lets a release take its place that waited for the end of a show.
    pub(crate) fn take_what_waits(&self) {
        if lock(&self.content.waiting).is_none() || self.sync_gate.is_closed() {
            return;
        }
        let Some(ready) = lock(&self.content.waiting).take() else { return };
        match self.settle(ready) {
            Ok(Some(waits)) => *lock(&self.content.waiting) = Some(waits),
            Ok(None) => self.tell_content(),
            // It is in the depot: the next check takes it from there.
            Err(error) => {
                self.note_content("failed", 0, &error.to_string());
                self.tell_content();
            }
        }
    }

    /// Removes what neither the release in use nor the one before it needs.
    fn tidy_up(&self, source: &str) {
        let Some(known) = self.keeping().source(source).cloned() else { return };
        let keep: Vec<u32> = [known.active, known.previous].into_iter().flatten().collect();
        if let Ok(depot) = self.depot(source)
            && let Err(fault) = depot.keep_only(&keep)
        {
            self.note_content("untidy", 0, &fault.detail);
        }
    }
}

impl Known {
    /// Makes a release the one that the next start opens.
    pub(super) fn point_to(&mut self, sequence: u32, floor: lodestone_sync::Floor) {
        if self.active != Some(sequence) {
            self.previous = self.active;
        }
        self.active = Some(sequence);
        self.floor = floor;
        self.refused = None;
    }
}

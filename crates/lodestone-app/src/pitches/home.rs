//! Lists pitches, ready-made pitches and the trash.

use std::sync::Mutex;

use lodestone_store::StoredPitch;

use super::{PitchSummary, Pitches};
use crate::api::{Home, PitchCard, ReadyPitch, count};
use crate::digest::fingerprint;
use crate::error::Error;
use crate::lock::lock;
use crate::resolved_pitch::ResolvedPitch;
use crate::updates::elsewhere;

/// The most pitches that are remembered with their summaries: more than anybody has, and little in memory.
const MOST_SUMMARIES: usize = 2_000;

impl Pitches {
    /// Pitches, ready-made ones, and the trash.
    pub(crate) fn home(&self) -> Result<Home, Error> {
        let library = self.context.library();
        let card = |pitch: &StoredPitch| self.pitch_card(pitch);
        let is_of = |pitch: &StoredPitch| pitch.document.made_from.library == library.manifest.id;
        Ok(Home {
            pitches: self.context.store.pitches()?.iter().filter(|pitch| is_of(pitch)).map(card).collect(),
            ready: library
                .pitches
                .keys()
                .map(|id| {
                    let document = self.ready_document(id)?;
                    let resolved = ResolvedPitch::outline(&library, &document);
                    Ok(ReadyPitch {
                        id: id.clone(),
                        name: document.name.clone(),
                        target: document.target.clone(),
                        picture: self.pictures.ready_address(id),
                        slides: count(document.slides.len()),
                        seconds: resolved.seconds(),
                    })
                })
                .collect::<Result<_, Error>>()?,
            trash: self.context.store.trash()?.iter().map(card).collect(),
            elsewhere: elsewhere(&self.context),
        })
    }

    fn pitch_card(&self, pitch: &StoredPitch) -> PitchCard {
        let document = &pitch.document;
        let PitchSummary { seconds, changes, picture, .. } = self.summary(pitch);
        PitchCard {
            id: pitch.id.clone(),
            name: document.name.clone(),
            target: document.target.clone(),
            picture,
            slides: count(document.slides.len()),
            seconds,
            created: pitch.created.rfc3339(),
            changed: pitch.changed.rfc3339(),
            changes,
        }
    }

    /// How long a pitch is, what has become of it and where its cover is. Remembered: a large library with earlier versions
    /// takes milliseconds to put together, for each of fifty pitches, whenever Home is shown.
    fn summary(&self, pitch: &StoredPitch) -> PitchSummary {
        let document = &pitch.document;
        let (today, contact) = (self.context.clock.today().to_string(), format!("{:?}", self.settings.contact()));
        let state = serde_json::to_vec(&(document, today, contact, self.versions.texts_kept())).unwrap_or_default();
        let print = fingerprint(&state);
        let summaries = self.summaries.of(&self.context.snapshot(), Mutex::default);
        if let Some(summary) = lock(&summaries).get(&pitch.id).filter(|summary| summary.print == print) {
            return summary.clone();
        }
        let library = self.versions.library_for(document);
        let resolved = ResolvedPitch::outline(&library, document);
        let picture = self.pictures.frame_address(&pitch.id, document, "cover");
        let summary = PitchSummary { print, seconds: resolved.seconds(), changes: self.changes(&resolved), picture };
        let mut summaries = lock(&summaries);
        if summaries.len() >= MOST_SUMMARIES {
            summaries.clear();
        }
        summaries.insert(pitch.id.clone(), summary.clone());
        summary
    }

    /// Puts a pitch into the trash.
    pub(crate) fn trash_pitch(&self, id: String) -> Result<(), Error> {
        self.context.store.trash_pitch(&id, self.context.clock.now())?;
        Ok(())
    }

    /// Takes a pitch out of the trash.
    pub(crate) fn restore_pitch(&self, id: String) -> Result<(), Error> {
        self.context.store.restore_pitch(&id, self.context.clock.now())?;
        Ok(())
    }
}

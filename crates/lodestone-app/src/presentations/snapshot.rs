//! Takes the snapshot of a pitch for a presentation or kiosk, and prepares what can be drawn later.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use lodestone_content::Language;
use lodestone_content::model::{Stage, Target};
use lodestone_l10n::message;
use lodestone_presentation::snapshot::{
    LanguageTrack, Owner, Reveal, SlideImages, Snapshot, SnapshotSlide, TrackSlide, Wait,
};
use lodestone_presentation::view::Film;
use lodestone_render::{Composition, NO_OVERRIDES};
use lodestone_store::{Content, Document, StoreError};

use crate::api::count;
use crate::error::{Code, Error};
use crate::phrases::names::frame_name;
use crate::pitch_versions::{SlideStatus, recall_reason};
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};

use super::Presentations;
use super::draw::{Pages, film_frame};
use super::track::{Track, TrackLine};

/// How long a slide around the story is planned to be shown when the library does not say.
const FRAME_SECONDS: u32 = 10;

/// Draws all pages of a composition.
pub(crate) type Render<'a> = dyn FnMut(Composition, Reveal) -> Result<Pages, Error> + 'a;

/// A snapshot that was taken, drawn in the language that it begins with.
pub(crate) struct TakenSnapshot {
    /// The snapshot.
    pub(crate) snapshot: Snapshot,
    /// What is still to be drawn.
    pub(crate) deferred: DeferredDrawing,
}

/// What is still to be drawn of a snapshot.
pub(crate) struct DeferredDrawing {
    /// Its other languages.
    pub(crate) languages: Vec<DeferredLanguage>,
    /// Its small pictures.
    pub(crate) small: DeferredThumbnails,
}

/// A language that is still to be drawn.
pub(crate) struct DeferredLanguage {
    /// Index in [`Snapshot::tracks`].
    pub(crate) track: usize,
    composition: Composition,
    lines: Vec<TrackLine>,
}

/// Small pictures that are still to be drawn.
pub(crate) struct DeferredThumbnails {
    composition: Composition,
    /// Addresses of the small pictures, by deck key.
    addresses: BTreeMap<String, String>,
}

impl DeferredLanguage {
    /// Draws the language. A slide that cannot be drawn in it stays in the first one.
    pub(crate) fn draw(self, snapshot: &Snapshot, reveal: Reveal, render: &mut Render<'_>) -> Result<(), Error> {
        let pages = render(self.composition, reveal)?;
        let drawn = self.lines.into_iter().filter_map(|TrackLine { deck_key, key, slide }| {
            let steps = pages.slides.get(&deck_key)?.clone();
            let film = Film::placed(slide.film, pages.films.get(&deck_key).map(film_frame));
            Some((key, TrackSlide { film, ..slide }, steps))
        });
        snapshot.complete(self.track, drawn.collect());
        Ok(())
    }
}

impl DeferredThumbnails {
    /// Draws the small pictures.
    pub(crate) fn draw(self, snapshot: &Snapshot, render: &mut Render<'_>) -> Result<(), Error> {
        let pages = render(self.composition, Reveal::Whole)?;
        for (deck_key, address) in self.addresses {
            if let Some(bytes) = pages.slides.get(&deck_key).and_then(|steps| steps.first()) {
                snapshot.images.add_small(&address, bytes.clone());
            }
        }
        Ok(())
    }
}

impl Presentations {
    /// Takes a pitch as it is now and draws it in the language that it begins with. `id` must be a name that was never
    /// used.
    pub(crate) fn take_snapshot(
        &self,
        id: String,
        pitch: &str,
        document: Document,
        language: Option<&Language>,
        reveal: Reveal,
        render: &mut Render<'_>,
    ) -> Result<TakenSnapshot, Error> {
        let library = self.versions.library_for(&document);
        let today = self.context.clock.today();
        let resolved = ResolvedPitch::new(&library, &document, &self.context.store, language);
        let first = resolved.target.language.clone();
        let Track { composition, lines } = self.track(&resolved, today)?;
        let pages = render(composition.clone(), reveal)?;
        let l10n = self.context.l10n();
        let mut cautions = self.cautions(&resolved);
        let images = Arc::new(SlideImages::new(id.clone()));
        let printed = composition.deck.slides.iter();
        let numbers: BTreeMap<String, u32> = printed.map(|slide| (slide.key.clone(), count(slide.number))).collect();
        let mut slides: Vec<SnapshotSlide> = Vec::new();
        let mut first_track = Vec::new();
        let mut addresses = BTreeMap::new();
        let mut stages: Vec<(String, String)> = Vec::new();
        for TrackLine { deck_key, key, mut slide } in lines {
            let Some(steps) = pages.slides.get(&deck_key) else {
                cautions.push(l10n.say(message::App::CautionPresentationUndrawn { title: &slide.title }));
                continue;
            };
            let position = slides.len() + 1;
            slide.pictures = images.add_steps(first.as_str(), position, steps, Wait::Near);
            slide.film = Film::placed(slide.film.take(), pages.films.get(&deck_key).map(film_frame));
            slide.small = images.small_address(first.as_str(), position);
            let number = numbers.get(&deck_key).copied().unwrap_or_default();
            addresses.insert(deck_key, slide.small.clone());
            slides.push(SnapshotSlide { number, ..self.snapshot_slide(&resolved, &key, &mut stages) });
            first_track.push(slide);
        }
        if slides.is_empty() {
            return Err(Error::with_message(Code::Input, message::App::ErrorNothingToShow));
        }
        let is_kept = |key: &String| slides.iter().any(|slide| slide.key == *key);
        let mut cuts = self.pitches.cuts(&resolved);
        cuts.iter_mut().for_each(|cut| cut.keys.retain(is_kept));
        cuts.retain(|cut| !cut.keys.is_empty());
        let mut tracks = vec![LanguageTrack {
            name: l10n.language_name(&first),
            language: first.clone(),
            slides: OnceLock::from(first_track),
        }];
        let mut languages = Vec::new();
        for language in self.languages_of(&resolved).into_iter().filter(|language| *language != first) {
            let other = ResolvedPitch::new(&library, &document, &self.context.store, Some(&language));
            let Track { mut composition, mut lines } = self.track(&other, today)?;
            lines.retain(|line| is_kept(&line.key));
            composition.deck.slides.retain(|slide| lines.iter().any(|line| line.deck_key == slide.key));
            languages.push(DeferredLanguage { track: tracks.len(), composition, lines });
            tracks.push(LanguageTrack { name: l10n.language_name(&language), language, slides: OnceLock::new() });
        }
        let mut small = composition;
        small.deck.slides.retain(|slide| addresses.contains_key(&slide.key));
        let snapshot = Snapshot {
            id,
            pitch: pitch.to_owned(),
            name: document.name.clone(),
            target: resolved.target.clone(),
            brand: document.style.brand.clone(),
            cobrand: document.style.cobrand.clone(),
            contact: self.settings.contact(),
            today,
            owner: match self.context.store.pitch(pitch) {
                Err(StoreError::Missing { .. }) => Owner::Library,
                _ => Owner::Person,
            },
            interface: l10n.language().to_string(),
            slides,
            stages,
            stage_names: Stage::ALL
                .iter()
                .map(|stage| (stage.as_str().to_owned(), l10n.say(message::App::stage(*stage))))
                .collect(),
            cuts,
            tracks,
            images,
            cautions,
        };
        Ok(TakenSnapshot {
            snapshot,
            deferred: DeferredDrawing { languages, small: DeferredThumbnails { composition: small, addresses } },
        })
    }

    /// Says which slides are missing and which were recalled.
    fn cautions(&self, resolved: &ResolvedPitch<'_>) -> Vec<String> {
        let l10n = self.context.l10n();
        let mut cautions = Vec::new();
        for slide in resolved.slides.iter().filter(|slide| slide.slide.is_none()) {
            cautions.push(l10n.say(message::App::CautionPresentationMissing { title: remembered(slide) }));
        }
        for slide in resolved.slides.iter().filter(|slide| slide.slide.is_some()) {
            if self.versions.status(resolved.library(), resolved.document, slide.entry) == SlideStatus::Recalled {
                let reason = recall_reason(&self.context.library(), resolved.library(), slide.entry, &l10n.chain());
                cautions.push(
                    l10n.say(message::App::CautionPresentationRecalled { title: remembered(slide), reason: &reason }),
                );
            }
        }
        cautions
    }

    /// Returns the languages in which the library has every slide of a pitch.
    fn languages_of(&self, resolved: &ResolvedPitch<'_>) -> Vec<Language> {
        let of_library = |slide: &&ResolvedSlide<'_>| matches!(slide.entry.content, Content::Slide { .. });
        let slides: Vec<_> =
            resolved.slides.iter().filter(of_library).filter_map(|slide| slide.slide.as_deref()).collect();
        let complete = |language: &Language| slides.iter().all(|slide| slide.text.exact(language).is_some());
        self.context.library().languages().into_iter().filter(complete).collect()
    }

    /// Returns a slide by its key, without its printed number. A stage that is new is added to the stages.
    fn snapshot_slide(
        &self,
        resolved: &ResolvedPitch<'_>,
        key: &str,
        stages: &mut Vec<(String, String)>,
    ) -> SnapshotSlide {
        let l10n = self.context.l10n();
        let Some(of_pitch) = resolved.slide(key) else {
            let slide = resolved.frame().into_iter().find(|(name, _)| *name == key).and_then(|(_, slide)| slide);
            return SnapshotSlide {
                key: key.to_owned(),
                number: 0,
                id: format!("frame.{key}"),
                stage: None,
                seconds: slide.map_or(FRAME_SECONDS, |slide| slide.seconds),
                plain_title: frame_name(&l10n, key),
            };
        };
        let slide = of_pitch.slide.as_deref();
        let (stage, name) = slide
            .map_or(("", String::new()), |slide| (slide.stage.as_str(), l10n.say(message::App::stage(slide.stage))));
        let index = stages.iter().position(|(id, _)| id == stage).unwrap_or_else(|| {
            stages.push((stage.to_owned(), name));
            stages.len() - 1
        });
        let of_library = matches!(of_pitch.entry.content, Content::Slide { .. });
        let unnamed = Target { company: None, event: None, ..resolved.target.clone() };
        SnapshotSlide {
            key: key.to_owned(),
            number: 0,
            id: slide.map(|slide| slide.id.clone()).unwrap_or_default(),
            stage: Some(index),
            seconds: slide.map_or(0, |slide| slide.seconds),
            plain_title: slide
                .filter(|_| of_library)
                .map(|slide| title(slide, &NO_OVERRIDES, &unnamed, &resolved.chain))
                .unwrap_or_default(),
        }
    }
}

/// The title that a slide had when it was put into the pitch.
fn remembered<'a>(slide: &'a ResolvedSlide<'_>) -> &'a str {
    match &slide.entry.content {
        Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. } => title,
    }
}

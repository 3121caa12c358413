//! Draws everything that a kiosk will show before it begins, and leaves out with a caution what cannot be drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use lodestone_content::Language;
use lodestone_content::model::Topic as LibraryTopic;
use lodestone_l10n::message;
use lodestone_presentation::kiosk::{Exit, LocalizedSlide, Playlist, Slide, Topic};
use lodestone_presentation::snapshot::{Reveal, SlideImages, Snapshot, TrackSlide};
use lodestone_render::{Composition, Output};
use lodestone_store::{Content, Document, Entry};

use crate::api::{KioskExit, KioskSettings, PlaylistItem};
use crate::error::{Code, Error};
use crate::pitch_versions::SlideStatus;
use crate::presentations::draw::draw;
use crate::presentations::snapshot::{Render, TakenSnapshot};
use crate::worker::Cancel;
use crate::worker::render_failure::failed;

use super::Kiosk;
use super::setup::{AGENDA, COVER};

/// The most topics that the start page offers: with “everything” they fill a screen without scrolling.
const MOST_TOPICS: usize = 11;

/// What a kiosk begins with.
pub(super) struct DrawnPlaylist {
    /// What it shows.
    pub(super) playlist: Playlist,
    /// Pictures, by the name of their snapshot.
    pub(super) images: Vec<(String, Arc<SlideImages>)>,
    /// Ids of the pitches for the record, by their place in the playlist.
    pub(super) pitches: Vec<String>,
    /// What was left out, one sentence each in the language of the interface.
    pub(super) cautions: Vec<String>,
}

impl Kiosk {
    /// Draws the playlist and reports how many of how many pitches are done.
    pub(super) fn draw_playlist(
        &self,
        settings: &KioskSettings,
        cancel: &Cancel,
        report: &dyn Fn(usize, usize),
    ) -> Result<DrawnPlaylist, Error> {
        let mut taken = DrawnPlaylist {
            playlist: self.empty_playlist(settings)?,
            images: Vec::new(),
            pitches: Vec::new(),
            cautions: Vec::new(),
        };
        let mut documents = Vec::new();
        for item in &settings.playlist {
            match self.item_document(item)? {
                Some(document) => documents.push((item, document)),
                None => taken.cautions.push(self.context.l10n().say(message::App::KioskSkippedGone)),
            }
        }
        let total = documents.len();
        for (number, (item, document)) in documents.into_iter().enumerate() {
            report(number, total);
            let name = document.name.clone();
            let snapshot = match self.snapshot_for_kiosk(item, document, settings, cancel) {
                Ok(snapshot) => snapshot,
                Err(error) if error.code == Code::Cancelled => return Err(error),
                Err(_) => {
                    taken.cautions.push(self.context.l10n().say(message::App::KioskSkippedPitch { name: &name }));
                    continue;
                }
            };
            taken.cautions.extend(snapshot.cautions.iter().map(|caution| format!("{name}: {caution}")));
            let place = taken.pitches.len();
            taken.playlist.slides.extend(slides_of(&snapshot, place, item, settings));
            taken.images.push((snapshot.id.clone(), snapshot.images.clone()));
            taken.pitches.push(item.pitch.clone());
        }
        report(total, total);
        if taken.playlist.slides.is_empty() {
            return Err(Error::with_message(Code::Input, message::App::ErrorKioskNothing));
        }
        taken.playlist.topics = self.topics(&taken.playlist.slides, settings);
        Ok(taken)
    }

    fn empty_playlist(&self, settings: &KioskSettings) -> Result<Playlist, Error> {
        let l10n = self.context.l10n();
        let named = |tag: &String| {
            let name = Language::parse(tag).map(|language| l10n.language_name(&language));
            (tag.clone(), name.unwrap_or_else(|| tag.clone()))
        };
        Ok(Playlist {
            slides: Vec::new(),
            topics: Vec::new(),
            languages: settings.languages.iter().map(named).collect(),
            touch: settings.touch,
            idle: Duration::from_secs(settings.idle_seconds.into()),
            exit: match settings.exit {
                KioskExit::Hold => Exit::Hold,
                KioskExit::Pin => self.pin()?.map_or(Exit::Hold, Exit::Pin),
            },
        })
    }

    /// Takes a pitch as it is now and draws it in its own language and in those that visitors may choose.
    fn snapshot_for_kiosk(
        &self,
        item: &PlaylistItem,
        mut document: Document,
        settings: &KioskSettings,
        cancel: &Cancel,
    ) -> Result<Snapshot, Error> {
        let library = self.context.library();
        // Strangers see it: whom it was made for does not concern them.
        document.target.company = None;
        // Nobody is there to skip what was withdrawn.
        let pinned = self.versions.library_for(&document);
        let is_recalled = |entry: &Entry| self.versions.status(&pinned, &document, entry) == SlideStatus::Recalled;
        let (withdrawn, sound): (Vec<Entry>, Vec<Entry>) = document.slides.iter().cloned().partition(is_recalled);
        document.slides = sound;
        let mut render: Box<Render<'_>> = Box::new(|mut composition: Composition, reveal: Reveal| {
            // People who walk past are no audience: the cover says who shows it and when, not for whom.
            composition.deck.cover.audience = None;
            let worker = self.context.worker(cancel.clone());
            let ids = composition.picture_ids.clone();
            draw(composition, reveal, Output::Svg, &mut |job| worker.render(job, &mut |_| {}))
                .map_err(|failure| failed(&library, &ids, failure))
        });
        let id = self.presentations.new_snapshot_id(&item.pitch);
        // Tiles show the slides themselves, in the visitor's language; nothing smaller is drawn.
        let taken = self.presentations.take_snapshot(id, &item.pitch, document, None, Reveal::Whole, &mut render)?;
        let TakenSnapshot { mut snapshot, deferred } = taken;
        for entry in withdrawn {
            let (Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. }) =
                &entry.content;
            snapshot.cautions.push(self.context.l10n().say(message::App::KioskSkippedRecalled { title }));
        }
        for language in deferred.languages {
            let (tag, name) = {
                let track = &snapshot.tracks[language.track];
                (track.language.to_string(), track.name.clone())
            };
            if !settings.languages.contains(&tag) {
                continue;
            }
            match language.draw(&snapshot, Reveal::Whole, &mut render) {
                Ok(()) => {}
                Err(error) if error.code == Code::Cancelled => return Err(error),
                // Its visitors read it in the language it has.
                Err(_) => {
                    let caution = message::App::KioskSkippedLanguage { language: &name };
                    snapshot.cautions.push(self.context.l10n().say(caution));
                }
            }
        }
        Ok(snapshot)
    }

    /// Topics that the start page offers, those with most slides first; each with a picture that no other has, where
    /// that can be.
    fn topics(&self, slides: &[Slide], settings: &KioskSettings) -> Vec<Topic> {
        let library = self.context.library();
        let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, slide) in slides.iter().enumerate() {
            let Some(of_library) = library.slides.get(&slide.id) else { continue };
            for (topic, _) in &of_library.topics {
                let places = found.entry(topic).or_default();
                // Two pitches may show the same slide.
                if !places.iter().any(|other: &usize| slides[*other].id == slide.id) {
                    places.push(place);
                }
            }
        }
        let mut found: Vec<(&LibraryTopic, Vec<usize>)> = found
            .into_iter()
            .filter(|(id, _)| !settings.left_out.iter().any(|out| out == id))
            .filter_map(|(id, places)| Some((library.topics.get(id)?, places)))
            .collect();
        found.sort_by(|(one, some), (other, others)| others.len().cmp(&some.len()).then_with(|| one.id.cmp(&other.id)));
        found.truncate(MOST_TOPICS);
        let languages = library.languages();
        // The cover is the picture of “everything”. Tiles that look different are told apart without reading.
        let mut taken = BTreeSet::from([0]);
        let mut layouts = BTreeSet::new();
        let layout = |place: &usize| library.slides.get(&slides[*place].id).map(|slide| slide.layout.as_str());
        let mut topics = Vec::new();
        for (topic, places) in found {
            let mut free = places.iter().filter(|place| !taken.contains(*place));
            let unlike = free.clone().find(|place| !layouts.contains(&layout(place)));
            let Some(emblem) = unlike.or_else(|| free.next()).or(places.first()).copied() else { continue };
            taken.insert(emblem);
            layouts.insert(layout(&emblem));
            let name =
                |language: &Language| (language.to_string(), topic.name.text(&library.chain(language)).to_owned());
            topics.push(Topic {
                id: topic.id.clone(),
                names: languages.iter().map(name).collect(),
                slides: places,
                emblem,
            });
        }
        topics
    }
}

/// The slides of a pitch as the loop shows them, without an agenda: what comes next means nothing to people who walk past.
fn slides_of<'a>(
    snapshot: &'a Snapshot,
    pitch: usize,
    item: &'a PlaylistItem,
    settings: &'a KioskSettings,
) -> impl Iterator<Item = Slide> + 'a {
    let own = snapshot.tracks.first().map(|track| track.language.to_string()).unwrap_or_default();
    let slides = snapshot.slides.iter().enumerate();
    slides.filter(|(_, slide)| slide.key != AGENDA).filter_map(move |(place, slide)| {
        let mut localized = BTreeMap::new();
        for track in &snapshot.tracks {
            let in_language = track.slides.get().and_then(|slides| slides.get(place));
            if let Some(of_language) = in_language.and_then(localized_slide) {
                localized.insert(track.language.to_string(), of_language);
            }
        }
        let key = if slide.stage.is_none() { COVER } else { slide.key.as_str() };
        let seconds = item.pauses.get(key).copied().unwrap_or(settings.seconds);
        localized.contains_key(&own).then(|| Slide {
            key: slide.key.clone(),
            id: slide.id.clone(),
            title: slide.plain_title.clone(),
            pitch,
            stage: slide
                .stage
                .and_then(|stage| snapshot.stages.get(stage))
                .map(|(id, _)| id.clone())
                .unwrap_or_default(),
            pause: Duration::from_secs(seconds.into()),
            loop_language: own.clone(),
            localized,
        })
    })
}

fn localized_slide(slide: &TrackSlide) -> Option<LocalizedSlide> {
    Some(LocalizedSlide {
        picture: slide.pictures.last()?.clone(),
        description: slide.description.clone(),
        language: slide.language.clone(),
    })
}

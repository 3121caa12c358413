//! Everything that a booth will show is drawn before it begins; what cannot be drawn is left out and said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use lodestone_content::Language;
use lodestone_content::model::Topic as LibraryTopic;
use lodestone_l10n::message;
use lodestone_render::{Composition, Output};
use lodestone_store::{Content, Document, Entry};

use crate::app::App;
use crate::booth::program::{Exit, Face, Program, Slide, Topic, Touch};
use crate::booth::settings::{AGENDA, COVER};
use crate::error::{Code, Error};
use crate::pitch_versions::SlideStatus;
use crate::render_failure::failed;
use crate::show::drawing;
use crate::show::frozen::{Frozen, Gallery, Reveal, Told};
use crate::wire::{BoothExit, BoothItem, BoothSettings, BoothTouch};
use crate::worker::Cancel;

/// The start page offers at most so many topics: with “everything” they fill a screen without scrolling.
const MOST_TOPICS: usize = 11;

/// What a booth begins with.
pub(crate) struct FrozenBooth {
    pub(crate) program: Program,
    /// Pictures, by the name of the frozen pitch.
    pub(crate) galleries: Vec<(String, Arc<Gallery>)>,
    /// Ids of the pitches for the record, by their place in the program.
    pub(crate) pitches: Vec<String>,
    /// What was left out, one sentence each in the language of the interface.
    pub(crate) cautions: Vec<String>,
}

impl App {
    /// Draws the playlist. `told` hears how many of how many pitches are done.
    pub(crate) fn freeze_booth(
        &self,
        settings: &BoothSettings,
        cancel: &Cancel,
        told: &dyn Fn(usize, usize),
    ) -> Result<FrozenBooth, Error> {
        let mut booth = FrozenBooth {
            program: self.empty_program(settings)?,
            galleries: Vec::new(),
            pitches: Vec::new(),
            cautions: Vec::new(),
        };
        let mut documents = Vec::new();
        for item in &settings.playlist {
            match self.booth_document(item)? {
                Some(document) => documents.push((item, document)),
                None => booth.cautions.push(self.context.l10n().say(message::App::BoothSkippedGone)),
            }
        }
        let total = documents.len();
        for (number, (item, document)) in documents.into_iter().enumerate() {
            told(number, total);
            let name = document.name.clone();
            let frozen = match self.freeze_for_booth(item, document, settings, cancel) {
                Ok(frozen) => frozen,
                Err(error) if error.code == Code::Cancelled => return Err(error),
                Err(_) => {
                    booth.cautions.push(self.context.l10n().say(message::App::BoothSkippedPitch { name: &name }));
                    continue;
                }
            };
            booth.cautions.extend(frozen.cautions.iter().map(|caution| format!("{name}: {caution}")));
            let place = booth.pitches.len();
            booth.program.slides.extend(slides_of(&frozen, place, item, settings));
            booth.galleries.push((frozen.id.clone(), frozen.gallery.clone()));
            booth.pitches.push(item.pitch.clone());
        }
        told(total, total);
        if booth.program.slides.is_empty() {
            return Err(Error::said(Code::Input, message::App::ErrorBoothNothing));
        }
        booth.program.topics = self.booth_topics(&booth.program.slides, settings);
        Ok(booth)
    }

    fn empty_program(&self, settings: &BoothSettings) -> Result<Program, Error> {
        let named = |tag: &String| {
            let primary = Language::parse(tag).map(|language| language.primary().to_owned()).unwrap_or_default();
            (tag.clone(), self.context.l10n().say_or(message::App::plain(&format!("language-{primary}")), tag))
        };
        Ok(Program {
            slides: Vec::new(),
            topics: Vec::new(),
            languages: settings.languages.iter().map(named).collect(),
            touch: match settings.touch {
                BoothTouch::Topics => Touch::Topics,
                BoothTouch::Slides => Touch::Slides,
                BoothTouch::Nothing => Touch::Nothing,
            },
            idle: Duration::from_secs(settings.idle_seconds.into()),
            exit: match settings.exit {
                BoothExit::Hold => Exit::Hold,
                BoothExit::Pin => self.booth_pin()?.map_or(Exit::Hold, Exit::Pin),
            },
        })
    }

    /// Takes a pitch as it is now and draws it in its own language and in those that visitors may choose.
    fn freeze_for_booth(
        &self,
        item: &BoothItem,
        mut document: Document,
        settings: &BoothSettings,
        cancel: &Cancel,
    ) -> Result<Frozen, Error> {
        let library = self.context.library();
        // Strangers see it: whom it was made for is nobody's business.
        document.target.company = None;
        // Nobody stands there to skip it.
        let told = self.versions.library_for(&document);
        let is_recalled = |entry: &Entry| self.versions.status(&told, &document, entry) == SlideStatus::Recalled;
        let (withdrawn, sound): (Vec<Entry>, Vec<Entry>) = document.slides.iter().cloned().partition(is_recalled);
        document.slides = sound;
        let mut draw = |mut composition: Composition, reveal: Reveal| {
            // Who walks past is of no audience: the cover says who shows it and when, not for whom.
            composition.deck.cover.audience = None;
            let worker = self.context.worker(cancel.clone());
            let ids = composition.picture_ids.clone();
            drawing::draw(composition, reveal, Output::Svg, &mut |job| worker.render(job, &mut |_| {}))
                .map_err(|failure| failed(&library, &ids, failure))
        };
        let id = self.show_name(&item.pitch);
        // Tiles show the slides themselves, in the visitor's language; nothing smaller is drawn.
        let (mut frozen, later, _) = self.freeze(id, &item.pitch, document, None, Reveal::Whole, &mut draw)?;
        for entry in withdrawn {
            let (Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. }) =
                &entry.content;
            frozen.cautions.push(self.context.l10n().say(message::App::BoothSkippedRecalled { title }));
        }
        for later in later {
            let tag = frozen.tellings[later.telling].language.to_string();
            if settings.languages.contains(&tag) {
                let name = frozen.tellings[later.telling].name.clone();
                match frozen.draw_later(later, Reveal::Whole, &mut draw) {
                    Ok(()) => {}
                    Err(error) if error.code == Code::Cancelled => return Err(error),
                    // Its visitors read it in the language it has.
                    Err(_) => frozen
                        .cautions
                        .push(self.context.l10n().say(message::App::BoothSkippedLanguage { language: &name })),
                }
            }
        }
        Ok(frozen)
    }

    /// Topics that the start page offers, those with most slides first; each with a picture that no other has, where
    /// that can be.
    fn booth_topics(&self, slides: &[Slide], settings: &BoothSettings) -> Vec<Topic> {
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
        // The cover stands for everything. Tiles that look different are told apart without reading.
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

/// The slides of a pitch as the loop shows them. An agenda says what comes, which tells nobody anything who walks past.
fn slides_of<'a>(
    frozen: &'a Frozen,
    pitch: usize,
    item: &'a BoothItem,
    settings: &'a BoothSettings,
) -> impl Iterator<Item = Slide> + 'a {
    let own = frozen.tellings.first().map(|telling| telling.language.to_string()).unwrap_or_default();
    let frozen_slides = frozen.slides.iter().enumerate();
    frozen_slides.filter(|(_, slide)| slide.key != AGENDA).filter_map(move |(place, slide)| {
        let mut faces = BTreeMap::new();
        for telling in &frozen.tellings {
            let told = telling.told.get().and_then(|told| told.get(place));
            if let Some(face) = told.and_then(face_of) {
                faces.insert(telling.language.to_string(), face);
            }
        }
        let key = if slide.stage.is_none() { COVER } else { slide.key.as_str() };
        let seconds = item.pauses.get(key).copied().unwrap_or(settings.seconds);
        faces.contains_key(&own).then(|| Slide {
            key: slide.key.clone(),
            id: slide.id.clone(),
            title: slide.plain_title.clone(),
            pitch,
            stage: slide.stage.and_then(|stage| frozen.stages.get(stage)).map(|(id, _)| id.clone()).unwrap_or_default(),
            pause: Duration::from_secs(seconds.into()),
            own: own.clone(),
            faces,
        })
    })
}

fn face_of(told: &Told) -> Option<Face> {
    Some(Face {
        picture: told.pictures.last()?.clone(),
        description: told.description.clone(),
        language: told.language.clone(),
    })
}

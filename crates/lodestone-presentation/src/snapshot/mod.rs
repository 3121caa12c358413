//! A pitch as it was at one moment, with everything that presenting it needs. No later edit, setting or library
//! changes it.

mod images;

use std::sync::{Arc, OnceLock};

use lodestone_content::model::{Contact, Target};
use lodestone_content::text::NoteBlock;
use lodestone_content::{Day, Language};

use crate::view::{Cut, FactCard, Film};

pub use images::{SlideImage, SlideImages, Wait};

/// Whether slides that have points show them one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// Every slide whole at once.
    Whole,
    /// Point by point, where the layout says so.
    InSteps,
}

/// Who owns a pitch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The person who presents it.
    Person,
    /// The library: a ready-made pitch, which nobody edits.
    Library,
}

/// A slide of the story, whatever its language.
#[derive(Debug, Clone)]
pub struct SnapshotSlide {
    /// Key within the pitch.
    pub key: String,
    /// The number that is printed on it.
    pub number: u32,
    /// Slide id; `own.` and the key for the user's own media, `frame.` and its layout for a slide of the theme's own words.
    pub id: String,
    /// Index in [`Snapshot::stages`]; `None` for slides around the story.
    pub stage: Option<usize>,
    /// How long it is planned to take.
    pub seconds: u32,
    /// The library's title, without text overrides: for the record.
    pub plain_title: String,
}

/// A slide in one language: its words and pictures.
#[derive(Debug, Clone)]
pub struct TrackSlide {
    /// Title.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// BCP 47 tag of its words.
    pub language: String,
    /// What the salesperson says, in the language that the presentation began in; empty when nothing was written.
    pub notes: Vec<NoteBlock>,
    /// Facts on it, in the language of the interface where the library has it.
    pub facts: Vec<FactCard>,
    /// Paths of its pictures, one a step.
    pub pictures: Vec<String>,
    /// Path of its small picture.
    pub small: String,
    /// The film on it.
    pub film: Option<Film>,
}

/// A slide that was drawn in a language: its key within the pitch, its words, and a picture for each step.
pub type DrawnSlide = (String, TrackSlide, Vec<Arc<[u8]>>);

/// The story in one language.
#[derive(Debug)]
pub struct LanguageTrack {
    /// The language.
    pub language: Language,
    /// The language's name in itself.
    pub name: String,
    /// Its slides in the order of [`Snapshot::slides`], once all are drawn.
    pub slides: OnceLock<Vec<TrackSlide>>,
}

/// A pitch that nothing can change any more.
#[derive(Debug)]
pub struct Snapshot {
    /// Names it, in addresses of its pictures and in the record. No other has or had the same.
    pub id: String,
    /// Id of the pitch.
    pub pitch: String,
    /// Name of the pitch.
    pub name: String,
    /// Whom the pitch is for.
    pub target: Target,
    /// The brand that slides are shown in.
    pub brand: String,
    /// The brand beside it.
    pub cobrand: Option<String>,
    /// Who presents.
    pub contact: Contact,
    /// The day that slides name.
    pub today: Day,
    /// Who owns the pitch: only a person's own can be added to.
    pub owner: Owner,
    /// BCP 47 tag of the interface, for sentences.
    pub interface: String,
    /// The story.
    pub slides: Vec<SnapshotSlide>,
    /// Id and name of each stage, in the order of the story.
    pub stages: Vec<(String, String)>,
    /// Id and name of every stage that exists.
    pub stage_names: Vec<(String, String)>,
    /// Cuts; their keys are all of slides of the story.
    pub cuts: Vec<Cut>,
    /// Languages, the first one drawn.
    pub tracks: Vec<LanguageTrack>,
    /// Pictures of the slides.
    pub images: Arc<SlideImages>,
    /// What was left out, one sentence each.
    pub cautions: Vec<String>,
}

impl Snapshot {
    /// The place of a slide by its key.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.slides.iter().position(|slide| slide.key == key)
    }

    /// The place of a slide of the library.
    pub fn place_of_slide(&self, id: &str) -> Option<usize> {
        self.slides.iter().position(|slide| slide.id == id)
    }

    /// The name of a stage.
    pub fn stage_name(&self, id: &str) -> Option<String> {
        self.stage_names.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone())
    }

    /// The track of a language, by its BCP 47 tag.
    pub fn track(&self, tag: &str) -> Option<usize> {
        self.tracks.iter().position(|track| track.language.as_str() == tag)
    }

    /// Whether all slides of a track are drawn.
    pub fn is_drawn(&self, track: usize) -> bool {
        self.tracks.get(track).is_some_and(|track| track.slides.get().is_some())
    }

    /// The slides of a track; those of the first track until its own are drawn.
    pub fn slides_in(&self, track: usize) -> &[TrackSlide] {
        let of = |track: usize| self.tracks.get(track).and_then(|track| track.slides.get());
        of(track).or_else(|| of(0)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Steps of every slide of a track.
    pub fn steps_in(&self, track: usize) -> Vec<u32> {
        self.slides_in(track).iter().map(|slide| u32::try_from(slide.pictures.len()).unwrap_or(1)).collect()
    }

    /// The target in another language, for a slide that is not part of the pitch.
    pub fn target_in(&self, language: &Language) -> Target {
        Target { language: language.clone(), ..self.target.clone() }
    }

    /// Completes a track with its slides. One that is missing, because it could not be drawn, stays in the first language.
    pub fn complete(&self, track: usize, drawn: Vec<DrawnSlide>) {
        let Some(of_language) = self.tracks.get(track) else { return };
        let mut slides = self.slides_in(0).to_vec();
        for (key, mut slide, steps) in drawn {
            let Some(place) = self.place(&key) else { continue };
            slide.pictures = self.images.add_steps(of_language.language.as_str(), place + 1, &steps, Wait::Far);
            // The presenter reads them, in whatever language the audience looks at.
            slide.notes.clone_from(&slides[place].notes);
            // Small enough to be recognised by its shape: one for all languages.
            slide.small.clone_from(&slides[place].small);
            slides[place] = slide;
        }
        let _ = of_language.slides.set(slides);
    }
}

//! A pitch as it was at one moment, with everything that its show can need: no edit, no setting and no other library can
//! change what was taken.

use std::collections::{BTreeMap, VecDeque};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use lodestone_content::model::{Contact, Slide, Stage, Target};
use lodestone_content::{Day, Language, Library};
use lodestone_l10n::message;
use lodestone_render::{Composition, FilmPlace, Frame};
use lodestone_store::{Content, Document, StoreError};

use crate::app::App;
use crate::deck_text::{describe_slide, fact_ids, plain_words};
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::films::placed;
use crate::lock::lock;
use crate::names::frame_name;
use crate::pitch_versions::{SlideStatus, recall_reason};
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, read_words, title};
use crate::thumbnails::Picture;
use crate::wire::count;
use crate::wire::{Cut, FactCard, Film};

use super::drawing::Pages;

/// So many pictures of slides that might be asked for are kept beside those that were shown.
const MOST_PREVIEWS: usize = 48;
/// How long a slide around the story is planned to stand when the library does not say.
const FRAME_SECONDS: u32 = 10;

/// Whether slides that have points show them one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reveal {
    /// Every slide whole at once.
    Whole,
    /// Point by point, where the layout says so.
    InSteps,
}

/// Whose a pitch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// The person's.
    Person,
    /// The library's: a ready-made one, which nobody edits.
    Library,
}

/// A slide of the story, whatever its language.
#[derive(Debug, Clone)]
pub(crate) struct FrozenSlide {
    /// Key within the pitch.
    pub(crate) key: String,
    /// The number that is printed on it.
    pub(crate) number: u32,
    /// Slide id; `own.` and the key for an own page, `frame.` and its layout for one of the theme's own words.
    pub(crate) id: String,
    /// Index in [`Frozen::stages`]; `None` for what stands around the story.
    pub(crate) stage: Option<usize>,
    /// How long it is planned to take.
    pub(crate) seconds: u32,
    /// The library's title, without words of the pitch: for the record.
    pub(crate) plain_title: String,
}

/// A slide in one language: what it says and its pictures.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) title: String,
    pub(crate) description: String,
    /// BCP 47 tag of its words.
    pub(crate) language: String,
    /// What the salesperson says, in the language that the show began in.
    pub(crate) notes: Option<String>,
    /// In the language of the interface, where the library has it.
    pub(crate) facts: Vec<FactCard>,
    /// Paths of its pictures, one a step.
    pub(crate) pictures: Vec<String>,
    /// Path of its small picture.
    pub(crate) small: String,
    pub(crate) film: Option<Film>,
}

/// The story in one language.
#[derive(Debug)]
pub(crate) struct Telling {
    pub(crate) language: Language,
    /// The language's name in itself.
    pub(crate) name: String,
    /// Its slides in the order of [`Frozen::slides`], once all are drawn.
    pub(crate) told: OnceLock<Vec<Told>>,
}

/// A pitch that nothing can change any more.
#[derive(Debug)]
pub(crate) struct Frozen {
    /// Names it, in addresses of its pictures and in the record. No other has or had the same.
    pub(crate) id: String,
    /// Id of the pitch.
    pub(crate) pitch: String,
    pub(crate) document: Document,
    pub(crate) target: Target,
    pub(crate) contact: Contact,
    pub(crate) today: Day,
    /// Whether it is somebody's own, and can be added to.
    pub(crate) owner: Owner,
    /// BCP 47 tag of the interface, for sentences.
    pub(crate) interface: String,
    pub(crate) slides: Vec<FrozenSlide>,
    /// Id and name of each stage, in the order of the story.
    pub(crate) stages: Vec<(String, String)>,
    /// Id and name of every stage that there is.
    pub(crate) stage_names: Vec<(String, String)>,
    /// Shorter tellings; keys are of slides that are there.
    pub(crate) cuts: Vec<Cut>,
    /// Languages, the one that it begins with first. That one is drawn.
    pub(crate) tellings: Vec<Telling>,
    pub(crate) gallery: Arc<Gallery>,
    /// What was left out, one sentence each.
    pub(crate) cautions: Vec<String>,
}

/// A language that is still to be drawn.
pub(crate) struct Later {
    /// Index in [`Frozen::tellings`].
    pub(crate) telling: usize,
    composition: Composition,
    slides: Vec<Line>,
}

/// A slide in one language that is not drawn yet: its deck key, its key within the pitch, and what it says.
type Line = (String, String, Told);

/// Small pictures that are still to be drawn.
pub(crate) struct Smaller {
    composition: Composition,
    /// By deck key: where the small picture belongs.
    paths: BTreeMap<String, String>,
}

/// Draws all pages of a composition.
pub(crate) type Draw<'a> = dyn FnMut(Composition, Reveal) -> Result<Pages, Error> + 'a;

impl App {
    /// Takes a pitch as it is now and draws it in the language that it begins with. What else there is to draw is handed
    /// back: its other languages and small pictures.
    ///
    /// `draw` draws; `id` must be a name that was never used.
    pub(crate) fn freeze(
        &self,
        id: String,
        pitch: &str,
        document: Document,
        language: Option<&Language>,
        reveal: Reveal,
        draw: &mut Draw<'_>,
    ) -> Result<(Frozen, Vec<Later>, Smaller), Error> {
        let library = self.versions.library_for(&document);
        let today = self.context.clock.today();
        let draft = ResolvedPitch::new(&library, &document, &self.context.store, language);
        let first = draft.target.language.clone();
        let (composition, slides) = self.tell_in(&draft, today)?;
        let pages = draw(composition.clone(), reveal)?;
        let l10n = self.context.l10n();
        let mut cautions = Vec::new();
        for scene in draft.slides.iter().filter(|scene| scene.slide.is_none()) {
            cautions.push(l10n.say(message::App::CautionShowMissing { title: remembered(scene) }));
        }
        for scene in draft.slides.iter().filter(|scene| scene.slide.is_some()) {
            if self.versions.status(&library, &document, scene.entry) == SlideStatus::Recalled {
                let reason =
                    recall_reason(&self.context.library(), &library, scene.entry, &self.context.l10n().chain());
                cautions
                    .push(l10n.say(message::App::CautionShowRecalled { title: remembered(scene), reason: &reason }));
            }
        }
        let gallery = Arc::new(Gallery::new(id.clone()));
        let mut kept = Vec::new();
        let mut told = Vec::new();
        let printed = composition.deck.slides.iter();
        let numbers: BTreeMap<String, u32> = printed.map(|slide| (slide.key.clone(), count(slide.number))).collect();
        let mut small = BTreeMap::new();
        let mut stages: Vec<(String, String)> = Vec::new();
        for (deck_key, key, mut says) in slides {
            let Some(drawn) = pages.slides.get(&deck_key) else {
                cautions.push(l10n.say(message::App::CautionShowUndrawn { title: &says.title }));
                continue;
            };
            says.pictures = gallery.hang(first.as_str(), kept.len() + 1, drawn, Wait::Near);
            says.film = placed(says.film.take(), pages.films.get(&deck_key));
            says.small = gallery.small_path(first.as_str(), kept.len() + 1);
            let number = numbers.get(&deck_key).copied().unwrap_or_default();
            small.insert(deck_key, says.small.clone());
            kept.push(FrozenSlide { number, ..self.frozen_slide(&draft, &key, &mut stages) });
            told.push(says);
        }
        if told.is_empty() {
            return Err(Error::said(Code::Input, message::App::ErrorNothingToShow));
        }
        let is_kept = |key: &String| kept.iter().any(|slide| slide.key == *key);
        let mut cuts = self.pitches.cuts(&draft);
        cuts.iter_mut().for_each(|cut| cut.keys.retain(is_kept));
        cuts.retain(|cut| !cut.keys.is_empty());
        let mut rest = composition;
        rest.deck.slides.retain(|slide| small.contains_key(&slide.key));
        let name = |language: &Language| l10n.language_name(language);
        let told = OnceLock::from(told);
        let mut tellings = vec![Telling { name: name(&first), language: first.clone(), told }];
        let mut later = Vec::new();
        for language in self.languages_of(&draft).into_iter().filter(|language| *language != first) {
            let other = ResolvedPitch::new(&library, &document, &self.context.store, Some(&language));
            let (mut composition, mut slides) = self.tell_in(&other, today)?;
            slides.retain(|(_, key, _)| is_kept(key));
            composition.deck.slides.retain(|slide| slides.iter().any(|(deck_key, ..)| *deck_key == slide.key));
            later.push(Later { telling: tellings.len(), composition, slides });
            tellings.push(Telling { name: name(&language), language, told: OnceLock::new() });
        }
        let target = draft.target.clone();
        let frozen = Frozen {
            id,
            pitch: pitch.to_owned(),
            target,
            contact: self.settings.contact(),
            today,
            owner: match self.context.store.pitch(pitch) {
                Err(StoreError::Missing { .. }) => Owner::Library,
                _ => Owner::Person,
            },
            interface: l10n.language().to_string(),
            slides: kept,
            stages,
            stage_names: Stage::ALL
                .iter()
                .map(|stage| (stage.as_str().to_owned(), l10n.say(message::App::stage(*stage))))
                .collect(),
            cuts,
            tellings,
            gallery,
            cautions,
            document,
        };
        Ok((frozen, later, Smaller { composition: rest, paths: small }))
    }

    /// A name for a show that no other has or had: windows keep pictures for good.
    pub(crate) fn show_name(&self, pitch: &str) -> String {
        fingerprint(
            format!("{} {pitch} {:?} {}", self.context.token(), self.context.clock.now(), std::process::id())
                .as_bytes(),
        )
    }

    /// Languages in which every slide of the library that a draft shows is there.
    fn languages_of(&self, draft: &ResolvedPitch<'_>) -> Vec<Language> {
        let library = self.context.library();
        let of_library = |scene: &&ResolvedSlide<'_>| matches!(scene.entry.content, Content::Slide { .. });
        let slides: Vec<_> =
            draft.slides.iter().filter(of_library).filter_map(|scene| scene.slide.as_deref()).collect();
        let complete = |language: &Language| slides.iter().all(|slide| slide.text.exact(language).is_some());
        library.languages().into_iter().filter(complete).collect()
    }

    /// What every slide says in the language of a draft, and the deck it is drawn from: deck key, key within the pitch,
    /// and its words. Sources pages are for reading, not for showing.
    fn tell_in(&self, draft: &ResolvedPitch<'_>, today: Day) -> Result<(Composition, Vec<Line>), Error> {
        let library = draft.library();
        let looks = draft.style(Frame::Whole, self.settings.contact());
        let mut composition = draft.compose(&looks, None, today)?;
        let marks = self.browse.cards_on(&draft.target.language, today);
        let cards = cards_in(library, self.context.l10n().language(), &draft.target.language);
        let cards = self.browse.cards_on(&cards, today);
        let (after, before): (Vec<_>, Vec<_>) = draft.frame().into_iter().partition(|(name, _)| *name == "sources");
        // In the order in which a deck is composed.
        let mut order: Vec<(String, Option<&Slide>, Option<&ResolvedSlide<'_>>)> = Vec::new();
        order.extend(before.into_iter().map(|(name, slide)| (name.to_owned(), slide, None)));
        let there = draft.slides.iter().filter(|scene| scene.slide.is_some());
        order.extend(there.map(|scene| (scene.entry.key.clone(), scene.slide.as_deref(), Some(scene))));
        order.extend(after.into_iter().map(|(name, slide)| (name.to_owned(), slide, None)));
        let mut slides = Vec::new();
        for ((key, slide, scene), shown) in order.into_iter().zip(&composition.deck.slides) {
            if shown.layout == "sources" {
                continue;
            }
            let mut facts = fact_ids(shown);
            if let Some(slide) = slide {
                facts.extend(marks.facts(slide).iter().map(|fact| fact.id.clone()));
            }
            for words in scene.into_iter().flat_map(|scene| scene.words.values()) {
                facts.extend(words.facts().map(str::to_owned));
            }
            let mut seen = std::collections::BTreeSet::new();
            facts.retain(|id| seen.insert(id.clone()));
            let notes = slide.and_then(|slide| slide.notes.get(&draft.chain)).filter(|notes| !notes.trim().is_empty());
            slides.push((
                shown.key.clone(),
                key,
                Told {
                    title: headline(shown),
                    description: describe_slide(shown),
                    language: shown.language.clone().unwrap_or_else(|| composition.deck.language.clone()),
                    notes: notes.cloned(),
                    facts: facts.iter().filter_map(|id| library.facts.get(id)).map(|fact| cards.fact(fact)).collect(),
                    pictures: Vec::new(),
                    small: String::new(),
                    film: self.film(shown, &draft.chain),
                },
            ));
        }
        composition.deck.slides.retain(|slide| slide.layout != "sources");
        Ok((composition, slides))
    }

    fn frozen_slide(&self, draft: &ResolvedPitch<'_>, key: &str, stages: &mut Vec<(String, String)>) -> FrozenSlide {
        let l10n = self.context.l10n();
        let Some(scene) = draft.slide(key) else {
            let slide = draft.frame().into_iter().find(|(name, _)| *name == key).and_then(|(_, slide)| slide);
            return FrozenSlide {
                key: key.to_owned(),
                number: 0,
                id: format!("frame.{key}"),
                stage: None,
                seconds: slide.map_or(FRAME_SECONDS, |slide| slide.seconds),
                plain_title: frame_name(&l10n, key),
            };
        };
        let slide = scene.slide.as_deref();
        let (stage, name) = slide
            .map_or(("", String::new()), |slide| (slide.stage.as_str(), l10n.say(message::App::stage(slide.stage))));
        let index = stages.iter().position(|(id, _)| id == stage).unwrap_or_else(|| {
            stages.push((stage.to_owned(), name));
            stages.len() - 1
        });
        let of_library = matches!(scene.entry.content, Content::Slide { .. });
        let nothing_own = read_words(&BTreeMap::new());
        let unnamed = Target { company: None, event: None, ..draft.target.clone() };
        FrozenSlide {
            key: key.to_owned(),
            number: 0,
            id: slide.map(|slide| slide.id.clone()).unwrap_or_default(),
            stage: Some(index),
            seconds: slide.map_or(0, |slide| slide.seconds),
            plain_title: slide
                .filter(|_| of_library)
                .map(|slide| title(slide, &nothing_own, &unnamed, &draft.chain))
                .unwrap_or_default(),
        }
    }
}

impl Frozen {
    /// The place of a slide by its key.
    pub(crate) fn place(&self, key: &str) -> Option<usize> {
        self.slides.iter().position(|slide| slide.key == key)
    }

    /// The place of a slide of the library.
    pub(crate) fn place_of_slide(&self, id: &str) -> Option<usize> {
        self.slides.iter().position(|slide| slide.id == id)
    }

    /// The name of a stage.
    pub(crate) fn stage_name(&self, id: &str) -> Option<String> {
        self.stage_names.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone())
    }

    /// The slides in a language; in the first one as long as that is not drawn.
    pub(crate) fn told(&self, telling: usize) -> &[Told] {
        let of = |telling: usize| self.tellings.get(telling).and_then(|telling| telling.told.get());
        of(telling).or_else(|| of(0)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The language with this tag.
    pub(crate) fn telling(&self, tag: &str) -> Option<usize> {
        self.tellings.iter().position(|telling| telling.language.as_str() == tag)
    }

    /// The company and the like for a slide that was not part of the pitch, in a language.
    pub(crate) fn target_in(&self, language: &Language) -> Target {
        Target { language: language.clone(), ..self.target.clone() }
    }

    /// Draws another language. A slide that cannot be drawn in it stays in the first one.
    pub(crate) fn draw_later(&self, later: Later, reveal: Reveal, draw: &mut Draw<'_>) -> Result<(), Error> {
        let pages = draw(later.composition, reveal)?;
        let telling = &self.tellings[later.telling];
        let mut told = self.told(0).to_vec();
        for (deck_key, key, mut says) in later.slides {
            let (Some(place), Some(drawn)) = (self.place(&key), pages.slides.get(&deck_key)) else { continue };
            says.pictures = self.gallery.hang(telling.language.as_str(), place + 1, drawn, Wait::Far);
            says.film = placed(says.film.take(), pages.films.get(&deck_key));
            // Whoever presents reads them, in whatever language the audience looks at.
            says.notes.clone_from(&told[place].notes);
            // Small enough to be recognised by its shape: one for all languages.
            says.small.clone_from(&told[place].small);
            told[place] = says;
        }
        let _ = telling.told.set(told);
        Ok(())
    }

    /// Draws the small pictures.
    pub(crate) fn draw_smaller(&self, smaller: Smaller, draw: &mut Draw<'_>) -> Result<(), Error> {
        let pages = draw(smaller.composition, Reveal::Whole)?;
        for (deck_key, path) in smaller.paths {
            if let Some(bytes) = pages.slides.get(&deck_key).and_then(|steps| steps.first()) {
                self.gallery.put(&path, Picture { bytes: bytes.clone(), media_type: "image/png" }, Wait::Near);
            }
        }
        Ok(())
    }
}

/// The language in which somebody whose interface has one language looks at facts of slides in another: their own, where
/// the library has it.
pub(crate) fn cards_in(library: &Library, interface: &Language, slides: &Language) -> Language {
    if library.languages().contains(interface) { interface.clone() } else { slides.clone() }
}

/// The title as it stands on a slide, without numbers of sources.
fn headline(slide: &lodestone_render::deck::Slide) -> String {
    match slide.fields.get("title") {
        Some(lodestone_render::deck::Field::Line(runs)) => {
            plain_words(&runs.iter().filter(|run| run.source.is_none()).cloned().collect::<Vec<_>>())
        }
        _ => slide.id.clone(),
    }
}

/// The title that a missing slide had.
fn remembered<'a>(scene: &'a ResolvedSlide<'_>) -> &'a str {
    match &scene.entry.content {
        Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. } => title,
    }
}

/// The pictures of a show, by their path below its name.
#[derive(Debug)]
pub(crate) struct Gallery {
    id: String,
    pictures: RwLock<BTreeMap<String, Hung>>,
    /// Pictures that were only looked at, the oldest first.
    previews: Mutex<VecDeque<String>>,
    /// Where films would play on them: few slides have one.
    films: Mutex<BTreeMap<String, FilmPlace>>,
}

/// How a picture is kept.
#[derive(Debug)]
enum Hung {
    /// As it is served: whoever waits for it waits for nothing else.
    Plain(Picture),
    /// Packed: drawings shrink to a sixth, and two hundred slides in four languages would fill a third of a gigabyte.
    Packed(Box<[u8]>, &'static str),
}

/// Whether somebody is about to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wait {
    /// The language that the show begins with, and what is asked for.
    Near,
    /// Another language: unpacked in a few milliseconds when it is wanted, and named ahead.
    Far,
}

fn packed(bytes: &[u8]) -> Option<Box<[u8]>> {
    let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).ok()?;
    packer.finish().ok().map(Vec::into_boxed_slice)
}

impl Hung {
    fn take_down(&self) -> Option<Picture> {
        match self {
            Hung::Plain(picture) => Some(picture.clone()),
            Hung::Packed(packed, media_type) => {
                let mut bytes = Vec::new();
                flate2::read::DeflateDecoder::new(&packed[..]).read_to_end(&mut bytes).ok()?;
                Some(Picture { bytes: bytes.into(), media_type })
            }
        }
    }
}

impl Gallery {
    fn new(id: String) -> Gallery {
        Gallery { id, pictures: RwLock::default(), previews: Mutex::default(), films: Mutex::default() }
    }

    /// A picture by its whole path without `show/`.
    pub(crate) fn find(&self, path: &str) -> Option<Picture> {
        self.pictures.read().unwrap_or_else(PoisonError::into_inner).get(path).and_then(Hung::take_down)
    }

    /// Whether a picture is there, by its address.
    pub(crate) fn has(&self, address: &str) -> bool {
        let path = address.strip_prefix("show/").unwrap_or(address);
        self.pictures.read().unwrap_or_else(PoisonError::into_inner).contains_key(path)
    }

    fn put(&self, path: &str, picture: Picture, wait: Wait) {
        let path = path.strip_prefix("show/").unwrap_or(path).to_owned();
        let packed = if wait == Wait::Far { packed(&picture.bytes) } else { None };
        let hung = match packed {
            Some(bytes) => Hung::Packed(bytes, picture.media_type),
            None => Hung::Plain(picture),
        };
        self.pictures.write().unwrap_or_else(PoisonError::into_inner).insert(path, hung);
    }

    /// Hangs the steps of a slide; answers with their paths.
    fn hang(&self, language: &str, number: usize, steps: &[Arc<[u8]>], wait: Wait) -> Vec<String> {
        let hung = steps.iter().enumerate().map(|(index, bytes)| {
            let path = format!("show/{}/{language}/{number}-{}", self.id, index + 1);
            self.put(&path, Picture { bytes: bytes.clone(), media_type: "image/svg+xml" }, wait);
            path
        });
        hung.collect()
    }

    fn small_path(&self, language: &str, number: usize) -> String {
        format!("show/{}/{language}/small/{number}", self.id)
    }

    /// Where the picture of a slide that was asked for belongs.
    pub(crate) fn asked_path(&self, language: &str, slide: &str) -> String {
        format!("show/{}/{language}/ask/{slide}", self.id)
    }

    /// Keeps the picture of a slide that might be asked for. The oldest goes when there are many, but for those that
    /// were shown.
    pub(crate) fn keep_preview(&self, path: &str, bytes: Arc<[u8]>, film: Option<FilmPlace>) {
        if let Some(film) = film {
            lock(&self.films).insert(path.to_owned(), film);
        }
        self.put(path, Picture { bytes, media_type: "image/svg+xml" }, Wait::Near);
        let mut previews = lock(&self.previews);
        previews.retain(|other| other != path);
        previews.push_back(path.to_owned());
        if previews.len() > MOST_PREVIEWS
            && let Some(oldest) = previews.pop_front()
        {
            let oldest = oldest.strip_prefix("show/").unwrap_or(&oldest);
            self.pictures.write().unwrap_or_else(PoisonError::into_inner).remove(oldest);
        }
    }

    /// Where a film would play on the picture of a slide that might be asked for.
    pub(crate) fn film_at(&self, path: &str) -> Option<FilmPlace> {
        lock(&self.films).get(path).cloned()
    }

    /// A picture that was shown stays: the window that shows it may have to fetch it anew.
    pub(crate) fn keep_for_good(&self, path: &str) {
        lock(&self.previews).retain(|other| other != path);
    }
}

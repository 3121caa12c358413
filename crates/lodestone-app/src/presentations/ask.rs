//! Finds slides of the whole library that answer a visitor's question, draws them ahead, and shows one on request.

use lodestone_content::Language;
use lodestone_content::model::{Slide, Target};
use lodestone_content::text::notes;
use lodestone_l10n::{Localizer, message};
use lodestone_presentation::session::AskOutcome;
use lodestone_presentation::snapshot::{Owner, SlideImage, Snapshot, TrackSlide};
use lodestone_presentation::view::Film;
use lodestone_render::{Composition, Frame, NO_OVERRIDES, Request};
use lodestone_store::{Content, Kind};

use crate::api::{Answer, Answers, HitKind, SearchHit, count};
use crate::deck_text::describe_slide;
use crate::error::{Code, Error};
use crate::pitch_document::{insert, slide_content_for};
use crate::resolved_pitch::title;
use crate::search;
use crate::worker::render_failure::failed;

use super::Presentations;
use super::running::{LikelySlide, Running};
use super::track::facts_language;

/// The most slides that are offered as answers: more than anybody reads while a visitor waits.
const MOST_ANSWERS: usize = 12;
/// The most hits that are looked through: slides around a story are found as well and are no answers.
const MOST_HITS: usize = 40;
/// How many of the answers are drawn before anybody chooses.
const DRAWN_AHEAD: usize = 3;

impl Presentations {
    /// Returns slides of the whole library that may answer a question, and has the likeliest drawn.
    pub(crate) fn answers(&self, question: String) -> Result<Answers, Error> {
        let library = self.context.library();
        let running = self.running()?;
        let snapshot = &running.snapshot;
        let track = running.read(|session| session.track());
        let language = &snapshot.tracks[track].language;
        let chain = library.chain(language);
        let target = snapshot.target_in(language);
        let mut slides = Vec::new();
        let open = self.context.snapshot();
        for hit in search::among(&library, &open.index, &question, &chain, &[Kind::Slide], MOST_HITS)? {
            let search::FoundItem::Slide(slide) = hit.found else { continue };
            let place = snapshot.place_of_slide(&slide.id);
            let in_story = place.and_then(|place| snapshot.slides_in(track).get(place));
            let picture = in_story
                .and_then(|slide| slide.pictures.last().cloned())
                .unwrap_or_else(|| snapshot.images.asked_address(language.as_str(), &slide.id));
            let found = SearchHit {
                kind: HitKind::Slide,
                title: in_story
                    .map_or_else(|| title(slide, &NO_OVERRIDES, &target, &chain), |in_story| in_story.title.clone()),
                detail: snapshot.stage_name(slide.stage.as_str()).unwrap_or_default(),
                snippet: hit.snippet,
                picture: Some(picture.clone()),
                id: hit.id,
            };
            let number = place.and_then(|place| snapshot.slides.get(place)).map(|slide| slide.number);
            slides.push(Answer { id: slide.id.clone(), found, picture, number });
            if slides.len() == MOST_ANSWERS {
                break;
            }
        }
        self.draw_ahead(&running, language, &slides);
        Ok(Answers { slides })
    }

    /// Has the likeliest answers drawn, and named to the audience's window so that it fetches them too.
    fn draw_ahead(&self, running: &Running, language: &Language, slides: &[Answer]) {
        let likely = &slides[..slides.len().min(DRAWN_AHEAD)];
        let hints: Vec<String> = likely.iter().map(|answer| answer.picture.clone()).collect();
        let missing = likely.iter().rev().filter(|answer| !running.snapshot.images.has(&answer.picture));
        let wanted = missing.filter_map(|answer| {
            let composition = self.compose_extra_slide(&running.snapshot, &answer.id, language).ok()?;
            Some(LikelySlide { address: answer.picture.clone(), composition })
        });
        running.draw_ahead(wanted.collect());
        running.change(self.context.clock.running(), |session, _| session.set_hints(hints));
    }

    /// Composes a slide of the library as this presentation would show it.
    fn compose_extra_slide(&self, snapshot: &Snapshot, id: &str, language: &Language) -> Result<Composition, Error> {
        let library = self.context.library();
        let known = |brand: &&str| library.brands.contains_key(*brand);
        let (ids, target) = ([id.to_owned()], snapshot.target_in(language));
        let request = Request::of_ids(&library, &ids, &target, snapshot.today).map_err(|_| Error::gone())?;
        let request = request
            .from(&snapshot.contact)
            .brand(Some(snapshot.brand.as_str()).filter(known))
            .cobrand(snapshot.cobrand.as_deref().filter(known))
            .frame(Frame::Bare);
        let composed = request.compose();
        let mut composition =
            composed.map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))?;
        // It is no page of the pitch: "back to page 1" would lead elsewhere.
        composition.deck.slides.iter_mut().for_each(|slide| slide.number = 0);
        Ok(composition)
    }

    /// Draws the picture of a slide beside the story, unless it is drawn.
    fn draw_extra_picture(&self, running: &Running, id: &str, language: &Language) -> Result<Composition, Error> {
        let library = self.context.library();
        let composition = self.compose_extra_slide(&running.snapshot, id, language)?;
        let address = running.snapshot.images.asked_address(language.as_str(), id);
        running
            .draw_likely(&LikelySlide { address, composition: composition.clone() })
            .map_err(|failure| failed(&library, &composition.picture_ids, failure).saying(message::App::ErrorDraw))?;
        Ok(composition)
    }

    /// Returns a picture of the presentation that goes on, by its path below `presentation/`. That of a slide that might be asked
    /// for is drawn when a window looks at it.
    pub(crate) fn picture(&self, path: &str) -> Result<SlideImage, Error> {
        let running = self.current().ok_or_else(Error::gone)?;
        let snapshot = &running.snapshot;
        if let Some(image) = snapshot.images.find(path) {
            return Ok(image);
        }
        let [id, tag, "ask", slide] = path.split('/').collect::<Vec<_>>()[..] else { return Err(Error::gone()) };
        if id != snapshot.id {
            return Err(Error::gone());
        }
        let track = snapshot.track(tag).ok_or_else(Error::gone)?;
        self.draw_extra_picture(&running, slide, &snapshot.tracks[track].language)?;
        snapshot.images.find(path).ok_or_else(Error::gone)
    }

    /// Has a slide beside the story ready in a language: drawn, and with its words.
    pub(super) fn draw_extra_slide(&self, running: &Running, id: &str, track: usize) -> Result<(), Error> {
        let library = self.context.library();
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let language = &running.snapshot.tracks[track].language;
        let composition = self.draw_extra_picture(running, id, language)?;
        let address = running.snapshot.images.asked_address(language.as_str(), id);
        running.snapshot.images.keep(&address);
        let words = self.extra_track_slide(&running.snapshot, slide, &composition, language, address);
        running.change(self.context.clock.running(), |session, _| {
            session.add_extra_slide(id, track, words, slide.seconds);
        });
        // It may have started the film host, which the end of the presentation has stopped. Not while the next one begins.
        if running.is_over()
            && let Some(_nobody_begins) = self.gate.keep_open()
        {
            self.films.unload();
        }
        Ok(())
    }

    fn extra_track_slide(
        &self,
        snapshot: &Snapshot,
        slide: &Slide,
        composition: &Composition,
        language: &Language,
        address: String,
    ) -> TrackSlide {
        let library = self.context.library();
        let marks = self.browse.cards_on(language, snapshot.today);
        let cards = facts_language(&library, Localizer::for_tag(&snapshot.interface).language(), language);
        let cards = self.browse.cards_on(&cards, snapshot.today);
        // The presenter reads them, in whatever language the audience looks at.
        let written = slide.notes.get(&library.chain(&snapshot.tracks[0].language));
        let deck = &composition.deck;
        let shown = deck.slides.first();
        TrackSlide {
            title: title(slide, &NO_OVERRIDES, &snapshot.target_in(language), &marks.chain),
            description: shown.map(describe_slide).unwrap_or_default(),
            language: shown.and_then(|shown| shown.language.clone()).unwrap_or_else(|| deck.language.clone()),
            notes: written.map(|written| notes(written)).unwrap_or_default(),
            facts: marks.facts(slide).into_iter().map(|fact| cards.fact(fact)).collect(),
            film: shown.and_then(|shown| {
                let film = self.films.on_slide(shown, &marks.chain);
                Film::placed(film, snapshot.images.film_frame(&address))
            }),
            small: address.clone(),
            pictures: vec![address],
        }
    }

    /// Shows a slide that somebody asked for. It is drawn first, and the audience keeps its picture until it is. A presenter
    /// who moved on meanwhile is not called back, and one who chose another language sees it in that.
    pub(super) fn show_asked(&self, running: &Running, id: &str) -> Result<(), Error> {
        let library = self.context.library();
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let snapshot = &running.snapshot;
        let is_extra = snapshot.place_of_slide(id).is_none();
        let request = running.change(self.context.clock.running(), |session, _| session.ask());
        loop {
            let track = running.read(|session| session.track());
            let language = &snapshot.tracks[track].language;
            let chain = library.chain(language);
            if is_extra && let Err(error) = self.draw_extra_slide(running, id, track) {
                if error.code == Code::Missing {
                    return Err(error);
                }
                let l10n = Localizer::for_tag(&snapshot.interface);
                let sentence = l10n.say(message::App::CautionPresentationAsk { title: &slide.title(&chain) });
                running.caution(self.context.clock.running(), sentence);
                return Ok(());
            }
            // For the record: without the name of a company or event.
            let unnamed = Target { company: None, event: None, ..snapshot.target_in(language) };
            let plain_title = title(slide, &NO_OVERRIDES, &unnamed, &chain);
            let outcome = running.change(self.context.clock.running(), |session, snapshot| {
                session.show_asked(snapshot, request, id, &plain_title, slide.stage.as_str())
            });
            if outcome == AskOutcome::Done {
                return Ok(());
            }
        }
    }

    /// Puts a slide that was asked for into the pitch, before its contact. The presentation stays as it is, and so does a
    /// pitch that has the slide by now.
    pub(super) fn add_to_pitch(&self, running: &Running, id: &str) -> Result<(), Error> {
        let now = self.context.clock.running();
        {
            let _turn = self.context.lock_changes();
            let pitch = &running.snapshot.pitch;
            if running.snapshot.owner == Owner::Library {
                return Err(Error::with_message(Code::Input, message::App::ErrorPresentationReadyMade));
            }
            let mut document = self.context.store.pitch(pitch)?.document;
            let is_there = document
                .slides
                .iter()
                .any(|entry| matches!(&entry.content, Content::Slide { id: other, .. } if other == id));
            if !is_there {
                let content = slide_content_for(&self.context.library(), &document, id)?;
                let contact = document.slides.iter().position(|entry| stage_of(&entry.content) == "contact");
                let at = contact.unwrap_or(document.slides.len());
                insert(&mut document, content, count(at))?;
                self.versions.pin(&mut document)?;
                self.context.store.save(pitch, &document, "insert", None, running.moment(now))?;
            }
        }
        running.change(now, |session, _| session.was_added(id));
        Ok(())
    }
}

fn stage_of(content: &Content) -> &str {
    match content {
        Content::Slide { stage, .. } | Content::Picture { stage, .. } | Content::Page { stage, .. } => stage,
    }
}

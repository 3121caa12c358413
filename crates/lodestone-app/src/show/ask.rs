//! A visitor asks, and a slide of the whole library answers: found while somebody types, drawn ahead, shown in between.

use std::sync::Arc;

use lodestone_content::Language;
use lodestone_content::model::Slide;
use lodestone_l10n::{Localizer, message};
use lodestone_render::{Composition, Frame, Output, Request};
use lodestone_store::{Content, Kind};

use crate::app::App;
use crate::browse::is_choosable;
use crate::deck_text::describe_slide;
use crate::error::{Code, Error};
use crate::films::placed;
use crate::lock::lock;
use crate::pitch_document::{insert, slide_content_for};
use crate::render_failure::failed;
use crate::resolved_pitch::title;
use crate::thumbnails::Picture;
use crate::wire::{Answer, Answers, Found};

use super::drawing::draw;
use super::frozen::{Frozen, Owner, Reveal, Told, cards_in};
use super::live::{AskedSlide, Show, Wanted};
use super::talk::Detour;

/// So many slides are offered as answers: more than anybody reads while a visitor waits.
const MOST_ANSWERS: usize = 12;
/// So many hits are looked through: slides that frame a story are found as well and are no answers.
const MOST_HITS: usize = 40;
/// So many of the answers are drawn before anybody chooses.
const DRAWN_AHEAD: usize = 3;

impl App {
    pub(crate) fn answers(&self, question: String) -> Result<Answers, Error> {
        let library = self.context.library();
        let show = self.running_show()?;
        let frozen = &show.frozen;
        let telling = show.read(|state| state.telling);
        let language = &frozen.tellings[telling].language;
        let chain = library.chain(language);
        let target = frozen.target_in(language);
        let mut slides = Vec::new();
        for hit in self.context.snapshot().index.search_among(Kind::Slide, &question, &chain, MOST_HITS)? {
            let Some(slide) = library.slides.get(&hit.id).filter(|slide| is_choosable(slide)) else { continue };
            let place = frozen.place_of_slide(&slide.id);
            let told = place.and_then(|place| frozen.told(telling).get(place));
            let path = frozen.gallery.asked_path(language.as_str(), &slide.id);
            let picture = told.and_then(|told| told.pictures.last().cloned()).unwrap_or(path);
            let found = Found {
                kind: "slide".to_owned(),
                title: told.map_or_else(
                    || title(slide, &lodestone_render::NO_WORDS, &target, &chain),
                    |told| told.title.clone(),
                ),
                detail: frozen.stage_name(slide.stage.as_str()).unwrap_or_default(),
                snippet: hit.snippet,
                picture: Some(picture.clone()),
                id: hit.id,
            };
            let number = place.and_then(|place| frozen.slides.get(place)).map(|slide| slide.number);
            slides.push(Answer { id: slide.id.clone(), found, picture, number });
            if slides.len() == MOST_ANSWERS {
                break;
            }
        }
        self.draw_ahead(&show, language, &slides);
        Ok(Answers { slides })
    }

    /// Has the likeliest answers drawn, and named to the audience's window so that it has them too.
    fn draw_ahead(&self, show: &Show, language: &Language, slides: &[Answer]) {
        let likely = &slides[..slides.len().min(DRAWN_AHEAD)];
        let hints: Vec<String> = likely.iter().map(|answer| answer.picture.clone()).collect();
        let missing = likely.iter().rev().filter(|answer| !show.frozen.gallery.has(&answer.picture));
        let wanted = missing.filter_map(|answer| {
            let composition = self.compose_beside(&show.frozen, &answer.id, language).ok()?;
            Some(Wanted { path: answer.picture.clone(), composition })
        });
        let wanted: Vec<Wanted> = wanted.collect();
        // What an earlier question wanted is not likely any more.
        *lock(&show.wanted) = wanted;
        show.bell.notify_all();
        show.change(self.context.clock.running(), |state, _| state.hints = hints);
    }

    /// A slide of the library as this show would show it.
    fn compose_beside(&self, frozen: &Frozen, id: &str, language: &Language) -> Result<Composition, Error> {
        let library = self.context.library();
        let style = &frozen.document.style;
        let known = |brand: &&str| library.brands.contains_key(*brand);
        let (ids, target) = ([id.to_owned()], frozen.target_in(language));
        let request = Request::of_ids(&library, &ids, &target, frozen.today).map_err(|_| Error::gone())?;
        let request = request
            .from(&frozen.contact)
            .brand(Some(style.brand.as_str()).filter(known))
            .cobrand(style.cobrand.as_deref().filter(known))
            .frame(Frame::Bare);
        let composed = request.compose();
        let mut composition =
            composed.map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))?;
        // It is no page of the pitch: "back to page 1" would lead elsewhere.
        composition.deck.slides.iter_mut().for_each(|slide| slide.number = 0);
        Ok(composition)
    }

    /// Draws a slide beside the story, unless it is drawn.
    fn draw_beside(&self, show: &Show, id: &str, language: &Language) -> Result<Composition, Error> {
        let library = self.context.library();
        let composition = self.compose_beside(&show.frozen, id, language)?;
        let path = show.frozen.gallery.asked_path(language.as_str(), id);
        show.draw_wanted(&Wanted { path, composition: composition.clone() })
            .map_err(|failure| failed(&library, &composition.picture_ids, failure).saying(message::App::ErrorDraw))?;
        Ok(composition)
    }

    /// The picture of a slide that might be asked for, drawn when a window looks at it.
    pub(crate) fn asked_picture(&self, id: &str, path: &str) -> Result<Picture, Error> {
        let show = self.running_show().map_err(|_| Error::gone())?;
        match path.split('/').collect::<Vec<_>>().as_slice() {
            [show_id, tag, "ask", slide] if *show_id == show.frozen.id && *show_id == id => {
                let telling = show.frozen.telling(tag).ok_or_else(Error::gone)?;
                self.draw_beside(&show, slide, &show.frozen.tellings[telling].language)?;
                show.frozen.gallery.find(path).ok_or_else(Error::gone)
            }
            _ => Err(Error::gone()),
        }
    }

    /// Has a slide beside the story ready in a language: drawn, with what it says.
    pub(crate) fn tell_beside(&self, show: &Show, id: &str, telling: usize) -> Result<(), Error> {
        let library = self.context.library();
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let language = &show.frozen.tellings[telling].language;
        let composition = self.draw_beside(show, id, language)?;
        let path = show.frozen.gallery.asked_path(language.as_str(), id);
        show.frozen.gallery.keep_for_good(&path);
        let told = self.told_beside(&show.frozen, slide, &composition, language, path);
        show.change(self.context.clock.running(), |state, _| {
            state.beside.insert((id.to_owned(), telling), (told, slide.seconds));
        });
        // It may have a film, and at the end of the show the projector was let go. Not under the hands of the next one.
        if show.is_over()
            && let Ok(_nobody_begins) = self.only_beginning()
        {
            self.films_are_over();
        }
        Ok(())
    }

    fn told_beside(
        &self,
        frozen: &Frozen,
        slide: &Slide,
        composition: &Composition,
        language: &Language,
        path: String,
    ) -> Told {
        let library = self.context.library();
        let marks = self.browse.cards_on(language, frozen.today);
        let cards = self
            .browse
            .cards_on(&cards_in(&library, Localizer::for_tag(&frozen.interface).language(), language), frozen.today);
        // Whoever presents reads them, in whatever language the audience looks at.
        let first = library.chain(&frozen.tellings[0].language);
        let deck = &composition.deck;
        let shown = deck.slides.first();
        let notes = slide.notes.get(&first).filter(|notes| !notes.trim().is_empty());
        Told {
            title: title(slide, &lodestone_render::NO_WORDS, &frozen.target_in(language), &marks.chain),
            description: shown.map(describe_slide).unwrap_or_default(),
            language: shown.and_then(|shown| shown.language.clone()).unwrap_or_else(|| deck.language.clone()),
            notes: notes.cloned(),
            facts: marks.facts(slide).into_iter().map(|fact| cards.fact(fact)).collect(),
            film: shown
                .and_then(|shown| placed(self.film(shown, &marks.chain), frozen.gallery.film_at(&path).as_ref())),
            small: path.clone(),
            pictures: vec![path],
        }
    }

    /// Shows a slide that somebody asked for. It is drawn first, and the audience keeps its picture until it is. Whoever
    /// moved on meanwhile is not called back, and whoever chose another language sees it in that.
    pub(crate) fn show_asked(&self, show: &Arc<Show>, id: &str) -> Result<(), Error> {
        let library = self.context.library();
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let place = show.frozen.place_of_slide(id);
        let asking = show.change(self.context.clock.running(), |state, _| state.ask());
        loop {
            let telling = show.read(|state| state.telling);
            if place.is_none()
                && let Err(error) = self.tell_beside(show, id, telling)
            {
                if error.code == Code::Missing {
                    return Err(error);
                }
                let chain = library.chain(&show.frozen.tellings[telling].language);
                let l10n = Localizer::for_tag(&show.frozen.interface);
                let sentence = l10n.say(message::App::CautionShowAsk { title: &slide.title(&chain) });
                show.caution(self.context.clock.running(), sentence);
                return Ok(());
            }
            let plain_title = self.plain_title(show, slide, telling);
            let landed = show.change(self.context.clock.running(), |state, frozen| {
                if place.is_none() && !state.is_told_in(id, state.telling) {
                    return false;
                }
                if !state.is_asked(id) {
                    let title = match place {
                        Some(place) => frozen.told(state.telling).get(place).map(|told| told.title.clone()),
                        None => state.told_beside(id).map(|(told, _)| told.title.clone()),
                    };
                    state.asked.push(AskedSlide {
                        id: id.to_owned(),
                        title: title.unwrap_or_default(),
                        plain_title,
                        stage: slide.stage.as_str().to_owned(),
                        in_pitch: place.is_some(),
                    });
                }
                state.land(asking, place.map_or_else(|| Detour::Asked(id.to_owned()), Detour::Story));
                true
            });
            if landed {
                return Ok(());
            }
        }
    }

    /// The title of a slide for the record: without the pitch's own words.
    fn plain_title(&self, show: &Show, slide: &Slide, telling: usize) -> String {
        let library = self.context.library();
        let language = &show.frozen.tellings[telling].language;
        let plain = lodestone_content::model::Target { company: None, event: None, ..show.frozen.target_in(language) };
        title(slide, &lodestone_render::NO_WORDS, &plain, &library.chain(language))
    }

    /// Puts a slide that was asked for into the pitch, before its contact. The show stays as it is, and so does a pitch
    /// that has the slide by now.
    pub(crate) fn add_to_pitch(&self, show: &Show, id: &str) -> Result<(), Error> {
        let now = self.context.clock.running();
        {
            let _turn = self.context.lock_changes();
            let pitch = &show.frozen.pitch;
            if show.frozen.owner == Owner::Library {
                return Err(Error::said(Code::Input, message::App::ErrorShowReadyMade));
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
                insert(&mut document, content, crate::wire::count(at))?;
                self.versions.pin(&mut document)?;
                self.context.store.save(pitch, &document, "insert", None, show.moment(now))?;
            }
        }
        show.change(now, |state, _| {
            for asked in state.asked.iter_mut().filter(|asked| asked.id == id) {
                asked.in_pitch = true;
            }
        });
        Ok(())
    }
}

fn stage_of(content: &Content) -> &str {
    match content {
        Content::Slide { stage, .. } | Content::Picture { stage, .. } | Content::Page { stage, .. } => stage,
    }
}

impl Show {
    /// Draws a slide that somebody asks for or may ask for. A process that died is started anew, once.
    pub(super) fn draw_wanted(&self, wanted: &Wanted) -> Result<(), crate::worker::Failure> {
        let _one = lock(&self.drawing);
        if self.frozen.gallery.has(&wanted.path) {
            return Ok(());
        }
        let once = || draw(wanted.composition.clone(), Reveal::Whole, Output::Svg, &mut |job| self.worker.render(job));
        let pages = once().or_else(|_| once())?;
        let film = pages.films.into_values().next();
        match pages.slides.into_values().next().and_then(|steps| steps.into_iter().next()) {
            Some(bytes) => {
                self.frozen.gallery.keep_preview(&wanted.path, bytes, film);
                Ok(())
            }
            None => Err(crate::worker::Failure::Broken("the render worker gave no picture; try again".into())),
        }
    }
}

//! The first screen, and making a pitch for a target.

use lodestone_content::{Language, nace, select};
use lodestone_store::{Content, Document, Entry, FORMAT, MadeFrom, StoredPitch, Style};

use crate::app::App;
use crate::context::Told;
use crate::convert;
use crate::convert::{stored_target, target_of, wire_target};
use crate::desk::edit::{LONGEST_NAME, MOST_SLIDES};
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::resolved_pitch::ResolvedPitch;
use crate::wire::count;
use crate::wire::rounded;
use crate::wire::{self, Home, Industry, NewPitch, PitchCard, ReadyPitch, Suggested, Suggestion, Target, Unchosen};

/// So many industries fit a list that one can read.
const MOST_INDUSTRIES: usize = 30;
/// So many pitches are remembered as they stand: more than anybody has, and little in memory.
const MOST_CARDS: usize = 2_000;
/// So many near misses are shown.
const MOST_LEFT_OUT: usize = 40;

impl App {
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
                        target: wire_target(&document.target),
                        picture: self.ready_picture(id),
                        slides: count(document.slides.len()),
                        seconds: resolved.seconds(),
                    })
                })
                .collect::<Result<_, Error>>()?,
            trash: self.context.store.trash()?.iter().map(card).collect(),
            elsewhere: self.elsewhere(),
        })
    }

    fn pitch_card(&self, pitch: &StoredPitch) -> PitchCard {
        let document = &pitch.document;
        let Told { seconds, changes, picture, .. } = self.told_of(pitch);
        PitchCard {
            id: pitch.id.clone(),
            name: document.name.clone(),
            target: wire_target(&document.target),
            picture,
            slides: count(document.slides.len()),
            seconds,
            created: pitch.created.rfc3339(),
            changed: pitch.changed.rfc3339(),
            changes,
        }
    }

    /// How long a pitch is, what has become of it and where its cover is. Remembered: a large library with earlier versions takes
    /// milliseconds to put together, for each of fifty pitches, whenever Home is shown.
    fn told_of(&self, pitch: &StoredPitch) -> Told {
        let document = &pitch.document;
        let state = serde_json::to_vec(&(document, self.context.clock.today().to_string(), self.contact_print()))
            .unwrap_or_default();
        let print = fingerprint(&state);
        let edition = self.context.snapshot();
        if let Some(told) = lock(&edition.cards).get(&pitch.id).filter(|told| told.print == print) {
            return told.clone();
        }
        let library = self.library_for(document);
        let resolved = ResolvedPitch::outline(&library, document);
        let picture = self.frame_picture(&pitch.id, document, "cover");
        let told = Told { print, seconds: resolved.seconds(), changes: self.changes(&resolved), picture };
        let mut cards = lock(&edition.cards);
        if cards.len() >= MOST_CARDS {
            cards.clear();
        }
        cards.insert(pitch.id.clone(), told.clone());
        told
    }

    /// The industries that words name: a code or its beginning, or every word in the name, in the language of the
    /// interface or in English.
    pub(crate) fn industries(&self, query: String) -> Result<Vec<Industry>, Error> {
        let tongue = self.context.tongue();
        let query = query.trim().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let is_code = query.chars().any(|c| c.is_ascii_digit()) && !query.contains(char::is_alphabetic);
        let mut found: Vec<(usize, usize, &'static str)> = Vec::new();
        for code in nace::codes() {
            let rank = if words.is_empty() {
                // Nothing asked for: the sections, to browse.
                (nace::level(code) == 1).then_some(0)
            } else if is_code {
                code.starts_with(query.as_str()).then_some(0)
            } else {
                tongue.chain().iter().filter_map(|language| nace::name(code, language)).find_map(|name| {
                    let name = name.to_lowercase();
                    let begins =
                        |word: &&str| name.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(*word));
                    if name.starts_with(&query) {
                        Some(0)
                    } else if words.iter().all(begins) {
                        Some(1)
                    } else {
                        words.iter().all(|word| name.contains(*word)).then_some(2)
                    }
                })
            };
            if let Some(rank) = rank {
                found.push((rank, nace::level(code), code));
            }
        }
        found.sort();
        Ok(found.into_iter().take(MOST_INDUSTRIES).map(|(.., code)| industry(code, tongue.language())).collect())
    }

    pub(crate) fn industries_of(&self, codes: Vec<String>) -> Result<Vec<Industry>, Error> {
        let tongue = self.context.tongue();
        Ok(codes
            .iter()
            .filter_map(|code| nace::normalise(code))
            .map(|code| industry(code, tongue.language()))
            .collect())
    }

    pub(crate) fn suggest(&self, target: Target) -> Result<Suggestion, Error> {
        let target = target_of(&stored_target(&target)?);
        let library = &self.context.library();
        let selection = select::select(library, &target, self.context.clock.today());
        let speech = self.context.tongue().speech();
        let marks = self.shelfmarks(&target.language);
        Ok(Suggestion {
            slides: selection
                .kept
                .iter()
                .filter_map(|kept| {
                    Some(Suggested {
                        slide: marks.slide_of(&kept.id)?,
                        relevance: rounded(kept.relevance),
                        // Slides stand under the heading of their stage.
                        reasons: kept
                            .reasons
                            .iter()
                            .filter(|reason| !matches!(reason, select::Reason::Carries(_)))
                            .map(|reason| speech.reason(library, reason))
                            .collect(),
                    })
                })
                .collect(),
            left_out: selection
                .left_out
                .iter()
                .take(MOST_LEFT_OUT)
                .filter_map(|slide| {
                    Some(Unchosen {
                        slide: marks.slide_of(&slide.id)?,
                        relevance: rounded(slide.relevance),
                        reasons: slide.reasons.iter().map(|reason| speech.omission(library, reason)).collect(),
                    })
                })
                .collect(),
            left_out_count: count(selection.left_out.len()),
            seconds: selection.seconds(),
            cautions: selection.cautions.iter().map(|caution| speech.caution(caution)).collect(),
        })
    }

    pub(crate) fn create_pitch(&self, pitch: NewPitch) -> Result<wire::Pitch, Error> {
        let library = self.context.library();
        let target = stored_target(&pitch.target)?;
        let slides = if pitch.slides.is_empty() {
            let selection = select::select(&library, &target_of(&target), self.context.clock.today());
            selection.kept.into_iter().map(|kept| kept.id).collect()
        } else {
            pitch.slides
        };
        if slides.len() > MOST_SLIDES {
            return Err(Error::said(Code::Input, "too-many-slides", &[("most", &MOST_SLIDES.to_string())]));
        }
        if slides.is_empty() {
            return Err(Error::said(Code::Input, "nothing-fits", &[]));
        }
        if slides.iter().any(|id| library.slides.get(id).is_some_and(|slide| slide.retired)) {
            return Err(Error::gone());
        }
        let document = self.document(self.name_for(&target), target, &slides, self.own_style())?;
        self.keep_new(&document, "create")
    }

    /// Keeps a document as a pitch of the person's own.
    pub(crate) fn keep_new(&self, document: &Document, what: &str) -> Result<wire::Pitch, Error> {
        let now = self.context.clock.now();
        let mut document = document.clone();
        self.keep_made_with(&mut document)?;
        let stored = self.context.store.create_pitch(&document, what, now)?;
        self.context.store.remember_target(&document.target, now)?;
        self.pitch_view(&stored)
    }

    /// The style by the settings.
    fn own_style(&self) -> Style {
        let settings = self.settings.current();
        Style { brand: settings.brand, cobrand: settings.cobrand, form: "slides".to_owned() }
    }

    /// What a pitch is called when nobody named it: its company, its first industry, or its audience.
    fn name_for(&self, target: &lodestone_store::Target) -> String {
        let tongue = self.context.tongue();
        let industry = || {
            let code = target.industries.first()?;
            nace::name(code, tongue.language()).map(str::to_owned)
        };
        target
            .company
            .clone()
            .or_else(industry)
            .unwrap_or_else(|| tongue.say(&format!("name-{}", target.audience), &[]))
    }

    fn document(
        &self,
        name: String,
        target: lodestone_store::Target,
        slides: &[String],
        style: Style,
    ) -> Result<Document, Error> {
        let mut document = Document {
            format: FORMAT,
            name,
            target,
            style,
            made_from: self.made_from(),
            slides: Vec::new(),
            frame_words: Default::default(),
            facts: Default::default(),
            frozen_until: None,
            next_key: 1,
        };
        for id in slides {
            let content = self.content_of(id, &document.target.language)?;
            let key = document.fresh_key();
            document.slides.push(Entry { key, content, words: Default::default(), passed_over: None });
        }
        Ok(document)
    }

    pub(crate) fn made_from(&self) -> MadeFrom {
        let library = self.context.library();
        let manifest = &library.manifest;
        MadeFrom { library: manifest.id.clone(), release: manifest.release, date: manifest.date.to_string() }
    }

    /// A slide of the library as an entry holds it.
    pub(crate) fn content_of(&self, id: &str, language: &str) -> Result<Content, Error> {
        let library = self.context.library();
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let chain = library.chain(&Language::parse(language).unwrap_or_else(Language::english));
        Ok(Content::Slide {
            id: id.to_owned(),
            digest: slide.digest.clone(),
            title: slide.title(&chain),
            stage: slide.stage.as_str().to_owned(),
        })
    }

    /// A ready-made pitch as a document.
    pub(crate) fn ready_document(&self, id: &str) -> Result<Document, Error> {
        let library = self.context.library();
        let ready = library.pitches.get(id).ok_or_else(Error::gone)?;
        let slides: Vec<String> = ready.slides.iter().map(|(id, _)| id.clone()).collect();
        let style = Style { brand: ready.brand.clone(), cobrand: ready.cobrand.clone(), form: "slides".to_owned() };
        let name = ready.name.text(&self.context.tongue().chain()).to_owned();
        self.document(name, convert::stored_from_model(&ready.target), &slides, style)
    }

    pub(crate) fn take_ready_pitch(&self, id: String) -> Result<wire::Pitch, Error> {
        self.keep_new(&self.ready_document(&id)?, "create")
    }

    pub(crate) fn copy_pitch(&self, id: String) -> Result<wire::Pitch, Error> {
        let mut document = self.context.store.pitch(&id)?.document;
        let name = self.context.tongue().say("copy-of", &[("name", &document.name)]);
        document.name = name.chars().take(LONGEST_NAME).collect();
        self.keep_new(&document, "copy")
    }

    pub(crate) fn trash_pitch(&self, id: String) -> Result<(), Error> {
        self.context.store.trash_pitch(&id, self.context.clock.now())?;
        Ok(())
    }

    pub(crate) fn restore_pitch(&self, id: String) -> Result<(), Error> {
        self.context.store.restore_pitch(&id, self.context.clock.now())?;
        Ok(())
    }
}

fn industry(code: &str, language: &Language) -> Industry {
    let name = |code: &str| nace::name(code, language).unwrap_or(code).to_owned();
    let mut within: Vec<String> = nace::ancestors(code).skip(1).map(name).collect();
    within.reverse();
    Industry { code: code.to_owned(), name: name(code), within, level: u8::try_from(nace::level(code)).unwrap_or(4) }
}

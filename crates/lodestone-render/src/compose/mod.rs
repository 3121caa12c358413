//! Composes a deck from the content model: chooses the language, resolves facts, numbers sources, fills in merge
//! fields.

mod brands;
mod composer;
mod facts;
mod fields;
mod frame;
mod region;
mod request;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lodestone_content::layout::LayoutId;
use lodestone_content::model::{self, Form};
use lodestone_content::{Language, Version};
use lodestone_l10n::message;

use crate::deck::{Cover, Deck, Slide};
use crate::job::{Job, Output};
use crate::provenance::Provenance;

use composer::Composer;

pub use frame::frame_slide;
pub use request::{Frame, NO_OVERRIDES, Page, Request, TextOverrides, UserContent, UserMediaFile};

/// A story with at least this many slides gets an agenda.
pub const AGENDA_FROM: usize = 8;

/// A deck with the pictures it names.
#[derive(Debug, Clone)]
pub struct Composition {
    /// The deck.
    pub deck: Deck,
    /// Which versions of which slides and facts it carries.
    pub provenance: Provenance,
    /// Bytes by path, as the authors supplied them.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// For each picture: the id in the library, for messages.
    pub picture_ids: BTreeMap<String, String>,
}

impl Composition {
    /// The job of rendering it with the theme that ships.
    pub fn job(&self, output: Output) -> Job {
        Job {
            deck: self.deck.clone(),
            provenance: Some(self.provenance.clone()),
            pictures: self.pictures.clone(),
            theme: BTreeMap::new(),
            output,
        }
    }
}

/// Why a deck cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// The library has no such brand.
    #[error("there is no brand \"{0}\"; known: {1}")]
    NoBrand(String, String),
    /// The library has no such slide.
    #[error("there is no slide \"{0}\"; find slides with `lodestone search`")]
    NoSlide(String),
}

impl Request<'_> {
    /// Composes the deck.
    ///
    /// # Errors
    ///
    /// When the library lacks a brand that the request names.
    pub fn compose(&self) -> Result<Composition, ComposeError> {
        let library = self.library;
        let brand = |id: &str| {
            let known = || library.brands.keys().cloned().collect::<Vec<_>>().join(", ");
            library.brands.get(id).ok_or_else(|| ComposeError::NoBrand(id.to_owned(), known()))
        };
        let brand_of = brand(self.brand)?;
        let cobrand_of = self.cobrand.map(brand).transpose()?;
        let mut composer =
            Composer::new(self, without_unused_languages(library.chain(&self.target.language), &self.pages));
        let deck = composer.deck(brand_of, cobrand_of);
        let provenance = composer.provenance();
        let Composer { pictures, picture_ids, .. } = composer;
        Ok(Composition { deck, provenance, pictures, picture_ids })
    }
}

/// Drops the first languages of a chain that no slide has: a deck is marked with the language of its text.
fn without_unused_languages(mut chain: Vec<Language>, pages: &[Page<'_>]) -> Vec<Language> {
    let first = chain.iter().position(|language| pages.iter().any(|page| page.slide.text.exact(language).is_some()));
    chain.drain(..first.unwrap_or(0));
    chain
}

impl Composer<'_> {
    fn deck(&mut self, brand: &model::Brand, cobrand: Option<&model::Brand>) -> Deck {
        let request = self.request;
        let pages = &request.pages;
        let library = request.library;
        let whole = request.frame == Frame::Whole;
        let mut slides: Vec<Slide> = Vec::new();
        let has = |name: &str| pages.iter().any(|page| page.slide.layout == name);
        if whole && !has("cover") {
            slides.push(self.frame_slide("cover"));
        }
        if whole && pages.len() >= AGENDA_FROM && !has("agenda") {
            slides.push(self.frame_slide("agenda"));
        }
        for page in pages {
            slides.push(self.slide(page.slide, page.overrides));
        }
        if whole && !has("sources") {
            slides.push(self.frame_slide("sources"));
        }
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (index, slide) in slides.iter_mut().enumerate() {
            slide.number = index + 1;
            let times = seen.entry(slide.id.clone()).or_default();
            *times += 1;
            slide.key = if *times == 1 { slide.id.clone() } else { format!("{}/{times}", slide.id) };
        }
        let outline = frame::outline(&slides);
        let brand_block = self.brand(brand);
        let cobrand = cobrand.map(|brand| self.cobrand(brand));
        let contact = self.contact(brand);
        let map = if slides.iter().any(|slide| slide.layout == LayoutId::Map.as_str()) { self.map() } else { None };
        let title = self.title(&slides);
        let language = self.chain[0].to_string();
        let date = self.day(request.date);
        let provenance_line = self.provenance_line(pages);
        let sender = request.contact.organisation.clone().or_else(|| Some(brand_block.identity.name.clone()));
        let audience = self.l10n.say(message::Deck::audience(request.target.audience));
        let description = match &request.target.company {
            Some(company) => self.l10n.say(message::Deck::PitchFor { company }),
            None => audience.clone(),
        };
        let topics: BTreeSet<&str> =
            pages.iter().flat_map(|page| page.slide.topics.iter().map(|(id, _)| id.as_str())).collect();
        let keywords = topics
            .iter()
            .filter_map(|id| library.topics.get(*id))
            .map(|topic| topic.name.text(&self.chain).to_owned())
            .collect();
        Deck {
            form: request.form,
            title,
            author: brand_block.identity.name.clone(),
            description,
            keywords,
            brand: brand_block,
            cobrand,
            words: self.l10n.deck_words(),
            cover: Cover {
                company: request.target.company.clone(),
                audience: Some(audience),
                event: request.target.event.clone(),
                date,
                sender,
            },
            contact,
            outline,
            slides,
            sources: std::mem::take(&mut self.sources),
            provenance_line,
            map,
            report: None,
            language,
        }
    }

    /// Returns release and slide versions in one line; a single page has room only for a digest of them all.
    fn provenance_line(&self, pages: &[Page<'_>]) -> String {
        let manifest = &self.request.library.manifest;
        let versions: BTreeSet<String> =
            pages.iter().map(|Page { slide, .. }| format!("{}@{}", slide.id, slide.version.short())).collect();
        let versions = versions.into_iter().collect::<Vec<_>>().join(", ");
        let (library, release) = (&manifest.id, &manifest.release.to_string());
        let date = &self.day(manifest.date);
        if self.request.form == Form::FactSheet {
            let state = Version::of(versions.as_bytes());
            return self.l10n.say(message::Deck::ProvenanceShort {
                library,
                release,
                date,
                count: pages.len(),
                state: state.short(),
            });
        }
        self.l10n.say(message::Deck::ProvenanceLine { library, release, date, slides: &versions })
    }

    /// Slides of the story with the facts on them, in fields and in words.
    fn provenance(&self) -> Provenance {
        let Request { library, target, pages, .. } = self.request;
        let mut facts: BTreeSet<&str> = self.numbers.keys().map(String::as_str).collect();
        for page in pages {
            let shown = page.slide.shown_in(&self.chain);
            facts.extend(shown.into_iter().flat_map(|language| page.slide.facts(language)));
        }
        let slides = pages.iter().map(|page| page.slide.id.as_str());
        Provenance::of(library, target.language.to_string(), slides, facts)
    }
}

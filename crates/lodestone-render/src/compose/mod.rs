//! From the content model to a deck: language chosen, facts resolved, sources numbered, merge fields filled in.

mod fields;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lodestone_content::format;
use lodestone_content::layout::{MAP, layout};
use lodestone_content::model::{self, Audience, Bounds, Stage, Target};
use lodestone_content::text::Rich;
use lodestone_content::{Day, Language, Library, digest};

use crate::deck::{
    Brand, CoBrand, ContactBlock, Cover, Deck, Field, Form, Map, Part, PartSlide, Run, Slide, Source, Town,
};
use crate::qr;
use crate::words::{self, Words};

use fields::tidy;

/// From so many slides on, a story opens with its agenda.
pub const AGENDA_FROM: usize = 8;

/// Whether cover, agenda and sources are put around the slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A whole document: cover, agenda where it helps, sources.
    Whole,
    /// The slides alone, as when one of them is looked at.
    Bare,
}

/// A person's own words, by the name of their field.
pub type OwnWords = BTreeMap<String, Rich>;

/// Own words for no field at all.
pub static NO_WORDS: OwnWords = OwnWords::new();

/// A slide with the words that a person put over the library's.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The slide.
    pub slide: &'a model::Slide,
    /// Words for those of its fields that allow it.
    pub words: &'a OwnWords,
}

/// A picture of a person's own.
#[derive(Debug, Clone)]
pub struct OwnMedia {
    /// What the library would say of it.
    pub media: model::Media,
    /// The picture: PNG, JPEG, SVG or one page of a PDF.
    pub bytes: Arc<[u8]>,
}

/// What a person brings to a pitch beside own words on its slides.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Own words on the slides that frame a story, by layout.
    pub frame_words: BTreeMap<String, OwnWords>,
    /// Pictures that the library does not have, by id.
    pub media: BTreeMap<String, OwnMedia>,
}

/// Nothing of one's own.
pub static NOTHING_OWN: Own = Own { frame_words: BTreeMap::new(), media: BTreeMap::new() };

/// The pages of a library's slides by id, without own words.
///
/// # Errors
///
/// When the library lacks one of them.
pub fn pages<'a>(library: &'a Library, ids: &[String]) -> Result<Vec<Page<'a>>, ComposeError> {
    let page = |id: &String| match library.slides.get(id) {
        Some(slide) => Ok(Page { slide, words: &NO_WORDS }),
        None => Err(ComposeError::NoSlide(id.clone())),
    };
    ids.iter().map(page).collect()
}

/// What to compose.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// Where the content comes from.
    pub library: &'a Library,
    /// The slides, in order.
    pub pages: Vec<Page<'a>>,
    /// What else the person brings.
    pub own: &'a Own,
    /// Whom it is for.
    pub target: &'a Target,
    /// Who sends it.
    pub contact: &'a model::Contact,
    /// Brand id.
    pub brand: &'a str,
    /// A second brand's id.
    pub cobrand: Option<&'a str>,
    /// What kind of document.
    pub form: Form,
    /// The date on the cover.
    pub date: Day,
    /// The day on which facts are fresh or lapsed.
    pub today: Day,
    /// Whether it is a whole document.
    pub frame: Frame,
}

/// A deck with the pictures it names.
#[derive(Debug, Clone)]
pub struct Composition {
    /// The deck.
    pub deck: Deck,
    /// Bytes by path, as the authors supplied them.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// For each picture: the id in the library, for messages.
    pub picture_ids: BTreeMap<String, String>,
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

/// Composes a deck.
///
/// # Errors
///
/// When the library lacks a slide or a brand that the request names.
pub fn compose(request: &Request<'_>) -> Result<Composition, ComposeError> {
    let library = request.library;
    let brand = |id: &str| {
        let known = || library.brands.keys().cloned().collect::<Vec<_>>().join(", ");
        library.brands.get(id).ok_or_else(|| ComposeError::NoBrand(id.to_owned(), known()))
    };
    let brand_of = brand(request.brand)?;
    let cobrand_of = request.cobrand.map(brand).transpose()?;
    let chain = spoken(library.chain(&request.target.language), &request.pages);
    let mut composer = Composer {
        request,
        words: Words::of(words::DECK, &chain),
        chain,
        numbers: BTreeMap::new(),
        sources: Vec::new(),
        pictures: BTreeMap::new(),
        picture_ids: BTreeMap::new(),
        used: Vec::new(),
        slots: BTreeMap::new(),
    };
    let deck = composer.deck(brand_of, cobrand_of);
    Ok(Composition { deck, pictures: composer.pictures, picture_ids: composer.picture_ids })
}

/// The chain from the first language on that some slide speaks: a deck is marked with the language its words are in.
fn spoken(mut chain: Vec<Language>, pages: &[Page<'_>]) -> Vec<Language> {
    let first = chain.iter().position(|language| pages.iter().any(|page| page.slide.text.exact(language).is_some()));
    chain.drain(..first.unwrap_or(0));
    chain
}

struct Composer<'a> {
    request: &'a Request<'a>,
    words: Words,
    chain: Vec<Language>,
    /// Numbers of sources by fact.
    numbers: BTreeMap<String, usize>,
    sources: Vec<Source>,
    pictures: BTreeMap<String, Arc<[u8]>>,
    picture_ids: BTreeMap<String, String>,
    /// Sources used on the slide in work.
    used: Vec<usize>,
    /// Paths by picture id: few and always the same, since Typst never forgets a path.
    slots: BTreeMap<String, String>,
}

impl<'a> Composer<'a> {
    fn deck(&mut self, brand: &'a model::Brand, cobrand: Option<&'a model::Brand>) -> Deck {
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
            slides.push(self.slide(page.slide, page.words));
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
        let outline = Self::outline(&slides);
        let brand_block = self.brand(brand);
        let cobrand = cobrand.map(|brand| self.cobrand(brand));
        let contact = self.contact(brand);
        let map = if slides.iter().any(|slide| slide.layout == MAP) { self.map() } else { None };
        let title = self.title(&slides);
        let language = self.chain[0].to_string();
        let date = self.day(request.date);
        let passport = self.passport(pages);
        let sender = request.contact.organisation.clone().or_else(|| Some(brand_block.name.clone()));
        let audience = self.words.say(&format!("audience-{}", request.target.audience.as_str()), &[]);
        let description = match &request.target.company {
            Some(company) => self.words.say("pitch-for", &[("company", company)]),
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
            author: brand_block.name.clone(),
            description,
            keywords,
            brand: brand_block,
            cobrand,
            words: self.words.all(),
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
            passport,
            map,
            report: None,
            language,
        }
    }

    /// Release and slide versions in a line; one page has room only for the state of all of them together.
    fn passport(&self, pages: &[Page<'_>]) -> String {
        let manifest = &self.request.library.manifest;
        let versions: BTreeSet<String> =
            pages.iter().map(|Page { slide, .. }| format!("{}@{}", slide.id, slide.digest)).collect();
        let versions = versions.into_iter().collect::<Vec<_>>().join(", ");
        let (release, date) = (manifest.release.to_string(), self.day(manifest.date));
        let common = [("library", manifest.id.as_str()), ("release", release.as_str()), ("date", date.as_str())];
        if self.request.form == Form::FactSheet {
            let (count, state) = (pages.len().to_string(), digest(versions.as_bytes()));
            return self.words.say(
                "passport-short",
                &[&common[..], &[("count", count.as_str()), ("state", state.as_str())]].concat(),
            );
        }
        self.words.say("passport-line", &[&common[..], &[("slides", versions.as_str())]].concat())
    }

    fn day(&self, day: Day) -> String {
        format::date(lodestone_content::date::Date::Day(day), &self.chain[0])
    }

    /// A slide of the library that frames a story, or one made of the theme's own words when there is none.
    fn frame_slide(&mut self, name: &str) -> Slide {
        let audience: Audience = self.request.target.audience;
        let words = self.request.own.frame_words.get(name).unwrap_or(&NO_WORDS);
        if let Some(slide) = frame_slide(self.request.library, name, audience) {
            return self.slide(slide, words);
        }
        let takes = layout(name).and_then(|layout| layout.field("title")).is_some_and(|field| field.own_words);
        // Blank words fall back on the theme's: a page without a heading cannot be found.
        let title = match words.get("title").filter(|own| takes && !own.source.trim().is_empty()) {
            Some(own) => self.runs(own.line()),
            None => vec![Run { t: self.default_title(name), ..Run::default() }],
        };
        Slide {
            id: format!("frame.{name}"),
            key: String::new(),
            layout: name.to_owned(),
            stage: String::new(),
            stage_label: String::new(),
            number: 0,
            fields: BTreeMap::from([("title".to_owned(), Field::Line(title))]),
            sources: Vec::new(),
            language: None,
            shown: BTreeMap::new(),
        }
    }

    fn outline(slides: &[Slide]) -> Vec<Part> {
        let mut outline: Vec<Part> = Vec::new();
        for slide in slides.iter().filter(|slide| !is_frame(&slide.layout)) {
            let entry = entry(slide);
            match outline.last_mut() {
                Some(part) if part.stage == slide.stage => part.slides.push(entry),
                _ => outline.push(Part {
                    stage: slide.stage.clone(),
                    label: slide.stage_label.clone(),
                    slides: vec![entry],
                }),
            }
        }
        if outline.len() <= Stage::ALL.len() {
            return outline;
        }
        // Somebody told the stages in turns: one part for each stage still fits the agenda.
        let mut gathered: Vec<Part> = Vec::new();
        for part in outline {
            match gathered.iter_mut().find(|other| other.stage == part.stage) {
                Some(other) => other.slides.extend(part.slides),
                None => gathered.push(part),
            }
        }
        gathered
    }

    fn title(&self, slides: &[Slide]) -> String {
        let plain = |slide: &Slide| match slide.fields.get("title") {
            Some(Field::Line(runs)) => runs.iter().map(|run| run.t.as_str()).collect::<String>(),
            _ => String::new(),
        };
        let title = slides.first().map(plain).unwrap_or_default();
        if title.trim().is_empty() { self.default_title("cover") } else { title }
    }

    /// The title of a slide around the story that the library does not have.
    fn default_title(&self, name: &str) -> String {
        let own = self.request.library.region.cover_title.text(&self.chain);
        match name {
            "cover" if !own.is_empty() => tidy(own),
            _ => self.words.say(&format!("default-{name}"), &[("region", &self.region_name())]),
        }
    }

    /// How a sentence names the place that the library is about.
    fn region_name(&self) -> String {
        tidy(self.request.library.region_name(&self.chain))
    }

    fn map(&self) -> Option<Map> {
        let (Bounds { west, south, east, north }, outline, map) = self.request.library.map()?;
        let town = |town: &model::Town| {
            let (lat, lon) = town.position?;
            Some(Town { name: tidy(town.name.text(&self.chain)), lat, lon })
        };
        Some(Map {
            bounds: [west, south, east, north],
            credit: tidy(map.credit.text(&self.chain)),
            towns: map.towns.iter().filter_map(town).collect(),
            land: outline.json.clone(),
        })
    }

    fn mark(&mut self, brand: &model::Brand) -> Option<String> {
        let media = self.request.library.media.get(brand.mark.as_ref()?)?;
        let bytes = self.request.library.files.get(&media.file)?.clone();
        let path = self.slot(&media.id, &bytes);
        self.picture_ids.insert(path.clone(), media.id.clone());
        self.pictures.insert(path.clone(), bytes);
        Some(format!("/{path}"))
    }

    fn brand(&mut self, brand: &model::Brand) -> Brand {
        let name = tidy(&brand.name);
        Brand {
            id: brand.id.clone(),
            style: brand.style.clone(),
            colours: colours(brand),
            display_font: brand.display_font.clone(),
            text_font: brand.text_font.clone(),
            display_weight: brand.display_weight,
            mark: self.mark(brand),
            mark_alt: self.words.say("mark-alt", &[("name", &name)]),
            name,
        }
    }

    fn cobrand(&mut self, brand: &model::Brand) -> CoBrand {
        let name = tidy(&brand.name);
        CoBrand {
            mark: self.mark(brand),
            mark_alt: self.words.say("mark-alt", &[("name", &name)]),
            colours: colours(brand),
            name,
        }
    }

    fn contact(&mut self, brand: &model::Brand) -> ContactBlock {
        let own = self.request.contact;
        // A person's own address replaces the brand's: a visitor should not have to choose.
        let mut block = ContactBlock {
            name: own.name.clone(),
            role: own.role.clone(),
            organisation: own.organisation.clone().unwrap_or_else(|| brand.contact.organisation.clone()),
            email: own.email.clone().or_else(|| brand.contact.email.clone()),
            phone: own.phone.clone().or_else(|| brand.contact.phone.clone()),
            url: own.url.clone().or_else(|| brand.contact.url.clone()),
            qr: None,
            qr_alt: String::new(),
        };
        if let Some(svg) = qr::draw(&block) {
            self.pictures.insert("media/qr.svg".to_owned(), svg.into_bytes().into());
            block.qr = Some("/media/qr.svg".to_owned());
            let whom = block.name.clone().unwrap_or_else(|| block.organisation.clone());
            block.qr_alt = self.words.say("qr-alt", &[("contact", &whom)]);
        }
        block
    }
}

/// The slide of the library that frames a story for an audience; `None` when the theme's own words do.
pub fn frame_slide<'a>(library: &'a Library, name: &str, audience: Audience) -> Option<&'a model::Slide> {
    let frames = library.slides.values().filter(|slide| slide.layout == name);
    let fits = |slide: &&model::Slide| slide.audiences.is_empty() || slide.audiences.contains(&audience);
    // The one made for fewest audiences is made for this one.
    let order = |slide: &&model::Slide| {
        (if slide.audiences.is_empty() { usize::MAX } else { slide.audiences.len() }, slide.id.clone())
    };
    frames.filter(fits).min_by_key(order)
}

/// A slide as the outline names it.
fn entry(slide: &Slide) -> PartSlide {
    let title = match slide.fields.get("title") {
        Some(Field::Line(runs)) => runs.iter().filter(|run| run.source.is_none()).cloned().collect(),
        _ => Vec::new(),
    };
    PartSlide { id: slide.id.clone(), title, number: slide.number }
}

fn is_frame(name: &str) -> bool {
    layout(name).is_some_and(lodestone_content::layout::Layout::is_frame)
}

fn colours(brand: &model::Brand) -> BTreeMap<String, String> {
    brand.colours.iter().map(|(token, (colour, _))| (token.clone(), colour.clone())).collect()
}

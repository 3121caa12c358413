//! From the content model to a deck: language chosen, facts resolved, sources numbered, merge fields filled in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lodestone_content::format;
use lodestone_content::layout::{FieldKind, layout};
use lodestone_content::model::{self, Audience, FieldValue, Stage, Target};
use lodestone_content::text::{Merge, Rich, Saying, Show};
use lodestone_content::{Day, Language, Library, digest, nace, units};

use crate::deck::{
    Block, Brand, CoBrand, ContactBlock, Cover, Deck, Event, Facility, Fact, Field, Form, Group, Item, Leg, Map,
    Measure, Media, Part, PartSlide, Run, Runs, Slide, Source, Table,
};
use crate::qr;
use crate::words::Words;

/// A value with more characters is set like a sentence, not like a number.
const LONG_VALUE: usize = 14;
/// From so many slides on, a story opens with its agenda.
const AGENDA_FROM: usize = 8;
/// What the map shows around the Sound: west, south, east, north.
const MAP_BOUNDS: [f64; 4] = [11.9, 55.25, 13.9, 56.2];

/// Whether cover, agenda and sources are put around the slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A whole document: cover, agenda where it helps, sources.
    Whole,
    /// The slides alone, as when one of them is looked at.
    Bare,
}

/// What to compose.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// Where the content comes from.
    pub library: &'a Library,
    /// Slide ids, in order.
    pub slides: &'a [String],
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
    let mut ids = Vec::new();
    for id in request.slides {
        ids.push(library.slides.get(id).ok_or_else(|| ComposeError::NoSlide(id.clone()))?);
    }
    let chain = library.chain(&request.target.language);
    let mut composer = Composer {
        request,
        words: Words::of(&chain),
        chain,
        numbers: BTreeMap::new(),
        sources: Vec::new(),
        pictures: BTreeMap::new(),
        picture_ids: BTreeMap::new(),
        used: Vec::new(),
        slots: BTreeMap::new(),
    };
    let deck = composer.deck(&ids, brand_of, cobrand_of);
    Ok(Composition { deck, pictures: composer.pictures, picture_ids: composer.picture_ids })
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
    fn deck(&mut self, ids: &[&'a model::Slide], brand: &'a model::Brand, cobrand: Option<&'a model::Brand>) -> Deck {
        let request = self.request;
        let library = request.library;
        let whole = request.frame == Frame::Whole;
        let mut slides: Vec<Slide> = Vec::new();
        let has = |name: &str| ids.iter().any(|slide| slide.layout == name);
        if whole && !has("cover") {
            slides.push(self.frame_slide("cover", "default-cover"));
        }
        if whole && ids.len() >= AGENDA_FROM && !has("agenda") {
            slides.push(self.frame_slide("agenda", "default-agenda"));
        }
        for slide in ids {
            slides.push(self.slide(slide));
        }
        if whole && !has("sources") {
            slides.push(self.frame_slide("sources", "default-sources"));
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
        let title = self.title(&slides);
        let language = self.chain[0].to_string();
        let date = self.day(request.date);
        let passport = self.passport(ids);
        let sender = request.contact.organisation.clone().or_else(|| Some(brand_block.name.clone()));
        let audience = self.words.say(&format!("audience-{}", request.target.audience.as_str()), &[]);
        let description = match &request.target.company {
            Some(company) => self.words.say("pitch-for", &[("company", company)]),
            None => audience.clone(),
        };
        let topics: BTreeSet<&str> =
            ids.iter().flat_map(|slide| slide.topics.iter().map(|(id, _)| id.as_str())).collect();
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
                audience,
                event: request.target.event.clone(),
                date,
                sender,
            },
            contact,
            outline,
            slides,
            sources: std::mem::take(&mut self.sources),
            passport,
            map: Map { land: "/map/oresund.json".into(), bounds: MAP_BOUNDS },
            language,
        }
    }

    /// Release and slide versions in a line; one page has room only for the state of all of them together.
    fn passport(&self, ids: &[&model::Slide]) -> String {
        let manifest = &self.request.library.manifest;
        let versions: BTreeSet<String> = ids.iter().map(|slide| format!("{}@{}", slide.id, slide.digest)).collect();
        let versions = versions.into_iter().collect::<Vec<_>>().join(", ");
        let (release, date) = (manifest.release.to_string(), self.day(manifest.date));
        let common = [("library", manifest.id.as_str()), ("release", release.as_str()), ("date", date.as_str())];
        if self.request.form == Form::FactSheet {
            let (count, state) = (ids.len().to_string(), digest(versions.as_bytes()));
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
    fn frame_slide(&mut self, name: &str, default: &str) -> Slide {
        let audience: Audience = self.request.target.audience;
        let frames = self.request.library.slides.values().filter(|slide| slide.layout == name);
        let fits = |slide: &&model::Slide| slide.audiences.is_empty() || slide.audiences.contains(&audience);
        // The one made for fewest audiences is made for this one.
        let order = |slide: &&model::Slide| {
            (if slide.audiences.is_empty() { usize::MAX } else { slide.audiences.len() }, slide.id.clone())
        };
        if let Some(slide) = frames.filter(fits).min_by_key(order) {
            return self.slide(slide);
        }
        let title = vec![Run { t: self.words.say(default, &[]), ..Run::default() }];
        Slide {
            id: format!("frame.{name}"),
            key: String::new(),
            layout: name.to_owned(),
            stage: String::new(),
            stage_label: String::new(),
            number: 0,
            fields: BTreeMap::from([("title".to_owned(), Field::Line(title))]),
            sources: Vec::new(),
        }
    }

    fn slide(&mut self, slide: &'a model::Slide) -> Slide {
        self.used.clear();
        let mut fields = BTreeMap::new();
        let own = slide.text.get(&self.chain);
        if let Some(layout) = layout(&slide.layout) {
            for field in &layout.fields {
                let value = if field.kind.is_translated() {
                    own.and_then(|own| own.get(&field.name))
                } else {
                    slide.fields.get(&field.name)
                };
                if let Some(value) = value.and_then(|value| self.field(slide, field.kind, value)) {
                    fields.insert(field.name.clone(), value);
                }
            }
        }
        let stage = slide.stage.as_str();
        Slide {
            id: slide.id.clone(),
            key: String::new(),
            layout: slide.layout.clone(),
            stage: stage.to_owned(),
            stage_label: self.words.say(&format!("stage-{stage}"), &[]),
            number: 0,
            fields,
            sources: self.used.clone(),
        }
    }

    fn field(&mut self, slide: &model::Slide, kind: FieldKind, value: &FieldValue) -> Option<Field> {
        let library = self.request.library;
        Some(match (kind, value) {
            (FieldKind::Line, FieldValue::Rich(rich)) => Field::Line(self.runs(rich.line())),
            (FieldKind::Text, FieldValue::Rich(rich)) => Field::Text(self.blocks(rich)),
            (FieldKind::Fact, FieldValue::Id(id)) => Field::Fact(Box::new(self.fact(id)?)),
            (FieldKind::Facts, FieldValue::Ids(ids)) if slide.layout == "comparison" => {
                Field::Facts(self.bars(slide, ids))
            }
            (FieldKind::Facts, FieldValue::Ids(ids)) => {
                Field::Facts(ids.iter().filter_map(|id| self.fact(id)).collect())
            }
            (FieldKind::Facility, FieldValue::Id(id)) => Field::Facility(Box::new(self.facility(id)?)),
            (FieldKind::Facilities, FieldValue::Ids(ids)) => {
                Field::Facilities(ids.iter().filter_map(|id| self.facility(id)).collect())
            }
            (FieldKind::Measure, FieldValue::Id(id)) => {
                let measure = library.measures.get(id)?;
                let note = measure.note.text(&self.chain);
                let unit = units::Unit::parse(&measure.unit)
                    .map(|unit| unit.around(&self.chain[0], "other").after)
                    .unwrap_or_default();
                Field::Measure(Measure {
                    id: id.clone(),
                    name: tidy(measure.name.text(&self.chain)),
                    unit,
                    better: measure.better.clone(),
                    note: (!note.is_empty()).then(|| tidy(note)),
                })
            }
            (FieldKind::Media, FieldValue::Id(id)) => Field::Media(self.media(id)?),
            (FieldKind::Items, FieldValue::Items(items)) => Field::Items(
                items
                    .iter()
                    .map(|item| Item { title: self.runs(item.title.line()), text: self.runs(item.text.line()) })
                    .collect(),
            ),
            (FieldKind::Events, FieldValue::Events(events)) => {
                let event = |event: &model::Event| Event {
                    when: self.runs(event.when.line()),
                    title: self.runs(event.title.line()),
                    text: self.runs(event.text.line()),
                };
                Field::Events(events.iter().map(event).collect())
            }
            (FieldKind::Groups, FieldValue::Groups(groups)) => {
                let group = |group: &model::Group| Group {
                    title: self.runs(group.title.line()),
                    facilities: group.facilities.iter().filter_map(|id| self.facility(id)).collect(),
                };
                Field::Groups(groups.iter().map(group).collect())
            }
            (FieldKind::Legs, FieldValue::Legs(legs)) => {
                let leg = |leg: &model::Leg| {
                    Some(Leg {
                        from: self.facility(&leg.from)?,
                        to: self.facility(&leg.to)?,
                        fact: self.fact(&leg.fact)?,
                    })
                };
                Field::Legs(legs.iter().filter_map(leg).collect())
            }
            (FieldKind::Table, FieldValue::Table(table)) => {
                let columns = table.columns.iter().map(|cell| self.runs(cell.line())).collect();
                let rows =
                    table.rows.iter().map(|row| row.iter().map(|cell| self.runs(cell.line())).collect()).collect();
                Field::Table(Table { columns, rows })
            }
            _ => return None,
        })
    }

    /// Facts as bars: in the measure's unit, the best first.
    fn bars(&mut self, slide: &model::Slide, ids: &[String]) -> Vec<Fact> {
        let library = self.request.library;
        let id = |name: &str| match slide.fields.get(name) {
            Some(FieldValue::Id(id)) => id.as_str(),
            _ => "",
        };
        let measure = library.measures.get(id("measure"));
        let own = id("own");
        let mut ordered: Vec<(f64, &String)> =
            ids.iter().filter_map(|id| Some((library.facts.get(id)?.magnitude(&measure?.unit)?, id))).collect();
        let lower_first = measure.is_some_and(|measure| measure.better == "lower");
        ordered.sort_by(|one, other| {
            let order = one.0.total_cmp(&other.0);
            if lower_first { order } else { order.reverse() }.then_with(|| one.1.cmp(other.1))
        });
        let mut bars = Vec::new();
        for (magnitude, id) in ordered {
            let Some(mut fact) = self.fact(id) else { continue };
            let of = &library.facts[id].facility;
            fact.magnitude = Some(magnitude);
            fact.own = Some(of == own);
            if let Some(facility) = library.facilities.get(of) {
                fact.facility = short_name(facility, &self.chain);
            }
            bars.push(fact);
        }
        bars
    }

    fn fact(&mut self, id: &str) -> Option<Fact> {
        let source = self.source(id)?;
        let fact = &self.request.library.facts[id];
        let figure = format::figure(fact, &self.chain);
        let remark = fact.remark.text(&self.chain);
        let facility = self.request.library.facilities.get(&fact.facility);
        Some(Fact {
            id: id.to_owned(),
            label: tidy(fact.label.text(&self.chain)),
            long: figure.number.as_ref().unwrap_or(&figure.value).chars().count() > LONG_VALUE,
            value: tidy(&figure.value),
            unit: figure.unit,
            display: tidy(&figure.display),
            qualifier: figure.qualifier,
            number: figure.number,
            remark: (!remark.is_empty()).then(|| tidy(remark)),
            facility: facility.map(|facility| tidy(facility.name.text(&self.chain))).unwrap_or_default(),
            source,
            as_of: format::date(fact.as_of, &self.chain[0]),
            publisher: fact.source.as_ref().map(|source| tidy(&source.publisher)).unwrap_or_default(),
            confirmed: fact.confirmed,
            lapsed: fact.is_lapsed(self.request.today),
            magnitude: None,
            own: None,
        })
    }

    /// The number of a fact's source, new or known, noted as used on the slide in work.
    fn source(&mut self, id: &str) -> Option<usize> {
        let library = self.request.library;
        let fact = library.facts.get(id)?;
        let number = match self.numbers.get(id) {
            Some(number) => *number,
            None => {
                let n = self.sources.len() + 1;
                let facility = library
                    .facilities
                    .get(&fact.facility)
                    .map(|facility| facility.name.text(&self.chain))
                    .unwrap_or_default();
                let mut value = format::figure(fact, &self.chain).display;
                let remark = fact.remark.text(&self.chain);
                if !remark.is_empty() {
                    value = format!("{value} ({remark})");
                }
                let claim = self.words.say(
                    "claim",
                    &[("facility", facility), ("label", fact.label.text(&self.chain)), ("value", &value)],
                );
                let source = fact.source.clone().unwrap_or_default();
                self.sources.push(Source {
                    n,
                    claim: tidy(&claim),
                    title: tidy(&source.title),
                    publisher: tidy(&source.publisher),
                    as_of: format::date(fact.as_of, &self.chain[0]),
                    url: source.url,
                    confirmed: fact.confirmed,
                    lapsed: fact.is_lapsed(self.request.today),
                });
                self.numbers.insert(id.to_owned(), n);
                n
            }
        };
        if !self.used.contains(&number) {
            self.used.push(number);
        }
        Some(number)
    }

    fn facility(&self, id: &str) -> Option<Facility> {
        let facility = self.request.library.facilities.get(id)?;
        Some(Facility {
            id: id.to_owned(),
            name: tidy(facility.name.text(&self.chain)),
            short: short_name(facility, &self.chain),
            about: tidy(facility.about.text(&self.chain)),
            city: facility.city.clone(),
            country: facility.country.clone(),
            url: facility.url.clone(),
            lat: facility.position.map(|(latitude, _)| latitude),
            lon: facility.position.map(|(_, longitude)| longitude),
            own: facility.own,
        })
    }

    fn media(&mut self, id: &str) -> Option<Media> {
        let library = self.request.library;
        let media = library.media.get(id)?;
        let bytes = library.files.get(&media.file)?;
        let path = self.slot(id, &media.file);
        self.pictures.insert(path.clone(), bytes.clone());
        self.picture_ids.insert(path.clone(), id.to_owned());
        let alt = media.alt.text(&self.chain);
        let size = crate::pictures::size(bytes).unwrap_or((16.0, 9.0));
        Some(Media {
            path: format!("/{path}"),
            alt: (!media.decorative && !alt.is_empty()).then(|| tidy(alt)),
            credit: media.credit.clone(),
            anchors: media.anchors.clone(),
            width: size.0,
            height: size.1,
        })
    }

    fn slot(&mut self, id: &str, file: &str) -> String {
        let next = self.slots.len();
        let extension = match file.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).as_deref() {
            Some("svg") => "svg",
            Some("jpg" | "jpeg") => "jpg",
            _ => "png",
        };
        self.slots.entry(id.to_owned()).or_insert_with(|| format!("media/{next}.{extension}")).clone()
    }

    fn runs(&mut self, runs: &[lodestone_content::text::Run]) -> Runs {
        let mut out: Runs = Vec::new();
        for run in runs {
            let style = |t: String| Run {
                t,
                b: run.style.bold,
                i: run.style.italic,
                sup: run.style.superscript,
                sub: run.style.subscript,
                link: run.link.clone(),
                source: None,
            };
            match &run.saying {
                Saying::Words(words) => out.push(style(tidy(words))),
                Saying::Merge(merge, otherwise) => out.push(style(self.merge(*merge, otherwise.as_deref()))),
                Saying::Fact(id, show) => {
                    let Some(fact) = self.request.library.facts.get(id) else { continue };
                    match show {
                        Show::AsOf => out.push(style(format::date(fact.as_of, &self.chain[0]))),
                        Show::Value => {
                            out.push(style(tidy(&format::figure(fact, &self.chain).display)));
                            // The slide rests on the fact all the same.
                            self.source(id);
                        }
                        Show::ValueAndSource => {
                            let remark = fact.remark.text(&self.chain);
                            let caveat = if remark.is_empty() { String::new() } else { format!(" ({remark})") };
                            out.push(style(tidy(&format!("{}{caveat}", format::figure(fact, &self.chain).display))));
                            let source = self.source(id);
                            out.push(Run { source, ..Run::default() });
                        }
                    }
                }
            }
        }
        out
    }

    fn blocks(&mut self, rich: &Rich) -> Vec<Block> {
        let mut blocks = Vec::new();
        for block in &rich.blocks {
            blocks.push(match block {
                lodestone_content::text::Block::Paragraph(runs) => Block::Paragraph { runs: self.runs(runs) },
                lodestone_content::text::Block::List(items) => {
                    Block::List { items: items.iter().map(|runs| self.runs(runs)).collect() }
                }
            });
        }
        blocks
    }

    fn merge(&self, merge: Merge, otherwise: Option<&str>) -> String {
        let target = self.request.target;
        let value = match merge {
            Merge::Company => target.company.clone(),
            Merge::Industry => target
                .industries
                .first()
                .and_then(|code| nace::name(nace::normalise(code)?, &self.chain[0]))
                .map(str::to_owned),
            Merge::Event => target.event.clone(),
            Merge::Sender => self.request.contact.organisation.clone(),
        };
        let neutral = match merge {
            Merge::Company => "your-company",
            Merge::Industry => "your-industry",
            Merge::Event => "this-event",
            Merge::Sender => "our-region",
        };
        let value = value.filter(|value| !value.trim().is_empty());
        tidy(&value.unwrap_or_else(|| otherwise.map_or_else(|| self.words.say(neutral, &[]), str::to_owned)))
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
        if title.trim().is_empty() { self.words.say("default-cover", &[]) } else { title }
    }

    fn mark(&mut self, brand: &model::Brand) -> Option<String> {
        let media = self.request.library.media.get(brand.mark.as_ref()?)?;
        let bytes = self.request.library.files.get(&media.file)?.clone();
        let path = self.slot(&media.id, &media.file);
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

fn short_name(facility: &model::Facility, chain: &[Language]) -> String {
    let short = facility.short.text(chain);
    tidy(if short.is_empty() { facility.name.text(chain) } else { short })
}

/// Typewriter apostrophes become typographic ones, line breaks become spaces: lines are laid out by the theme.
fn tidy(text: &str) -> String {
    text.replace('\'', "\u{2019}").replace(['\t', '\n'], " ")
}

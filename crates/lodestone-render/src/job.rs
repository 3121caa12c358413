//! A job: one deck in, a PDF or pictures out.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Label, Selector, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::deck::{Deck, Form};
use crate::pictures::{self, FULL_WIDTH, LEAST_WIDTH, Prepared};
use crate::streams;
use crate::world::DeckWorld;

/// A rendering may reuse work of the last so many others; older results are dropped.
const KEEP_RESULTS: usize = 10;

/// What to render.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Job {
    /// The deck.
    pub deck: Deck,
    /// Pictures by path, as supplied.
    #[serde(skip)]
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// Theme files that stand in for those that ship.
    #[serde(skip)]
    pub theme: BTreeMap<String, Arc<[u8]>>,
    /// What to make of it.
    pub output: Output,
}

/// What to make of a deck.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Output {
    /// A PDF that conforms to PDF/UA-1 and PDF/A-2a, or an error.
    Pdf {
        /// Year, month and day that stand in the file.
        date: (i32, u8, u8),
        /// What identifies the document; hashed, never shown.
        ident: String,
        /// Pictures are reduced until the file has at most so many bytes.
        budget: u64,
    },
    /// One SVG a page.
    Svg,
    /// One PNG a page.
    Png {
        /// Width of a slide in pixels.
        width: u32,
    },
    /// Nothing but the findings: does every text fit, would every slide make an accessible PDF.
    Check,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Reading and reducing pictures.
    Pictures,
    /// Laying out pages.
    Layout,
    /// Writing files.
    Write,
}

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What it is doing.
    pub step: Step,
    /// So many are done.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

/// A fault that belongs to a slide, a picture, or the theme as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fault {
    /// A stable word for programs.
    pub code: String,
    /// The slide's key, when one is to blame.
    pub slide: Option<String>,
    /// The picture's path, when one is to blame.
    pub picture: Option<String>,
    /// The field, when one is to blame.
    pub field: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

/// What came of a job.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// The files: one PDF, or one picture a page.
    pub files: Vec<Vec<u8>>,
    /// How many pages there are.
    pub pages: usize,
    /// The pages on which each slide begins, from one.
    pub slide_pages: BTreeMap<String, usize>,
    /// The standards the PDF conforms to.
    pub standards: Vec<String>,
    /// What was noticed: texts that do not fit, pictures that were left out of a check.
    pub faults: Vec<Fault>,
    /// The widest picture in pixels, after reducing to the budget; `None` when there is none.
    pub picture_width: Option<u32>,
    /// Where on slides films would play; nothing for other forms.
    pub films: Vec<FilmPlace>,
}

/// Where the poster of a film stands on a slide: what is cut off of it is cut off of the film.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FilmPlace {
    /// The slide's key.
    pub slide: String,
    /// The film's id.
    pub film: String,
    /// Its upper left corner, as fractions of the slide's width and height.
    pub at: (f64, f64),
    /// Its width and height, likewise.
    pub size: (f64, f64),
}

/// Renders a job.
///
/// # Errors
///
/// When a picture is bad, the theme fails, or the PDF would not conform. Each fault names the slide to blame where one
/// can be found.
pub fn render(job: &Job, progress: &mut dyn FnMut(Progress)) -> Result<Rendered, Vec<Fault>> {
    let _evict = Evict;
    let mut rendered = Rendered::default();
    let pictures = prepare_pictures(&job.pictures, FULL_WIDTH, progress)?;
    progress(Progress { step: Step::Layout, done: 0, total: job.deck.slides.len() });
    let world = world(job, &job.deck, &pictures);
    let document = compile(&world).map_err(|faults| isolate(job, &pictures, faults))?;
    rendered.pages = document.pages().len();
    rendered.slide_pages = slide_pages(&document);
    rendered.faults = misfits(&document);
    if job.deck.form == Form::Slides {
        rendered.films = films(&document);
    }
    let total = rendered.pages;
    progress(Progress { step: Step::Write, done: 0, total });
    match &job.output {
        Output::Pdf { date, ident, budget } => {
            let options = pdf_options(*date, ident);
            let write = |document: &PagedDocument, world: &DeckWorld| {
                let pdf = typst_pdf::pdf(document, &options).map_err(|errors| explain(world, errors.iter()))?;
                Ok(streams::with_plain_ends(pdf))
            };
            let mut bytes = write(&document, &world).map_err(|faults| isolate(job, &pictures, faults))?;
            let has_pixels = pictures.values().any(|picture| picture.pixels);
            let mut width = FULL_WIDTH;
            while has_pixels && bytes.len() as u64 > *budget && width > LEAST_WIDTH {
                width = (width * 3 / 4).max(LEAST_WIDTH);
                let smaller = prepare_pictures(&job.pictures, width, progress)?;
                let world = self::world(job, &job.deck, &smaller);
                bytes = compile(&world).and_then(|document| write(&document, &world))?;
            }
            if bytes.len() as u64 > *budget {
                rendered.faults.push(Fault {
                    code: "over-budget".into(),
                    slide: None,
                    picture: None,
                    field: None,
                    message: format!("the PDF has {} bytes, more than the budget of {budget}", bytes.len()),
                    remedy: "take out slides with pictures, or allow a larger file".into(),
                });
            }
            rendered.picture_width = has_pixels.then_some(width);
            rendered.standards = vec!["PDF/UA-1".into(), "PDF/A-2a".into()];
            rendered.files.push(bytes);
            progress(Progress { step: Step::Write, done: total, total });
        }
        Output::Svg => {
            let options = typst_svg::SvgOptions { render_bleed: false, pretty: false };
            for (index, page) in document.pages().iter().enumerate() {
                rendered.files.push(well_formed(&typst_svg::svg(page, &options)).into_bytes());
                progress(Progress { step: Step::Write, done: index + 1, total });
            }
        }
        Output::Png { width } => {
            for (index, page) in document.pages().iter().enumerate() {
                let scale = f64::from(*width) / page.frame.width().to_pt();
                let options = typst_render::RenderOptions { pixel_per_pt: scale.into(), render_bleed: false };
                let png = typst_render::render(page, &options).encode_png();
                rendered.files.push(
                    png.map_err(|error| vec![theme_fault(format!("page {} cannot be drawn: {error}", index + 1))])?,
                );
                progress(Progress { step: Step::Write, done: index + 1, total });
            }
        }
        Output::Check => {
            let options = pdf_options((2000, 1, 1), "check");
            if let Err(errors) = typst_pdf::pdf(&document, &options) {
                let faults = explain(&world, errors.iter());
                rendered.faults.extend(isolate(job, &pictures, faults));
            }
        }
    }
    Ok(rendered)
}

/// Memoised results are dropped after every render, also when it fails.
struct Evict;

impl Drop for Evict {
    fn drop(&mut self) {
        typst::comemo::evict(KEEP_RESULTS);
    }
}

fn prepare_pictures(
    pictures: &BTreeMap<String, Arc<[u8]>>,
    width: u32,
    progress: &mut dyn FnMut(Progress),
) -> Result<BTreeMap<String, Prepared>, Vec<Fault>> {
    let mut prepared = BTreeMap::new();
    let mut faults = Vec::new();
    for (index, (path, bytes)) in pictures.iter().enumerate() {
        progress(Progress { step: Step::Pictures, done: index, total: pictures.len() });
        match pictures::prepare(bytes, width) {
            Ok(picture) => {
                prepared.insert(path.clone(), picture);
            }
            Err(fault) => faults.push(Fault {
                code: fault.code.into(),
                slide: None,
                picture: Some(path.clone()),
                field: None,
                message: fault.message,
                remedy: fault.remedy,
            }),
        }
    }
    if faults.is_empty() { Ok(prepared) } else { Err(faults) }
}

fn world(job: &Job, deck: &Deck, pictures: &BTreeMap<String, Prepared>) -> DeckWorld {
    let own = deck.files().into_iter().map(|(path, bytes)| (path.to_owned(), bytes.into()));
    let files = pictures.iter().map(|(path, picture)| (path.clone(), picture.bytes.clone()));
    let theme = job.theme.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
    DeckWorld::new(files.chain(theme).chain(own))
}

fn compile(world: &DeckWorld) -> Result<PagedDocument, Vec<Fault>> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let document = output.map_err(|errors| explain(world, errors.iter()))?;
    // A warning of the theme is a fault to mend here, not something a salesperson could act on.
    debug_assert!(warnings.iter().all(|warning| warning.severity == Severity::Warning), "warnings are warnings");
    Ok(document)
}

fn pdf_options((year, month, day): (i32, u8, u8), ident: &str) -> PdfOptions {
    let date = Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
    PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(concat!("Lodestone ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a share a version"),
        page_ranges: None,
        tagged: true,
        pretty: false,
    }
}

fn theme_fault(message: String) -> Fault {
    Fault {
        code: "theme".into(),
        slide: None,
        picture: None,
        field: None,
        message,
        remedy: "this is a fault of the theme, not of the content: report it with the library's release".into(),
    }
}

fn explain<'a>(world: &DeckWorld, errors: impl Iterator<Item = &'a SourceDiagnostic>) -> Vec<Fault> {
    let place = |error: &SourceDiagnostic| {
        let id = error.span.id()?;
        let range = world.range(error.span)?;
        let line = world.source(id).ok()?.lines().byte_to_line(range.start)? + 1;
        Some(format!(" ({}:{line})", id.vpath().get_without_slash()))
    };
    errors
        .map(|error| {
            let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
            let hints = if hints.is_empty() { String::new() } else { format!("; {}", hints.join("; ")) };
            theme_fault(format!("{}{}{hints}", error.message, place(error).unwrap_or_default()))
        })
        .collect()
}

/// Finds the slides to blame by laying out each one alone; when none fails alone, the faults stay with the whole.
fn isolate(job: &Job, pictures: &BTreeMap<String, Prepared>, faults: Vec<Fault>) -> Vec<Fault> {
    if job.deck.slides.len() <= 1 {
        let slide = job.deck.slides.first().map(|slide| slide.key.clone());
        return faults.into_iter().map(|fault| Fault { slide: slide.clone(), ..fault }).collect();
    }
    let options = pdf_options((2000, 1, 1), "check");
    let mut found = Vec::new();
    for slide in &job.deck.slides {
        let mut deck = Deck { slides: vec![slide.clone()], ..job.deck.clone() };
        deck.form = Form::Slides;
        let world = world(job, &deck, pictures);
        let alone = compile(&world)
            .and_then(|document| typst_pdf::pdf(&document, &options).map_err(|errors| explain(&world, errors.iter())));
        if let Err(faults) = alone {
            found.extend(faults.into_iter().map(|fault| Fault { slide: Some(slide.key.clone()), ..fault }));
        }
    }
    if found.is_empty() { faults } else { found }
}

/// The values of all metadata under a label, each with its page.
fn metadata(document: &PagedDocument, label: &str) -> Vec<(Value, Option<NonZeroUsize>)> {
    let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
    let introspector = document.introspector();
    let found = introspector.query(&Selector::Label(label));
    let value = |content: typst::foundations::Content| {
        let page = content.location().and_then(|location| introspector.page(location));
        Some((content.to_packed::<MetadataElem>()?.value.clone(), page))
    };
    found.into_iter().filter_map(value).collect()
}

fn slide_pages(document: &PagedDocument) -> BTreeMap<String, usize> {
    let mut pages = BTreeMap::new();
    for (value, page) in metadata(document, "slide") {
        if let (Value::Dict(dict), Some(page)) = (value, page)
            && let Ok(Value::Str(key)) = dict.get("key")
        {
            pages.entry(key.as_str().to_owned()).or_insert(page.get());
        }
    }
    pages
}

fn films(document: &PagedDocument) -> Vec<FilmPlace> {
    let Some(label) = Label::new(PicoStr::intern("film")) else { return Vec::new() };
    let introspector = document.introspector();
    let place = |content: &typst::foundations::Content| {
        let Value::Dict(dict) = &content.to_packed::<MetadataElem>()?.value else { return None };
        let text = |key: &str| match dict.get(key) {
            Ok(Value::Str(text)) => Some(text.as_str().to_owned()),
            _ => None,
        };
        let length = |key: &str| match dict.get(key) {
            Ok(Value::Length(length)) => Some(length.abs.to_pt()),
            _ => None,
        };
        let at = introspector.position(content.location()?)?;
        let page = document.pages().get(at.page.get() - 1)?;
        let (wide, high) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        Some(FilmPlace {
            slide: text("slide")?,
            film: text("film")?,
            at: (at.point.x.to_pt() / wide, at.point.y.to_pt() / high),
            size: (length("width")? / wide, length("height")? / high),
        })
    };
    introspector.query(&Selector::Label(label)).iter().filter_map(place).collect()
}

/// Texts that do not fit even at the smallest size of their role.
fn misfits(document: &PagedDocument) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (value, _) in metadata(document, "fit") {
        let Value::Dict(dict) = value else { continue };
        if !matches!(dict.get("fits"), Ok(Value::Bool(false))) {
            continue;
        }
        let text = |key: &str| match dict.get(key) {
            Ok(Value::Str(text)) => Some(text.as_str().to_owned()),
            _ => None,
        };
        let number = |key: &str| match dict.get(key) {
            Ok(Value::Float(number)) => *number,
            Ok(Value::Int(number)) => *number as f64,
            Ok(Value::Length(length)) => length.abs.to_pt(),
            _ => 0.0,
        };
        let field = text("field");
        faults.push(Fault {
            code: "overflow".into(),
            slide: text("slide"),
            picture: None,
            message: format!(
                "`{}` does not fit its place: {:.0} pt too high even at the smallest legible size of {:.0} pt",
                field.as_deref().unwrap_or("a text"),
                number("overflow"),
                number("floor")
            ),
            field,
            remedy: "shorten the text, or choose a layout with more room".into(),
        });
    }
    faults
}

/// A drawing whose ampersands are all written as XML wants them. typst-svg writes the addresses of links as they are, and one
/// with `?a=1&b=2` makes the whole slide unreadable for a browser.
fn well_formed(svg: &str) -> String {
    const ENTITIES: [&str; 6] = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"];
    let mut pieces = svg.split('&');
    let mut sound = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        sound.push_str(if ENTITIES.iter().any(|entity| piece.starts_with(entity)) { "&" } else { "&amp;" });
        sound.push_str(piece);
    }
    sound
}

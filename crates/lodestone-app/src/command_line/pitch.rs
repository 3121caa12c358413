//! Making a pitch and its leave-behind.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lodestone_content::model::{Contact, Target};
use lodestone_content::{Day, Library, select};
use lodestone_render::deck::{Deck, Form};
use lodestone_render::{ComposeError, Composition, Frame, Job, Output, PdfOutput, Progress, Rendered, Request};

use crate::api;
use crate::api::rounded;
use crate::error::{Code, Error};
use crate::input::usable;
use crate::phrases::reasons::Reasons;
use crate::worker::Worker;
use crate::worker::render_failure::{failed, failed_plainly, said};

/// How a leave-behind looks and how large it may be.
#[derive(Debug, Clone)]
pub struct Style {
    /// Brand id; the library's own when not given.
    pub brand: Option<String>,
    /// A second brand's id.
    pub cobrand: Option<String>,
    /// What kind of document.
    pub form: Form,
    /// Who sends it.
    pub contact: Contact,
    /// The date on the cover.
    pub date: Day,
    /// The day on which facts are fresh or lapsed.
    pub today: Day,
    /// Bytes that the file should not exceed.
    pub budget: u64,
    /// Theme files that stand in for those that ship, for those who work on a theme.
    pub theme: Theme,
}

/// Theme files by path; empty for the theme that ships.
pub type Theme = BTreeMap<String, Arc<[u8]>>;

/// Reads the Typst files of a folder as a theme to try out.
///
/// # Errors
///
/// When the folder or one of its files cannot be read.
pub fn read_theme(folder: &Path) -> Result<Theme, Error> {
    let mut theme = Theme::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(inner) = open.pop() {
        let entries = std::fs::read_dir(&inner).map_err(|error| Error::file(&inner, "read the folder", &error))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "typ") {
                let bytes = std::fs::read(&path).map_err(|error| Error::file(&path, "read", &error))?;
                let within = path.strip_prefix(folder).unwrap_or(&path);
                theme.insert(within.to_string_lossy().replace('\\', "/"), bytes.into());
            }
        }
    }
    if theme.is_empty() {
        return Err(Error::new(
            Code::Input,
            format!("{} holds no .typ files; name a copy of assets/theme", folder.display()),
        ));
    }
    Ok(theme)
}

/// A pitch to be made for a target.
#[derive(Debug, Clone)]
pub struct PitchRequest {
    /// Whom it is for.
    pub target: Target,
    /// How it looks.
    pub style: Style,
    /// Where the PDF goes.
    pub out: PathBuf,
}

/// Which slides to export.
#[derive(Debug, Clone)]
pub enum Choice {
    /// A ready-made pitch, by id.
    Ready(String),
    /// Slides by id, in order, for a target.
    Slides(Vec<String>, Box<Target>),
}

/// Slides to be exported as they are chosen.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// Which.
    pub choice: Choice,
    /// Changes the language of a ready-made pitch.
    pub language: Option<lodestone_content::Language>,
    /// How it looks.
    pub style: Style,
    /// Where the PDF goes.
    pub out: PathBuf,
}

/// Slides to be drawn as pictures.
#[derive(Debug, Clone)]
pub struct PicturesRequest {
    /// Which.
    pub choice: Choice,
    /// Whether cover, agenda and sources are put around them.
    pub frame: Frame,
    /// How they look.
    pub style: Style,
    /// What kind of pictures.
    pub kind: Pictures,
    /// Where they go.
    pub folder: PathBuf,
}

/// What kind of pictures to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictures {
    /// Vectors.
    Svg,
    /// Pixels, so many wide.
    Png(u32),
}

/// Chooses a story for a target and writes its leave-behind.
///
/// # Errors
///
/// When the target cannot be used, nothing fits it, or rendering fails.
pub fn pitch(
    library: &Library,
    request: &PitchRequest,
    reasons: &Reasons<'_>,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<api::cli_output::Pitch, Error> {
    let target = &request.target;
    usable(target, &request.style.contact)?;
    let selection = select::select(library, target, request.style.today);
    if selection.kept.is_empty() {
        return Err(Error::new(
            Code::Library,
            "no slide of the library fits this target; give other keywords, another audience or another language",
        ));
    }
    let ids: Vec<String> = selection.kept.iter().map(|kept| kept.id.clone()).collect();
    let composition = composed(library, &ids, target, &request.style, Frame::Whole)?;
    let rendered =
        pdf(library, &composition, &request.style, &passport_ident(library, &ids, target), worker, progress)?;
    let mut warnings: Vec<String> = selection.cautions.iter().map(|caution| reasons.caution(caution)).collect();
    warnings.extend(rendered.faults.iter().map(said));
    let chain = library.chain(&target.language);
    let slides = selection
        .kept
        .iter()
        .map(|kept| {
            let slide = &library.slides[&kept.id];
            api::cli_output::Slide {
                id: kept.id.clone(),
                stage: kept.stage.as_str().to_owned(),
                title: slide.title(&chain),
                topics: slide.topics.iter().map(|(id, _)| id.clone()).collect(),
                facilities: slide.facilities.iter().map(|(id, _)| id.clone()).collect(),
                seconds: kept.seconds,
                relevance: rounded(kept.relevance),
                reasons: kept.reasons.iter().map(|reason| reasons.reason(library, reason)).collect(),
            }
        })
        .collect();
    let left_out = selection
        .left_out
        .iter()
        .map(|slide| api::cli_output::LeftOut {
            id: slide.id.clone(),
            relevance: rounded(slide.relevance),
            reasons: slide.reasons.iter().map(|reason| reasons.omission(library, reason)).collect(),
        })
        .collect();
    let pdf = write_pdf(rendered, &request.out)?;
    Ok(api::cli_output::Pitch { slides, left_out, warnings, pdf })
}

/// Writes the leave-behind of slides chosen by hand.
///
/// # Errors
///
/// When a slide or pitch does not exist, or rendering fails.
pub fn export(
    library: &Library,
    request: &ExportRequest,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<api::cli_output::Export, Error> {
    let (ids, mut target, mut style) = chosen(library, &request.choice, &request.style)?;
    if let Some(language) = &request.language {
        target.language = language.clone();
    }
    usable(&target, &style.contact)?;
    style.brand = style.brand.or_else(|| Some(library.manifest.default_brand.clone()));
    let composition = composed(library, &ids, &target, &style, Frame::Whole)?;
    let rendered = pdf(library, &composition, &style, &passport_ident(library, &ids, &target), worker, progress)?;
    let warnings = rendered.faults.iter().map(said).collect();
    let pdf = write_pdf(rendered, &request.out)?;
    Ok(api::cli_output::Export { slides: ids, warnings, pdf })
}

fn chosen(library: &Library, choice: &Choice, style: &Style) -> Result<(Vec<String>, Target, Style), Error> {
    match choice {
        Choice::Slides(ids, target) => Ok((ids.clone(), (**target).clone(), style.clone())),
        Choice::Ready(id) => {
            let pitch = library.pitches.get(id).ok_or_else(|| {
                let known: Vec<&str> = library.pitches.keys().map(String::as_str).collect();
                Error::new(Code::Input, format!("there is no ready-made pitch \"{id}\"; known: {}", known.join(", ")))
            })?;
            let mut style = style.clone();
            style.brand = style.brand.or_else(|| Some(pitch.brand.clone()));
            style.cobrand = style.cobrand.or_else(|| pitch.cobrand.clone());
            Ok((pitch.slides.iter().map(|(id, _)| id.clone()).collect(), pitch.target.clone(), style))
        }
    }
}

/// Pictures of slides, one a page.
///
/// # Errors
///
/// When a slide does not exist or rendering fails.
pub fn pictures(
    library: &Library,
    request: &PicturesRequest,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<api::cli_output::PictureFiles, Error> {
    let PicturesRequest { choice, frame, style, kind, folder } = request;
    let (ids, target, style) = chosen(library, choice, style)?;
    usable(&target, &style.contact)?;
    let composition = composed(library, &ids, &target, &style, *frame)?;
    let (output, extension) = match kind {
        Pictures::Svg => (Output::Svg, "svg"),
        Pictures::Png(width) => (Output::Png { width: *width }, "png"),
    };
    let names: BTreeMap<usize, String> =
        composition.deck.slides.iter().map(|slide| (slide.number, slide.id.clone())).collect();
    let job = Job { theme: style.theme.clone(), ..composition.job(output) };
    let rendered =
        worker.render(&job, progress).map_err(|failure| failed(library, &composition.picture_ids, failure))?;
    lodestone_files::make_folder(folder)?;
    let pages: BTreeMap<usize, &String> = rendered.slide_pages.iter().map(|(key, page)| (*page, key)).collect();
    let mut files = Vec::new();
    for (index, bytes) in rendered.files.iter().enumerate() {
        // A slide that takes several pages names all of them.
        let name = pages
            .range(..=index + 1)
            .next_back()
            .map_or_else(|| names.get(&(index + 1)).cloned().unwrap_or_default(), |(_, key)| (*key).replace('/', "-"));
        let path = folder.join(format!("{:02}-{name}.{extension}", index + 1));
        lodestone_files::write(&path, bytes)?;
        files.push(path.display().to_string());
    }
    Ok(api::cli_output::PictureFiles { files, warnings: rendered.faults.iter().map(said).collect() })
}

/// The deck of a choice as files, for those who work on a theme: `deck.json`, `tokens.json` and pictures by path.
///
/// # Errors
///
/// When a slide or pitch does not exist.
pub fn deck_files(library: &Library, choice: &Choice, style: &Style) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let (ids, target, style) = chosen(library, choice, style)?;
    let composition = composed(library, &ids, &target, &style, Frame::Whole)?;
    let own = composition.deck.files().into_iter().map(|(path, bytes)| (path.to_owned(), bytes));
    let pictures = composition.pictures.into_iter().map(|(path, bytes)| (path, bytes.to_vec()));
    Ok(own.chain(pictures).collect())
}

/// The PDF of a `deck.json` with its pictures, as [`deck_files`] makes them.
///
/// # Errors
///
/// When the deck cannot be read or rendering fails.
pub fn export_deck(
    deck: &[u8],
    pictures: BTreeMap<String, Vec<u8>>,
    out: &Path,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<api::cli_output::Pdf, Error> {
    let deck: Deck = serde_json::from_slice(deck)
        .map_err(|error| Error::new(Code::Input, format!("the deck cannot be read: {error}")))?;
    let pictures = pictures.into_iter().map(|(path, bytes)| (path, bytes.into())).collect();
    let output = Output::Pdf(PdfOutput::undated(deck.passport.clone()));
    let job = Job { deck, provenance: None, pictures, theme: BTreeMap::new(), output };
    let rendered = worker.render(&job, progress).map_err(|failure| failed_plainly(failure, said))?;
    write_pdf(rendered, out)
}

fn composed(
    library: &Library,
    ids: &[String],
    target: &Target,
    style: &Style,
    frame: Frame,
) -> Result<Composition, Error> {
    let refused = |error: ComposeError| Error::new(Code::Input, error.to_string());
    let request = Request::of_ids(library, ids, target, style.today).map_err(refused)?;
    let request = request
        .from(&style.contact)
        .brand(style.brand.as_deref())
        .cobrand(style.cobrand.as_deref())
        .form(style.form)
        .dated(style.date)
        .frame(frame);
    request.compose().map_err(refused)
}

fn pdf(
    library: &Library,
    composition: &Composition,
    style: &Style,
    ident: &str,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<Rendered, Error> {
    let output = Output::Pdf(PdfOutput::new(style.date, ident.to_owned()).within(style.budget));
    let job = Job { theme: style.theme.clone(), ..composition.job(output) };
    worker.render(&job, progress).map_err(|failure| failed(library, &composition.picture_ids, failure))
}

fn passport_ident(library: &Library, ids: &[String], target: &Target) -> String {
    format!(
        "{}/{}/{}/{}/{}",
        library.manifest.id,
        library.manifest.release,
        target.company.as_deref().unwrap_or_default(),
        target.language,
        ids.join(",")
    )
}

fn write_pdf(rendered: Rendered, out: &Path) -> Result<api::cli_output::Pdf, Error> {
    let bytes = rendered.files.first().ok_or_else(|| Error::new(Code::Render, "the worker gave no PDF; try again"))?;
    lodestone_files::save(out, bytes)?;
    Ok(api::cli_output::Pdf {
        path: out.display().to_string(),
        pages: rendered.pages,
        bytes: bytes.len(),
        standards: rendered.standards,
        picture_width: rendered.picture_width,
    })
}

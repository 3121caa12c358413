//! Checks a library: form, content and layout.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::{BRAND_COLOURS, Brand, Slide, Target};
use lodestone_content::read::shape::is_forbidden;
use lodestone_content::{
    Day, Finding, FindingCode, Language, Library, Place, Reading, check as content_check, finding,
};
use lodestone_render::{Fault, FaultCode, Frame, Job, Output, Page, Progress, Request};

use crate::api;
use crate::error::{Code, Error};
use crate::worker::{Failure, Worker};

/// Returns all findings of a library, and whether it may be published.
///
/// # Errors
///
/// When the person cancels or no worker can be started. Faults of the library are findings.
pub fn check(
    reading: Reading,
    today: Day,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<api::cli_output::Verdict, Error> {
    let Reading { library, findings } = reading;
    let findings = complete(library.as_ref(), findings, today, worker, progress)?;
    let gaps = library.as_ref().map(gaps_of).unwrap_or_default();
    let publishable = library.is_some() && finding::publishable(&findings);
    Ok(api::cli_output::Verdict { findings: findings.into_iter().map(Into::into).collect(), publishable, gaps })
}

/// Completes the findings of reading a library with those of its content and its layout, by file and line.
///
/// # Errors
///
/// When the person cancels or no worker can be started.
pub(crate) fn complete(
    library: Option<&Library>,
    mut findings: Vec<Finding>,
    today: Day,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Finding>, Error> {
    if let Some(library) = library {
        findings.extend(content_check::check(library, today));
        findings.extend(layout(library, today, worker, progress)?);
    }
    content_check::sort(&mut findings);
    Ok(findings)
}

fn gaps_of(library: &Library) -> Vec<api::cli_output::Gap> {
    let gap = |language: &Language| {
        let (has, lacks): (Vec<&Slide>, Vec<&Slide>) =
            library.slides.values().partition(|slide| slide.text.exact(language).is_some());
        api::cli_output::Gap {
            language: language.to_string(),
            required: library.manifest.languages.contains(language),
            slides: has.len(),
            missing: lacks.into_iter().map(|slide| slide.id.clone()).collect(),
        }
    };
    library.languages().iter().map(gap).collect()
}

/// Lays out every slide in every language it has and in every brand, and tries the accessible PDF of each.
fn layout(
    library: &Library,
    today: Day,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Finding>, Error> {
    let mut findings = Vec::new();
    for brand in library.brands.values() {
        for (field, font) in [("display_font", &brand.identity.display_font), ("text_font", &brand.identity.text_font)]
        {
            if !lodestone_render::has_font(font) {
                let message = format!("no font \"{font}\" ships with the theme");
                let remedy = "name one of the families under assets/fonts";
                findings.push(
                    Finding::error(FindingCode::UnknownFont, brand.place.clone(), message, remedy).in_field(field),
                );
            }
        }
    }
    // A brand without all its colours is a finding already; the theme would repeat it for every slide.
    let complete = |brand: &&Brand| BRAND_COLOURS.iter().all(|token| brand.identity.colours.contains_key(*token));
    let painted = library.brands.values().filter(complete);
    let runs: Vec<(Language, &str)> = library
        .languages()
        .into_iter()
        .flat_map(|language| painted.clone().map(move |brand| (language.clone(), brand.identity.id.as_str())))
        .collect();
    let unprintable = unprintable(library, &mut findings);
    // Each takes the whole time limit, so that it is tried only once.
    let mut dead: BTreeSet<String> = BTreeSet::new();
    let mut hopeless = false;
    for (index, (language, brand)) in runs.iter().enumerate() {
        let exists = |slide: &&Slide| {
            slide.text.exact(language).is_some()
                && !dead.contains(&slide.id)
                && !unprintable.contains(&(language, &slide.id))
        };
        let mut slides: Vec<&Slide> = library.slides.values().filter(exists).collect();
        // In the order of a story, as the agenda will list them.
        slides.sort_by_key(|slide| slide.stage);
        if slides.is_empty() {
            continue;
        }
        let target = Target { language: language.clone(), ..Target::default() };
        let pages = slides.iter().map(|slide| Page::of(slide));
        let request = Request::new(library, pages, &target, today).brand(Some(brand)).frame(Frame::Bare);
        let composition = request.compose().map_err(|error| Error::new(Code::Library, error.to_string()))?;
        let mut job = composition.job(Output::Check);
        let mut faults = Vec::new();
        // A bad picture is one finding, and must not hide the others: it is left out with its slides, and the check
        // continues.
        loop {
            progress(Progress { step: lodestone_render::Step::Layout, done: index, total: runs.len() });
            match worker.render(&job, &mut |_| {}) {
                Ok(rendered) => {
                    faults.extend(rendered.faults);
                    break;
                }
                Err(Failure::Faults(found)) => {
                    let before = job.deck.slides.len();
                    for fault in &found {
                        leave_out(&mut job, fault);
                    }
                    let stuck = job.deck.slides.len() == before && found.iter().all(|fault| fault.picture.is_none());
                    let deadly = found.iter().filter(|fault| fault.code == FaultCode::RenderLimit);
                    dead.extend(deadly.clone().filter_map(|fault| fault.slide.clone()));
                    hopeless = deadly.clone().any(|fault| fault.slide.is_none());
                    faults.extend(found);
                    if stuck || hopeless || job.deck.slides.is_empty() {
                        break;
                    }
                }
                Err(Failure::Cancelled) => return Err(Error::new(Code::Cancelled, "cancelled")),
                Err(Failure::Broken(message)) => return Err(Error::new(Code::Render, message)),
            }
        }
        findings.extend(
            faults.into_iter().map(|fault| finding_of(library, &composition.picture_ids, language, brand, fault)),
        );
        if hopeless {
            break;
        }
    }
    Ok(findings)
}

/// Reports characters that no font of the theme has, and returns the slides with them. The layout engine finds them as
/// well, but knows neither field nor remedy.
fn unprintable<'a>(library: &'a Library, findings: &mut Vec<Finding>) -> BTreeSet<(&'a Language, &'a String)> {
    let mut slides = BTreeSet::new();
    let mut known: BTreeMap<char, bool> = BTreeMap::new();
    let mut is_odd = |character: char| {
        // Forbidden characters are a finding of form.
        let odd = || !is_forbidden(character) && lodestone_render::uncovered(&character.to_string()).is_some();
        *known.entry(character).or_insert_with(odd)
    };
    for slide in library.slides.values() {
        for (language, name, value) in slide
            .text
            .0
            .iter()
            .flat_map(|(language, fields)| fields.iter().map(move |(name, value)| (language, name, value)))
        {
            for (below, rich) in value.texts() {
                let Some(character) = rich.words().chars().find(|character| is_odd(*character)) else { continue };
                let field = format!("text.{language}.{name}");
                let number = u32::from(character);
                let message =
                    format!("`{field}{below}` holds \"{character}\" (U+{number:04X}), which no font of the theme has");
                let place = slide.place_of(&field).clone();
                let remedy = "write it in other letters, or choose a sign that prints";
                findings.push(
                    Finding::error(FindingCode::UncoveredCharacter, place, message, remedy)
                        .on_slide(&slide.id)
                        .in_field(field),
                );
                slides.insert((language, &slide.id));
            }
        }
    }
    slides
}

/// Removes the slide or picture at fault from a job.
fn leave_out(job: &mut Job, fault: &Fault) {
    if let Some(slide) = &fault.slide {
        job.deck.slides.retain(|other| other.key != *slide);
    }
    if let Some(picture) = &fault.picture {
        job.pictures.remove(picture);
        // A bad mark would otherwise be a fault of every slide.
        let brand = &mut job.deck.brand.mark;
        let cobrand = job.deck.cobrand.iter_mut().map(|cobrand| &mut cobrand.mark);
        for mark in [brand].into_iter().chain(cobrand) {
            mark.take_if(|mark| mark.trim_start_matches('/') == picture);
        }
        let uses = |slide: &lodestone_render::deck::Slide| {
            serde_json::to_string(slide).is_ok_and(|json| json.contains(picture.as_str()))
        };
        job.deck.slides.retain(|slide| !uses(slide));
    }
}

fn finding_of(
    library: &Library,
    pictures: &BTreeMap<String, String>,
    language: &Language,
    brand: &str,
    fault: Fault,
) -> Finding {
    let slide = fault.slide.as_ref().and_then(|key| library.slides.get(key.split('/').next().unwrap_or(key)));
    let media = fault.picture.as_ref().and_then(|path| library.media.get(pictures.get(path)?));
    let field = fault
        .field
        .as_ref()
        .map(|field| if field.starts_with("fields.") { field.clone() } else { format!("text.{language}.{field}") });
    let place = match (slide, media) {
        (Some(slide), _) => field.as_ref().map_or(&slide.place, |field| slide.place_of(field)).clone(),
        (None, Some(media)) => media.place.clone(),
        (None, None) => Place::start_of("library.toml"),
    };
    let message = match fault.code {
        FaultCode::Overflow => format!("{} (language {language}, brand {brand})", fault.message),
        FaultCode::Theme => format!(
            "the slide would not make a PDF/UA-1 and PDF/A-2a: {} (language {language}, brand {brand})",
            fault.message
        ),
        _ => fault.message,
    };
    let mut finding = Finding::error(finding_code(fault.code), place, message, fault.remedy);
    finding.slide = slide.map(|slide| slide.id.clone());
    finding.field = field;
    finding
}

/// Converts a fault of the renderer to a finding.
const fn finding_code(code: FaultCode) -> FindingCode {
    match code {
        FaultCode::Overflow => FindingCode::Overflow,
        FaultCode::Theme => FindingCode::NotAccessible,
        FaultCode::RenderLimit => FindingCode::RenderLimit,
        FaultCode::PictureTooLarge => FindingCode::PictureTooLarge,
        FaultCode::SvgActive => FindingCode::SvgActive,
        FaultCode::SvgBomb => FindingCode::SvgBomb,
        FaultCode::SvgEmbedded => FindingCode::SvgEmbedded,
        FaultCode::SvgEntities => FindingCode::SvgEntities,
        FaultCode::SvgExternal => FindingCode::SvgExternal,
        FaultCode::SvgTooComplex => FindingCode::SvgTooComplex,
        FaultCode::SvgTooDeep => FindingCode::SvgTooDeep,
        FaultCode::BadPicture
        | FaultCode::ImportLimit
        | FaultCode::OverBudget
        | FaultCode::PageTooLarge
        | FaultCode::PageTooSmall
        | FaultCode::PdfBomb
        | FaultCode::PdfDamaged
        | FaultCode::PdfEmpty
        | FaultCode::PdfNotAPdf
        | FaultCode::PdfProtected
        | FaultCode::PdfTooLarge => FindingCode::BadPicture,
    }
}

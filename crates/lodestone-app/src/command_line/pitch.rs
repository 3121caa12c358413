//! Writes leave-behinds: of the story chosen for a target, or of slides given by id.

use std::path::Path;

use lodestone_content::{Library, select};
use lodestone_render::{Frame, Progress, Rendered};
use lodestone_store::Document;

use super::pictures::write_pictures;
use super::request::{Choice, ExportRequest, PitchRequest, Style};
use crate::api;
use crate::api::rounded;
use crate::error::{Code, Error};
use crate::input::check_printable;
use crate::leave_behind::{MadeLeaveBehind, make};
use crate::phrases::reasons::Reasons;
use crate::pitch_document::slide_id;
use crate::resolved_pitch::ResolvedPitch;
use crate::worker::Worker;
use crate::worker::render_failure::said;

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
    check_printable(target, &request.style.contact)?;
    let selection = select::select(library, target, request.style.today);
    if selection.chosen.is_empty() {
        return Err(Error::new(
            Code::Library,
            "no slide of the library fits this target; give other keywords, another audience or another language",
        ));
    }
    let ids: Vec<String> = selection.chosen.iter().map(|kept| kept.id.clone()).collect();
    let style = &request.style;
    let document = Choice::Slides(ids, Box::new(target.clone())).pitch(library, style, None)?;
    let pictures = request.pictures.as_ref();
    let made = leave_behind(library, &document, style, pictures.map(|(_, width)| *width), worker, progress)?;
    if let Some((folder, _)) = pictures {
        write_pictures(folder, "png", &made.composition, &made.rendered, &made.pages)?;
    }
    let mut warnings: Vec<String> = selection.cautions.iter().map(|caution| reasons.caution(caution)).collect();
    warnings.extend(made.rendered.faults.iter().map(said));
    let chain = library.chain(&target.language);
    let slides = selection
        .chosen
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
    let pdf = write_pdf(&made.pdf, made.rendered, &request.out)?;
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
    let document = request.choice.pitch(library, &request.style, request.language.as_ref())?;
    let made = leave_behind(library, &document, &request.style, None, worker, progress)?;
    let warnings = made.rendered.faults.iter().map(said).collect();
    let slides = document.slides.iter().filter_map(slide_id).map(str::to_owned).collect();
    let pdf = write_pdf(&made.pdf, made.rendered, &request.out)?;
    Ok(api::cli_output::Export { slides, warnings, pdf })
}

/// Makes the leave-behind of a pitch that shows slides of the library alone.
fn leave_behind(
    library: &Library,
    document: &Document,
    style: &Style,
    page_pictures: Option<u32>,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<MadeLeaveBehind, Error> {
    let resolved = ResolvedPitch::outline(library, document);
    let looks = style.render_style(document, Frame::Whole);
    make(&resolved, &looks, None, &style.make_options(worker, page_pictures), progress)
}

/// Writes a PDF and says what it is like.
pub(super) fn write_pdf(pdf: &[u8], rendered: Rendered, out: &Path) -> Result<api::cli_output::Pdf, Error> {
    lodestone_files::write(out, pdf)?;
    Ok(api::cli_output::Pdf {
        path: out.display().to_string(),
        pages: rendered.pages,
        bytes: pdf.len(),
        standards: rendered.standards,
        picture_width: rendered.picture_width,
    })
}

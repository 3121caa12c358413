//! Makes the PDF of a pitch. Windows, scripts and the preflight check all use it.

use std::collections::BTreeMap;
use std::sync::Arc;

use lodestone_content::Day;
use lodestone_l10n::message;
use lodestone_render::{Composition, Job, Output, PdfOutput, Progress, Rendered};

use crate::error::{Code, Error};
use crate::resolved_pitch::{RenderStyle, ResolvedPitch};
use crate::worker::Worker;
use crate::worker::render_failure::failed;

/// Theme files by path; empty for the theme that ships.
pub type Theme = BTreeMap<String, Arc<[u8]>>;

/// Options of making a leave-behind beside the pitch and its style.
pub(crate) struct MakeOptions<'a> {
    /// Renders it.
    pub(crate) worker: &'a Worker,
    /// The person's local day, on which facts are fresh or lapsed.
    pub(crate) today: Day,
    /// Bytes that the file should not exceed.
    pub(crate) budget: u64,
    /// Width in pixels of pictures of its pages, drawn from the same layout.
    pub(crate) page_pictures: Option<u32>,
    /// Theme files that replace those of the program.
    pub(crate) theme: &'a Theme,
}

/// A finished leave-behind.
pub(crate) struct MadeLeaveBehind {
    /// The file.
    pub(crate) pdf: Arc<[u8]>,
    /// Pictures of its pages, when they were asked for.
    pub(crate) pages: Vec<Arc<[u8]>>,
    /// What it was made from.
    pub(crate) composition: Composition,
    /// What the renderer says of it; its files were taken out.
    pub(crate) rendered: Rendered,
}

/// Makes the leave-behind of a pitch, of all its slides or of some.
///
/// # Errors
///
/// When none of its slides is there, the brand cannot be used, or rendering fails.
pub(crate) fn make(
    pitch: &ResolvedPitch<'_>,
    style: &RenderStyle<'_>,
    only: Option<&dyn Fn(&str) -> bool>,
    options: &MakeOptions<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<MadeLeaveBehind, Error> {
    if pitch.slides.iter().all(|resolved_slide| resolved_slide.slide.is_none()) {
        return Err(Error::with_message(Code::Input, message::App::ErrorNothingToHandOver));
    }
    let composition = pitch.compose(style, only, options.today)?;
    // The same slides for the same company make the same document, every time.
    let company = pitch.target.company.as_deref().unwrap_or_default();
    let ident = format!("{}/{}/{company}", composition.deck.provenance_line, composition.deck.language);
    let output = PdfOutput::new(style.date.unwrap_or(options.today), ident).within(options.budget);
    let output = match options.page_pictures {
        Some(width) => output.with_page_pictures(width),
        None => output,
    };
    let job = Job { theme: options.theme.clone(), ..composition.job(Output::Pdf(output)) };
    let mut rendered = options
        .worker
        .render(&job, progress)
        .map_err(|failure| failed(pitch.library(), &composition.picture_ids, failure))?;
    let pdf = rendered.files.pop().ok_or_else(|| Error::new(Code::Render, "the worker gave no PDF; try again"))?;
    let pages = std::mem::take(&mut rendered.page_pictures).into_iter().map(Into::into).collect();
    Ok(MadeLeaveBehind { pdf: pdf.into(), pages, composition, rendered })
}

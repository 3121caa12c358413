//! Writes pictures of slides, one file for each page.

use std::collections::BTreeMap;
use std::path::Path;

use lodestone_content::Library;
use lodestone_render::{Composition, Job, Output, Progress, Rendered};

use super::request::{Pictures, PicturesRequest};
use crate::api;
use crate::error::Error;
use crate::resolved_pitch::ResolvedPitch;
use crate::worker::Worker;
use crate::worker::render_failure::{failed, said};

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
    let document = choice.pitch(library, style, None)?;
    let resolved = ResolvedPitch::outline(library, &document);
    let composition = resolved.compose(&style.render_style(&document, *frame), None, style.today)?;
    let (output, extension) = match kind {
        Pictures::Svg => (Output::Svg, "svg"),
        Pictures::Png(width) => (Output::Png { width: *width }, "png"),
    };
    let job = Job { theme: style.theme.clone(), ..composition.job(output) };
    let rendered =
        worker.render(&job, progress).map_err(|failure| failed(library, &composition.picture_ids, failure))?;
    let files = write_pictures(folder, extension, &composition, &rendered, &rendered.files)?;
    Ok(api::cli_output::PictureFiles { files, warnings: rendered.faults.iter().map(said).collect() })
}

/// Writes pictures of pages, each named by the slide on it; returns their paths.
pub(super) fn write_pictures(
    folder: &Path,
    extension: &str,
    composition: &Composition,
    rendered: &Rendered,
    pictures: &[impl AsRef<[u8]>],
) -> Result<Vec<String>, Error> {
    lodestone_files::make_folder(folder)?;
    let names: BTreeMap<usize, &str> =
        composition.deck.slides.iter().map(|slide| (slide.number, slide.id.as_str())).collect();
    let pages: BTreeMap<usize, &String> = rendered.slide_pages.iter().map(|(key, page)| (*page, key)).collect();
    let mut files = Vec::new();
    for (number, bytes) in (1..).zip(pictures) {
        // A slide that takes several pages names all of them.
        let slide = pages.range(..=number).next_back().map(|(_, key)| key.replace('/', "-"));
        let name = slide.unwrap_or_else(|| names.get(&number).copied().unwrap_or_default().to_owned());
        let path = folder.join(format!("{number:02}-{name}.{extension}"));
        lodestone_files::write(&path, bytes.as_ref())?;
        files.push(path.display().to_string());
    }
    Ok(files)
}

//! Writes the PDF of a laid-out deck: both standards or an error, within a budget, with its provenance and pictures of
//! its pages.

use std::collections::BTreeMap;

use typst_layout::PagedDocument;

use super::layout::{compile, explain, prepare_pictures, theme_fault, world};
use super::{blame, pages, standards};
use crate::fault::{Fault, FaultCode};
use crate::job::{Job, PdfOutput, Progress, Rendered, Step};
use crate::pdf_file;
use crate::pictures::PreparedPicture;
use crate::raster::FULL_WIDTH;
use crate::world::DeckWorld;

/// Below this, reducing pictures further is visible and no longer worth it.
const LEAST_WIDTH: u32 = 480;

/// Writes the PDF of a document, laid out again with smaller pictures while it is larger than its budget.
pub(super) fn write(
    job: &Job,
    output: &PdfOutput,
    deck_world: &DeckWorld,
    mut document: PagedDocument,
    pictures: &BTreeMap<String, PreparedPicture>,
    rendered: &mut Rendered,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), Vec<Fault>> {
    let options = standards::options(output.date, &output.ident);
    let file = |document: &PagedDocument, world: &DeckWorld| {
        let pdf = typst_pdf::pdf(document, &options).map_err(|errors| explain(world, errors.iter()))?;
        pdf_file::finished(pdf, job.provenance.as_ref())
            .ok_or_else(|| vec![theme_fault("the PDF has no metadata for its provenance".to_owned())])
    };
    let mut bytes = file(&document, deck_world).map_err(|faults| blame::isolate(job, pictures, faults))?;
    let has_pixels = pictures.values().any(|picture| picture.pixels);
    let mut width = FULL_WIDTH;
    while has_pixels && bytes.len() as u64 > output.budget && width > LEAST_WIDTH {
        width = (width * 3 / 4).max(LEAST_WIDTH);
        let smaller = prepare_pictures(&job.pictures, width, progress)?;
        let world = world(job, &job.deck, &smaller);
        document = compile(&world)?;
        bytes = file(&document, &world)?;
    }
    if bytes.len() as u64 > output.budget {
        let message = format!("the PDF has {} bytes, more than the budget of {}", bytes.len(), output.budget);
        let remedy = "take out slides with pictures, or allow a larger file";
        rendered.faults.push(Fault::new(FaultCode::OverBudget, message, remedy));
    }
    rendered.picture_width = has_pixels.then_some(width);
    rendered.standards = vec!["PDF/UA-1".into(), "PDF/A-2a".into()];
    rendered.files.push(bytes);
    let total = rendered.pages;
    let mut written = |done| progress(Progress { step: Step::Write, done, total });
    if let Some(width) = output.page_pictures {
        rendered.page_pictures = pages::png(&document, width, &mut written)?;
    }
    written(total);
    Ok(())
}

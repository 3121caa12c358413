//! Renders a job: prepares pictures, lays out the pages once, and writes files from them.

mod blame;
mod findings;
mod layout;
mod pages;
mod pdf;
mod standards;
use lodestone_content::model::Form;

use crate::fault::Fault;
use crate::job::{Job, Output, Progress, Rendered, Step};
use crate::raster::FULL_WIDTH;

/// A render may reuse results of this many renders before it; older results are dropped.
const KEEP_RESULTS: usize = 10;

/// Renders a job.
///
/// # Errors
///
/// When a picture is bad, the theme fails, or the PDF would not conform. Each fault names the slide to blame where one
/// can be found.
pub fn render(job: &Job, progress: &mut dyn FnMut(Progress)) -> Result<Rendered, Vec<Fault>> {
    let _evict = Evict;
    let pictures = layout::prepare_pictures(&job.pictures, FULL_WIDTH, progress)?;
    progress(Progress { step: Step::Layout, done: 0, total: job.deck.slides.len() });
    let world = layout::world(job, &job.deck, &pictures);
    let document = layout::compile(&world).map_err(|faults| blame::isolate(job, &pictures, faults))?;
    let total = document.pages().len();
    let mut rendered = Rendered {
        pages: total,
        slide_pages: findings::slide_pages(&document),
        faults: findings::misfits(&document),
        films: if job.deck.form == Form::Slides { findings::films(&document) } else { Vec::new() },
        ..Rendered::default()
    };
    progress(Progress { step: Step::Write, done: 0, total });
    let mut written = |done| progress(Progress { step: Step::Write, done, total });
    match &job.output {
        Output::Pdf(output) => pdf::write(job, output, &world, document, &pictures, &mut rendered, progress)?,
        Output::Svg => rendered.files = pages::svg(&document, &mut written),
        Output::Png { width } => rendered.files = pages::png(&document, *width, &mut written)?,
        Output::Check => {
            if let Err(faults) = standards::check(&document, &world) {
                rendered.faults.extend(blame::isolate(job, &pictures, faults));
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

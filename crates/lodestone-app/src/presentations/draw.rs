//! Draws a deck, leaving out slides that cannot be drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lodestone_presentation::snapshot::Reveal;
use lodestone_presentation::view::{FilmFrame, Spot};
use lodestone_render::{Composition, Fault, FilmPlace, Job, Output, Rendered, step_of};

use crate::worker::Failure;

/// How often the rest is tried again without the slides to blame; after that the fault lies elsewhere.
const MOST_TRIES: usize = 4;

/// The pages that were drawn.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    /// The steps of each slide, by deck key. A slide that is missing cannot be drawn.
    pub(crate) slides: BTreeMap<String, Vec<Arc<[u8]>>>,
    /// Where a film would play, by deck key.
    pub(crate) films: BTreeMap<String, FilmPlace>,
}

/// Draws a deck in one job; slides that are to blame for a failure are left out of the next.
pub(crate) fn draw(
    composition: Composition,
    reveal: Reveal,
    output: Output,
    render: &mut dyn FnMut(&Job) -> Result<Rendered, Failure>,
) -> Result<Pages, Failure> {
    let mut job = match reveal {
        Reveal::Whole => composition.job(output),
        Reveal::InSteps => composition.in_steps().job(output),
    };
    for _ in 1..MOST_TRIES {
        match render(&job) {
            Err(Failure::Faults(faults)) => {
                let blamed = blamed(&job, &faults);
                let before = job.deck.slides.len();
                job.deck.slides.retain(|slide| !blamed.contains(step_of(&slide.key).0));
                if job.deck.slides.len() == before || job.deck.slides.is_empty() {
                    return Err(Failure::Faults(faults));
                }
                let used = serde_json::to_string(&job.deck).unwrap_or_default();
                job.pictures.retain(|path, _| used.contains(path.as_str()));
            }
            other => return other.map(|rendered| pages(&job, rendered)),
        }
    }
    render(&job).map(|rendered| pages(&job, rendered))
}

/// Keys of the slides to blame: those that a fault names, and those that show a picture that it names.
fn blamed(job: &Job, faults: &[Fault]) -> BTreeSet<String> {
    let mut blamed: BTreeSet<String> =
        faults.iter().filter_map(|fault| Some(step_of(fault.slide.as_ref()?).0.to_owned())).collect();
    for path in faults.iter().filter_map(|fault| fault.picture.as_ref()) {
        let shows = |slide: &&lodestone_render::deck::Slide| {
            serde_json::to_string(slide).is_ok_and(|used| used.contains(path.as_str()))
        };
        blamed.extend(job.deck.slides.iter().filter(shows).map(|slide| step_of(&slide.key).0.to_owned()));
    }
    blamed
}

fn pages(job: &Job, rendered: Rendered) -> Pages {
    let films = rendered.films.iter().map(|film| (step_of(&film.slide).0.to_owned(), film.clone())).collect();
    let mut files: Vec<Option<Vec<u8>>> = rendered.files.into_iter().map(Some).collect();
    let mut slides: BTreeMap<String, Vec<Arc<[u8]>>> = BTreeMap::new();
    for slide in &job.deck.slides {
        let page = rendered.slide_pages.get(&slide.key).and_then(|page| files.get_mut(page.checked_sub(1)?)?.take());
        if let Some(bytes) = page {
            slides.entry(step_of(&slide.key).0.to_owned()).or_default().push(bytes.into());
        }
    }
    Pages { slides, films }
}

/// Where a film plays on its slide, as windows have it.
pub(crate) fn film_frame(place: &FilmPlace) -> FilmFrame {
    let spot = |(x, y): (f64, f64)| Spot { x, y };
    FilmFrame { at: spot(place.at), size: spot(place.size) }
}

//! Validates a release: its files can be read, it has no errors, and every slide can be drawn.
//!
//! The signature proves who published it, not that this version of the program can show it.

use lodestone_content::model::{Slide, Target};
use lodestone_content::{Day, Finding, Library, Severity, check};
use lodestone_render::{Frame, Output, Page, Request};
use lodestone_sync::Manifest;

use super::Updates;
use crate::context::LibrarySnapshot;
use crate::worker::{Cancel, Failure};

/// How many slides one process draws: its time limit is meant for few, and a person who begins a presentation must not
/// wait for many.
const SLIDES_AT_ONCE: usize = 60;

/// Why a release was not validated.
pub(super) enum ValidationError {
    /// The release cannot be used; says what is wrong, in English.
    Refused(String),
    /// No process could be started, or it failed: nothing is known about the release.
    Unknown(String),
    /// A presentation began.
    Cancelled,
}

impl Updates {
    /// Makes a snapshot from the files of a release.
    pub(super) fn validate(
        &self,
        manifest: &Manifest,
        files: Vec<(String, Vec<u8>)>,
        cancel: &Cancel,
    ) -> Result<LibrarySnapshot, ValidationError> {
        let reading = Library::read(files);
        first_error(&reading.findings)?;
        let library =
            reading.library.ok_or_else(|| ValidationError::Refused("it has no readable library.toml".into()))?;
        let (id, release) = (&library.manifest.id, library.manifest.release);
        if (id, release) != (&manifest.library, manifest.sequence) {
            return Err(ValidationError::Refused(format!(
                "it says to be release {} of {}, and its library.toml says release {release} of {id}",
                manifest.sequence, manifest.library
            )));
        }
        // As of the day of the release, for which the publisher checked it too: a fact that has expired since is marked
        // where it is shown, and must not keep newer facts and recalls from a laptop that was offline.
        let day = library.manifest.date;
        first_error(&check::check(&library, day))?;
        self.draw_every_slide(&library, day, cancel)?;
        self.context
            .snapshot_of(library)
            .map_err(|error| ValidationError::Unknown(format!("no index could be made: {error}")))
    }

    /// Lays out every slide in all its languages, except those that are open and unchanged.
    fn draw_every_slide(&self, library: &Library, today: Day, cancel: &Cancel) -> Result<(), ValidationError> {
        let worker = self.context.worker(cancel.clone());
        let open = self.context.library();
        let same_surroundings = shares_everything_but_slides(&open, library);
        for language in library.languages() {
            let target = Target { language: language.clone(), ..Target::default() };
            let slides: Vec<&Slide> =
                library.slides.values().filter(|slide| slide.text.exact(&language).is_some()).collect();
            let slides: Vec<&Slide> =
                slides.into_iter().filter(|slide| !(same_surroundings && is_as_open(&open, library, slide))).collect();
            for some in slides.chunks(SLIDES_AT_ONCE) {
                let pages = some.iter().map(|slide| Page::of(slide));
                let composed = Request::new(library, pages, &target, today).frame(Frame::Bare).compose();
                let composition = composed.map_err(|error| ValidationError::Refused(error.to_string()))?;
                worker.render(&composition.job(Output::Check), &mut |_| {}).map_err(|failure| match failure {
                    Failure::Cancelled => ValidationError::Cancelled,
                    Failure::Broken(message) => ValidationError::Unknown(message),
                    Failure::Faults(faults) => {
                        let first = faults.first();
                        let slide = first.and_then(|fault| fault.slide.clone()).unwrap_or_default();
                        let message = first.map(|fault| fault.message.clone()).unwrap_or_default();
                        ValidationError::Refused(format!("slide \"{slide}\" cannot be drawn in {language}: {message}"))
                    }
                })?;
            }
        }
        Ok(())
    }
}

/// Returns whether everything that slides share is the same in two libraries: then an unchanged slide looks as before.
fn shares_everything_but_slides(one: &Library, other: &Library) -> bool {
    let surroundings = |library: &Library| {
        let Library { manifest, facilities, measures, topics, media, brands, .. } = library;
        let manifest = (&manifest.languages, &manifest.extra_languages, &manifest.fallback, &manifest.default_brand);
        format!("{manifest:?}{facilities:?}{measures:?}{topics:?}{media:?}{brands:?}")
    };
    one.files == other.files && surroundings(one) == surroundings(other)
}

/// Returns whether a slide and every fact on it are unchanged in the open library.
fn is_as_open(open: &Library, library: &Library, slide: &Slide) -> bool {
    let same_fact = |id: &str| {
        let version = |library: &Library| library.facts.get(id).map(|fact| fact.version.clone());
        version(open) == version(library)
    };
    open.slides.get(&slide.id).is_some_and(|before| before.version == slide.version)
        && slide.text.0.keys().all(|language| slide.facts(language).iter().all(|id| same_fact(id)))
}

fn first_error(findings: &[Finding]) -> Result<(), ValidationError> {
    let errors: Vec<&Finding> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    match errors.first() {
        None => Ok(()),
        Some(first) => {
            Err(ValidationError::Refused(format!("its content has {} errors, the first: {first}", errors.len())))
        }
    }
}

//! Lays out a deck: prepares its pictures, builds the Typst world, and translates errors into faults.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;

use crate::deck::Deck;
use crate::fault::{Fault, FaultCode};
use crate::job::{Job, Progress, Step};
use crate::pictures::{self, PreparedPicture};
use crate::world::DeckWorld;

/// Prepares the pictures so that none is wider than this many pixels.
pub(super) fn prepare_pictures(
    pictures: &BTreeMap<String, Arc<[u8]>>,
    width: u32,
    progress: &mut dyn FnMut(Progress),
) -> Result<BTreeMap<String, PreparedPicture>, Vec<Fault>> {
    let mut prepared = BTreeMap::new();
    let mut faults = Vec::new();
    for (index, (path, bytes)) in pictures.iter().enumerate() {
        progress(Progress { step: Step::Pictures, done: index, total: pictures.len() });
        match pictures::prepare(bytes, width) {
            Ok(picture) => {
                prepared.insert(path.clone(), picture);
            }
            Err(fault) => faults.push(Fault::from(fault).of_picture(Some(path.clone()))),
        }
    }
    if faults.is_empty() { Ok(prepared) } else { Err(faults) }
}

/// What the layout engine sees of a job with another deck.
pub(super) fn world(job: &Job, deck: &Deck, pictures: &BTreeMap<String, PreparedPicture>) -> DeckWorld {
    let own = deck.files().into_iter().map(|(path, bytes)| (path.to_owned(), bytes.into()));
    let files = pictures.iter().map(|(path, picture)| (path.clone(), picture.bytes.clone()));
    let theme = job.theme.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
    DeckWorld::new(files.chain(theme).chain(own))
}

/// Lays out a deck.
pub(super) fn compile(world: &DeckWorld) -> Result<PagedDocument, Vec<Fault>> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let document = output.map_err(|errors| explain(world, errors.iter()))?;
    // A warning of the theme is a fault for its authors, not something a salesperson could act on.
    debug_assert!(warnings.iter().all(|warning| warning.severity == Severity::Warning), "warnings are warnings");
    Ok(document)
}

/// Makes a fault that only the authors of the theme can correct.
pub(super) fn theme_fault(message: String) -> Fault {
    Fault::new(
        FaultCode::Theme,
        message,
        "this is a fault of the theme, not of the content: report it with the library's release",
    )
}

/// What the layout engine says, with its place in the theme.
pub(super) fn explain<'a>(world: &DeckWorld, errors: impl Iterator<Item = &'a SourceDiagnostic>) -> Vec<Fault> {
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

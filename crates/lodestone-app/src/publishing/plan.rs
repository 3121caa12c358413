//! Plans a release with the whole check: form, content and layout.

use lodestone_content::Reading;
use lodestone_render::Progress;

use super::{Plan, Planning};
use crate::error::Error;
use crate::library::check;
use crate::worker::Worker;

/// Reads a folder, checks the release that it would make, and compares it with what is published.
///
/// # Errors
///
/// When the folder or the destination cannot be read, or the person cancels. Faults of the library are blockers.
pub fn plan(planning: &Planning<'_>, worker: &Worker, progress: &mut dyn FnMut(Progress)) -> Result<Plan, Error> {
    planning.plan(|Reading { library, findings }| {
        check::complete(library.as_ref(), findings, planning.today, worker, progress)
    })
}

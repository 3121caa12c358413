//! Checks the content of a whole library.
//!
//! [`crate::Library::read`] reports faults of form; this reports faults of content: references that lead nowhere, facts
//! without source or past their date, two values for one claim, missing languages, text that is too long. What only
//! layout can tell (overflow, accessibility of the PDF) is added by the renderer.

mod contrast;
mod facts;
pub use facts::used;
mod media;
mod references;
mod region;
mod retired;
mod slides;
mod vocabulary;

pub use contrast::ratio;

use std::collections::BTreeMap;

use crate::date::Day;
use crate::finding::Finding;
use crate::library::Library;
use crate::model::Slide;

/// Returns the findings in the content of a library on a given day.
pub fn check(library: &Library, today: Day) -> Vec<Finding> {
    let mut findings = all_but_slides(library, today, &used(library));
    slides::check(library, &mut findings);
    findings
}

/// What [`check`] says of one slide, which need not be the one that the library has under its id: who edits a slide of
/// ten thousand does not wait for the others.
pub fn slide(library: &Library, slide: &Slide) -> Vec<Finding> {
    let mut findings = Vec::new();
    slides::check_one(library, slide, &mut findings);
    findings
}

/// What [`check`] says of everything but slides, when it is known which slides use which fact, as [`used`] has it.
pub fn all_but_slides(library: &Library, today: Day, used: &BTreeMap<&str, Vec<&str>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    facts::check(library, today, used, &mut findings);
    vocabulary::check(library, &mut findings);
    region::check(library, &mut findings);
    media::check(library, &mut findings);
    contrast::check(library, &mut findings);
    retired::check(library, &mut findings);
    findings
}

/// Sorts findings for reading: by file and place, errors first at one place.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|one, other| one.place.cmp(&other.place).then_with(|| one.cmp(other)));
    findings.dedup();
}

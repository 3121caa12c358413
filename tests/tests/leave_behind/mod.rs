//! Tests leave-behinds of the real library, end to end, in every language, brand and form.
//!
//! The PDFs stay in `<target>/pdf-suite/`, where `cargo xtask test` holds them against validators that share no code
//! with their writer. As few as show everything: one deck for each language and brand with every slide of the library,
//! a handout and a fact sheet of a typical story, two brands on one story, and pictures made of pixels.

mod additions;
mod facts;
mod languages;
mod pages;
mod pictures;
mod private;
mod suite;

use self::suite::{Leaving, SUITE};

/// Fails with all findings, one a line, under the reason why there must be none.
#[track_caller]
pub(crate) fn none(findings: Vec<String>, why: &str) {
    assert!(findings.is_empty(), "{why}\n  {}", findings.join("\n  "));
}

/// Holds a rule against every leave-behind of the suite.
pub(crate) fn each(rule: impl Fn(&Leaving) -> Vec<String>) -> Vec<String> {
    SUITE
        .made
        .iter()
        .flat_map(|leaving| rule(leaving).into_iter().map(|said| format!("{}: {said}", leaving.name)))
        .collect()
}

//! Tests what scripts and people may rely on when they call `lodestone`: arguments, exit codes, the shape of its JSON, and
//! errors that say what to do.
//!
//! Names and kinds in the answers are a promise: a name may be added, none may go or change its kind.

mod answers;
mod pitches;
mod shapes;

use std::path::Path;

use lodestone_tests::program::{Ran, run};
use serde_json::Value;
use tempfile::TempDir;

/// With these, no answer depends on the day of the test.
pub(crate) const DAY: &[&str] = &["--date", "2026-11-23", "--today", "2026-11-23"];

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Runs what must succeed.
#[track_caller]
pub(crate) fn done(folder: &Path, arguments: &[&str]) -> Ran {
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 0, "`lodestone {}` should be done: {}", arguments.join(" "), ran.err);
    ran
}

/// Runs what must succeed and answer in JSON.
#[track_caller]
pub(crate) fn told(folder: &Path, arguments: &[&str]) -> Value {
    let ran = done(folder, &[arguments, &["--json"]].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|error| {
        panic!("a script reads standard output as JSON, and nothing else may be in it: {error}")
    })
}

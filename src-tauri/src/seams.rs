//! Where a test answers in place of a person or the calendar. What is shipped is built without the feature and has none
//! of it.

use std::path::PathBuf;

use lodestone_app::Day;

/// The answer of a test to a picker.
pub(crate) enum Pick {
    /// No test speaks: ask the person.
    Ask,
    #[cfg_attr(not(feature = "seams"), expect(dead_code, reason = "only tests pick"))]
    /// What the person would have chosen; `None` when they would have thought better of it.
    Chosen(Option<String>),
}

/// The next line of the file that `LODESTONE_PICKS` names, taken out of it; an empty line chooses nothing.
#[cfg(feature = "seams")]
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn pick() -> Pick {
    let Some(file) = std::env::var_os("LODESTONE_PICKS") else { return Pick::Ask };
    let lines = std::fs::read_to_string(&file).unwrap_or_default();
    let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
    if let Err(error) = std::fs::write(&file, rest) {
        eprintln!("the file of picks cannot be written: {error}");
    }
    Pick::Chosen(Some(first.to_owned()).filter(|path| !path.is_empty()))
}

/// The day that `LODESTONE_TODAY` names.
#[cfg(feature = "seams")]
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn today() -> Option<Day> {
    Day::parse(&std::env::var("LODESTONE_TODAY").ok()?)
}

/// The folder of a library that `LODESTONE_LIBRARY` names, in place of the one that ships.
#[cfg(feature = "seams")]
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn library() -> Option<PathBuf> {
    std::env::var_os("LODESTONE_LIBRARY").map(PathBuf::from)
}

/// Nobody but the person picks.
#[cfg(not(feature = "seams"))]
pub(crate) fn pick() -> Pick {
    Pick::Ask
}

/// Nobody but the system says which day it is.
#[cfg(not(feature = "seams"))]
pub(crate) fn today() -> Option<Day> {
    None
}

/// What ships is what is shown.
#[cfg(not(feature = "seams"))]
pub(crate) fn library() -> Option<PathBuf> {
    None
}

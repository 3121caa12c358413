//! Checks that were not made: tests note them, the end of `cargo xtask test` lists them.

use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::places;

/// Tells tests where to note what they skip; `tests/src/skipped.rs` writes there.
pub(crate) const FOLDER: &str = "LODESTONE_SKIPPED";

/// A check that was not made.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub(crate) check: String,
    /// The Debian package without which it cannot be made; `None` when no package would help.
    pub(crate) package: Option<String>,
    pub(crate) reason: String,
}

impl Skipped {
    /// A line for a person.
    pub(crate) fn line(&self) -> String {
        match &self.package {
            Some(package) => format!("{}: {}; Debian calls it {package}", self.check, self.reason),
            None => format!("{}: {}", self.check, self.reason),
        }
    }

    fn parse(note: &str) -> Option<Skipped> {
        let mut lines = note.lines();
        let (check, package, reason) = (lines.next()?, lines.next()?, lines.next()?);
        let package = (!package.is_empty()).then(|| package.to_owned());
        Some(Skipped { check: check.to_owned(), package, reason: reason.to_owned() })
    }
}

/// An empty folder for the notes of a run.
pub(crate) fn folder() -> Outcome<PathBuf> {
    let folder = places::target()?.join("skipped-checks");
    places::remove_folder(&folder)?;
    places::make_folder(&folder)?;
    Ok(folder)
}

/// What was noted in a folder, by name of the check.
pub(crate) fn noted(folder: &Path) -> Outcome<Vec<Skipped>> {
    let mut skipped = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let note = std::fs::read_to_string(entry.path()).unwrap_or_default();
        let read = Skipped::parse(&note);
        skipped.push(read.ok_or_else(|| format!("{} is no note of a skipped check", places::shown(&entry.path())))?);
    }
    skipped.sort_by(|one, other| one.check.cmp(&other.check));
    Ok(skipped)
}

#[cfg(test)]
mod tests {
    use super::Skipped;

    #[test]
    fn a_note_says_what_was_skipped_and_what_was_missing() {
        let skipped = Skipped::parse("words of PDFs\npoppler-utils\npdftotext is not installed\n").expect("a note");
        assert_eq!(skipped.package.as_deref(), Some("poppler-utils"), "a strict run fails by it");
        assert_eq!(skipped.line(), "words of PDFs: pdftotext is not installed; Debian calls it poppler-utils");
        let skipped = Skipped::parse("a full disk\n\nonly an administrator may\n").expect("a note");
        assert_eq!((skipped.package, skipped.reason.as_str()), (None, "only an administrator may"));
        assert_eq!(Skipped::parse("half a note"), None, "what cannot be read must not pass for nothing skipped");
    }
}

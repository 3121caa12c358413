//! Names versions of slides and facts by a digest of their content.

pub(crate) mod legacy;

use std::fmt;

use sha2::{Digest, Sha256};

use crate::language::Translated;

/// Bytes of SHA-256 in a name: to find two texts with one name takes 2^32 attempts, and another text for a name that is
/// given 2^64.
const BYTES: usize = 8;
/// Digits that are printed for people, as version control does.
const SHORT: usize = 7;

/// A version of a slide or a fact: another one as soon as a visitor would see something else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Version {
    name: String,
    legacy: String,
}

impl Version {
    /// The version of a slide by the bytes of its file. The line of its approval is left out: what nobody sees is no other
    /// version.
    pub(crate) fn of_slide(file: &[u8]) -> Version {
        let lines = file.split_inclusive(|byte| *byte == b'\n');
        let seen: Vec<u8> = lines.filter(|line| !line.starts_with(b"approval")).flatten().copied().collect();
        Version::of(&seen)
    }

    /// The version of anything else by its bytes.
    pub fn of(bytes: &[u8]) -> Version {
        Version { name: name(bytes), legacy: legacy::digest(bytes) }
    }

    /// Its name, as documents, `.pitch` files and the records in PDFs have it: sixteen hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// Whether a name that was stored is the name of this version, in the form of now or in the one before it.
    pub fn is(&self, stored: &str) -> bool {
        !stored.is_empty() && (stored == self.name || legacy::has_form(stored) && stored == self.legacy)
    }

    /// The name that this version had before December 2026: for comparing what was worked out from such names.
    pub fn legacy_name(&self) -> &str {
        &self.legacy
    }

    /// The first digits of its name, for print: long enough to tell versions of one slide apart.
    pub fn short(&self) -> &str {
        self.name.get(..SHORT).unwrap_or(&self.name)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

fn name(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// What is seen of a thing, as bytes that no other thing has: every text has its length before it.
#[derive(Default)]
pub(crate) struct VisibleContent(Vec<u8>);

impl VisibleContent {
    /// The version of the thing. `printed` is what its legacy name was made of.
    pub(crate) fn version(&self, printed: &str) -> Version {
        Version { name: name(&self.0), legacy: legacy::digest(printed.as_bytes()) }
    }

    fn count(&mut self, count: usize) {
        self.0.extend_from_slice(&(count as u64).to_le_bytes());
    }

    /// Adds a text.
    pub(crate) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Adds several that belong together.
    pub(crate) fn texts(&mut self, texts: &[&str]) {
        texts.iter().for_each(|text| self.text(text));
    }

    /// Adds a text that may not be there.
    pub(crate) fn optional(&mut self, text: Option<&str>) {
        self.count(text.iter().count());
        self.texts(text.as_slice());
    }

    /// Adds a text in several languages.
    pub(crate) fn translated(&mut self, texts: &Translated) {
        self.count(texts.0.len());
        for (language, text) in &texts.0 {
            self.texts(&[language.as_str(), text]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_name_of_either_form_is_recognised_and_no_other() {
        let version = Version::of(b"a slide");
        assert_eq!((version.as_str().len(), version.legacy_name().len(), version.short().len()), (16, 7, 7));
        assert!(version.is(version.as_str()) && version.is(version.legacy_name()));
        let other = Version::of(b"another slide");
        assert!(!version.is(other.as_str()) && !version.is(other.legacy_name()));
        assert!(
            !version.is("") && !Version::default().is("") && !version.is(version.short()),
            "part of a name is none"
        );
    }

    #[test]
    fn an_approval_is_no_other_version() {
        let draft = Version::of_slide(b"id = \"a\"\napproval = \"draft\"\ntext = \"b\"\n");
        assert_eq!(draft, Version::of_slide(b"id = \"a\"\ntext = \"b\"\n"));
        assert_ne!(draft, Version::of_slide(b"id = \"a\"\ntext = \"c\"\n"));
    }
}

//! Defines the manifest of a release, which TUF signs: every file of the library by name, size and SHA-256.
//!
//! Unknown fields are ignored; a change of a field's meaning raises `FORMAT`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The version of the format that is written, and the newest that is read.
pub(crate) const FORMAT: u32 = 1;
/// The name of the manifest in TUF. Without a folder, so that every TUF library looks at the same address.
pub(crate) const TARGET: &str = "release.json";
/// The most files of a release: what a library may have.
pub const MOST_FILES: usize = 60_000;
/// The most bytes of one file: what a library may have.
pub const LARGEST_FILE: u64 = 64 << 20;
/// The most bytes of a manifest itself: what the most files with the longest names need.
pub(crate) const LARGEST_MANIFEST: u64 = 24 << 20;
/// The most bytes of all files: an endless release must not fill a disk.
const LARGEST_RELEASE: u64 = 4 << 30;
/// The longest name of a file: what every file system takes.
const LONGEST_PATH: usize = 240;

/// A release of a library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Manifest {
    /// Version of this format.
    pub format: u32,
    /// Id of the library.
    pub library: String,
    /// Number of the release. Grows with each.
    pub sequence: u32,
    /// Day of the release, `YYYY-MM-DD`.
    pub date: String,
    /// The oldest version of the program that can read it, `0.1.0`.
    pub needs: String,
    /// What is new, for the salespeople, by BCP 47 tag.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
    /// Every file by its path in the library's folder, with forward slashes.
    pub files: BTreeMap<String, Listed>,
}

/// A file of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Listed {
    /// SHA-256 of its bytes, 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

/// Why a manifest is refused.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// It cannot be parsed, or is beyond a limit.
    #[error("the manifest of the release cannot be read: {0}")]
    Shape(String),
    /// A later version of the program is needed to read it.
    #[error("the release needs a newer version of the program ({0})")]
    Newer(String),
}

impl Manifest {
    /// Reads a manifest and checks its limits: it is signed, but a mistake of the publisher must not write outside the
    /// library or fill the disk.
    ///
    /// # Errors
    ///
    /// When it is not a manifest, has a newer format, or exceeds a limit.
    pub fn read(bytes: &[u8]) -> Result<Manifest, ManifestError> {
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let shape = |error: serde_json::Error| ManifestError::Shape(error.to_string());
        let Version { format } = serde_json::from_slice(bytes).map_err(shape)?;
        if format > FORMAT {
            return Err(ManifestError::Newer(format!("its format is {format}, this one knows {FORMAT}")));
        }
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(shape)?;
        manifest.within_bounds().map_err(ManifestError::Shape)?;
        Ok(manifest)
    }

    fn within_bounds(&self) -> Result<(), String> {
        if self.files.len() > MOST_FILES {
            return Err(format!("it lists {} files, more than {MOST_FILES}", self.files.len()));
        }
        let mut folded = BTreeSet::new();
        let mut total = 0_u64;
        for (path, file) in &self.files {
            if !is_plain(path) {
                return Err(format!("\"{path}\" is no path within a library"));
            }
            // Two names that a file system takes for the same would overwrite each other.
            if !folded.insert(path.to_lowercase()) {
                return Err(format!("\"{path}\" is listed twice"));
            }
            if !is_digest(&file.sha256) {
                return Err(format!("\"{path}\" has no SHA-256"));
            }
            if file.size > LARGEST_FILE {
                return Err(format!("\"{path}\" has {} bytes, more than {LARGEST_FILE}", file.size));
            }
            total = total.saturating_add(file.size);
        }
        if total > LARGEST_RELEASE {
            return Err(format!("it has {total} bytes, more than {LARGEST_RELEASE}"));
        }
        Ok(())
    }

    /// Returns its bytes: the same for the same release. Without spaces, because a laptop fetches all of it for each
    /// release.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

/// Returns whether a path stays within the library's folder on every system.
fn is_plain(path: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with('.')
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.'))
    };
    path.len() <= LONGEST_PATH && path.split('/').all(part)
}

/// Returns whether a text is a SHA-256 in lower-case digits.
pub(crate) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(path: &str) -> Manifest {
        let file = Listed { sha256: "a".repeat(64), size: 3 };
        Manifest {
            format: FORMAT,
            library: "oresund".into(),
            sequence: 7,
            date: "2026-11-23".into(),
            needs: "0.1.0".into(),
            notes: BTreeMap::from([("en".into(), "New figures.".into())]),
            files: BTreeMap::from([(path.into(), file)]),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let written = manifest("slides/frame/cover.toml");
        assert_eq!(Manifest::read(&written.to_bytes()).unwrap(), written);
    }

    #[test]
    fn a_path_out_of_the_library_is_refused() {
        for path in ["../a", "/a", "a//b", "a/../b", "C:/a", "a\\b", "a/.git/b", "", "nul\0", "a/b.", "é"] {
            assert!(Manifest::read(&manifest(path).to_bytes()).is_err(), "{path}");
        }
    }

    #[test]
    fn names_that_differ_in_case_only_are_refused() {
        let mut two = manifest("media/a.png");
        two.files.insert("media/A.png".into(), Listed { sha256: "b".repeat(64), size: 1 });
        assert!(Manifest::read(&two.to_bytes()).is_err());
    }

    #[test]
    fn a_newer_format_says_so() {
        let text = r#"{"format": 9, "anything": true}"#;
        assert!(matches!(Manifest::read(text.as_bytes()), Err(ManifestError::Newer(_))));
    }

    #[test]
    fn endless_sizes_are_refused() {
        let mut large = manifest("media/a.png");
        large.files.get_mut("media/a.png").unwrap().size = u64::MAX;
        assert!(Manifest::read(&large.to_bytes()).is_err());
    }
}

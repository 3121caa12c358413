//! Notices changed files of a folder without reading them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// The deepest folder that is listed; the reader of a library goes no deeper.
const DEEPEST_FOLDER: usize = 8;
/// The most files that are listed: a folder chosen by mistake must not make anybody wait.
const MOST_FILES: usize = lodestone_content::MOST_FILES * 2;

/// Length and time of a file: they change when it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

/// The stamps of the files of a folder, by path with forward slashes.
pub(crate) type Stamps = BTreeMap<String, Stamp>;

/// Returns the files in a folder now.
pub(crate) fn stamps(root: &Path) -> Stamps {
    let mut stamps = Stamps::new();
    look(root, "", 0, &mut stamps);
    stamps
}

/// Returns the stamp of a file; `None` when there is none.
pub(crate) fn stamp(place: &Path) -> Option<Stamp> {
    let kind = fs::symlink_metadata(place).ok().filter(fs::Metadata::is_file)?;
    Some(Stamp { length: kind.len(), modified: kind.modified().ok() })
}

fn look(folder: &Path, within: &str, depth: usize, stamps: &mut Stamps) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
        let path = if within.is_empty() { name.to_owned() } else { format!("{within}/{name}") };
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && depth < DEEPEST_FOLDER {
            look(&entry.path(), &path, depth + 1, stamps);
        } else if kind.is_file() && stamps.len() < MOST_FILES {
            stamps.extend(stamp(&entry.path()).map(|stamp| (path, stamp)));
        }
    }
}

//! Folders with a copy of something, to be changed by a test.

use std::fs;
use std::path::Path;

use crate::raw;

/// Copies a folder with all that is in it; what is there already stays beside it.
///
/// # Panics
///
/// When something cannot be read or written.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("it can be listed") {
        let (from, name) = entry.map(|entry| (entry.path(), entry.file_name())).expect("it can be listed to its end");
        let to = to.join(name);
        if from.is_dir() {
            copy(&from, &to);
        } else {
            raw::copy(from, to).expect("it can be copied");
        }
    }
}

//! Tests that files are complete or absent: links, kills between two steps, full and read-only disks, odd names,
//! leftovers.

#![allow(clippy::disallowed_methods, reason = "a test plays the other program, and looks at what is on the disk")]

mod disk;
mod kept_out;
mod leftovers;
mod links;
mod names;
#[expect(unreachable_pub, reason = "the library of the tests shows it to others")]
#[path = "../../../../tests/src/skipped.rs"]
mod skipped;
mod steps;

use std::fs;
use std::path::Path;

/// Lists a folder by name, in order.
fn lies(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

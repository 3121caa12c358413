//! The library of the project as releases, with something changed.

use crate::library;
use crate::publisher::Files;

/// The library of the project as a release with this number.
pub fn library(id: &str, sequence: u32) -> Files {
    let mut files: Files = library::files().into_iter().collect();
    let manifest = text(&files, "library.toml");
    let manifest = manifest.replacen("release = 1\n", &format!("release = {sequence}\n"), 1);
    let manifest = manifest.replacen("id = \"oresund\"", &format!("id = \"{id}\""), 1);
    let manifest = manifest.replacen("2026-11-23", "2026-12-01", 1);
    assert!(manifest.contains(&format!("release = {sequence}")), "library.toml says its release in one line");
    files.insert("library.toml".to_owned(), manifest.into_bytes());
    files
}

/// Another title on the slide that says whom to call.
pub fn retitle(files: &mut Files, title: &str) {
    let path = "slides/frame/contact.toml";
    let old = text(files, path);
    let new = old.replacen("One question is enough to start", title, 1);
    assert_ne!(old, new, "the slide has its title");
    files.insert(path.to_owned(), new.into_bytes());
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files[path].clone()).expect("it is text")
}

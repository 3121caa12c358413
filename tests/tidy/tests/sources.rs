//! The shape of source files and of the folders that hold them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::tree::Tree;

/// Most lines that a person reads in one sitting.
const LONGEST: usize = 400;

/// Most source files of a folder whose list still reads like a table of contents.
const FULLEST: usize = 15;

/// Endings of files that people write and read as source.
const SOURCES: [&str; 7] = [".rs", ".ts", ".svelte", ".typ", ".mjs", ".py", ".css"];

/// Source files that a program writes, which may have any length.
const GENERATED: [&str; 2] = ["ui/src/host/wire.ts", "ui/src/l10n/messages.ts"];

/// Whether a file is source that people write.
pub(crate) fn is_written(path: &str) -> bool {
    SOURCES.iter().any(|ending| path.ends_with(ending)) && !GENERATED.contains(&path)
}

/// Rust files whose first line is not a module comment.
pub(crate) fn unintroduced(path: &str, text: &str) -> Vec<String> {
    match text.lines().next() {
        Some(first) if first.strip_prefix("//!").is_some_and(|rest| !rest.trim().is_empty()) => Vec::new(),
        _ => vec![path.to_owned()],
    }
}

/// Files with more than [`LONGEST`] lines.
pub(crate) fn too_long(path: &str, text: &str) -> Vec<String> {
    match text.lines().count() {
        lines if lines > LONGEST => vec![format!("{path}: {lines} lines, more than {LONGEST}")],
        _ => Vec::new(),
    }
}

/// Source files by folder.
fn counted<'a>(paths: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut folders = BTreeMap::new();
    for folder in paths.filter_map(|path| path.rsplit_once('/')).map(|(folder, _)| folder) {
        *folders.entry(folder).or_default() += 1;
    }
    folders
}

/// The paths of what people write.
fn written(tree: &Tree) -> impl Iterator<Item = &str> {
    tree.files().map(|file| file.path.as_str()).filter(|path| is_written(path))
}

/// Every source file with its lines, the longest first, for a person to look through.
pub(crate) fn lines(tree: &Tree) -> Vec<String> {
    let mut lines: Vec<(usize, &str)> = written(tree).map(|path| (tree.text(path).lines().count(), path)).collect();
    lines.sort_by_key(|(lines, path)| (Reverse(*lines), *path));
    lines.into_iter().map(|(lines, path)| format!("{lines:5} {path}")).collect()
}

/// Every folder with its source files, the fullest first, for a person to look through.
pub(crate) fn folders(tree: &Tree) -> Vec<String> {
    let mut folders: Vec<(&str, usize)> = counted(written(tree)).into_iter().collect();
    folders.sort_by_key(|(folder, files)| (Reverse(*files), *folder));
    folders.into_iter().map(|(folder, files)| format!("{files:5} {folder}")).collect()
}

/// Folders with more than [`FULLEST`] source files.
pub(crate) fn too_full<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let full = counted(paths).into_iter().filter(|(_, files)| *files > FULLEST);
    full.map(|(folder, files)| format!("{folder}: {files} source files, more than {FULLEST}")).collect()
}

#[test]
fn a_file_without_introduction_is_found() {
    assert!(unintroduced("a.rs", "//! Reads dates.\nfn x() {}").is_empty(), "one sentence is enough");
    for fault in ["", "fn x() {}", "#![no_main]\n//! Late.", "//!", "// Not a module comment."] {
        assert_eq!(unintroduced("a.rs", fault), ["a.rs"], "{fault:?} tells a reader nothing in its first line");
    }
}

#[test]
fn a_long_file_is_found() {
    assert!(too_long("a.rs", &"x\n".repeat(LONGEST)).is_empty(), "the limit itself is allowed");
    assert_eq!(too_long("a.rs", &"x\n".repeat(LONGEST + 1)).len(), 1, "one line more is not");
}

#[test]
fn a_full_folder_is_found() {
    let files = |count: usize| (0..count).map(|number| format!("a/{number}.rs")).collect::<Vec<_>>();
    assert!(too_full(files(FULLEST).iter().map(String::as_str)).is_empty(), "the limit itself is allowed");
    let found = too_full(files(FULLEST + 1).iter().map(String::as_str));
    assert_eq!(found, ["a: 16 source files, more than 15"], "one file more is not");
}

#[test]
fn only_what_people_write_is_counted() {
    assert!(
        is_written("crates/a/src/lib.rs") && is_written("assets/theme/main.typ"),
        "sources of every language count"
    );
    assert!(!is_written("ui/src/host/wire.ts") && !is_written("assets/units.toml"), "generated files and data do not");
}

//! The shape of source files.

/// Most lines that a person reads in one sitting.
const LONGEST: usize = 700;

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

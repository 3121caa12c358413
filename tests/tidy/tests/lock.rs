//! Crates of which there must be one version.

/// The crates of Typst share types, and comemo holds their cache.
const ONCE: &[&str] = &["typst", "comemo"];

/// Crates of [`ONCE`] that a `Cargo.lock` holds more often, or not at all.
pub(crate) fn repeated(lock: &str) -> Vec<String> {
    ONCE.iter()
        .map(|name| (name, lock.lines().filter(|line| *line == format!("name = \"{name}\"")).count()))
        .filter(|(_, count)| *count != 1)
        .map(|(name, count)| format!("{name} is in Cargo.lock {count} times, not once"))
        .collect()
}

#[test]
fn a_second_version_is_found() {
    let once = "[[package]]\nname = \"typst\"\n\n[[package]]\nname = \"comemo\"\n\n[[package]]\nname = \"typst-svg\"\n";
    assert!(repeated(once).is_empty(), "one version of each is what we want");
    let twice = format!("{once}\n[[package]]\nname = \"comemo\"\nversion = \"0.4.0\"\n");
    assert_eq!(repeated(&twice), ["comemo is in Cargo.lock 2 times, not once"], "a second cache must be noticed");
    assert_eq!(repeated("").len(), 2, "a crate that was renamed must not slip out of the rule");
}

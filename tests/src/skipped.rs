//! Notes checks that a machine cannot make, for the list at the end of `cargo xtask test`.
//!
//! A file of its own so that crates that cannot depend on this library note theirs in the same way.

use std::path::Path;

/// Names the folder for these notes; `cargo xtask test` sets it and reads them.
const FOLDER: &str = "LODESTONE_SKIPPED";

/// Notes that a check was not made and why. `package` is the Debian package that would have made it possible, if any.
///
/// # Panics
///
/// When the note cannot be written.
#[expect(clippy::disallowed_methods, reason = "xtask tells a test by this variable only where to write")]
pub fn skipped(check: &str, package: Option<&str>, reason: &str) {
    println!("skipped: {check}: {reason}");
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    // Tests that skip the same check write the same file.
    let name: String =
        check.chars().map(|character| if character.is_alphanumeric() { character } else { '-' }).collect();
    let note = format!("{check}\n{}\n{reason}\n", package.unwrap_or_default());
    std::fs::write(Path::new(&folder).join(name), note).expect("the folder for skipped checks is there");
}

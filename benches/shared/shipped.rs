//! The shipped library as authors write it, read from its folder when a bench runs.

use std::path::{Path, PathBuf};

/// Every file of the library with its path in it.
pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    let root = root().join("pitch-decks").join("oresund");
    let mut files = Vec::new();
    collect(&root, "", &mut files);
    files.sort();
    files
}

/// The root of the workspace, as cargo tells it at run time: a shared build folder may hold a bench of another checkout.
#[expect(clippy::disallowed_methods, reason = "cargo tells a bench where its package is by this variable only")]
fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("benches run under cargo, which says where they are");
    let root = Path::new(&package).ancestors().nth(2);
    root.expect("a crate lies two folders below the workspace").to_path_buf()
}

fn collect(folder: &Path, below: &str, files: &mut Vec<(String, Vec<u8>)>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot list {below}: {error}"));
    for entry in entries {
        let entry = entry.expect("a folder stays readable while it is listed");
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            let bytes = std::fs::read(entry.path()).unwrap_or_else(|error| panic!("cannot read {path}: {error}"));
            files.push((path, bytes));
        }
    }
}

//! The Öresund library as it stands in the tree, and copies of it with a file more.

use std::path::{Path, PathBuf};

use crate::raw;
use lodestone_content::{Language, Library};

/// The root of the workspace, as cargo tells it at run time: a shared build folder may hold a test that was compiled in
/// another checkout.
#[expect(clippy::disallowed_methods, reason = "cargo tells a test where its package is by this variable only")]
pub fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("tests run under cargo, which says where they are");
    Path::new(&package).parent().expect("the package of the tests lies in the workspace").to_path_buf()
}

/// The folder of the library.
pub fn folder() -> PathBuf {
    root().join("pitch-decks").join("oresund")
}

/// Its files, by path within it and in order.
pub fn files() -> Vec<(String, Vec<u8>)> {
    files_in(&folder())
}

/// The files of a library's folder, by path within it and in order.
pub fn files_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    collect(folder, "", &mut files);
    files.sort();
    files
}

fn collect(folder: &Path, below: &str, files: &mut Vec<(String, Vec<u8>)>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot list {}: {error}", folder.display()));
    for entry in entries {
        let entry = entry.expect("a folder stays readable while it is listed");
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            files.push((path, std::fs::read(entry.path()).expect("a file of the library can be read")));
        }
    }
}

/// The library.
pub fn oresund() -> Library {
    read(files())
}

/// The library with other files in it. Text that is given for a file that exists is put at its end, where TOML takes
/// another `[[table]]`.
pub fn oresund_with(more: Vec<(String, Vec<u8>)>) -> Library {
    read(with(more))
}

/// The files of the library with others among them, as [`oresund_with`] takes them.
pub fn with(more: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    let mut files = files();
    for (path, bytes) in more {
        match files.iter_mut().find(|(known, _)| *known == path) {
            Some((_, known)) => known.extend(bytes),
            None => files.push((path, bytes)),
        }
    }
    files
}

/// Writes files as a library into a folder.
pub fn write(folder: &Path, files: &[(String, Vec<u8>)]) {
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a file of a library lies in a folder"))
            .expect("a temporary folder takes folders");
        raw::write(path, bytes).expect("a temporary folder takes files");
    }
}

/// Reads files as a library that has no errors of form.
pub fn read(files: Vec<(String, Vec<u8>)>) -> Library {
    let reading = Library::read(files);
    let errors: Vec<String> = reading
        .findings
        .iter()
        .filter(|finding| finding.severity == lodestone_content::Severity::Error)
        .map(|finding| format!("{}: {}", finding.place, finding.message))
        .collect();
    assert!(errors.is_empty(), "a library that cannot be read whole tests nothing:\n  {}", errors.join("\n  "));
    reading.library.expect("a library without errors has a manifest")
}

/// A language by its tag.
pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap_or_else(|| panic!("{tag} is a language tag"))
}

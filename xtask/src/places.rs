//! Where things are: the workspace, the build folder, the person's cache.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::outcome::Outcome;

/// The root of the workspace.
///
/// Cargo tells the place when it starts this program. The place where it was compiled is only the fallback: a build
/// folder may be shared by two checkouts, and the binary in it would then point to whichever was built first.
pub(crate) fn root() -> PathBuf {
    let manifest =
        environment("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map_or(manifest.clone(), Path::to_path_buf)
}

/// The build folder: `CARGO_TARGET_DIR` where it is set, otherwise `target` in the workspace.
pub(crate) fn target() -> Outcome<PathBuf> {
    match environment("CARGO_TARGET_DIR") {
        // Cargo reads a relative folder from where it was started, and so do we.
        Some(folder) if !folder.is_empty() => std::path::absolute(&folder)
            .map_err(|error| format!("cannot resolve CARGO_TARGET_DIR: {error}; set it to an absolute path")),
        _ => Ok(root().join("target")),
    }
}

/// The person's cache folder for Lodestone: tools that take minutes to install and survive a clean checkout.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let variables: &[(&str, &str)] = if cfg!(windows) {
        &[("XDG_CACHE_HOME", ""), ("LOCALAPPDATA", "")]
    } else if cfg!(target_os = "macos") {
        &[("XDG_CACHE_HOME", ""), ("HOME", "Library/Caches")]
    } else {
        &[("XDG_CACHE_HOME", ""), ("HOME", ".cache")]
    };
    variables
        .iter()
        .filter_map(|(name, below)| Some((environment(name)?, below)))
        .map(|(folder, below)| Path::new(&folder).join(below).join("lodestone"))
        // The XDG rules say that a relative cache folder is to be ignored.
        .find(|folder| folder.is_absolute())
        .ok_or_else(|| "no cache folder: set XDG_CACHE_HOME to an absolute path".to_owned())
}

/// Makes a folder and those above it.
pub(crate) fn make_folder(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make {}: {error}; check who owns the folder above it", folder.display()))
}

/// Removes a folder with all it holds; one that is not there is fine.
pub(crate) fn remove_folder(folder: &Path) -> Outcome {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}; remove it by hand", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Writes a file; the folder must exist.
#[expect(clippy::disallowed_methods, reason = "what this tool writes is generated or under version control")]
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome {
    std::fs::write(path, bytes).map_err(|error| {
        format!("cannot write {}: {error}; check the space left and who owns the folder", path.display())
    })
}

/// The files of a folder with an extension, sorted by name; none when the folder is missing.
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

/// All files below a folder with this extension, sorted.
pub(crate) fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = files(folder, extension);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            files.extend(files_below(&entry.path(), extension));
        }
    }
    files.sort();
    files
}

/// A path as a person in the workspace would type it.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// One environment variable.
#[expect(
    clippy::disallowed_methods,
    reason = "this tool is the edge: the environment says where its caller keeps builds and caches"
)]
pub(crate) fn environment(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

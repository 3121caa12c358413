//! Reads files that a person chooses, and suggests names for files that they save.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use lodestone_l10n::message;
use lodestone_store::Document;

use crate::error::{Code, Error};

/// The most bytes of a file that are read.
const LARGEST_FILE: u64 = 64 << 20;

/// The path of a file that a person saves: it ends as its kind of file does, in a folder that is there. A folder with a
/// mistyped name must not be made in silence, with the file in it that somebody looks for elsewhere.
pub(crate) fn target_path(path: &str, ending: &str) -> Result<PathBuf, Error> {
    let path = with_ending(path, ending);
    let folder = path.parent().filter(|folder| folder.is_absolute() && folder.is_dir());
    match folder {
        Some(_) => Ok(path),
        None => Err(Error::with_message(Code::File, message::App::ErrorNoFolder { path: &path.display().to_string() })),
    }
}

/// A path that ends as its kind of file does.
fn with_ending(path: &str, ending: &str) -> PathBuf {
    let path = PathBuf::from(path);
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// A name that every system takes: the pitch's, the language, the ending.
pub(crate) fn suggested_name(document: &Document, language: &str, ending: &str) -> String {
    let name: String =
        document.name.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.trim_matches('.').chars().take(60).collect();
    let name = if name.trim().is_empty() { "Lodestone".to_owned() } else { name };
    if language.is_empty() { format!("{name}.{ending}") } else { format!("{name} ({language}).{ending}") }
}

/// Reads a file that a person named, up to the limit.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |error: std::io::Error| {
        Error::file(path, "read", &error).saying(message::App::ErrorCannotRead { path: &path.display().to_string() })
    };
    // What is no file, such as a pipe, may never end or never begin.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(unreadable(std::io::Error::other("this is no file")));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Error::with_message(
            Code::Input,
            message::App::ErrorFileTooLarge { path: &path.display().to_string() },
        ));
    }
    Ok(bytes)
}

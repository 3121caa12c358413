//! Opens a library, from a folder or the shipped one, and checks it.

pub(crate) mod check;

use std::path::Path;

use include_dir::{Dir, include_dir};
use lodestone_content::{Library, Reading};
use lodestone_editor::folder;

use crate::error::Error;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/$LODESTONE_SHIPPED");

/// Reads the library that is part of the program.
pub fn shipped() -> Reading {
    let mut files = Vec::new();
    embedded(&SHIPPED, &mut files);
    Library::read(files)
}

/// The bytes of every file of the library that is part of the program.
pub(crate) fn shipped_files() -> Vec<&'static [u8]> {
    fn within(folder: &Dir<'static>, files: &mut Vec<&'static [u8]>) {
        files.extend(folder.files().map(include_dir::File::contents));
        folder.dirs().for_each(|inner| within(inner, files));
    }
    let mut files = Vec::new();
    within(&SHIPPED, &mut files);
    files
}

fn embedded(folder: &Dir<'static>, files: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        files.push((file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec()));
    }
    for inner in folder.dirs() {
        embedded(inner, files);
    }
}

/// Reads a library from a folder, or the shipped one.
///
/// # Errors
///
/// When the folder cannot be read at all. Faults within it are findings.
pub fn open(folder: Option<&Path>) -> Result<Reading, Error> {
    match folder {
        Some(folder) => Ok(folder::read(folder)?),
        None => Ok(shipped()),
    }
}

/// Returns the library of a reading when a pitch may be made from it.
///
/// # Errors
///
/// When there is no library, or when parts of it could not be read: a pitch from a part of a library misleads.
pub fn usable(reading: Reading) -> Result<Library, Error> {
    Ok(folder::usable(reading)?)
}

//! Writes a small library to begin with, for the command line and for the editor.

use std::path::{Path, PathBuf};

use lodestone_content::{Day, Language};
use lodestone_editor::NewLibrary;
use lodestone_l10n::message;

use super::Editor;
use crate::api::EditorOverview;
use crate::error::{Code, Error};

/// Writes a library with a name into a folder that is empty or missing.
///
/// # Errors
///
/// When the name cannot be shown on a slide, or the folder is not empty or cannot be written.
pub fn new_library(folder: &Path, name: &str, language: &Language, today: Day) -> Result<(), Error> {
    Ok(prepared(name, language, today)?.write(folder)?)
}

/// Prepares a library, if its name can be set in the shipped fonts.
fn prepared(name: &str, language: &Language, today: Day) -> Result<NewLibrary, Error> {
    let library = NewLibrary::new(name, language, today)?;
    match lodestone_render::uncovered(name) {
        None => Ok(library),
        Some(letter) => {
            let letter = letter.to_string();
            let detail = format!("no font that ships has the character \"{letter}\"; write the name without it");
            Err(Error::new(Code::Input, detail).saying(message::Editor::ErrorNewLibraryLetter { letter: &letter }))
        }
    }
}

impl Editor {
    /// Writes a new library and opens it.
    pub(crate) fn new_library(&self, folder: String, name: String, language: String) -> Result<EditorOverview, Error> {
        let language = crate::input::language(&language)?;
        let library = prepared(&name, &language, self.context.clock.today())?;
        let place = empty_folder(Path::new(&folder), library.id());
        library.write(&place)?;
        self.editor(Some(place.to_string_lossy().into_owned()))
    }
}

/// Returns the folder itself when it is empty; else one within it, named after the library.
fn empty_folder(folder: &Path, id: &str) -> PathBuf {
    let is_empty = folder.read_dir().is_ok_and(|mut entries| entries.next().is_none());
    if is_empty { folder.to_owned() } else { folder.join(id) }
}

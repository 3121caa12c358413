//! Writes a small library to begin with, which passes the check, makes a leave-behind and can be published as it is.
//!
//! Its files are those of `assets/new-library`: one skeleton for all languages, with words for each. Every slide and
//! source says what has to be replaced.

mod fill;
mod id;

use std::path::Path;

use lodestone_content::read::shape::is_forbidden;
use lodestone_content::{Day, Language};
use lodestone_l10n::message::Editor as Say;

use crate::error::{Error, ErrorKind};
use crate::folder::Files;

/// The longest name: it is in titles of slides.
const LONGEST_NAME: usize = 40;
/// The file that makes a folder a library.
const MANIFEST: &str = "library.toml";

/// A library that does not exist yet.
#[derive(Debug, Clone)]
pub struct NewLibrary {
    name: String,
    id: String,
    language: Language,
    today: Day,
}

impl NewLibrary {
    /// A library of a name, in a language, made on a day.
    ///
    /// # Errors
    ///
    /// When the name cannot stand on a slide.
    pub fn new(name: &str, language: &Language, today: Day) -> Result<NewLibrary, Error> {
        let name = name.trim();
        let refuse = |say: Say<'static>, detail: &str| Err(Error::detailed(ErrorKind::Input, detail).with_message(say));
        if name.is_empty() {
            return refuse(Say::ErrorNewLibraryName, "the library has no name; give the name of the region");
        }
        if name.chars().count() > LONGEST_NAME {
            return refuse(Say::ErrorNewLibraryLong, "the name has more than 40 characters; give the short one");
        }
        if name.chars().any(|letter| letter.is_control() || is_forbidden(letter)) {
            return refuse(
                Say::ErrorNewLibraryOdd,
                "the name holds an invisible character; type it instead of pasting it",
            );
        }
        Ok(NewLibrary { name: name.to_owned(), id: id::of(name), language: language.clone(), today })
    }

    /// Its id, made of its name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its files, by path within its folder.
    pub fn files(&self) -> Files {
        fill::files(self)
    }

    /// Writes it into a folder, which is made when it is not there.
    ///
    /// # Errors
    ///
    /// When the folder holds anything, or cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let named = folder.display().to_string();
        let refused = |detail: String, say: Say<'_>| Err(Error::detailed(ErrorKind::Input, detail).with_message(say));
        if folder.symlink_metadata().is_ok() {
            let Ok(mut entries) = folder.read_dir() else {
                let detail = format!("{named} is not a folder that can be read; name another one");
                return refused(detail, Say::ErrorNewLibraryFolder { folder: &named });
            };
            if entries.next().is_some() {
                let detail = format!("{named} is not empty; name a new or an empty folder");
                return refused(detail, Say::ErrorNewLibraryNotEmpty { folder: &named });
            }
        }
        let mut files = self.files();
        // Last: a folder that is only half written is no library.
        files.sort_by_key(|(path, _)| path == MANIFEST);
        for (path, bytes) in files {
            let place = folder.join(path);
            lodestone_files::make_folder(place.parent().unwrap_or(folder))?;
            lodestone_files::write(&place, &bytes)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

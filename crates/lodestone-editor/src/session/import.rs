//! Plans an import of a file from outside, which a person reviews before all of it or nothing is written.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use lodestone_content::Day;
use lodestone_l10n::{Message, message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::open::Session;
use crate::error::{Error, ErrorKind};
use crate::folder::FileChange;

/// The most bytes of a file from outside: a hundred thousand texts are a tenth of it.
const LARGEST_IMPORT: u64 = 64 << 20;

/// The changes that a file from outside would make; nothing is written yet.
#[derive(Debug, Default)]
pub struct Import {
    /// Files as they would be.
    pub(crate) files: Vec<FileChange>,
    /// What changes, for people.
    pub changes: Vec<ImportChange>,
    /// Lines that cannot be imported.
    pub refused: Vec<Refusal>,
    /// How many lines change nothing.
    pub same: u32,
}

/// One change of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportChange {
    /// The fact, or the slide and field.
    pub place: String,
    /// The present text; empty when it is new.
    pub before: String,
    /// The new text.
    pub after: String,
}

/// A line of a file from outside that cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its number, from 1.
    pub line: u64,
    /// Why.
    pub reason: Error,
}

impl Refusal {
    /// A line with the message that says why it cannot be imported.
    pub(crate) fn new<'a>(line: u64, message: impl Into<Message<'a>>) -> Refusal {
        Refusal { line, reason: Error::new(ErrorKind::Input, message) }
    }
}

impl Import {
    /// Returns how much memory its files take, in bytes.
    pub fn bytes(&self) -> usize {
        self.files.iter().map(|change| change.bytes.len()).sum()
    }
}

impl Session {
    /// Makes the changes of an import: all of them, or none.
    ///
    /// # Errors
    ///
    /// `Conflict` when a file has changed since; otherwise when one cannot be written.
    pub fn carry_out(&self, import: &Import, today: Day) -> Result<(), Error> {
        let turn = self.lock_files();
        self.write(&import.files, today)?;
        drop(turn);
        Ok(())
    }
}

/// Reads the text of a file from outside.
///
/// # Errors
///
/// When it cannot be read, is too large or is not UTF-8.
pub(crate) fn text_from_outside(path: &Path) -> Result<String, Error> {
    let failed = |error: &std::io::Error| Error::unreadable(path, error);
    let file = File::open(path).map_err(|error| failed(&error))?;
    let mut bytes = Vec::new();
    // One byte more than is allowed, so that too much is noticed without reading all of it.
    file.take(LARGEST_IMPORT + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if bytes.len() as u64 > LARGEST_IMPORT {
        return Err(unusable_import(path, ImportFault::Large));
    }
    let text = String::from_utf8(bytes).map_err(|_| unusable_import(path, ImportFault::NotUtf8))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Why a file from outside cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ImportFault {
    /// It is larger than any library could use.
    Large,
    /// It is not UTF-8.
    NotUtf8,
    /// It is no table.
    NoTable,
    /// It is a table without a column of ids.
    NoId,
    /// It is not well-formed XML.
    NoXml,
    /// It is not XLIFF 1.2.
    NoXliff,
    /// It has a document type or entities of its own.
    Entities,
    /// It nests deeper or repeats more than any translation does.
    Deep,
    /// It is not between two languages of the library.
    Languages,
}

/// A file from outside that cannot be used; the message names the file.
pub(crate) fn unusable_import(path: &Path, fault: ImportFault) -> Error {
    use message::Editor as Say;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let path = &*name;
    let message = match fault {
        ImportFault::Large => Say::ErrorImportLarge { path },
        ImportFault::NotUtf8 => Say::ErrorImportNotUtf8 { path },
        ImportFault::NoTable => Say::ErrorImportNoTable { path },
        ImportFault::NoId => Say::ErrorImportNoId { path },
        ImportFault::NoXml => Say::ErrorImportNoXml { path },
        ImportFault::NoXliff => Say::ErrorImportNoXliff { path },
        ImportFault::Entities => Say::ErrorImportEntities { path },
        ImportFault::Deep => Say::ErrorImportDeep { path },
        ImportFault::Languages => Say::ErrorImportLanguages { path },
    };
    Error::new(ErrorKind::Input, message)
}

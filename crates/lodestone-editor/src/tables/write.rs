//! Writes all facts as a table that a spreadsheet opens.

use std::collections::BTreeMap;

use lodestone_content::Day;

use super::cells::harmless;
use super::columns::{cell, columns};
use super::files::file;
use crate::document::Document;
use crate::error::Error;
use crate::forms::{fact_form, number_of, row};
use crate::session::Session;

/// The byte order mark: without it, Excel assumes an old encoding.
const MARK: &[u8] = b"\xef\xbb\xbf";

impl Session {
    /// Returns all facts as a table (CSV).
    ///
    /// # Errors
    ///
    /// When the folder cannot be read any more.
    pub fn facts_table(&self, today: Day) -> Result<Vec<u8>, Error> {
        self.refresh(today)?;
        let contents = self.contents();
        let library = &contents.library;
        let columns = columns(library);
        let mut writer =
            csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec());
        // Writing into memory does not fail.
        let _ = writer.write_record(&columns);
        let mut files: BTreeMap<String, Document> = BTreeMap::new();
        for fact in library.facts.values() {
            let file = file(&mut files, &contents, &fact.place.file)?;
            let Some(number) = number_of(file.tree.as_table(), &fact.id) else { continue };
            let form = fact_form(row(file.tree.get_mut("fact"), number)?, &fact.facility, &library.manifest.languages);
            let _ = writer.write_record(columns.iter().map(|column| harmless(&cell(&form, column))));
        }
        Ok(writer.into_inner().unwrap_or_default())
    }
}

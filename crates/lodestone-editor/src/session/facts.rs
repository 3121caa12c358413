//! Opens, makes and saves facts of a folder.

use lodestone_l10n::message;
use std::collections::BTreeMap;

use lodestone_content::read::shape::is_id;
use lodestone_content::{Day, FindingCode, Language, Library};

use super::contents::Contents;
use super::open::Session;
use crate::digest::fingerprint;
use crate::document::{Document, text};
use crate::error::{Error, ErrorKind};
use crate::folder::FileChange;
use crate::forms::{FactForm, append_fact, fact_form, number_of, put_fact, row};

/// Days after which a new fact has to be reviewed: a year.
const REVIEW_DAYS: i64 = 365;

/// A fact's file as a form, with what a save needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactFile {
    /// Its block in the file as a form.
    pub form: FactForm,
    /// The file's path within the folder.
    pub path: String,
    /// Digest of the file as it was read.
    pub digest: String,
}

impl FactFile {
    fn read(path: &str, bytes: &[u8], id: &str, languages: &[Language]) -> Result<FactFile, Error> {
        let mut document = Document::parse(path, bytes)?;
        let facility = text(document.tree.as_table(), "id");
        let number = number_of(document.tree.as_table(), id).ok_or_else(Error::gone)?;
        let form = fact_form(row(document.tree.get_mut("fact"), number)?, &facility, languages);
        Ok(FactFile { form, path: path.to_owned(), digest: fingerprint(bytes) })
    }
}

impl Session {
    /// Opens a fact, as its file is now.
    ///
    /// # Errors
    ///
    /// When there is none, or its file cannot be read.
    pub fn fact(&self, id: &str) -> Result<FactFile, Error> {
        let path = self.contents().fact_path(id)?;
        let bytes = self.read_current(&path)?;
        FactFile::read(&path, &bytes, id, &self.contents().library.manifest.languages)
    }

    /// Adds a fact to a facility, unconfirmed.
    ///
    /// # Errors
    ///
    /// When the id cannot be one or is taken, there is no such facility, or its file cannot be written.
    pub fn new_fact(&self, facility: &str, id: &str, today: Day) -> Result<FactFile, Error> {
        let turn = self.lock_files();
        self.refresh(today)?;
        let contents = self.contents();
        let library = &contents.library;
        if !is_id(id) {
            return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorId { id }));
        }
        if library.facts.contains_key(id) || library.unreadable.contains(id) {
            return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorTaken { id }));
        }
        let path = library.facilities.get(facility).ok_or_else(Error::gone)?.place.file.to_string();
        let bytes = self.folder().read(&path)?.ok_or_else(Error::gone)?;
        let mut document = Document::parse(&path, &bytes)?;
        let form = first_form(library, facility, id, today);
        let languages = library.manifest.languages.clone();
        drop(contents);
        append_fact(document.tree.as_table_mut(), &form, &languages)?;
        let new = document.bytes()?;
        let change = FileChange { path: path.clone(), before: Some(fingerprint(&bytes)), bytes: new.clone() };
        self.write(&[change], today)?;
        drop(turn);
        FactFile::read(&path, &new, id, &languages)
    }

    /// Saves a form into the file that has this digest.
    ///
    /// # Errors
    ///
    /// `Conflict` when the file has another digest by now; otherwise when the form makes no fact, or the file cannot be
    /// written.
    pub fn save_fact(&self, form: &FactForm, digest: &str, today: Day) -> Result<FactFile, Error> {
        let turn = self.lock_files();
        let contents = self.contents();
        let path = contents.fact_path(&form.id)?;
        let bytes = self.folder().read(&path)?.ok_or_else(Error::gone)?;
        if fingerprint(&bytes) != digest {
            return Err(Error::new(ErrorKind::Conflict, message::Editor::ErrorEditorConflict { path: &path }));
        }
        let mut document = Document::parse(&path, &bytes)?;
        let languages = contents.library.manifest.languages.clone();
        let number = number_of(document.tree.as_table(), &form.id).ok_or_else(Error::gone)?;
        put_fact(document.tree.as_table_mut(), number, form, &languages)?;
        let new = document.bytes()?;
        contents.still_reads(&path, &new, &form.id)?;
        drop(contents);
        let change = FileChange { path: path.clone(), before: Some(digest.to_owned()), bytes: new.clone() };
        self.write(&[change], today)?;
        drop(turn);
        FactFile::read(&path, &new, &form.id, &languages)
    }
}

impl Contents {
    /// The file of a fact.
    fn fact_path(&self, id: &str) -> Result<String, Error> {
        Ok(self.library.facts.get(id).ok_or_else(Error::gone)?.place.file.to_string())
    }

    /// Refuses a file in which a fact could not be found again.
    fn still_reads(&self, path: &str, bytes: &[u8], id: &str) -> Result<(), Error> {
        let (alone, findings) = self.read_alone(path, bytes.to_vec());
        if alone.is_some_and(|alone| alone.facts.contains_key(id)) {
            return Ok(());
        }
        // Faults that were there before are not caused by this form.
        let known: Vec<FindingCode> = self.findings_about(id).map(|finding| finding.code).collect();
        let fresh = findings.iter().find(|finding| !known.contains(&finding.code)).or(findings.first());
        let what = fresh.map(|finding| format!("{}; {}", finding.message, finding.remedy)).unwrap_or_default();
        Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what: &what }))
    }
}

/// Returns the form of a new fact: like the other facts of its facility where that is a fair guess, and unconfirmed.
pub(crate) fn first_form(library: &Library, facility: &str, id: &str, today: Day) -> FactForm {
    let kin = library.facts.values().find(|fact| fact.facility == facility);
    let first = library.manifest.languages.first().map_or("en", Language::as_str).to_owned();
    let topic = kin.map(|fact| fact.topic.clone()).or_else(|| library.topics.keys().next().cloned());
    let owner = kin.map(|fact| fact.owner.clone()).or_else(|| library.owners.keys().next().cloned());
    let begin = Day::new(1970, 1, 1).map_or(0, |begin| i64::from(begin.days_until(today)));
    FactForm {
        id: id.to_owned(),
        facility: facility.to_owned(),
        topic: topic.unwrap_or_default(),
        label: BTreeMap::from([(first.clone(), String::new())]),
        measure: None,
        basis: None,
        value: String::new(),
        words: BTreeMap::new(),
        unit: String::new(),
        qualifier: None,
        remark: BTreeMap::new(),
        as_of: today.year().to_string(),
        owner: owner.unwrap_or_default(),
        review_by: Day::from_unix_days(begin + REVIEW_DAYS).unwrap_or(today).to_string(),
        confirmed: false,
        source_title: String::new(),
        source_publisher: String::new(),
        source_url: String::new(),
        source_quote: None,
        // A source is complete or absent: half of one could not be read again.
        source_retrieved: None,
        note: None,
    }
}

//! Retires slides and facts, in `retired.toml`.

use lodestone_content::model::Subject;
use lodestone_content::{Day, Language};
use lodestone_l10n::message;
use toml_edit::{ArrayOfTables, Item, Table};

use super::open::Session;
use crate::digest::fingerprint;
use crate::document::{Document, put, text};
use crate::error::{Error, ErrorKind};
use crate::folder::FileChange;
use crate::forms::{Retirement, put_retirement};

/// The file of retirements.
const FILE: &str = "retired.toml";

impl Session {
    /// Retires a slide or a fact, or, without a retirement, takes it into use again.
    ///
    /// # Errors
    ///
    /// When there is no such slide or fact, the retirement names something that is not there, or the file cannot be
    /// written.
    pub fn retire(&self, subject: Subject, id: &str, retirement: Option<&Retirement>, today: Day) -> Result<(), Error> {
        let turn = self.lock_files();
        let order = self.check_retirement(subject, id, retirement)?;
        let bytes = self.folder().read(FILE)?;
        let mut document = match &bytes {
            Some(bytes) => Document::parse(FILE, bytes)?,
            None => Document::empty(),
        };
        let root = document.tree.as_table_mut();
        let odd = || Error::new(ErrorKind::Library, message::Editor::ErrorEditorSyntax { path: FILE });
        let list = root.entry("retired").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        if list.as_array().is_some_and(toml_edit::Array::is_empty) {
            // How a list that lost its last entry is written.
            *list = Item::ArrayOfTables(ArrayOfTables::new());
        }
        let list = list.as_array_of_tables_mut().ok_or_else(odd)?;
        let place = list.iter().position(|entry| text(entry, key(subject)) == id);
        match (retirement, place) {
            (None, None) => {}
            (None, Some(place)) => {
                list.remove(place);
            }
            (Some(retirement), place) => {
                let place = place.unwrap_or_else(|| {
                    let mut entry = Table::new();
                    entry.decor_mut().set_prefix(if list.is_empty() { "" } else { "\n" });
                    list.push(entry);
                    list.len() - 1
                });
                let entry = list.get_mut(place).ok_or_else(odd)?;
                put_retirement(entry, key(subject), id, retirement, &order)?;
            }
        }
        if list.is_empty() {
            // The file must have a list; an existing one stays, a missing one is not added.
            root.remove("retired");
            put(root, "retired", "[]")?;
        }
        let new = document.bytes()?;
        let before = bytes.as_deref().map(fingerprint);
        if before.is_some() || new != b"retired = []\n" {
            self.write(&[FileChange { path: FILE.to_owned(), before, bytes: new }], today)?;
        }
        drop(turn);
        Ok(())
    }

    /// Refuses a retirement that makes no sense in this library; returns the languages in the library's order.
    fn check_retirement(
        &self,
        subject: Subject,
        id: &str,
        retirement: Option<&Retirement>,
    ) -> Result<Vec<String>, Error> {
        let contents = self.contents();
        let library = &contents.library;
        let (there, successors): (bool, Vec<&String>) = match subject {
            Subject::Slide => (
                library.slides.contains_key(id) || library.retired_slides.contains_key(id),
                library.slides.keys().collect(),
            ),
            Subject::Fact => (
                library.facts.contains_key(id) || library.retired_facts.contains_key(id),
                library.facts.keys().collect(),
            ),
        };
        if !there {
            return Err(Error::gone());
        }
        if let Some(retirement) = retirement {
            if Day::parse(&retirement.date).is_none() {
                return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorDate { value: &retirement.date }));
            }
            let wrong = |successor: &&String| **successor == id || !successors.contains(successor);
            let tag = |tag: &&String| Language::parse(tag).is_none_or(|language| language.as_str() != **tag);
            let odd = retirement.successor.as_ref().filter(wrong).or_else(|| retirement.reason.keys().find(tag));
            if let Some(what) = odd {
                return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what }));
            }
        }
        Ok(library.manifest.languages.iter().map(Language::to_string).collect())
    }
}

/// The key under which `retired.toml` names a slide or a fact.
fn key(subject: Subject) -> &'static str {
    match subject {
        Subject::Slide => "slide",
        Subject::Fact => "fact",
    }
}

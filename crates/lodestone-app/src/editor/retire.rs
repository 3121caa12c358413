//! Taking slides and facts back, in `retired.toml`.

use lodestone_content::{Day, Language};
use lodestone_l10n::message;
use toml_edit::{ArrayOfTables, Item, Table};

use crate::app::App;
use crate::digest::fingerprint;
use crate::editor::document::{Document, put, put_optional, put_text_under, put_translated, text};
use crate::editor::write::Change;
use crate::error::{Code, Error};
use crate::wire::{EditorDesk, Retirement};

/// The file in which retirements stand.
const FILE: &str = "retired.toml";

impl App {
    pub(crate) fn retire(&self, kind: String, id: String, retirement: Option<Retirement>) -> Result<EditorDesk, Error> {
        let workroom = self.workroom()?;
        let turn = workroom.turn();
        let contents = workroom.contents();
        let library = &contents.library;
        let (there, successors): (bool, Vec<&String>) = match kind.as_str() {
            "slide" => (
                library.slides.contains_key(&id) || library.retired_slides.contains_key(&id),
                library.slides.keys().collect(),
            ),
            "fact" => (
                library.facts.contains_key(&id) || library.retired_facts.contains_key(&id),
                library.facts.keys().collect(),
            ),
            _ => return Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what: &kind })),
        };
        if !there {
            return Err(Error::gone());
        }
        if let Some(retirement) = &retirement {
            if Day::parse(&retirement.date).is_none() {
                return Err(Error::said(Code::Input, message::Editor::ErrorEditorDate { value: &retirement.date }));
            }
            let wrong = |successor: &&String| **successor == id || !successors.contains(successor);
            let tag = |tag: &&String| Language::parse(tag).is_none_or(|language| language.as_str() != **tag);
            let odd = retirement.successor.as_ref().filter(wrong).or_else(|| retirement.reason.keys().find(tag));
            if let Some(what) = odd {
                return Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what }));
            }
        }
        let order: Vec<String> = library.manifest.languages.iter().map(Language::to_string).collect();
        drop(contents);
        let bytes = workroom.folder.read(FILE)?;
        let mut document = match &bytes {
            Some(bytes) => Document::parse(FILE, bytes)?,
            None => Document::empty(),
        };
        let root = document.tree.as_table_mut();
        let odd = || Error::said(Code::Library, message::Editor::ErrorEditorSyntax { path: FILE });
        let list = root.entry("retired").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        if list.as_array().is_some_and(toml_edit::Array::is_empty) {
            // How a list that lost its last entry is written.
            *list = Item::ArrayOfTables(ArrayOfTables::new());
        }
        let list = list.as_array_of_tables_mut().ok_or_else(odd)?;
        let place = list.iter().position(|entry| text(entry, &kind) == id);
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
                fill(entry, &kind, &id, &retirement, &order)?;
            }
        }
        if list.is_empty() {
            // The file must hold a list; one that was there stays, one that was not is not begun.
            root.remove("retired");
            put(root, "retired", "[]")?;
        }
        let new = document.bytes()?;
        let before = bytes.as_deref().map(fingerprint);
        if before.is_some() || new != b"retired = []\n" {
            workroom.carry_out(&[Change { path: FILE.to_owned(), before, bytes: new }], self.context.clock.today())?;
        }
        drop(turn);
        Ok(self.editor_desk(&workroom))
    }
}

fn fill(entry: &mut Table, kind: &str, id: &str, retirement: &Retirement, order: &[String]) -> Result<(), Error> {
    if text(entry, kind) != id {
        put_text_under(entry, kind, id)?;
    }
    if text(entry, "successor") != retirement.successor.as_deref().unwrap_or_default() {
        put_optional(entry, "successor", retirement.successor.as_deref())?;
    }
    if text(entry, "date") != retirement.date {
        put_text_under(entry, "date", &retirement.date)?;
    }
    put_translated(entry, "reason", &retirement.reason, order)?;
    if !entry.contains_key("reason") {
        put(entry, "reason", "{}")?;
    }
    if entry.get("recall").and_then(Item::as_bool).unwrap_or(false) != retirement.recall {
        put(entry, "recall", &retirement.recall.to_string())?;
    }
    Ok(())
}

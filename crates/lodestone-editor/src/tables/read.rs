//! Reads a table of facts that comes back from a spreadsheet as an import.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lodestone_content::Day;
use lodestone_content::units::Unit;
use toml_edit::{ArrayOfTables, DocumentMut, Item, value};

use super::cells::{plain, separator, truth};
use super::columns;
use super::files::file;
use crate::digest::fingerprint;
use crate::document::{Document, text};
use crate::error::{Error, ErrorKind};
use crate::folder::FileChange;
use crate::forms::{Amount, amount_of, append_fact, fact_form, number_of, put_fact, row};
use crate::session::{
    Contents, Import, ImportChange, ImportFault, Refusal, Session, first_form, text_from_outside, unusable_import,
};

/// The most rows that are read: ten thousand slides rest on fewer facts.
const MOST_ROWS: usize = 50_000;

impl Session {
    /// Looks into a table of facts (CSV); nothing is written.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is no table of facts. A row that cannot be taken is refused by itself.
    pub fn read_facts_table(&self, path: &Path, today: Day) -> Result<Import, Error> {
        let text = text_from_outside(path)?;
        self.refresh(today)?;
        read_table(&self.contents(), path, &text, today)
    }
}

fn read_table(contents: &Contents, path: &Path, text: &str, today: Day) -> Result<Import, Error> {
    let mut reader = csv::ReaderBuilder::new().delimiter(separator(text)).flexible(true).from_reader(text.as_bytes());
    let odd = |_| unusable_import(path, ImportFault::NoTable);
    let heads: Vec<String> = reader.headers().map_err(odd)?.iter().map(|head| head.trim().to_lowercase()).collect();
    let library = &contents.library;
    let known = columns::columns(library);
    let Some(id_column) = heads.iter().position(|head| head == "id") else {
        return Err(unusable_import(path, ImportFault::NoId));
    };
    let mut found = Import::default();
    let mut seen = BTreeSet::new();
    for head in &heads {
        if !known.contains(head) && !head.is_empty() || !head.is_empty() && !seen.insert(head) {
            found.refused.push(Refusal::new(1, message::Editor::ImportColumn { column: head }));
        }
    }
    let mut files: BTreeMap<String, Document> = BTreeMap::new();
    let mut touched = BTreeSet::new();
    let mut met = BTreeSet::new();
    for (number, record) in reader.records().enumerate() {
        if number >= MOST_ROWS {
            return Err(unusable_import(path, ImportFault::Large));
        }
        let record = record.map_err(odd)?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != heads.len() {
            found.refused.push(Refusal::new(line, message::Editor::ImportCells));
            continue;
        }
        let id = record.get(id_column).unwrap_or_default().trim().to_owned();
        if !met.insert(id.clone()) {
            found.refused.push(Refusal::new(line, message::Editor::ImportTwice { id: &id }));
            continue;
        }
        let cells = heads.iter().zip(record.iter()).filter(|(head, _)| known.contains(head));
        let cells: Vec<(&String, &str)> = cells.collect();
        match take_row(contents, &mut files, &id, &cells, today) {
            Ok((_, changes)) if changes.is_empty() => found.same += 1,
            Ok((file, changes)) => {
                found.changes.extend(changes);
                touched.insert(file);
            }
            Err(reason) => found.refused.push(Refusal { line, reason }),
        }
    }
    for path in touched {
        let before = library.file_texts.get(&path).map(|bytes| fingerprint(bytes));
        found.files.push(FileChange { bytes: files[&path].bytes()?, before, path });
    }
    Ok(found)
}

/// Takes a row into its file, which is as it was when the row cannot be taken.
fn take_row(
    contents: &Contents,
    files: &mut BTreeMap<String, Document>,
    id: &str,
    cells: &[(&String, &str)],
    today: Day,
) -> Result<(String, Vec<ImportChange>), Error> {
    let library = &contents.library;
    let languages = &library.manifest.languages;
    let given = |column: &str| cells.iter().find(|(head, _)| *head == column).map(|(_, cell)| cell.trim());
    let refused = |what: &str| Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what });
    let known = library.facts.get(id);
    let facility = match (known, given("facility")) {
        (Some(fact), None | Some("")) => fact.facility.clone(),
        (Some(fact), Some(facility)) if facility == fact.facility => facility.to_owned(),
        (None, Some(facility)) if lodestone_content::read::shape::is_id(id) => facility.to_owned(),
        _ => return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorUnknown { id })),
    };
    let unknown = || Error::new(ErrorKind::Input, message::Editor::ErrorEditorUnknown { id: &facility });
    let path = library.facilities.get(&facility).ok_or_else(unknown)?.place.file.to_string();
    let path = known.map_or(path, |fact| fact.place.file.to_string());
    if library.unreadable.contains(id) {
        return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorSyntax { path: &path }));
    }
    let document = file(files, contents, &path)?;
    let mut tree = document.tree.clone();
    let number = number_of(tree.as_table(), id);
    let old = match number {
        Some(number) => fact_form(row(tree.get_mut("fact"), number)?, &facility, languages),
        None => first_form(library, &facility, id, today),
    };
    let mut new = old.clone();
    for (column, cell) in cells {
        let cell = plain(cell)
            .ok_or_else(|| Error::new(ErrorKind::Input, message::Editor::ErrorEditorFormula { value: cell }))?;
        if column.as_str() == "confirmed" && !cell.trim().is_empty() {
            new.confirmed = truth(&cell).ok_or_else(|| refused(&cell))?;
        } else if columns::cell(&old, column) != cell {
            columns::set(&mut new, column, cell, languages);
        }
    }
    if new == old && number.is_some() {
        return Ok((path, Vec::new()));
    }
    if old.value != new.value && !old.value.is_empty() {
        let is_words = |value: &str| matches!(amount_of(value, false, true), Ok(Amount::Words(_)));
        // A spreadsheet turns 4.6 into 4-jun: a number must not become words.
        if !is_words(&old.value) && is_words(&new.value) {
            return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorValue { value: &new.value }));
        }
    }
    if Unit::parse(&new.unit).is_none() {
        return Err(refused(&new.unit));
    }
    let lost = [
        (!library.topics.contains_key(&new.topic)).then_some(&new.topic),
        (!library.owners.contains_key(&new.owner)).then_some(&new.owner),
        new.measure.as_ref().filter(|measure| !library.measures.contains_key(*measure)),
    ];
    if let Some(what) = lost.into_iter().flatten().next() {
        return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorUnknown { id: what }));
    }
    match number {
        Some(number) => put_fact(tree.as_table_mut(), number, &new, languages)?,
        None => append_fact(tree.as_table_mut(), &new, languages)?,
    }
    readable(contents, &path, &tree, id)?;
    document.tree = tree;
    let place = |column: &str| format!("{id} · {column}");
    let changes = columns::columns(library).into_iter().filter_map(|column| {
        let (before, after) = (columns::cell(&old, &column), columns::cell(&new, &column));
        let fresh = number.is_none();
        let before = if fresh { String::new() } else { before };
        (before != after).then(|| ImportChange { place: place(&column), before, after })
    });
    Ok((path, changes.collect()))
}

/// Refuses a fact that the reader of a library would not take.
fn readable(contents: &Contents, path: &str, tree: &DocumentMut, id: &str) -> Result<(), Error> {
    let mut alone = DocumentMut::new();
    alone.insert("id", value(text(tree.as_table(), "id")));
    let number = number_of(tree.as_table(), id);
    let fact = number.and_then(|number| match tree.get("fact")? {
        Item::ArrayOfTables(facts) => facts.get(number).cloned(),
        Item::Value(list) => Some(list.as_array()?.get(number)?.as_inline_table()?.clone().into_table()),
        _ => None,
    });
    let mut facts = ArrayOfTables::new();
    facts.extend(fact);
    alone.insert("fact", Item::ArrayOfTables(facts));
    let (library, findings) = contents.read_alone(path, alone.to_string().into_bytes());
    if library.is_some_and(|library| library.facts.contains_key(id)) {
        return Ok(());
    }
    // The fact begins after the first line; a missing name of the facility is not its fault.
    let what = findings.iter().find(|finding| finding.place.line > 1).or(findings.first());
    let what = what.map(|finding| format!("{}; {}", finding.message, finding.remedy)).unwrap_or_default();
    Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what: &what }))
}

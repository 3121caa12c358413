//! Facts as a table that a spreadsheet opens (CSV), and back: a plan first, then all of it or nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lodestone_content::units::Unit;
use lodestone_content::{Language, Library};
use lodestone_l10n::message;
use toml_edit::{ArrayOfTables, DocumentMut, Item, value};

use crate::app::App;
use crate::digest::fingerprint;
use crate::editor::apply::row;
use crate::editor::document::{Document, text};
use crate::editor::facts::{append, fact_form, number_of, put_fact};
use crate::editor::plan::Found;
use crate::editor::value::{Amount, amount_of};
use crate::editor::workroom::Contents;
use crate::editor::write::Change;
use crate::error::{Code, Error};
use crate::wire::{FactForm, ImportChange, ImportPlan};

/// Excel takes a file without it for one of the last century.
const MARK: &[u8] = b"\xef\xbb\xbf";
/// The most rows that are read: ten thousand slides rest on fewer facts.
const MOST_ROWS: usize = 50_000;
/// What makes a spreadsheet take a text for a formula, which could fetch addresses or start programs.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// Columns that are the same in every language, before and after those that are not.
const PLAIN: [&str; 18] = [
    "id",
    "facility",
    "topic",
    "value",
    "unit",
    "qualifier",
    "measure",
    "basis",
    "as_of",
    "owner",
    "review_by",
    "confirmed",
    "source_title",
    "source_publisher",
    "source_url",
    "source_quote",
    "source_retrieved",
    "note",
];

impl App {
    pub(crate) fn save_facts_table(&self, path: String) -> Result<(), Error> {
        let workroom = self.workroom()?;
        workroom.refresh(self.context.clock.today())?;
        let contents = workroom.contents();
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
        Ok(lodestone_files::save(Path::new(&path), &writer.into_inner().unwrap_or_default())?)
    }

    pub(crate) fn look_at_facts(&self, path: String) -> Result<ImportPlan, Error> {
        let workroom = self.workroom()?;
        let text = self.text_from_outside(&path)?;
        workroom.refresh(self.context.clock.today())?;
        let found = self.read_table(&workroom.contents(), &path, &text)?;
        Ok(self.plan("facts", workroom, found))
    }

    fn read_table(&self, contents: &Contents, path: &str, text: &str) -> Result<Found, Error> {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(separator(text)).flexible(true).from_reader(text.as_bytes());
        let odd = |_| self.odd_import(path, message::Editor::ImportNoTable);
        let heads: Vec<String> = reader.headers().map_err(odd)?.iter().map(|head| head.trim().to_lowercase()).collect();
        let library = &contents.library;
        let known = columns(library);
        let Some(id_column) = heads.iter().position(|head| head == "id") else {
            return Err(self.odd_import(path, message::Editor::ImportNoId));
        };
        let mut found = Found::default();
        let l10n = self.context.l10n();
        let mut seen = BTreeSet::new();
        for head in &heads {
            if !known.contains(head) && !head.is_empty() || !head.is_empty() && !seen.insert(head) {
                let what = l10n.say(message::Editor::ImportColumn { column: head });
                found.refused.push(self.refused_line(1, &what));
            }
        }
        let mut files: BTreeMap<String, Document> = BTreeMap::new();
        let mut touched = BTreeSet::new();
        let mut met = BTreeSet::new();
        for (number, record) in reader.records().enumerate() {
            if number >= MOST_ROWS {
                return Err(self.odd_import(path, message::Editor::ImportLarge));
            }
            let record = record.map_err(odd)?;
            let line = record.position().map_or(0, csv::Position::line);
            let mut refuse = |what: &str| found.refused.push(self.refused_line(line, what));
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if record.len() != heads.len() {
                refuse(&l10n.say(message::Editor::ImportCells));
                continue;
            }
            let id = record.get(id_column).unwrap_or_default().trim().to_owned();
            if !met.insert(id.clone()) {
                refuse(&l10n.say(message::Editor::ImportTwice { id: &id }));
                continue;
            }
            let cells = heads.iter().zip(record.iter()).filter(|(head, _)| known.contains(head));
            let cells: Vec<(&String, &str)> = cells.collect();
            match self.take_row(contents, &mut files, &id, &cells) {
                Ok((_, changes)) if changes.is_empty() => found.same += 1,
                Ok((file, changes)) => {
                    found.changes.extend(changes);
                    touched.insert(file);
                }
                Err(error) => refuse(&error.failure(&l10n).message),
            }
        }
        for path in touched {
            let before = library.sources.get(&path).map(|bytes| fingerprint(bytes));
            found.files.push(Change { bytes: files[&path].bytes()?, before, path });
        }
        Ok(found)
    }

    /// Takes a row into its file, which is as it was when the row cannot be taken.
    fn take_row(
        &self,
        contents: &Contents,
        files: &mut BTreeMap<String, Document>,
        id: &str,
        cells: &[(&String, &str)],
    ) -> Result<(String, Vec<ImportChange>), Error> {
        let library = &contents.library;
        let languages = &library.manifest.languages;
        let given = |column: &str| cells.iter().find(|(head, _)| *head == column).map(|(_, cell)| cell.trim());
        let refused = |what: &str| Error::said(Code::Input, message::Editor::ErrorEditorForm { what });
        let known = library.facts.get(id);
        let facility = match (known, given("facility")) {
            (Some(fact), None | Some("")) => fact.facility.clone(),
            (Some(fact), Some(facility)) if facility == fact.facility => facility.to_owned(),
            (None, Some(facility)) if lodestone_content::read::shape::is_id(id) => facility.to_owned(),
            _ => return Err(Error::said(Code::Input, message::Editor::ErrorEditorUnknown { id })),
        };
        let unknown = || Error::said(Code::Input, message::Editor::ErrorEditorUnknown { id: &facility });
        let path = library.facilities.get(&facility).ok_or_else(unknown)?.place.file.to_string();
        let path = known.map_or(path, |fact| fact.place.file.to_string());
        if library.unreadable.contains(id) {
            return Err(Error::said(Code::Input, message::Editor::ErrorEditorSyntax { path: &path }));
        }
        let document = file(files, contents, &path)?;
        let mut tree = document.tree.clone();
        let number = number_of(tree.as_table(), id);
        let old = match number {
            Some(number) => fact_form(row(tree.get_mut("fact"), number)?, &facility, languages),
            None => self.first_form(library, &facility, id),
        };
        let mut new = old.clone();
        for (column, cell) in cells {
            let cell = plain(cell)
                .ok_or_else(|| Error::said(Code::Input, message::Editor::ErrorEditorFormula { value: cell }))?;
            if column.as_str() == "confirmed" && !cell.trim().is_empty() {
                new.confirmed = truth(&cell).ok_or_else(|| refused(&cell))?;
            } else if self::cell(&old, column) != cell {
                set(&mut new, column, cell, languages);
            }
        }
        if new == old && number.is_some() {
            return Ok((path, Vec::new()));
        }
        if old.value != new.value && !old.value.is_empty() {
            let is_words = |value: &str| matches!(amount_of(value, false, true), Ok(Amount::Words(_)));
            // A spreadsheet makes 4-jun of 4.6: a figure does not become words by itself.
            if !is_words(&old.value) && is_words(&new.value) {
                return Err(Error::said(Code::Input, message::Editor::ErrorEditorValue { value: &new.value }));
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
            return Err(Error::said(Code::Input, message::Editor::ErrorEditorUnknown { id: what }));
        }
        match number {
            Some(number) => put_fact(tree.as_table_mut(), number, &new, languages)?,
            None => append(tree.as_table_mut(), &new, languages)?,
        }
        readable(contents, &path, &tree, id)?;
        document.tree = tree;
        let place = |column: &str| format!("{id} · {column}");
        let changes = columns(library).into_iter().filter_map(|column| {
            let (before, after) = (self::cell(&old, &column), self::cell(&new, &column));
            let fresh = number.is_none();
            let before = if fresh { String::new() } else { before };
            (before != after).then(|| ImportChange { place: place(&column), before, after })
        });
        Ok((path, changes.collect()))
    }
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
    // Below the first line stands the fact; that the facility has no name is not its fault.
    let what = findings.iter().find(|finding| finding.place.line > 1).or(findings.first());
    let what = what.map(|finding| format!("{}; {}", finding.message, finding.remedy)).unwrap_or_default();
    Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what: &what }))
}

/// A file of the library, parsed once.
fn file<'a>(
    files: &'a mut BTreeMap<String, Document>,
    contents: &Contents,
    path: &str,
) -> Result<&'a mut Document, Error> {
    if !files.contains_key(path) {
        let bytes = contents.library.sources.get(path).map(|bytes| bytes.to_vec()).unwrap_or_default();
        files.insert(path.to_owned(), Document::parse(path, &bytes)?);
    }
    files.get_mut(path).ok_or_else(|| Error::said(Code::Missing, message::App::ErrorGone))
}

/// The columns of the table.
fn columns(library: &Library) -> Vec<String> {
    let tags: Vec<String> = library.languages().iter().map(Language::to_string).collect();
    let first = library.manifest.languages.first().map_or("en", Language::as_str);
    let mut columns = Vec::new();
    for column in PLAIN {
        columns.push(column.to_owned());
        match column {
            "topic" => columns.extend(tags.iter().map(|tag| format!("label.{}", tag.to_lowercase()))),
            "value" => {
                let others = tags.iter().filter(|tag| *tag != first);
                columns.extend(others.map(|tag| format!("value.{}", tag.to_lowercase())));
            }
            "qualifier" => columns.extend(tags.iter().map(|tag| format!("remark.{}", tag.to_lowercase()))),
            _ => {}
        }
    }
    columns
}

/// What stands in a column.
fn cell(form: &FactForm, column: &str) -> String {
    let of = |texts: &BTreeMap<String, String>, tag: &str| {
        texts.iter().find(|(own, _)| own.to_lowercase() == tag).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    match column.split_once('.') {
        Some(("label", tag)) => of(&form.label, tag),
        Some(("value", tag)) => of(&form.words, tag),
        Some(("remark", tag)) => of(&form.remark, tag),
        _ => match column {
            "id" => form.id.clone(),
            "facility" => form.facility.clone(),
            "topic" => form.topic.clone(),
            "value" => form.value.clone(),
            "unit" => form.unit.clone(),
            "qualifier" => optional(&form.qualifier),
            "measure" => optional(&form.measure),
            "basis" => optional(&form.basis),
            "as_of" => form.as_of.clone(),
            "owner" => form.owner.clone(),
            "review_by" => form.review_by.clone(),
            "confirmed" => form.confirmed.to_string(),
            "source_title" => form.source_title.clone(),
            "source_publisher" => form.source_publisher.clone(),
            "source_url" => form.source_url.clone(),
            "source_quote" => optional(&form.source_quote),
            "source_retrieved" => optional(&form.source_retrieved),
            "note" => optional(&form.note),
            _ => String::new(),
        },
    }
}

/// Puts a cell into its place; an empty one takes away what stands there.
fn set(form: &mut FactForm, column: &str, cell: String, languages: &[Language]) {
    let given = |cell: String| Some(cell).filter(|cell| !cell.is_empty());
    let put = |texts: &mut BTreeMap<String, String>, tag: &str, cell: String| {
        let known = texts.keys().find(|own| own.to_lowercase() == tag).cloned();
        let named = || languages.iter().map(Language::to_string).find(|own| own.to_lowercase() == tag);
        let tag = known.or_else(named).unwrap_or_else(|| tag.to_owned());
        if cell.is_empty() {
            texts.remove(&tag)
        } else {
            texts.insert(tag, cell)
        };
    };
    match column.split_once('.') {
        Some(("label", tag)) => put(&mut form.label, tag, cell),
        Some(("value", tag)) => put(&mut form.words, tag, cell),
        Some(("remark", tag)) => put(&mut form.remark, tag, cell),
        _ => match column {
            "topic" => form.topic = cell,
            "value" => form.value = cell.trim().to_owned(),
            "unit" => form.unit = cell,
            "qualifier" => form.qualifier = given(cell),
            "measure" => form.measure = given(cell),
            "basis" => form.basis = given(cell),
            "as_of" => form.as_of = cell,
            "owner" => form.owner = cell,
            "review_by" => form.review_by = cell,
            "source_title" => form.source_title = cell,
            "source_publisher" => form.source_publisher = cell,
            "source_url" => form.source_url = cell,
            "source_quote" => form.source_quote = given(cell),
            "source_retrieved" => form.source_retrieved = given(cell),
            "note" => form.note = given(cell),
            _ => {}
        },
    }
}

/// What separates the columns: whatever the first line has most of, outside quotes.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            other if !quoted => counts.iter_mut().filter(|(mark, _)| *mark == other).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // The first of those that are equally many.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(mark, _)| *mark)
}

/// A text that no spreadsheet takes for a formula. An apostrophe before it says so; [`plain`] takes it away again.
fn harmless(text: &str) -> String {
    let is_number =
        text.parse::<f64>().is_ok() && text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    if !is_number && text.trim_start_matches('\'').starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// What a cell means; `None` for a formula that nobody marked as text.
fn plain(cell: &str) -> Option<String> {
    let cell = cell.replace("\r\n", "\n");
    if let Some(marked) = cell.strip_prefix('\'')
        && marked.trim_start_matches('\'').starts_with(FORMULA)
    {
        return Some(marked.to_owned());
    }
    let is_number = cell.trim().parse::<f64>().is_ok();
    if cell.starts_with(FORMULA) && !is_number {
        return None;
    }
    Some(cell)
}

/// Yes or no as spreadsheets of our languages write it.
fn truth(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "true" | "yes" | "1" | "sant" | "sand" | "wahr" | "ja" => Some(true),
        "false" | "no" | "0" | "falskt" | "falsk" | "falsch" | "nej" | "nein" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_from_a_spreadsheet_as_it_went() {
        for text in ["=1+1", "'=1", "''=1", "-2 %", "+46", "@x", "\t=1", "'tis", "plain", "-4", "330", "", "a;b\"c"] {
            let cell = harmless(text);
            assert!(!cell.starts_with(FORMULA) || text == "-4", "{text:?} must be no formula: {cell:?}");
            assert_eq!(plain(&cell).as_deref(), Some(text), "{text:?} comes back");
        }
        assert_eq!(plain("=HYPERLINK(\"http://x\")"), None);
        assert_eq!(plain("+cmd|' /C calc'!A0"), None);
    }

    #[test]
    fn the_separator_is_found_out() {
        assert_eq!(separator("id;value;note\n"), b';');
        assert_eq!(separator("id,value,note\n1;2;3;4;5"), b',');
        assert_eq!(separator("id\tvalue\n"), b'\t');
        assert_eq!(separator("\"a,b,c\";id\n"), b';');
        assert_eq!(separator("id"), b';', "one column has none, and any will do");
    }
}

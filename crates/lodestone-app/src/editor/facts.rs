//! Facts in work: open, new, saved.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::date::{Date, Day};
use lodestone_content::read::shape::is_id;
use lodestone_content::{Language, Library};
use lodestone_l10n::message;
use toml_edit::{ArrayOfTables, Item, Table, TableLike, Value};

use crate::app::App;
use crate::digest::fingerprint;
use crate::editor::apply::row;
use crate::editor::document::{
    Document, bounded, in_order, optional, put, put_optional, put_text_under, put_translated, quoted, text, texts,
};
use crate::editor::remarks::remark;
use crate::editor::slides::retirement;
use crate::editor::value::{Amount, amount_of};
use crate::editor::workroom::{Contents, Workroom};
use crate::editor::write::Change;
use crate::error::{Code, Error};
use crate::wire::{EditorFact, FactForm};

/// A new fact is to be looked at again after so many days: a year, less what a fair needs.
const REVIEW_DAYS: i64 = 365;
/// The keys under which a fact's value can stand.
const VALUES: [&str; 4] = ["value", "range", "date", "text"];
/// The keys of a fact in their usual order.
const KEYS: [&str; 17] = [
    "id",
    "topic",
    "label",
    "measure",
    "basis",
    "value",
    "range",
    "date",
    "text",
    "unit",
    "qualifier",
    "remark",
    "as_of",
    "owner",
    "review_by",
    "confirmed",
    "note",
];

impl App {
    pub(crate) fn editor_fact(&self, id: String) -> Result<EditorFact, Error> {
        let workroom = self.workroom()?;
        let path = self.fact_path(&workroom.contents(), &id)?;
        let bytes = workroom.take_fresh(&path)?;
        self.as_editor_fact(&workroom, &path, &bytes, &id)
    }

    /// The file in which a fact stands.
    fn fact_path(&self, contents: &Contents, id: &str) -> Result<String, Error> {
        Ok(contents.library.facts.get(id).ok_or_else(Error::gone)?.place.file.to_string())
    }

    fn as_editor_fact(&self, workroom: &Workroom, path: &str, bytes: &[u8], id: &str) -> Result<EditorFact, Error> {
        let l10n = self.context.l10n();
        let contents = workroom.contents();
        let library = &contents.library;
        let mut document = Document::parse(path, bytes)?;
        let facility = text(document.tree.as_table(), "id");
        let number = number_of(document.tree.as_table(), id).ok_or_else(Error::gone)?;
        let form = fact_form(row(document.tree.get_mut("fact"), number)?, &facility, &library.manifest.languages);
        let used = contents.used.get(id).into_iter().flatten().filter_map(|slide| library.slides.get(slide));
        let chain = l10n.chain();
        Ok(EditorFact {
            form,
            file: path.to_owned(),
            digest: fingerprint(bytes),
            remarks: contents.findings_about(id).map(|finding| remark(&l10n, finding)).collect(),
            slides: used.map(|slide| (slide.id.clone(), slide.title(&chain))).collect(),
            retired: library.retired_facts.get(id).map(retirement),
        })
    }

    pub(crate) fn new_editor_fact(&self, facility: String, id: String) -> Result<EditorFact, Error> {
        let workroom = self.workroom()?;
        let turn = workroom.turn();
        workroom.refresh(self.context.clock.today())?;
        let contents = workroom.contents();
        let library = &contents.library;
        if !is_id(&id) {
            return Err(Error::said(Code::Input, message::Editor::ErrorEditorId { id: &id }));
        }
        if library.facts.contains_key(&id) || library.unreadable.contains(&id) {
            return Err(Error::said(Code::Input, message::Editor::ErrorEditorTaken { id: &id }));
        }
        let path = library.facilities.get(&facility).ok_or_else(Error::gone)?.place.file.to_string();
        let bytes = workroom.folder.read(&path)?.ok_or_else(Error::gone)?;
        let mut document = Document::parse(&path, &bytes)?;
        let form = self.first_form(library, &facility, &id);
        append(document.tree.as_table_mut(), &form, &library.manifest.languages)?;
        drop(contents);
        let new = document.bytes()?;
        let change = Change { path: path.clone(), before: Some(fingerprint(&bytes)), bytes: new.clone() };
        workroom.carry_out(&[change], self.context.clock.today())?;
        drop(turn);
        self.as_editor_fact(&workroom, &path, &new, &id)
    }

    /// What a new fact begins with: like the facts of its facility where that is a fair guess, and unconfirmed.
    pub(crate) fn first_form(&self, library: &Library, facility: &str, id: &str) -> FactForm {
        let today = self.context.clock.today();
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
            // A source is whole or not there: half of one could not be read again.
            source_retrieved: None,
            note: None,
        }
    }

    pub(crate) fn save_editor_fact(&self, form: FactForm, digest: String) -> Result<EditorFact, Error> {
        let workroom = self.workroom()?;
        let turn = workroom.turn();
        let contents = workroom.contents();
        let path = self.fact_path(&contents, &form.id)?;
        let bytes = workroom.folder.read(&path)?.ok_or_else(Error::gone)?;
        if fingerprint(&bytes) != digest {
            return Err(Error::said(Code::Conflict, message::Editor::ErrorEditorConflict { path: &path }));
        }
        let mut document = Document::parse(&path, &bytes)?;
        let languages = &contents.library.manifest.languages;
        let number = number_of(document.tree.as_table(), &form.id).ok_or_else(Error::gone)?;
        put_fact(document.tree.as_table_mut(), number, &form, languages)?;
        let new = document.bytes()?;
        still_read(&contents, &path, &new, &form.id)?;
        drop(contents);
        let change = Change { path: path.clone(), before: Some(digest), bytes: new.clone() };
        workroom.carry_out(&[change], self.context.clock.today())?;
        drop(turn);
        self.as_editor_fact(&workroom, &path, &new, &form.id)
    }
}

/// Refuses a file in which a fact could not be found again.
pub(crate) fn still_read(contents: &Contents, path: &str, bytes: &[u8], id: &str) -> Result<(), Error> {
    let (alone, findings) = contents.read_alone(path, bytes.to_vec());
    if alone.is_some_and(|alone| alone.facts.contains_key(id)) {
        return Ok(());
    }
    // What was wrong before is not the fault of this form.
    let known: Vec<&str> = contents.findings_about(id).map(|finding| finding.code).collect();
    let fresh = findings.iter().find(|finding| !known.contains(&finding.code)).or(findings.first());
    let what = fresh.map(|finding| format!("{}; {}", finding.message, finding.remedy)).unwrap_or_default();
    Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what: &what }))
}

/// The place of a fact among those of its file.
pub(crate) fn number_of(file: &Table, id: &str) -> Option<usize> {
    let is_it = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(id);
    match file.get("fact")? {
        Item::ArrayOfTables(facts) => facts.iter().position(|fact| is_it(fact)),
        Item::Value(Value::Array(facts)) => {
            facts.iter().position(|fact| fact.as_inline_table().is_some_and(|fact| is_it(fact)))
        }
        _ => None,
    }
}

/// What a fact's block says.
pub(crate) fn fact_form(fact: &dyn TableLike, facility: &str, languages: &[Language]) -> FactForm {
    let nothing = Table::new();
    let source = fact.get("source").and_then(Item::as_table_like).unwrap_or(&nothing);
    let mut words = texts(fact.get("text"));
    let first = languages.first().map_or("en", Language::as_str);
    let value = if let Some(number) = fact.get("value").and_then(digits) {
        number
    } else if let Some(range) = fact.get("range").and_then(Item::as_array) {
        let ends: Vec<String> = range.iter().map(|end| end.to_string().trim().to_owned()).collect();
        ends.join("..")
    } else if let Some(date) = optional(fact, "date") {
        date
    } else {
        words.remove(first).unwrap_or_default()
    };
    FactForm {
        id: text(fact, "id"),
        facility: facility.to_owned(),
        topic: text(fact, "topic"),
        label: texts(fact.get("label")),
        measure: optional(fact, "measure"),
        basis: optional(fact, "basis"),
        value,
        words,
        unit: text(fact, "unit"),
        qualifier: optional(fact, "qualifier"),
        remark: texts(fact.get("remark")),
        as_of: text(fact, "as_of"),
        owner: text(fact, "owner"),
        review_by: text(fact, "review_by"),
        confirmed: fact.get("confirmed").and_then(Item::as_bool).unwrap_or(false),
        source_title: text(source, "title"),
        source_publisher: text(source, "publisher"),
        source_url: text(source, "url"),
        source_quote: optional(source, "quote"),
        source_retrieved: optional(source, "retrieved"),
        note: optional(fact, "note"),
    }
}

/// A number in the digits that the author wrote.
fn digits(item: &Item) -> Option<String> {
    let value = item.as_value()?;
    let is_number = value.is_integer() || value.is_float();
    is_number.then(|| value.to_string().trim().replace('_', ""))
}

/// Writes a form over a fact of a file. What did not change keeps its bytes.
///
/// # Errors
///
/// When something in the form can stand in no file.
pub(crate) fn put_fact(file: &mut Table, number: usize, form: &FactForm, languages: &[Language]) -> Result<(), Error> {
    let fact = row(file.get_mut("fact"), number)?;
    let before: BTreeSet<String> = fact.iter().map(|(key, _)| key.to_owned()).collect();
    apply_fact(fact, form, languages)?;
    let block = file.get_mut("fact").and_then(Item::as_array_of_tables_mut).and_then(|facts| facts.get_mut(number));
    if let Some(block) = block {
        let added: Vec<&str> =
            KEYS.into_iter().filter(|key| block.contains_key(key) && !before.contains(*key)).collect();
        in_order(block, &KEYS, &added);
    }
    Ok(())
}

fn apply_fact(fact: &mut dyn TableLike, new: &FactForm, languages: &[Language]) -> Result<(), Error> {
    let old = fact_form(fact, &new.facility, languages);
    if old == *new {
        return Ok(());
    }
    dates(&old, new)?;
    let order: Vec<String> = languages.iter().map(Language::to_string).collect();
    for (key, was, is) in [
        ("topic", &old.topic, &new.topic),
        ("as_of", &old.as_of, &new.as_of),
        ("owner", &old.owner, &new.owner),
        ("review_by", &old.review_by, &new.review_by),
    ] {
        if was != is {
            put_text_under(fact, key, is)?;
        }
    }
    put_translated(fact, "label", &new.label, &order)?;
    put_translated(fact, "remark", &new.remark, &order)?;
    for (key, was, is) in [
        ("measure", &old.measure, &new.measure),
        ("basis", &old.basis, &new.basis),
        ("qualifier", &old.qualifier, &new.qualifier),
        ("note", &old.note, &new.note),
    ] {
        if was != is {
            put_optional(fact, key, is.as_deref())?;
        }
    }
    if old.unit != new.unit {
        put_optional(fact, "unit", Some(&new.unit))?;
    }
    if old.confirmed != new.confirmed {
        put(fact, "confirmed", &new.confirmed.to_string())?;
    }
    if (&old.value, &old.words) != (&new.value, &new.words) {
        value(fact, &old, new, &order)?;
    }
    source(fact, &old, new)
}

fn dates(old: &FactForm, new: &FactForm) -> Result<(), Error> {
    let refused = |value: &str| Err(Error::said(Code::Input, message::Editor::ErrorEditorDate { value }));
    if old.as_of != new.as_of && Date::parse(&new.as_of).is_none() {
        return refused(&new.as_of);
    }
    if old.review_by != new.review_by && Day::parse(&new.review_by).is_none() {
        return refused(&new.review_by);
    }
    match new.source_retrieved.as_deref() {
        Some(day) if old.source_retrieved.as_deref() != Some(day) && !day.is_empty() && Day::parse(day).is_none() => {
            refused(day)
        }
        _ => Ok(()),
    }
}

/// Puts a value where one stands, or under the key that its kind has.
fn value(fact: &mut dyn TableLike, old: &FactForm, new: &FactForm, order: &[String]) -> Result<(), Error> {
    let standing = VALUES.into_iter().find(|key| fact.contains_key(key));
    let amount = amount_of(&new.value, standing == Some("date"), !new.unit.is_empty() || new.measure.is_some())?;
    let (key, toml) = match &amount {
        Amount::Number(number) => ("value", number.clone()),
        Amount::Range(low, high) => ("range", format!("[{low}, {high}]")),
        Amount::Date(date) => ("date", quoted(date)),
        Amount::Words(words) => {
            bounded(words)?;
            let first = order.first().map_or("en", String::as_str);
            let mut all = new.words.clone();
            all.insert(first.to_owned(), words.clone());
            if standing != Some("text") {
                VALUES.iter().for_each(|other| drop(fact.remove(other)));
            }
            put_translated(fact, "text", &all, order)?;
            // A fact without any value could not be read again; it keeps an empty one.
            return if fact.contains_key("text") {
                Ok(())
            } else {
                put(fact, "text", &format!("{{ {first} = \"\" }}"))
            };
        }
    };
    if standing != Some(key) {
        VALUES.iter().for_each(|other| drop(fact.remove(other)));
    }
    if standing == Some(key) && old.value == new.value { Ok(()) } else { put(fact, key, &toml) }
}

fn source(fact: &mut dyn TableLike, old: &FactForm, new: &FactForm) -> Result<(), Error> {
    let of = |form: &FactForm| {
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        [
            ("title", given(&form.source_title)),
            ("publisher", given(&form.source_publisher)),
            ("url", given(&form.source_url)),
            ("quote", form.source_quote.clone().filter(|text| !text.is_empty())),
            ("retrieved", form.source_retrieved.clone().filter(|text| !text.is_empty())),
        ]
    };
    if of(old) == of(new) {
        return Ok(());
    }
    if !fact.contains_key("source") {
        fact.insert("source", Item::Table(Table::new()));
    }
    let inner = fact.get_mut("source").and_then(Item::as_table_like_mut);
    let inner = inner.ok_or_else(|| Error::new(Code::Library, "`source` is no table; mend it in the file"))?;
    for ((key, was), (_, is)) in of(old).into_iter().zip(of(new)) {
        if was != is {
            put_optional(inner, key, is.as_deref())?;
        }
    }
    if inner.is_empty() {
        fact.remove("source");
    }
    Ok(())
}

/// Adds a fact at the end of a facility's file, as authors write them.
///
/// # Errors
///
/// When something in the form can stand in no file.
pub(crate) fn append(file: &mut Table, form: &FactForm, languages: &[Language]) -> Result<(), Error> {
    let mut fact = Table::new();
    fact.decor_mut().set_prefix("\n");
    put_text_under(&mut fact, "id", &form.id)?;
    put_text_under(&mut fact, "topic", &form.topic)?;
    let order: Vec<String> = languages.iter().map(Language::to_string).collect();
    put_translated(&mut fact, "label", &form.label, &order)?;
    if !fact.contains_key("label") {
        let first = order.first().map_or("en", String::as_str);
        put(&mut fact, "label", &format!("{{ {first} = \"\" }}"))?;
    }
    put_optional(&mut fact, "measure", form.measure.as_deref())?;
    put_optional(&mut fact, "basis", form.basis.as_deref())?;
    let blank = fact_form(&fact, &form.facility, languages);
    value(&mut fact, &blank, form, &order)?;
    put_optional(&mut fact, "unit", Some(&form.unit))?;
    put_optional(&mut fact, "qualifier", form.qualifier.as_deref())?;
    put_translated(&mut fact, "remark", &form.remark, &order)?;
    dates(&blank, form)?;
    for (key, text) in [("as_of", &form.as_of), ("owner", &form.owner), ("review_by", &form.review_by)] {
        put_text_under(&mut fact, key, text)?;
    }
    put(&mut fact, "confirmed", &form.confirmed.to_string())?;
    put_optional(&mut fact, "note", form.note.as_deref())?;
    source(&mut fact, &blank, form)?;
    let facts = file.entry("fact").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    match facts {
        Item::ArrayOfTables(facts) => facts.push(fact),
        Item::Value(Value::Array(facts)) => facts.push(fact.into_inline_table()),
        _ => return Err(Error::new(Code::Library, "`fact` is no list; mend it in the file")),
    }
    Ok(())
}

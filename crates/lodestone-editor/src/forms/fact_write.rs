//! Writes a form into the block of a fact, or adds a fact to a facility's file.

use lodestone_l10n::message;
use std::collections::BTreeSet;

use lodestone_content::Language;
use lodestone_content::date::{Date, Day};
use toml_edit::{ArrayOfTables, Item, Table, TableLike, Value};

use super::amount::{Amount, amount_of};
use super::entry_write::row;
use super::fact::{FactForm, fact_form};
use crate::document::{bounded, in_order, put, put_optional, put_text_under, put_translated, quoted};
use crate::error::{Error, ErrorKind};

/// The keys of a fact's value, one for each kind of value.
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

/// Writes a form over a fact of a file. What did not change keeps its bytes.
///
/// # Errors
///
/// When something in the form cannot be written into a file.
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
    let refused = |value: &str| Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorDate { value }));
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

/// Replaces a value, or writes it under the key of its kind.
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
    let inner =
        inner.ok_or_else(|| Error::detailed(ErrorKind::Library, "`source` is no table; mend it in the file"))?;
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
/// When something in the form cannot be written into a file.
pub(crate) fn append_fact(file: &mut Table, form: &FactForm, languages: &[Language]) -> Result<(), Error> {
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
        _ => return Err(Error::detailed(ErrorKind::Library, "`fact` is no list; mend it in the file")),
    }
    Ok(())
}

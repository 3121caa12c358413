//! A slide's file as a form.

use std::collections::BTreeMap;

use lodestone_content::layout::{FieldKind, layout};
use toml_edit::{DocumentMut, Item, TableLike, Value};

use crate::editor::document::{text, text_list, texts};
use crate::wire::{Approval, Entry, SlideForm};

/// What a slide's file says.
pub(crate) fn slide_form(tree: &DocumentMut) -> SlideForm {
    let table = tree.as_table();
    let layout_id = text(table, "layout");
    let fields = |item: Option<&Item>| -> BTreeMap<String, Entry> {
        let fields = item.and_then(Item::as_table_like);
        let entries = fields.into_iter().flat_map(TableLike::iter);
        entries.filter_map(|(key, item)| Some((key.to_owned(), entry(item, kind(&layout_id, key))?))).collect()
    };
    let languages = table.get("text").and_then(Item::as_table_like);
    SlideForm {
        id: text(table, "id"),
        stage: text(table, "stage"),
        seconds: table.get("seconds").and_then(Item::as_integer).and_then(|s| u32::try_from(s).ok()).unwrap_or(0),
        approval: approval(&text(table, "approval")),
        topics: text_list(table.get("topics")),
        industries: text_list(table.get("industries")),
        audiences: text_list(table.get("audiences")),
        facilities: text_list(table.get("facilities")),
        value_proposition: table.get("value_proposition").and_then(Item::as_str).map(str::to_owned),
        alternative_to: text_list(table.get("alternative_to")),
        fields: fields(table.get("fields")),
        text: languages
            .into_iter()
            .flat_map(TableLike::iter)
            .filter(|(_, item)| item.is_table_like())
            .map(|(tag, item)| (tag.to_owned(), fields(Some(item))))
            .collect(),
        notes: texts(table.get("notes")),
        layout: layout_id,
    }
}

/// The kind of a field in a layout.
pub(crate) fn kind(layout_id: &str, field: &str) -> Option<FieldKind> {
    Some(layout(layout_id)?.field(field)?.kind)
}

pub(crate) fn approval(word: &str) -> Approval {
    match word {
        "review" => Approval::Review,
        "approved" => Approval::Approved,
        _ => Approval::Draft,
    }
}

pub(crate) fn approval_word(approval: Approval) -> &'static str {
    match approval {
        Approval::Draft => "draft",
        Approval::Review => "review",
        Approval::Approved => "approved",
    }
}

/// What stands in a field. `None` for what no form can show: it stays in the file as it is.
pub(crate) fn entry(item: &Item, kind: Option<FieldKind>) -> Option<Entry> {
    if let Some(text) = item.as_str() {
        return Some(Entry::Text { text: text.to_owned() });
    }
    if let Some(table) = item.as_table_like() {
        let columns = table.get("columns")?.as_array()?;
        let rows = table.get("rows")?.as_array()?.iter().map(|row| cells(row.as_array()?)).collect::<Option<_>>()?;
        return Some(Entry::Table { columns: cells(columns)?, rows });
    }
    let tables = records(item)?;
    let is_groups = kind == Some(FieldKind::Groups)
        || kind.is_none() && tables.iter().any(|table| table.get("facilities").is_some_and(Item::is_array));
    let is_records = matches!(kind, Some(FieldKind::Items | FieldKind::Events | FieldKind::Legs));
    if is_groups {
        let group = |table: &&dyn TableLike| (text(*table, "title"), text_list(table.get("facilities")));
        return Some(Entry::Groups { groups: tables.iter().map(group).collect() });
    }
    if is_records || !tables.is_empty() {
        let record = |table: &&dyn TableLike| -> BTreeMap<String, String> {
            table.iter().filter_map(|(key, item)| Some((key.to_owned(), item.as_str()?.to_owned()))).collect()
        };
        return Some(Entry::Records { records: tables.iter().map(record).collect() });
    }
    Some(Entry::List { ids: cells(item.as_array()?)? })
}

/// The tables of a list, however it is written; none when the list holds something else.
fn records(item: &Item) -> Option<Vec<&dyn TableLike>> {
    if let Some(tables) = item.as_array_of_tables() {
        return Some(tables.iter().map(|table| table as &dyn TableLike).collect());
    }
    let list = item.as_array()?;
    Some(list.iter().filter_map(Value::as_inline_table).map(|table| table as &dyn TableLike).collect())
}

fn cells(list: &toml_edit::Array) -> Option<Vec<String>> {
    list.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

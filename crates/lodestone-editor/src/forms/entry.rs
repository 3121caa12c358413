//! Reads one field of a slide's file, whatever its kind, as an entry of a form.

use std::collections::BTreeMap;

use lodestone_content::layout::FieldKind;
use serde::{Deserialize, Serialize};
use toml_edit::{Item, TableLike, Value};
use ts_rs::TS;

use crate::document::{text, text_list};

/// The content of a field, by kind: ids, texts as authors write them, rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Entry {
    /// One text or one id.
    Text {
        /// The text or id.
        text: String,
    },
    /// Several ids.
    List {
        /// The ids.
        ids: Vec<String>,
    },
    /// Records: each a row of texts by name (`title`, `text`, `when`, `from`, `to`, `fact`).
    Records {
        /// The records.
        records: Vec<BTreeMap<String, String>>,
    },
    /// Groups of facilities under a title.
    Groups {
        /// Title and facilities of each.
        groups: Vec<(String, Vec<String>)>,
    },
    /// A table.
    Table {
        /// Heads of the columns.
        columns: Vec<String>,
        /// Rows.
        rows: Vec<Vec<String>>,
    },
}

/// Reads a field. `None` for what no form can show: it stays in the file as it is.
pub(super) fn entry(item: &Item, kind: Option<FieldKind>) -> Option<Entry> {
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

/// The tables of a list, however it is written; none when there is something else in the list.
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

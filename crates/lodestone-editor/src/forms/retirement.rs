//! Reads and writes why a slide or a fact was retired, in `retired.toml`.

use std::collections::BTreeMap;

use lodestone_content::model;
use serde::{Deserialize, Serialize};
use toml_edit::{Item, Table};
use ts_rs::TS;

use crate::document::{put, put_optional, put_text_under, put_translated, text};
use crate::error::Error;

/// Why a slide or fact is not shown any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Retirement {
    /// Its successor.
    pub successor: Option<String>,
    /// Why, by BCP 47 tag.
    pub reason: BTreeMap<String, String>,
    /// Since when, ISO 8601.
    pub date: String,
    /// Whether it was wrong and must not be shown or handed out any more, not even where content is frozen.
    pub recall: bool,
}

impl From<&model::Retirement> for Retirement {
    fn from(retirement: &model::Retirement) -> Retirement {
        Retirement {
            successor: retirement.successor.clone(),
            reason: retirement.reason.0.iter().map(|(tag, text)| (tag.to_string(), text.clone())).collect(),
            date: retirement.date.to_string(),
            recall: retirement.recall,
        }
    }
}

/// Writes a retirement over its table.
pub(crate) fn put_retirement(
    entry: &mut Table,
    kind: &str,
    id: &str,
    retirement: &Retirement,
    order: &[String],
) -> Result<(), Error> {
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

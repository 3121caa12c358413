//! Table `target`: the targets of earlier pitches, so that a company need not be described twice.

use lodestone_content::model::Target;
use rusqlite::{Connection, Transaction, params};

use crate::document;
use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "target-1",
    // SQLite folds only ASCII letters; we fold the name.
    change: Change::Sql(
        "CREATE TABLE target (folded TEXT PRIMARY KEY, target TEXT NOT NULL, used INTEGER NOT NULL) STRICT;",
    ),
}];

pub(super) fn remember(change: &Transaction<'_>, target: &Target, now: Moment) -> Result<(), StoreError> {
    let folded = target.company.as_deref().map(folded).unwrap_or_default();
    if folded.is_empty() {
        return Ok(());
    }
    let json = serde_json::to_string(target).map_err(|error| StoreError::Refused { detail: error.to_string() })?;
    let sql = "INSERT INTO target (folded, target, used) VALUES (?1, ?2, ?3)
               ON CONFLICT (folded) DO UPDATE SET target = excluded.target, used = excluded.used";
    change.prepare_cached(sql)?.execute(params![folded, json, now])?;
    Ok(())
}

pub(super) fn find(connection: &Connection, prefix: &str, most: usize) -> Result<Vec<Target>, StoreError> {
    let sql = "SELECT folded, target FROM target ORDER BY used DESC, folded";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let prefix = folded(prefix);
    let mut targets = Vec::new();
    while targets.len() < most
        && let Some(row) = rows.next()?
    {
        let company: String = row.get("folded")?;
        if company.starts_with(&prefix) || company.contains(&format!(" {prefix}")) {
            let json: String = row.get("target")?;
            targets.push(
                document::target(&mut serde_json::Deserializer::from_str(&json))
                    .map_err(|error| StoreError::damaged(error.to_string()))?,
            );
        }
    }
    Ok(targets)
}

/// Folds a name for comparison: lower case, single spaces.
fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

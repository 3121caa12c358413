//! Table `leave_behind`: what was handed over, when, and which versions of which slides and facts it contains, so that
//! a later recall can name the documents that contain a claim.

use rusqlite::{Connection, Transaction, params};
use serde_json::Value;

use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "leave-behind-1",
    // No reference to `pitch`: the record stays when its pitch is gone.
    change: Change::Sql(
        "CREATE TABLE leave_behind (
              number INTEGER PRIMARY KEY,
              pitch TEXT NOT NULL,
              at INTEGER NOT NULL,
              file TEXT NOT NULL,
              passport TEXT NOT NULL
          ) STRICT;",
    ),
}];

/// A document that was saved to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaveBehind {
    /// Id of its pitch.
    pub pitch: String,
    /// When it was saved.
    pub at: Moment,
    /// Name of the file, without its folder.
    pub file: String,
    /// Library, release, language, slides and facts with their digests.
    pub provenance: Value,
}

pub(super) fn record(change: &Transaction<'_>, made: &LeaveBehind) -> Result<(), StoreError> {
    let sql = "INSERT INTO leave_behind (pitch, at, file, passport) VALUES (?1, ?2, ?3, ?4)";
    let provenance = made.provenance.to_string();
    change.prepare_cached(sql)?.execute(params![made.pitch, made.at, made.file, provenance])?;
    Ok(())
}

pub(super) fn all(connection: &Connection) -> Result<Vec<LeaveBehind>, StoreError> {
    let sql = "SELECT pitch, at, file, passport FROM leave_behind ORDER BY number DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut made = Vec::new();
    while let Some(row) = rows.next()? {
        let provenance: String = row.get("passport")?;
        made.push(LeaveBehind {
            pitch: row.get("pitch")?,
            at: row.get("at")?,
            file: row.get("file")?,
            provenance: serde_json::from_str(&provenance).map_err(|error| StoreError::damaged(error.to_string()))?,
        });
    }
    Ok(made)
}

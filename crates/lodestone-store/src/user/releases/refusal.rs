//! Table `release_refusal`: the signed release of a source that could not be used.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::types::RefusedRelease;
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-refusal-1",
    change: Change::Sql(
        "CREATE TABLE release_refusal (
             source TEXT PRIMARY KEY REFERENCES release_source (id) ON DELETE CASCADE,
             sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 4294967295),
             program TEXT NOT NULL,
             reason TEXT NOT NULL
         ) STRICT;",
    ),
}];

pub(super) fn of(connection: &Connection, source: &str) -> Result<Option<RefusedRelease>, StoreError> {
    let sql = "SELECT sequence, program, reason FROM release_refusal WHERE source = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(RefusedRelease { sequence: row.get("sequence")?, program: row.get("program")?, reason: row.get("reason")? })
    };
    Ok(statement.query_row([source], read).optional()?)
}

pub(super) fn put(change: &Transaction<'_>, source: &str, refused: Option<&RefusedRelease>) -> Result<(), StoreError> {
    change.prepare_cached("DELETE FROM release_refusal WHERE source = ?1")?.execute([source])?;
    if let Some(RefusedRelease { sequence, program, reason }) = refused {
        let sql = "INSERT INTO release_refusal (source, sequence, program, reason) VALUES (?1, ?2, ?3, ?4)";
        change.prepare_cached(sql)?.execute(params![source, sequence, program, reason])?;
    }
    Ok(())
}

//! Table `setting`: settings of the program.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "setting-1",
    change: Change::Sql(
        "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL, changed INTEGER NOT NULL) STRICT;",
    ),
}];

pub(super) fn get(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

pub(super) fn set(change: &Transaction<'_>, key: &str, value: &str, now: Moment) -> Result<(), StoreError> {
    let sql = "INSERT INTO setting (key, value, changed) VALUES (?1, ?2, ?3)
               ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed = excluded.changed
               WHERE value IS NOT excluded.value";
    change.prepare_cached(sql)?.execute(params![key, value, now])?;
    Ok(())
}

pub(super) fn remove(change: &Transaction<'_>, key: &str) -> Result<(), StoreError> {
    change.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([key])?;
    Ok(())
}

//! Table `release_in_use`, of one row: the source in use; without one, the built-in library is.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-in-use-1",
    change: Change::Sql(
        "CREATE TABLE release_in_use (
             one INTEGER PRIMARY KEY CHECK (one = 1),
             source TEXT REFERENCES release_source (id) ON DELETE SET NULL
         ) STRICT;
         INSERT INTO release_in_use (one, source) VALUES (1, NULL);",
    ),
}];

pub(super) fn get(connection: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT source FROM release_in_use")?;
    let found = statement.query_row([], |row| row.get(0)).optional()?;
    found.ok_or_else(|| StoreError::damaged("which source is in use is gone"))
}

pub(super) fn set(change: &Transaction<'_>, source: Option<&str>) -> Result<(), StoreError> {
    change.prepare_cached("UPDATE release_in_use SET source = ?1")?.execute([source])?;
    Ok(())
}

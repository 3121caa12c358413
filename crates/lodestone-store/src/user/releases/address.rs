//! Table `release_place`: the addresses of a source, in the order in which they are checked.

use rusqlite::{Connection, Transaction, params};

use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-place-1",
    change: Change::Sql(
        "CREATE TABLE release_place (
             source TEXT NOT NULL REFERENCES release_source (id) ON DELETE CASCADE,
             position INTEGER NOT NULL CHECK (position >= 0),
             address TEXT NOT NULL CHECK (address <> ''),
             PRIMARY KEY (source, position)
         ) STRICT;",
    ),
}];

pub(super) fn of(connection: &Connection, source: &str) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT address FROM release_place WHERE source = ?1 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_map([source], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

pub(super) fn put(change: &Transaction<'_>, source: &str, addresses: &[String]) -> Result<(), StoreError> {
    change.prepare_cached("DELETE FROM release_place WHERE source = ?1")?.execute([source])?;
    let mut statement =
        change.prepare_cached("INSERT INTO release_place (source, position, address) VALUES (?1, ?2, ?3)")?;
    for (position, address) in (0_i64..).zip(addresses) {
        statement.execute(params![source, position, address])?;
    }
    Ok(())
}

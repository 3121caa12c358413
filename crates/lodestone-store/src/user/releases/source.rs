//! Table `release_source`: the sources of releases, their trusted roots, and the release that is open.

use rusqlite::{Connection, Transaction, params};

use super::types::{ReleaseFloor, ReleaseSource, SourceCheck};
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-source-1",
    change: Change::Sql(
        "CREATE TABLE release_source (
             number INTEGER PRIMARY KEY,
             id TEXT NOT NULL UNIQUE CHECK (id <> ''),
             name TEXT NOT NULL,
             library TEXT NOT NULL CHECK (library <> ''),
             root TEXT NOT NULL CHECK (root <> ''),
             added INTEGER NOT NULL,
             active INTEGER CHECK (active BETWEEN 0 AND 4294967295),
             previous INTEGER CHECK (previous BETWEEN 0 AND 4294967295)
         ) STRICT;",
    ),
}];

/// Reads all sources in the order in which they were added, without the columns of other tables.
pub(super) fn all(connection: &Connection) -> Result<Vec<ReleaseSource>, StoreError> {
    let sql = "SELECT id, name, library, root, added, active, previous FROM release_source ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(ReleaseSource {
            id: row.get("id")?,
            name: row.get("name")?,
            library: row.get("library")?,
            root: row.get("root")?,
            addresses: Vec::new(),
            added: row.get("added")?,
            active: row.get("active")?,
            previous: row.get("previous")?,
            floor: ReleaseFloor::default(),
            check: SourceCheck::default(),
            refused: None,
        })
    };
    Ok(statement.query_map([], read)?.collect::<Result<_, _>>()?)
}

pub(super) fn put(change: &Transaction<'_>, source: &ReleaseSource) -> Result<(), StoreError> {
    let sql = "INSERT INTO release_source (id, name, library, root, added, active, previous)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (id) DO UPDATE SET name = excluded.name, library = excluded.library, root = excluded.root,
                   added = excluded.added, active = excluded.active, previous = excluded.previous";
    let ReleaseSource { id, name, library, root, added, active, previous, .. } = source;
    change.prepare_cached(sql)?.execute(params![id, name, library, root, added, active, previous])?;
    Ok(())
}

/// Removes a source with its rows in other tables.
pub(super) fn remove(change: &Transaction<'_>, id: &str) -> Result<(), StoreError> {
    change.prepare_cached("DELETE FROM release_source WHERE id = ?1")?.execute([id])?;
    Ok(())
}

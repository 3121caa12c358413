//! Table `release_floor`: the newest versions that were ever accepted from a source. Nothing older is installed.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::types::ReleaseFloor;
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-floor-1",
    change: Change::Sql(
        "CREATE TABLE release_floor (
             source TEXT PRIMARY KEY REFERENCES release_source (id) ON DELETE CASCADE,
             root INTEGER NOT NULL CHECK (root >= 0),
             timestamp INTEGER NOT NULL CHECK (timestamp >= 0),
             snapshot INTEGER NOT NULL CHECK (snapshot >= 0),
             targets INTEGER NOT NULL CHECK (targets >= 0),
             sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 4294967295)
         ) STRICT;",
    ),
}];

/// Reads the floor of a source. Each source has one: without it, an old release could not be refused.
pub(super) fn of(connection: &Connection, source: &str) -> Result<ReleaseFloor, StoreError> {
    let sql = "SELECT root, timestamp, snapshot, targets, sequence FROM release_floor WHERE source = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        let version = |column: &str| -> rusqlite::Result<u64> {
            let found: i64 = row.get(column)?;
            let index = row.as_ref().column_index(column)?;
            u64::try_from(found).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(index, found))
        };
        Ok(ReleaseFloor {
            root: version("root")?,
            timestamp: version("timestamp")?,
            snapshot: version("snapshot")?,
            targets: version("targets")?,
            sequence: row.get("sequence")?,
        })
    };
    let found = statement.query_row([source], read).optional()?;
    found.ok_or_else(|| StoreError::damaged(format!("the floor of the source {source} is gone")))
}

pub(super) fn put(change: &Transaction<'_>, source: &str, floor: &ReleaseFloor) -> Result<(), StoreError> {
    let sql = "INSERT INTO release_floor (source, root, timestamp, snapshot, targets, sequence)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (source) DO UPDATE SET root = excluded.root, timestamp = excluded.timestamp,
                   snapshot = excluded.snapshot, targets = excluded.targets, sequence = excluded.sequence";
    let [root, timestamp, snapshot, targets] =
        [floor.root, floor.timestamp, floor.snapshot, floor.targets].map(i64::try_from);
    let too_large = |_| StoreError::Refused { detail: "a version of metadata is beyond all counting".to_owned() };
    let (root, timestamp) = (root.map_err(too_large)?, timestamp.map_err(too_large)?);
    let (snapshot, targets) = (snapshot.map_err(too_large)?, targets.map_err(too_large)?);
    change.prepare_cached(sql)?.execute(params![source, root, timestamp, snapshot, targets, floor.sequence])?;
    Ok(())
}

//! Table `file`: a person's own pictures and pages by SHA-256. They are in the database, so that a backup is complete.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::database::sha256;
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

/// The most bytes of a picture or page. A slide needs far less; this prevents that a film dropped by mistake is copied
/// into every backup.
pub const MOST_FILE_BYTES: usize = 50 * 1024 * 1024;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "file-1",
    change: Change::Sql("CREATE TABLE file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;"),
}];

pub(super) fn put(change: &Transaction<'_>, bytes: &[u8]) -> Result<String, StoreError> {
    if bytes.len() > MOST_FILE_BYTES {
        let detail = format!("the file has {} bytes, more than {MOST_FILE_BYTES}", bytes.len());
        return Err(StoreError::Refused { detail });
    }
    let name = sha256(bytes);
    let sql = "INSERT INTO file (name, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    change.prepare_cached(sql)?.execute(params![name, bytes])?;
    Ok(name)
}

pub(super) fn get(connection: &Connection, name: &str) -> Result<Vec<u8>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT bytes FROM file WHERE name = ?1")?;
    let bytes: Option<Vec<u8>> = statement.query_row([name], |row| row.get(0)).optional()?;
    let bytes = bytes.ok_or_else(|| StoreError::Missing { what: "file", id: name.to_owned() })?;
    if sha256(&bytes) == name { Ok(bytes) } else { Err(StoreError::damaged(format!("the file {name} is another"))) }
}

/// Overwrites damaged bytes.
pub(super) fn repair(change: &Transaction<'_>, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
    change.execute("UPDATE file SET bytes = ?2 WHERE name = ?1", params![name, bytes])?;
    Ok(())
}

/// Counts the files.
pub(super) fn count(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM file", [], |row| row.get(0))?)
}

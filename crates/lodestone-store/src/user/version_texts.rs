//! Table `made_with`: the text of slides and facts by version, as a pitch was made with them. The library changes; an
//! accepted version stays until the person accepts another.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "made-with-1",
    change: Change::Sql(
        "CREATE TABLE made_with (
              name TEXT PRIMARY KEY,
              path TEXT NOT NULL,
              text TEXT NOT NULL,
              own INTEGER NOT NULL
          ) STRICT;",
    ),
}];

/// The text of one version of a slide or fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct VersionText {
    /// Of a slide, the path of its file; of a fact, the id of its facility.
    pub path: String,
    /// The text.
    pub text: String,
}

/// Where the text of a version comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextOrigin {
    /// A library that was open here.
    Library,
    /// A colleague's file. It never replaces text from a library, and is replaced by it: a stranger must not decide
    /// what a version said.
    Colleague,
}

/// Returns the name of a version of a slide.
pub fn slide_version(id: &str, digest: &str) -> String {
    format!("slide/{id}@{digest}")
}

/// Returns the name of a version of a fact.
pub fn fact_version(id: &str, digest: &str) -> String {
    format!("fact/{id}@{digest}")
}

pub(super) fn put(
    change: &Transaction<'_>,
    sources: &BTreeMap<String, VersionText>,
    origin: TextOrigin,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO made_with (name, path, text, own) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (name) DO UPDATE SET path = excluded.path, text = excluded.text, own = excluded.own
               WHERE made_with.own < excluded.own";
    let mut statement = change.prepare_cached(sql)?;
    for (name, source) in sources {
        statement.execute(params![name, source.path, source.text, origin == TextOrigin::Library])?;
    }
    Ok(())
}

pub(super) fn get(connection: &Connection, name: &str) -> Result<Option<VersionText>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT path, text FROM made_with WHERE name = ?1")?;
    let read = |row: &rusqlite::Row<'_>| Ok(VersionText { path: row.get(0)?, text: row.get(1)? });
    Ok(statement.query_row([name], read).optional()?)
}

/// Returns whether the text of a version is stored, from a library.
pub(super) fn has(connection: &Connection, name: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM made_with WHERE name = ?1 AND own = 1")?;
    Ok(statement.exists([name])?)
}

//! Table `release_check`: when a source was checked, and how that ended.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::fault_kind::CheckFaultKind;
use super::types::{CheckFault, SourceCheck};
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-check-1",
    change: Change::Sql(
        "CREATE TABLE release_check (
             source TEXT PRIMARY KEY REFERENCES release_source (id) ON DELETE CASCADE,
             asked INTEGER,
             checked INTEGER,
             failures INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 4294967295),
             kind TEXT,
             detail TEXT,
             again INTEGER CHECK (again BETWEEN 0 AND 4294967295),
             CHECK ((kind IS NULL) = (detail IS NULL)),
             CHECK (again IS NULL OR kind IS NOT NULL)
         ) STRICT;",
    ),
}];

pub(super) fn of(connection: &Connection, source: &str) -> Result<SourceCheck, StoreError> {
    let sql = "SELECT asked, checked, failures, kind, detail, again FROM release_check WHERE source = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        let kind: Option<CheckFaultKind> = row.get("kind")?;
        let fault = match kind {
            Some(kind) => Some(CheckFault { kind, detail: row.get("detail")?, again: row.get("again")? }),
            None => None,
        };
        Ok(SourceCheck {
            asked: row.get("asked")?,
            checked: row.get("checked")?,
            failures: row.get("failures")?,
            fault,
        })
    };
    let found = statement.query_row([source], read).optional()?;
    found.ok_or_else(|| StoreError::damaged(format!("how the source {source} was asked is gone")))
}

pub(super) fn put(change: &Transaction<'_>, source: &str, check: &SourceCheck) -> Result<(), StoreError> {
    let sql = "INSERT INTO release_check (source, asked, checked, failures, kind, detail, again)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (source) DO UPDATE SET asked = excluded.asked, checked = excluded.checked,
                   failures = excluded.failures, kind = excluded.kind, detail = excluded.detail,
                   again = excluded.again";
    let SourceCheck { asked, checked, failures, fault } = check;
    let (kind, detail) = (fault.as_ref().map(|fault| &fault.kind), fault.as_ref().map(|fault| &fault.detail));
    let again = fault.as_ref().and_then(|fault| fault.again);
    change.prepare_cached(sql)?.execute(params![source, asked, checked, failures, kind, detail, again])?;
    Ok(())
}

//! Table `pitch`: each pitch with its current revision.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::document::Document;
use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};
use crate::user::revisions::{self, NewRevision, RevisionRow};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "pitch-1",
    // A pitch and its first revision refer to each other, so that both must be there when the transaction ends.
    change: Change::Sql(
        "CREATE TABLE pitch (
              id TEXT PRIMARY KEY,
              current INTEGER NOT NULL,
              created INTEGER NOT NULL,
              changed INTEGER NOT NULL,
              trashed INTEGER,
              FOREIGN KEY (id, current) REFERENCES revision (pitch, number) DEFERRABLE INITIALLY DEFERRED
          ) STRICT;",
    ),
}];

/// A stored pitch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPitch {
    /// Its id in this database.
    pub id: String,
    /// Its current state.
    pub document: Document,
    /// Number of its current revision.
    pub revision: u32,
    /// When it was made.
    pub created: Moment,
    /// When it was last changed, undone or redone.
    pub changed: Moment,
    /// What undo would undo; `None` when there is nothing.
    pub undo: Option<String>,
    /// What redo would redo; `None` when there is nothing.
    pub redo: Option<String>,
    /// When it was put into the trash; `None` when it was not.
    pub trashed: Option<Moment>,
}

/// Whether a pitch is in the trash.
#[derive(Debug, Clone, Copy)]
pub(super) enum TrashState {
    /// In use.
    InUse,
    /// In the trash.
    Trash,
}

/// A pitch with all that [`stored`] reads; a condition follows.
const SELECT: &str = "
    SELECT p.id, p.current, p.created, p.changed, p.trashed, r.digest, r.document,
           CASE WHEN r.parent IS NULL THEN NULL ELSE r.what END AS undo,
           (SELECT c.what FROM revision c WHERE c.pitch = p.id AND c.number = coalesce(r.toward,
               (SELECT max(n.number) FROM revision n WHERE n.pitch = p.id AND n.parent = p.current))) AS redo
    FROM pitch p JOIN revision r ON r.pitch = p.id AND r.number = p.current";

pub(super) fn create(
    change: &Transaction<'_>,
    document: &Document,
    what: &str,
    now: Moment,
) -> Result<StoredPitch, StoreError> {
    let id = fresh_id(change, now)?;
    let sql = "INSERT INTO pitch (id, current, created, changed) VALUES (?1, 1, ?2, ?2)";
    change.prepare_cached(sql)?.execute(params![id, now])?;
    revisions::begin(change, &id, document, NewRevision { what, merge: None, at: now })?;
    one(change, &id)
}

pub(super) fn one(connection: &Connection, id: &str) -> Result<StoredPitch, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE p.id = ?1"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map_or_else(|| Err(missing(id)), stored)
}

pub(super) fn all(connection: &Connection, state: TrashState) -> Result<Vec<StoredPitch>, StoreError> {
    let condition = match state {
        TrashState::InUse => "WHERE p.trashed IS NULL ORDER BY p.changed DESC, p.id",
        TrashState::Trash => "WHERE p.trashed IS NOT NULL ORDER BY p.trashed DESC, p.id",
    };
    let mut statement = connection.prepare_cached(&format!("{SELECT} {condition}"))?;
    let mut rows = statement.query([])?;
    let mut pitches = Vec::new();
    while let Some(row) = rows.next()? {
        pitches.push(stored(row)?);
    }
    Ok(pitches)
}

pub(super) fn save(
    change: &Transaction<'_>,
    id: &str,
    document: &Document,
    step: NewRevision<'_>,
) -> Result<StoredPitch, StoreError> {
    if let Some(revision) = revisions::add(change, id, current(change, id)?, document, step)? {
        go_to(change, id, revision, step.at)?;
    }
    one(change, id)
}

pub(super) fn undo(change: &Transaction<'_>, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
    let before = revisions::back(change, id, current(change, id)?)?;
    go_to(change, id, before.ok_or_else(|| no_step("step to take back", id))?, now)?;
    one(change, id)
}

pub(super) fn redo(change: &Transaction<'_>, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
    let after = revisions::forth(change, id, current(change, id)?)?;
    go_to(change, id, after.ok_or_else(|| no_step("step to do again", id))?, now)?;
    one(change, id)
}

pub(super) fn revisions(connection: &Connection, id: &str) -> Result<Vec<RevisionRow>, StoreError> {
    revisions::all(connection, id, current(connection, id)?)
}

pub(super) fn restore_revision(
    change: &Transaction<'_>,
    id: &str,
    revision: u32,
    now: Moment,
) -> Result<StoredPitch, StoreError> {
    current(change, id)?;
    revisions::exists(change, id, revision)?;
    go_to(change, id, revision, now)?;
    one(change, id)
}

pub(super) fn set_trashed(
    change: &Transaction<'_>,
    id: &str,
    trashed: Option<Moment>,
) -> Result<StoredPitch, StoreError> {
    let sql = "UPDATE pitch SET trashed = ?2 WHERE id = ?1";
    change.prepare_cached(sql)?.execute(params![id, trashed])?;
    one(change, id)
}

/// Marks a pitch as the last changed.
pub(super) fn touch(change: &Transaction<'_>, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
    change.prepare_cached("UPDATE pitch SET changed = ?2 WHERE id = ?1")?.execute(params![id, now])?;
    one(change, id)
}

/// Returns whether there never was a pitch.
pub(super) fn is_empty(connection: &Connection) -> Result<bool, StoreError> {
    Ok(!connection.prepare_cached("SELECT 1 FROM pitch LIMIT 1")?.exists([])?)
}

/// Counts the pitches outside the trash.
pub(super) fn count(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM pitch WHERE trashed IS NULL", [], |row| row.get(0))?)
}

/// Checks that every pitch has its current revision, and that each of these is as it was written.
pub(super) fn check(connection: &Connection) -> Result<(), StoreError> {
    let pitches: u32 = connection.query_row("SELECT count(*) FROM pitch", [], |row| row.get(0))?;
    let mut statement = connection.prepare(SELECT)?;
    let mut rows = statement.query([])?;
    let mut whole = 0;
    while let Some(row) = rows.next()? {
        revisions::check(row)?;
        whole += 1;
    }
    if whole == pitches { Ok(()) } else { Err(StoreError::damaged("a pitch has lost its present state")) }
}

fn stored(row: &Row<'_>) -> Result<StoredPitch, StoreError> {
    Ok(StoredPitch {
        id: row.get("id")?,
        document: revisions::unpack(row)?,
        revision: row.get("current")?,
        created: row.get("created")?,
        changed: row.get("changed")?,
        undo: row.get("undo")?,
        redo: row.get("redo")?,
        trashed: row.get("trashed")?,
    })
}

fn current(connection: &Connection, id: &str) -> Result<u32, StoreError> {
    let mut statement = connection.prepare_cached("SELECT current FROM pitch WHERE id = ?1")?;
    statement.query_row([id], |row| row.get(0)).optional()?.ok_or_else(|| missing(id))
}

fn go_to(change: &Transaction<'_>, id: &str, revision: u32, now: Moment) -> Result<(), StoreError> {
    let sql = "UPDATE pitch SET current = ?2, changed = ?3 WHERE id = ?1";
    change.prepare_cached(sql)?.execute(params![id, revision, now])?;
    Ok(())
}

/// Returns an id with the time of creation: after a backup was restored, no new pitch gets the id of a lost one.
fn fresh_id(change: &Transaction<'_>, now: Moment) -> Result<String, StoreError> {
    let base = format!("pitch-{}", now.0);
    let mut id = base.clone();
    let mut number = 1;
    while change.prepare_cached("SELECT 1 FROM pitch WHERE id = ?1")?.exists([&id])? {
        number += 1;
        id = format!("{base}-{number}");
    }
    Ok(id)
}

fn missing(id: &str) -> StoreError {
    no_step("pitch", id)
}

fn no_step(what: &'static str, id: &str) -> StoreError {
    StoreError::Missing { what, id: id.to_owned() }
}

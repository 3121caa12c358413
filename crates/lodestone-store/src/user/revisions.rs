//! Table `revision`: every state that a pitch ever had, each with its parent.
//!
//! The history is a tree. A pitch points to one of its revisions; undo moves the pointer to the parent, redo to a
//! child, and a change adds a new child below the pointer. So nothing that was undone is lost.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use sha2::{Digest, Sha256};

use crate::document::Document;
use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};

/// Changes of the same kind within this many milliseconds are one revision.
pub const MERGE_WITHIN: i64 = 2_000;

/// The most bytes that a packed document may unpack to. Ours are far below; this limits a manipulated file.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "revision-1",
    // `toward` is the child that redo goes to after an undo. The document comes last, so that reading the rest of a row
    // does not walk through it.
    change: Change::Sql(
        "CREATE TABLE revision (
              pitch TEXT NOT NULL REFERENCES pitch (id),
              number INTEGER NOT NULL,
              parent INTEGER,
              toward INTEGER,
              at INTEGER NOT NULL,
              what TEXT NOT NULL,
              merge TEXT,
              digest BLOB NOT NULL,
              document BLOB NOT NULL,
              UNIQUE (pitch, number),
              FOREIGN KEY (pitch, parent) REFERENCES revision (pitch, number)
          ) STRICT;
          CREATE INDEX revision_by_parent ON revision (pitch, parent, number);",
    ),
}];

/// A revision of a pitch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRow {
    /// Its number within the pitch, from one, in the order of time.
    pub revision: u32,
    /// Its parent; `None` for the first.
    pub parent: Option<u32>,
    /// When it was made, or last added to.
    pub at: Moment,
    /// What was done, as the caller named it.
    pub what: String,
    /// Whether the pitch is in this state now.
    pub current: bool,
}

/// A change without its document.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewRevision<'a> {
    /// What was done.
    pub(super) what: &'a str,
    /// Changes with the same word may become one revision.
    pub(super) merge: Option<&'a str>,
    /// When.
    pub(super) at: Moment,
}

/// A packed document as it is in the database.
struct PackedDocument {
    digest: Vec<u8>,
    bytes: Vec<u8>,
}

impl PackedDocument {
    fn pack(document: &Document) -> Result<PackedDocument, StoreError> {
        let refused = |detail: String| StoreError::Refused { detail };
        let json = serde_json::to_vec(document).map_err(|error| refused(error.to_string()))?;
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        let packed = encoder.write_all(&json).and_then(|()| encoder.finish());
        let bytes = packed.map_err(|error| refused(error.to_string()))?;
        Ok(PackedDocument { digest: Sha256::digest(&bytes).to_vec(), bytes })
    }

    /// Checks that the bytes are those that were written.
    fn check(&self) -> Result<(), StoreError> {
        if Sha256::digest(&self.bytes)[..] == self.digest[..] {
            Ok(())
        } else {
            Err(StoreError::damaged("a pitch is not what was saved"))
        }
    }

    fn unpack(&self) -> Result<Document, StoreError> {
        self.check()?;
        let mut json = Vec::new();
        let read = DeflateDecoder::new(&self.bytes[..]).take(MOST_UNPACKED).read_to_end(&mut json);
        read.map_err(|error| StoreError::damaged(error.to_string()))?;
        serde_json::from_slice(&json).map_err(|error| StoreError::damaged(error.to_string()))
    }

    /// Reads the columns `digest` and `document`.
    fn of(row: &Row<'_>) -> rusqlite::Result<PackedDocument> {
        Ok(PackedDocument { digest: row.get("digest")?, bytes: row.get("document")? })
    }
}

/// The document in a row with the columns `digest` and `document`.
pub(super) fn unpack(row: &Row<'_>) -> Result<Document, StoreError> {
    PackedDocument::of(row)?.unpack()
}

/// Checks that a row with the columns `digest` and `document` is as it was written.
pub(super) fn check(row: &Row<'_>) -> Result<(), StoreError> {
    PackedDocument::of(row)?.check()
}

/// Adds the first revision of a pitch.
pub(super) fn begin(
    change: &Transaction<'_>,
    pitch: &str,
    document: &Document,
    step: NewRevision<'_>,
) -> Result<u32, StoreError> {
    insert(change, pitch, 1, None, document, step)?;
    Ok(1)
}

/// Adds a change to the current revision or below it; returns the number of the revision that contains it, or `None`
/// when nothing changed.
pub(super) fn add(
    change: &Transaction<'_>,
    pitch: &str,
    current: u32,
    document: &Document,
    step: NewRevision<'_>,
) -> Result<Option<u32>, StoreError> {
    let mut read = change.prepare_cached(
        "SELECT at, merge, toward, digest, document, (SELECT max(number) FROM revision WHERE pitch = ?1) AS newest
         FROM revision WHERE pitch = ?1 AND number = ?2",
    )?;
    let mut rows = read.query(params![pitch, current])?;
    let row = rows.next()?.ok_or_else(|| StoreError::damaged("a pitch has lost its present state"))?;
    let before = PackedDocument::of(row)?;
    if before.unpack()? == *document {
        return Ok(None);
    }
    let (at, merge): (Moment, Option<String>) = (row.get("at")?, row.get("merge")?);
    let (toward, newest): (Option<u32>, u32) = (row.get("toward")?, row.get("newest")?);
    let pause = step.at.0.saturating_sub(at.0);
    let continues = step.merge.is_some() && merge.as_deref() == step.merge && (0..=MERGE_WITHIN).contains(&pause);
    // Only the newest revision may still grow: it has no children.
    if continues && newest == current {
        let packed = PackedDocument::pack(document)?;
        change
            .prepare_cached(
                "UPDATE revision SET at = ?3, what = ?4, digest = ?5, document = ?6 WHERE pitch = ?1 AND number = ?2",
            )?
            .execute(params![pitch, current, step.at, step.what, packed.digest, packed.bytes])?;
        return Ok(Some(current));
    }
    if toward.is_some() {
        // What was undone before this change is on another branch now.
        point(change, pitch, current, None)?;
    }
    insert(change, pitch, newest + 1, Some(current), document, step)?;
    Ok(Some(newest + 1))
}

/// Returns the parent. Redo will return here.
pub(super) fn back(change: &Transaction<'_>, pitch: &str, current: u32) -> Result<Option<u32>, StoreError> {
    let sql = "SELECT parent FROM revision WHERE pitch = ?1 AND number = ?2";
    let parent: Option<u32> = change.prepare_cached(sql)?.query_row(params![pitch, current], |row| row.get(0))?;
    if let Some(parent) = parent {
        point(change, pitch, parent, Some(current))?;
    }
    Ok(parent)
}

/// Returns the revision to which redo goes.
pub(super) fn forth(change: &Transaction<'_>, pitch: &str, current: u32) -> Result<Option<u32>, StoreError> {
    let sql = "SELECT coalesce(toward, (SELECT max(number) FROM revision WHERE pitch = ?1 AND parent = ?2))
               FROM revision WHERE pitch = ?1 AND number = ?2";
    Ok(change.prepare_cached(sql)?.query_row(params![pitch, current], |row| row.get(0))?)
}

/// Every revision of a pitch, the newest first.
pub(super) fn all(connection: &Connection, pitch: &str, current: u32) -> Result<Vec<RevisionRow>, StoreError> {
    let sql = "SELECT number, parent, at, what FROM revision WHERE pitch = ?1 ORDER BY number DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([pitch], |row| {
        let revision = row.get("number")?;
        Ok(RevisionRow {
            revision,
            parent: row.get("parent")?,
            at: row.get("at")?,
            what: row.get("what")?,
            current: revision == current,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The document of a revision.
pub(super) fn document(connection: &Connection, pitch: &str, number: u32) -> Result<Document, StoreError> {
    let sql = "SELECT digest, document FROM revision WHERE pitch = ?1 AND number = ?2";
    let packed = connection.prepare_cached(sql)?.query_row(params![pitch, number], PackedDocument::of).optional()?;
    packed.ok_or_else(|| missing(number))?.unpack()
}

/// Fails when there is no revision of that number.
pub(super) fn exists(connection: &Connection, pitch: &str, number: u32) -> Result<(), StoreError> {
    let sql = "SELECT 1 FROM revision WHERE pitch = ?1 AND number = ?2";
    let found = connection.prepare_cached(sql)?.exists(params![pitch, number])?;
    if found { Ok(()) } else { Err(missing(number)) }
}

fn missing(number: u32) -> StoreError {
    StoreError::Missing { what: "revision", id: number.to_string() }
}

fn point(change: &Transaction<'_>, pitch: &str, number: u32, toward: Option<u32>) -> Result<(), StoreError> {
    let sql = "UPDATE revision SET toward = ?3 WHERE pitch = ?1 AND number = ?2 AND toward IS NOT ?3";
    change.prepare_cached(sql)?.execute(params![pitch, number, toward])?;
    Ok(())
}

fn insert(
    change: &Transaction<'_>,
    pitch: &str,
    number: u32,
    parent: Option<u32>,
    document: &Document,
    step: NewRevision<'_>,
) -> Result<(), StoreError> {
    let packed = PackedDocument::pack(document)?;
    change
        .prepare_cached(
            "INSERT INTO revision (pitch, number, parent, at, what, merge, digest, document)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![pitch, number, parent, step.at, step.what, step.merge, packed.digest, packed.bytes])?;
    Ok(())
}

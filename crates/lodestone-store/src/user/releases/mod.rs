//! Stores the sources of releases: their trusted roots, their floors, the open release, and how the last check ended.
//! One file for each table.
//!
//! Everything is read together and changed in one transaction, so that the pointer to a release and the floor change
//! together or not at all. A row that is missing or cannot be read is an error: an empty list would have no trusted
//! root, and would accept any old release.

mod address;
mod check;
mod fault_kind;
mod floor;
mod in_use;
mod legacy;
mod news;
mod refusal;
mod source;
mod types;

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};

use crate::error::StoreError;
use crate::user::migration::Migration;

pub use fault_kind::CheckFaultKind;
pub use types::{CheckFault, RefusedRelease, ReleaseFloor, ReleaseNews, ReleaseSource, ReleaseSources, SourceCheck};

pub(super) const MIGRATIONS: &[&[Migration]] = &[
    source::MIGRATIONS,
    address::MIGRATIONS,
    floor::MIGRATIONS,
    check::MIGRATIONS,
    refusal::MIGRATIONS,
    in_use::MIGRATIONS,
    news::MIGRATIONS,
    legacy::MIGRATIONS,
];

/// Reads everything, or returns what is wrong with it.
pub(super) fn read(connection: &Connection) -> Result<ReleaseSources, StoreError> {
    legacy::refuse(connection)?;
    let mut sources = source::all(connection)?;
    for source in &mut sources {
        source.addresses = address::of(connection, &source.id)?;
        source.floor = floor::of(connection, &source.id)?;
        source.check = check::of(connection, &source.id)?;
        source.refused = refusal::of(connection, &source.id)?;
    }
    Ok(ReleaseSources { sources, in_use: in_use::get(connection)?, news: news::get(connection)? })
}

/// Writes all changes; `before` is what [`read`] returned in the same transaction.
pub(super) fn write(
    change: &Transaction<'_>,
    before: &ReleaseSources,
    after: &ReleaseSources,
) -> Result<(), StoreError> {
    let kept: BTreeSet<&str> = after.sources.iter().map(|source| source.id.as_str()).collect();
    for gone in before.sources.iter().filter(|source| !kept.contains(source.id.as_str())) {
        source::remove(change, &gone.id)?;
    }
    for source in after.sources.iter().filter(|source| before.source(&source.id) != Some(source)) {
        source::put(change, source)?;
        address::put(change, &source.id, &source.addresses)?;
        floor::put(change, &source.id, &source.floor)?;
        check::put(change, &source.id, &source.check)?;
        refusal::put(change, &source.id, source.refused.as_ref())?;
    }
    in_use::set(change, after.in_use.as_deref())?;
    news::set(change, after.news.as_ref())
}

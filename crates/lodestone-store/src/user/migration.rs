//! Defines a migration: each table lists its own, and `tables` applies them.

use rusqlite::Transaction;

use crate::error::StoreError;

/// One change of a table. Never edited once it was released; a later change is another migration.
pub(crate) struct Migration {
    /// Its name, in the order of time.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) change: Change,
}

/// What a migration does.
pub(crate) enum Change {
    /// SQL statements without parameters.
    Sql(&'static str),
    /// Work on rows.
    Rust(fn(&Transaction<'_>) -> Result<(), StoreError>),
}

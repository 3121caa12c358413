//! One step in the life of a table: each table lists its own, and `tables` carries them out.

use rusqlite::Transaction;

use crate::error::StoreError;

/// One step in the life of a table. Never changes once it shipped; a later change is another step.
pub(crate) struct Migration {
    /// Its name, in the order of time.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) change: Change,
}

/// What a step does.
pub(crate) enum Change {
    /// Statements that stand alone.
    Sql(&'static str),
    /// Work on rows.
    Rust(fn(&Transaction<'_>) -> Result<(), StoreError>),
}

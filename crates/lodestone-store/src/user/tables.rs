//! Combines the tables of `user.db`: migrates them, says which program may open them, and checks them.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};
use crate::user::{
    files, leave_behinds, pitches, presentations, releases, revisions, settings, targets, version_texts,
};

/// The compatibility number of this program, SQLite's `user_version`.
///
/// Rises only when an older program would misread the file. Tables and columns that are merely new leave it as it is: an
/// older program names the columns that it knows and never sees the rest, so a new column needs a default.
///
/// 2: sources of releases have tables of their own; a program that looks for them among the settings finds none, and would
/// take releases that are older than what was open. Versions of slides and facts have longer names, which such a program
/// takes for changes.
pub const COMPATIBILITY: u32 = 2;

/// Marks a file as ours, SQLite's `application_id`: the letters `LodU`.
pub(crate) const APPLICATION: u32 = 0x4c6f_6455;

const MIGRATIONS: [&[Migration]; 8] = [
    pitches::MIGRATIONS,
    revisions::MIGRATIONS,
    files::MIGRATIONS,
    settings::MIGRATIONS,
    targets::MIGRATIONS,
    presentations::MIGRATIONS,
    version_texts::MIGRATIONS,
    leave_behinds::MIGRATIONS,
];

/// Prepares a connection that writes.
pub(crate) fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "PRAGMA busy_timeout = 2000;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA synchronous = FULL;
         -- Without these, macOS calls a write finished that is still in the disk's own memory.
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         -- A log that once grew large does not stay so.
         PRAGMA journal_size_limit = 16777216;",
    )?;
    Ok(())
}

/// Brings all tables up to date, in one transaction. A file that needs nothing is not written to.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    configure(connection)?;
    let known =
        connection.query_row("SELECT 1 FROM sqlite_schema WHERE name = 'migration'", [], |_| Ok(())).optional()?;
    let mut missing: Vec<&Migration> = MIGRATIONS.iter().chain(releases::MIGRATIONS).copied().flatten().collect();
    if known.is_some() {
        let mut statement = connection.prepare("SELECT name FROM migration")?;
        let done = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        missing.retain(|migration| !done.iter().any(|name| name == migration.name));
    }
    if missing.is_empty() {
        return Ok(());
    }
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    change.execute_batch("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT")?;
    for migration in missing {
        match migration.change {
            Change::Sql(sql) => change.execute_batch(sql)?,
            Change::Rust(work) => work(&change)?,
        }
        change.execute("INSERT INTO migration (name) VALUES (?1)", [migration.name])?;
    }
    change.pragma_update(None, "application_id", APPLICATION)?;
    change.pragma_update(None, "user_version", COMPATIBILITY)?;
    change.commit()?;
    Ok(())
}

/// Reads enough of a database to know that a person's work is there: that the file is consistent, that every pitch has
/// its current revision, and that each of those is as it was written.
pub(crate) fn examine(connection: &Connection) -> Result<(), StoreError> {
    let examined = check_structure(connection)
        .and_then(|()| pitches::check(connection))
        .and_then(|()| last_change(connection).map(drop))
        .and_then(|()| files::count(connection).map(drop));
    match examined {
        // Our own statements fail on our own tables only when the tables were changed.
        Err(StoreError::Database { detail }) if detail.contains("no such") => Err(StoreError::Damaged { detail }),
        other => other,
    }
}

/// Checks the file with SQLite's full check: the quick one ignores indexes, and with a damaged index a row is there and
/// cannot be found.
fn check_structure(connection: &Connection) -> Result<(), StoreError> {
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::damaged(verdict)) }
}

/// Returns when something was last changed; `None` when nothing ever was. Reads only tables of the first version: a
/// file is examined before it is migrated.
pub(crate) fn last_change(connection: &Connection) -> Result<Option<Moment>, StoreError> {
    let sql = "SELECT max(at) FROM (
                   SELECT max(changed) AS at FROM pitch
                   UNION ALL SELECT max(trashed) FROM pitch
                   UNION ALL SELECT max(changed) FROM setting
                   UNION ALL SELECT max(used) FROM target
                   UNION ALL SELECT max(coalesce(ended, started)) FROM show)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

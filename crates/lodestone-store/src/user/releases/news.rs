//! Table `release_news`, of one row at most: what the last release changed, until a person closes the note.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::types::ReleaseNews;
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "release-news-1",
    change: Change::Sql(
        "CREATE TABLE release_news (
             one INTEGER PRIMARY KEY CHECK (one = 1),
             release INTEGER NOT NULL CHECK (release BETWEEN 0 AND 4294967295),
             date TEXT NOT NULL,
             notes TEXT NOT NULL CHECK (json_valid(notes)),
             added INTEGER NOT NULL CHECK (added >= 0),
             changed INTEGER NOT NULL CHECK (changed >= 0),
             removed INTEGER NOT NULL CHECK (removed >= 0),
             facts INTEGER NOT NULL CHECK (facts >= 0),
             pitches INTEGER NOT NULL CHECK (pitches >= 0)
         ) STRICT;",
    ),
}];

pub(super) fn get(connection: &Connection) -> Result<Option<ReleaseNews>, StoreError> {
    let sql = "SELECT release, date, notes, added, changed, removed, facts, pitches FROM release_news";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        let news = ReleaseNews {
            release: row.get("release")?,
            date: row.get("date")?,
            notes: Default::default(),
            added: row.get("added")?,
            changed: row.get("changed")?,
            removed: row.get("removed")?,
            facts: row.get("facts")?,
            pitches: row.get("pitches")?,
        };
        Ok((news, row.get::<_, String>("notes")?))
    };
    let Some((news, notes)) = statement.query_row([], read).optional()? else { return Ok(None) };
    let notes = serde_json::from_str(&notes).map_err(|error| StoreError::damaged(error.to_string()))?;
    Ok(Some(ReleaseNews { notes, ..news }))
}

pub(super) fn set(change: &Transaction<'_>, news: Option<&ReleaseNews>) -> Result<(), StoreError> {
    change.prepare_cached("DELETE FROM release_news")?.execute([])?;
    if let Some(news) = news {
        let sql = "INSERT INTO release_news (one, release, date, notes, added, changed, removed, facts, pitches)
                   VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let ReleaseNews { release, date, notes, added, changed, removed, facts, pitches } = news;
        let notes = serde_json::to_string(notes).unwrap_or_else(|_| "{}".to_owned());
        change.prepare_cached(sql)?.execute(params![release, date, notes, added, changed, removed, facts, pitches])?;
    }
    Ok(())
}

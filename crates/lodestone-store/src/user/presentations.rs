//! Table `show`: which pitch was presented when, and how long each slide was shown. Nothing about who watched.

use rusqlite::{Connection, Transaction, params};
use serde_json::Value;

use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::migration::{Change, Migration};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "show-1",
    // No reference to `pitch`: ready-made pitches of the library are presented too.
    change: Change::Sql(
        "CREATE TABLE show (
              id TEXT PRIMARY KEY,
              pitch TEXT NOT NULL,
              started INTEGER NOT NULL,
              ended INTEGER,
              slides TEXT NOT NULL
          ) STRICT;",
    ),
}];

/// The record of one presentation or kiosk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresentationRow {
    /// Its id, which the caller chooses.
    pub id: String,
    /// The pitch that was presented.
    pub pitch: String,
    /// When it began.
    pub started: Moment,
    /// When it ended; `None` while it runs, and when the program ended with it.
    pub ended: Option<Moment>,
    /// The slides that were shown, as the presenter records them.
    pub slides: Value,
}

pub(super) fn record(change: &Transaction<'_>, row: &PresentationRow) -> Result<(), StoreError> {
    // A record of a running presentation can arrive after its end, from another thread: then it is ignored.
    let sql = "INSERT INTO show (id, pitch, started, ended, slides) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, slides = excluded.slides
               WHERE excluded.ended IS NOT NULL OR show.ended IS NULL";
    let slides = row.slides.to_string();
    change.prepare_cached(sql)?.execute(params![row.id, row.pitch, row.started, row.ended, slides])?;
    Ok(())
}

pub(super) fn all(connection: &Connection) -> Result<Vec<PresentationRow>, StoreError> {
    let sql = "SELECT id, pitch, started, ended, slides FROM show ORDER BY started DESC, id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut rows_read = Vec::new();
    while let Some(row) = rows.next()? {
        let slides: String = row.get("slides")?;
        rows_read.push(PresentationRow {
            id: row.get("id")?,
            pitch: row.get("pitch")?,
            started: row.get("started")?,
            ended: row.get("ended")?,
            slides: serde_json::from_str(&slides).map_err(|error| StoreError::damaged(error.to_string()))?,
        });
    }
    Ok(rows_read)
}

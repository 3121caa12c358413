//! Searches a library in full text, as fast as a person types: `library.db`, which can be deleted at any time.
//!
//! It is built from the library, never changed afterwards, and built again when it is missing, damaged or of another
//! library. Each language has a table: a search reads the tables of the wanted languages first, and the others only
//! when those do not have enough hits. Speaker notes are not indexed: hits are shown on a screen that others may see.

mod query;
mod search_text;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use lodestone_content::{Language, Library};
use lodestone_files::{Access, TempFile};
use rusqlite::{Connection, params};

pub use query::{LONGEST_QUERY, MOST_WORDS};

use crate::database::{self, Header};
use crate::error::StoreError;
use query::Query;

/// Before each found word in a snippet.
pub const MARK_START: char = '\u{2}';
/// After each found word in a snippet.
pub const MARK_END: char = '\u{3}';

/// Marks a file as ours, SQLite's `application_id`: the letters `LodL`.
const APPLICATION: u32 = 0x4c6f_644c;
/// The version of the tables. A file with another version is built again.
const VERSION: u32 = 1;
/// The rows of each kind are numbered from a multiple of this, so that a search among one kind is a search in a range.
const KIND_STEP: i64 = 1 << 32;
/// Words of a snippet.
const SNIPPET_WORDS: u32 = 14;

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A slide.
    Slide,
    /// A fact.
    Fact,
    /// A facility.
    Facility,
    /// A value proposition.
    Proposition,
}

impl Kind {
    /// Every kind, in the order of their rows.
    pub const ALL: [Kind; 4] = [Kind::Slide, Kind::Fact, Kind::Facility, Kind::Proposition];

    fn first_row(self) -> i64 {
        self as i64 * KIND_STEP
    }

    fn of_row(row: i64) -> Kind {
        let number = usize::try_from(row / KIND_STEP).unwrap_or_default();
        Kind::ALL.get(number).copied().unwrap_or(Kind::Slide)
    }
}

/// A hit.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexHit {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The language in which it was found.
    pub language: Language,
    /// Some words around the hit; those that match are between [`MARK_START`] and [`MARK_END`].
    pub snippet: String,
    /// Smaller is better. Only the order means something.
    pub rank: f64,
}

/// The full-text index of a library. May be used from several threads; they wait for each other.
#[derive(Debug)]
pub struct LibraryIndex {
    connection: Mutex<Connection>,
    /// The languages that have a table, by the table's number.
    languages: Vec<Language>,
}

impl LibraryIndex {
    /// Opens `library.db` in a folder. Builds it when it is missing, damaged, or of a library with another fingerprint;
    /// the fingerprint may be any text that differs when the library does.
    pub fn open(folder: &Path, library: &Library, fingerprint: &str) -> Result<LibraryIndex, StoreError> {
        let path = folder.join("library.db");
        if let Ok(index) = LibraryIndex::open_sound(&path, fingerprint) {
            return Ok(index);
        }
        lodestone_files::make_folder(folder)?;
        let part = TempFile::create(&path, Access::Usual)?;
        let mut connection = Connection::open(part.path())?;
        // A file that is deleted after a crash needs neither a journal nor a wait for the disk.
        connection
            .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;")?;
        build(&mut connection, library, fingerprint)?;
        connection.close().map_err(|(_, error)| error)?;
        database::remove(&path)?;
        let digest = database::sha256_of_file(part.path())?;
        // If the index was not completely on the disk in a power cut, it does not fit its digest and is built again.
        lodestone_files::write_cache(&seal(&path), digest.as_bytes())?;
        part.rename()?;
        LibraryIndex::open_sound(&path, fingerprint)
    }

    /// Builds an index in memory, for trying things out.
    pub fn in_memory(library: &Library) -> Result<LibraryIndex, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        build(&mut connection, library, "")?;
        LibraryIndex::with(connection)
    }

    /// Searches all kinds, best hits first, for all words of a query, the last of which may be unfinished.
    ///
    /// Hits in titles come before others, the wanted languages before other languages; each entry appears once. Similar
    /// words (with another ending, or inside a compound) come last. An empty query finds nothing.
    pub fn search(&self, query: &str, languages: &[Language], most: usize) -> Result<Vec<IndexHit>, StoreError> {
        self.find(query, languages, most, 0, KIND_STEP * Kind::ALL.len() as i64)
    }

    /// Searches entries of one kind, as [`LibraryIndex::search`] does.
    pub fn search_among(
        &self,
        kind: Kind,
        query: &str,
        languages: &[Language],
        most: usize,
    ) -> Result<Vec<IndexHit>, StoreError> {
        self.find(query, languages, most, kind.first_row(), kind.first_row() + KIND_STEP)
    }

    fn find(
        &self,
        query: &str,
        wanted: &[Language],
        most: usize,
        from: i64,
        to: i64,
    ) -> Result<Vec<IndexHit>, StoreError> {
        let Some(query) = Query::read(query) else { return Ok(Vec::new()) };
        let tables: Vec<usize> = wanted.iter().filter_map(|wanted| self.table(wanted)).collect();
        let others: Vec<usize> = (0..self.languages.len()).filter(|table| !tables.contains(table)).collect();
        let connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let mut search =
            Search { connection: &connection, index: self, most, from, to, seen: BTreeSet::new(), hits: Vec::new() };
        for tables in [tables, others] {
            for table in &tables {
                search.add(&format!("words{table}"), *table, &query.in_titles())?;
                search.add(&format!("words{table}"), *table, &query.anywhere())?;
            }
            for table in &tables {
                if let Some(near) = query.with_other_endings() {
                    search.add(&format!("words{table}"), *table, &near)?;
                }
                if let Some(inside) = query.inside_of_words() {
                    search.add(&format!("parts{table}"), *table, &inside)?;
                }
            }
        }
        Ok(search.hits)
    }

    fn table(&self, language: &Language) -> Option<usize> {
        self.languages.iter().position(|known| known == language)
    }

    fn open_sound(path: &Path, fingerprint: &str) -> Result<LibraryIndex, StoreError> {
        let header = Header::read(path).map_err(|error| StoreError::at(path, &error))?;
        if header.is_none_or(|header| header.application != APPLICATION || header.compatibility != VERSION) {
            return Err(StoreError::damaged("this is no index of this version"));
        }
        // SQLite's own check reads every list of words: for ten thousand slides that takes a second.
        let written = fs::read_to_string(seal(path)).map_err(|error| StoreError::at(path, &error))?;
        if written != database::sha256_of_file(path)? {
            return Err(StoreError::damaged("the index is not what was written"));
        }
        let connection = database::open_to_read(path)?;
        let found: String =
            connection.query_row("SELECT value FROM about WHERE key = 'fingerprint'", [], |row| row.get(0))?;
        if found != fingerprint {
            return Err(StoreError::damaged("this is the index of another library"));
        }
        LibraryIndex::with(connection)
    }

    fn with(connection: Connection) -> Result<LibraryIndex, StoreError> {
        let mut languages = Vec::new();
        {
            let mut statement = connection.prepare("SELECT tag FROM language ORDER BY number")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let tag: String = row.get(0)?;
                let language = Language::parse(&tag);
                languages.push(language.ok_or_else(|| StoreError::damaged(format!("{tag} is no language")))?);
            }
        }
        connection.execute_batch("PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16384;")?;
        connection.set_prepared_statement_cache_capacity(8 * languages.len().max(8));
        Ok(LibraryIndex { connection: Mutex::new(connection), languages })
    }
}

/// Returns the file with the digest of an index.
fn seal(path: &Path) -> PathBuf {
    database::beside(path, ".sha256")
}

/// Collects hits from several tables until there are enough.
struct Search<'a> {
    connection: &'a Connection,
    index: &'a LibraryIndex,
    most: usize,
    from: i64,
    to: i64,
    seen: BTreeSet<(Kind, String)>,
    hits: Vec<IndexHit>,
}

impl Search<'_> {
    /// Adds the hits of an expression in a table, behind the earlier ones.
    fn add(&mut self, table: &str, language: usize, expression: &str) -> Result<(), StoreError> {
        if self.hits.len() >= self.most {
            return Ok(());
        }
        // Entries that were found already count against the limit, so that many more are asked for.
        let limit = i64::try_from(self.most + self.seen.len()).unwrap_or(i64::MAX);
        let sql = format!(
            "SELECT rowid, id, snippet({table}, -1, char(2), char(3), '…', {SNIPPET_WORDS}) AS snippet
             FROM {table} WHERE {table} MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rank LIMIT ?4"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![expression, self.from, self.to, limit])?;
        while let Some(row) = rows.next()? {
            if self.hits.len() >= self.most {
                break;
            }
            let kind = Kind::of_row(row.get("rowid")?);
            let id: String = row.get("id")?;
            if self.seen.insert((kind, id.clone())) {
                #[expect(clippy::cast_precision_loss, reason = "no list has so many hits")]
                let rank = self.hits.len() as f64;
                let language = self.index.languages[language].clone();
                self.hits.push(IndexHit { kind, id, language, snippet: row.get("snippet")?, rank });
            }
        }
        Ok(())
    }
}

/// Writes a library's words into an empty database.
fn build(connection: &mut Connection, library: &Library, fingerprint: &str) -> Result<(), StoreError> {
    let change = connection.transaction()?;
    change.execute_batch(
        "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
         CREATE TABLE language (number INTEGER PRIMARY KEY, tag TEXT NOT NULL) STRICT;",
    )?;
    change.execute("INSERT INTO about (key, value) VALUES ('fingerprint', ?1)", [fingerprint])?;
    for (number, (language, things)) in (0_u32..).zip(search_text::of(library)) {
        change.execute("INSERT INTO language (number, tag) VALUES (?1, ?2)", params![number, language.as_str()])?;
        // Parts of words are indexed for titles and names only: in running text, a hit would mostly be chance.
        change.execute_batch(&format!(
            "CREATE VIRTUAL TABLE words{number} USING fts5(
                 title, body, extra, id UNINDEXED,
                 tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3 4');
             INSERT INTO words{number} (words{number}, rank) VALUES ('rank', 'bm25(10.0, 1.0, 3.0)');
             CREATE VIRTUAL TABLE parts{number} USING fts5(
                 title, id UNINDEXED, tokenize = \"trigram remove_diacritics 1\");"
        ))?;
        let mut words = change.prepare(&format!(
            "INSERT INTO words{number} (rowid, title, body, extra, id) VALUES (?1, ?2, ?3, ?4, ?5)"
        ))?;
        let mut parts = change.prepare(&format!("INSERT INTO parts{number} (rowid, title, id) VALUES (?1, ?2, ?3)"))?;
        let mut rows = Kind::ALL.map(Kind::first_row);
        for entry in things {
            let row = &mut rows[entry.kind as usize];
            *row += 1;
            words.execute(params![*row, entry.title, entry.body, entry.extra, entry.id])?;
            parts.execute(params![*row, entry.title, entry.id])?;
        }
        change.execute_batch(&format!(
            "INSERT INTO words{number} (words{number}) VALUES ('optimize');
             INSERT INTO parts{number} (parts{number}) VALUES ('optimize');"
        ))?;
    }
    change.pragma_update(None, "application_id", APPLICATION)?;
    change.pragma_update(None, "user_version", VERSION)?;
    change.commit()?;
    Ok(())
}

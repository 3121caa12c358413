//! Stores a person's own work in `user.db`, and loses none of it.
//!
//! Every function that changes something is one transaction that is on the disk when it returns: a write-ahead log with
//! `synchronous = FULL`. Nothing is deleted: a pitch goes to the trash, an undone change stays in the history, a
//! damaged file is kept beside the one that replaces it. Each table has a file of its own below this one, with its
//! migration, its rows and all statements that use it.

mod backups;
mod files;
mod leave_behinds;
mod migration;
mod opening;
mod pitches;
mod presentations;
mod releases;
mod revisions;
mod settings;
mod tables;
mod targets;
mod version_texts;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use lodestone_content::model::Target;
use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use backups::BackupRow;
pub use files::MOST_FILE_BYTES;
pub use leave_behinds::LeaveBehind;
pub use opening::Opening;
pub use pitches::StoredPitch;
pub use presentations::PresentationRow;
pub use releases::{
    CheckFault, CheckFaultKind, RefusedRelease, ReleaseFloor, ReleaseNews, ReleaseSource, ReleaseSources, SourceCheck,
};
pub use revisions::{MERGE_WITHIN, RevisionRow};
pub use tables::COMPATIBILITY;
pub use version_texts::{TextOrigin, VersionText, fact_version, slide_version};

use crate::document::Document;
use crate::error::StoreError;
use crate::moment::Moment;

/// A person's own work: pitches with their history, pictures, settings, targets and presentations.
///
/// May be used from several threads; they wait for each other.
#[derive(Debug)]
pub struct UserDb {
    /// `None` only when a database could not be opened again after a restore.
    connection: Mutex<Option<Connection>>,
    /// Where the files are; `None` in memory.
    data_folder: Option<DataFolder>,
    /// Locked as long as the database is open, against a second process.
    _lock: Option<lodestone_files::Lock>,
}

/// The folder of one person's files.
#[derive(Debug, Clone)]
pub(crate) struct DataFolder {
    /// The folder.
    folder: PathBuf,
}

impl DataFolder {
    fn database(&self) -> PathBuf {
        self.folder.join("user.db")
    }

    fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// A complete backup that is about to become `user.db`.
    fn restoring(&self) -> PathBuf {
        self.folder.join("user.restoring.db")
    }
}

impl UserDb {
    /// Opens `user.db` in a folder, and makes both when they are not there.
    ///
    /// A damaged file is kept under another name and replaced by the newest sound backup; a file of a newer version is
    /// not changed ([`StoreError::Newer`]). Makes a backup when the last is older than a day and something has changed
    /// since.
    pub fn open(folder: &Path, now: Moment) -> Result<(UserDb, Opening), StoreError> {
        let data_folder = DataFolder { folder: folder.to_owned() };
        let lock = data_folder.prepare()?;
        let (connection, opening) = data_folder.open(now)?;
        let user = UserDb { connection: Mutex::new(Some(connection)), data_folder: Some(data_folder), _lock: lock };
        // Work can continue without today's backup; on a full disk, saving will report it.
        let _ = user.back_up_when_due(now);
        Ok((user, opening))
    }

    /// An empty database in memory: for trying things out, and for tests of the interface.
    pub fn in_memory() -> Result<UserDb, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        tables::migrate(&mut connection)?;
        Ok(UserDb { connection: Mutex::new(Some(connection)), data_folder: None, _lock: None })
    }

    /// Returns whether there never was a pitch.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        self.read(pitches::is_empty)
    }

    /// Stores a new pitch. `what` names its first revision, such as `made`.
    pub fn create_pitch(&self, document: &Document, what: &str, now: Moment) -> Result<StoredPitch, StoreError> {
        self.write(|change| pitches::create(change, document, what, now))
    }

    /// Returns a pitch, in the trash or not.
    pub fn pitch(&self, id: &str) -> Result<StoredPitch, StoreError> {
        self.read(|connection| pitches::one(connection, id))
    }

    /// All pitches that are not in the trash, the last changed first.
    pub fn pitches(&self) -> Result<Vec<StoredPitch>, StoreError> {
        self.read(|connection| pitches::all(connection, pitches::TrashState::InUse))
    }

    /// All pitches in the trash, the last thrown away first.
    pub fn trash(&self) -> Result<Vec<StoredPitch>, StoreError> {
        self.read(|connection| pitches::all(connection, pitches::TrashState::Trash))
    }

    /// Saves a pitch as a new revision; an unchanged document makes none.
    ///
    /// Changes with the same `merge` word that follow each other within [`MERGE_WITHIN`] are one revision: typing is
    /// undone by the phrase, not by the letter. `None` always makes a revision. After an undo, a change begins a new
    /// branch; what was undone stays in [`UserDb::revisions`].
    pub fn save(
        &self,
        id: &str,
        document: &Document,
        what: &str,
        merge: Option<&str>,
        now: Moment,
    ) -> Result<StoredPitch, StoreError> {
        self.write(|change| pitches::save(change, id, document, revisions::NewRevision { what, merge, at: now }))
    }

    /// Undoes the last revision.
    pub fn undo(&self, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
        self.write(|change| pitches::undo(change, id, now))
    }

    /// Redoes what was last undone; where nothing was, the newest revision that follows.
    pub fn redo(&self, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
        self.write(|change| pitches::redo(change, id, now))
    }

    /// Returns every revision of a pitch, all branches, the newest first.
    pub fn revisions(&self, id: &str) -> Result<Vec<RevisionRow>, StoreError> {
        self.read(|connection| pitches::revisions(connection, id))
    }

    /// Returns the pitch as of a revision, without changing it.
    pub fn document_at(&self, id: &str, revision: u32) -> Result<Document, StoreError> {
        self.read(|connection| revisions::document(connection, id, revision))
    }

    /// Goes to any revision. Undo from there leads to the one before it.
    pub fn restore_revision(&self, id: &str, revision: u32, now: Moment) -> Result<StoredPitch, StoreError> {
        self.write(|change| pitches::restore_revision(change, id, revision, now))
    }

    /// Puts a pitch into the trash, where it stays.
    pub fn trash_pitch(&self, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
        self.write(|change| pitches::set_trashed(change, id, Some(now)))
    }

    /// Takes a pitch out of the trash.
    pub fn restore_pitch(&self, id: &str, now: Moment) -> Result<StoredPitch, StoreError> {
        self.write(|change| {
            pitches::set_trashed(change, id, None)?;
            pitches::touch(change, id, now)
        })
    }

    /// Stores a picture or page; returns its SHA-256. The same bytes are stored once.
    pub fn put_file(&self, bytes: &[u8]) -> Result<String, StoreError> {
        self.write(|change| files::put(change, bytes))
    }

    /// Returns the bytes of a picture or page, and compares them with its digest. Damaged bytes are read from a backup.
    pub fn file(&self, name: &str) -> Result<Vec<u8>, StoreError> {
        match self.read(|connection| files::get(connection, name)) {
            Err(error) if error.is_damage() => {
                let bytes = self.file_from_backups(name).ok_or(error)?;
                // Returning the bytes matters more than repairing them: the next call tries again.
                let _ = self.write(|change| files::repair(change, name, &bytes));
                Ok(bytes)
            }
            other => other,
        }
    }

    /// Stores the text of versions of slides and facts, under the names that [`slide_version`] and [`fact_version`]
    /// return. Called before the pitch that needs them is saved: text without a pitch does no harm.
    pub fn keep_version_texts(
        &self,
        sources: &BTreeMap<String, VersionText>,
        origin: TextOrigin,
    ) -> Result<(), StoreError> {
        if sources.is_empty() {
            return Ok(());
        }
        self.write(|change| version_texts::put(change, sources, origin))
    }

    /// Returns the text of a version; `None` when it was never stored.
    pub fn version_text(&self, name: &str) -> Result<Option<VersionText>, StoreError> {
        self.read(|connection| version_texts::get(connection, name))
    }

    /// Returns those of some versions whose text was never stored from a library.
    pub fn without_version_text(&self, mut names: Vec<String>) -> Result<Vec<String>, StoreError> {
        self.read(|connection| {
            let mut missing = Vec::new();
            for name in names.drain(..) {
                if !version_texts::has(connection, &name)? {
                    missing.push(name);
                }
            }
            Ok(missing)
        })
    }

    /// Records a leave-behind.
    pub fn record_leave_behind(&self, made: &LeaveBehind) -> Result<(), StoreError> {
        self.write(|change| {
            leave_behinds::record(change, made)?;
            // A change that the next backup must notice.
            settings::set(change, "leave-behind.last", &made.at.rfc3339(), made.at)
        })
    }

    /// Returns every leave-behind, the last first.
    pub fn leave_behinds(&self) -> Result<Vec<LeaveBehind>, StoreError> {
        self.read(leave_behinds::all)
    }

    /// Returns a setting.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(|connection| settings::get(connection, key))
    }

    /// Changes a setting.
    pub fn set_setting(&self, key: &str, value: &str, now: Moment) -> Result<(), StoreError> {
        self.write(|change| settings::set(change, key, value, now))
    }

    /// Reads the sources of releases.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when a part of it is missing or cannot be read: without it, neither the trust in a
    /// source nor its floor is known.
    pub fn release_sources(&self) -> Result<ReleaseSources, StoreError> {
        self.read(releases::read)
    }

    /// Changes the sources of releases in one transaction.
    ///
    /// # Errors
    ///
    /// As [`UserDb::release_sources`]: what cannot be read is not overwritten.
    pub fn change_release_sources(
        &self,
        now: Moment,
        work: impl FnOnce(&mut ReleaseSources),
    ) -> Result<(), StoreError> {
        self.write(|change| {
            let before = releases::read(change)?;
            let mut after = before.clone();
            work(&mut after);
            if after == before {
                return Ok(());
            }
            releases::write(change, &before, &after)?;
            // A change that the next backup must notice.
            settings::set(change, "release-sources.last", &now.rfc3339(), now)
        })
    }

    /// Remembers the target of a pitch under the company's name; the last target of a company counts. A target without
    /// a company is not remembered.
    pub fn remember_target(&self, target: &Target, now: Moment) -> Result<(), StoreError> {
        self.write(|change| targets::remember(change, target, now))
    }

    /// Returns the targets whose company has a word with this beginning, the last used first. An empty prefix finds
    /// all.
    pub fn targets(&self, prefix: &str, most: usize) -> Result<Vec<Target>, StoreError> {
        self.read(|connection| targets::find(connection, prefix, most))
    }

    /// Records a presentation, or updates the record with the same id.
    pub fn record_presentation(&self, row: &PresentationRow) -> Result<(), StoreError> {
        self.write(|change| presentations::record(change, row))
    }

    /// Returns all presentations, the last first.
    pub fn presentations(&self) -> Result<Vec<PresentationRow>, StoreError> {
        self.read(presentations::all)
    }

    /// Makes a backup now.
    pub fn back_up(&self, now: Moment) -> Result<BackupRow, StoreError> {
        self.data_folder()?.back_up(now)
    }

    /// Makes a backup when the last is older than a day and something has changed since; returns it.
    pub fn back_up_when_due(&self, now: Moment) -> Result<Option<BackupRow>, StoreError> {
        let data_folder = self.data_folder()?;
        let changed = self.read(tables::last_change)?;
        if data_folder.is_backup_due(changed, now)? { data_folder.back_up(now).map(Some) } else { Ok(None) }
    }

    /// All backups, the newest first. In memory there are none.
    pub fn backups(&self) -> Result<Vec<BackupRow>, StoreError> {
        self.data_folder.as_ref().map_or_else(|| Ok(Vec::new()), DataFolder::backup_rows)
    }

    /// Restores a backup. The present state becomes a backup first, so that this can be undone too.
    pub fn restore(&self, name: &str, now: Moment) -> Result<(), StoreError> {
        let data_folder = self.data_folder()?;
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        // Old backups are removed later: this one could be among them.
        data_folder.write_backup(now)?;
        data_folder.stage_backup(name)?;
        // From here on a crash loses nothing: opening finishes the restore.
        *connection = None;
        data_folder.finish_restoring()?;
        *connection = Some(data_folder.open_sound()?);
        data_folder.remove_old_backups(now)
    }

    fn data_folder(&self) -> Result<&DataFolder, StoreError> {
        self.data_folder.as_ref().ok_or(StoreError::InMemory)
    }

    /// The bytes of a picture from the newest backup that has them undamaged.
    fn file_from_backups(&self, name: &str) -> Option<Vec<u8>> {
        let data_folder = self.data_folder.as_ref()?;
        data_folder.backup_files().ok()?.into_iter().find_map(|(_, path)| {
            let backup = crate::database::open_to_read(&path).ok()?;
            files::get(&backup, name).ok()
        })
    }

    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut guard = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        work(self.connected(&mut guard)?)
    }

    /// Runs some work in one transaction; when it fails, nothing is changed.
    fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut guard = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = self.connected(&mut guard)?;
        let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&change)?;
        change.commit()?;
        Ok(done)
    }

    /// Returns the connection, and opens it again after a restore that failed half-way.
    fn connected<'a>(&self, connection: &'a mut Option<Connection>) -> Result<&'a mut Connection, StoreError> {
        if connection.is_none() {
            let data_folder = self.data_folder()?;
            data_folder.finish_restoring()?;
            *connection = Some(data_folder.open_sound()?);
        }
        connection.as_mut().ok_or(StoreError::InMemory)
    }
}

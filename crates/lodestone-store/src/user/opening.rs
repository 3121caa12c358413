//! Opens `user.db`: locks it, examines it, and replaces it with a backup when it is damaged.

use std::fs;
use std::path::{Path, PathBuf};

use lodestone_files::{Access, Lock, LockError, TempFile};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::database::{self, Header, beside};
use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::{DataFolder, tables};

/// The state in which the database was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// There was none, and an empty one was made.
    Created,
    /// It was there and sound.
    Sound,
    /// It was damaged, and a backup replaced it.
    Restored {
        /// Name of the backup.
        backup: String,
        /// The damaged file, kept for recovery.
        damaged: PathBuf,
    },
    /// It was missing although there are backups, as after a clean-up of the disk, and the newest replaced it.
    Recovered {
        /// Name of the backup.
        backup: String,
    },
    /// It was damaged, there was no sound backup, and an empty database replaced it.
    Emptied {
        /// The damaged file, kept for recovery.
        damaged: PathBuf,
    },
}

impl DataFolder {
    /// Makes the folders, locks them against other processes, and removes temporary files of a crash.
    pub(super) fn prepare(&self) -> Result<Option<Lock>, StoreError> {
        let backups = self.backups();
        lodestone_files::make_folder(&backups)?;
        let lock = match Lock::acquire(&self.folder.join("user.lock")) {
            Ok(lock) => Some(lock),
            Err(LockError::Busy) => return Err(StoreError::InUse { folder: self.folder.clone() }),
            // Some network folders have no locks. SQLite still isolates transactions there as well as it can.
            Err(LockError::Unsupported) => None,
            Err(LockError::File(error)) => return Err(error.into()),
        };
        for folder in [&self.folder, &backups] {
            lodestone_files::sweep(folder);
        }
        Ok(lock)
    }

    /// Opens the database in whatever state it is.
    pub(super) fn open(&self, now: Moment) -> Result<(Connection, Opening), StoreError> {
        self.finish_restoring()?;
        let path = self.database();
        if !path.try_exists().map_err(|error| StoreError::at(&path, &error))? {
            // A log without its database belongs to a file that is gone.
            database::remove(&path)?;
            return Ok(match self.stage_newest_backup()? {
                Some(backup) => (self.open_restored()?, Opening::Recovered { backup }),
                None => (self.create()?, Opening::Created),
            });
        }
        self.refuse_newer(&path)?;
        match self.open_sound() {
            Ok(connection) => Ok((connection, Opening::Sound)),
            Err(error) if error.is_damage() => self.replace_damaged(now),
            Err(error) => Err(error),
        }
    }

    /// Opens the database and examines it.
    pub(super) fn open_sound(&self) -> Result<Connection, StoreError> {
        let path = self.database();
        let header = Header::read(&path).map_err(|error| StoreError::at(&path, &error))?;
        if header.is_none_or(|header| header.application != tables::APPLICATION) {
            return Err(StoreError::damaged("the file does not begin like a database of this program"));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&path, flags)?;
        tables::configure(&connection)?;
        // Closing a damaged file must not write its log into it: it is kept as it was found.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            let detail = format!("the file system allows no write-ahead log, only \"{mode}\"");
            return Err(StoreError::Folder { path, detail });
        }
        tables::examine(&connection)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        tables::migrate(&mut connection)?;
        Ok(connection)
    }

    /// Finishes a restore: `user.restoring.db` is complete and becomes `user.db`.
    pub(super) fn finish_restoring(&self) -> Result<(), StoreError> {
        let (restoring, path) = (self.restoring(), self.database());
        if !restoring.try_exists().map_err(|error| StoreError::at(&restoring, &error))? {
            return Ok(());
        }
        // The old log is removed first: SQLite would apply it to the new file.
        database::remove_file(&beside(&path, "-wal"))?;
        database::remove_file(&beside(&path, "-shm"))?;
        Ok(lodestone_files::rename_durably(&restoring, &path)?)
    }

    /// Makes an empty database; it is renamed when it is complete, so that `user.db` is never half a database.
    fn create(&self) -> Result<Connection, StoreError> {
        let part = TempFile::create(&self.database(), Access::Usual)?;
        let mut connection = Connection::open(part.path())?;
        tables::migrate(&mut connection)?;
        connection.close().map_err(|(_, error)| error)?;
        part.finish()?;
        self.open_sound()
    }

    fn open_restored(&self) -> Result<Connection, StoreError> {
        self.finish_restoring()?;
        self.open_sound()
    }

    /// Refuses a file that a newer program wrote. Nothing is written: the bytes of the header are read first, and only
    /// where a log may contain a newer header, SQLite opens the file for reading.
    fn refuse_newer(&self, path: &Path) -> Result<(), StoreError> {
        let header = Header::read(path).map_err(|error| StoreError::at(path, &error))?;
        let Some(header) = header.filter(|header| header.application == tables::APPLICATION) else { return Ok(()) };
        let mut found = header.compatibility;
        let log = fs::metadata(beside(path, "-wal")).map_or(0, |log| log.len());
        if found <= tables::COMPATIBILITY && log > 0 {
            let look = database::open_to_read(path);
            // A file that cannot even be read here is examined when it is opened.
            let version = look.and_then(|look| Ok(look.query_row("PRAGMA user_version", [], |row| row.get(0))?));
            found = version.unwrap_or(found);
        }
        if found > tables::COMPATIBILITY {
            return Err(StoreError::Newer { found, supported: tables::COMPATIBILITY });
        }
        Ok(())
    }

    /// Keeps the damaged file under another name and replaces it with the newest sound backup, or an empty database.
    fn replace_damaged(&self, now: Moment) -> Result<(Connection, Opening), StoreError> {
        let path = self.database();
        let damaged = self.free_name(now)?;
        for addition in ["", "-wal"] {
            let from = beside(&path, addition);
            if from.try_exists().is_ok_and(|exists| exists) {
                keep(&from, &beside(&damaged, addition))?;
            }
        }
        match self.stage_newest_backup() {
            Ok(Some(backup)) => return Ok((self.open_restored()?, Opening::Restored { backup, damaged })),
            Ok(None) => {}
            Err(error) => {
                // Every start tries again, and a copy from each would fill a disk that may be full already.
                if path.try_exists().is_ok_and(|exists| exists) {
                    database::remove(&damaged)?;
                }
                return Err(error);
            }
        }
        database::remove(&path)?;
        Ok((self.create()?, Opening::Emptied { damaged }))
    }

    /// Returns an unused name for a damaged file.
    fn free_name(&self, now: Moment) -> Result<PathBuf, StoreError> {
        let mut at = now;
        loop {
            let path = self.folder.join(format!("user.damaged-{}.db", at.for_file_name()));
            if !path.try_exists().map_err(|error| StoreError::at(&path, &error))? {
                return Ok(path);
            }
            at = Moment(at.0.saturating_add(1));
        }
    }
}

/// Keeps a damaged file under another name: as a copy, so that a crash leaves everything as it was, or moved where the
/// disk cannot read all of it.
fn keep(file: &Path, name: &Path) -> Result<(), StoreError> {
    match lodestone_files::copy(file, name) {
        Err(error) if !error.is_full() => Ok(lodestone_files::rename(file, name)?),
        other => Ok(other?),
    }
}

/// Lists the files in a folder.
pub(super) fn list(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries =
        fs::read_dir(folder).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    entries.map_err(|error| StoreError::at(folder, &error))
}

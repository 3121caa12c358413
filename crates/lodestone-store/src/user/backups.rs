//! Makes, lists, removes and restores backups: whole copies of `user.db`, pictures included, in a folder beside it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use lodestone_files::{Access, TempFile};

use crate::database;
use crate::error::StoreError;
use crate::moment::Moment;
use crate::user::{DataFolder, opening, pitches, tables};

/// A day in milliseconds: when the last backup is older, another is due.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// How many of the newest backups are kept …
const NEWEST: usize = 10;
/// … and for how many weeks one of each, for losses that are noticed later.
const WEEKS: i64 = 8;
/// The most bytes of all backups, so that large pictures do not fill the disk eighteen times over …
const MOST_BACKUP_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// … but at least this many are kept.
const FEWEST: usize = 3;

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRow {
    /// Its file name.
    pub name: String,
    /// When it was made.
    pub at: Moment,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many pitches are in it, without the trash.
    pub pitches: u32,
}

impl DataFolder {
    /// Makes a backup and removes old ones.
    pub(super) fn back_up(&self, now: Moment) -> Result<BackupRow, StoreError> {
        let row = self.write_backup(now)?;
        self.remove_old_backups(now)?;
        Ok(row)
    }

    /// Makes a backup. Reads through a connection of its own, so that other threads can save meanwhile.
    pub(super) fn write_backup(&self, now: Moment) -> Result<BackupRow, StoreError> {
        let (name, path) = self.new_backup_path(now)?;
        let part = TempFile::create(&path, Access::Usual)?;
        let source = database::open_to_read(&self.database())?;
        // `VACUUM INTO` writes a file, which `query_only` forbids.
        source.execute_batch("PRAGMA query_only = OFF")?;
        let target = part.path().to_str().ok_or_else(|| StoreError::Folder {
            path: path.clone(),
            detail: "the name of the folder is not Unicode".to_owned(),
        })?;
        source.execute("VACUUM INTO ?1", [target])?;
        part.finish()?;
        let rows = self.backup_rows()?;
        rows.into_iter().find(|row| row.name == name).ok_or(StoreError::Missing { what: "backup", id: name })
    }

    /// Removes old backups.
    pub(super) fn remove_old_backups(&self, now: Moment) -> Result<(), StoreError> {
        let rows: Vec<BackupRow> = self.backup_files()?.into_iter().map(|(row, _)| row).collect();
        for name in outdated(&rows, now) {
            // One backup too many does no harm.
            let _ = fs::remove_file(self.backups().join(name));
        }
        Ok(())
    }

    /// Returns whether a backup is due after a change at that time.
    pub(super) fn is_backup_due(&self, changed: Option<Moment>, now: Moment) -> Result<bool, StoreError> {
        let Some(changed) = changed else { return Ok(false) };
        let files = self.backup_files()?;
        let Some((last, _)) = files.first() else { return Ok(true) };
        // A backup with a date in the future comes from a wrong clock, and must not prevent today's.
        Ok(last.at > now || (changed > last.at && now.0.saturating_sub(last.at.0) >= DAY))
    }

    /// All backups with what is in them, the newest first.
    pub(super) fn backup_rows(&self) -> Result<Vec<BackupRow>, StoreError> {
        let rows = self.backup_files()?.into_iter().map(|(row, path)| {
            let pitches = database::open_to_read(&path).and_then(|backup| pitches::count(&backup));
            // A damaged backup is listed too; restoring it reports what is wrong.
            BackupRow { pitches: pitches.unwrap_or(0), ..row }
        });
        Ok(rows.collect())
    }

    /// All backups by their files alone, the newest first.
    pub(super) fn backup_files(&self) -> Result<Vec<(BackupRow, PathBuf)>, StoreError> {
        let mut files = Vec::new();
        for path in opening::list(&self.backups())? {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            let moment = name.strip_prefix("user-").and_then(|name| name.strip_suffix(".db"));
            let Some(at) = moment.and_then(Moment::from_file_name) else { continue };
            let bytes = fs::metadata(&path).map_err(|error| StoreError::at(&path, &error))?.len();
            files.push((BackupRow { name: name.to_owned(), at, bytes, pitches: 0 }, path));
        }
        files.sort_by_key(|(row, _)| std::cmp::Reverse(row.at));
        Ok(files)
    }

    /// Copies a sound backup to where [`DataFolder::finish_restoring`] expects it.
    pub(super) fn stage_backup(&self, name: &str) -> Result<(), StoreError> {
        let files = self.backup_files()?;
        let found = files.into_iter().find(|(row, _)| row.name == name);
        let (_, path) = found.ok_or_else(|| StoreError::Missing { what: "backup", id: name.to_owned() })?;
        let header = database::Header::read(&path).map_err(|error| StoreError::at(&path, &error))?;
        match header.filter(|header| header.application == tables::APPLICATION) {
            None => return Err(StoreError::damaged(format!("the backup {name} is no database of this program"))),
            Some(header) if header.compatibility > tables::COMPATIBILITY => {
                return Err(StoreError::Newer { found: header.compatibility, supported: tables::COMPATIBILITY });
            }
            Some(_) => {}
        }
        // The copy is examined, not the backup: a failing disk shows in copying.
        let copy = TempFile::copy_of(&path, &self.restoring())?;
        database::open_to_read(copy.path()).and_then(|copy| tables::examine(&copy))?;
        Ok(copy.finish()?)
    }

    /// Copies the newest sound backup there; returns its name.
    pub(super) fn stage_newest_backup(&self) -> Result<Option<String>, StoreError> {
        for (row, _) in self.backup_files()? {
            match self.stage_backup(&row.name) {
                Ok(()) => return Ok(Some(row.name)),
                Err(error) if error.is_damage() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    fn new_backup_path(&self, now: Moment) -> Result<(String, PathBuf), StoreError> {
        let mut at = now;
        loop {
            let name = format!("user-{}.db", at.for_file_name());
            let path = self.backups().join(&name);
            if !path.try_exists().map_err(|error| StoreError::at(&path, &error))? {
                return Ok((name, path));
            }
            at = Moment(at.0.saturating_add(1));
        }
    }
}

/// Returns the backups to remove; the list is sorted, the newest first.
fn outdated(backups: &[BackupRow], now: Moment) -> Vec<String> {
    let mut weeks = BTreeSet::new();
    let mut room = MOST_BACKUP_BYTES;
    let mut kept = 0;
    let mut outdated = Vec::new();
    for backup in backups {
        let week = backup.at.0.div_euclid(7 * DAY);
        let recent = now.0.div_euclid(7 * DAY) - week < WEEKS;
        let wanted = kept < NEWEST || (recent && !weeks.contains(&week));
        if kept < FEWEST || (wanted && backup.bytes <= room) {
            weeks.insert(week);
            room = room.saturating_sub(backup.bytes);
            kept += 1;
        } else {
            outdated.push(backup.name.clone());
        }
    }
    outdated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daily(days: i64, bytes: u64) -> Vec<BackupRow> {
        let row = |day: i64| BackupRow { name: day.to_string(), at: Moment(day * DAY), bytes, pitches: 0 };
        (0..days).rev().map(row).collect()
    }

    fn kept(backups: &[BackupRow], now: Moment) -> Vec<String> {
        let outdated = outdated(backups, now);
        backups.iter().map(|row| row.name.clone()).filter(|name| !outdated.contains(name)).collect()
    }

    #[test]
    fn the_newest_stay_and_one_of_each_week() {
        let backups = daily(100, 1);
        let kept = kept(&backups, Moment(99 * DAY));
        assert_eq!(kept[..10], ["99", "98", "97", "96", "95", "94", "93", "92", "91", "90"], "the last ten days");
        assert_eq!(kept[10..], ["83", "76", "69", "62", "55"], "then the last of each week, until eight are covered");
    }

    #[test]
    fn large_backups_do_not_fill_the_disk() {
        let kept = kept(&daily(30, 600 * 1024 * 1024), Moment(30 * DAY));
        assert_eq!(kept.len(), 3, "three of 600 MiB fit into the limit");
        let kept = self::kept(&daily(30, 5 * MOST_BACKUP_BYTES), Moment(30 * DAY));
        assert_eq!(kept.len(), FEWEST, "however large they are, some must be there");
    }
}

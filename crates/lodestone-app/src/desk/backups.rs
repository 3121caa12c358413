//! Copies of all the person's work.

use crate::app::App;
use crate::error::Error;
use crate::wire::Backup;

impl App {
    pub(crate) fn backups(&self) -> Result<Vec<Backup>, Error> {
        let backup = |row: lodestone_store::BackupRow| Backup {
            name: row.name,
            at: row.at.rfc3339(),
            bytes: u32::try_from(row.bytes).unwrap_or(u32::MAX),
            pitches: row.pitches,
        };
        Ok(self.context.store.backups()?.into_iter().map(backup).collect())
    }

    pub(crate) fn back_up(&self) -> Result<Vec<Backup>, Error> {
        self.context.store.back_up(self.context.clock.now())?;
        self.backups()
    }

    pub(crate) fn restore_backup(&self, name: String) -> Result<(), Error> {
        let _turn = self.context.lock_changes();
        self.context.store.restore(&name, self.context.clock.now())?;
        self.settings.reload()
    }
}

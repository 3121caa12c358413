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
        Ok(self.store.backups()?.into_iter().map(backup).collect())
    }

    pub(crate) fn back_up(&self) -> Result<Vec<Backup>, Error> {
        self.store.back_up(self.clock.now())?;
        self.backups()
    }

    pub(crate) fn restore_backup(&self, name: String) -> Result<(), Error> {
        let _turn = self.turn();
        self.store.restore(&name, self.clock.now())?;
        let settings = self.stored_settings()?;
        *crate::app::held(&self.settings) = settings;
        Ok(())
    }
}

//! Lists, makes and restores backups of all the person's work.

use std::sync::Arc;

use crate::api::Backup;
use crate::context::Context;
use crate::error::Error;
use crate::settings::Settings;

/// Copies of all the person's work.
pub(crate) struct Backups {
    context: Arc<Context>,
    settings: Arc<Settings>,
}

impl Backups {
    /// Copies of what the store keeps; settings are read again after one of them was restored.
    pub(crate) fn new(context: &Arc<Context>, settings: &Arc<Settings>) -> Backups {
        Backups { context: context.clone(), settings: settings.clone() }
    }

    /// Copies, the newest first.
    pub(crate) fn backups(&self) -> Result<Vec<Backup>, Error> {
        let backup = |row: lodestone_store::BackupRow| Backup {
            name: row.name,
            at: row.at.rfc3339(),
            bytes: u32::try_from(row.bytes).unwrap_or(u32::MAX),
            pitches: row.pitches,
        };
        Ok(self.context.store.backups()?.into_iter().map(backup).collect())
    }

    /// Makes a copy now.
    pub(crate) fn back_up(&self) -> Result<Vec<Backup>, Error> {
        self.context.store.back_up(self.context.clock.now())?;
        self.backups()
    }

    /// Goes back to a copy; what is there now is copied first.
    pub(crate) fn restore_backup(&self, name: String) -> Result<(), Error> {
        let _turn = self.context.lock_changes();
        self.context.store.restore(&name, self.context.clock.now())?;
        self.settings.reload()
    }
}

//! Remembers destination, trust file and key files of each library on this computer. Never a passphrase.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::review::Publishing;
use crate::error::Error;

/// The setting that remembers it.
const USED: &str = "publish.used";

/// The last settings for the libraries of this computer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct Used {
    /// Id of the library that was published last.
    pub(super) last: String,
    /// By id.
    pub(super) libraries: BTreeMap<String, UsedFor>,
}

/// The last settings for one library.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct UsedFor {
    /// The destination: a folder or an address.
    pub(super) destination: String,
    /// The trust file.
    pub(super) trust: String,
    /// Key files.
    pub(super) keys: Vec<String>,
}

impl Publishing {
    /// Reads the last settings.
    pub(super) fn used(&self) -> Result<Used, Error> {
        // Settings that cannot be read are only a convenience.
        let stored = self.context.store.setting(USED)?;
        Ok(stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// Remembers what is used for a library.
    pub(super) fn remember(&self, library: &str, change: impl FnOnce(&mut UsedFor)) -> Result<(), Error> {
        let _changing = self.context.lock_changes();
        let mut used = self.used()?;
        used.last = library.to_owned();
        change(used.libraries.entry(library.to_owned()).or_default());
        let text = serde_json::to_string(&used).unwrap_or_default();
        Ok(self.context.store.set_setting(USED, &text, self.context.clock.now())?)
    }
}

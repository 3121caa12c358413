//! Makes key files and manages trust files for the main window. All state is in the files.

use std::path::{Path, PathBuf};

use lodestone_content::Day;
use lodestone_l10n::message;

use super::review::Publishing;
use super::{KeyRole, Passphrase, PublicKey, SigningKey, Trust, key_files, trust};
use crate::api::{KeyInfo, KeyWithPassphrase, TrustOverview, TrustRole};
use crate::error::Error;

/// Seconds of a day.
const DAY: i64 = 86_400;

impl Publishing {
    /// Makes a key file.
    pub(crate) fn create_key(
        &self,
        path: String,
        holder: String,
        role: KeyRole,
        passphrase: String,
    ) -> Result<KeyInfo, Error> {
        let passphrase = Passphrase::new(passphrase);
        let key = key_files::create(Path::new(&path), &holder, role, &passphrase)?;
        Ok(key_info(&path, &key))
    }

    /// Returns the public part of a key file.
    pub(crate) fn look_at_key(&self, path: String) -> Result<KeyInfo, Error> {
        Ok(key_info(&path, &key_files::read(Path::new(&path))?))
    }

    /// Returns the state of a trust file.
    pub(crate) fn trust(&self, path: String) -> Result<TrustOverview, Error> {
        self.show_trust(&path, trust::read(Path::new(&path))?)
    }

    /// Begins the root of a library with these key files; with fewer than three people, a reason.
    pub(crate) fn begin_trust(
        &self,
        path: String,
        library: String,
        keys: Vec<String>,
        reason: Option<String>,
    ) -> Result<TrustOverview, Error> {
        let begun = trust::begin(Path::new(&path), &library, &paths(keys), reason.as_deref(), self.seconds())?;
        self.show_trust(&path, begun)
    }

    /// Signs the root.
    pub(crate) fn sign_trust(&self, path: String, key: KeyWithPassphrase) -> Result<TrustOverview, Error> {
        let signed = trust::sign(Path::new(&path), &[open_key(key)?])?;
        self.show_trust(&path, signed)
    }

    /// Drafts a root without some keys, by their ids, and with others, by their files.
    pub(crate) fn change_trust(
        &self,
        path: String,
        remove: Vec<String>,
        add: Vec<String>,
    ) -> Result<TrustOverview, Error> {
        let changed = trust::change(Path::new(&path), &remove, &paths(add), self.seconds())?;
        self.show_trust(&path, changed)
    }

    /// Saves a source file.
    pub(crate) fn save_source(&self, trust: String, name: String, address: String, path: String) -> Result<(), Error> {
        Ok(trust::save_source(Path::new(&trust), &name, vec![address], Path::new(&path))?)
    }

    /// Remembers a trust file, and returns its state.
    fn show_trust(&self, path: &str, trust: Trust) -> Result<TrustOverview, Error> {
        self.remember(trust.library(), |used| used.trust = path.to_owned())?;
        let state = trust.state();
        let l10n = self.context.l10n();
        let names: Vec<&str> = state.waiting_for.iter().map(|key| key.holder.as_str()).collect();
        let next = if state.missing == 0 {
            l10n.say(message::Publish::TrustNextReady)
        } else {
            let count = state.missing as usize;
            l10n.say(message::Publish::TrustNextSign { count, holders: &names.join(", ") })
        };
        let every: Vec<&PublicKey> = state.roles.iter().flat_map(|role| &role.keys).collect();
        let signed = every.iter().filter(|key| state.signed.contains(&key.id())).map(|key| key.fingerprint());
        Ok(TrustOverview {
            path: path.to_owned(),
            library: state.library.clone(),
            version: u32::try_from(state.version).unwrap_or(u32::MAX),
            expires: day_of(state.expires),
            signed: signed.collect(),
            roles: state
                .roles
                .iter()
                .map(|role| TrustRole {
                    role: role.role,
                    threshold: role.threshold,
                    keys: role.keys.iter().map(|key| key_info("", key)).collect(),
                })
                .collect(),
            missing: state.missing,
            next,
            // The same bytes as in a source file.
            fingerprint: trust.newest_root().map(|root| lodestone_sync::fingerprint(&root)).unwrap_or_default(),
        })
    }

    /// Returns the time in seconds since 1970, as signatures use it.
    pub(super) fn seconds(&self) -> i64 {
        self.context.clock.now().0 / 1000
    }
}

/// Opens a key; the passphrase is wiped when this returns.
pub(super) fn open_key(key: KeyWithPassphrase) -> Result<SigningKey, Error> {
    let passphrase = Passphrase::new(key.passphrase);
    Ok(key_files::open(Path::new(&key.path), &passphrase)?)
}

/// Returns the public part of a key file, if there is one.
pub(super) fn key_at(path: &str) -> Option<KeyInfo> {
    Some(key_info(path, &key_files::read(Path::new(path)).ok()?))
}

fn paths(paths: Vec<String>) -> Vec<PathBuf> {
    paths.into_iter().map(PathBuf::from).collect()
}

fn key_info(path: &str, key: &PublicKey) -> KeyInfo {
    KeyInfo {
        path: path.to_owned(),
        holder: key.holder.clone(),
        role: key.role,
        fingerprint: key.fingerprint(),
        id: key.id(),
    }
}

/// The day of a moment in seconds since 1970, ISO 8601.
pub(super) fn day_of(seconds: i64) -> String {
    Day::from_unix_days(seconds.div_euclid(DAY)).map(|day| day.to_string()).unwrap_or_default()
}

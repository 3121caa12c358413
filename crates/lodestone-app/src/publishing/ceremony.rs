//! Keys at the desk: making a key file, and deciding together who signs for a library. All state is in the files; a
//! passphrase opens its key here and is kept nowhere.

use std::path::Path;

use lodestone_content::Day;
use lodestone_l10n::message;
use lodestone_sync::{KeyFile, KeyRole, LARGEST_KEY_FILE, Passphrase, PublicKey, SigningKey, SourceFile, Trust, WORK};

use super::refused;
use crate::app::App;
use crate::error::{Code, Error};
use crate::wire::{KeyInHand, KeyInfo, TrustDesk, TrustRole};

const DAY: i64 = 86_400;
/// The most bytes of a trust file, so that a film chosen by mistake is not read: some hundred versions of a root.
const LARGEST_TRUST_FILE: usize = 4 << 20;

impl App {
    pub(crate) fn create_key(
        &self,
        path: String,
        holder: String,
        role: String,
        passphrase: String,
    ) -> Result<KeyInfo, Error> {
        let passphrase = Passphrase::new(passphrase);
        let role = KeyRole::from_word(&role).ok_or_else(|| {
            Error::new(Code::Input, format!("no key has the role \"{role}\"; take root, content or online"))
        })?;
        // A key that is written over is lost for good.
        if Path::new(&path).exists() {
            return Err(Error::said(Code::Conflict, message::Publish::ErrorKeyThere { path: &path }));
        }
        let file = KeyFile::create(&holder, role, &passphrase, WORK).map_err(refused)?;
        lodestone_files::write_private(Path::new(&path), &file.to_bytes())?;
        Ok(key_info(&path, file.public()))
    }

    pub(crate) fn look_at_key(&self, path: String) -> Result<KeyInfo, Error> {
        Ok(key_info(&path, key_file(&path)?.public()))
    }

    pub(crate) fn trust(&self, path: String) -> Result<TrustDesk, Error> {
        let trust = trust_file(&path)?;
        self.remember_trust(trust.library(), &path)?;
        Ok(self.trust_desk(&path, &trust))
    }

    pub(crate) fn begin_trust(
        &self,
        path: String,
        library: String,
        keys: Vec<String>,
        reason: Option<String>,
    ) -> Result<TrustDesk, Error> {
        // Whoever writes over the file of a library that laptops follow loses every version of its root.
        if Path::new(&path).exists() {
            return Err(Error::said(Code::Conflict, message::Publish::ErrorTrustThere { path: &path }));
        }
        let keys = public_keys(&keys)?;
        let trust = Trust::begin(library.trim(), &keys, reason.as_deref(), self.seconds()).map_err(refused)?;
        self.keep_trust(&path, &trust)
    }

    pub(crate) fn sign_trust(&self, path: String, key: KeyInHand) -> Result<TrustDesk, Error> {
        let mut trust = trust_file(&path)?;
        trust.sign(&open_key(key)?).map_err(refused)?;
        self.keep_trust(&path, &trust)
    }

    pub(crate) fn change_trust(&self, path: String, remove: Vec<String>, add: Vec<String>) -> Result<TrustDesk, Error> {
        let mut trust = trust_file(&path)?;
        trust.change(&remove, &public_keys(&add)?, self.seconds()).map_err(refused)?;
        self.keep_trust(&path, &trust)
    }

    pub(crate) fn save_source(&self, trust: String, name: String, place: String, path: String) -> Result<(), Error> {
        let file = SourceFile::new(&trust_file(&trust)?, &name, vec![place]).map_err(refused)?;
        Ok(lodestone_files::save(Path::new(&path), &file.to_bytes())?)
    }

    fn keep_trust(&self, path: &str, trust: &Trust) -> Result<TrustDesk, Error> {
        lodestone_files::save(Path::new(path), &trust.to_bytes())?;
        self.remember_trust(trust.library(), path)?;
        Ok(self.trust_desk(path, trust))
    }

    fn trust_desk(&self, path: &str, trust: &Trust) -> TrustDesk {
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
        TrustDesk {
            path: path.to_owned(),
            library: state.library.clone(),
            version: u32::try_from(state.version).unwrap_or(u32::MAX),
            expires: day_of(state.expires),
            signed: signed.collect(),
            roles: state
                .roles
                .iter()
                .map(|role| TrustRole {
                    role: role.role.as_str().to_owned(),
                    threshold: role.threshold,
                    keys: role.keys.iter().map(|key| key_info("", key)).collect(),
                })
                .collect(),
            missing: state.missing,
            next,
            // The very bytes that a source file holds.
            fingerprint: trust.newest().map(|root| lodestone_sync::fingerprint(&root)).unwrap_or_default(),
        }
    }

    /// What time it is, in seconds since 1970, as signatures count.
    pub(crate) fn seconds(&self) -> i64 {
        self.context.clock.now().0 / 1000
    }
}

/// A trust file, verified.
pub(crate) fn trust_file(path: &str) -> Result<Trust, Error> {
    Trust::read(&small(path, LARGEST_TRUST_FILE)?).map_err(refused)
}

/// A key file, not opened.
fn key_file(path: &str) -> Result<KeyFile, Error> {
    KeyFile::read(&small(path, LARGEST_KEY_FILE)?).map_err(refused)
}

/// Opens a key; the passphrase is wiped when this returns.
pub(crate) fn open_key(key: KeyInHand) -> Result<SigningKey, Error> {
    let passphrase = Passphrase::new(key.passphrase);
    key_file(&key.path)?.open(&passphrase).map_err(refused)
}

/// What everybody may know of the key in a file, when there is one.
pub(crate) fn key_at(path: &str) -> Option<KeyInfo> {
    Some(key_info(path, key_file(path).ok()?.public()))
}

fn public_keys(paths: &[String]) -> Result<Vec<PublicKey>, Error> {
    paths.iter().map(|path| Ok(key_file(path)?.public().clone())).collect()
}

fn key_info(path: &str, key: &PublicKey) -> KeyInfo {
    KeyInfo {
        path: path.to_owned(),
        holder: key.holder.clone(),
        role: key.role.as_str().to_owned(),
        fingerprint: key.fingerprint(),
        id: key.id(),
    }
}

/// The bytes of a file that is small when it is what it should be.
fn small(path: &str, most: usize) -> Result<Vec<u8>, Error> {
    use std::io::Read;

    let cannot = |error: std::io::Error| {
        Error::file(Path::new(path), "read", &error).saying(message::App::ErrorCannotRead { path })
    };
    let file = std::fs::File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}

/// The day of a moment in seconds since 1970, ISO 8601.
pub(crate) fn day_of(seconds: i64) -> String {
    Day::from_unix_days(seconds.div_euclid(DAY)).map(|day| day.to_string()).unwrap_or_default()
}

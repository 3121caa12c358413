//! Makes, reads and opens key files. A passphrase opens its key and is kept nowhere.

use lodestone_l10n::message;
use std::path::Path;

use lodestone_sync::{KeyFile, KeyRole, LARGEST_KEY_FILE, Passphrase, PublicKey, SigningKey, WORK};

use super::small::small_file;
use crate::error::{Error, ErrorKind};

/// Refuses the path of a new key where a file is already: a key that is written over is lost for good.
///
/// # Errors
///
/// When there is a file.
pub fn check_new(path: &Path) -> Result<(), Error> {
    if path.exists() {
        return Err(Error::new(
            ErrorKind::Conflict,
            message::Publish::ErrorKeyThere { path: &path.display().to_string() },
        ));
    }
    Ok(())
}

/// Makes a key and writes it into a file for its owner's eyes only.
///
/// # Errors
///
/// When there is a file already, the passphrase is too short, or nothing can be written there.
pub fn create(path: &Path, holder: &str, role: KeyRole, passphrase: &Passphrase) -> Result<PublicKey, Error> {
    check_new(path)?;
    let file = KeyFile::create(holder, role, passphrase, WORK)?;
    lodestone_files::write_private(path, &file.to_bytes())?;
    Ok(file.public().clone())
}

/// Reads what everybody may know of the key in a file.
///
/// # Errors
///
/// When it cannot be read or is no key file.
pub fn read(path: &Path) -> Result<PublicKey, Error> {
    Ok(key_file(path)?.public().clone())
}

/// Opens a key for signing.
///
/// # Errors
///
/// When the file cannot be read, is no key file, or the passphrase is another.
pub fn open(path: &Path, passphrase: &Passphrase) -> Result<SigningKey, Error> {
    Ok(key_file(path)?.open(passphrase)?)
}

fn key_file(path: &Path) -> Result<KeyFile, Error> {
    Ok(KeyFile::read(&small_file(path, LARGEST_KEY_FILE)?)?)
}

//! Makes, reads and opens key files. A passphrase decrypts its key and is never stored.

use lodestone_l10n::message;
use std::path::Path;

use lodestone_sync::{KeyFile, KeyRole, LARGEST_KEY_FILE, Passphrase, PublicKey, SigningKey, WORK};

use super::small::small_file;
use crate::error::{Error, ErrorKind};

/// Refuses the path of a new key where a file exists: an overwritten key is lost.
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

/// Makes a key and writes it into a file that only its owner may read.
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

/// Reads the public part of a key file.
///
/// # Errors
///
/// When it cannot be read or is not a key file.
pub fn read(path: &Path) -> Result<PublicKey, Error> {
    Ok(key_file(path)?.public().clone())
}

/// Decrypts a key for signing.
///
/// # Errors
///
/// When the file cannot be read, is not a key file, or the passphrase is wrong.
pub fn open(path: &Path, passphrase: &Passphrase) -> Result<SigningKey, Error> {
    Ok(key_file(path)?.open(passphrase)?)
}

fn key_file(path: &Path) -> Result<KeyFile, Error> {
    Ok(KeyFile::read(&small_file(path, LARGEST_KEY_FILE)?)?)
}

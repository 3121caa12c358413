//! Begins, signs and changes the root of trust of a library in its file.

use lodestone_l10n::message;
use std::path::{Path, PathBuf};

use lodestone_sync::{PublicKey, SigningKey, SourceFile, Trust};

use super::keys;
use super::small::small_file;
use crate::error::{Error, ErrorKind};

/// The most bytes of a trust file, so that a film chosen by mistake is not read: some hundred versions of a root.
const LARGEST_TRUST_FILE: usize = 4 << 20;
/// The most bytes of a source file that are read.
const LARGEST_SOURCE: usize = lodestone_sync::LARGEST_SOURCE_FILE;

/// Reads and verifies a trust file.
///
/// # Errors
///
/// When it cannot be read or its signatures do not fit.
pub fn read(path: &Path) -> Result<Trust, Error> {
    Ok(Trust::read(&small_file(path, LARGEST_TRUST_FILE)?)?)
}

/// Begins the root of a library with these key files, in a new file; its holders sign later. With fewer than three
/// people, `reason` says why.
///
/// # Errors
///
/// When there is a file already, a key file cannot be read, the keys are not enough, or nothing can be written there.
pub fn begin(path: &Path, library: &str, keys: &[PathBuf], reason: Option<&str>, now: i64) -> Result<Trust, Error> {
    // Writing over the file of a library that laptops follow loses every version of its root.
    if path.exists() {
        return Err(Error::new(
            ErrorKind::Conflict,
            message::Publish::ErrorTrustThere { path: &path.display().to_string() },
        ));
    }
    let trust = Trust::begin(library.trim(), &public_keys(keys)?, reason, now)?;
    save(path, &trust)?;
    Ok(trust)
}

/// Signs the root that waits for signatures.
///
/// # Errors
///
/// When the file cannot be read or written, or a key may not sign.
pub fn sign(path: &Path, keys: &[SigningKey]) -> Result<Trust, Error> {
    let mut trust = read(path)?;
    keys.iter().try_for_each(|key| trust.sign(key))?;
    save(path, &trust)?;
    Ok(trust)
}

/// Drafts a root without some keys, by their ids, and with others, by their files; its holders sign later.
///
/// # Errors
///
/// When the file cannot be read or written, a key file cannot be read, or the keys are not enough.
pub fn change(path: &Path, remove: &[String], add: &[PathBuf], now: i64) -> Result<Trust, Error> {
    let mut trust = read(path)?;
    trust.change(remove, &public_keys(add)?, now)?;
    save(path, &trust)?;
    Ok(trust)
}

/// Writes a source file, with which laptops follow a library.
///
/// # Errors
///
/// When the trust file cannot be read, its root is not signed, or nothing can be written there.
pub fn save_source(trust: &Path, name: &str, addresses: Vec<String>, path: &Path) -> Result<(), Error> {
    let file = SourceFile::new(&read(trust)?, name, addresses)?;
    Ok(lodestone_files::write(path, &file.to_bytes())?)
}

/// Reads a source file.
///
/// # Errors
///
/// When it cannot be read or is not a source file.
pub fn read_source(path: &Path) -> Result<SourceFile, Error> {
    Ok(SourceFile::read(&small_file(path, LARGEST_SOURCE)?)?)
}

fn save(path: &Path, trust: &Trust) -> Result<(), Error> {
    Ok(lodestone_files::write(path, &trust.to_bytes())?)
}

fn public_keys(paths: &[PathBuf]) -> Result<Vec<PublicKey>, Error> {
    paths.iter().map(|path| keys::read(path)).collect()
}

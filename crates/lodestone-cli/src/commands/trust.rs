//! Runs `lodestone trust`: several people decide who may sign for a library.

use std::path::{Path, PathBuf};

use lodestone_app::Error;
use lodestone_app::publishing::{PublicKey, SourceFile, Trust, refused};

use crate::arguments::TrustCommand;
use crate::{edge, output};

/// Does what was asked for.
pub(crate) fn run(command: &TrustCommand) -> Result<(), Error> {
    match command {
        TrustCommand::Begin(begin) => {
            edge::must_be_new(&begin.file)?;
            let keys = public(&begin.key)?;
            let trust = Trust::begin(&begin.library, &keys, begin.reason.as_deref(), edge::now()).map_err(refused)?;
            put(&begin.file, &trust)
        }
        TrustCommand::Sign { file, keys } => {
            let mut trust = read(file)?;
            for key in edge::open(&keys.key, &keys.passphrase_file)? {
                trust.sign(&key).map_err(refused)?;
            }
            put(file, &trust)
        }
        TrustCommand::Change { file, remove, add } => {
            let mut trust = read(file)?;
            trust.change(remove, &public(add)?, edge::now()).map_err(refused)?;
            put(file, &trust)
        }
        TrustCommand::Show { file } => {
            output::trust(&read(file)?);
            Ok(())
        }
        TrustCommand::Source { file, name, place, out } => {
            let source = SourceFile::new(&read(file)?, name, place.clone()).map_err(refused)?;
            Ok(lodestone_files::save(out, &source.to_bytes())?)
        }
    }
}

/// A trust file, verified.
pub(crate) fn read(path: &Path) -> Result<Trust, Error> {
    Trust::read(&edge::read(path)?).map_err(refused)
}

fn public(files: &[PathBuf]) -> Result<Vec<PublicKey>, Error> {
    files.iter().map(|path| Ok(edge::key_file(path)?.public().clone())).collect()
}

fn put(path: &Path, trust: &Trust) -> Result<(), Error> {
    lodestone_files::save(path, &trust.to_bytes())?;
    output::trust(trust);
    Ok(())
}

//! Runs `lodestone trust`: several people decide who may sign for a library.

use lodestone_app::Error;
use lodestone_app::publishing::trust;

use crate::arguments::TrustCommand;
use crate::{edge, output};

/// Does what was asked for.
pub(crate) fn run(command: &TrustCommand) -> Result<(), Error> {
    let shown = match command {
        TrustCommand::Begin(begin) => {
            trust::begin(&begin.file, &begin.library, &begin.key, begin.reason.as_deref(), edge::now())?
        }
        TrustCommand::Sign { file, keys } => trust::sign(file, &edge::open(&keys.key, &keys.passphrase_file)?)?,
        TrustCommand::Change { file, remove, add } => trust::change(file, remove, add, edge::now())?,
        TrustCommand::Show { file } => trust::read(file)?,
        TrustCommand::Source { file, name, place, out } => {
            return Ok(trust::save_source(file, name, place.clone(), out)?);
        }
    };
    output::trust(&shown);
    Ok(())
}

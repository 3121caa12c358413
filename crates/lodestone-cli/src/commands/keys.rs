//! Runs `lodestone keys`.

use lodestone_app::Error;
use lodestone_app::publishing::{KeyRole, key_files};

use crate::arguments::{KeysCommand, RoleArgument};
use crate::edge;
use crate::output::{self, print};

impl From<RoleArgument> for KeyRole {
    fn from(role: RoleArgument) -> KeyRole {
        match role {
            RoleArgument::Root => KeyRole::Root,
            RoleArgument::Content => KeyRole::Content,
            RoleArgument::Online => KeyRole::Online,
        }
    }
}

/// Does what was asked for.
pub(crate) fn run(command: &KeysCommand) -> Result<(), Error> {
    match command {
        KeysCommand::New(new) => {
            // Before anybody types a passphrase.
            key_files::check_new(&new.file)?;
            let passphrase = edge::new_passphrase(new.passphrase_file.as_deref())?;
            let key = key_files::create(&new.file, &new.holder, new.role.into(), &passphrase)?;
            output::key(&key);
            print("Read the eight words aloud when the root is begun, and put a copy of the file away.");
        }
        KeysCommand::Show { file } => output::key(&key_files::read(file)?),
    }
    Ok(())
}

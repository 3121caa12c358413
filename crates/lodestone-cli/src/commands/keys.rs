//! Runs `lodestone keys`.

use lodestone_app::Error;
use lodestone_app::publishing::{KeyFile, KeyRole, WORK, refused};

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
            edge::must_be_new(&new.file)?;
            let passphrase = edge::new_passphrase(new.passphrase_file.as_deref())?;
            let file = KeyFile::create(&new.holder, new.role.into(), &passphrase, WORK).map_err(refused)?;
            lodestone_files::write_private(&new.file, &file.to_bytes())?;
            output::key(file.public());
            print("Read the eight words aloud when the root is begun, and put a copy of the file away.");
        }
        KeysCommand::Show { file } => output::key(edge::key_file(file)?.public()),
    }
    Ok(())
}

//! `lodestone keys`: making a key file and looking at one.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use lodestone_app::Error;
use lodestone_app::publishing::{KeyFile, KeyRole, PublicKey, WORK, keep_private, refused};

use crate::commands::print;
use crate::edge;

#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Make a key and write it to a file that a passphrase opens.
    #[command(after_long_help = "Example:\n  lodestone keys new ann.lodestone-key --holder \"Ann Berg\" --role root")]
    New(NewKey),
    /// Say whose key a file holds, what it is for, and its eight words.
    #[command(after_long_help = "Example:\n  lodestone keys show ann.lodestone-key")]
    Show {
        /// The key file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct NewKey {
    /// Where the key goes; a stick that is put away, not a shared folder.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Who keeps it.
    #[arg(long, value_name = "NAME")]
    holder: String,
    /// What it is for: root decides who may sign, content signs releases, online says which is the newest.
    #[arg(long, value_enum)]
    role: RoleArgument,
    /// A file whose first line is the passphrase; asked for when not given.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleArgument {
    Root,
    Content,
    Online,
}

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
            keep_private(&new.file, &file.to_bytes())?;
            show(file.public());
            print("Read the eight words aloud when the root is begun, and put a copy of the file away.");
        }
        KeysCommand::Show { file } => show(edge::key_file(file)?.public()),
    }
    Ok(())
}

/// What everybody may know of a key.
pub(crate) fn show(key: &PublicKey) {
    print(&format!("{}: {}\n  {}\n  {}", key.role.as_str(), key.holder, key.fingerprint(), key.id()));
}

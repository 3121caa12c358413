//! Defines what can be asked of key files.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

// Commands of `lodestone keys`.
#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Make a key and write it to a file that a passphrase opens.
    #[command(after_long_help = "Example:\n  lodestone keys new ann.lodestone-key --holder \"Ann Berg\" --role root")]
    New(NewKey),
    /// Show whose key is in a file, its role, and its eight words.
    #[command(after_long_help = "Example:\n  lodestone keys show ann.lodestone-key")]
    Show {
        /// The key file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

// Arguments of `lodestone keys new`.
#[derive(Debug, Args)]
pub(crate) struct NewKey {
    /// Where the key goes; a stick that is put away, not a shared folder.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Who keeps it.
    #[arg(long, value_name = "NAME")]
    pub(crate) holder: String,
    /// What it is for: root decides who may sign, content signs releases, online says which is the newest.
    #[arg(long, value_enum)]
    pub(crate) role: RoleArgument,
    /// A file whose first line is the passphrase; asked for when not given.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleArgument {
    Root,
    Content,
    Online,
}

/// Key files and what opens them.
#[derive(Debug, Args)]
pub(crate) struct KeyFiles {
    /// A key file.
    #[arg(long, value_name = "FILE", required = true)]
    pub(crate) key: Vec<PathBuf>,
    /// A file whose first line is the passphrase, one for each --key in the same order; asked for when not given.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Vec<PathBuf>,
}

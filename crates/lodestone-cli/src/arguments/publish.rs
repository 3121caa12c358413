//! Defines what can be asked of publishing: publish a folder, renew signatures, follow a source.

use std::path::PathBuf;

use clap::Args;

use super::keys::KeyFiles;

// Arguments of `lodestone publish`.
#[derive(Debug, Args)]
pub(crate) struct PublishArguments {
    /// Folder of the library.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    // Where it goes.
    #[command(flatten)]
    pub(crate) destination: DestinationArguments,
    /// A key file: one content key and the online key.
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    pub(crate) key: Vec<PathBuf>,
    /// A file whose first line is the passphrase, one for each --key in the same order; asked for when not given.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Vec<PathBuf>,
    /// What is new, for salespeople: a language and a text file, such as en=news.txt.
    #[arg(long, value_name = "TAG=FILE")]
    pub(crate) notes_file: Vec<String>,
    /// The number of slides and facts that go, when that many shall go.
    #[arg(long, value_name = "N")]
    pub(crate) confirm: Option<u32>,
    /// Only list what would be published, and whether it may be.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Language of titles and facts, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
}

// Where a release goes, and who signs for it.
#[derive(Debug, Args)]
pub(crate) struct DestinationArguments {
    /// Where to: a folder, s3://bucket/…, gs://bucket/… or az://container/…; credentials from the environment.
    #[arg(long, value_name = "PLACE")]
    pub(crate) to: String,
    /// The trust file.
    #[arg(long, value_name = "FILE")]
    pub(crate) trust: PathBuf,
}

// Arguments of `lodestone renew`.
#[derive(Debug, Args)]
pub(crate) struct RenewArguments {
    // Where it goes.
    #[command(flatten)]
    pub(crate) destination: DestinationArguments,
    // Who signs.
    #[command(flatten)]
    pub(crate) keys: KeyFiles,
}

// Arguments of `lodestone sync`.
#[derive(Debug, Args)]
pub(crate) struct SyncArguments {
    /// The source file that laptops are given.
    #[arg(long, value_name = "FILE")]
    pub(crate) source: PathBuf,
    /// Folder for the library and for what was verified.
    #[arg(long, value_name = "DIR")]
    pub(crate) into: PathBuf,
}

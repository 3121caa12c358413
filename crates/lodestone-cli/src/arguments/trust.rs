//! Defines what can be asked of the file that says who may sign for a library.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::keys::KeyFiles;

// Commands of `lodestone trust`.
#[derive(Debug, Subcommand)]
pub(crate) enum TrustCommand {
    /// Begin the root of a library from everybody's key files; then let its holders sign.
    #[command(
        after_long_help = "Example:\n  lodestone trust begin region.lodestone-trust --library my-region --key ann.lodestone-key --key bo.lodestone-key --key cai.lodestone-key --key dea.lodestone-key --key eli.lodestone-key --key online.lodestone-key"
    )]
    Begin(Begin),
    /// Sign what waits for signatures with a root key.
    #[command(after_long_help = "Example:\n  lodestone trust sign region.lodestone-trust --key ann.lodestone-key")]
    Sign {
        /// The trust file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        // Who signs.
        #[command(flatten)]
        keys: KeyFiles,
    },
    /// Replace keys, or give the root three more years when none is named; then let its holders sign.
    #[command(
        after_long_help = "Example:\n  lodestone trust change region.lodestone-trust --remove 3f… --add new.lodestone-key"
    )]
    Change {
        /// The trust file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Id of a key that no longer counts; `trust show` lists them.
        #[arg(long, value_name = "ID")]
        remove: Vec<String>,
        /// A key file that counts from now on.
        #[arg(long, value_name = "FILE")]
        add: Vec<PathBuf>,
    },
    /// Say who may sign, who has signed, and who is waited for.
    #[command(after_long_help = "Example:\n  lodestone trust show region.lodestone-trust")]
    Show {
        /// The trust file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Write the file that laptops are given to follow the library.
    #[command(
        after_long_help = "Example:\n  lodestone trust source region.lodestone-trust --name \"Our region\" --place https://content.example.org/region/ --out region.lodestone-source"
    )]
    Source {
        /// The trust file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The library's name for people.
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Where laptops fetch from: an address or a folder; several are tried in order.
        #[arg(long, value_name = "PLACE", required = true)]
        place: Vec<String>,
        /// Where the file goes.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

// Arguments of `lodestone trust begin`.
#[derive(Debug, Args)]
pub(crate) struct Begin {
    /// Where the trust goes. Not secret; keep it with the library and a copy elsewhere.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Id of the library, as in library.toml.
    #[arg(long, value_name = "ID")]
    pub(crate) library: String,
    /// A key file; no passphrase is needed.
    #[arg(long, value_name = "FILE", required = true)]
    pub(crate) key: Vec<PathBuf>,
    /// Why fewer than three people hold the root.
    #[arg(long, value_name = "WORDS")]
    pub(crate) reason: Option<String>,
}

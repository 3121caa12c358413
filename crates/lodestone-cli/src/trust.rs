//! `lodestone trust`: who may sign for a library, decided by several people.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use lodestone_app::publishing::{PublicKey, SourceFile, Trust, keep, refused};
use lodestone_app::{Day, Error};

use crate::commands::print;
use crate::{edge, keys};

#[derive(Debug, Subcommand)]
pub(crate) enum TrustCommand {
    /// Begin the root of a library from everybody's key files; then let its holders sign.
    #[command(
        after_long_help = "Example:\n  lodestone trust begin oresund.lodestone-trust --library oresund --key ann.lodestone-key --key bo.lodestone-key --key cai.lodestone-key --key dea.lodestone-key --key eli.lodestone-key --key online.lodestone-key"
    )]
    Begin(Begin),
    /// Sign what waits for signatures with a root key.
    #[command(after_long_help = "Example:\n  lodestone trust sign oresund.lodestone-trust --key ann.lodestone-key")]
    Sign {
        /// The trust file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        keys: Keys,
    },
    /// Replace keys, or give the root three more years when none is named; then let its holders sign.
    #[command(
        after_long_help = "Example:\n  lodestone trust change oresund.lodestone-trust --remove 3f… --add new.lodestone-key"
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
    #[command(after_long_help = "Example:\n  lodestone trust show oresund.lodestone-trust")]
    Show {
        /// The trust file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Write the file that laptops are given to follow the library.
    #[command(
        after_long_help = "Example:\n  lodestone trust source oresund.lodestone-trust --name \"Öresund region\" --place https://content.example.org/oresund/ --out oresund.lodestone-source"
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

#[derive(Debug, Args)]
pub(crate) struct Begin {
    /// Where the trust goes. Not secret; keep it with the library and a copy elsewhere.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Id of the library, as in library.toml.
    #[arg(long, value_name = "ID")]
    library: String,
    /// A key file; no passphrase is needed.
    #[arg(long, value_name = "FILE", required = true)]
    key: Vec<PathBuf>,
    /// Why fewer than three people hold the root.
    #[arg(long, value_name = "WORDS")]
    reason: Option<String>,
}

/// Key files and what opens them.
#[derive(Debug, Args)]
pub(crate) struct Keys {
    /// A key file.
    #[arg(long, value_name = "FILE", required = true)]
    pub(crate) key: Vec<PathBuf>,
    /// A file whose first line is the passphrase, one for each --key in the same order; asked for when not given.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Vec<PathBuf>,
}

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
            show(&read(file)?);
            Ok(())
        }
        TrustCommand::Source { file, name, place, out } => {
            let source = SourceFile::new(&read(file)?, name, place.clone()).map_err(refused)?;
            keep(out, &source.to_bytes())
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
    keep(path, &trust.to_bytes())?;
    show(trust);
    Ok(())
}

fn show(trust: &Trust) {
    let state = trust.state();
    let expires = day(state.expires);
    print(&format!("Library {}, version {} of the root, until {expires}", state.library, state.version));
    for role in &state.roles {
        print(&format!("\n{} of {} must sign:", role.threshold, role.keys.len()));
        role.keys.iter().for_each(keys::show);
    }
    if state.missing == 0 {
        print("\nSigned: it counts.");
    } else {
        let names: Vec<&str> = state.waiting_for.iter().map(|key| key.holder.as_str()).collect();
        print(&format!("\nLacks {} signatures; can sign: {}", state.missing, names.join(", ")));
    }
}

/// The day of a moment.
pub(crate) fn day(seconds: i64) -> String {
    Day::from_unix_days(seconds.div_euclid(86_400)).map(|day| day.to_string()).unwrap_or_default()
}

//! Defines what can be asked of a library: its check, a search, its facts.

use std::path::PathBuf;

use clap::Args;

// Which library is asked, and how the answer comes.
#[derive(Debug, Args)]
pub(crate) struct LibraryArguments {
    /// Folder of the library; the one that ships when not given.
    #[arg(long, value_name = "DIR")]
    pub(crate) library: Option<PathBuf>,
    /// Answer as JSON on standard output.
    #[arg(long)]
    pub(crate) json: bool,
    /// The day on which facts are fresh or lapsed; today when not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<String>,
}

// Arguments of `lodestone new-library`.
#[derive(Debug, Args)]
pub(crate) struct NewLibraryArguments {
    /// Folder for the library: empty, or not there yet.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Name of the region or organisation, as slides show it.
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// Language of its slides, a BCP 47 tag. Their words are there in en, sv, da and de; for others they are English, to
    /// be translated.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    /// The day it is made; today when not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<String>,
}

// Arguments of `lodestone check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Folder of the library; the one that ships when not given.
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    /// Answer as JSON on standard output.
    #[arg(long)]
    pub(crate) json: bool,
    /// The day on which facts are fresh or lapsed; today when not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<String>,
}

// Arguments of `lodestone search`.
#[derive(Debug, Args)]
pub(crate) struct SearchArguments {
    /// Words to look for.
    #[arg(value_name = "WORDS", required = true)]
    pub(crate) words: Vec<String>,
    /// How many hits at most.
    #[arg(long, default_value_t = 12, value_name = "N")]
    pub(crate) most: usize,
    /// Language in which hits are shown, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    // Which library is asked.
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

// Arguments of `lodestone facts`.
#[derive(Debug, Args)]
pub(crate) struct FactsArguments {
    /// Only facts of this facility.
    #[arg(long, value_name = "ID")]
    pub(crate) facility: Option<String>,
    /// Only facts that nobody has confirmed.
    #[arg(long)]
    pub(crate) unconfirmed: bool,
    /// Language in which facts are shown, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    // Which library is asked.
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

//! What can be asked for.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Targeted pitches from a library of slides and sourced facts.
#[derive(Debug, Parser)]
#[command(name = "lodestone", version, max_term_width = 110, after_long_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  A pitch for a company in pharmaceuticals, in Swedish, ten minutes long:
    lodestone pitch --company \"Genmab\" --industry 21.2 --language sv --out genmab.pdf

  The same as a handout to leave behind, with your own contact:
    lodestone pitch --company \"Genmab\" --industry 21.2 --form handout \\
      --contact-name \"…\" --contact-email \"…\" --out genmab-handout.pdf

  What must be mended before the library is published:
    lodestone check pitch-decks/oresund

Exit codes: 0 done; 1 the library may not be published; 2 wrong usage; 3 the library or an input
cannot be used; 4 rendering failed; 5 a file cannot be read or written.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Choose a story for a target and write its leave-behind as an accessible PDF.
    ///
    /// Every slide kept or left out comes with its reasons. The PDF conforms to PDF/UA-1 and PDF/A-2a, or there is none.
    #[command(
        after_long_help = "Example:\n  lodestone pitch --company \"Novo Nordisk\" --industry 21.2 --keywords \"peptides,formulation\" --minutes 10 --out novo.pdf"
    )]
    Pitch(PitchArguments),
    /// Write the leave-behind of a ready-made pitch, or of slides you name, as an accessible PDF.
    #[command(
        after_long_help = "Examples:\n  lodestone export oncology-fair --language en --out oncology.pdf\n  lodestone export --slides region.map,profile.max-iv --form handout --out two.pdf"
    )]
    Export(ExportArguments),
    /// Check a library: references, sources, languages, lengths, contrast, overflow, accessibility.
    ///
    /// Exits with 0 when the library may be published, with 1 when it may not.
    #[command(after_long_help = "Example:\n  lodestone check pitch-decks/oresund")]
    Check(CheckArguments),
    /// Draw slides as SVG or PNG, one file a page.
    #[command(
        after_long_help = "Example:\n  lodestone render profile.max-iv region.map --language da --format png --out pictures"
    )]
    Render(RenderArguments),
    /// Find slides, facts and facilities by words, in any language of the library.
    #[command(after_long_help = "Example:\n  lodestone search clean room --language sv")]
    Search(SearchArguments),
    /// List facts with value, source, dates and the slides that use them.
    #[command(after_long_help = "Example:\n  lodestone facts --facility max-iv --json")]
    Facts(FactsArguments),
    /// Make keys with which a library is published, and look at them.
    #[command(after_long_help = "Example:\n  lodestone keys new ann.lodestone-key --holder \"Ann Berg\" --role root")]
    Keys {
        #[command(subcommand)]
        command: crate::keys::KeysCommand,
    },
    /// Decide who may sign for a library: begin, sign, replace keys, and hand laptops what they need.
    #[command(
        after_long_help = "Example:\n  lodestone trust sign oresund.lodestone-trust --key ann.lodestone-key\n\nThe whole ceremony is in docs/publishing.md."
    )]
    Trust {
        #[command(subcommand)]
        command: crate::trust::TrustCommand,
    },
    /// Publish a library's folder as a signed release.
    ///
    /// Only approved slides go out, and nothing while the check finds errors: then it exits with 1.
    #[command(
        after_long_help = "Example:\n  lodestone publish pitch-decks/oresund --to s3://content/oresund --trust oresund.lodestone-trust --key dea.lodestone-key --key online.lodestone-key --notes-file en=news.txt"
    )]
    Publish(crate::publish::PublishArguments),
    /// Sign anew what stands at a destination, before its signatures end.
    #[command(
        after_long_help = "Example:\n  lodestone renew --to s3://content/oresund --trust oresund.lodestone-trust --key online.lodestone-key"
    )]
    Renew(crate::publish::RenewArguments),
    /// Take a library from its source into a folder, verified as on a laptop.
    #[command(after_long_help = "Example:\n  lodestone sync --source oresund.lodestone-source --into mirror")]
    Sync(crate::publish::SyncArguments),
    /// Write the JSON Schemas of library files, for editors.
    #[command(after_long_help = "Example:\n  lodestone schema --out schemas")]
    Schema {
        /// Folder for the schemas.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Print the types and commands of the desktop interface as TypeScript.
    #[command(hide = true)]
    Wire,
}

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

#[derive(Debug, Args)]
pub(crate) struct TargetArguments {
    /// The company the pitch is for.
    #[arg(long, value_name = "NAME")]
    pub(crate) company: Option<String>,
    /// Its industries: NACE Rev. 2 codes such as C, 21, 21.2 or 21.20, separated by commas.
    #[arg(long, value_name = "NACE", value_delimiter = ',')]
    pub(crate) industry: Vec<String>,
    /// Whom the pitch speaks to.
    #[arg(long, value_enum, default_value_t = AudienceArgument::Company)]
    pub(crate) audience: AudienceArgument,
    /// What they care about, in their words, separated by commas.
    #[arg(long, value_name = "WORDS", value_delimiter = ',')]
    pub(crate) keywords: Vec<String>,
    /// How long there is.
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=240))]
    pub(crate) minutes: u32,
    /// The fair or meeting, for the cover.
    #[arg(long, value_name = "NAME")]
    pub(crate) event: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AudienceArgument {
    Company,
    Investor,
    Researcher,
    Organiser,
    Talent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormArgument {
    /// 16:9 slides, one a page.
    Slides,
    /// A4, two slides a page with their text.
    Handout,
    /// One A4 page with the strongest facts.
    FactSheet,
}

#[derive(Debug, Args)]
pub(crate) struct StyleArguments {
    /// Brand of the leave-behind; the library's own when not given.
    #[arg(long, value_name = "ID")]
    pub(crate) brand: Option<String>,
    /// A second brand on it.
    #[arg(long, value_name = "ID")]
    pub(crate) cobrand: Option<String>,
    /// What kind of document.
    #[arg(long, value_enum, default_value_t = FormArgument::Slides)]
    pub(crate) form: FormArgument,
    /// The date on the cover; today when not given. Give it, and the same input makes the same bytes on any day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<String>,
    /// Pictures are reduced until the file has at most so many megabytes.
    #[arg(long, value_name = "MB", default_value_t = 5.0)]
    pub(crate) budget: f64,
    /// Try out the Typst files of this folder instead of the theme that ships.
    #[arg(long, value_name = "DIR")]
    pub(crate) theme: Option<PathBuf>,
    /// Who sends it.
    #[arg(long, value_name = "NAME")]
    pub(crate) contact_name: Option<String>,
    /// Their role.
    #[arg(long, value_name = "ROLE")]
    pub(crate) contact_role: Option<String>,
    /// Their organisation.
    #[arg(long, value_name = "NAME")]
    pub(crate) contact_organisation: Option<String>,
    /// Their e-mail.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) contact_email: Option<String>,
    /// Their telephone.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) contact_phone: Option<String>,
    /// Their page.
    #[arg(long, value_name = "URL")]
    pub(crate) contact_url: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct PitchArguments {
    #[command(flatten)]
    pub(crate) target: TargetArguments,
    /// Language of the pitch, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    #[command(flatten)]
    pub(crate) style: StyleArguments,
    /// Where the PDF goes.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Also draw the pages as PNG into this folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) pictures: Option<PathBuf>,
    /// Language of reasons and warnings: en, sv or da.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) speak: String,
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    /// A ready-made pitch, by id.
    #[arg(value_name = "PITCH", required_unless_present_any = ["slides", "deck"])]
    pub(crate) pitch: Option<String>,
    /// Slides by id, in order, separated by commas.
    #[arg(long, value_name = "IDS", value_delimiter = ',', conflicts_with = "pitch")]
    pub(crate) slides: Vec<String>,
    /// A deck.json as --deck-out writes it, for those who work on a theme.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["pitch", "slides"])]
    pub(crate) deck: Option<PathBuf>,
    /// Write deck.json and its pictures into this folder instead of a PDF.
    #[arg(long, value_name = "DIR", conflicts_with = "deck")]
    pub(crate) deck_out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) target: TargetArguments,
    /// Language of the leave-behind, a BCP 47 tag; a ready-made pitch has its own.
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    #[command(flatten)]
    pub(crate) style: StyleArguments,
    /// Where the PDF goes.
    #[arg(long, value_name = "FILE", required_unless_present = "deck_out")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatArgument {
    Svg,
    Png,
}

#[derive(Debug, Args)]
pub(crate) struct RenderArguments {
    /// Slides by id; all slides of the library when none is named.
    #[arg(value_name = "SLIDE")]
    pub(crate) slides: Vec<String>,
    /// Draw a ready-made pitch with cover and sources instead.
    #[arg(long, value_name = "PITCH", conflicts_with = "slides")]
    pub(crate) pitch: Option<String>,
    /// What kind of pictures.
    #[arg(long, value_enum, default_value_t = FormatArgument::Png)]
    pub(crate) format: FormatArgument,
    /// Width in pixels, for PNG.
    #[arg(long, default_value_t = 1920, value_name = "PX", value_parser = clap::value_parser!(u32).range(64..=7680))]
    pub(crate) width: u32,
    /// Folder for the pictures.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) target: TargetArguments,
    /// Language of the slides, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    #[command(flatten)]
    pub(crate) style: StyleArguments,
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

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
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

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
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

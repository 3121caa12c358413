//! Defines what can be asked of a pitch, an export and pictures of slides.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::library::LibraryArguments;

// Whom a pitch is for.
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

/// Whom a pitch speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AudienceArgument {
    Company,
    Investor,
    Researcher,
    Organiser,
    Talent,
}

/// What kind of document a leave-behind is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormArgument {
    /// 16:9 slides, one a page.
    Slides,
    /// A4, two slides a page with their text.
    Handout,
    /// One A4 page with the strongest facts.
    FactSheet,
}

// How a leave-behind looks.
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
    /// Reduce pictures until the file has at most this many megabytes.
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

// Arguments of `lodestone pitch`.
#[derive(Debug, Args)]
pub(crate) struct PitchArguments {
    // Whom it is for.
    #[command(flatten)]
    pub(crate) target: TargetArguments,
    /// Language of the pitch, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    // How it looks.
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
    // Which library it is made from.
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

// Arguments of `lodestone export`.
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
    // Whom it is for.
    #[command(flatten)]
    pub(crate) target: TargetArguments,
    /// Language of the leave-behind, a BCP 47 tag; a ready-made pitch has its own.
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    // How it looks.
    #[command(flatten)]
    pub(crate) style: StyleArguments,
    /// Where the PDF goes.
    #[arg(long, value_name = "FILE", required_unless_present = "deck_out")]
    pub(crate) out: Option<PathBuf>,
    // Which library it is made from.
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

/// What kind of pictures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatArgument {
    Svg,
    Png,
}

// Arguments of `lodestone render`.
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
    // Whom it is for.
    #[command(flatten)]
    pub(crate) target: TargetArguments,
    /// Language of the slides, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    // How it looks.
    #[command(flatten)]
    pub(crate) style: StyleArguments,
    // Which library it is made from.
    #[command(flatten)]
    pub(crate) library: LibraryArguments,
}

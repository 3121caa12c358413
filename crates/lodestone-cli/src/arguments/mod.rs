//! Defines the arguments of every command, one file a group of commands.
//!
//! A doc comment here is help text: clap prints it, and one on a group of arguments would replace the text of its command.
//! What only readers of the code need is in plain comments.

mod keys;
mod leave_behind;
mod library;
mod publish;
mod trust;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub(crate) use keys::{KeysCommand, RoleArgument};
pub(crate) use leave_behind::{
    AudienceArgument, ExportArguments, FormArgument, FormatArgument, PitchArguments, RenderArguments, StyleArguments,
    TargetArguments,
};
pub(crate) use library::{CheckArguments, FactsArguments, LibraryArguments, NewLibraryArguments, SearchArguments};
pub(crate) use publish::{DestinationArguments, PublishArguments, RenewArguments, SyncArguments};
pub(crate) use trust::TrustCommand;

/// Targeted pitches from a library of slides and sourced facts.
#[derive(Debug, Parser)]
#[command(name = "lodestone", version, max_term_width = 110, after_long_help = EXAMPLES)]
pub(crate) struct Arguments {
    // The command.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The end of the help.
const EXAMPLES: &str = "\
Examples:
  A pitch for a company in pharmaceuticals, in Swedish, ten minutes long:
    lodestone pitch --company \"Genmab\" --industry 21.2 --language sv --out genmab.pdf

  The same as a handout to leave behind, with your own contact:
    lodestone pitch --company \"Genmab\" --industry 21.2 --form handout \\
      --contact-name \"…\" --contact-email \"…\" --out genmab-handout.pdf

  What must be mended before the library is published:
    lodestone check my-region

Exit codes: 0 done; 1 the library may not be published; 2 wrong usage; 3 the library or an input
cannot be used; 4 rendering failed; 5 a file cannot be read or written.";

// The commands, in the order in which help lists them.
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
        after_long_help = "Examples:\n  lodestone export oncology-fair --language en --out oncology.pdf\n  lodestone export --slides region.map,region.contact --form handout --out two.pdf"
    )]
    Export(ExportArguments),
    /// Write a small library to begin with: a brand, facilities with facts, a short story.
    ///
    /// It passes the check, makes a leave-behind and can be published. What is an example says so on the slide.
    #[command(after_long_help = "Example:\n  lodestone new-library coast --name \"Basque Bio Coast\" --language en")]
    NewLibrary(NewLibraryArguments),
    /// Check a library: references, sources, languages, lengths, contrast, overflow, accessibility.
    ///
    /// Exits with 0 when the library may be published, with 1 when it may not.
    #[command(after_long_help = "Example:\n  lodestone check my-region")]
    Check(CheckArguments),
    /// Draw slides as SVG or PNG, one file a page.
    #[command(
        after_long_help = "Example:\n  lodestone render region.map region.contact --language da --format png --out pictures"
    )]
    Render(RenderArguments),
    /// Find slides, facts and facilities by words, in any language of the library.
    #[command(after_long_help = "Example:\n  lodestone search clean room --language sv")]
    Search(SearchArguments),
    /// List facts with value, source, dates and the slides that use them.
    #[command(after_long_help = "Example:\n  lodestone facts --unconfirmed --json")]
    Facts(FactsArguments),
    /// Make keys with which a library is published, and look at them.
    #[command(after_long_help = "Example:\n  lodestone keys new ann.lodestone-key --holder \"Ann Berg\" --role root")]
    Keys {
        // Which of them.
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Decide who may sign for a library: begin, sign, replace keys, and hand laptops what they need.
    #[command(
        after_long_help = "Example:\n  lodestone trust sign region.lodestone-trust --key ann.lodestone-key\n\nAll steps are in docs/publishing.md."
    )]
    Trust {
        // Which of them.
        #[command(subcommand)]
        command: TrustCommand,
    },
    /// Publish a library's folder as a signed release.
    ///
    /// Only approved slides are published, and nothing while the check finds errors: then it exits with 1.
    #[command(
        after_long_help = "Example:\n  lodestone publish my-region --to s3://content/region --trust region.lodestone-trust --key dea.lodestone-key --key online.lodestone-key --notes-file en=news.txt"
    )]
    Publish(PublishArguments),
    /// Sign the release at a destination again, before its signatures end.
    #[command(
        after_long_help = "Example:\n  lodestone renew --to s3://content/region --trust region.lodestone-trust --key online.lodestone-key"
    )]
    Renew(RenewArguments),
    /// Take a library from its source into a folder, verified as on a laptop.
    #[command(after_long_help = "Example:\n  lodestone sync --source region.lodestone-source --into mirror")]
    Sync(SyncArguments),
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

//! `lodestone publish`, `lodestone renew` and `lodestone sync`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use clap::Args;
use lodestone_app::publishing::{
    Destination, KeyRole, Outgoing, Plan, Planning, Publisher, SourceFile, Standing, mirror, refused,
};
use lodestone_app::{Code, Day, Error};

use crate::commands::{language, print, worker};
use crate::edge;
use crate::progress::Bar;
use crate::trust::{self, day};

/// The most changes that are listed; the rest is counted.
const MOST_LISTED: usize = 200;

#[derive(Debug, Args)]
pub(crate) struct PublishArguments {
    /// Folder of the library.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    destination: DestinationArguments,
    /// A key file: one content key and the online key.
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    key: Vec<PathBuf>,
    /// A file whose first line is the passphrase, one for each --key in the same order; asked for when not given.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Vec<PathBuf>,
    /// What is new, for salespeople: a language and a text file, such as en=news.txt.
    #[arg(long, value_name = "TAG=FILE")]
    notes_file: Vec<String>,
    /// The number of slides and facts that go, when that many shall go.
    #[arg(long, value_name = "N")]
    confirm: Option<u32>,
    /// Only say what would go out and whether it may.
    #[arg(long)]
    dry_run: bool,
    /// Language of titles and facts, a BCP 47 tag.
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: String,
}

#[derive(Debug, Args)]
pub(crate) struct DestinationArguments {
    /// Where to: a folder, s3://bucket/…, gs://bucket/… or az://container/…; credentials from the environment.
    #[arg(long, value_name = "PLACE")]
    to: String,
    /// The trust file.
    #[arg(long, value_name = "FILE")]
    trust: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct RenewArguments {
    #[command(flatten)]
    destination: DestinationArguments,
    #[command(flatten)]
    keys: trust::Keys,
}

#[derive(Debug, Args)]
pub(crate) struct SyncArguments {
    /// The source file that laptops are given.
    #[arg(long, value_name = "FILE")]
    source: PathBuf,
    /// Folder for the library and for what was verified.
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
}

/// Publishes a folder.
pub(crate) fn publish(arguments: &PublishArguments) -> Result<ExitCode, Error> {
    let trust = trust::read(&arguments.destination.trust)?;
    let notes = notes(&arguments.notes_file)?;
    let language = language(&arguments.language)?;
    let now = edge::now();
    let today = Day::from_unix_days(now.div_euclid(86_400))
        .ok_or_else(|| Error::new(Code::Input, "the clock of this machine is wrong; set it"))?;
    let destination = Destination::open(&arguments.destination.to, &edge::settings()).map_err(refused)?;
    let standing = Standing::look(&destination, &trust).map_err(refused)?;
    // Before the long check: a mistyped passphrase is known at once.
    let keys = edge::open(&arguments.key, &arguments.passphrase_file)?;
    let bar = Bar::new();
    let planning = Planning {
        folder: &arguments.folder,
        destination: &destination,
        standing: &standing,
        library: trust.library(),
        today,
        language: &language,
        worker: &worker()?,
    };
    let plan = planning.plan(&mut |progress| bar.show(progress))?;
    drop(bar);
    show(&plan);
    if arguments.dry_run {
        return Ok(if plan.blockers.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    if !plan.blockers.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    let cancel = AtomicBool::new(false);
    let publisher =
        Publisher { destination: &destination, trust: &trust, keys: &keys, now, cancel: &cancel, tell: &|_| {} };
    let outgoing = plan.go_out(&arguments.folder, &publisher, &standing, notes, arguments.confirm)?;
    print(&format!(
        "\nRelease {} stands at {}: {} objects written, {} bytes",
        outgoing.sequence,
        destination.name(),
        outgoing.written,
        outgoing.bytes
    ));
    show_expiries(&outgoing);
    Ok(ExitCode::SUCCESS)
}

/// Signs anew what stands somewhere.
pub(crate) fn renew(arguments: &RenewArguments) -> Result<ExitCode, Error> {
    let trust = trust::read(&arguments.destination.trust)?;
    let destination = Destination::open(&arguments.destination.to, &edge::settings()).map_err(refused)?;
    let standing = Standing::look(&destination, &trust).map_err(refused)?;
    let keys = edge::open(&arguments.keys.key, &arguments.keys.passphrase_file)?;
    let cancel = AtomicBool::new(false);
    let publisher = Publisher {
        destination: &destination,
        trust: &trust,
        keys: &keys,
        now: edge::now(),
        cancel: &cancel,
        tell: &|_| {},
    };
    let outgoing = publisher.renew(&standing).map_err(refused)?;
    print(&format!("Release {} is signed anew at {}", outgoing.sequence, destination.name()));
    show_expiries(&outgoing);
    Ok(ExitCode::SUCCESS)
}

/// Takes a library from its source, as a laptop does.
pub(crate) fn sync(arguments: &SyncArguments) -> Result<ExitCode, Error> {
    let source = SourceFile::read(&edge::read(&arguments.source)?).map_err(refused)?;
    let mirrored = mirror(&source, &arguments.into, edge::now())?;
    match mirrored.release {
        Some((number, date)) => print(&format!(
            "Release {number} of {date} is in {}, {} bytes fetched",
            mirrored.folder.display(),
            mirrored.bytes
        )),
        None => print("The newest release is there already"),
    }
    Ok(ExitCode::SUCCESS)
}

fn notes(files: &[String]) -> Result<BTreeMap<String, String>, Error> {
    let mut notes = BTreeMap::new();
    for given in files {
        let (tag, file) = given.split_once('=').ok_or_else(|| {
            Error::new(Code::Input, format!("\"{given}\" names no language; write for example en=news.txt"))
        })?;
        let text = String::from_utf8_lossy(&edge::read(file.as_ref())?).trim().to_owned();
        notes.insert(language(tag)?.to_string(), text);
    }
    Ok(notes)
}

fn show(plan: &Plan) {
    let last = plan.last.as_ref().map_or("nothing".to_owned(), |(number, date)| format!("release {number} of {date}"));
    print(&format!("Release {} after {last}: {} bytes to write of {}", plan.next, plan.bytes.0, plan.bytes.1));
    for (id, title) in &plan.held_back {
        print(&format!("  stays behind, not approved: {id} ({title})"));
    }
    for change in plan.changes.iter().take(MOST_LISTED) {
        print(&format!("  {} {}: {} ({})", change.kind.as_str(), change.turn.as_str(), change.id, change.title));
        for (mark, text) in [("-", &change.before), ("+", &change.after)] {
            text.iter().flat_map(|text| text.lines()).for_each(|line| print(&format!("    {mark} {line}")));
        }
    }
    if plan.changes.len() > MOST_LISTED {
        print(&format!("  and {} more", plan.changes.len() - MOST_LISTED));
    }
    for finding in &plan.blockers {
        print(&finding.to_string());
    }
    if !plan.blockers.is_empty() {
        print(&format!("{} errors: may not be published", plan.blockers.len()));
    }
    if let Some(number) = plan.confirm {
        print(&format!(
            "{number} slides and facts go, {} in a hundred: to confirm, publish with --confirm {number}",
            plan.removed_percent
        ));
    }
}

fn show_expiries(outgoing: &Outgoing) {
    for (role, when) in &outgoing.expiries {
        let what = match role {
            KeyRole::Root => "who may sign",
            KeyRole::Content => "the release",
            KeyRole::Online => "that it is the newest",
        };
        print(&format!("  signed until {}: {what}", day(*when)));
    }
}

//! Runs `lodestone publish`, `lodestone renew` and `lodestone sync`.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use lodestone_app::publishing::{Destination, Planning, Publisher, SourceFile, Standing, mirror, refused};
use lodestone_app::{Code, Day, Error};

use super::request::{language, worker};
use super::trust;
use crate::arguments::{PublishArguments, RenewArguments, SyncArguments};
use crate::edge;
use crate::output::{self, Bar, print};

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
    output::plan(&plan);
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
    output::expiries(&outgoing);
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
    output::expiries(&outgoing);
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

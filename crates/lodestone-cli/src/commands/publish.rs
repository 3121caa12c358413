//! Runs `lodestone publish`, `lodestone renew` and `lodestone sync`.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use lodestone_app::publishing::{Planning, Remote, Signing, bucket_settings, mirror, plan, trust};
use lodestone_app::{Code, Day, Error};

use super::request::{language, worker};
use crate::arguments::{DestinationArguments, PublishArguments, RenewArguments, SyncArguments};
use crate::edge;
use crate::output::{self, Bar, print};

/// Publishes a folder.
pub(crate) fn publish(arguments: &PublishArguments) -> Result<ExitCode, Error> {
    let notes = notes(&arguments.notes_file)?;
    let language = language(&arguments.language)?;
    let now = edge::now();
    let today = Day::from_unix_days(now.div_euclid(86_400))
        .ok_or_else(|| Error::new(Code::Input, "the clock of this machine is wrong; set it"))?;
    let remote = look(&arguments.destination)?;
    // Before the long check: a mistyped passphrase is known at once.
    let keys = edge::open(&arguments.key, &arguments.passphrase_file)?;
    let bar = Bar::new();
    let planning = Planning { folder: &arguments.folder, remote: &remote, today, language: &language };
    let plan = plan(&planning, &worker()?, &mut |progress| bar.show(progress))?;
    drop(bar);
    output::plan(&plan);
    if arguments.dry_run {
        return Ok(if plan.blockers.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    if !plan.blockers.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    let cancel = AtomicBool::new(false);
    let signing = Signing { keys: &keys, now, cancel: &cancel, on_progress: &|_| {} };
    let published_release = plan.publish(&arguments.folder, &remote, &signing, notes, arguments.confirm)?;
    print(&format!(
        "\nRelease {} stands at {}: {} objects written, {} bytes",
        published_release.sequence,
        remote.name(),
        published_release.written,
        published_release.bytes
    ));
    output::expiries(&published_release);
    Ok(ExitCode::SUCCESS)
}

/// Signs again what is at a destination.
pub(crate) fn renew(arguments: &RenewArguments) -> Result<ExitCode, Error> {
    let remote = look(&arguments.destination)?;
    let keys = edge::open(&arguments.keys.key, &arguments.keys.passphrase_file)?;
    let cancel = AtomicBool::new(false);
    let signing = Signing { keys: &keys, now: edge::now(), cancel: &cancel, on_progress: &|_| {} };
    let published_release = remote.renew(&signing)?;
    print(&format!("Release {} is signed again at {}", published_release.sequence, remote.name()));
    output::expiries(&published_release);
    Ok(ExitCode::SUCCESS)
}

/// Takes a library from its source, as a laptop does.
pub(crate) fn sync(arguments: &SyncArguments) -> Result<ExitCode, Error> {
    let source = trust::read_source(&arguments.source)?;
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

/// Looks at a destination.
fn look(arguments: &DestinationArguments) -> Result<Remote, Error> {
    Ok(Remote::read(&arguments.to, &bucket_settings(), trust::read(&arguments.trust)?)?)
}

/// What is new, by language.
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

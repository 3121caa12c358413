//! Writing files of a library's folder: each whole or not at all, several together or none.
//!
//! All new files are on the disk beside their places before the first takes its place. A list of them lies there as
//! well: if the machine stops in between, opening the folder again finishes what was begun. If a file cannot take its
//! place, those that did are put back.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::desk::fingerprint;
use crate::editor::folder::Folder;
use crate::error::{Code, Error};

/// The list of files that are about to take their places. Readers of a library pass over names that begin with a dot.
const JOURNAL: &str = ".lodestone-changes.json";
/// The most files of one journal that are looked at: more were never written.
const MOST_STEPS: usize = 100_000;

/// A file that is to be as it says.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// Its path within the folder.
    pub(crate) path: String,
    /// Digest of the bytes that it was made from; `None`: there must be no such file.
    pub(crate) before: Option<String>,
    /// The new bytes.
    pub(crate) bytes: Vec<u8>,
}

/// A file that is about to take its place.
#[derive(Debug, Serialize, Deserialize)]
struct Step {
    path: String,
    part: String,
    digest: String,
    before: Option<String>,
}

/// Makes changes: all of them, or none.
///
/// # Errors
///
/// `conflict` when a file is no longer what its change was made from; otherwise when something cannot be written. Then
/// every file is as it was.
pub(crate) fn carry_out(folder: &Folder, changes: &[Change]) -> Result<(), Error> {
    let mut prepared = Vec::new();
    let ready = prepare(folder, changes, &mut prepared).and_then(|()| {
        // One file is replaced in one step, and needs no list.
        if changes.len() > 1 { note(folder, &prepared) } else { Ok(()) }
    });
    let done = ready.and_then(|()| replace(folder, changes, &prepared));
    for (_, part, _) in &prepared {
        let _ = fs::remove_file(part);
    }
    let _ = fs::remove_file(folder.root().join(JOURNAL));
    done
}

/// Place, new file beside it, and what goes into the list.
type Prepared = (PathBuf, PathBuf, Step);

fn prepare(folder: &Folder, changes: &[Change], prepared: &mut Vec<Prepared>) -> Result<(), Error> {
    for (number, change) in changes.iter().enumerate() {
        let place = folder.place(&change.path)?;
        unchanged(folder, change)?;
        let parent = place.parent().unwrap_or(folder.root());
        fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
        let name = format!(".lodestone-{}-{number}.part", std::process::id());
        let part = place.with_file_name(&name);
        let within = change.path.rsplit_once('/').map_or(name.clone(), |(within, _)| format!("{within}/{name}"));
        let step = Step {
            path: change.path.clone(),
            part: within,
            digest: fingerprint(&change.bytes),
            before: change.before.clone(),
        };
        // In the list of what is to be removed before it is there.
        prepared.push((place.clone(), part.clone(), step));
        let written = File::create(&part).and_then(|mut file| {
            file.write_all(&change.bytes)?;
            if let Ok(kind) = fs::metadata(&place) {
                file.set_permissions(kind.permissions())?;
            }
            file.sync_all()
        });
        written.map_err(|error| failed(&place, &error))?;
    }
    Ok(())
}

/// Whether a file is still what its change was made from.
fn unchanged(folder: &Folder, change: &Change) -> Result<(), Error> {
    let now = folder.read(&change.path)?.map(|bytes| fingerprint(&bytes));
    if now == change.before {
        return Ok(());
    }
    Err(Error::said(Code::Conflict, "editor-conflict", &[("path", &change.path)]))
}

fn note(folder: &Folder, prepared: &[Prepared]) -> Result<(), Error> {
    let steps: Vec<&Step> = prepared.iter().map(|(.., step)| step).collect();
    let place = folder.root().join(JOURNAL);
    let part = folder.root().join(format!("{JOURNAL}.part"));
    let text = serde_json::to_vec(&steps).map_err(|error| Error::new(Code::File, error.to_string()))?;
    let written = File::create(&part).and_then(|mut file| file.write_all(&text).and_then(|()| file.sync_all()));
    written.and_then(|()| fs::rename(&part, &place)).map_err(|error| {
        let _ = fs::remove_file(&part);
        failed(&place, &error)
    })
}

fn replace(folder: &Folder, changes: &[Change], prepared: &[Prepared]) -> Result<(), Error> {
    let mut replaced: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
    let mut fault = None;
    for ((place, part, _), change) in prepared.iter().zip(changes) {
        let old = fs::read(place).ok();
        // Looked at once more: while the others were written, another program may have saved this one.
        let step =
            unchanged(folder, change).and_then(|()| fs::rename(part, place).map_err(|error| failed(place, &error)));
        if let Err(error) = step {
            fault = Some(error);
            break;
        }
        replaced.push((place, old));
    }
    let Some(fault) = fault else {
        for (place, ..) in prepared {
            // The names are on the disk as well; where a folder cannot be synced, nothing better can be done.
            let _ = place.parent().and_then(|parent| File::open(parent).ok()).map(|folder| folder.sync_all());
        }
        return Ok(());
    };
    for (place, old) in replaced {
        let _ = match old {
            Some(bytes) => crate::pitch::write_whole(place, &bytes),
            None => fs::remove_file(place).map_err(|error| failed(place, &error)),
        };
    }
    Err(fault)
}

/// Finishes what was begun when the machine stopped: every new file takes its place if the old one is still there.
pub(crate) fn finish(folder: &Folder) {
    let place = folder.root().join(JOURNAL);
    // A list that is a link is not ours.
    let ours = fs::symlink_metadata(&place).is_ok_and(|kind| kind.is_file());
    let Some(text) = ours.then(|| fs::read(&place).ok()).flatten() else { return };
    let steps: Vec<Step> = serde_json::from_slice(&text).unwrap_or_default();
    for step in steps.into_iter().take(MOST_STEPS) {
        // A list from somewhere else could name any file: only parts of ours are moved, and only within the folder.
        let name = step.part.rsplit('/').next().unwrap_or_default();
        let ours = name.starts_with(".lodestone-") && name.ends_with(".part");
        let Ok(target) = folder.place(&step.path) else { continue };
        let part = target.with_file_name(name);
        let digest = |place: &Path| fs::read(place).ok().map(|bytes| fingerprint(&bytes));
        let is_file = fs::symlink_metadata(&part).is_ok_and(|kind| kind.is_file());
        if !ours || !is_file || digest(&part).as_ref() != Some(&step.digest) {
            continue;
        }
        if digest(&target) == step.before {
            let _ = fs::rename(&part, &target);
        } else {
            let _ = fs::remove_file(&part);
        }
    }
    let _ = fs::remove_file(&place);
}

fn failed(place: &Path, error: &std::io::Error) -> Error {
    let path = place.display().to_string();
    Error::file(place, "write", error).saying("editor-write", &[("path", &path)])
}

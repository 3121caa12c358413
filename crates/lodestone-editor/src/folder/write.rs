//! Writes files of a library's folder: each completely or not at all, several together or none.
//!
//! All new files are synced under temporary names before the first is renamed, together with a journal that lists them:
//! if the machine stops in between, opening the folder again finishes the change. If a file cannot be renamed, those
//! that were are restored.

use lodestone_l10n::message;
use std::fs;
use std::path::{Path, PathBuf};

use lodestone_files::{Access, TempFile};
use serde::{Deserialize, Serialize};

use super::paths::Folder;
use super::stamps::{Stamps, stamp};
use crate::digest::fingerprint;
use crate::error::{Error, ErrorKind};

/// The journal: the files that are about to be renamed. Readers of a library ignore names that begin with a dot.
const JOURNAL: &str = ".lodestone-changes.json";
/// The most entries of a journal that are read: more were never written.
const MOST_ENTRIES: usize = 100_000;

/// A new version of a file.
#[derive(Debug, Clone)]
pub(crate) struct FileChange {
    /// Its path within the folder.
    pub(crate) path: String,
    /// Digest of the bytes that it was made from; `None` for a new file.
    pub(crate) before: Option<String>,
    /// The new bytes.
    pub(crate) bytes: Vec<u8>,
}

/// A file that is about to be renamed, as in the journal.
#[derive(Debug, Serialize, Deserialize)]
struct JournalEntry {
    path: String,
    part: String,
    digest: String,
    before: Option<String>,
}

/// Writes changes: all of them, or none.
///
/// # Errors
///
/// `conflict` when a file has changed since; otherwise when something cannot be written. Then every file is as it was.
///
/// Returns the stamp of each file as it was written here. It is taken before the rename, so that a later write by
/// another program does not count as ours.
pub(crate) fn carry_out(folder: &Folder, changes: &[FileChange]) -> Result<Stamps, Error> {
    let mut prepared = Vec::new();
    let ready = prepare(folder, changes, &mut prepared).and_then(|()| {
        // One file is replaced in one step, and needs no journal.
        if changes.len() > 1 { write_journal(folder, &prepared) } else { Ok(()) }
    });
    let written = || prepared.iter().filter_map(|(_, part, step)| Some((step.path.clone(), stamp(part.path())?)));
    let stamps: Stamps = written().collect();
    let done = ready.and_then(|()| replace(folder, changes, prepared));
    let _ = fs::remove_file(folder.root().join(JOURNAL));
    done.map(|()| stamps)
}

/// Target, temporary file, and entry of the journal.
type Prepared = (PathBuf, TempFile, JournalEntry);

fn prepare(folder: &Folder, changes: &[FileChange], prepared: &mut Vec<Prepared>) -> Result<(), Error> {
    for change in changes {
        let place = folder.place(&change.path)?;
        unchanged(folder, change)?;
        lodestone_files::make_folder(place.parent().unwrap_or(folder.root()))
            .map_err(|error| failed(&place, error.io()))?;
        let mut part = TempFile::create(&place, Access::AsBefore).map_err(|error| failed(&place, error.io()))?;
        let written = part.write(&change.bytes).and_then(|()| part.sync());
        written.map_err(|error| failed(&place, error.io()))?;
        let name = part.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let within = change.path.rsplit_once('/').map_or(name.clone(), |(within, _)| format!("{within}/{name}"));
        let step = JournalEntry {
            path: change.path.clone(),
            part: within,
            digest: fingerprint(&change.bytes),
            before: change.before.clone(),
        };
        prepared.push((place, part, step));
    }
    Ok(())
}

/// Fails when a file has changed since its change was made.
fn unchanged(folder: &Folder, change: &FileChange) -> Result<(), Error> {
    let now = folder.read(&change.path)?.map(|bytes| fingerprint(&bytes));
    if now == change.before {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Conflict, message::Editor::ErrorEditorConflict { path: &change.path }))
}

fn write_journal(folder: &Folder, prepared: &[Prepared]) -> Result<(), Error> {
    let steps: Vec<&JournalEntry> = prepared.iter().map(|(.., step)| step).collect();
    let place = folder.root().join(JOURNAL);
    let text = serde_json::to_vec(&steps).map_err(|error| Error::detailed(ErrorKind::File, error.to_string()))?;
    lodestone_files::write(&place, &text).map_err(|error| failed(&place, error.io()))
}

fn replace(folder: &Folder, changes: &[FileChange], prepared: Vec<Prepared>) -> Result<(), Error> {
    let mut replaced: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    let mut fault = None;
    for ((place, part, _), change) in prepared.into_iter().zip(changes) {
        let old = fs::read(&place).ok();
        // Compared once more: another program may have saved this file while the others were written.
        let step = unchanged(folder, change).and_then(|()| part.rename().map_err(|error| failed(&place, error.io())));
        if let Err(error) = step {
            fault = Some(error);
            break;
        }
        replaced.push((place, old));
    }
    let Some(fault) = fault else {
        for (place, _) in &replaced {
            // The files are renamed: a failing sync can only be reported by the next write.
            let _ = place.parent().map(lodestone_files::sync_folder);
        }
        return Ok(());
    };
    for (place, old) in replaced {
        let _ = match old {
            Some(bytes) => lodestone_files::write(&place, &bytes).map_err(Error::from),
            None => fs::remove_file(&place).map_err(|error| failed(&place, &error)),
        };
    }
    Err(fault)
}

/// Finishes a change that the machine interrupted: renames every new file whose old one is unchanged.
pub(crate) fn finish(folder: &Folder) {
    let place = folder.root().join(JOURNAL);
    // A journal that is a link is not ours.
    let ours = fs::symlink_metadata(&place).is_ok_and(|kind| kind.is_file());
    let Some(text) = ours.then(|| fs::read(&place).ok()).flatten() else { return };
    let steps: Vec<JournalEntry> = serde_json::from_slice(&text).unwrap_or_default();
    for step in steps.into_iter().take(MOST_ENTRIES) {
        // A manipulated journal could name any file: only temporary files of ours are renamed, and only within the
        // folder.
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
            let _ = lodestone_files::rename(&part, &target);
        } else {
            let _ = fs::remove_file(&part);
        }
    }
    let _ = fs::remove_file(&place);
}

fn failed(place: &Path, error: &std::io::Error) -> Error {
    let path = place.display().to_string();
    Error::detailed(ErrorKind::File, format!("cannot write {path}: {error}; see who owns it and how much room is left"))
        .with_message(message::Editor::ErrorEditorWrite { path: &path })
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test plays the other program that writes into the folder")]
mod tests {
    use super::*;

    /// A library's folder with two files that are about to change.
    fn folder_with_changes() -> (tempfile::TempDir, Folder, Vec<FileChange>) {
        let kept = tempfile::tempdir().expect("a temporary folder");
        for name in ["library.toml", "a.toml", "b.toml"] {
            fs::write(kept.path().join(name), format!("old {name}")).expect("a file");
        }
        let folder = Folder::open(&kept.path().to_string_lossy()).expect("a folder with a library");
        let change = |path: &str| FileChange {
            path: path.to_owned(),
            before: Some(fingerprint(format!("old {path}").as_bytes())),
            bytes: format!("the new {path}").into_bytes(),
        };
        let changes = vec![change("a.toml"), change("b.toml")];
        (kept, folder, changes)
    }

    /// Reads the folder: the two files, and how many others there are beside them and `library.toml`.
    fn contents(folder: &Folder) -> (String, String, usize) {
        let text = |name: &str| fs::read_to_string(folder.root().join(name)).expect("a file is always whole");
        let count = fs::read_dir(folder.root()).expect("a folder").count();
        (text("a.toml"), text("b.toml"), count - 3)
    }

    fn all(state: &str) -> (String, String, usize) {
        (format!("{state} a.toml"), format!("{state} b.toml"), 0)
    }

    #[test]
    fn what_was_begun_when_the_machine_stopped_is_finished_on_opening() {
        for replaced in 0..=2 {
            let (_kept, folder, changes) = folder_with_changes();
            let mut prepared = Vec::new();
            prepare(&folder, &changes, &mut prepared).expect("they can be written");
            write_journal(&folder, &prepared).expect("the list can be written");
            for (place, part, _) in prepared.iter().take(replaced) {
                fs::rename(part.path(), place).expect("it is renamed");
            }
            finish(&folder);
            assert_eq!(contents(&folder), all("the new"), "the machine stopped after {replaced} files");
        }
    }

    #[test]
    fn before_the_list_is_there_nothing_has_begun() {
        let (_kept, folder, changes) = folder_with_changes();
        prepare(&folder, &changes, &mut Vec::new()).expect("they can be written");
        finish(&folder);
        let (a, b, _) = contents(&folder);
        assert_eq!((a, b), (all("old").0, all("old").1));
        carry_out(&folder, &changes).expect("left-over files do not disturb");
        assert_eq!(contents(&folder), all("the new"));
    }

    #[test]
    fn what_somebody_saved_since_is_not_replaced_and_a_forged_list_moves_nothing() {
        let (_kept, folder, changes) = folder_with_changes();
        let mut prepared = Vec::new();
        prepare(&folder, &changes, &mut prepared).expect("they can be written");
        write_journal(&folder, &prepared).expect("the list can be written");
        fs::write(folder.root().join("b.toml"), "theirs").expect("another program saves");
        finish(&folder);
        assert_eq!(contents(&folder), (all("the new").0, "theirs".to_owned(), 0));

        let digest = |name: &str| fingerprint(&fs::read(folder.root().join(name)).expect("a file"));
        let step = |path: &str, part: &str| JournalEntry {
            path: path.to_owned(),
            part: part.to_owned(),
            digest: digest("a.toml"),
            before: Some(digest("b.toml")),
        };
        let outside = "../b.toml";
        let forged = [step("b.toml", "a.toml"), step(outside, ".lodestone-1-0.part"), step(".git/config", "a.toml")];
        let list = serde_json::to_vec(&forged).expect("a list");
        fs::write(folder.root().join(JOURNAL), list).expect("a list from somewhere else");
        finish(&folder);
        assert_eq!(contents(&folder), (all("the new").0, "theirs".to_owned(), 0));
    }

    #[test]
    fn when_one_file_cannot_take_its_place_those_that_did_are_put_back() {
        let (_kept, folder, changes) = folder_with_changes();
        let mut prepared = Vec::new();
        prepare(&folder, &changes, &mut prepared).expect("they can be written");
        fs::remove_file(prepared[1].1.path()).expect("another program removes it");
        assert!(replace(&folder, &changes, prepared).is_err());
        assert_eq!(contents(&folder), all("old"));
    }

    #[test]
    fn what_another_program_writes_right_after_is_not_taken_for_ours() {
        let (_kept, folder, changes) = folder_with_changes();
        let stamps = carry_out(&folder, &changes).expect("they can be written");
        assert_eq!(folder.stamp("a.toml").as_ref(), stamps.get("a.toml"), "ours is known");
        fs::write(folder.root().join("a.toml"), "theirs").expect("another program saves");
        assert_ne!(folder.stamp("a.toml").as_ref(), stamps.get("a.toml"), "theirs is noticed at the next look");
    }
}

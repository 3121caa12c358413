//! Tests a full disk and an unusable folder: the error is clear, and nothing that was saved is lost.

use std::fs;
use std::path::Path;
use std::process::Command;

use lodestone_store::{Opening, StoreError, UserDb};
use tempfile::tempdir;

use crate::raw;
use crate::skipped::skipped;
use crate::{after, document};

/// A small file system, unmounted with the value.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    /// `None` where the system does not allow it.
    fn mount(folder: &'a Path, size: &str) -> Option<SmallDisk<'a>> {
        let options = format!("size={size}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(SmallDisk(folder))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0).output();
    }
}

#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let folder = tempdir().expect("a folder");
    let Some(_disk) = SmallDisk::mount(folder.path(), "3m") else {
        skipped("a person's work on a full disk", None, "only an administrator may mount a small file system");
        return;
    };
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    let id = user.create_pitch(&document("a"), "made", after(0)).expect("made").id;
    let filler = folder.path().join("filler");
    raw::write(&filler, vec![0; 1_000_000]).expect("there is room");
    // Pictures until the disk is full.
    let mut kept = Vec::new();
    let full = loop {
        let picture = vec![kept.len() as u8; 100_000];
        match user.put_file(&picture) {
            Ok(name) => kept.push((name, picture)),
            Err(error) => break error,
        }
        assert!(kept.len() < 100, "the disk must become full at some time");
    };
    assert!(matches!(full, StoreError::Full), "the person must learn why: {full}");
    let mut last = "a".to_owned();
    for number in 0..200 {
        let name = format!("b {number}");
        match user.save(&id, &document(&name), "words", None, after(1)) {
            Ok(_) => last = name,
            Err(error) => assert!(matches!(error, StoreError::Full), "{error}"),
        }
    }
    assert!(matches!(user.back_up(after(2)), Err(StoreError::Full)), "half a backup is none");
    assert!(user.backups().expect("listed").is_empty());
    assert_eq!(user.pitch(&id).expect("it is there").document.name, last, "what was shown as saved is saved");

    fs::remove_file(&filler).expect("it was there");
    user.save(&id, &document("c"), "words", None, after(3)).expect("with some room, work goes on");
    drop(user);
    let (user, opening) = UserDb::open(folder.path(), after(4)).expect("it opens");
    assert_eq!(opening, Opening::Sound);
    assert_eq!(user.pitch(&id).expect("it is there").document.name, "c");
    for (name, picture) in kept {
        assert_eq!(user.file(&name).expect("it is there"), picture, "what was shown as saved is saved");
    }
}

#[test]
fn a_damaged_file_on_a_full_disk_is_left_alone() {
    let folder = tempdir().expect("a folder");
    let Some(_disk) = SmallDisk::mount(folder.path(), "2m") else {
        skipped("a person's work on a full disk", None, "only an administrator may mount a small file system");
        return;
    };
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    user.create_pitch(&document("a"), "made", after(0)).expect("made");
    user.put_file(&vec![1; 300_000]).expect("kept");
    user.back_up(after(1)).expect("backed up");
    drop(user);
    let path = folder.path().join("user.db");
    let mut bytes = fs::read(&path).expect("it is there");
    bytes[..100].fill(0);
    raw::write(&path, &bytes).expect("it can be damaged");
    let filler = folder.path().join("filler");
    let _ = raw::write(&filler, vec![0; 2_000_000]);
    assert!(matches!(UserDb::open(folder.path(), after(2)), Err(StoreError::Full)), "there is no room to repair it");
    assert_eq!(fs::read(&path).expect("it is there"), bytes, "and nothing was thrown away for it");
    fs::remove_file(&filler).expect("it was there");
    let (user, opening) = UserDb::open(folder.path(), after(3)).expect("it opens");
    assert!(matches!(opening, Opening::Restored { .. }), "{opening:?}");
    assert_eq!(user.pitches().expect("listed").len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = tempdir().expect("a folder");
    let file = folder.path().join("file");
    raw::write(&file, b"").expect("written");
    let refused = UserDb::open(&file.join("below"), after(0));
    assert!(matches!(refused, Err(StoreError::Folder { .. })), "a file is no folder");
    if let Some(_disk) = SmallDisk::mount(folder.path(), "1m") {
        drop(UserDb::open(folder.path(), after(0)).expect("it opens"));
        let remounted = Command::new("mount").args(["-o", "remount,ro"]).arg(folder.path()).output();
        assert!(remounted.is_ok_and(|output| output.status.success()), "who may mount may remount");
        let refused = UserDb::open(folder.path(), after(1));
        assert!(matches!(refused, Err(StoreError::Folder { .. })), "nobody can save there");
    }
}

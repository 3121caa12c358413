//! A disk that is full at any moment of a check: the old release stays, and with room the next check works.

use std::path::Path;
use std::process::Command;

use crate::raw;
use lodestone_sync::{FaultKind, Floor, Limits, Location, ReleaseStore};

use super::laptop::{Laptop, limits, sorted};
use super::studio::{NOW, Studio, files};
use crate::skipped::skipped;

/// A file system of two megabytes, gone with the test.
struct Small(tempfile::TempDir);

impl Small {
    fn mount() -> Option<Small> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Small(folder))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

#[test]
fn a_full_disk_at_any_moment_leaves_the_old_release() {
    let Some(small) = Small::mount() else {
        skipped("releases on a full disk", None, "only an administrator may mount a small file system");
        return;
    };
    let (old, new) = (sorted(files(1, 300_000)), sorted(files(2, 300_000)));
    let mut studio = Studio::new();
    studio.publish(1, &old);
    let stick = tempfile::tempdir().unwrap();
    studio.write(stick.path());
    let location = Location::Folder(stick.path().into());
    let home = small.0.path();
    let mut full = 0;
    for filler in (1_500..=2_000).rev().step_by(4) {
        let (folder, block) = (home.join("depot"), home.join("filler"));
        studio.write(stick.path());
        let mut laptop = on(&folder);
        if laptop.store.releases().is_empty() {
            laptop.take(&studio.pinned(), &Location::Folder(first(&studio, stick.path())));
        }
        let _ = raw::write(&block, vec![1; filler << 10]);
        let before = studio.site.clone();
        let mut next = Studio::new();
        next.site = before;
        next.version = 1;
        next.publish(2, &new);
        next.write(stick.path());
        let ended = laptop.check(&studio.pinned(), &location);
        match ended {
            Ok(_) => assert_eq!(laptop.holds().last().unwrap(), &(2, new.clone()), "{filler} kB"),
            Err(fault) => {
                assert_eq!(fault.kind, FaultKind::DiskFull, "{filler} kB: {}", fault.detail);
                assert_eq!(laptop.holds(), [(1, old.clone())], "{filler} kB");
                full += 1;
            }
        }
        std::fs::remove_file(&block).unwrap();
        laptop.floor = Floor::default();
        laptop
            .check(&studio.pinned(), &location)
            .unwrap_or_else(|fault| panic!("{filler} kB, with room again: {fault}"));
        assert_eq!(laptop.holds().last().unwrap(), &(2, new.clone()), "{filler} kB");
        std::fs::remove_dir_all(folder).unwrap();
    }
    println!("the disk was full {full} times");
    assert!(full > 20, "the disk must have been full: {full}");
}

#[test]
fn too_little_room_is_known_before_anything_is_fetched() {
    let mut studio = Studio::new();
    studio.publish(1, &files(1, 300_000));
    let stick = tempfile::tempdir().unwrap();
    studio.write(stick.path());
    let mut laptop = Laptop::new();
    laptop.limits = Limits { headroom: u64::MAX, ..limits() };
    assert_eq!(laptop.fails(&studio.pinned(), &Location::Folder(stick.path().into())), FaultKind::DiskFull);
}

fn on(folder: &Path) -> Laptop {
    let store = ReleaseStore::open(folder).unwrap();
    Laptop { folder: tempfile::tempdir().unwrap(), store, floor: Floor::default(), now: NOW, limits: limits() }
}

/// The place as it was with the first release.
fn first(studio: &Studio, stick: &Path) -> std::path::PathBuf {
    studio.write(stick);
    stick.to_owned()
}

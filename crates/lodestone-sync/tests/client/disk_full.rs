//! Fills the disk at any moment of a check: the old release stays, and with room the next check works.

use std::path::Path;
use std::process::Command;

use crate::raw;
use lodestone_sync::{FaultKind, Floor, Limits, Location, ReleaseStore};

use super::raw_publisher::{NOW, RawPublisher, files};
use super::test_client::{TestClient, limits, sorted};
use crate::skipped::skipped;

/// A file system of two megabytes, removed with the test.
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
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &old);
    let stick = tempfile::tempdir().unwrap();
    publisher.write(stick.path());
    let location = Location::Folder(stick.path().into());
    let home = small.0.path();
    let mut full = 0;
    for filler in (1_500..=2_000).rev().step_by(4) {
        let (folder, block) = (home.join("store"), home.join("filler"));
        publisher.write(stick.path());
        let mut client = on(&folder);
        if client.store.releases().is_empty() {
            client.take(&publisher.pinned(), &Location::Folder(first(&publisher, stick.path())));
        }
        let _ = raw::write(&block, vec![1; filler << 10]);
        let before = publisher.site.clone();
        let mut next = RawPublisher::new();
        next.site = before;
        next.version = 1;
        next.publish(2, &new);
        next.write(stick.path());
        let ended = client.check(&publisher.pinned(), &location);
        match ended {
            Ok(_) => assert_eq!(client.holds().last().unwrap(), &(2, new.clone()), "{filler} kB"),
            Err(fault) => {
                assert_eq!(fault.kind, FaultKind::DiskFull, "{filler} kB: {}", fault.detail);
                assert_eq!(client.holds(), [(1, old.clone())], "{filler} kB");
                full += 1;
            }
        }
        std::fs::remove_file(&block).unwrap();
        client.floor = Floor::default();
        client
            .check(&publisher.pinned(), &location)
            .unwrap_or_else(|fault| panic!("{filler} kB, with room again: {fault}"));
        assert_eq!(client.holds().last().unwrap(), &(2, new.clone()), "{filler} kB");
        std::fs::remove_dir_all(folder).unwrap();
    }
    println!("the disk was full {full} times");
    assert!(full > 20, "the disk must have been full: {full}");
}

#[test]
fn too_little_room_is_known_before_anything_is_fetched() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 300_000));
    let stick = tempfile::tempdir().unwrap();
    publisher.write(stick.path());
    let mut client = TestClient::new();
    client.limits = Limits { headroom: u64::MAX, ..limits() };
    assert_eq!(client.fails(&publisher.pinned(), &Location::Folder(stick.path().into())), FaultKind::DiskFull);
}

fn on(folder: &Path) -> TestClient {
    let store = ReleaseStore::open(folder).unwrap();
    TestClient { folder: tempfile::tempdir().unwrap(), store, floor: Floor::default(), now: NOW, limits: limits() }
}

/// The site as it was with the first release.
fn first(publisher: &RawPublisher, stick: &Path) -> std::path::PathBuf {
    publisher.write(stick);
    stick.to_owned()
}

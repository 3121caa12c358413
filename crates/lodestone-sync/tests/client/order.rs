//! Tests the order in which a release reaches the disk, as strace recorded it. A killed program loses nothing that it
//! wrote; a flat battery loses everything that was not synced.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use lodestone_sync::{Location, ReleaseStore};

use super::raw_publisher::{RawPublisher, files};
use super::test_client::TestClient;
use crate::skipped::skipped;

/// The variable with the child's release store.
const STORE: &str = "LODESTONE_SYNC_STORE";
/// Folders none of which exists before.
const DEEP: &str = "new/and newer/store";

/// Runs the check in the child. In an ordinary run of the tests it does nothing.
#[test]
#[expect(clippy::disallowed_methods, reason = "a child is told by its parent")]
fn child() {
    let Some(folder) = std::env::var_os(STORE) else { return };
    let (mut publisher, stick, mut client) = (RawPublisher::new(), tempfile::tempdir().unwrap(), TestClient::new());
    publisher.publish(1, &files(1, 20_000));
    publisher.write(stick.path());
    client.store = ReleaseStore::open(Path::new(&folder)).unwrap();
    client.take(&publisher.pinned(), &Location::Folder(stick.path().into()));
}

/// A system call that succeeded.
#[derive(Debug)]
struct Call {
    name: String,
    /// The file or folder; of a rename, both names.
    about: Vec<PathBuf>,
    /// The lines of the record at which it began and ended.
    began: usize,
    ended: usize,
}

impl Call {
    fn is(&self, name: &str, about: &Path) -> bool {
        self.name.starts_with(name) && self.about.first().is_some_and(|first| first == about)
    }

    fn before(&self, other: &Call) -> bool {
        self.ended < other.began
    }
}

/// What strace wrote down. A call that others fell into has two lines: `12 fsync(3</a> <unfinished ...>` and
/// `12 <... fsync resumed>) = 0`.
fn read(record: &str) -> Vec<Call> {
    let (mut calls, mut open) = (Vec::new(), BTreeMap::new());
    for (at, line) in record.lines().enumerate() {
        let (thread, told) = line.split_once(' ').unwrap();
        let told = told.trim_start();
        let mut call = if told.starts_with("<... ") {
            open.remove(thread).unwrap()
        } else if let Some((name, arguments)) = told.split_once('(') {
            let named = |(_, path): (usize, &str)| PathBuf::from(path);
            let about: Vec<_> = if name.starts_with("rename") || name.starts_with("mkdir") {
                arguments.split('"').enumerate().filter(|(index, _)| index % 2 == 1).map(named).collect()
            } else {
                arguments.split(['<', '>']).enumerate().skip(1).take(1).map(named).collect()
            };
            Call { name: name.to_owned(), about, began: at, ended: at }
        } else {
            continue;
        };
        call.ended = at;
        if told.ends_with("<unfinished ...>") {
            open.insert(thread, call);
        } else if told.rsplit_once("= ").is_some_and(|(_, result)| result.bytes().all(|byte| byte.is_ascii_digit())) {
            calls.push(call);
        }
    }
    calls
}

#[test]
fn a_name_is_given_to_what_is_on_the_disk_and_the_manifest_comes_last() {
    let home = tempfile::tempdir().unwrap();
    let (root, record) = (home.path().canonicalize().unwrap(), home.path().join("record"));
    let store = root.join(DEEP);
    let traced = Command::new("strace")
        .args(["-f", "-qq", "-y", "-s", "0", "-e", "trace=write,fsync,/^rename,/^mkdir", "-o"])
        .arg(&record)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "client::order::child", "--test-threads=1"])
        .env(STORE, &store)
        .output();
    let check = "the order in which a release reaches the disk";
    let Ok(traced) = traced else { return skipped(check, Some("strace"), "strace is not installed") };
    if String::from_utf8_lossy(&traced.stderr).contains("PTRACE") {
        return skipped(check, None, "this machine does not let strace look");
    }
    assert!(
        traced.status.success(),
        "{}{}",
        String::from_utf8_lossy(&traced.stdout),
        String::from_utf8_lossy(&traced.stderr)
    );
    let calls = read(&std::fs::read_to_string(&record).unwrap());
    let renamed = |below: &str| {
        let below = store.join(below);
        calls
            .iter()
            .filter(move |call| call.name.starts_with("rename") && call.about[1].starts_with(&below))
            .collect::<Vec<_>>()
    };
    let (objects, manifests) = (renamed("objects"), renamed("releases"));
    assert_eq!((objects.len(), manifests.len()), (files(1, 0).len(), 1), "every file by its name, and the manifest");
    let manifest = manifests[0];
    for call in objects.iter().copied().chain([manifest]) {
        let [from, to] = &call.about[..] else { panic!("two names were due: {call:?}") };
        let written = calls.iter().rfind(|write| write.is("write", from)).unwrap();
        let synced = |call: &&Call| call.is("fsync", from) && written.before(call);
        assert!(
            calls.iter().find(synced).is_some_and(|sync| sync.before(call)),
            "{to:?} was named before it was synced"
        );
        let kept = calls.iter().find(|sync| sync.is("fsync", to.parent().unwrap()) && call.before(sync));
        assert!(
            kept.is_some_and(|sync| sync.before(manifest) || std::ptr::eq(call, manifest)),
            "{to:?} lasts too late"
        );
    }
    let made =
        calls.iter().filter(|call| call.name.starts_with("mkdir") && call.about[0].starts_with(root.join("new")));
    let made: Vec<_> = made.collect();
    assert!(made.len() > 3 + 4, "the store, what is above it, and what is in it: {made:?}");
    for call in made {
        let parent = call.about[0].parent().unwrap();
        let kept = calls.iter().any(|sync| sync.is("fsync", parent) && call.before(sync) && sync.before(manifest));
        assert!(kept, "{:?} has no lasting name", call.about[0]);
    }
}

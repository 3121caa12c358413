//! Tests that a link of the file's name is replaced, and never written through.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use lodestone_files::{Access, Write, copy, open_to_resume, rename_durably, write, write_cache, write_private};

use crate::lies;

/// A folder with somebody else's file, and a link to it under the name of ours.
fn trap() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("theirs"), "theirs").expect("a file");
    symlink("theirs", home.path().join("ours")).expect("a link");
    home
}

fn is_ours(home: &Path, how: &str) {
    let ours = home.join("ours");
    assert!(fs::symlink_metadata(&ours).expect("it is there").is_file(), "{how}: the link is replaced");
    assert_eq!(fs::read(&ours).expect("a file"), b"ours", "{how}");
    assert_eq!(fs::read(home.join("theirs")).expect("a file"), b"theirs", "{how}: nothing is written through a link");
    assert_eq!(lies(home), ["ours", "theirs"], "{how}");
}

#[test]
fn every_way_to_write_replaces_a_link() {
    type Way = fn(&Path) -> Result<(), lodestone_files::FileError>;
    let ways: [(&str, Way); 6] = [
        ("write", |path| write(path, b"ours")),
        ("write private", |path| write_private(path, b"ours")),
        ("write cache", |path| write_cache(path, b"ours")),
        ("write as before", |path| Write { access: Access::AsBefore, ..Write::default() }.put(path, b"ours")),
        ("take place", |path| {
            let finished = path.with_file_name("finished");
            fs::write(&finished, "ours").expect("a file");
            rename_durably(&finished, path)
        }),
        ("copy", |path| {
            let from = path.with_file_name("from");
            fs::write(&from, "ours").expect("a file");
            copy(&from, path)?;
            fs::remove_file(from).expect("it was there");
            Ok(())
        }),
    ];
    for (how, way) in ways {
        let home = trap();
        way(&home.path().join("ours")).unwrap_or_else(|error| panic!("{how}: {error}"));
        is_ours(home.path(), how);
    }
}

#[test]
fn a_link_to_nothing_and_a_link_to_a_folder_are_replaced_too() {
    let home = tempfile::tempdir().expect("a folder");
    fs::create_dir(home.path().join("folder")).expect("a folder");
    for target in ["nowhere", "folder"] {
        let ours = home.path().join("ours");
        symlink(target, &ours).expect("a link");
        write(&ours, b"ours").expect("it can be written");
        assert_eq!(lies(home.path()), ["folder", "ours"], "nothing appears where the link led");
        assert_eq!(lies(&home.path().join("folder")), [""; 0]);
        fs::remove_file(ours).expect("it is a file");
    }
}

#[test]
fn what_is_gone_on_with_is_never_a_link() {
    let home = trap();
    open_to_resume(&home.path().join("ours")).expect_err("somebody else's file would grow");
    assert_eq!(fs::read(home.path().join("theirs")).expect("a file"), b"theirs");
}

#[test]
fn only_the_owner_reads_what_is_private() {
    let home = tempfile::tempdir().expect("a folder");
    let mode = |name: &str| fs::metadata(home.path().join(name)).expect("it is there").permissions().mode() & 0o7777;
    let key = home.path().join("key");
    fs::write(&key, "an older one that everybody reads").expect("a file");
    write_private(&key, b"secret").expect("it can be written");
    assert_eq!(mode("key"), 0o600, "the rights of the earlier file do not apply");
    let script = home.path().join("script");
    fs::write(&script, "old").expect("a file");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o4750)).expect("it is ours");
    Write { access: Access::AsBefore, ..Write::default() }.put(&script, b"new").expect("it can be written");
    assert_eq!(mode("script"), 0o750, "readers stay the same, and set-user-ID is removed");
}

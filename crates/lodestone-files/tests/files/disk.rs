//! Tests a full disk and one that cannot be written to.

use std::fs;
use std::path::Path;
use std::process::Command;

use lodestone_files::{FileError, copy, make_folder, write, write_cache};

use crate::lies;
use crate::skipped::skipped;

/// A file system of one megabyte, removed with the value.
struct Small(tempfile::TempDir);

impl Small {
    /// `None`, with a printed note, where the system does not allow it.
    fn mount() -> Option<Small> {
        let folder = tempfile::tempdir().expect("a folder");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(folder.path()).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Small(folder));
        }
        skipped("files on a full disk", None, "only an administrator may mount a small file system");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn remount(&self, options: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.path()).output();
        assert!(done.is_ok_and(|output| output.status.success()), "who may mount may remount");
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).output();
    }
}

#[test]
fn a_full_disk_keeps_the_old_file_and_no_half_of_a_new_one() {
    let Some(disk) = Small::mount() else { return };
    let place = disk.path().join("file");
    write(&place, b"old").expect("there is room");
    type Way = fn(&Path, &[u8]) -> Result<(), FileError>;
    let ways: [Way; 3] = [write, write_cache, |path, bytes| {
        let from = tempfile::NamedTempFile::new().expect("a file elsewhere");
        fs::write(from.path(), bytes).expect("there is room elsewhere");
        copy(from.path(), path)
    }];
    for way in ways {
        let error = way(&place, &vec![1; 2 << 20]).expect_err("two megabytes do not fit into one");
        assert!(error.is_full() && error.to_string().ends_with("free some space and try again"), "{error}");
        assert_eq!(lies(disk.path()), ["file"], "half a file would use the room of the next attempt");
        assert_eq!(fs::read(&place).expect("it is there"), b"old");
    }
    write(&place, b"new").expect("there is room for a small one");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named_with_what_to_do() {
    let Some(disk) = Small::mount() else { return };
    let place = disk.path().join("file");
    write(&place, b"old").expect("there is room");
    disk.remount("ro");
    let said = write(&place, b"new").expect_err("the folder is read-only").to_string();
    assert!(said.contains(&place.display().to_string()), "{said}");
    assert!(said.ends_with("choose a folder that you may write to"), "{said}");
    let refused = make_folder(&disk.path().join("folder")).expect_err("the folder is read-only");
    assert_eq!(refused.doing(), "make the folder");
    assert_eq!(fs::read(&place).expect("it is there"), b"old");
}

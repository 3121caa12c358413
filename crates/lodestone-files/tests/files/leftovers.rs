//! Tests that temporary files of a killed program are removed, and that other files and those being written are not.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use lodestone_files::{Access, TempFile, is_temp_name, save, sweep};

use crate::lies;

#[test]
fn only_names_of_ours_are_swept() {
    let home = tempfile::tempdir().expect("a folder");
    let theirs = [
        ".lodestone-changes.json",
        ".lodestone-0123456789abcdef.part.pdf",
        ".lodestone-0123456789abcde.part",
        ".lodestone-0123456789abcdeg.part",
        "download.part",
        "lodestone-0123456789abcdef.part",
    ];
    let ours = [
        ".lodestone-0123456789abcdef.part",
        ".lodestone-0123456789abcdef.part-journal",
        ".lodestone-0123456789abcdef.part-wal",
    ];
    for name in theirs.iter().chain(&ours) {
        fs::write(home.path().join(name), "x").expect("a file");
    }
    fs::create_dir(home.path().join(".lodestone-fedcba9876543210.part")).expect("a folder of such a name");
    sweep(home.path());
    let mut left: Vec<&str> = theirs.to_vec();
    left.push(".lodestone-fedcba9876543210.part");
    left.sort_unstable();
    assert_eq!(lies(home.path()), left);
    sweep(&home.path().join("no such folder"));
}

#[test]
fn beside_a_persons_file_only_what_is_a_day_old_is_swept() {
    let home = tempfile::tempdir().expect("a folder");
    let place = home.path().join("for them.pdf");
    let old = home.path().join(".lodestone-0123456789abcdef.part");
    fs::write(&old, "half").expect("a file");
    let day = Duration::from_secs(25 * 60 * 60);
    let file = File::options().write(true).open(&old).expect("it is there");
    file.set_modified(SystemTime::now() - day).expect("it is ours");
    let other = TempFile::create(&home.path().join("of another window.pdf"), Access::Usual).expect("it can be begun");
    save(&place, b"whole").expect("it can be written");
    let left = lies(home.path());
    assert!(left.len() == 2 && is_temp_name(&left[0]) && !old.exists(), "the other window is still writing: {left:?}");
    other.finish().expect("and gets there");
}

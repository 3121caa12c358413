//! Tests that a damaged `user.db` is noticed, kept and replaced, and that one of a newer version is not changed.

use std::fs;
use std::path::{Path, PathBuf};

use lodestone_store::{COMPATIBILITY, Opening, StoreError, UserDb};
use sha2::{Digest, Sha256};
use tempfile::{TempDir, tempdir};

use crate::raw;
use crate::{Dice, after, document};

/// The offset of the compatibility number in a database.
const USER_VERSION: usize = 60;
/// SQLite's default size of a page, which we leave as it is.
const PAGE: usize = 4096;

/// A folder with two pitches, and a backup with an earlier state.
fn folder() -> TempDir {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    let id = user.create_pitch(&document("first"), "made", after(1)).expect("made").id;
    for number in 0..40 {
        let name = format!("first {number}");
        user.save(&id, &document(&name), "words", None, after(2 + number)).expect("saved");
    }
    user.create_pitch(&document("second"), "made", after(50)).expect("made");
    user.put_file(&vec![9; 20_000]).expect("kept");
    user.back_up(after(60)).expect("backed up");
    user.save(&id, &document("last"), "words", None, after(70)).expect("saved");
    folder
}

fn database(folder: &Path) -> PathBuf {
    folder.join("user.db")
}

fn names(user: &UserDb) -> Vec<String> {
    user.pitches().expect("listed").into_iter().map(|pitch| pitch.document.name).collect()
}

/// Damages the file, opens it, and expects the state of the backup.
#[track_caller]
fn restored(fault: &str, damage: impl FnOnce(&mut Vec<u8>)) {
    let folder = folder();
    let path = database(folder.path());
    let mut bytes = fs::read(&path).expect("it is there");
    damage(&mut bytes);
    raw::write(&path, &bytes).expect("it can be damaged");
    let (user, opening) = UserDb::open(folder.path(), after(100)).expect(fault);
    let Opening::Restored { backup, damaged } = opening else { panic!("{fault}: {opening:?}") };
    assert_eq!(names(&user), ["second", "first 39"], "{fault}: the backup's state must be there");
    assert_eq!(backup, user.backups().expect("listed")[0].name, "{fault}: it must say which backup");
    assert_eq!(fs::read(damaged).expect("it is kept"), bytes, "{fault}: the damaged file must be kept as it was");
    drop(user);
    let (_, again) = UserDb::open(folder.path(), after(101)).expect(fault);
    assert_eq!(again, Opening::Sound, "{fault}: one repair is enough");
}

#[test]
fn a_damaged_file_is_replaced_by_the_backup() {
    restored("cut in half", |bytes| bytes.truncate(bytes.len() / 2));
    restored("cut to the first page", |bytes| bytes.truncate(PAGE));
    restored("cut within the header", |bytes| bytes.truncate(50));
    restored("emptied", Vec::clear);
    restored("header zeroed", |bytes| bytes[..100].fill(0));
    restored("schema zeroed", |bytes| bytes[100..PAGE].fill(0));
    restored("all but the header zeroed", |bytes| bytes[PAGE..].fill(0));
    restored("another program's file", |bytes| *bytes = b"%PDF-1.7 and so on".repeat(1_000));
    restored("another program's database", |bytes| bytes[68..72].fill(7));
}

#[test]
fn no_flipped_bits_ever_become_a_wrong_pitch() {
    let folder = folder();
    let path = database(folder.path());
    let whole = fs::read(&path).expect("it is there");
    let mut dice = Dice(1);
    let (mut opened, mut replaced) = (0, 0);
    for number in 0..whole.len() / PAGE * 4 {
        let mut bytes = whole.clone();
        let page = number / 4 * PAGE;
        for _ in 0..8 {
            bytes[page + dice.below(PAGE as u64) as usize] ^= 1 << dice.below(8);
        }
        raw::write(&path, &bytes).expect("it can be damaged");
        let (user, opening) = match UserDb::open(folder.path(), after(100)) {
            Ok(opened) => opened,
            // The damage may make it look newer: then it is refused and nothing is shown.
            Err(StoreError::Newer { .. }) => continue,
            Err(error) => panic!("page {page}: {error}"),
        };
        let expected = match opening {
            Opening::Sound => ["last", "second"],
            Opening::Restored { damaged, .. } => {
                fs::remove_file(damaged).expect("it was kept");
                replaced += 1;
                ["second", "first 39"]
            }
            other => panic!("page {page}: {other:?}"),
        };
        assert_eq!(names(&user), expected, "page {page}: a person must see what was saved, or the backup");
        // Older revisions are checked when somebody opens them.
        let id =
            &user.pitches().expect("listed").into_iter().find(|pitch| pitch.document.name != "second").expect("it").id;
        for row in user.revisions(id).unwrap_or_default() {
            match user.document_at(id, row.revision) {
                Ok(document) => assert!(document.name.starts_with("first") || document.name == "last"),
                Err(error) => assert!(matches!(error, StoreError::Damaged { .. }), "page {page}: {error}"),
            }
        }
        opened += 1;
    }
    println!(
        "{opened} files with flipped bits: {replaced} replaced by the backup, the others undamaged where it matters"
    );
    assert!(replaced > 20, "the test must have hit something that matters");
}

#[test]
fn a_damaged_backup_is_passed_over() {
    let folder = folder();
    let (user, _) = UserDb::open(folder.path(), after(80)).expect("it opens");
    let newest = user.back_up(after(90)).expect("backed up");
    let id = user.pitches().expect("listed")[0].id.clone();
    drop(user);
    let backup = folder.path().join("backups").join(&newest.name);
    let mut bytes = fs::read(&backup).expect("it is there");
    let half = bytes.len() / 2;
    bytes.truncate(half);
    raw::write(&backup, &bytes).expect("it can be damaged");
    raw::write(database(folder.path()), b"").expect("it can be damaged");
    let (user, opening) = UserDb::open(folder.path(), after(100)).expect("it opens");
    assert!(matches!(opening, Opening::Restored { backup, .. } if backup != newest.name), "the sound one must serve");
    assert_eq!(user.pitch(&id).expect("it is there").document.name, "first 39");
    assert!(
        matches!(user.restore(&newest.name, after(110)), Err(StoreError::Damaged { .. })),
        "half a file is never returned"
    );
    assert_eq!(names(&user).len(), 2, "and the work at hand stays");
    drop(user);
    let (user, opening) = UserDb::open(folder.path(), after(120)).expect("it opens");
    assert_eq!(
        (opening, names(&user).len()),
        (Opening::Sound, 2),
        "a restoration that failed leaves nothing to finish"
    );
}

#[test]
fn without_a_backup_there_is_an_empty_database_and_the_damaged_one() {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    user.create_pitch(&document("a"), "made", after(0)).expect("made");
    drop(user);
    let path = database(folder.path());
    let mut bytes = fs::read(&path).expect("it is there");
    bytes[..100].fill(0);
    raw::write(&path, &bytes).expect("it can be damaged");
    let (user, opening) = UserDb::open(folder.path(), after(1)).expect("it opens");
    let Opening::Emptied { damaged } = opening else { panic!("{opening:?}") };
    assert_eq!(fs::read(damaged).expect("it is kept"), bytes, "more may be recovered from it");
    user.create_pitch(&document("b"), "made", after(2)).expect("work goes on");
}

#[test]
fn a_file_that_is_gone_comes_back_from_the_backup() {
    let folder = folder();
    fs::remove_file(database(folder.path())).expect("it was there");
    let (user, opening) = UserDb::open(folder.path(), after(100)).expect("it opens");
    assert!(matches!(opening, Opening::Recovered { .. }), "{opening:?}");
    assert_eq!(names(&user), ["second", "first 39"]);
}

#[test]
fn a_restoration_that_a_crash_interrupted_is_finished() {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    user.create_pitch(&document("in the backup"), "made", after(1)).expect("made");
    let backup = user.back_up(after(2)).expect("backed up");
    user.create_pitch(&document("later"), "made", after(3)).expect("made");
    // The files when the program ends after the backup was copied, and before it replaced the database.
    let crashed = tempdir().expect("a folder");
    for name in ["user.db", "user.db-wal"] {
        raw::copy(folder.path().join(name), crashed.path().join(name)).expect("it is there");
    }
    let brought_back = crashed.path().join("user.restoring.db");
    raw::copy(folder.path().join("backups").join(backup.name), &brought_back).expect("it is there");
    let (user, opening) = UserDb::open(crashed.path(), after(4)).expect("it opens");
    assert_eq!(opening, Opening::Sound);
    assert_eq!(names(&user), ["in the backup"], "the old log must not be played into the restored file");
    assert!(!brought_back.exists(), "and the next start has nothing to finish");
}

#[test]
fn a_damaged_picture_is_taken_from_a_backup() {
    let folder = folder();
    let path = database(folder.path());
    let mut bytes = fs::read(&path).expect("it is there");
    let at = bytes.windows(64).position(|window| window == [9; 64]).expect("the picture is in the file");
    bytes[at + 32] = 8;
    raw::write(&path, &bytes).expect("it can be damaged");
    let (user, opening) = UserDb::open(folder.path(), after(100)).expect("it opens");
    assert_eq!(opening, Opening::Sound, "a picture is no reason to lose an hour of work");
    let name: String = Sha256::digest(vec![9; 20_000]).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(user.file(&name).expect("the backup has it"), vec![9; 20_000]);
    for row in user.backups().expect("listed") {
        fs::remove_file(folder.path().join("backups").join(row.name)).expect("it was there");
    }
    assert_eq!(user.file(&name).expect("it was repaired"), vec![9; 20_000]);
}

/// Every file in a folder with its digest.
fn digests(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut digests: Vec<_> = fs::read_dir(folder)
        .expect("listed")
        .map(|entry| entry.expect("listed").path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), Sha256::digest(fs::read(path).expect("it can be read")).to_vec()))
        .collect();
    digests.sort();
    digests
}

#[test]
fn a_newer_database_is_refused_and_not_touched() {
    let folder = folder();
    let path = database(folder.path());
    let mut bytes = fs::read(&path).expect("it is there");
    bytes[USER_VERSION..USER_VERSION + 4].copy_from_slice(&(COMPATIBILITY + 1).to_be_bytes());
    raw::write(&path, &bytes).expect("it can be changed");
    let before = digests(folder.path());
    let refused = UserDb::open(folder.path(), after(100));
    assert!(
        matches!(refused, Err(StoreError::Newer { found, supported: COMPATIBILITY }) if found == COMPATIBILITY + 1),
        "an older program would misread it"
    );
    assert_eq!(digests(folder.path()), before, "not a byte of it may change, and nothing may appear beside it");
}

#[test]
fn a_newer_database_is_known_by_its_log_too() {
    let folder = folder();
    let path = database(folder.path());
    // A newer program raised the number and was killed: the number is only in the log.
    let newer = rusqlite::Connection::open(&path).expect("it opens");
    newer.pragma_update(None, "user_version", COMPATIBILITY + 7).expect("it is raised");
    let log = fs::read(folder.path().join("user.db-wal")).expect("there is a log");
    let main = fs::read(&path).expect("it is there");
    let other = tempdir().expect("a folder");
    raw::write(database(other.path()), &main).expect("copied");
    raw::write(other.path().join("user.db-wal"), &log).expect("copied");
    let refused = UserDb::open(other.path(), after(100));
    assert!(matches!(refused, Err(StoreError::Newer { found, .. }) if found == COMPATIBILITY + 7));
    assert_eq!(fs::read(database(other.path())).expect("it is there"), main, "the file is as it was");
    assert_eq!(fs::read(other.path().join("user.db-wal")).expect("it is there"), log, "and so is its log");
}

#[test]
fn what_a_newer_version_merely_added_is_accepted() {
    let folder = folder();
    let newer = rusqlite::Connection::open(database(folder.path())).expect("it opens");
    newer
        .execute_batch(
            "ALTER TABLE pitch ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';
             CREATE TABLE visit (id TEXT PRIMARY KEY);
             INSERT INTO migration (name) VALUES ('pitch-2'), ('visit-1');",
        )
        .expect("it is changed");
    drop(newer);
    let (user, opening) = UserDb::open(folder.path(), after(100)).expect("it opens");
    assert_eq!(opening, Opening::Sound);
    user.create_pitch(&document("third"), "made", after(101)).expect("it can be written");
    assert_eq!(names(&user), ["third", "last", "second"]);
}

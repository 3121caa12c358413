//! Tests that a process killed at any moment loses nothing that it had reported as saved.
//!
//! This test starts itself again as a writer. The writer prints what it is about to do, does it, and prints that it is
//! done; at some moment it is killed without warning. Then the database must be sound and contain the last state that
//! was reported as done, or the one that was announced; nothing older and nothing in between.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use lodestone_store::{Content, Document, Opening, StoredPitch, UserDb};
use tempfile::tempdir;

use crate::{Dice, after, document};

/// How often the writer is killed.
const KILLS: u64 = 320;
/// How many kills one folder serves, so that both young and grown databases are hit.
const KILLS_A_FOLDER: u64 = 64;
/// States of one writer are numbered from a multiple of this.
const STATES: i64 = 100_000;
/// The variable with the writer's folder and number.
const WRITER: &str = "LODESTONE_STORE_WRITER";

/// A document with its number in every field, so that a mixture of two states would show.
fn state(number: i64, picture: &str) -> Document {
    let mut document = document(&format!("state {number}"));
    for entry in &mut document.slides {
        entry.words = BTreeMap::from([("title".to_owned(), format!("state {number}"))]);
    }
    document.slides[1].content = Content::Picture {
        file: picture.to_owned(),
        title: format!("state {number}"),
        alt: String::new(),
        stage: "case".to_owned(),
    };
    document
}

/// Returns the number of a state, if every field has the same.
fn number(document: &Document) -> i64 {
    for entry in &document.slides {
        assert_eq!(entry.words["title"], document.name, "half of a state must never be seen");
    }
    document.name.strip_prefix("state ").and_then(|number| number.parse().ok()).expect("a state contains its number")
}

/// Writes until it is killed; does nothing in a process that was not started for it.
#[test]
fn writer() {
    #[expect(clippy::disallowed_methods, reason = "a test can tell itself what to be only through its environment")]
    let Ok(task) = std::env::var(WRITER) else { return };
    let (number, folder) = task.split_once(' ').expect("a number and a folder");
    let seed: i64 = number.parse().expect("a number");
    let mut dice = Dice(seed as u64);
    let mut next = seed * STATES;
    let (user, opening) = UserDb::open(Path::new(folder), after(next)).expect("the database opens");
    println!("opened {opening:?}");
    // The first state of the very first writer.
    let id = match user.pitches().expect("listed").first() {
        Some(pitch) => pitch.id.clone(),
        None => {
            let picture = user.put_file(&next.to_le_bytes()).expect("kept");
            println!("try {next}");
            let pitch = user.create_pitch(&state(next, &picture), "made", after(next)).expect("made");
            println!("done {next}");
            pitch.id
        }
    };
    let mut backup: Option<(String, i64)> = None;
    loop {
        next += 1;
        let announce = |number: i64| println!("try {number}");
        let at = after(next * 100);
        let current = user.pitch(&id).expect("it is there");
        let before = self::number(&current.document);
        let done: StoredPitch = match dice.below(16) {
            0 => {
                let rows = user.revisions(&id).expect("listed");
                let parent = rows.iter().find(|row| row.current).and_then(|row| row.parent);
                let Some(parent) = parent else { continue };
                announce(self::number(&user.document_at(&id, parent).expect("it is kept")));
                let undone = user.undo(&id, at).expect("undone");
                println!("done {}", self::number(&undone.document));
                announce(before);
                user.redo(&id, at).expect("done again")
            }
            1 => {
                let rows = user.revisions(&id).expect("listed");
                let row = &rows[dice.below(rows.len().min(9) as u64) as usize];
                announce(self::number(&user.document_at(&id, row.revision).expect("it is kept")));
                user.restore_revision(&id, row.revision, at).expect("restored")
            }
            2 => {
                backup = Some((user.back_up(at).expect("backed up").name, before));
                continue;
            }
            3 => {
                let Some((name, number)) = backup.take() else { continue };
                // A backup that was removed since cannot be restored.
                if user.backups().expect("listed").iter().all(|row| row.name != name) {
                    continue;
                }
                announce(number);
                user.restore(&name, at).expect("restored");
                user.pitch(&id).expect("it is there")
            }
            4 => {
                user.set_setting("language", &next.to_string(), at).expect("set");
                user.remember_target(&current.document.target, at).expect("remembered");
                continue;
            }
            choice => {
                let merge = (choice % 2 == 0).then_some("typing");
                let picture = user.put_file(&vec![next as u8; dice.below(9_000) as usize]).expect("kept");
                announce(next);
                user.save(&id, &state(next, &picture), "words", merge, at).expect("saved")
            }
        };
        println!("done {}", self::number(&done.document));
    }
}

/// Starts a writer.
fn start(folder: &Path, number: u64) -> Child {
    Command::new(std::env::current_exe().expect("a test has a file"))
        .args(["--exact", "kills::writer", "--nocapture", "--test-threads=1"])
        .env(WRITER, format!("{number} {}", folder.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("a test can start itself")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the writer is killed at a moment of the clock: nothing waits for anything"
)]
fn sleep(time: Duration) {
    std::thread::sleep(time);
}

#[test]
fn a_kill_at_any_moment_loses_nothing_that_was_saved() {
    let mut dice = Dice(2_026);
    let mut folder = tempdir().expect("a folder");
    // The last state that was reported as done in this folder.
    let mut done: Option<i64> = None;
    let (mut in_between, mut states) = (0, 0);
    for kill in 1..=KILLS {
        let mut writer = start(folder.path(), kill);
        let mut lines = BufReader::new(writer.stdout.take().expect("it was asked for")).lines();
        let mut about: Option<i64> = None;
        let mut hear = |line: &str| match line.split_once(' ') {
            Some(("try", number)) => about = number.parse().ok(),
            Some(("done", number)) => {
                (done, about) = (number.parse().ok(), None);
                states += 1;
            }
            Some(("opened", opening)) => {
                assert!(
                    matches!(opening, "Created" | "Sound"),
                    "kill {kill}: a kill must not damage anything: {opening}"
                );
            }
            // Output of the test harness.
            _ => {}
        };
        // The moment of the kill: after some lines, and then a little later.
        for _ in 0..dice.below(30) {
            let Some(line) = lines.next() else { break };
            hear(&line.expect("the writer writes text"));
        }
        sleep(Duration::from_micros(dice.below(2_000)));
        writer.kill().expect("it can be killed");
        let status = writer.wait().expect("it ends");
        assert!(
            !status.success() && status.code().is_none_or(|code| code != 101),
            "kill {kill}: the writer gave up itself"
        );
        lines.for_each(|line| hear(&line.expect("the writer writes text")));

        let (user, opening) = UserDb::open(folder.path(), after(kill as i64 * STATES)).expect("it opens");
        assert!(matches!(opening, Opening::Created | Opening::Sound), "kill {kill}: {opening:?}");
        let Some(pitch) = user.pitches().expect("listed").into_iter().chain(user.trash().expect("listed")).next()
        else {
            assert_eq!(done, None, "kill {kill}: the pitch was reported as made");
            continue;
        };
        let found = number(&pitch.document);
        assert!(
            Some(found) == done || Some(found) == about,
            "kill {kill}: state {found} is there, {done:?} was done and {about:?} was about to be"
        );
        in_between += u64::from(about.is_some());
        done = Some(found);
        for file in pitch.document.files() {
            user.file(file).expect("a picture that a saved pitch shows is saved");
        }
        for row in user.revisions(&pitch.id).expect("listed").into_iter().take(20) {
            number(&user.document_at(&pitch.id, row.revision).expect("every step is whole"));
        }
        for row in user.backups().expect("listed") {
            assert_eq!(row.pitches, 1, "kill {kill}: the backup {} must be whole or not there", row.name);
        }
        if kill % KILLS_A_FOLDER == 0 {
            drop(user);
            (folder, done) = (tempdir().expect("a folder"), None);
        }
    }
    println!(
        "{KILLS} kills, {in_between} of them in the middle of a change; {states} changes were acknowledged, none lost"
    );
    assert!(in_between > KILLS / 20, "kills that hit nothing prove nothing");
}

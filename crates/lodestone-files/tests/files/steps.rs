//! Tests that the program may end, or something may fail, between any two steps.

use std::fs;
use std::path::Path;
use std::process::Command;

use lodestone_files::{Access, Durability, FileError, Step, TempFile, Write, is_temp_name, sweep, write};

use crate::lies;

/// The variable with the child's last step, and the one with its target.
const END_AT: &str = "LODESTONE_FILES_END_AT";
const PLACE: &str = "LODESTONE_FILES_PLACE";

/// Writes in the child. In an ordinary run of the tests it does nothing.
#[test]
fn child() {
    let (Some(end), Some(place)) = (std::env::var_os(END_AT), std::env::var_os(PLACE)) else { return };
    let on_step = |step: Step| {
        if end == step.name() {
            // No destructor runs, as with a flat battery.
            std::process::abort();
        }
    };
    Write { on_step: &on_step, ..Write::default() }.put(Path::new(&place), b"new").expect("it ends before");
}

#[test]
fn a_kill_after_any_step_leaves_the_old_file_or_the_new_one() {
    for step in Step::ALL {
        let home = tempfile::tempdir().expect("a folder");
        let place = home.path().join("file");
        fs::write(&place, "old").expect("a file");
        let ended = Command::new(std::env::current_exe().expect("a test is a program"))
            .args(["--exact", "steps::child", "--test-threads=1"])
            .env(END_AT, step.name())
            .env(PLACE, &place)
            .output()
            .expect("a program that was started can be started again");
        assert!(!ended.status.success(), "it ended at {step:?}");
        let renamed = matches!(step, Step::Renamed | Step::FolderSynced);
        assert_eq!(fs::read(&place).expect("it is there"), if renamed { b"new" } else { b"old" }, "{step:?}");
        let parts = lies(home.path()).into_iter().filter(|name| is_temp_name(name)).count();
        assert_eq!(parts, usize::from(!renamed), "{step:?}: the temporary file remains beside the target");
        sweep(home.path());
        assert_eq!(lies(home.path()), ["file"], "{step:?}: and is removed by the next run");
        write(&place, b"newer").expect("nothing is in its way");
    }
}

#[test]
fn the_steps_come_in_their_order() {
    let home = tempfile::tempdir().expect("a folder");
    for (durability, steps) in [
        (Durability::Durable, &Step::ALL[..]),
        (Durability::WhileRunning, &[Step::Begun, Step::Written, Step::Renamed]),
    ] {
        let seen = std::cell::RefCell::new(Vec::new());
        let on_step = |step: Step| seen.borrow_mut().push(step);
        let place = home.path().join("file");
        Write { durability, on_step: &on_step, ..Write::default() }.put(&place, b"x").expect("it can be written");
        assert_eq!(seen.into_inner(), steps);
    }
}

/// Writes, and calls `happens` after a step.
fn disturbed(place: &Path, at: Step, happens: &dyn Fn()) -> Result<(), FileError> {
    let on_step = |step: Step| {
        if step == at {
            happens();
        }
    };
    Write { on_step: &on_step, ..Write::default() }.put(place, b"new")
}

#[test]
fn when_a_step_fails_the_old_file_stays_and_nothing_is_left() {
    let home = tempfile::tempdir().expect("a folder");
    let place = home.path().join("file");
    fs::write(&place, "old").expect("a file");
    let error = disturbed(&place, Step::Written, &|| sweep(home.path())).expect_err("another program removes it");
    assert_eq!(lies(home.path()), ["file"]);
    assert_eq!(fs::read(&place).expect("it is there"), b"old");
    let said = error.to_string();
    assert!(
        said.starts_with("cannot write ") && said.contains("/file: "),
        "the error names the target, not the temporary file: {said}"
    );

    let folder = home.path().join("folder");
    let makes = || fs::create_dir_all(folder.join("with something in it")).expect("a folder");
    let error = disturbed(&folder, Step::Synced, &makes).expect_err("a folder is not replaced by a file");
    assert_eq!(lies(home.path()), ["file", "folder"]);
    assert_eq!(error.path(), folder);
}

#[test]
fn a_part_that_is_given_up_is_gone() {
    let home = tempfile::tempdir().expect("a folder");
    let mut temp = TempFile::create(&home.path().join("file"), Access::Usual).expect("it can be begun");
    temp.write(b"half").expect("there is room");
    assert!(is_temp_name(&lies(home.path())[0]));
    drop(temp);
    assert_eq!(lies(home.path()), [""; 0]);
}

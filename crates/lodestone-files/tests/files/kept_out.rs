//! Tests that only one process can lock a folder.

use std::fs;

use lodestone_files::{Lock, LockError};

#[test]
fn a_lock_is_held_once_and_free_again_with_its_value() {
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("lock");
    let held = Lock::acquire(&path).expect("nobody has it");
    assert!(matches!(Lock::acquire(&path), Err(LockError::Busy)));
    drop(held);
    drop(Lock::acquire(&path).expect("it was let go"));
    assert!(path.exists(), "removing it would let two in");
}

#[test]
fn a_lock_that_cannot_be_is_said() {
    let home = tempfile::tempdir().expect("a folder");
    let refused = Lock::acquire(&home.path().join("no folder/lock")).expect_err("there is no such folder");
    assert!(matches!(&refused, LockError::File(error) if error.doing() == "lock"), "{refused}");
    #[cfg(unix)]
    {
        fs::write(home.path().join("theirs"), "theirs").expect("a file");
        std::os::unix::fs::symlink("theirs", home.path().join("lock")).expect("a link");
        assert!(Lock::acquire(&home.path().join("lock")).is_err(), "somebody else's file is not locked");
    }
    let _ = fs::remove_file(home.path().join("theirs"));
}

//! Runs a test in a process of its own: what it measures of the process is then not what other tests do to it.

use std::process::Command;

/// Tells the child which test it is.
const ALONE: &str = "LODESTONE_TEST_ALONE";

/// Runs `work` in a child of this program that runs nothing but `test`, which is the calling test by its full name, and
/// fails as the child does.
///
/// # Panics
///
/// When the child fails, or when no test has that name.
#[expect(clippy::disallowed_methods, reason = "a child is told by its parent")]
pub fn alone(test: &str, work: impl FnOnce()) {
    if std::env::var(ALONE).is_ok_and(|told| told == test) {
        return work();
    }
    let child = Command::new(std::env::current_exe().expect("a test is a program"))
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(ALONE, test)
        .output()
        .expect("it starts again");
    let (out, err) = (String::from_utf8_lossy(&child.stdout), String::from_utf8_lossy(&child.stderr));
    println!("{out}");
    assert!(child.status.success(), "{test} failed in a process of its own:\n{out}{err}");
    assert!(out.contains("1 passed"), "no test has the name {test}: nothing was run");
}

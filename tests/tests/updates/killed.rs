//! Kills the program while it installs a release, at moments spread over the whole work: the next start has a complete
//! release.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use lodestone_tests::app::TestApp;
use lodestone_tests::program;
use lodestone_tests::publisher::TestPublisher;
use lodestone_tests::release::{library, retitle};

/// Name the folder of the laptop, and the program that draws, to the process that is killed: it has no time to build it.
const DATA: &str = "LODESTONE_TEST_KILLED";
const WORKER: &str = "LODESTONE_TEST_WORKER";
/// How many times the process is killed: together with starting again they take under a minute on a machine that does nothing else.
const KILLS: u32 = 6;

#[expect(clippy::disallowed_methods, reason = "a process that is to be killed hears by this variable what it is")]
fn victim() -> Option<(PathBuf, PathBuf)> {
    Some((std::env::var_os(DATA)?.into(), std::env::var_os(WORKER)?.into()))
}

/// This test again as a process of its own that takes what is new.
fn taking(data: &Path) -> Child {
    let program = std::env::current_exe().expect("a test is a program");
    Command::new(program)
        .args(["--exact", "updates::killed::a_kill_at_any_moment_leaves_one_whole_release"])
        .env(DATA, data)
        .env(WORKER, program::lodestone())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts again")
}

#[test]
fn a_kill_at_any_moment_leaves_one_whole_release() {
    if let Some((data, worker)) = victim() {
        TestApp::builder().data(&data).program(&worker).open().check_now();
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (host, source) = (folder.path().join("host"), folder.path().join("a.lodestone-source"));
    let publisher = TestPublisher::new("oresund", &host);
    publisher.source(&source, &host.to_string_lossy());
    let data = folder.path().join("data");
    TestApp::open_in(&data).follow(&source);
    publisher.publish_release(2, &library("oresund", 2));
    // How long it takes when nobody kills it, so that kills come while there is something to kill.
    let begun = clock();
    assert!(taking(&data).wait().expect("it ends").success());
    let whole = clock().saturating_sub(begun);
    assert_eq!(TestApp::open_in(&data).update_state(), ("fresh".into(), 2));
    for (release, kill) in (2..).zip(0..KILLS) {
        let mut files = library("oresund", release + 1);
        retitle(&mut files, &format!("Title {}", release + 1));
        publisher.publish_release(release + 1, &files);
        let mut child = taking(&data);
        sleep(whole * (2 * kill + 1) / (2 * KILLS));
        child.kill().expect("it may be over");
        child.wait().expect("it is over");
        let app = TestApp::open_in(&data);
        let (_, open) = app.update_state();
        assert!(open == u64::from(release) || open == u64::from(release + 1), "kill {kill}: release {open} is open");
        let title = if open > 2 { format!("Title {open}") } else { "One question is enough to start".to_owned() };
        assert_eq!(app.contact_title(), title, "kill {kill}: a number with the slides of another");
        assert!(app.call("bootstrap", serde_json::json!({}))["notices"].as_array().is_some_and(Vec::is_empty));
        // Whatever was lost is made good by the next check; the next release is above it.
        assert_eq!(app.check_now(), ("fresh".into(), u64::from(release + 1)), "kill {kill}: the next check takes it");
    }
}

#[expect(clippy::disallowed_methods, reason = "how long a process runs is measured by the clock of the machine")]
fn clock() -> Duration {
    static BEGUN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    BEGUN.get_or_init(std::time::Instant::now).elapsed()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the process is killed at a moment of the clock: nothing waits for anything"
)]
fn sleep(time: Duration) {
    std::thread::sleep(time);
}

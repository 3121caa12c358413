//! Tests the render worker: whatever a job costs, the caller survives, gets the reason, and learns which slide it was.

use std::time::Duration;

use lodestone_app::worker::{Cancel, Failure, Limits, PersistentWorker, Worker};
use lodestone_content::model::Target;
use lodestone_content::{Day, Library};
use lodestone_render::{Fault, FaultCode, Frame, Job, Output, Rendered, Request, Step, theme};
use lodestone_tests::program;
use lodestone_tests::raw;

use super::bytes::red_and_blue;
use super::plant::Planted;

/// The layout of slide `promise` and of no other.
const STATEMENT: &str = "layouts/statement.typ";
const STATEMENT_BEGINS: &str = "#let statement(s) = {";

/// Hours of work; a loop that can be seen never to end is refused before it begins.
const ENDLESS: &str = "for i in range(100000) { for j in range(100000) { let x = calc.sqrt(i * j) } }";

fn worker(limits: Limits) -> Worker {
    Worker { program: program::lodestone().to_path_buf(), limits, cancel: Cancel::default() }
}

/// Time for a healthy job on a busy machine, and no more: the tests wait for it to pass.
fn short() -> Limits {
    Limits { time: Duration::from_secs(5), ..Limits::default() }
}

fn library(planted: Planted) -> Library {
    let opened = lodestone_app::open(Some(planted.write().path())).expect("a library was just written");
    lodestone_app::usable(opened).expect("its form has no faults")
}

/// All slides of a library, checked.
fn job(library: &Library) -> Job {
    let slides: Vec<String> = library.slides.keys().cloned().collect();
    let target = Target::default();
    let today = Day::new(2026, 11, 23).expect("this day exists");
    let request = Request::of_ids(library, &slides, &target, today).expect("the library has its own slides");
    let request = request.brand(Some("plain")).frame(Frame::Bare);
    request.compose().expect("the library has its own slides").job(Output::Check)
}

fn healthy() -> Job {
    job(&library(Planted::healthy("nothing")))
}

/// The job with the layout of slide `promise` changed: its code, and what the layout does first.
fn changed(mut job: Job, before: &str, first: &str) -> Job {
    let shipped = std::str::from_utf8(theme::shipped()[STATEMENT]).expect("a theme is text");
    assert!(shipped.contains(STATEMENT_BEGINS), "the layout was rewritten: say here how it begins");
    let text = format!("{before}\n{}", shipped.replace(STATEMENT_BEGINS, &format!("{STATEMENT_BEGINS}\n{first}\n")));
    job.theme.insert(STATEMENT.to_owned(), text.into_bytes().into());
    job
}

fn render(worker: &Worker, job: &Job) -> Result<Rendered, Failure> {
    worker.render(job, &mut |_| {})
}

fn faults(result: Result<Rendered, Failure>) -> Vec<Fault> {
    match result {
        Ok(rendered) => rendered.faults,
        Err(Failure::Faults(faults)) => faults,
        Err(other) => panic!("the content is at fault and must be named: {other:?}"),
    }
}

fn slides(faults: &[Fault]) -> Vec<&str> {
    faults.iter().map(|fault| fault.slide.as_deref().unwrap_or("none")).collect()
}

fn lives(worker: &Worker) {
    let rendered = render(worker, &healthy()).expect("the next job must not suffer from the last");
    assert_eq!((rendered.pages, rendered.faults.len()), (3, 0), "a healthy library is rendered whole");
}

#[test]
fn a_job_that_takes_too_long_names_its_slide() {
    let worker = worker(short());
    let found = faults(render(&worker, &changed(healthy(), "", ENDLESS)));
    assert_eq!(slides(&found), ["promise"], "only one slide has this layout: {found:?}");
    assert!(
        found[0].code == FaultCode::RenderLimit && found[0].message.contains("seconds"),
        "time was the limit: {found:?}"
    );
    lives(&worker);
}

#[test]
fn a_job_that_takes_too_much_memory_names_its_slide() {
    let worker = worker(Limits { memory: 700 << 20, ..Limits::default() });
    let doubling = "let x = \"a\"\nfor i in range(40) { x += x }";
    let found = faults(render(&worker, &changed(healthy(), "", doubling)));
    assert_eq!(slides(&found), ["promise"], "only one slide has this layout: {found:?}");
    assert!(
        found[0].code == FaultCode::RenderLimit && found[0].message.contains("memory"),
        "memory was the limit: {found:?}"
    );
    lives(&worker);
}

#[test]
fn a_job_that_writes_too_much_is_stopped() {
    let worker = worker(Limits { output: 10_000, ..Limits::default() });
    let found = faults(render(&worker, &Job { output: Output::Png { width: 1920 }, ..healthy() }));
    assert!(found.iter().all(|fault| fault.code == FaultCode::RenderLimit), "the output was the limit: {found:?}");
    assert!(found.iter().any(|fault| fault.message.contains("output")), "and not memory: {found:?}");
    lives(&worker);
}

#[test]
fn many_small_steps_take_no_longer_than_one_large() {
    // Each picture is reported before the wait for news is over, so a clock that counts only silence never strikes.
    // No two are the same, or the second would be remembered.
    let picture = red_and_blue(640, 360);
    let other = |n: u32| [picture.as_slice(), &n.to_le_bytes()].concat().into();
    let mut job = healthy();
    job.pictures.extend((0..3_000).map(|n| (format!("media/more-{n}.pixels"), other(n))));
    let found = faults(render(&worker(Limits { time: Duration::from_secs(2), ..Limits::default() }), &job));
    assert!(found.iter().any(|fault| fault.message.contains("seconds")), "time was the limit: {found:?}");
}

#[test]
fn a_person_can_stop_a_job() {
    let worker = worker(Limits::default());
    let stopped = worker.render(&changed(healthy(), "", ENDLESS), &mut |progress| {
        if progress.step == Step::Layout {
            worker.cancel.cancel();
        }
    });
    assert!(matches!(stopped, Err(Failure::Cancelled)), "who stops a job wants nothing else of it: {stopped:?}");
}

#[test]
fn a_mark_does_not_make_other_slides_guilty() {
    let marked =
        Planted::healthy("mark").change("brands/plain.toml", "display_weight", "mark = \"ring\"\ndisplay_weight");
    let found = faults(render(&worker(short()), &changed(job(&library(marked)), "", ENDLESS)));
    assert_eq!(slides(&found), ["promise"], "each slide is tried with everything on it: {found:?}");
}

#[test]
fn a_theme_that_never_ends_is_not_tried_on_every_slide() {
    let mut job = healthy();
    let slide = job.deck.slides[0].clone();
    let more = (0..40).map(|n| {
        let key = format!("energy/{n}");
        lodestone_render::deck::Slide { key, ..slide.clone() }
    });
    job.deck.slides.extend(more);
    let limits = Limits { time: Duration::from_secs(2), ..Limits::default() };
    let found = faults(render(&worker(limits), &changed(job, &format!("#{{ {ENDLESS} }}"), "")));
    let general = found.iter().any(|fault| fault.slide.is_none());
    assert!(general && found.len() < 10, "after a few, it is known not to be one of them: {:?}", slides(&found));
}

#[test]
fn a_broken_theme_is_told_with_its_place() {
    for (name, before, first) in [
        ("bad syntax", "#let = (", ""),
        ("an endless loop", "#while true {}", ""),
        ("an endless recursion", "", "let f(x) = f(x) + 1\nf(1)"),
        ("a stop", "", "panic(\"stop\")"),
        ("a file of the machine", "#read(\"/etc/passwd\")", ""),
        ("a file above", "#read(\"../../../../etc/passwd\")", ""),
        ("a package", "#import \"@preview/cetz:0.3.0\"", ""),
        ("an unknown word", "", "nonsense(s)"),
    ] {
        let found = faults(render(&worker(short()), &changed(healthy(), before, first)));
        let named = found.iter().any(|fault| fault.slide.as_deref() == Some("promise"));
        assert!(named, "{name}: authors of a theme must learn where to look: {found:?}");
        let placed = found.iter().all(|fault| fault.code == FaultCode::Theme && fault.message.contains(".typ"));
        assert!(placed, "{name}: with file and line: {found:?}");
        if before.is_empty() {
            assert_eq!(slides(&found), ["promise"], "{name}: the other layouts are sound");
        }
    }
    let mut missing = healthy();
    missing.theme.insert("kit.typ".into(), b"".as_slice().into());
    assert!(!faults(render(&worker(short()), &missing)).is_empty(), "a theme without its parts is no theme");
}

/// A worker's program that is a script.
#[cfg(unix)]
fn script(folder: &std::path::Path, text: &str) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join("program");
    raw::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a script");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
    path
}

#[test]
#[cfg(unix)]
fn a_standing_worker_that_does_not_read_holds_nobody_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let deaf = script(folder.path(), "exec sleep 60");
    let persistent = PersistentWorker::new(deaf, Limits { time: Duration::from_secs(1), ..Limits::default() });
    let mut job = healthy();
    // More than a pipe holds.
    job.pictures.insert("media/large.picture".to_owned(), vec![0; 4 << 20].into());
    let found = faults(persistent.render(&job));
    assert!(found.iter().any(|fault| fault.message.contains("seconds")), "time was the limit: {found:?}");
}

#[test]
#[cfg(unix)]
fn a_standing_worker_that_died_between_two_jobs_blames_no_slide() {
    let folder = tempfile::tempdir().expect("a folder");
    let (pid, real) = (folder.path().join("pid"), program::lodestone());
    let program = script(folder.path(), &format!("echo $$ > {}\nexec {} \"$@\"", pid.display(), real.display()));
    let persistent = PersistentWorker::new(program, Limits::default());
    persistent.render(&healthy()).expect("a healthy job");
    let number = std::fs::read_to_string(&pid).expect("it has begun");
    let killed = std::process::Command::new("kill").args(["-9", number.trim()]).status().expect("the system has kill");
    assert!(killed.success(), "the worker waits for its next job");
    persistent.render(&healthy()).expect("the next job is none the worse");
}

#[test]
fn a_standing_worker_that_writes_too_much_is_stopped_and_replaced() {
    let persistent =
        PersistentWorker::new(program::lodestone().to_path_buf(), Limits { output: 10_000, ..Limits::default() });
    let large = Job { output: Output::Png { width: 1920 }, ..healthy() };
    for job in [&large, &large] {
        let found = faults(persistent.render(job));
        assert!(found.iter().all(|fault| fault.code == FaultCode::RenderLimit), "the output was the limit: {found:?}");
    }
    persistent.render(&healthy()).expect("the next job is none the worse");
}

#[test]
fn a_program_that_is_no_worker_is_told_of() {
    let absent = Worker { program: "no/such/program".into(), ..worker(short()) };
    assert!(matches!(render(&absent, &healthy()), Err(Failure::Broken(_))), "the content is not to blame");
}

#[test]
fn rubbish_sent_to_the_worker_ends_it() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let huge = [&u64::MAX.to_le_bytes()[..], b"{}"].concat();
    let wrong = [&2_u64.to_le_bytes()[..], b"{}"].concat();
    for rubbish in [&b""[..], b"hello", &huge, &wrong, &[0; 64]] {
        let mut child = Command::new(program::lodestone())
            .arg(lodestone_app::worker::COMMAND)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let mut stdin = child.stdin.take().expect("its input is a pipe");
        let _ = stdin.write_all(rubbish);
        drop(stdin);
        let output = child.wait_with_output().expect("it ends with its input");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(4) && !err.contains("panicked"), "{rubbish:?}: {:?} {err}", output.status);
    }
}

#[test]
fn rendered_pictures_that_cost_too_much_name_their_slide() {
    let noise = "<filter id=\"f\" width=\"9\" height=\"9\"><feTurbulence baseFrequency=\"0.9\" numOctaves=\"999999999\"/></filter>";
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 90\">{noise}<rect width=\"160\" height=\"90\" filter=\"url(#f)\"/></svg>"
    );
    let library = library(Planted::healthy("noise").picture("svg", svg));
    let found = faults(render(&worker(short()), &job(&library)));
    assert_eq!(slides(&found), ["picture"], "a drawing can be small and never done: {found:?}");
}

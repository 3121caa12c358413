//! Starting other programs, and saying plainly what went wrong with them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::outcome::Outcome;
use crate::places;

/// What `cargo run` tells this program about itself. Passed on, it would reach build scripts of other packages, and one
/// that watches such a variable would be built again on every change between `cargo xtask test` and `cargo test`.
const ABOUT_OURSELVES: &[&str] = &[
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_PKG_AUTHORS",
    "CARGO_PKG_DESCRIPTION",
    "CARGO_PKG_HOMEPAGE",
    "CARGO_PKG_LICENSE",
    "CARGO_PKG_LICENSE_FILE",
    "CARGO_PKG_NAME",
    "CARGO_PKG_README",
    "CARGO_PKG_REPOSITORY",
    "CARGO_PKG_RUST_VERSION",
    "CARGO_PKG_VERSION",
    "CARGO_PKG_VERSION_MAJOR",
    "CARGO_PKG_VERSION_MINOR",
    "CARGO_PKG_VERSION_PATCH",
    "CARGO_PKG_VERSION_PRE",
];

/// A program to be started in the workspace.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::root());
    for name in ABOUT_OURSELVES {
        command.env_remove(name);
    }
    command
}

/// The cargo that started us, building into [`places::target`].
pub(crate) fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Outcome<Command> {
    let mut command = command(places::environment("CARGO").unwrap_or_else(|| "cargo".into()));
    command.env("CARGO_TARGET_DIR", places::target()?).args(arguments);
    Ok(command)
}

/// Builds the command line of Lodestone and returns where it is.
pub(crate) fn lodestone() -> Outcome<PathBuf> {
    program("lodestone")
}

/// Builds a program of the workspace and returns where it is.
///
/// The whole workspace is selected and narrowed by target, here and everywhere: cargo unifies features over what is
/// selected, and another selection would build the layout engine once more.
pub(crate) fn program(name: &str) -> Outcome<PathBuf> {
    run(&mut cargo(["build", "--workspace", "--bin", name])?)?;
    Ok(places::target()?.join("debug").join(executable(name)))
}

/// The name of an executable on this system.
pub(crate) fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// Runs a program; what it prints goes where our own output goes.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    succeeded(command, status)
}

/// Runs a program and does something else meanwhile; when that fails, the program is ended, so that the failure is the
/// last thing that a person reads.
pub(crate) fn run_beside(command: &mut Command, work: impl FnOnce() -> Outcome) -> Outcome {
    let mut child = command.spawn().map_err(|error| not_started(command, &error))?;
    let done = work();
    if done.is_err() {
        // A process that has ended meanwhile is what we want.
        let _ = child.kill();
    }
    let status = child.wait().map_err(|error| format!("`{}` could not be waited for: {error}", spelled(command)))?;
    done?;
    succeeded(command, status)
}

/// Runs a program and returns its standard output; what it says on standard error passes through.
pub(crate) fn read(command: &mut Command) -> Outcome<Vec<u8>> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error))?;
    succeeded(command, output.status)?;
    Ok(output.stdout)
}

/// Runs a program in silence; all that it printed is in the failure.
pub(crate) fn run_quietly(command: &mut Command) -> Outcome {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    said(command, &output)
}

/// Runs a program in silence and ends it when it takes longer than `limit`.
///
/// For what may wait for a network that never answers.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Outcome {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let id = child.id();
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || send.send(child.wait_with_output()));
    match receive.recv_timeout(limit) {
        Ok(Ok(output)) => said(command, &output),
        Ok(Err(error)) => Err(format!("`{}` could not be waited for: {error}", spelled(command))),
        Err(_) => {
            end(id);
            Err(format!("`{}` gave no answer within {} s", spelled(command), limit.as_secs()))
        }
    }
}

/// Ends a process of ours by its id; the waiting thread holds the handle, so the id cannot belong to another by now.
fn end(id: u32) {
    let id = id.to_string();
    let mut killer = if cfg!(windows) { Command::new("taskkill") } else { Command::new("kill") };
    let arguments: &[&str] = if cfg!(windows) { &["/F", "/PID", &id] } else { &["-KILL", &id] };
    // A process that has ended meanwhile is what we want.
    let _ = killer.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
}

fn succeeded(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` failed ({status}); its own message is above", spelled(command)))
}

fn said(command: &Command, output: &Output) -> Outcome {
    if output.status.success() {
        return Ok(());
    }
    let printed =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).trim().to_owned()).join("\n");
    Err(format!("`{}` failed ({}):\n{}", spelled(command), output.status, printed.trim()))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy();
    format!("cannot start {program}: {error}; install it or put it on PATH, then run this again")
}

/// A command as a person would type it: the program without its folder, then the arguments.
fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    std::iter::once(program).chain(command.get_args()).map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Where a program is on `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = places::environment("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(executable(program))).find(|candidate| candidate.is_file())
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Duration;

    use super::{command, run_beside, run_within};

    #[test]
    fn a_program_that_never_answers_is_given_up() {
        let failure = run_within(Duration::from_millis(50), command("tail").args(["-f", "/dev/null"]));
        assert_eq!(
            failure,
            Err("`tail -f /dev/null` gave no answer within 0 s".to_owned()),
            "a network that swallows a question must not stop the test run for good"
        );
    }

    #[test]
    fn a_failure_beside_a_program_ends_the_program() {
        let failed = run_beside(command("tail").args(["-f", "/dev/null"]), || Err("no such package".to_owned()));
        assert_eq!(failed, Err("no such package".to_owned()), "nobody waits minutes for a build that cannot be used");
        let ended = run_beside(&mut command("false"), || Ok(()));
        assert!(ended.is_err_and(|failure| failure.contains("`false` failed")), "the program's own failure counts too");
    }
}

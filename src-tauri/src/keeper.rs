//! Keeps a booth going: a second process that starts the program again when it ends without saying why.
//!
//! The booth writes [`ENDED`] into a pipe when somebody ends it. A pipe that closes without that word belongs to a
//! program that crashed.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Hidden argument: this process is a keeper.
pub(crate) const KEEPER: &str = "booth-keeper";
/// Argument: begin in the booth.
pub(crate) const BOOTH: &str = "--booth";
/// Hidden argument: a keeper has started this program and listens to what it writes.
const KEPT: &str = "--kept";
/// The word that says that somebody has ended the booth.
const ENDED: &[u8] = b"ended";
/// So many crashes within [`A_WHILE`] are more than bad luck: then the screen stays as the system shows it.
const MOST_CRASHES: usize = 5;
const A_WHILE: Duration = Duration::from_secs(60);

/// The keeper of the booth that runs in this process.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Option<Child>>);

impl Kept {
    /// Begins to be kept, unless a keeper has started this program.
    pub(crate) fn begin(&self) {
        let mut keeper = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if keeper.is_some() || is_kept() {
            return;
        }
        *keeper = start(KEEPER).stdin(Stdio::piped()).spawn().inspect_err(|error| eprintln!("no keeper: {error}")).ok();
    }

    /// Says that the booth was ended.
    pub(crate) fn end(&self) {
        if is_kept() {
            let mut out = std::io::stdout();
            let _ = out.write_all(ENDED).and_then(|()| out.flush());
            return;
        }
        let Some(mut keeper) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
        if let Some(mut pipe) = keeper.stdin.take() {
            let _ = pipe.write_all(ENDED);
        }
        // The pipe is closed by now, and the keeper reads nothing else.
        let _ = keeper.wait();
    }
}

/// Whether the program was started to begin in the booth.
pub(crate) fn wants_booth() -> bool {
    std::env::args_os().any(|argument| argument == BOOTH)
}

fn is_kept() -> bool {
    std::env::args_os().any(|argument| argument == KEPT)
}

fn start(argument: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_default());
    command.arg(argument);
    command
}

/// The keeper's work: waits for the end of the program, and starts it again for as long as it crashes.
#[expect(clippy::disallowed_methods, reason = "the edge: this process counts crashes in time")]
pub(crate) fn keep() -> ExitCode {
    let mut said = Vec::new();
    let _ = std::io::stdin().read_to_end(&mut said);
    let mut crashes = Vec::new();
    while !said.ends_with(ENDED) {
        let now = Instant::now();
        crashes.retain(|then| now.duration_since(*then) < A_WHILE);
        crashes.push(now);
        if crashes.len() > MOST_CRASHES {
            eprintln!("the booth has stopped {MOST_CRASHES} times within a minute and is not started again");
            return ExitCode::FAILURE;
        }
        said.clear();
        let Ok(mut program) = start(BOOTH).arg(KEPT).stdout(Stdio::piped()).spawn() else { return ExitCode::FAILURE };
        if let Some(mut out) = program.stdout.take() {
            let _ = out.read_to_end(&mut said);
        }
        let _ = program.wait();
    }
    ExitCode::SUCCESS
}

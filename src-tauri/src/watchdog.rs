//! Restarts a kiosk after a crash: a second process that starts the program again when it ends without saying that
//! somebody ended the kiosk.
//!
//! The kiosk writes [`ENDED`] into a pipe when somebody ends it, and [`BEGUN`] when it begins again in a program
//! that a watchdog has started. A pipe that closes without [`ENDED`] as its last word belongs to a program that
//! crashed.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Hidden argument: this process is a watchdog.
pub(crate) const WATCHDOG: &str = "kiosk-watchdog";
/// Argument: begin with the kiosk.
pub(crate) const KIOSK: &str = "--kiosk";
/// Hidden argument: a watchdog has started this program and reads what it writes.
const WATCHED: &str = "--watched";
/// The line that says that somebody has ended the kiosk.
const ENDED: &str = "ended";
/// The line that says that it has begun.
const BEGUN: &str = "begun";
/// After this number of crashes within [`CRASH_WINDOW`] the kiosk is not restarted again.
const MOST_CRASHES: usize = 5;
const CRASH_WINDOW: Duration = Duration::from_secs(60);

/// The watchdog of the kiosk that runs in this process.
#[derive(Default)]
pub(crate) struct Watchdog(Mutex<Option<Child>>);

impl Watchdog {
    /// Starts a watchdog; where one has started this program, it continues.
    pub(crate) fn begin(&self) {
        if is_watched() {
            return say(BEGUN, std::io::stdout());
        }
        let mut watchdog = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if watchdog.is_some() {
            return;
        }
        *watchdog =
            start(WATCHDOG).stdin(Stdio::piped()).spawn().inspect_err(|error| eprintln!("no watchdog: {error}")).ok();
    }

    /// Tells the watchdog that somebody has ended the kiosk.
    pub(crate) fn end(&self) {
        if is_watched() {
            return say(ENDED, std::io::stdout());
        }
        let Some(mut watchdog) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
        if let Some(pipe) = watchdog.stdin.take() {
            say(ENDED, pipe);
        }
        // The pipe is closed by now, and the watchdog reads nothing else.
        let _ = watchdog.wait();
    }
}

/// Whether the program was started to begin with the kiosk.
pub(crate) fn wants_kiosk() -> bool {
    std::env::args_os().any(|argument| argument == KIOSK)
}

fn is_watched() -> bool {
    std::env::args_os().any(|argument| argument == WATCHED)
}

/// Says a word on a line of its own, whatever others have written there. A watchdog that is gone hears nothing, and there is
/// nobody to tell.
fn say(word: &str, mut to: impl Write) {
    let _ = writeln!(to, "\n{word}").and_then(|()| to.flush());
}

/// Whether a program that wrote this was ended by somebody. What libraries print between the words says nothing.
fn is_ended(said: &[u8]) -> bool {
    let words = [BEGUN, ENDED].map(str::as_bytes);
    said.split(|byte| *byte == b'\n').rfind(|line| words.contains(line)) == Some(ENDED.as_bytes())
}

fn start(argument: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_default());
    command.arg(argument);
    command
}

/// The watchdog's work: waits for the end of the program, and starts it again for as long as it crashes.
#[expect(clippy::disallowed_methods, reason = "the edge: this process counts crashes in time")]
pub(crate) fn watch() -> ExitCode {
    let mut said = Vec::new();
    let _ = std::io::stdin().read_to_end(&mut said);
    let mut crashes = Vec::new();
    while !is_ended(&said) {
        let now = Instant::now();
        crashes.retain(|then| now.duration_since(*then) < CRASH_WINDOW);
        crashes.push(now);
        if crashes.len() > MOST_CRASHES {
            eprintln!("the kiosk has stopped {MOST_CRASHES} times within a minute and is not started again");
            return ExitCode::FAILURE;
        }
        said.clear();
        let Ok(mut program) = start(KIOSK).arg(WATCHED).stdout(Stdio::piped()).spawn() else {
            return ExitCode::FAILURE;
        };
        if let Some(mut out) = program.stdout.take() {
            let _ = out.read_to_end(&mut said);
        }
        let _ = program.wait();
    }
    ExitCode::SUCCESS
}

#[cfg(test)]
mod tests {
    use super::{BEGUN, ENDED, is_ended, say};

    fn said(words: &[&str]) -> Vec<u8> {
        let mut said = Vec::new();
        words.iter().for_each(|word| say(word, &mut said));
        said
    }

    #[test]
    fn the_last_word_says_whether_the_kiosk_was_ended() {
        assert!(!is_ended(b""), "a program that says nothing has crashed");
        assert!(is_ended(&said(&[ENDED])));
        assert!(!is_ended(&said(&[BEGUN])));
        assert!(is_ended(&said(&[BEGUN, ENDED])));
        assert!(!is_ended(&said(&[BEGUN, ENDED, BEGUN])), "a kiosk that began again is watched again");
    }

    #[test]
    fn what_others_print_is_no_word() {
        let noise: Vec<u8> = [b"loading".as_slice(), &said(&[ENDED]), b"goodbye"].concat();
        assert!(is_ended(&noise), "a library that prints after the end starts no kiosk");
        assert!(!is_ended(b"the kiosk has ended"), "a word is a line of its own");
    }
}

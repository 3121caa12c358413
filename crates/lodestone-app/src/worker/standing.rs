//! A worker that stays: the second job finds theme, fonts and what was laid out before in memory, and takes
//! milliseconds.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};

use lodestone_render::{Fault, Job, Rendered};

use super::line::{Answer, Life, Message, Outcome, read_answer};
use super::{COMMAND, Failure, Limits};

/// After so many jobs a standing worker is replaced: whatever the layout engine never forgets is forgotten then.
const MOST_JOBS: usize = 5_000;

/// A worker that is started when it is first needed, and anew after it died.
#[derive(Debug)]
pub struct Standing {
    program: PathBuf,
    limits: Limits,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    stdin: Option<ChildStdin>,
    answers: mpsc::Receiver<(Answer, Vec<Vec<u8>>)>,
    jobs: usize,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Closing its input ends it; killing it does not wait for the job it may be at.
        self.stdin = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Standing {
    /// A worker that is started with the first job.
    pub fn new(program: PathBuf, limits: Limits) -> Standing {
        Standing { program, limits, running: Mutex::new(None) }
    }

    /// Ends the process; the next job starts another.
    pub fn rest(&self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Renders a job; others wait for their turn.
    ///
    /// # Errors
    ///
    /// When the content is at fault or the worker died over it.
    pub fn render(&self, job: &Job) -> Result<Rendered, Failure> {
        let mut place = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if place.as_ref().is_none_or(|running| running.jobs >= MOST_JOBS) {
            *place = None;
            *place = Some(self.start()?);
        }
        let Some(running) = place.as_mut() else {
            return Err(Failure::Broken("the render worker is not there; try again".into()));
        };
        match self.take(running, job) {
            Ok(result) => result.map(Outcome::rendered).map_err(Failure::Faults),
            Err(death) => {
                *place = None;
                let alone = job.deck.slides.first().filter(|_| job.deck.slides.len() == 1);
                Err(Failure::Faults(vec![Fault {
                    code: "render-limit".into(),
                    message: format!("rendering was stopped: {death}"),
                    slide: alone.map(|slide| slide.key.clone()),
                    picture: None,
                    field: None,
                    remedy: "look at the pictures of this slide, or take it out".into(),
                }]))
            }
        }
    }

    fn start(&self) -> Result<Running, Failure> {
        let broken = |error: io::Error| Failure::Broken(format!("the render worker cannot be used: {error}"));
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(broken)?;
        let stdin = child.stdin.take();
        let mut stdout =
            child.stdout.take().ok_or_else(|| Failure::Broken("the render worker has no output".into()))?;
        let (send, answers) = mpsc::channel();
        // Ends with the process: its output is closed then.
        std::thread::spawn(move || {
            while let Some(answer) = read_answer(&mut stdout) {
                if send.send(answer).is_err() {
                    break;
                }
            }
        });
        Ok(Running { child, stdin, answers, jobs: 0 })
    }

    /// One job of a running worker; the outer error says how it died.
    fn take(&self, running: &mut Running, job: &Job) -> Result<Result<Outcome, Vec<Fault>>, String> {
        running.jobs += 1;
        let stdin = running.stdin.as_mut().ok_or("it is gone")?;
        for part in Message::of_job(job).encode(self.limits, Life::Standing) {
            stdin.write_all(&part).map_err(|error| error.to_string())?;
        }
        stdin.flush().map_err(|error| error.to_string())?;
        #[expect(clippy::disallowed_methods, reason = "the edge: a limit on wall time needs the wall's clock")]
        let until = std::time::Instant::now() + self.limits.time;
        loop {
            #[expect(clippy::disallowed_methods, reason = "the edge: a limit on wall time needs the wall's clock")]
            let left = until.saturating_duration_since(std::time::Instant::now());
            match running.answers.recv_timeout(left) {
                Ok((Answer::Progress(_), _)) => {}
                Ok((Answer::Faults(faults), _)) => return Ok(Err(faults)),
                Ok((Answer::Done { report, .. }, files)) => return Ok(Ok(Outcome { report, files })),
                Err(RecvTimeoutError::Timeout) => {
                    return Err(format!("it took longer than {} seconds", self.limits.time.as_secs()));
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let memory = self.limits.memory >> 20;
                    return Err(format!("it needed more than {memory} MB of memory or failed"));
                }
            }
        }
    }
}

//! Keeps one render process for many jobs: later jobs find theme, fonts and earlier layout in memory and take
//! milliseconds.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};

use lodestone_render::{Fault, FaultCode, Job, Rendered};

use super::protocol::{Answer, Lifetime, Message, TaskOutput, read_answer};
use super::{COMMAND, Failure, Limits};

/// After this number of jobs the process is replaced, which frees what the layout engine never frees.
const MOST_JOBS: usize = 5_000;

/// A worker that is started with its first job, and again after it died.
#[derive(Debug)]
pub struct PersistentWorker {
    program: PathBuf,
    limits: Limits,
    running: Mutex<Option<Running>>,
}

/// The most answers that wait to be read; a worker that sends more is blocked.
const MOST_WAITING_ANSWERS: usize = 64;

/// How a job's worker ended.
enum Death {
    /// It is no longer there.
    Gone(String),
    /// It took too long.
    TimedOut(String),
}

#[derive(Debug)]
struct Running {
    child: Child,
    /// What a thread of its own writes to it: a worker that stops reading must not block its caller.
    input: mpsc::Sender<Vec<Arc<[u8]>>>,
    answers: mpsc::Receiver<(Answer, Vec<Vec<u8>>)>,
    jobs: usize,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Killed, not asked: nobody waits for the job it may be at. Its threads end with its pipes.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl PersistentWorker {
    /// A worker that is started with the first job.
    pub fn new(program: PathBuf, limits: Limits) -> PersistentWorker {
        PersistentWorker { program, limits, running: Mutex::new(None) }
    }

    /// Renders a job, one at a time.
    ///
    /// # Errors
    ///
    /// When the content is at fault or the worker died over it.
    pub fn render(&self, job: &Job) -> Result<Rendered, Failure> {
        let mut place = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        // One that died or grew full over earlier jobs says nothing about this one.
        let mut running = match place.take() {
            Some(running) if running.jobs < MOST_JOBS => running,
            _ => self.start()?,
        };
        let mut ended = self.run(&mut running, job);
        if running.jobs > 1 && matches!(ended, Err(Death::Gone(_))) {
            running = self.start()?;
            ended = self.run(&mut running, job);
        }
        match ended {
            Ok(result) => {
                *place = Some(running);
                result.map(TaskOutput::rendered).map_err(Failure::Faults)
            }
            Err(Death::Gone(death) | Death::TimedOut(death)) => {
                let alone = job.deck.slides.first().filter(|_| job.deck.slides.len() == 1);
                let message = format!("rendering was stopped: {death}");
                let fault =
                    Fault::new(FaultCode::RenderLimit, message, "look at the pictures of this slide, or take it out");
                Err(Failure::Faults(vec![fault.of_slide(alone.map(|slide| slide.key.clone()))]))
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
        let mut stdin = child.stdin.take().ok_or_else(|| Failure::Broken("the render worker has no input".into()))?;
        let mut stdout =
            child.stdout.take().ok_or_else(|| Failure::Broken("the render worker has no output".into()))?;
        let (input, parts) = mpsc::channel::<Vec<Arc<[u8]>>>();
        // Ends with the process, whose input is closed then, or with its owner.
        std::thread::spawn(move || {
            for parts in parts {
                let written = parts.iter().try_for_each(|part| stdin.write_all(part)).and_then(|()| stdin.flush());
                if written.is_err() {
                    break;
                }
            }
        });
        let (send, answers) = mpsc::sync_channel(MOST_WAITING_ANSWERS);
        let most = self.limits.output;
        // Ends with the process, whose output is closed then, with its owner, or with an answer that is too large.
        std::thread::spawn(move || {
            while let Some(answer) = read_answer(&mut (&mut stdout).take(most)) {
                if send.send(answer).is_err() {
                    break;
                }
            }
        });
        Ok(Running { child, input, answers, jobs: 0 })
    }

    /// One job of a running worker; the outer error says how it died.
    fn run(&self, running: &mut Running, job: &Job) -> Result<Result<TaskOutput, Vec<Fault>>, Death> {
        running.jobs += 1;
        // A worker that is gone closes its output, which is noticed below.
        let _ = running.input.send(Message::of_job(job).encode(self.limits, Lifetime::Persistent));
        #[expect(clippy::disallowed_methods, reason = "the edge: a limit on wall time needs the wall's clock")]
        let until = std::time::Instant::now() + self.limits.time;
        loop {
            #[expect(clippy::disallowed_methods, reason = "the edge: a limit on wall time needs the wall's clock")]
            let left = until.saturating_duration_since(std::time::Instant::now());
            match running.answers.recv_timeout(left) {
                Ok((Answer::Progress(_), _)) => {}
                Ok((Answer::Faults(faults), _)) => return Ok(Err(faults)),
                Ok((Answer::Done { report, .. }, files)) => return Ok(Ok(TaskOutput { report, files })),
                Err(RecvTimeoutError::Timeout) => {
                    return Err(Death::TimedOut(format!("it took longer than {} seconds", self.limits.time.as_secs())));
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let memory = self.limits.memory >> 20;
                    return Err(Death::Gone(format!("it needed more than {memory} MB of memory or failed")));
                }
            }
        }
    }
}

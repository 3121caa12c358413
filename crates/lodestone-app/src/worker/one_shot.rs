//! Starts one render process for each job: for leave-behinds and for files from outside.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use lodestone_render::deck::Deck;
use lodestone_render::import::{Dropped, ImportedPicture};
use lodestone_render::{Fault, FaultCode, Job, Output, Progress, Rendered};

use super::protocol::{Answer, Lifetime, Message, PageReport, Report, Task, TaskOutput, read_answer};
use super::{COMMAND, Cancel, Failure, Limits};

/// After the worker died at this number of slides, the theme or the brand is at fault, and trying every other slide would
/// only make a person wait.
const MOST_DEATHS: usize = 4;

/// The pages of a PDF: the report on each with its file, and what was left out.
pub(crate) type PdfFound = (Vec<(PageReport, Vec<u8>)>, Vec<Dropped>);

/// Starts workers.
#[derive(Debug, Clone)]
pub struct Worker {
    /// The executable to start; it must answer to [`COMMAND`].
    pub program: PathBuf,
    /// What each job may cost.
    pub limits: Limits,
    /// Stops the job.
    pub cancel: Cancel,
}

impl Worker {
    /// Renders a job in a process of its own. When the process dies, each slide is tried alone to name the one to blame.
    ///
    /// # Errors
    ///
    /// When the content is at fault, the person cancelled, or no worker could be started.
    pub fn render(&self, job: &Job, progress: &mut dyn FnMut(Progress)) -> Result<Rendered, Failure> {
        match self.run(&Message::of_job(job), self.limits, progress)? {
            Ok(result) => result.map(TaskOutput::rendered).map_err(Failure::Faults),
            Err(death) => Err(Failure::Faults(self.blame(job, &death)?)),
        }
    }

    /// Makes a picture from outside safe to keep.
    ///
    /// # Errors
    ///
    /// When it is no picture, or one that must not be shown.
    pub(crate) fn picture(&self, bytes: &[u8]) -> Result<ImportedPicture, Failure> {
        let outcome = self.run_file(Task::Picture, bytes, &mut |_| {})?;
        match (outcome.report, outcome.files.into_iter().next()) {
            (Report::Picture { width, height, turned, had_metadata }, Some(bytes)) => {
                Ok(ImportedPicture { bytes, width, height, turned, had_metadata })
            }
            _ => Err(Failure::Broken("the render worker answered something else; try again".into())),
        }
    }

    /// Takes the pages of a PDF from outside apart.
    ///
    /// # Errors
    ///
    /// When it is no PDF, or none of its pages can be taken.
    pub(crate) fn pdf(&self, bytes: &[u8], progress: &mut dyn FnMut(Progress)) -> Result<PdfFound, Failure> {
        let outcome = self.run_file(Task::Pdf, bytes, progress)?;
        match outcome.report {
            Report::Pdf { pages, dropped } => Ok((pages.into_iter().zip(outcome.files).collect(), dropped)),
            _ => Err(Failure::Broken("the render worker answered something else; try again".into())),
        }
    }

    fn run_file(&self, task: Task, bytes: &[u8], progress: &mut dyn FnMut(Progress)) -> Result<TaskOutput, Failure> {
        match self.run(&Message::of_file(task, bytes), self.limits, progress)? {
            Ok(result) => result.map_err(Failure::Faults),
            Err(death) => Err(Failure::Faults(vec![Fault::new(
                FaultCode::ImportLimit,
                format!("reading the file was stopped: {death}"),
                "save it anew in the program that made it, or take a smaller one",
            )])),
        }
    }

    /// Finds the slides at which a worker dies.
    fn blame(&self, job: &Job, death: &str) -> Result<Vec<Fault>, Failure> {
        let limits = Limits { time: self.limits.time.min(Duration::from_secs(20)), ..self.limits };
        let mut faults = Vec::new();
        let fault = |slide: Option<String>, picture: Option<String>, death: &str| {
            let remedy = "look at the pictures of this slide, or take it out; everything else can be rendered";
            let fault = Fault::new(FaultCode::RenderLimit, format!("rendering was stopped: {death}"), remedy);
            fault.of_slide(slide).of_picture(picture)
        };
        let everywhere = serde_json::to_string(&(&job.deck.brand, &job.deck.cobrand)).unwrap_or_default();
        if job.deck.slides.len() > 1 {
            let mut deaths = 0;
            for slide in &job.deck.slides {
                let deck = Deck { slides: vec![slide.clone()], ..job.deck.clone() };
                let used = serde_json::to_string(slide).unwrap_or_default();
                // Marks and the QR code are on every page.
                let pictures = job.pictures.iter().filter(|(path, _)| {
                    used.contains(path.as_str()) || everywhere.contains(path.as_str()) || path.ends_with("qr.svg")
                });
                let pictures = pictures.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
                let theme = job.theme.clone();
                let alone = Job { deck, provenance: None, pictures, theme, output: Output::Check };
                match self.run(&Message::of_job(&alone), limits, &mut |_| {})? {
                    Err(death) => {
                        faults.push(fault(Some(slide.key.clone()), None, &death));
                        deaths += 1;
                        if deaths == MOST_DEATHS {
                            // Named by no slide: whatever it is, it is not one of them.
                            faults.push(fault(None, None, &death));
                            break;
                        }
                    }
                    Ok(Err(found)) => {
                        faults.extend(found.into_iter().map(|fault| fault.of_slide(Some(slide.key.clone()))))
                    }
                    Ok(Ok(_)) => {}
                }
            }
        }
        if faults.is_empty() {
            faults.push(fault(
                job.deck.slides.first().filter(|_| job.deck.slides.len() == 1).map(|slide| slide.key.clone()),
                None,
                death,
            ));
        }
        Ok(faults)
    }

    /// Runs one job in one process. The outer error is ours, the middle one says how the worker died, the inner one is the
    /// content's: three kinds of failure that must not be mixed up.
    fn run(
        &self,
        message: &Message,
        limits: Limits,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Result<Result<TaskOutput, Vec<Fault>>, String>, Failure> {
        let broken = |error: io::Error| Failure::Broken(format!("the render worker cannot be used: {error}"));
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(broken)?;
        let input = message.encode(limits, Lifetime::OneJob);
        let mut stdin = child.stdin.take().ok_or_else(|| Failure::Broken("the render worker has no input".into()))?;
        let stdout = child.stdout.take().ok_or_else(|| Failure::Broken("the render worker has no output".into()))?;
        let stderr = child.stderr.take().ok_or_else(|| Failure::Broken("the render worker has no log".into()))?;
        // A worker that dies early closes its input; its exit reports that, not the failed write.
        let writer = std::thread::spawn(move || {
            let _ = input.iter().try_for_each(|part| stdin.write_all(part));
        });
        let log = std::thread::spawn(move || {
            let mut text = String::new();
            let _ = stderr.take(64 * 1024).read_to_string(&mut text);
            text
        });
        let (send, receive) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut stdout = stdout.take(limits.output);
            while let Some((answer, blobs)) = read_answer(&mut stdout) {
                if send.send((answer, blobs)).is_err() {
                    break;
                }
            }
            if stdout.limit() == 0 { Ended::AtLimit } else { Ended::Early }
        });
        let end = self.listen(&mut child, &receive, limits.time, progress);
        let _ = child.kill();
        let status = child.wait();
        // Joined so that no thread outlives the job; all three end once the process is gone.
        let _ = writer.join();
        let ended = reader.join().unwrap_or(Ended::Early);
        let log = log.join().unwrap_or_default();
        match end {
            End::Done(result) => Ok(Ok(result)),
            End::Cancelled => Err(Failure::Cancelled),
            End::TimedOut => Ok(Err(format!("it took longer than {} seconds", limits.time.as_secs()))),
            End::Died if ended == Ended::AtLimit => {
                Ok(Err(format!("its output was larger than {} bytes", limits.output)))
            }
            End::Died => {
                let status = status.map_err(broken)?;
                let hint = log.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
                let memory = limits.memory >> 20;
                Ok(Err(format!(
                    "it needed more than {memory} MB of memory or failed ({status}{}{hint})",
                    if hint.is_empty() { "" } else { "; " }
                )))
            }
        }
    }

    fn listen(
        &self,
        child: &mut Child,
        receive: &mpsc::Receiver<(Answer, Vec<Vec<u8>>)>,
        time: Duration,
        progress: &mut dyn FnMut(Progress),
    ) -> End {
        const TICK: Duration = Duration::from_millis(40);
        #[expect(clippy::disallowed_methods, reason = "the edge: a limit on wall time needs the wall's clock")]
        let began = std::time::Instant::now();
        loop {
            match receive.recv_timeout(TICK) {
                Ok((Answer::Progress(step), _)) => progress(step),
                Ok((Answer::Faults(faults), _)) => return End::Done(Err(faults)),
                Ok((Answer::Done { report, .. }, files)) => return End::Done(Ok(TaskOutput { report, files })),
                Err(RecvTimeoutError::Disconnected) => return End::Died,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.cancel.is_cancelled() {
                return End::Cancelled;
            }
            // Also while answers come in: a job of many small steps must end as well.
            if began.elapsed() >= time {
                let _ = child.kill();
                return End::TimedOut;
            }
        }
    }
}

/// How the output of a worker that gave no result came to its end.
#[derive(PartialEq, Eq)]
enum Ended {
    Early,
    AtLimit,
}

enum End {
    Done(Result<TaskOutput, Vec<Fault>>),
    Cancelled,
    TimedOut,
    Died,
}

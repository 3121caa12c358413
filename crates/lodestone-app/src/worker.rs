//! The render worker: the same executable, started again to lay out one job under limits.
//!
//! Typst can neither be cancelled nor held to a memory limit, and a small hostile picture can cost gigabytes. So each
//! job runs in a process of its own with limits on memory, processor time, wall time and output. When it dies, the
//! caller lives and learns which slide was to blame.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use lodestone_render::deck::Deck;
use lodestone_render::{Fault, Job, Output, Progress, Rendered};
use serde::{Deserialize, Serialize};

/// The hidden command under which a host starts its own executable as a worker.
pub const COMMAND: &str = "render-worker";

/// After so many slides at which the worker died, the theme or the brand is to blame, and trying every other slide would
/// only make a person wait.
const MOST_DEATHS: usize = 4;

/// What a job may cost.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Limits {
    /// Address space in bytes.
    pub memory: u64,
    /// Wall time.
    pub time: Duration,
    /// Bytes of output.
    pub output: u64,
}

impl Default for Limits {
    /// Ten times what a 200-slide leave-behind needs.
    fn default() -> Limits {
        Limits { memory: 2 << 30, time: Duration::from_secs(120), output: 512 << 20 }
    }
}

/// Stops a running job from another thread.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Stops the job at once.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Why a job gave nothing.
#[derive(Debug, Clone)]
pub enum Failure {
    /// The content is at fault; each fault says what to do.
    Faults(Vec<Fault>),
    /// The person stopped it.
    Cancelled,
    /// The worker could not be started or spoken to.
    Broken(String),
}

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

#[derive(Serialize, Deserialize)]
struct Header {
    deck: Deck,
    output: Output,
    limits: Limits,
    /// Path, whether it belongs to the theme, length.
    blobs: Vec<(String, bool, u64)>,
}

#[derive(Serialize, Deserialize)]
enum Answer {
    Progress(Progress),
    Faults(Vec<Fault>),
    Done {
        files: Vec<u64>,
        pages: usize,
        slide_pages: BTreeMap<String, usize>,
        standards: Vec<String>,
        faults: Vec<Fault>,
        picture_width: Option<u32>,
    },
}

impl Worker {
    /// Renders a job in a process of its own. When the process dies, each slide is tried alone to name the one to blame.
    ///
    /// # Errors
    ///
    /// When the content is at fault, the person cancelled, or no worker could be started.
    pub fn render(&self, job: &Job, progress: &mut dyn FnMut(Progress)) -> Result<Rendered, Failure> {
        match self.once(job, self.limits, progress)? {
            Ok(result) => result.map_err(Failure::Faults),
            Err(death) => Err(Failure::Faults(self.blame(job, &death)?)),
        }
    }

    /// Finds the slides at which a worker dies.
    fn blame(&self, job: &Job, death: &str) -> Result<Vec<Fault>, Failure> {
        let limits = Limits { time: self.limits.time.min(Duration::from_secs(20)), ..self.limits };
        let mut faults = Vec::new();
        let fault = |slide: Option<String>, picture: Option<String>, death: &str| Fault {
            code: "render-limit".into(),
            message: format!("rendering was stopped: {death}"),
            slide,
            picture,
            field: None,
            remedy: "look at the pictures of this slide, or take it out; everything else can be rendered".into(),
        };
        let everywhere = serde_json::to_string(&(&job.deck.brand, &job.deck.cobrand)).unwrap_or_default();
        if job.deck.slides.len() > 1 {
            let mut deaths = 0;
            for slide in &job.deck.slides {
                let deck = Deck { slides: vec![slide.clone()], ..job.deck.clone() };
                let used = serde_json::to_string(slide).unwrap_or_default();
                // Marks and the QR code stand on every page.
                let pictures = job.pictures.iter().filter(|(path, _)| {
                    used.contains(path.as_str()) || everywhere.contains(path.as_str()) || path.ends_with("qr.svg")
                });
                let pictures = pictures.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
                let alone = Job { deck, pictures, theme: job.theme.clone(), output: Output::Check };
                match self.once(&alone, limits, &mut |_| {})? {
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
                        faults.extend(found.into_iter().map(|fault| Fault { slide: Some(slide.key.clone()), ..fault }))
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

    /// One process, one job. The outer error is ours, the middle one says how the worker died, the inner one is the
    /// content's: three kinds of failure that must not be mixed up.
    fn once(
        &self,
        job: &Job,
        limits: Limits,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Result<Result<Rendered, Vec<Fault>>, String>, Failure> {
        let broken = |error: io::Error| Failure::Broken(format!("the render worker cannot be used: {error}"));
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(broken)?;
        let input = encode(job, limits);
        let mut stdin = child.stdin.take().ok_or_else(|| Failure::Broken("the render worker has no input".into()))?;
        let stdout = child.stdout.take().ok_or_else(|| Failure::Broken("the render worker has no output".into()))?;
        let stderr = child.stderr.take().ok_or_else(|| Failure::Broken("the render worker has no log".into()))?;
        // A worker that dies early closes its input; that is told by its end, not by a failed write.
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
                Ok((Answer::Done { pages, slide_pages, standards, faults, picture_width, .. }, files)) => {
                    return End::Done(Ok(Rendered { files, pages, slide_pages, standards, faults, picture_width }));
                }
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
    Done(Result<Rendered, Vec<Fault>>),
    Cancelled,
    TimedOut,
    Died,
}

fn encode(job: &Job, limits: Limits) -> Vec<Arc<[u8]>> {
    let pictures = job.pictures.iter().map(|(path, bytes)| (path, false, bytes));
    let theme = job.theme.iter().map(|(path, bytes)| (path, true, bytes));
    let blobs: Vec<_> = pictures.chain(theme).collect();
    let header = Header {
        deck: job.deck.clone(),
        output: job.output.clone(),
        limits,
        blobs: blobs.iter().map(|(path, theme, bytes)| ((*path).clone(), *theme, bytes.len() as u64)).collect(),
    };
    let header = serde_json::to_vec(&header).expect("a job has string keys and finite numbers");
    let length = (header.len() as u64).to_le_bytes();
    let mut parts: Vec<Arc<[u8]>> = vec![length.as_slice().into(), header.into()];
    parts.extend(blobs.into_iter().map(|(.., bytes)| bytes.clone()));
    parts
}

fn read_block(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    // `take` grows the buffer as bytes arrive: a false length reserves nothing.
    let mut block = Vec::new();
    let read = from.take(length).read_to_end(&mut block)?;
    if read as u64 == length { Ok(block) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn read_length(from: &mut impl Read) -> io::Result<u64> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    Ok(u64::from_le_bytes(length))
}

fn read_answer(from: &mut impl Read) -> Option<(Answer, Vec<Vec<u8>>)> {
    let length = read_length(from).ok()?;
    let answer: Answer = serde_json::from_slice(&read_block(from, length).ok()?).ok()?;
    let mut blobs = Vec::new();
    if let Answer::Done { files, .. } = &answer {
        for length in files {
            blobs.push(read_block(from, *length).ok()?);
        }
    }
    Some((answer, blobs))
}

fn write_answer(to: &mut impl Write, answer: &Answer) -> io::Result<()> {
    let json = serde_json::to_vec(answer)?;
    to.write_all(&(json.len() as u64).to_le_bytes())?;
    to.write_all(&json)?;
    to.flush()
}

/// The worker's side: reads one job from standard input, answers on standard output. A host calls this and nothing else
/// when it is started with [`COMMAND`].
///
/// # Errors
///
/// When input or output is closed before the job is done.
pub fn serve() -> io::Result<()> {
    let mut stdin = io::stdin().lock();
    let mut stdout = io::stdout().lock();
    let length = read_length(&mut stdin)?;
    let header: Header = serde_json::from_slice(&read_block(&mut stdin, length)?)?;
    confine(header.limits);
    let mut job = Job { deck: header.deck, pictures: BTreeMap::new(), theme: BTreeMap::new(), output: header.output };
    for (path, theme, length) in header.blobs {
        let bytes = read_block(&mut stdin, length)?.into();
        if theme {
            job.theme.insert(path, bytes)
        } else {
            job.pictures.insert(path, bytes)
        };
    }
    let mut report = |step: Progress| {
        let _ = write_answer(&mut stdout, &Answer::Progress(step));
    };
    let result = lodestone_render::render(&job, &mut report);
    match result {
        Err(faults) => write_answer(&mut stdout, &Answer::Faults(faults)),
        Ok(rendered) => {
            let files = rendered.files.iter().map(|file| file.len() as u64).collect();
            let Rendered { pages, slide_pages, standards, faults, picture_width, .. } = rendered;
            write_answer(&mut stdout, &Answer::Done { files, pages, slide_pages, standards, faults, picture_width })?;
            rendered.files.iter().try_for_each(|file| stdout.write_all(file))?;
            stdout.flush()
        }
    }
}

/// Limits this process to what a job may cost. It can never be undone, which is the point.
#[cfg(unix)]
fn confine(limits: Limits) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |value: u64| Rlimit { current: Some(value), maximum: Some(value) };
    for (resource, value) in [
        (Resource::As, limits.memory),
        (Resource::Cpu, limits.time.as_secs().saturating_mul(4).max(1)),
        // A worker answers through a pipe: it writes no files and leaves no core dumps.
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ] {
        // A system that refuses a limit still has the parent's limits on time and output.
        let _ = setrlimit(resource, most(value));
    }
}

/// Without process limits the parent's limits on time and output remain.
#[cfg(not(unix))]
fn confine(_limits: Limits) {}

//! Runs the render worker: reads tasks from standard input, carries them out under limits, and writes answers to
//! standard output.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use lodestone_render::{Fault, FileFault, Job, Progress, Rendered, Step, import};

use super::Limits;
use super::protocol::{Answer, Header, Lifetime, PageReport, Report, Task, read_block, read_length, write_answer};

/// Reads tasks from standard input until it is closed, answers on standard output. A host calls this and nothing else
/// when it is started with [`super::COMMAND`].
///
/// # Errors
///
/// When input or output is closed before a task is done.
pub fn serve() -> io::Result<()> {
    let mut stdin = io::stdin().lock();
    let mut stdout = io::stdout().lock();
    let mut limited = false;
    loop {
        let length = match read_length(&mut stdin) {
            Err(error) if limited && error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            other => other?,
        };
        let header: Header = serde_json::from_slice(&read_block(&mut stdin, length)?)?;
        if !limited {
            limit_process(header.limits, header.lifetime);
            limited = true;
        }
        let mut files: BTreeMap<String, Arc<[u8]>> = BTreeMap::new();
        let mut theme = BTreeMap::new();
        for (path, of_theme, length) in header.blobs {
            let bytes = read_block(&mut stdin, length)?.into();
            if of_theme {
                theme.insert(path, bytes)
            } else {
                files.insert(path, bytes)
            };
        }
        let mut report = |step: Progress| {
            let _ = write_answer(&mut stdout, &Answer::Progress(step));
        };
        let done = match header.task {
            Task::Render(job) => {
                let job = Job { pictures: files, theme, ..*job };
                lodestone_render::render(&job, &mut report).map(rendered)
            }
            Task::Picture => picture(&file(&files)).map_err(faults),
            Task::Pdf => pdf(&file(&files), &mut report).map_err(faults),
        };
        match done {
            Err(faults) => write_answer(&mut stdout, &Answer::Faults(faults))?,
            Ok((report, files)) => {
                let lengths = files.iter().map(|file| file.len() as u64).collect();
                write_answer(&mut stdout, &Answer::Done { files: lengths, report })?;
                files.iter().try_for_each(|file| stdout.write_all(file))?;
                stdout.flush()?;
            }
        }
    }
}

type Done = (Report, Vec<Vec<u8>>);

fn file(files: &BTreeMap<String, Arc<[u8]>>) -> Arc<[u8]> {
    files.get("file").cloned().unwrap_or_else(|| Arc::from(&[][..]))
}

fn faults(fault: FileFault) -> Vec<Fault> {
    vec![fault.into()]
}

fn rendered(mut rendered: Rendered) -> Done {
    let mut files = std::mem::take(&mut rendered.files);
    let page_pictures = rendered.page_pictures.len();
    files.append(&mut rendered.page_pictures);
    (Report::Rendered { rendered: Box::new(rendered), page_pictures }, files)
}

fn picture(bytes: &[u8]) -> Result<Done, FileFault> {
    let picture = import::picture(bytes)?;
    let report = Report::Picture {
        width: picture.width,
        height: picture.height,
        turned: picture.turned,
        had_metadata: picture.had_metadata,
    };
    Ok((report, vec![picture.bytes]))
}

fn pdf(bytes: &[u8], report: &mut dyn FnMut(Progress)) -> Result<Done, FileFault> {
    let found = import::pdf_pages(bytes, &mut |done, total| report(Progress { step: Step::Layout, done, total }))?;
    let mut pages = Vec::new();
    let mut files = Vec::new();
    for page in found.pages {
        pages.push(PageReport { number: page.number, text: page.text });
        files.push(page.pdf);
    }
    Ok((Report::Pdf { pages, dropped: found.dropped }, files))
}

/// Limits this process to what a job may cost. The limits cannot be raised again.
#[cfg(unix)]
fn limit_process(limits: Limits, lifetime: Lifetime) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |value: u64| Rlimit { current: Some(value), maximum: Some(value) };
    // A persistent worker runs for hours; the parent limits the time of each job.
    let processor = match lifetime {
        Lifetime::OneJob => Some(limits.time.as_secs().saturating_mul(4).max(1)),
        Lifetime::Persistent => None,
    };
    let resources = [
        (Resource::As, Some(limits.memory)),
        (Resource::Cpu, processor),
        // A worker answers through a pipe: it writes no files and leaves no core dumps.
        (Resource::Fsize, Some(0)),
        (Resource::Core, Some(0)),
    ];
    for (resource, value) in resources.into_iter().filter_map(|(resource, value)| Some((resource, value?))) {
        // A system that refuses a limit still has the parent's limits on time and output.
        let _ = setrlimit(resource, most(value));
    }
}

/// Without process limits the parent's limits on time and output remain.
#[cfg(not(unix))]
fn limit_process(_limits: Limits, _life: Lifetime) {}

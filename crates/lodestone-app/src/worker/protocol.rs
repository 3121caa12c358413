//! Defines the messages between the app and a render worker: a JSON header, then files as bytes; answers likewise.
//! Lengths come first, as eight bytes, little-endian.

use std::io::{self, Read, Write};
use std::sync::Arc;

use lodestone_render::import::Dropped;
use lodestone_render::{Fault, Job, Progress, Rendered};
use serde::{Deserialize, Serialize};

use super::Limits;

/// For how many jobs a worker runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Lifetime {
    /// For one job.
    OneJob,
    /// For many jobs: earlier jobs leave in memory what makes later ones quick.
    Persistent,
}

/// A task of a worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum Task {
    /// Lay out a deck.
    Render(Box<Job>),
    /// Make a picture from outside safe to keep.
    Picture,
    /// Take the pages of a PDF from outside apart.
    Pdf,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) task: Task,
    pub(super) limits: Limits,
    pub(super) lifetime: Lifetime,
    /// Path, whether it belongs to the theme, length.
    pub(super) blobs: Vec<(String, bool, u64)>,
}

/// A page that was taken out of a PDF.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PageReport {
    /// Its number, from one.
    pub(crate) number: usize,
    /// Its words.
    pub(crate) text: String,
}

/// The result of a task, apart from its files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum Report {
    /// Of a deck: how many of the files, the last ones, are pictures of a PDF's pages.
    Rendered { rendered: Box<Rendered>, page_pictures: usize },
    /// Of a picture.
    Picture { width: u32, height: u32, turned: bool, had_metadata: bool },
    /// Of a PDF: a file for each page, and what was left out.
    Pdf { pages: Vec<PageReport>, dropped: Vec<Dropped> },
}

#[derive(Serialize, Deserialize)]
pub(super) enum Answer {
    Progress(Progress),
    Faults(Vec<Fault>),
    Done { files: Vec<u64>, report: Report },
}

/// The result of a task with its files.
#[derive(Debug)]
pub(super) struct TaskOutput {
    pub(super) report: Report,
    pub(super) files: Vec<Vec<u8>>,
}

impl TaskOutput {
    /// The outcome of a deck; nothing when the worker answered something else.
    pub(super) fn rendered(self) -> Rendered {
        match self.report {
            Report::Rendered { rendered, page_pictures } => {
                let mut files = self.files;
                let page_pictures = files.split_off(files.len().saturating_sub(page_pictures));
                Rendered { files, page_pictures, ..*rendered }
            }
            Report::Picture { .. } | Report::Pdf { .. } => Rendered::default(),
        }
    }
}

/// A task with its files, ready to be written.
pub(super) struct Message {
    pub(super) task: Task,
    pub(super) blobs: Vec<(String, bool, Arc<[u8]>)>,
}

impl Message {
    pub(super) fn of_job(job: &Job) -> Message {
        let pictures = job.pictures.iter().map(|(path, bytes)| (path.clone(), false, bytes.clone()));
        let theme = job.theme.iter().map(|(path, bytes)| (path.clone(), true, bytes.clone()));
        Message { task: Task::Render(Box::new(job.clone())), blobs: pictures.chain(theme).collect() }
    }

    pub(super) fn of_file(task: Task, bytes: &[u8]) -> Message {
        Message { task, blobs: vec![("file".to_owned(), false, bytes.into())] }
    }

    /// The parts in the order in which they are written.
    pub(super) fn encode(&self, limits: Limits, lifetime: Lifetime) -> Vec<Arc<[u8]>> {
        let header = Header {
            task: self.task.clone(),
            limits,
            lifetime,
            blobs: self.blobs.iter().map(|(path, theme, bytes)| (path.clone(), *theme, bytes.len() as u64)).collect(),
        };
        let header = serde_json::to_vec(&header).expect("a task has string keys and finite numbers");
        let length = (header.len() as u64).to_le_bytes();
        let mut parts: Vec<Arc<[u8]>> = vec![length.as_slice().into(), header.into()];
        parts.extend(self.blobs.iter().map(|(.., bytes)| bytes.clone()));
        parts
    }
}

pub(super) fn read_block(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    // `take` grows the buffer as bytes arrive: a false length reserves nothing.
    let mut block = Vec::new();
    let read = from.take(length).read_to_end(&mut block)?;
    if read as u64 == length { Ok(block) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

pub(super) fn read_length(from: &mut impl Read) -> io::Result<u64> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    Ok(u64::from_le_bytes(length))
}

pub(super) fn read_answer(from: &mut impl Read) -> Option<(Answer, Vec<Vec<u8>>)> {
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

pub(super) fn write_answer(to: &mut impl Write, answer: &Answer) -> io::Result<()> {
    let json = serde_json::to_vec(answer)?;
    to.write_all(&(json.len() as u64).to_le_bytes())?;
    to.write_all(&json)?;
    to.flush()
}

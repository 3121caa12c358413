//! What a salesperson brings along: own pictures, and pages of an existing PDF, made safe to keep and to show.
//!
//! All functions are pure. They belong into the render worker: what a hostile file can still do after the checks here
//! is to use up the worker's time and memory, and the worker has limits for both.

mod bounds;
mod drawing;
mod extract;
mod forms;
mod own;
mod pages;
mod text;
mod tree;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::pictures::PictureFault;

pub use drawing::page_drawing;
pub(crate) use drawing::{drawn, size};
pub use own::{OwnPicture, picture};
pub use pages::{Dropped, DroppedKind, MOST_PAGES, PdfPage, PdfPages, pdf_pages};

/// What is wrong with a file that somebody wants to bring along.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}; {remedy}")]
pub struct ImportError {
    /// A stable word for programs.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl ImportError {
    fn new(code: &'static str, message: impl Into<String>, remedy: &str) -> ImportError {
        ImportError { code, message: message.into(), remedy: remedy.to_owned() }
    }

    fn damaged(message: impl Into<String>) -> ImportError {
        ImportError::new(
            "pdf-damaged",
            message,
            "open it in a PDF program, save or print it as a new PDF, and try that",
        )
    }
}

impl From<PictureFault> for ImportError {
    fn from(fault: PictureFault) -> ImportError {
        ImportError { code: fault.code, message: fault.message, remedy: fault.remedy }
    }
}

impl From<ImportError> for PictureFault {
    fn from(error: ImportError) -> PictureFault {
        PictureFault { code: error.code, message: error.message, remedy: error.remedy }
    }
}

/// Whether a file is a PDF, by its first bytes: its name may say anything.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// Runs a part of the PDF reader that meets foreign bytes; a panic in there is a damaged file to whoever waits.
fn guarded<T>(what: &str, work: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(ImportError::damaged(format!("{what} is damaged in a way that cannot be read"))))
}

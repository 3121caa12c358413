//! Makes files that a person brings safe to store and to show: pictures, and pages of existing PDFs.
//!
//! All functions are pure. They belong into the render worker: what a hostile file can still do after the checks here
//! is to use up the worker's time and memory, and the worker has limits for both.

mod bounds;
mod drawing;
mod extract;
mod forms;
mod guard;
mod interpreter;
mod pages;
mod picture;
mod text;
mod tree;

pub use bounds::is_pdf;
pub use drawing::page_drawing;
pub(crate) use drawing::{drawn, size};
pub use pages::{Dropped, DroppedKind, MOST_PAGES, PdfPage, PdfPages, pdf_pages};
pub use picture::{ImportedPicture, picture};

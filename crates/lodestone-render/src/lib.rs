//! Lays out slides and leave-behinds with Typst.
//!
//! A [`deck::Deck`] is data: the content of each page, already in one language, with every fact resolved to its value
//! and source. It is composed from the content model ([`Request`]) and handed to a fixed theme as JSON ([`render`]). The
//! deck has no field for speaker notes, internal remarks or paths, so none of them can reach a leave-behind. Rendering
//! reads no clock, no network, no file and no font of the machine; the same job always gives the same bytes.

pub mod compose;
pub mod deck;
mod fault;
pub mod import;
mod job;
mod pdf_file;
pub mod pictures;
mod provenance;
mod qr;
mod raster;
mod rendering;
mod steps;
mod svg;
pub mod theme;
mod world;

pub use compose::{
    AGENDA_FROM, ComposeError, Composition, Frame, NO_OVERRIDES, Page, Request, TextOverrides, UserContent,
    UserMediaFile, frame_slide,
};
pub use fault::{Fault, FaultCode, FileFault};
pub use job::{FilmPlace, Job, Output, PdfOutput, Progress, Rendered, Step};
pub use provenance::Provenance;
pub use rendering::render;
pub use steps::{step_key, step_of};
pub use world::{has_font, uncovered};

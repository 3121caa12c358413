//! Edits and publishes a library's folder: its files as forms, tables and texts for translators, and as signed releases.
//!
//! Files on disk stay the truth: a [`Session`] reads a folder, notices what other programs change in it, and writes only
//! what a form changed; every other byte stays as its author wrote it. [`publishing`] compares a folder with what is
//! published and publishes it. Pictures, the person's own pitches and words in their language come from elsewhere: an
//! [`Error`] carries its message with the arguments of it.

mod digest;
mod document;
mod error;
pub mod folder;
pub mod forms;
mod new_library;
pub mod publishing;
mod session;
mod tables;
mod translations;

pub use digest::fingerprint;
pub use error::{Error, ErrorKind};
pub use new_library::NewLibrary;
pub use session::{Contents, FactFile, Import, ImportChange, Refusal, Session, SlideDraft, SlideFile, SlideUser};
pub use translations::TranslationChoice;

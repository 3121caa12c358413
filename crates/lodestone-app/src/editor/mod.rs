//! Edits a library's folder in the main window: opens it, answers with forms and pictures, carries out imports.
//!
//! What is in the folder belongs to [`lodestone_editor`]. This feature adds what only the application has: pictures, the
//! language of the interface, the person's own pitches, and which folder was open last.

mod facts;
mod findings;
mod imports;
mod new_library;
mod open;
mod overview;
mod pictures;
mod slides;

pub(crate) use findings::in_list;
pub use new_library::new_library;
pub(crate) use open::Editor;
pub(crate) use pictures::compose_alone;

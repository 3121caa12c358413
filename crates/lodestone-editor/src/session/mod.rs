//! Edits a library's folder that is open: reads it, checks it, changes it, and notices what other programs change.

mod contents;
mod facts;
mod findings;
mod import;
mod open;
mod retire;
mod slides;

pub use contents::Contents;
pub use facts::FactFile;
pub use import::{Import, ImportChange, Refusal};
pub use open::Session;
pub use slides::{SlideDraft, SlideFile, SlideUser};

pub(crate) use facts::first_form;
pub(crate) use import::{ImportFault, text_from_outside, unusable_import};

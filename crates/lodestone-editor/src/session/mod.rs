//! Edits a library's folder that is open: what was read of it, what there is to mend, and what was noticed since.

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
pub(crate) use import::{Odd, odd_import, text_from_outside};

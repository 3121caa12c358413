//! Reads the content of Lodestone, checks it, and chooses from it.
//!
//! Pure by design: no files, no clock, no network, no threads. Bytes come in with their path, the date comes in as a
//! parameter, and the same input always gives the same output. Content is data and never code: nothing an author or a
//! salesperson writes is ever run.

pub mod check;
pub mod date;
pub mod finding;
pub mod format;
pub mod language;
pub mod layout;
pub mod library;
mod library_reader;
pub mod model;
pub mod nace;
pub mod pinned;
pub mod read;
pub mod schema;
pub mod select;
pub mod text;
pub mod units;
pub mod version;

pub use date::{Date, Day};
pub use finding::{Finding, FindingCode, Place, Severity};
pub use language::{Language, Translated};
pub use library::Library;
pub use library_reader::{FileRead, MOST_FILES, MOST_LANGUAGES, MOST_TOWNS, Reading};
pub use version::Version;

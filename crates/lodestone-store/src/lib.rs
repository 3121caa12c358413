//! Stores a person's own work, and an index to search the library.
//!
//! The two databases have opposite rules. [`UserDb`] must not lose anything: every change is on the disk when its
//! function returns, nothing is deleted, and there are backups. [`LibraryIndex`] can be deleted: it is built from the
//! library, and built again when anything about it is in doubt. A pitch leaves the machine as a [`PitchFile`], which is
//! data and never code.
//!
//! All functions block. No function reads the clock: a [`Moment`] is passed in.

mod bounds;
mod database;
mod document;
mod error;
mod index;
mod moment;
mod pitch_file;
mod user;

pub use bounds::{
    Excess, LONGEST_ALTERNATIVE, LONGEST_ID, LONGEST_NAME, LONGEST_PAGE_TEXT, LONGEST_WORDS, MOST_FACTS, MOST_FIELDS,
    MOST_LISTED, MOST_SLIDES,
};
pub use document::{Content, Document, Entry, FORMAT, MadeFrom};
pub use error::StoreError;
pub use index::{IndexHit, Kind, LONGEST_QUERY, LibraryIndex, MARK_END, MARK_START, MOST_WORDS};
pub use moment::Moment;
pub use pitch_file::{
    MOST_BYTES, MOST_ENTRIES, MOST_ENTRY_BYTES, MOST_RATIO, MOST_TEXT_BYTES, MOST_UNPACKED_BYTES, PitchFile,
    PitchFileError,
};
pub use user::{
    BackupRow, COMPATIBILITY, CheckFault, CheckFaultKind, LeaveBehind, MERGE_WITHIN, MOST_FILE_BYTES, Opening,
    PresentationRow, RefusedRelease, ReleaseFloor, ReleaseNews, ReleaseSource, ReleaseSources, RevisionRow,
    SourceCheck, StoredPitch, TextOrigin, UserDb, VersionText, fact_version, slide_version,
};

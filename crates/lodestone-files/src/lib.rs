//! Writes files so that they are complete or absent, also after a power cut. Nothing else in this workspace writes
//! files.
//!
//! A file is written under a random name in the same folder, synced to the disk and renamed, and its folder is synced
//! as well. A link of the same name is replaced, never followed: the file that it leads to stays as it is. (To refuse a
//! link would need a look before the write, and a link can appear in between; a rename has no such gap.)
//!
//! [clippy.toml](../../../clippy.toml) bans other ways to write outside this crate.

#![expect(clippy::disallowed_methods, reason = "the one place that may")]

mod error;
mod folder;
mod leftovers;
mod lock;
mod moves;
mod resume;
mod temp_file;
mod write;

pub use error::FileError;
pub use folder::{make_folder, sync_folder};
pub use leftovers::{is_temp_name, sweep};
pub use lock::{Lock, LockError};
pub use moves::{copy, rename, rename_durably};
pub use resume::open_to_resume;
pub use temp_file::{Access, TempFile};
pub use write::{Durability, Step, Write, save, write, write_cache, write_private};

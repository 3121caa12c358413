//! Writes files that are whole or not there, and stay there after a power cut: the one way to write in this workspace.
//!
//! A file is written under a random name beside its place, brought to the disk, renamed, and its folder is brought to the
//! disk as well. A link at the place is replaced, never followed: the file that it leads to stays as it is. (Refusing it
//! would be a look before a write, and something else can stand there a moment later; renaming decides both at once.)
//!
//! [clippy.toml](../../../clippy.toml) bans the other ways outside this crate.

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

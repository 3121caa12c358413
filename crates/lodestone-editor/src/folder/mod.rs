//! Reads and writes the files of a library's folder, within the folder and nowhere else.

mod paths;
mod read;
mod stamps;
mod write;

pub use read::{Files, files, read, usable};

pub(crate) use paths::{Folder, is_file_name};
pub(crate) use read::WORTH_A_THREAD;
pub(crate) use stamps::Stamps;
pub(crate) use write::{FileChange, carry_out, finish};

//! What a person does at the desk: each file holds the commands of one screen, as methods on [`crate::App`].

mod backups;
pub(crate) mod cards;
pub(crate) mod convert;
pub(crate) mod draft;
pub(crate) mod draw;
mod edit;
pub(crate) mod exchange;
pub(crate) mod handover;
mod home;
pub(crate) mod own;
mod pages;
mod shelf;
mod shows;
mod start;
mod story;
pub(crate) mod survey;
mod table;
pub(crate) mod tailor;
pub(crate) mod tongue;

use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits that name these bytes.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A count for the wire.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! Reads small files with a limit.

use lodestone_l10n::message;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::Error;

/// Reads a file, and one byte more than it may have: the parser refuses a longer one.
pub(super) fn small_file(path: &Path, most: usize) -> Result<Vec<u8>, Error> {
    let name = path.display().to_string();
    let cannot = |error: std::io::Error| {
        Error::unreadable(path, &error).with_message(message::App::ErrorCannotRead { path: &name })
    };
    let file = File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}

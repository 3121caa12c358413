//! Writes files of a release store in named steps, so that a test can end the program after each, and reads them with a
//! limit.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use lodestone_files::Write;

use crate::failpoint::pass;
use crate::fault::Fault;

/// Writes a small file completely. `what` names it in the steps.
pub(crate) fn write(path: &Path, bytes: &[u8], what: &str) -> Result<(), Fault> {
    Ok(Write { on_step: &|step| pass(what, step.name()), ..Write::default() }.put(path, bytes)?)
}

/// Renames a file that is complete and synced.
pub(crate) fn rename(from: &Path, to: &Path, what: &str) -> Result<(), Fault> {
    pass(what, "synced");
    lodestone_files::rename(from, to)?;
    pass(what, "renamed");
    Ok(())
}

/// Reads a file of at most `most` bytes; `None` when it is not there.
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        other => other?,
    };
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, format!("more than {most} bytes")));
    }
    Ok(Some(bytes))
}

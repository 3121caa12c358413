//! What can go wrong, as a code for programs and a sentence for people.

use std::fmt;

use crate::wire;

/// What kind of thing went wrong. Hosts turn it into exit codes and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Something the person gave cannot be used.
    Input,
    /// The library cannot be read, or is not fit for what was asked.
    Library,
    /// Rendering failed.
    Render,
    /// A file cannot be read or written.
    File,
    /// The person stopped it.
    Cancelled,
}

/// Something went wrong.
#[derive(Debug, Clone)]
pub struct Error {
    /// What kind.
    pub code: Code,
    /// What failed and what to do next: lower case, no full stop.
    pub message: String,
    /// The findings behind it.
    pub findings: Vec<wire::Finding>,
}

impl Error {
    /// An error without findings.
    pub fn new(code: Code, message: impl Into<String>) -> Error {
        Error { code, message: message.into(), findings: Vec::new() }
    }

    /// A file that cannot be read or written.
    pub fn file(path: &std::path::Path, doing: &str, error: &std::io::Error) -> Error {
        let next = if doing.starts_with("read") {
            "see that it is there and that you may read it"
        } else {
            "choose another place, or see who owns it and how much room is left"
        };
        Error::new(Code::File, format!("cannot {doing} {}: {error}; {next}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        for finding in &self.findings {
            write!(f, "\n  {finding}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

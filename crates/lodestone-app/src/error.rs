//! What can go wrong, as a code for programs and a sentence for people.

use std::fmt;

use lodestone_files::FileError;
use lodestone_store::StoreError;

use crate::desk::tongue::Tongue;
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
    /// The person's own work cannot be read or kept.
    Store,
    /// It is not there, or no longer.
    Missing,
    /// It has changed since it was read: what is there now and what was to be written both stay.
    Conflict,
    /// No library's folder is open for editing.
    NoFolder,
}

/// Something went wrong.
#[derive(Debug, Clone)]
pub struct Error {
    /// What kind.
    pub code: Code,
    /// What failed and what to do next: lower case, no full stop.
    pub message: String,
    /// The findings behind it.
    pub findings: Vec<wire::script::Finding>,
    /// The message of `app.ftl` that says it in every language, without its `error-`, and its variables.
    pub saying: Option<(&'static str, Vec<(&'static str, String)>)>,
}

impl Error {
    /// An error without findings.
    pub fn new(code: Code, message: impl Into<String>) -> Error {
        Error { code, message: message.into(), findings: Vec::new(), saying: None }
    }

    /// An error that windows say in the language of the interface.
    pub(crate) fn said(code: Code, key: &'static str, with: &[(&'static str, &str)]) -> Error {
        let english = Tongue::new("en").say(&format!("error-{key}"), with);
        let with = with.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Error { saying: Some((key, with)), ..Error::new(code, english) }
    }

    /// The same error, said so in windows.
    #[must_use]
    pub(crate) fn saying(mut self, key: &'static str, with: &[(&'static str, &str)]) -> Error {
        self.saying = Some((key, with.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()));
        self
    }

    /// What was asked for is not there, or no longer.
    pub(crate) fn gone() -> Error {
        Error::said(Code::Missing, "gone", &[])
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

impl From<FileError> for Error {
    fn from(error: FileError) -> Error {
        let path = error.path().display().to_string();
        Error::new(Code::File, error.to_string()).saying("cannot-save", &[("path", &path)])
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        let (code, key) = match &error {
            StoreError::Missing { .. } => (Code::Missing, "gone"),
            StoreError::Newer { .. } => (Code::Store, "store-newer"),
            StoreError::InUse { .. } => (Code::Store, "store-busy"),
            StoreError::Full => (Code::Store, "store-full"),
            StoreError::Damaged { .. } => (Code::Store, "store-damaged"),
            StoreError::Folder { .. } => (Code::Store, "store-files"),
            StoreError::InMemory => (Code::Store, "store-memory"),
            StoreError::Refused { .. } | StoreError::Database { .. } => (Code::Store, "store"),
        };
        Error::new(code, error.to_string()).saying(key, &[])
    }
}

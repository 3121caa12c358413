//! What can go wrong, as a code for programs and a sentence for people.

use std::fmt;

use lodestone_editor::ErrorKind;
use lodestone_files::FileError;
use lodestone_l10n::{Localizer, Message, message};
use lodestone_store::StoreError;

use crate::api;

pub use crate::api::Code;

/// Something went wrong.
#[derive(Debug, Clone)]
pub struct Error {
    /// What kind.
    pub code: Code,
    /// What failed and what to do next: lower case, no full stop.
    pub message: String,
    /// The findings behind it.
    pub findings: Vec<api::cli_output::Finding>,
    /// The message that says it in every language.
    pub saying: Option<Message<'static>>,
}

impl Error {
    /// An error without findings.
    pub fn new(code: Code, message: impl Into<String>) -> Error {
        Error { code, message: message.into(), findings: Vec::new(), saying: None }
    }

    /// An error that windows say in the language of the interface.
    pub(crate) fn with_message<'a>(code: Code, saying: impl Into<Message<'a>>) -> Error {
        let saying = saying.into().into_owned();
        let english = Localizer::english().say(saying.clone());
        Error { saying: Some(saying), ..Error::new(code, english) }
    }

    /// The same error, said so in windows.
    #[must_use]
    pub(crate) fn saying<'a>(mut self, saying: impl Into<Message<'a>>) -> Error {
        self.saying = Some(saying.into().into_owned());
        self
    }

    /// The error as a window shows it.
    pub(crate) fn failure(&self, l10n: &Localizer) -> api::Failure {
        let said = self.saying.as_ref().map(|saying| l10n.say(saying.clone()));
        let message = said.unwrap_or_else(|| self.message.clone());
        let detail = (message != self.message).then(|| self.message.clone());
        api::Failure { code: self.code, message, detail }
    }

    /// What was asked for is not there, or no longer.
    pub(crate) fn gone() -> Error {
        Error::with_message(Code::Missing, message::App::ErrorGone)
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
        Error::new(Code::File, error.to_string()).saying(message::App::ErrorCannotSave { path: &path })
    }
}

impl From<lodestone_editor::Error> for Error {
    fn from(error: lodestone_editor::Error) -> Error {
        let lodestone_editor::Error { kind, message, detail, findings } = error;
        let code = match kind {
            ErrorKind::Input => Code::Input,
            ErrorKind::Library => Code::Library,
            ErrorKind::File => Code::File,
            ErrorKind::Cancelled => Code::Cancelled,
            ErrorKind::Missing => Code::Missing,
            ErrorKind::Conflict => Code::Conflict,
        };
        let error = match (detail, message) {
            (Some(detail), Some(message)) => Error::new(code, detail).saying(message),
            (None, Some(message)) => Error::with_message(code, message),
            (detail, None) => Error::new(code, detail.unwrap_or_default()),
        };
        Error { findings: findings.into_iter().map(Into::into).collect(), ..error }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        let (code, saying) = match &error {
            StoreError::Missing { .. } => (Code::Missing, message::App::ErrorGone),
            StoreError::Newer { .. } => (Code::Store, message::App::ErrorStoreNewer),
            StoreError::InUse { .. } => (Code::Store, message::App::ErrorStoreBusy),
            StoreError::Full => (Code::Store, message::App::ErrorStoreFull),
            StoreError::Damaged { .. } => (Code::Store, message::App::ErrorStoreDamaged),
            StoreError::Folder { .. } => (Code::Store, message::App::ErrorStoreFiles),
            StoreError::InMemory => (Code::Store, message::App::ErrorStoreMemory),
            StoreError::Refused { .. } | StoreError::Database { .. } => (Code::Store, message::App::ErrorStore),
        };
        Error::new(code, error.to_string()).saying(saying)
    }
}

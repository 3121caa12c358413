//! Says why an operation on a library's folder failed: as a kind for programs, a message for people.

use lodestone_l10n::{Message, message};
use std::fmt;
use std::path::Path;

use lodestone_content::Finding;
use lodestone_files::FileError;
use lodestone_sync::{Fault, PublishError};

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// Something the person gave cannot be used.
    Input,
    /// The library cannot be read, or does not allow what was asked.
    Library,
    /// A file cannot be read or written.
    File,
    /// The person stopped it.
    Cancelled,
    /// It is not there, or no longer.
    Missing,
    /// It has changed since it was read: neither version is overwritten.
    Conflict,
}

/// Why something could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What kind of thing went wrong.
    pub kind: ErrorKind,
    /// The message that says it in every language; `None` when only `detail` does.
    pub message: Option<Message<'static>>,
    /// What failed and what to do next, in English: lower case, no full stop; `None` when the message says all of it.
    pub detail: Option<String>,
    /// The findings behind it.
    pub findings: Vec<Finding>,
}

impl Error {
    /// An error that a message says.
    pub(crate) fn new<'a>(kind: ErrorKind, message: impl Into<Message<'a>>) -> Error {
        Error { kind, message: Some(message.into().into_owned()), detail: None, findings: Vec::new() }
    }

    /// An error that only people who know files will meet: said in English.
    pub(crate) fn detailed(kind: ErrorKind, detail: impl Into<String>) -> Error {
        Error { kind, message: None, detail: Some(detail.into()), findings: Vec::new() }
    }

    /// The same error, with a message that says it in every language.
    #[must_use]
    pub(crate) fn with_message<'a>(mut self, message: impl Into<Message<'a>>) -> Error {
        self.message = Some(message.into().into_owned());
        self
    }

    /// The same error, with the findings behind it.
    #[must_use]
    pub(crate) fn with_findings(mut self, findings: impl IntoIterator<Item = Finding>) -> Error {
        self.findings = findings.into_iter().collect();
        self
    }

    /// Something that is not there, or no longer.
    pub(crate) fn gone() -> Error {
        Error::new(ErrorKind::Missing, message::App::ErrorGone)
    }

    /// A file that cannot be read.
    pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Error {
        let path = path.display();
        let detail = format!("cannot read {path}: {error}; see that it is there and that you may read it");
        Error::detailed(ErrorKind::File, detail)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.detail, &self.message) {
            (Some(detail), _) => f.write_str(detail),
            (None, Some(message)) => write!(f, "{message:?}"),
            (None, None) => write!(f, "{:?}", self.kind),
        }
    }
}

impl std::error::Error for Error {}

impl From<FileError> for Error {
    fn from(error: FileError) -> Error {
        let path = error.path().display().to_string();
        Error::detailed(ErrorKind::File, error.to_string()).with_message(message::App::ErrorCannotSave { path: &path })
    }
}

impl From<PublishError> for Error {
    fn from(error: PublishError) -> Error {
        use message::Publish as Say;
        let (kind, message) = match &error {
            PublishError::WrongPassphrase { holder } => {
                return Error::new(ErrorKind::Input, Say::ErrorPassphraseWrong { holder });
            }
            PublishError::Cancelled => {
                return Error::detailed(ErrorKind::Cancelled, error.to_string())
                    .with_message(message::App::ErrorCancelled);
            }
            PublishError::ShortPassphrase { .. } => (ErrorKind::Input, Say::ErrorPassphraseShort),
            PublishError::KeyFile(_) => (ErrorKind::File, Say::ErrorKeyFile),
            PublishError::Trust(_) => (ErrorKind::File, Say::ErrorTrustFile),
            PublishError::MissingKey(_) => (ErrorKind::Input, Say::ErrorKeyMissing),
            PublishError::Release(_) => (ErrorKind::Library, Say::ErrorRelease),
            PublishError::RemoteState(_) => (ErrorKind::Conflict, Say::ErrorRemoteState),
            PublishError::Conflict(_) => (ErrorKind::Conflict, Say::ErrorPublisherFaster),
            PublishError::Destination(_) => (ErrorKind::File, Say::ErrorDestination),
        };
        Error::detailed(kind, error.to_string()).with_message(message)
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Error {
        Error::detailed(ErrorKind::Library, fault.to_string())
    }
}

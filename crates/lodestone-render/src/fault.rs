//! Defines faults: of a file from outside, or of a deck that cannot be rendered correctly.

use serde::{Deserialize, Serialize};

mod code;

pub use code::FaultCode;

/// What is wrong with a picture or a PDF that somebody brings along.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}; {remedy}")]
pub struct FileFault {
    /// What it is about.
    pub code: FaultCode,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl FileFault {
    pub(crate) fn new(code: FaultCode, message: impl Into<String>, remedy: &str) -> FileFault {
        FileFault { code, message: message.into(), remedy: remedy.to_owned() }
    }
}

/// A fault that belongs to a slide, a picture, or the theme as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fault {
    /// What it is about.
    pub code: FaultCode,
    /// The slide's key, when one is to blame.
    pub slide: Option<String>,
    /// The picture's path, when one is to blame.
    pub picture: Option<String>,
    /// The field, when one is to blame.
    pub field: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl Fault {
    /// A fault that belongs to nothing in particular yet.
    pub fn new(code: FaultCode, message: impl Into<String>, remedy: &str) -> Fault {
        Fault { code, slide: None, picture: None, field: None, message: message.into(), remedy: remedy.to_owned() }
    }

    /// The same fault, of a slide by its key.
    #[must_use]
    pub fn of_slide(self, key: Option<String>) -> Fault {
        Fault { slide: key, ..self }
    }

    /// The same fault, of a picture by its path.
    #[must_use]
    pub fn of_picture(self, path: Option<String>) -> Fault {
        Fault { picture: path, ..self }
    }
}

impl From<FileFault> for Fault {
    fn from(fault: FileFault) -> Fault {
        Fault::new(fault.code, fault.message, &fault.remedy)
    }
}

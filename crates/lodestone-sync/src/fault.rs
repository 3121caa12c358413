//! Says why a check did not end in a new release, for a person: what is wrong, not which call failed.

use lodestone_files::FileError;

/// A failed check, or a stored release that cannot be used. Nothing was changed by it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// What failed and what to do next: for the log.
    pub detail: String,
    /// Seconds after which the host asked to be tried again.
    pub again: Option<u32>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The location cannot be reached, or the connection was lost or silent for too long.
    Offline,
    /// The network wants a person to sign in first.
    CaptivePortal,
    /// The connection cannot be secured: an unknown certificate, an answer in the clear, or an address without
    /// TLS.
    Insecure,
    /// The host asks to come back later.
    Busy,
    /// There is no library at this location.
    NotFound,
    /// The signatures are there, but not all files that they name: the release is still being uploaded.
    Incomplete,
    /// The signatures have expired: the content team has to renew them.
    Expired,
    /// The offered release is not signed by the content team, or is older than an accepted one.
    Rejected,
    /// The clock of this machine is more than a day off, so that the signatures seem invalid.
    ClockWrong,
    /// The release needs a newer version of the program.
    Newer,
    /// There is no room for the release on the disk.
    DiskFull,
    /// This machine's disk failed for another reason.
    Disk,
    /// Another check is using the same release store.
    InUse,
    /// A stored file has changed. The next check fetches it again.
    Damaged,
    /// The person stopped it.
    Cancelled,
}

impl Fault {
    pub(crate) fn new(kind: FaultKind, detail: impl Into<String>) -> Fault {
        Fault { kind, detail: detail.into(), again: None }
    }

    pub(crate) fn rejected(detail: impl Into<String>) -> Fault {
        Fault::new(FaultKind::Rejected, detail)
    }

    /// A failure to read or remove something on this machine's disk: `doing` says what, as in "reading objects/ab/…".
    pub(crate) fn disk(doing: impl std::fmt::Display, error: &std::io::Error) -> Fault {
        Fault::new(FaultKind::Disk, format!("{doing}: {error}"))
    }
}

impl From<FileError> for Fault {
    fn from(error: FileError) -> Fault {
        let kind = if error.is_full() { FaultKind::DiskFull } else { FaultKind::Disk };
        Fault::new(kind, error.to_string())
    }
}

//! Why a check did not end in a new release, in the words that a person needs: what is wrong, not which call failed.

use lodestone_files::FileError;

/// A check, or a release at hand, that did not work. Nothing was changed by it.
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
    /// The place was not reached, or the connection to it was lost or stood still.
    Offline,
    /// Something between here and the place wants a person to sign in first.
    CaptivePortal,
    /// The connection cannot be secured: an unknown certificate, an answer in the clear, or an address without
    /// TLS.
    Insecure,
    /// The place is there and asks for patience.
    Busy,
    /// There is no library at this place.
    NotFound,
    /// The place has the signatures and not all that they name: a release that is still on its way.
    Incomplete,
    /// The signatures have lapsed: the content team has to renew them.
    Expired,
    /// What was offered is not what the content team signed, or is older than what was seen before.
    Rejected,
    /// The clock of this machine is more than a day off, and the signatures do not fit it.
    ClockWrong,
    /// The release needs a newer version of the program.
    Newer,
    /// There is no room for the release.
    DiskFull,
    /// This machine's disk refused for another reason.
    Disk,
    /// Another check works on the same release store.
    InUse,
    /// What is stored here is not what was stored. The next check heals it.
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

    /// Of reading or removing something on this machine's disk: `doing` says what, as in "reading objects/ab/…".
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

//! What can keep a publisher from publishing: what failed and what to do next.

/// Why keys, trust or a release were refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// A new passphrase is too easily guessed.
    #[error("the passphrase is too short; take at least {fewest} letters, for example four words")]
    ShortPassphrase {
        /// So many letters it must have.
        fewest: usize,
    },
    /// The passphrase does not open the key.
    #[error("this passphrase does not open the key of {holder}; try again")]
    WrongPassphrase {
        /// Whose key it is.
        holder: String,
    },
    /// A key file is none, damaged or changed.
    #[error("{0}")]
    KeyFile(String),
    /// The trust file is none, damaged, or does not allow what was asked.
    #[error("{0}")]
    Trust(String),
    /// A key that is needed was not given.
    #[error("{0}")]
    MissingKey(String),
    /// The release itself cannot go out.
    #[error("{0}")]
    Release(String),
    /// What stands at the destination is not signed by those whom the trust file names, or is damaged.
    #[error("{0}")]
    RemoteState(String),
    /// Somebody else published since this publisher looked.
    #[error("{0}")]
    Conflict(String),
    /// The destination cannot be reached or does not take what is written.
    #[error("{0}")]
    Destination(String),
    /// The person stopped it. Nothing that clients see has changed.
    #[error("publishing was stopped; nothing has changed for anybody")]
    Cancelled,
}

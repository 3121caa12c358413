//! Says why keys, trust or a release were refused: what failed, and what to do next.

/// Why keys, trust or a release were refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// A new passphrase is too easy to guess.
    #[error("the passphrase is too short; take at least {fewest} letters, for example four words")]
    ShortPassphrase {
        /// The fewest letters it must have.
        fewest: usize,
    },
    /// The passphrase does not open the key.
    #[error("this passphrase does not open the key of {holder}; try again")]
    WrongPassphrase {
        /// Who holds the key.
        holder: String,
    },
    /// The file is not a key file, is damaged or was changed.
    #[error("{0}")]
    KeyFile(String),
    /// The file is not a trust file, is damaged, or does not allow what was asked.
    #[error("{0}")]
    Trust(String),
    /// A key that is needed was not given.
    #[error("{0}")]
    MissingKey(String),
    /// The release itself cannot be published.
    #[error("{0}")]
    Release(String),
    /// The release at the destination is damaged, or not signed by the keys of the trust file.
    #[error("{0}")]
    RemoteState(String),
    /// Somebody else has published since the destination was read.
    #[error("{0}")]
    Conflict(String),
    /// The destination cannot be reached or cannot be written to.
    #[error("{0}")]
    Destination(String),
    /// The person stopped it. Nothing has changed for clients.
    #[error("publishing was stopped; nothing has changed for anybody")]
    Cancelled,
}

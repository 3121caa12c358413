//! The newest that was ever accepted from a source: what every check is held against.

use serde::{Deserialize, Serialize};

/// The newest that was ever accepted. Kept by the caller too, so that an emptied release store reopens nothing to old releases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Floor {
    /// Version of the root metadata.
    pub root: u64,
    /// Version of the timestamp metadata.
    pub timestamp: u64,
    /// Version of the snapshot metadata.
    pub snapshot: u64,
    /// Version of the targets metadata.
    pub targets: u64,
    /// Number of the release.
    pub sequence: u32,
}

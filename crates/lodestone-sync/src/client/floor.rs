//! Defines the floor: the newest versions that were ever accepted from a source. A check refuses anything older.

use serde::{Deserialize, Serialize};

/// The newest versions that were ever accepted. The caller stores them too, so that an emptied release store does not
/// accept old releases again.
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

//! Names bytes by a digest of them.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits that name these bytes.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

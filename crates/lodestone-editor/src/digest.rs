//! Names bytes by a short digest, so that a change of them is noticed.

use lodestone_sync::sha256;

/// How many hexadecimal digits name bytes: 64 bits are enough to notice that one file changed.
const DIGITS: usize = 16;

/// The first 64 bits of the SHA-256 of bytes, in hexadecimal digits. Files for translators carry it: it stays as it is.
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut digits = sha256(bytes);
    digits.truncate(DIGITS);
    digits
}

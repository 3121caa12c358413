//! Stores and checks the PIN that ends a kiosk. It stops a curious visitor, not a thief who takes the computer.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The number of digits: fewer are guessed while nobody looks, more are forgotten.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;
/// Rounds of hashing for one try, so that all PINs of eight digits take days and one takes a few milliseconds.
const ROUNDS: u32 = 20_000;
/// Names how the hash was made, so that another version can tell.
const METHOD: &str = "sha256-20000";

/// A PIN as it is kept: salt and hash, never the digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    salt: String,
    hash: String,
}

impl Pin {
    /// Makes a PIN of digits. Returns `None` when there are too few or too many, or something else among them.
    pub fn new(digits: &str, salt: &str) -> Option<Pin> {
        let is_pin = DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_pin.then(|| Pin { salt: salt.to_owned(), hash: hash(digits, salt) })
    }

    /// Reads a PIN that [`Pin::kept`] wrote.
    pub fn read(kept: &str) -> Option<Pin> {
        let mut parts = kept.split('$');
        let (method, salt, hash) = (parts.next()?, parts.next()?, parts.next()?);
        (method == METHOD && hash.len() == 64).then(|| Pin { salt: salt.to_owned(), hash: hash.to_owned() })
    }

    /// The PIN as a setting.
    pub fn kept(&self) -> String {
        format!("{METHOD}${}${}", self.salt, self.hash)
    }

    /// Whether these are its digits.
    pub fn is(&self, digits: &str) -> bool {
        // Nothing longer is hashed: a page that sends a megabyte must not delay the loop.
        DIGITS.contains(&digits.len()) && hash(digits, &self.salt) == self.hash
    }
}

fn hash(digits: &str, salt: &str) -> String {
    let mut state = Sha256::digest(format!("{salt}${digits}"));
    for _ in 0..ROUNDS {
        state = Sha256::new().chain_update(state).chain_update(salt).finalize();
    }
    state.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::Pin;

    #[test]
    fn a_pin_is_kept_without_its_digits_and_known_again() {
        let pin = Pin::new("48151623", "salt").expect("eight digits");
        assert!(!pin.kept().contains("48151623"), "the digits stand nowhere");
        let read = Pin::read(&pin.kept()).expect("what was kept is read");
        assert!(read.is("48151623") && !read.is("48151624") && !read.is(""));
        assert_ne!(pin, Pin::new("48151623", "other").expect("a PIN"), "two that are alike look different");
    }

    #[test]
    fn only_four_to_eight_digits_are_a_pin() {
        for digits in ["", "123", "123456789", "12a4", "١٢٣٤", " 1234"] {
            assert_eq!(Pin::new(digits, "salt"), None, "\"{digits}\" is no PIN");
        }
        assert_eq!(Pin::read("sha256-1$salt$00"), None, "another way of hashing is not taken for this one");
    }
}

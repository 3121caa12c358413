//! Turns a key into eight words that a person can read aloud.
//!
//! The words are our own: 1,024 English nouns and adjectives in alphabetical order, so that each encodes ten bits.
//! Eight of them are the first 80 bits of the SHA-256 of the public key: to find another key with the same words, an
//! attacker would have to make about 2^80 keys. The list may never change, or words that people wrote down would no
//! longer match their keys.

use sha2::{Digest, Sha256};

/// The words, separated by white space.
const WORD_LIST: &str = include_str!("fingerprint_words.txt");
/// How many words name a key.
const IN_FINGERPRINT: usize = 8;
/// How many bits a word encodes.
const BITS: usize = 10;

/// Returns the eight words of a public key.
pub fn fingerprint(public: &[u8]) -> String {
    let words: Vec<&str> = WORD_LIST.split_ascii_whitespace().collect();
    let hash = Sha256::digest(public);
    let bit = |index: usize| usize::from(hash[index / 8] >> (7 - index % 8) & 1);
    let number = |word: usize| (word * BITS..(word + 1) * BITS).fold(0, |number, index| number << 1 | bit(index));
    (0..IN_FINGERPRINT).map(|word| words[number(word)]).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;

    #[test]
    fn the_list_is_what_the_scheme_needs() {
        let words: Vec<&str> = WORD_LIST.split_ascii_whitespace().collect();
        assert_eq!(words.len(), 1 << BITS, "each word encodes ten bits");
        assert!(words.is_sorted_by(|one, next| one < next), "no word twice, and each where it is looked for");
        assert!(words.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_lowercase())));
        assert!(words.iter().all(|word| (3..=10).contains(&word.len())), "short enough to be read aloud");
        assert_eq!(
            sha256(words.join(" ").as_bytes()),
            "0aebfd7863de3531c5765970d4c8c531ac3ade05ff1c8a6f6d2db8b8ba8e85a6",
            "the list must never change: people have written words down"
        );
    }

    #[test]
    fn another_key_has_other_words() {
        let words = fingerprint(&[7; 32]);
        assert_eq!(words.split(' ').count(), 8);
        assert_eq!(words, fingerprint(&[7; 32]));
        let mut other = [7; 32];
        other[31] ^= 1;
        assert_ne!(words, fingerprint(&other));
    }
}

//! Computes the names that versions had before December 2026: 28 bits of FNV-1a over a fact's text as Rust printed it
//! then.
//!
//! All that still knows this form is here, in `Fact::printed`, and behind [`Version::is`](super::Version::is) and
//! [`Version::legacy_name`](super::Version::legacy_name). Pitches take the new form when they are saved; their earlier
//! revisions, `.pitch` files and PDFs keep what they have. It can go, with `tests/fixtures/before-2026-12`, when none of
//! those has to be matched any more: they are then shown as changed once.

use std::fmt::Write;

use crate::date::{Date, Day};
use crate::language::Translated;

/// Digits of a name.
const DIGITS: usize = 7;

/// Whether a stored name has this form.
pub(super) fn has_form(stored: &str) -> bool {
    stored.len() == DIGITS && stored.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// The name of some bytes.
pub(super) fn digest(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:07x}", (hash ^ (hash >> 28)) & 0x0fff_ffff)
}

/// How `{:?}` printed a value that may not be there.
pub(crate) fn option(printed: Option<String>) -> String {
    printed.map_or_else(|| "None".to_owned(), |printed| format!("Some({printed})"))
}

/// How it printed a text in several languages.
pub(crate) fn translated(texts: &Translated) -> String {
    let mut entries = String::new();
    for (language, text) in &texts.0 {
        let separator = if entries.is_empty() { "" } else { ", " };
        let _ = write!(entries, "{separator}Language({:?}): {text:?}", language.as_str());
    }
    format!("Translated({{{entries}}})")
}

/// How it printed a date.
pub(crate) fn date(date: Date) -> String {
    match date {
        Date::Year(year) => format!("Year({year})"),
        Date::Month(year, month) => format!("Month({year}, {month})"),
        Date::Day(on) => format!("Day({})", day(on)),
    }
}

/// How it printed a day.
pub(crate) fn day(day: Day) -> String {
    format!("Day({day})")
}

//! Looks up industries of NACE Rev. 2, the European classification: codes, names and hierarchy.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::Language;

static NACE: LazyLock<BTreeMap<&'static str, Entry>> =
    LazyLock::new(|| read(include_str!("../../../assets/nace-rev2.tsv")));

struct Entry {
    parent: &'static str,
    names: [&'static str; 4],
}

const LANGUAGES: [&str; 4] = ["en", "sv", "da", "de"];

fn read(table: &'static str) -> BTreeMap<&'static str, Entry> {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        let code = cells.next()?;
        let _level = cells.next()?;
        let parent = cells.next()?;
        let mut names = [""; 4];
        for name in &mut names {
            *name = cells.next().unwrap_or_default().trim();
        }
        Some((code, Entry { parent, names }))
    };
    table.lines().skip(1).filter_map(line).collect()
}

/// Returns the level of a code: 1 section, 2 division, 3 group, 4 class.
pub fn level(code: &str) -> usize {
    match code.len() {
        1 => 1,
        2 => 2,
        4 => 3,
        _ => 4,
    }
}

/// Whether the classification has this code.
pub fn exists(code: &str) -> bool {
    NACE.contains_key(code)
}

/// The code in the spelling of the classification: `21.20` for `2120`, `C` for `c`; `None` when there is none.
pub fn normalise(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_start_matches("NACE").trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let spelt = match digits.len() {
        0 => text.to_ascii_uppercase(),
        2 => digits,
        3 | 4 => format!("{}.{}", &digits[..2], &digits[2..]),
        _ => return None,
    };
    NACE.get_key_value(spelt.as_str()).map(|(code, _)| *code)
}

/// The name of a code; in English where the language has none.
pub fn name(code: &str, language: &Language) -> Option<&'static str> {
    let entry = NACE.get(code)?;
    let index = LANGUAGES.iter().position(|tag| *tag == language.primary()).unwrap_or(0);
    Some(if entry.names[index].is_empty() { entry.names[0] } else { entry.names[index] })
}

/// A code and those above it, from the code up to its section.
pub fn ancestors(code: &str) -> impl Iterator<Item = &'static str> {
    let mut next = NACE.get_key_value(code).map(|(code, _)| *code);
    std::iter::from_fn(move || {
        let code = next?;
        next = NACE.get_key_value(NACE[code].parent).map(|(code, _)| *code);
        Some(code)
    })
}

/// All codes in order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    NACE.keys().copied()
}

/// The place of a code in the order of [`codes`].
pub(crate) fn number(code: &str) -> Option<u16> {
    static NUMBERS: LazyLock<BTreeMap<&'static str, u16>> = LazyLock::new(|| codes().zip(0..).collect());
    NUMBERS.get(code).copied()
}

/// What [`ancestors`] gives, kept: a choice compares thousands of codes.
fn chain(code: &str) -> &'static [&'static str] {
    static CHAINS: LazyLock<Vec<Vec<&'static str>>> =
        LazyLock::new(|| codes().map(|code| ancestors(code).collect()).collect());
    number(code).map_or(&[], |number| &CHAINS[usize::from(number)])
}

/// How close two industries are, from 0 (nothing in common) to 1 (the same, or one is part of the other).
pub fn closeness(one: &str, other: &str) -> f64 {
    let (own, others) = (chain(one), chain(other));
    let Some(common) = own.iter().copied().find(|code| others.contains(code)) else {
        return 0.0;
    };
    if common == one || common == other {
        // One contains the other: the whole section is a weaker statement than a group.
        return match level(common) {
            1 => 0.4,
            2 => 0.85,
            _ => 1.0,
        };
    }
    match level(common) {
        1 => 0.1,
        2 => 0.5,
        _ => 0.8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classification_is_whole() {
        let count = |wanted: usize| codes().filter(|code| level(code) == wanted).count();
        assert_eq!(
            (count(1), count(2), count(3), count(4)),
            (21, 88, 272, 615),
            "NACE Rev. 2 has so many codes of each level"
        );
        for code in codes() {
            let top = ancestors(code).last().expect("every code has itself");
            assert_eq!(level(top), 1, "{code} must hang under a section");
            assert!(!name(code, &Language::english()).unwrap_or_default().is_empty(), "{code} has no name");
        }
    }

    #[test]
    fn closeness_follows_the_hierarchy() {
        assert_eq!(closeness("21.20", "21.2"), 1.0);
        assert!(closeness("21", "21.20") > closeness("21.10", "C"));
        assert!(closeness("21.10", "21.20") > closeness("20.11", "21.20"));
        assert_eq!(closeness("01.11", "21.20"), 0.0);
    }

    #[test]
    fn codes_are_read_as_people_write_them() {
        assert_eq!(normalise("2120"), Some("21.20"));
        assert_eq!(normalise("C21.2"), Some("21.2"));
        assert_eq!(normalise("m"), Some("M"));
        assert_eq!(normalise("99.99"), None);
    }
}

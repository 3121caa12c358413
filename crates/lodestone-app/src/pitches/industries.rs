//! Finds industries by code or by name.

use lodestone_content::{Language, nace};

use super::Pitches;
use crate::api::Industry;
use crate::error::Error;

/// The most industries that fit a list that one can read.
const MOST_INDUSTRIES: usize = 30;

impl Pitches {
    /// The industries that words name: a code or its beginning, or every word in the name, in the language of the
    /// interface or in English.
    pub(crate) fn industries(&self, query: String) -> Result<Vec<Industry>, Error> {
        let l10n = self.context.l10n();
        let query = query.trim().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let is_code = query.chars().any(|c| c.is_ascii_digit()) && !query.contains(char::is_alphabetic);
        let mut found: Vec<(usize, usize, &'static str)> = Vec::new();
        for code in nace::codes() {
            let rank = if words.is_empty() {
                // Nothing asked for: the sections, to browse.
                (nace::level(code) == 1).then_some(0)
            } else if is_code {
                code.starts_with(query.as_str()).then_some(0)
            } else {
                l10n.chain().iter().filter_map(|language| nace::name(code, language)).find_map(|name| {
                    let name = name.to_lowercase();
                    let begins =
                        |word: &&str| name.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(*word));
                    if name.starts_with(&query) {
                        Some(0)
                    } else if words.iter().all(begins) {
                        Some(1)
                    } else {
                        words.iter().all(|word| name.contains(*word)).then_some(2)
                    }
                })
            };
            if let Some(rank) = rank {
                found.push((rank, nace::level(code), code));
            }
        }
        found.sort();
        Ok(found.into_iter().take(MOST_INDUSTRIES).map(|(.., code)| industry(code, l10n.language())).collect())
    }

    /// The industries with these codes.
    pub(crate) fn industries_of(&self, codes: Vec<String>) -> Result<Vec<Industry>, Error> {
        let l10n = self.context.l10n();
        Ok(codes.iter().filter_map(|code| nace::normalise(code)).map(|code| industry(code, l10n.language())).collect())
    }
}

fn industry(code: &str, language: &Language) -> Industry {
    let name = |code: &str| nace::name(code, language).unwrap_or(code).to_owned();
    let mut within: Vec<String> = nace::ancestors(code).skip(1).map(name).collect();
    within.reverse();
    Industry { code: code.to_owned(), name: name(code), within, level: u8::try_from(nace::level(code)).unwrap_or(4) }
}

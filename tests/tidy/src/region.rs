//! Finds names of one region in texts of a program that is for every region.

/// The beginnings of words that name it, in lower case.
const BEGINNINGS: [&str; 16] = [
    "öresund",
    "øresund",
    "oresund",
    "copenhagen",
    "köpenhamn",
    "københavn",
    "kopenhagen",
    "malmö",
    "malmø",
    "skåne",
    "scania",
    "helsingborg",
    "trelleborg",
    "roskilde",
    "medicon",
    "max-iv",
];
/// Names that are read with their capitals: without them they are words of a language.
const NAMES: [&str; 5] = ["Lund", "MAX IV", "ESS", "the Sound", "Sound region"];

/// The first name of the region in a text.
pub fn name_in(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let begins = |word: &&&str| lower.match_indices(**word).any(|(at, _)| is_edge(lower[..at].chars().next_back()));
    let occurs = |name: &&&str| {
        let edges = |(at, name): (usize, &str)| {
            is_edge(text[..at].chars().next_back()) && is_edge(text[at + name.len()..].chars().next())
        };
        text.match_indices(**name).any(edges)
    };
    BEGINNINGS.iter().find(begins).or_else(|| NAMES.iter().find(occurs)).copied()
}

fn is_edge(letter: Option<char>) -> bool {
    letter.is_none_or(|letter| !letter.is_alphanumeric())
}

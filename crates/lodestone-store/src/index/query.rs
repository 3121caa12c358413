//! Parses what a person typed into expressions of the index. No character of it is ever an operator.

/// The most characters of a query that are looked at: a page pasted by mistake must not stop the typing.
pub const LONGEST_QUERY: usize = 200;
/// The most words of a query; each is one more list to read.
pub const MOST_WORDS: usize = 8;
/// A word of at least this many letters is also searched with another ending …
const LONG_WORD: usize = 6;
/// … of a quarter of its letters, but at most this many: `-ernas` on a long word, `-er` on a short one.
const LONGEST_ENDING: usize = 4;
/// The fewest letters that are searched inside words; an index of three letters finds nothing shorter.
const SHORTEST_PART: usize = 4;

/// The words of a query, in lower case.
pub(super) struct Query {
    words: Vec<String>,
}

impl Query {
    /// Parses a query; `None` when there is no word in it.
    ///
    /// A word is what the index calls one: letters and digits, with accents after them. Everything else separates
    /// words, quotes and operators too.
    pub(super) fn read(text: &str) -> Option<Query> {
        let typed: String = text.chars().take(LONGEST_QUERY).collect();
        let words = typed
            .split(|letter: char| !letter.is_alphanumeric() && !is_accent(letter))
            .filter(|word| word.contains(char::is_alphanumeric))
            .take(MOST_WORDS)
            .map(str::to_lowercase)
            .collect::<Vec<_>>();
        (!words.is_empty()).then_some(Query { words })
    }

    /// All words in the title, the last one possibly unfinished.
    pub(super) fn in_titles(&self) -> String {
        format!("title : ({})", self.anywhere())
    }

    /// All words anywhere, the last one possibly unfinished.
    pub(super) fn anywhere(&self) -> String {
        let last = self.words.len() - 1;
        let quoted = self.words.iter().enumerate().map(|(at, word)| quoted(word, at == last));
        quoted.collect::<Vec<_>>().join(" AND ")
    }

    /// All words, the long ones with any ending; `None` when that changes nothing.
    pub(super) fn with_other_endings(&self) -> Option<String> {
        let stem = |word: &String| {
            let letters: Vec<char> = word.chars().collect();
            let ending = if letters.len() >= LONG_WORD { (letters.len() / 4).max(2) } else { 0 };
            let length = letters.len() - ending.min(LONGEST_ENDING);
            quoted(&letters[..length].iter().collect::<String>(), true)
        };
        let any = self.words.len() > 1 || self.words.iter().any(|word| word.chars().count() >= LONG_WORD);
        any.then(|| self.words.iter().map(stem).collect::<Vec<_>>().join(" AND "))
    }

    /// All words as parts of others; `None` when one is too short.
    pub(super) fn inside_of_words(&self) -> Option<String> {
        let long = self.words.iter().all(|word| word.chars().count() >= SHORTEST_PART);
        long.then(|| self.words.iter().map(|word| quoted(word, false)).collect::<Vec<_>>().join(" AND "))
    }
}

/// A word as a string of the query language.
fn quoted(word: &str, prefix: bool) -> String {
    let star = if prefix { " *" } else { "" };
    format!("\"{word}\"{star}")
}

/// The accents that the tokenizer keeps with the letter before them.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_words_like_others() {
        let cases = [
            ("neutron", "\"neutron\" *"),
            ("Neutron sc", "\"neutron\" AND \"sc\" *"),
            ("a OR b", "\"a\" AND \"or\" AND \"b\" *"),
            ("NEAR(a b)", "\"near\" AND \"a\" AND \"b\" *"),
            ("title:\"x\" * -y ^z {w}", "\"title\" AND \"x\" AND \"y\" AND \"z\" AND \"w\" *"),
            ("a\0b", "\"a\" AND \"b\" *"),
            ("Ångström", "\"ångström\" *"),
        ];
        for (typed, expected) in cases {
            assert_eq!(Query::read(typed).expect("there is a word").anywhere(), expected);
        }
        for nothing in ["", "  ", "\"*\"", "\0", "()^:-", "\u{301}"] {
            assert!(Query::read(nothing).is_none(), "{nothing:?} has no word");
        }
        let long = "word ".repeat(2_000);
        let words = Query::read(&long).expect("there are words").words;
        assert_eq!(words.len(), MOST_WORDS, "a pasted page is cut off");
    }
}

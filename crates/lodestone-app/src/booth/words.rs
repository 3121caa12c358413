//! What a booth says to visitors. They may choose languages that the interface itself does not have.

use lodestone_content::Language;
use lodestone_render::{Locales, Words};

use crate::wire::BoothWords;

pub(crate) const LOCALES: &Locales = &[
    ("en", include_str!("../../../../locales/en/booth.ftl")),
    ("sv", include_str!("../../../../locales/sv/booth.ftl")),
    ("da", include_str!("../../../../locales/da/booth.ftl")),
    ("de", include_str!("../../../../locales/de/booth.ftl")),
];

/// The booth's words in one language.
pub(crate) struct Said(Words);

impl Said {
    /// In a language, or in English.
    pub(crate) fn in_language(tag: &str) -> Said {
        let wanted = Language::parse(tag).unwrap_or_else(Language::english);
        Said(Words::of(LOCALES, std::slice::from_ref(&wanted)))
    }

    /// A sentence with a number in it, or without one.
    pub(crate) fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.0.say(key, with)
    }

    /// BCP 47 tag of the language that it really is.
    pub(crate) fn tag(&self) -> String {
        self.0.language().to_string()
    }

    /// All that the window says by itself.
    pub(crate) fn all(&self) -> BoothWords {
        let word = |key: &str| self.say(key, &[]);
        BoothWords {
            question: word("question"),
            languages: word("languages"),
            back: word("back"),
            next: word("next"),
            topics: word("topics"),
            leave: word("leave"),
            stay: word("stay"),
            corner: word("corner"),
            pin: word("pin"),
            erase: word("erase"),
            enter: word("enter"),
            never_mind: word("never-mind"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LOCALES;

    #[test]
    fn every_language_has_every_word_of_the_booth() {
        let found = lodestone_render::disagreements(LOCALES);
        assert!(found.is_empty(), "a visitor would read a key instead of words: {found:#?}");
    }
}

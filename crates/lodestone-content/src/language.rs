//! Defines languages as BCP 47 tags, and values that exist in several of them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use icu_locale_core::LanguageIdentifier;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A BCP 47 language tag in its canonical spelling, such as `sv` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Arc<str>);

impl Language {
    /// Reads a tag; `None` when it is not well-formed.
    pub fn parse(tag: &str) -> Option<Language> {
        let identifier = LanguageIdentifier::try_from_str(tag).ok()?;
        (!identifier.language.is_unknown()).then(|| Language(identifier.to_string().into()))
    }

    /// English, the language every library can fall back on.
    pub fn english() -> Language {
        Language("en".into())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language subtag alone: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Language::parse(&tag).ok_or_else(|| D::Error::custom(format!("\"{tag}\" is not a language tag")))
    }
}

/// A value in several languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated<T = String>(pub BTreeMap<Language, T>);

impl<T> Default for Translated<T> {
    fn default() -> Self {
        Translated(BTreeMap::new())
    }
}

impl<T> Translated<T> {
    /// The value in exactly this language.
    pub fn exact(&self, language: &Language) -> Option<&T> {
        self.0.get(language)
    }

    /// The value in the first language of the chain that has one, with that language.
    pub fn first<'a>(&'a self, chain: &[Language]) -> Option<(&'a Language, &'a T)> {
        chain.iter().find_map(|language| self.0.get_key_value(language)).or_else(|| self.0.iter().next())
    }

    /// The value in the first language of the chain that has one.
    pub fn get(&self, chain: &[Language]) -> Option<&T> {
        self.first(chain).map(|(_, value)| value)
    }
}

impl Translated<String> {
    /// The text in the first language of the chain that has one, or nothing.
    pub fn text(&self, chain: &[Language]) -> &str {
        self.get(chain).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_canonical_or_refused() {
        assert_eq!(Language::parse("EN").expect("a tag").as_str(), "en");
        assert_eq!(Language::parse("pt-br").expect("a tag").as_str(), "pt-BR");
        assert!(Language::parse("english please").is_none());
        assert!(Language::parse("und").is_none(), "an undetermined language cannot be chosen");
    }
}

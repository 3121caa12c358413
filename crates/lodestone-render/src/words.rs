//! Messages of a Fluent file in one language: the theme's own words here, a host's sentences elsewhere.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use lodestone_content::Language;
use unic_langid::LanguageIdentifier;

/// One Fluent file in several languages: BCP 47 tags and texts, English first.
pub type Locales = [(&'static str, &'static str)];

/// The theme's own words.
pub(crate) const DECK: &Locales = &[
    ("en", include_str!("../../../locales/en/deck.ftl")),
    ("sv", include_str!("../../../locales/sv/deck.ftl")),
    ("da", include_str!("../../../locales/da/deck.ftl")),
    ("de", include_str!("../../../locales/de/deck.ftl")),
];

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<Arc<FluentResource>>,
    keys: Arc<[String]>,
    tag: &'static str,
}

impl Words {
    /// The messages in the first language of a chain that has them; in English when none does.
    pub fn of(locales: &Locales, chain: &[Language]) -> Words {
        let known = |language: &Language| locales.iter().find(|(tag, _)| *tag == language.primary());
        let (tag, text) = chain.iter().find_map(known).or(locales.first()).copied().unwrap_or(("en", ""));
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Isolation marks are invisible characters; in print, in copied text and in terminals they only do harm.
        bundle.set_use_isolating(false);
        let (resource, keys) = parsed(text);
        let _ = bundle.add_resource(resource);
        Words { bundle, keys, tag }
    }

    /// The language the messages are in.
    pub fn language(&self) -> Language {
        Language::parse(self.tag).unwrap_or_else(Language::english)
    }

    /// One message with its variables filled in; its key when there is none.
    pub fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in with {
            let name = Cow::Owned((*name).to_owned());
            // Only a number finds its plural. Other texts stay as they are: a company may be called 007.
            match value.parse::<i64>() {
                Ok(count) if name == "count" => args.set(name, count),
                _ => args.set(name, (*value).to_owned()),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Every message that takes no variables, by key.
    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        let mut words = BTreeMap::new();
        for key in self.keys.iter() {
            let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                words.insert(key.clone(), text.into_owned());
            }
        }
        words
    }
}

/// A Fluent file and its keys. Remembered: words are wanted anew with every key that somebody presses.
#[comemo::memoize]
fn parsed(text: &'static str) -> (Arc<FluentResource>, Arc<[String]>) {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    (Arc::new(resource), messages(text).into_keys().collect())
}

/// The messages of a Fluent file with the variables each one uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let lines = text.lines().filter(|line| !line.starts_with(['#', ' ']));
    let variables =
        |value: &str| value.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).map(str::to_owned).collect();
    lines.filter_map(|line| line.split_once(" = ")).map(|(key, value)| (key.to_owned(), variables(value))).collect()
}

/// What keeps the languages of a Fluent file from saying the same: syntax errors, missing messages, other variables.
/// For the tests of those who own such a file.
pub fn disagreements(locales: &Locales) -> Vec<String> {
    let mut found = Vec::new();
    let english = locales.first().map(|(_, text)| messages(text)).unwrap_or_default();
    for (tag, text) in locales {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            found.push(format!("{tag} does not parse: {errors:?}"));
        }
        let own = messages(text);
        found.extend(english.keys().filter(|key| !own.contains_key(*key)).map(|key| format!("{tag} lacks {key}")));
        for (key, variables) in &own {
            match english.get(key) {
                None => found.push(format!("{tag} has {key}, which English lacks")),
                Some(wanted) if wanted != variables => {
                    found.push(format!("{tag}: {key} uses {variables:?}, English {wanted:?}"))
                }
                Some(_) => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let found = disagreements(DECK);
        assert!(found.is_empty(), "a slide would show a key instead of a word: {found:#?}");
    }

    #[test]
    fn a_missing_message_and_another_variable_are_found() {
        let found = disagreements(&[("en", "one = { $a }\ntwo = x\n"), ("sv", "one = { $b }\n")]);
        assert_eq!(found.len(), 2, "the check must be able to fail: {found:?}");
    }
}

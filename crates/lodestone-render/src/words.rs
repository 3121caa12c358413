//! The theme's own words, from `locales/<language>/deck.ftl`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

const LOCALES: [(&str, &str); 4] = [
    ("en", include_str!("../../../locales/en/deck.ftl")),
    ("sv", include_str!("../../../locales/sv/deck.ftl")),
    ("da", include_str!("../../../locales/da/deck.ftl")),
    ("de", include_str!("../../../locales/de/deck.ftl")),
];

/// The words of one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
}

impl Words {
    /// The words of the first language of a chain that has them; English when none does.
    pub(crate) fn of(chain: &[lodestone_content::Language]) -> Words {
        let known = |language: &lodestone_content::Language| LOCALES.iter().find(|(tag, _)| *tag == language.primary());
        let (tag, text) = chain.iter().find_map(known).unwrap_or(&LOCALES[0]);
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Isolation marks are invisible characters; in print and in copied text they only do harm.
        bundle.set_use_isolating(false);
        let keys = keys(text);
        let _ = bundle.add_resource(resource);
        Words { bundle, keys }
    }

    /// One message.
    pub(crate) fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in with {
            args.set(Cow::Owned((*name).to_owned()), (*value).to_owned());
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Every message that takes no variables, by key.
    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        let mut words = BTreeMap::new();
        for key in &self.keys {
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

fn keys(text: &str) -> Vec<String> {
    let key = |line: &str| line.split_once(" = ").map(|(key, _)| key.to_owned());
    text.lines().filter(|line| !line.starts_with(['#', ' '])).filter_map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let variables = |text: &str, key: &str| -> Vec<String> {
            let line = text.lines().find(|line| line.starts_with(&format!("{key} = "))).unwrap_or_default();
            let mut names: Vec<String> =
                line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).map(str::to_owned).collect();
            names.sort();
            names
        };
        let english = LOCALES[0].1;
        for (tag, text) in LOCALES {
            FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{tag}/deck.ftl must parse: {errors:?}"));
            assert_eq!(keys(text), keys(english), "{tag}/deck.ftl must have the messages of English, in their order");
            for key in keys(english) {
                assert_eq!(variables(text, &key), variables(english, &key), "{tag}: {key} must use the same variables");
            }
        }
    }
}

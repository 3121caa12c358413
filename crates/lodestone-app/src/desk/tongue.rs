//! What the application says in the language of the interface.

use lodestone_content::Language;
use lodestone_render::{Fault, Locales, Words};

use crate::error::{Code, Error};
use crate::l10n::Speech;
use crate::wire;

/// The sentences of every area in a language, one after the other.
macro_rules! sentences {
    ($tag:literal: $($area:literal)+) => {
        concat!($(include_str!(concat!("../../../../locales/", $tag, "/", $area, ".ftl")), "\n",)+)
    };
}

pub(crate) const LOCALES: &Locales = &[
    ("en", sentences!("en": "app" "content" "editor" "publish")),
    ("sv", sentences!("sv": "app" "content" "editor" "publish")),
    ("da", sentences!("da": "app" "content" "editor" "publish")),
];

/// Sentences of the interface that the application itself makes.
pub(crate) struct Tongue {
    words: Words,
    language: Language,
}

impl Tongue {
    pub(crate) fn new(tag: &str) -> Tongue {
        let wanted = Language::parse(tag).unwrap_or_else(Language::english);
        let words = Words::of(LOCALES, std::slice::from_ref(&wanted));
        Tongue { language: words.language(), words }
    }

    /// Its language and, behind it, English.
    pub(crate) fn chain(&self) -> Vec<Language> {
        vec![self.language.clone(), Language::english()]
    }

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    pub(crate) fn speech(&self) -> Speech {
        Speech::new(&self.language)
    }

    pub(crate) fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.words.say(key, with)
    }

    /// A message, or something else when the language has none under this key.
    pub(crate) fn say_or(&self, key: &str, otherwise: &str) -> String {
        let said = self.words.say(key, &[]);
        if said == key { otherwise.to_owned() } else { said }
    }

    /// The name of a language in the language of the interface.
    pub(crate) fn language_name(&self, language: &Language) -> String {
        self.say_or(&format!("language-{}", language.primary()), language.as_str())
    }

    pub(crate) fn failure(&self, error: &Error) -> wire::Failure {
        let message = match &error.saying {
            Some((key, with)) => {
                let with: Vec<(&str, &str)> = with.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.say(&format!("error-{key}"), &with)
            }
            None => error.message.clone(),
        };
        let detail = (message != error.message).then(|| error.message.clone());
        wire::Failure { code: code_word(error.code).to_owned(), message, detail }
    }

    /// A finding of the renderer, for the person who can mend it.
    pub(crate) fn remark(&self, fault: &Fault) -> wire::Remark {
        let key = format!("remark-{}", fault.code);
        let english = format!("{}; {}", fault.message, fault.remedy);
        let severity = match fault.code.as_str() {
            "overflow" | "over-budget" => "warning",
            _ => "error",
        };
        wire::Remark {
            severity: severity.to_owned(),
            code: fault.code.clone(),
            field: fault.field.clone(),
            text: self.say_or(&key, &english),
        }
    }
}

fn code_word(code: Code) -> &'static str {
    match code {
        Code::Input => "input",
        Code::Library => "library",
        Code::Render => "render",
        Code::File => "file",
        Code::Cancelled => "cancelled",
        Code::Store => "store",
        Code::Missing => "missing",
        Code::Conflict => "conflict",
        Code::NoFolder => "no-folder",
    }
}

#[cfg(test)]
mod tests {
    use super::LOCALES;

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let found = lodestone_render::disagreements(LOCALES);
        assert!(found.is_empty(), "a person would read a key instead of a sentence: {found:#?}");
    }
}

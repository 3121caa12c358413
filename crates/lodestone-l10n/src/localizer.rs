//! Formats messages: chooses a language for each area and fills in the variables with Fluent.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use lodestone_content::date::Date;
use lodestone_content::{Day, Language, format};
use unic_langid::LanguageIdentifier;

use crate::message::{App, Area, Argument, Deck, Message};

/// One file of messages in one language, parsed when it is first needed.
pub(crate) struct Translation {
    tag: &'static str,
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Translation {
    pub(crate) const fn new(tag: &'static str, text: &'static str) -> Translation {
        Translation { tag, text, bundle: OnceLock::new() }
    }

    fn language(&self) -> Language {
        Language::parse(self.tag).unwrap_or_else(Language::english)
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let language: LanguageIdentifier = self.tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            // Isolation marks are invisible characters; in print, in copied text and in terminals they only do harm.
            bundle.set_use_isolating(false);
            let resource = FluentResource::try_new(self.text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
            bundle
        })
    }

    fn say(&self, message: &Message<'_>) -> Option<String> {
        let pattern = self.bundle().get_message(message.key)?.value()?;
        let mut arguments = FluentArgs::new();
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Text(text) => arguments.set(*name, FluentValue::String(text.as_ref().into())),
                Argument::Number(number) => arguments.set(*name, *number),
            }
        }
        let mut faults = Vec::new();
        Some(self.bundle().format_pattern(pattern, Some(&arguments), &mut faults).into_owned())
    }
}

/// Says messages in the first language of a chain that has them. Cheap to make and to copy.
#[derive(Clone)]
pub struct Localizer {
    /// The translation of each area, in the order of [`Area::ALL`].
    translations: Vec<&'static Translation>,
    /// The language of the app's own sentences.
    language: Language,
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Localizer").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Localizer {
    /// A localizer for a chain of languages, the most wanted first; English for areas that none of them has.
    pub fn new(chain: &[Language]) -> Localizer {
        let translations: Vec<_> = Area::ALL.iter().map(|area| choose(*area, chain)).collect();
        let language = translations[Area::App as usize].language();
        Localizer { translations, language }
    }

    /// A localizer for one language by its BCP 47 tag; English for another.
    pub fn for_tag(tag: &str) -> Localizer {
        Localizer::new(Language::parse(tag).as_slice())
    }

    /// A localizer for English.
    pub fn english() -> Localizer {
        Localizer::new(&[])
    }

    /// The language of the interface's sentences.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The language that messages of an area are in: some have more languages than the interface.
    pub fn language_of(&self, area: Area) -> Language {
        self.translations[area as usize].language()
    }

    /// The language of the interface and, behind it, English.
    pub fn chain(&self) -> Vec<Language> {
        vec![self.language.clone(), Language::english()]
    }

    /// Formats a message.
    pub fn say<'a>(&self, message: impl Into<Message<'a>>) -> String {
        let message = message.into();
        let english = || message.area.translations().first()?.say(&message);
        let said = self.translations[message.area as usize].say(&message).or_else(english);
        said.unwrap_or_else(|| message.key.to_owned())
    }

    /// Returns the theme's messages without arguments, by key.
    pub fn deck_words(&self) -> BTreeMap<String, String> {
        Deck::PLAIN.iter().map(|message| (message.key().to_owned(), self.say(*message))).collect()
    }

    /// The name of a language in the language of the interface; its tag when it has none.
    pub fn language_name(&self, language: &Language) -> String {
        let name = match language.primary() {
            "en" => App::LanguageEn,
            "sv" => App::LanguageSv,
            "da" => App::LanguageDa,
            "de" => App::LanguageDe,
            _ => return language.as_str().to_owned(),
        };
        self.say(name)
    }

    /// Formats a day.
    pub fn day(&self, day: Day) -> String {
        format::date(Date::Day(day), &self.language)
    }

    /// Formats a number of bytes: “1.4 MB”.
    pub fn bytes(&self, count: u64) -> String {
        let (value, unit) = match count {
            1_000_000_000.. => (format!("{:.1}", count as f64 / 1e9), "GB"),
            1_000_000.. => (format!("{:.1}", count as f64 / 1e6), "MB"),
            _ => (count.div_ceil(1000).to_string(), "kB"),
        };
        format!("{}\u{a0}{unit}", format::number(&value, &self.language))
    }
}

fn choose(area: Area, chain: &[Language]) -> &'static Translation {
    let translations = area.translations();
    let known = |language: &Language| translations.iter().find(|one| one.tag == language.primary());
    chain.iter().find_map(known).unwrap_or(&translations[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Kiosk, Preflight};

    fn localizer(tag: &str) -> Localizer {
        Localizer::for_tag(tag)
    }

    #[test]
    fn each_area_is_said_in_the_first_language_that_has_it() {
        let german = localizer("de");
        assert_eq!(
            german.language_of(Area::Kiosk).as_str(),
            "de",
            "visitors may choose more languages than the desk has"
        );
        assert_eq!(german.language().as_str(), "en", "the interface is not in German");
        assert_eq!(german.say(Kiosk::Back), "Zurück");
        assert_eq!(german.say(App::FrameCover), "Cover");
        let chain: Vec<_> = ["de", "sv"].iter().filter_map(|tag| Language::parse(tag)).collect();
        assert_eq!(
            Localizer::new(&chain).language().as_str(),
            "sv",
            "the next language of the chain comes before English"
        );
    }

    #[test]
    fn numbers_choose_the_plural_and_words_stay_as_they_are() {
        let english = localizer("en");
        assert_eq!(english.say(Preflight::SumBad { count: 1 }), "1 thing to do first.");
        assert_eq!(english.say(Preflight::SumBad { count: 2 }), "2 things to do first.");
        let company = App::KioskNamesCompany { company: "007" };
        assert!(english.say(company).contains(" 007."), "a company may be called by a number");
        assert!(!english.say(company).contains('\u{2068}'), "no invisible mark goes into print or a field");
    }

    #[test]
    fn a_message_that_is_kept_says_the_same_later() {
        let kept = Message::from(App::ErrorNoFolder { path: "stick/talks" }).into_owned();
        assert_eq!(localizer("sv").say(kept), localizer("sv").say(App::ErrorNoFolder { path: "stick/talks" }));
    }

    #[test]
    fn sizes_are_rounded_as_people_say_them() {
        assert_eq!(localizer("en").bytes(1_440_000), "1.4\u{a0}MB");
        assert_eq!(localizer("sv").bytes(1_440_000), "1,4\u{a0}MB");
        assert_eq!(localizer("en").bytes(1), "1\u{a0}kB");
    }
}

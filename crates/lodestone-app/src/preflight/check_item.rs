//! How a line of the check comes about: a state, a title, what was found and what to do, all in the language of the
//! interface.

use lodestone_content::{Day, Language, date, format};
use lodestone_render::{Locales, Words};

use crate::wire::{Door, FairItem, FairLine, FairState};

pub(super) const LOCALES: &Locales = &[
    ("en", include_str!("../../../../locales/en/fair.ftl")),
    ("sv", include_str!("../../../../locales/sv/fair.ftl")),
    ("da", include_str!("../../../../locales/da/fair.ftl")),
];

/// Says lines of the check.
pub(super) struct Voice {
    words: Words,
    pub(super) language: Language,
}

impl Voice {
    pub(super) fn new(language: &Language) -> Voice {
        let words = Words::of(LOCALES, std::slice::from_ref(language));
        Voice { language: words.language(), words }
    }

    pub(super) fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.words.say(key, with)
    }

    /// A line. `<code>-<case>` says what was found; `<code>-<case>-do`, where there is one, what to do.
    pub(super) fn line(&self, code: &str, state: FairState, case: &str, with: &[(&str, &str)]) -> FairLine {
        let key = format!("{code}-{case}-do");
        let remedy = self.say(&key, with);
        FairLine {
            code: code.to_owned(),
            state,
            title: self.say(&format!("{code}-title"), &[]),
            found: self.say(&format!("{code}-{case}"), with),
            remedy: (remedy != key).then_some(remedy),
            door: None,
            items: Vec::new(),
        }
    }

    /// A day in words.
    pub(super) fn day(&self, day: Day) -> String {
        format::date(date::Date::Day(day), &self.language)
    }

    /// A number of bytes in words.
    pub(super) fn size(&self, bytes: u64) -> String {
        let (value, unit) = match bytes {
            1_000_000_000.. => (format!("{:.1}", bytes as f64 / 1e9), "GB"),
            1_000_000.. => (format!("{:.1}", bytes as f64 / 1e6), "MB"),
            _ => (bytes.div_ceil(1000).to_string(), "kB"),
        };
        format!("{}\u{a0}{unit}", format::number(&value, &self.language))
    }
}

impl FairLine {
    pub(super) fn with_door(mut self, door: Door) -> FairLine {
        self.door = Some(door);
        self
    }

    pub(super) fn with_items(mut self, items: Vec<FairItem>) -> FairLine {
        self.items = items;
        self
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

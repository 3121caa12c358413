//! Formats numbers, dates and facts in the conventions of each language.
//!
//! Digits, separators and plural forms come from CLDR through ICU4X. A narrow no-break space joins a number to its
//! symbol, a no-break space joins it to a word, so that a value never breaks across lines.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::str::FromStr;

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use crate::date::Date;
use crate::language::Language;
use crate::model::{Amount, Fact};
use crate::units::{self, Unit};

/// Joins a number to its symbol.
pub const NARROW_SPACE: char = '\u{202f}';
/// Joins a number to a word.
pub const NO_BREAK_SPACE: char = '\u{a0}';

struct LocaleData {
    decimal: DecimalFormatter,
    plurals: PluralRules,
}

/// ICU's tables for a language, made once for each thread: a formatter costs more than the number it formats.
fn locale_data(language: &Language) -> Rc<LocaleData> {
    thread_local! {
        static CACHE: RefCell<BTreeMap<Language, Rc<LocaleData>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let make = || {
        let locale = Locale::try_from_str(language.as_str()).unwrap_or(Locale::UNKNOWN);
        let decimal = DecimalFormatter::try_new(locale.clone().into(), Default::default());
        let plurals = PluralRules::try_new_cardinal(locale.into());
        Rc::new(LocaleData {
            decimal: decimal.expect("the root locale is compiled in"),
            plurals: plurals.expect("the root locale is compiled in"),
        })
    };
    CACHE.with_borrow_mut(|cache| cache.entry(language.clone()).or_insert_with(make).clone())
}

/// A number in the digits of a language; unreadable digits stay as they are.
pub fn number(digits: &str, language: &Language) -> String {
    match Decimal::from_str(digits) {
        Ok(decimal) => locale_data(language).decimal.format(&decimal).to_string().replace('-', "\u{2212}"),
        Err(_) => digits.to_owned(),
    }
}

fn plural(digits: &str, language: &Language) -> &'static str {
    let Ok(decimal) = Decimal::from_str(digits) else { return "other" };
    match locale_data(language).plurals.category_for(&decimal) {
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Zero => "zero",
        PluralCategory::Other => "other",
    }
}

/// A date as exact as it is known: `2024`, `February 2026`, `2 April 1968`.
pub fn date(date: Date, language: &Language) -> String {
    match date {
        Date::Year(year) => year.to_string(),
        Date::Month(year, month) => format!("{}{NO_BREAK_SPACE}{year}", units::month(month, language)),
        Date::Day(day) => {
            let dot = if matches!(language.primary(), "da" | "de" | "nb" | "nn" | "no") { "." } else { "" };
            format!(
                "{}{dot}{NO_BREAK_SPACE}{}{NO_BREAK_SPACE}{}",
                day.day(),
                units::month(day.month(), language),
                day.year()
            )
        }
    }
}

/// A fact's value, in pieces that a layout can set in different sizes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// `about`, when the source says so.
    pub qualifier: Option<String>,
    /// The digits alone; `None` when the fact is a text or a date.
    pub number: Option<String>,
    /// The value with its qualifier, without the unit.
    pub value: String,
    /// The unit; empty when there is none.
    pub unit: String,
    /// All of it on one line.
    pub display: String,
}

/// Formats a fact's value for a language.
pub fn figure(fact: &Fact, chain: &[Language]) -> Figure {
    let english = Language::english();
    let language = chain.first().unwrap_or(&english);
    match &fact.amount {
        Amount::Text(texts) => {
            let text = texts.text(chain).to_owned();
            Figure { value: text.clone(), display: text, ..Figure::default() }
        }
        Amount::Date(value) => {
            let text = date(*value, language);
            Figure { value: text.clone(), display: text, ..Figure::default() }
        }
        Amount::Number(digits) => quantity(number(digits, language), plural(digits, language), fact, language),
        Amount::Range(low, high) => {
            let digits = format!("{}\u{2013}{}", number(low, language), number(high, language));
            quantity(digits, plural(high, language), fact, language)
        }
    }
}

fn quantity(digits: String, plural: &str, fact: &Fact, language: &Language) -> Figure {
    let affixes = Unit::parse(&fact.unit).map(|unit| unit.affixes(language, plural)).unwrap_or_default();
    let qualifier = fact.qualifier.as_deref().map(|code| units::qualifier(code, language).to_owned());
    let lead = [qualifier.clone(), Some(affixes.before.clone())].into_iter().flatten().filter(|word| !word.is_empty());
    let mut value = lead.collect::<Vec<_>>().join(" ");
    if !value.is_empty() {
        value.push(NO_BREAK_SPACE);
    }
    value.push_str(&digits);
    let percent = affixes.after.starts_with('%');
    let joint = match (affixes.after.is_empty(), percent, affixes.symbol) {
        (true, ..) => String::new(),
        // English sets the per cent sign close; the Nordic languages and German do not.
        (_, true, _) if language.primary() == "en" => String::new(),
        (_, _, true) | (_, true, _) => NARROW_SPACE.to_string(),
        _ => NO_BREAK_SPACE.to_string(),
    };
    let display = format!("{value}{joint}{}", affixes.after);
    Figure { qualifier, number: Some(digits), value, unit: affixes.after, display }
}

/// A magnitude on an axis, in the measure's unit: as many digits as it needs and no more.
pub fn magnitude(value: f64, language: &Language) -> String {
    let digits = format!("{value:.3}");
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { &digits };
    number(digits, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Fact;

    fn shown(amount: Amount, unit: &str, qualifier: Option<&str>, language: &str) -> String {
        let language = Language::parse(language).expect("a tag");
        let fact = Fact { amount, unit: unit.into(), qualifier: qualifier.map(Into::into), ..Fact::default() };
        figure(&fact, &[language]).display
    }

    #[test]
    fn every_language_writes_its_own_numbers() {
        let number = |digits: &str| Amount::Number(digits.into());
        let cases = [
            (number("330"), "pm.rad", Some("about"), "en", "about\u{a0}330\u{202f}pm rad"),
            (number("20.6"), "%", None, "en", "20.6%"),
            (number("20.6"), "%", None, "sv", "20,6\u{202f}%"),
            (number("4156052"), "{persons}", None, "sv", "4\u{a0}156\u{a0}052\u{a0}personer"),
            (number("4156052"), "{persons}", None, "da", "4.156.052\u{a0}personer"),
            (number("5.5"), "GDKK", Some("up-to"), "da", "op til\u{a0}5,5\u{a0}milliarder\u{a0}DKK"),
            (number("32.4"), "M{persons}/a", None, "en", "32.4\u{a0}million\u{a0}people\u{a0}per year"),
            (number("1"), "wk", Some("within"), "sv", "inom\u{a0}1\u{a0}vecka"),
            (number("2"), "{rank}", None, "en", "no.\u{a0}2"),
            (Amount::Range("4".into(), "6".into()), "GW", None, "de", "4\u{2013}6\u{202f}GW"),
            (Amount::Date(Date::parse("1968-04-02").expect("a day")), "", None, "da", "2.\u{a0}april\u{a0}1968"),
            (Amount::Date(Date::parse("1829").expect("a year")), "", None, "sv", "1829"),
        ];
        for (amount, unit, qualifier, language, expected) in cases {
            assert_eq!(shown(amount, unit, qualifier, language), expected);
        }
    }
}

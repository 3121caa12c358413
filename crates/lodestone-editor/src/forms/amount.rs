//! Reads a fact's value as somebody types it: a number, a range, a date or words.

use lodestone_content::date::Date;
use lodestone_l10n::message;

use crate::error::{Error, ErrorKind};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Amount {
    /// A number, its digits as TOML has them.
    Number(String),
    /// From one number to another.
    Range(String, String),
    /// A date.
    Date(String),
    /// Words.
    Words(String),
}

/// The most digits of a number; the reader of a library takes no more.
const MOST_DIGITS: usize = 24;

/// Reads a value. Four digits are a year where the value was a date, or where no unit or measure makes them a number.
///
/// # Errors
///
/// When it looks like a number and is none: a decimal comma, a number with blanks.
pub(crate) fn amount_of(text: &str, is_date: bool, counts: bool) -> Result<Amount, Error> {
    let text = text.trim().replace('\u{2212}', "-");
    if let Some(date) = Date::parse(&text)
        && (is_date || text.contains('-') || !counts)
    {
        return Ok(Amount::Date(date.to_string()));
    }
    if let Some(number) = number(&text) {
        return Ok(Amount::Number(number));
    }
    let ends = text.split_once("..").or_else(|| text.split_once('–'));
    if let Some((low, high)) = ends
        && let (Some(low), Some(high)) = (number(low.trim()), number(high.trim()))
    {
        return Ok(Amount::Range(low, high));
    }
    let figures = text.chars().any(|c| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ",.'-+".contains(c));
    if !figures {
        return Ok(Amount::Words(text));
    }
    // 0,5 and 4 156 052 would be read as words, and no chart would show them.
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let one_comma = plain.matches(',').count() == 1 && !plain.contains('.');
    let guess = number(&if one_comma { plain.replace(',', ".") } else { plain.replace(',', "") });
    match guess {
        Some(guess) if one_comma => {
            Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorComma { value: &text, number: &guess }))
        }
        _ => Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorValue { value: &text })),
    }
}

/// A number as TOML has it; `None` when it is none.
fn number(text: &str) -> Option<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // In TOML, a number does not begin with zeros, and 007 is no number.
    let fits = plain(whole) && plain(part) && text.len() <= MOST_DIGITS && (whole == "0" || !whole.starts_with('0'));
    // TOML's integers end at nine quintillions.
    (fits && (digits.contains('.') || text.parse::<i64>().is_ok())).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_what_it_looks_like() {
        let number = |digits: &str| Amount::Number(digits.into());
        for (typed, expected) in [
            ("330", number("330")),
            ("0.25", number("0.25")),
            ("-4", number("-4")),
            ("\u{2212}4", number("-4")),
            ("20.60", number("20.60")),
            ("4..6", Amount::Range("4".into(), "6".into())),
            ("0.5 – 1.5", Amount::Range("0.5".into(), "1.5".into())),
            ("1968-04-02", Amount::Date("1968-04-02".into())),
            ("2026-11", Amount::Date("2026-11".into())),
            ("1829", number("1829")),
            ("free of charge", Amount::Words("free of charge".into())),
            ("20 µm × 5 µm", Amount::Words("20 µm × 5 µm".into())),
            ("", Amount::Words(String::new())),
        ] {
            assert_eq!(amount_of(typed, false, true).unwrap(), expected, "{typed:?}");
        }
        assert_eq!(
            amount_of("1829", false, false).unwrap(),
            Amount::Date("1829".into()),
            "without a unit it is a year"
        );
        assert_eq!(amount_of("1829", true, true).unwrap(), Amount::Date("1829".into()), "where a date was");
    }

    #[test]
    fn what_looks_like_a_number_and_is_none_is_refused() {
        for typed in ["0,5", "4 156 052", "1,234,567", "007", "1.2.3", "99999999999999999999", "12,5..14"] {
            assert!(amount_of(typed, false, true).is_err(), "{typed:?} must not become words");
        }
        let said = amount_of("0,5", false, true).unwrap_err().message;
        let shown = message::Editor::ErrorEditorComma { value: "0,5", number: "0.5" };
        assert_eq!(said, Some(shown.into()), "the right way of writing is shown");
    }
}

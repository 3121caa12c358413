//! Declares the shape of each kind of file once, for the checker, the JSON Schema and the guide.

use crate::date::{Date, Day};
use crate::finding::{Finding, FindingCode, Place};
use crate::language::Language;
use crate::read::tree::{Node, Table, Value};

/// The longest text that any field may hold, in bytes. Layouts set far tighter limits; this one stops a hostile file early.
pub const LONGEST_TEXT: usize = 20_000;

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// An identifier: lower-case words joined by `-` and `.`.
    Id,
    /// Plain text.
    Text,
    /// Text in several languages: `{ en = "…", sv = "…" }`.
    Translated,
    /// Lists of text in several languages.
    TranslatedLists,
    /// A BCP 47 tag.
    Language,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in quotes.
    Date,
    /// `YYYY-MM-DD`, in quotes.
    Day,
    /// Any number.
    Number,
    /// A whole number between two bounds.
    Whole(i64, i64),
    /// True or false.
    Boolean,
    /// An `https://` address.
    Address,
    /// A colour, `#rrggbb`.
    Colour,
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// A list.
    List(&'static Kind),
    /// A table of its own shape.
    Record(&'static Shape),
    /// A table from language tags to lists of tags.
    Fallbacks,
    /// One table per language, whose fields the layout declares.
    LayoutTexts,
    /// A table whose fields the layout declares.
    LayoutFields,
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Must be there.
    Required,
    /// May be left out.
    Optional,
}

/// One field of a shape.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// One sentence for authors, shown by editors that read the schema.
    pub about: &'static str,
}

/// A required field.
pub const fn required(name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field { name, kind, need: Need::Required, about }
}

/// An optional field.
pub const fn optional(name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field { name, kind, need: Need::Optional, about }
}

/// The fields of one kind of file or record.
#[derive(Debug)]
pub struct Shape {
    /// What an author calls it.
    pub name: &'static str,
    /// One sentence on what it is for.
    pub about: &'static str,
    /// Its fields, in the order of the guide.
    pub fields: &'static [Field],
}

impl Shape {
    /// Reports everything in a table that does not fit; returns whether all of it fits.
    pub fn check(&self, table: &Table, findings: &mut Vec<Finding>) -> bool {
        let before = findings.len();
        for (key, place, node) in table.entries() {
            match self.fields.iter().find(|field| field.name == key) {
                Some(field) => check_kind(field.kind, node, key, findings),
                None => findings.push(unknown(key, place, self.name, self.fields.iter().map(|field| field.name))),
            }
        }
        for field in self.fields.iter().filter(|field| field.need == Need::Required) {
            if table.get(field.name).is_none() {
                findings.push(
                    Finding::error(
                        FindingCode::MissingField,
                        table.place.clone(),
                        format!("{} has no `{}`", self.name, field.name),
                        format!("add `{}`: {}", field.name, field.about),
                    )
                    .in_field(field.name),
                );
            }
        }
        findings.len() == before
    }
}

/// The finding for a key that does not belong, with the nearest key that does.
pub(crate) fn unknown<'a>(key: &str, place: &Place, owner: &str, known: impl Iterator<Item = &'a str>) -> Finding {
    let known: Vec<_> = known.collect();
    let remedy = match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? otherwise remove it"),
        None => format!("remove it; known here: {}", known.join(", ")),
    };
    Finding::error(FindingCode::UnknownField, place.clone(), format!("{owner} has no field `{}`", clip(key)), remedy)
        .in_field(clip(key))
}

/// The known word closest to a misspelt one, if any is close.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 64 {
        return None;
    }
    known
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 4)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Edits between two words: insertions, deletions and replacements.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in other.iter().enumerate() {
            let cost = diagonal + usize::from(a != *b);
            let best = cost.min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row[other.len()]
}

/// Shortens a value for a message to at most a line.
pub(crate) fn clip(text: &str) -> String {
    const LONGEST: usize = 60;
    let visible: String = text.chars().take(LONGEST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() { format!("{visible}…") } else { visible }
}

/// Whether a text may serve as an identifier.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text
            .split(['.', '-'])
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn wrong_type(key: &str, node: &Node, wanted: &str) -> Finding {
    Finding::error(
        FindingCode::WrongType,
        node.place.clone(),
        format!("`{}` is {}, it must be {wanted}", clip(key), node.value.type_name()),
        format!("write {wanted} here"),
    )
    .in_field(clip(key))
}

fn bad_value(key: &str, node: &Node, value: &str, wanted: &str) -> Finding {
    Finding::error(
        FindingCode::BadValue,
        node.place.clone(),
        format!("`{}` is \"{}\", which is not {wanted}", clip(key), clip(value)),
        format!("write {wanted}"),
    )
    .in_field(clip(key))
}

pub(crate) fn check_kind(kind: Kind, node: &Node, key: &str, findings: &mut Vec<Finding>) {
    let mut text = |wanted: &str, fits: &dyn Fn(&str) -> bool| match &node.value {
        Value::Text(value) if fits(value) => check_characters(value, &node.place, key, findings),
        Value::Text(value) => findings.push(bad_value(key, node, value, wanted)),
        _ => findings.push(wrong_type(key, node, wanted)),
    };
    match kind {
        Kind::Id => text("an id (lower-case words joined by - and .)", &is_id),
        Kind::Text => text("text", &|_| true),
        Kind::Language => text("a BCP 47 language tag such as \"sv\"", &|tag| Language::parse(tag).is_some()),
        Kind::Date => {
            text("a date: \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\" in quotes", &|date| Date::parse(date).is_some())
        }
        Kind::Day => text("a day: \"YYYY-MM-DD\" in quotes", &|day| Day::parse(day).is_some()),
        Kind::Address => text("an address that begins with https:// or http://", &is_address),
        Kind::Colour => text("a colour such as \"#1f5fa8\"", &is_colour),
        Kind::OneOf(words) => {
            let wanted = format!("one of: {}", words.join(", "));
            text(&wanted, &|word| words.contains(&word));
        }
        Kind::Number => {
            if !node.as_number().is_some_and(is_number) {
                findings.push(wrong_type(key, node, "a number of at most 24 digits, such as 330 or 0.25"));
            }
        }
        Kind::Whole(least, most) => {
            let fits = |digits: &str| digits.parse::<i64>().is_ok_and(|value| (least..=most).contains(&value));
            if !node.as_number().is_some_and(fits) {
                findings.push(wrong_type(key, node, &format!("a whole number from {least} to {most}")));
            }
        }
        Kind::Boolean => {
            if !matches!(node.value, Value::Boolean(_)) {
                findings.push(wrong_type(key, node, "true or false"));
            }
        }
        Kind::List(inner) => match &node.value {
            Value::List(list) => list.iter().for_each(|item| check_kind(*inner, item, key, findings)),
            _ => findings.push(wrong_type(key, node, "a list in square brackets")),
        },
        Kind::Record(shape) => match &node.value {
            Value::Table(table) => {
                shape.check(table, findings);
            }
            _ => findings.push(wrong_type(key, node, "a table")),
        },
        Kind::Translated => per_language(node, key, findings, |node, key, findings| {
            check_kind(Kind::Text, node, key, findings);
        }),
        Kind::TranslatedLists => per_language(node, key, findings, |node, key, findings| {
            check_kind(Kind::List(&Kind::Text), node, key, findings);
        }),
        Kind::Fallbacks => per_language(node, key, findings, |node, key, findings| {
            check_kind(Kind::List(&Kind::Language), node, key, findings);
        }),
        Kind::LayoutTexts => per_language(node, key, findings, |node, key, findings| {
            if node.as_table().is_none() {
                findings.push(wrong_type(key, node, "a table"));
            }
        }),
        Kind::LayoutFields => {
            if node.as_table().is_none() {
                findings.push(wrong_type(key, node, "a table"));
            }
        }
    }
}

fn per_language(
    node: &Node,
    key: &str,
    findings: &mut Vec<Finding>,
    mut check: impl FnMut(&Node, &str, &mut Vec<Finding>),
) {
    let Value::Table(table) = &node.value else {
        findings.push(wrong_type(key, node, "a table with one entry per language, { en = …, sv = … }"));
        return;
    };
    for (tag, place, value) in table.entries() {
        if Language::parse(tag).is_none_or(|language| language.as_str() != tag) {
            findings.push(
                Finding::error(
                    FindingCode::BadLanguage,
                    place.clone(),
                    format!("`{}` is not a BCP 47 language tag", clip(tag)),
                    "use a tag such as en, sv, da or de",
                )
                .in_field(clip(key)),
            );
        }
        check(value, &format!("{key}.{tag}"), findings);
    }
}

/// Reports characters that have no place in content: they corrupt PDF text or disguise what a reader sees.
pub(crate) fn check_characters(text: &str, place: &Place, key: &str, findings: &mut Vec<Finding>) {
    if text.len() > LONGEST_TEXT {
        findings.push(
            Finding::error(
                FindingCode::TextTooLong,
                place.clone(),
                format!(
                    "`{}` has {} bytes, more than the {LONGEST_TEXT} that any field may hold",
                    clip(key),
                    text.len()
                ),
                "shorten it; layouts.toml says how much each field of a layout takes",
            )
            .in_field(clip(key)),
        );
    }
    if let Some(character) = text.chars().find(|character| is_forbidden(*character)) {
        let number = u32::from(character);
        findings.push(
            Finding::error(
                FindingCode::ForbiddenCharacter,
                place.clone(),
                format!(
                    "`{}` holds the character U+{number:04X}, which is invisible or has no meaning in print",
                    clip(key)
                ),
                "delete the character; it often comes along when text is pasted",
            )
            .in_field(clip(key)),
        );
    }
}

/// Control characters, direction overrides and isolates, private-use code points, non-characters and the like.
pub fn is_forbidden(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        _ if character.is_control() => true,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffc}' | '\u{fffd}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        _ => u32::from(character) & 0xfffe == 0xfffe,
    }
}

/// Whether a text is an address that a reader may follow: of the web, without spaces or credentials.
pub fn is_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty()
        && host.contains('.')
        && address.len() <= 2000
        && !host.contains('@')
        && address.chars().all(|character| {
            !character.is_whitespace() && !character.is_control() && !"<>\"{}|\\^`".contains(character)
        })
}

/// Returns whether digits fit on a slide: an exponent could stretch a number over pages.
fn is_number(digits: &str) -> bool {
    const MOST_DIGITS: usize = 24;
    const LARGEST: f64 = 1e18;
    const SMALLEST: f64 = 1e-15;
    let within =
        |value: f64| value == 0.0 && !digits.contains(['e', 'E']) || (SMALLEST..LARGEST).contains(&value.abs());
    digits.len() <= MOST_DIGITS && digits.parse().is_ok_and(within)
}

fn is_colour(colour: &str) -> bool {
    colour.len() == 7 && colour.starts_with('#') && colour[1..].bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested() {
        let known = ["title", "text", "notes"];
        assert_eq!(nearest("titel", known.into_iter()), Some("title"));
        assert_eq!(nearest("zzz", known.into_iter()), None);
    }

    #[test]
    fn addresses_are_plain_and_without_credentials() {
        assert!(is_address("https://www.maxiv.lu.se/"));
        for bad in ["javascript:alert(1)", "https://", "https://user@host.se/", "https://a b.se", "file:///etc/passwd"]
        {
            assert!(!is_address(bad), "{bad} must be refused");
        }
    }

    #[test]
    fn direction_overrides_are_forbidden_and_letters_are_not() {
        assert!(is_forbidden('\u{202e}') && is_forbidden('\0') && is_forbidden('\u{e000}') && is_forbidden('\u{ffff}'));
        assert!(!is_forbidden('ø') && !is_forbidden('\u{202f}') && !is_forbidden('\u{ad}'));
    }
}

//! Looks up units of measurement and counted things: their codes, and their words in each language.
//!
//! The table is `assets/units.toml`. Codes follow UCUM where it has one; a code is `[k|M|G]{counted}` or a symbol,
//! optionally per a unit of time: `{users}/a`, `M{persons}/a`, `MW/a`, `GDKK`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::Language;
use crate::read::{Node, Table, Value, tree};

static UNITS: LazyLock<Units> = LazyLock::new(|| Units::read(include_str!("../../../assets/units.toml")));

/// Words of a unit by plural category, or one that is written before the number.
type Forms = BTreeMap<String, String>;

struct Units {
    symbols: BTreeMap<String, String>,
    factors: BTreeMap<String, (String, f64)>,
    per: BTreeMap<String, BTreeMap<String, String>>,
    scale: BTreeMap<String, BTreeMap<String, Forms>>,
    words: BTreeMap<String, BTreeMap<String, Forms>>,
    qualifiers: BTreeMap<String, BTreeMap<String, String>>,
    months: BTreeMap<String, Vec<String>>,
}

/// A unit code taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    scale: Option<char>,
    base: Base,
    per: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Base {
    Symbol(String),
    Word(String),
}

/// The affixes around the digits of a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Affixes {
    /// Before the number: `no.`.
    pub before: String,
    /// After it: `MW`, `million people`.
    pub after: String,
    /// Whether `after` is a symbol, which a thin space joins to the number.
    pub symbol: bool,
}

impl Unit {
    /// Reads a code; `None` when the table does not know it.
    pub fn parse(code: &str) -> Option<Unit> {
        let (head, per) = match code.split_once('/') {
            Some((head, per)) => (head, Some(per.to_owned())),
            None => (code, None),
        };
        if per.as_ref().is_some_and(|per| !UNITS.per.contains_key(per)) {
            return None;
        }
        let simple = |text: &str| -> Option<Base> {
            if UNITS.symbols.contains_key(text) {
                return Some(Base::Symbol(text.to_owned()));
            }
            let word = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
            UNITS.words.contains_key(word).then(|| Base::Word(word.to_owned()))
        };
        if let Some(base) = simple(head) {
            return Some(Unit { scale: None, base, per });
        }
        let scale = head.chars().next().filter(|scale| "kMG".contains(*scale))?;
        Some(Unit { scale: Some(scale), base: simple(&head[1..])?, per })
    }

    /// Returns the affixes of a number of this plural category in a language.
    pub fn affixes(&self, language: &Language, plural: &str) -> Affixes {
        let language = language.primary();
        let form = |forms: &BTreeMap<String, Forms>| -> String {
            let forms = forms.get(language).or_else(|| forms.get("en"));
            forms.and_then(|forms| forms.get(plural).or_else(|| forms.get("other"))).cloned().unwrap_or_default()
        };
        let mut parts = Vec::new();
        if let Some(scale) = self.scale {
            parts.push(form(&UNITS.scale[&scale.to_string()]));
        }
        let mut before = String::new();
        match &self.base {
            Base::Symbol(code) => parts.push(UNITS.symbols[code].clone()),
            Base::Word(word) => {
                let forms = &UNITS.words[word];
                let own = forms.get(language).or_else(|| forms.get("en"));
                match own.and_then(|forms| forms.get("before")) {
                    Some(word) => before.clone_from(word),
                    // A scaled count is many: "1 million people", "3 miljoner prover".
                    None if self.scale.is_some() => {
                        parts.push(own.and_then(|forms| forms.get("other")).cloned().unwrap_or_default());
                    }
                    None => parts.push(form(forms)),
                }
            }
        }
        let symbol = self.scale.is_none() && matches!(self.base, Base::Symbol(_));
        if let Some(per) = &self.per {
            let per = &UNITS.per[per];
            parts.push(per.get(language).or_else(|| per.get("en")).cloned().unwrap_or_default());
        }
        parts.retain(|part| !part.is_empty());
        Affixes { before, after: parts.join("\u{a0}"), symbol }
    }

    /// The unit's base for comparing and how many of it make one of these; `None` when it compares only with itself.
    pub fn factor(&self, code: &str) -> Option<(&'static str, f64)> {
        UNITS.factors.get(code).map(|(base, factor)| (base.as_str(), *factor))
    }
}

/// How many of one unit make one of another, when they measure the same.
pub fn conversion(from: &str, to: &str) -> Option<f64> {
    if from == to {
        return Some(1.0);
    }
    let (from_base, from_factor) = Unit::parse(from)?.factor(from)?;
    let (to_base, to_factor) = Unit::parse(to)?.factor(to)?;
    (from_base == to_base).then(|| from_factor / to_factor)
}

/// The words of a qualifier such as `about`.
pub fn qualifier(code: &str, language: &Language) -> &'static str {
    let words = UNITS.qualifiers.get(code);
    words.and_then(|words| words.get(language.primary()).or_else(|| words.get("en"))).map_or("", String::as_str)
}

/// The name of a month, from one.
pub fn month(number: i8, language: &Language) -> &'static str {
    let months = UNITS.months.get(language.primary()).or_else(|| UNITS.months.get("en"));
    let index = usize::try_from(number - 1).unwrap_or(0);
    months.and_then(|months| months.get(index)).map_or("", String::as_str)
}

/// The codes nearest to one that is not known.
pub fn nearest(code: &str) -> Option<&'static str> {
    crate::read::shape::nearest(code, UNITS.symbols.keys().chain(UNITS.words.keys()).map(String::as_str))
}

impl Units {
    fn read(text: &str) -> Units {
        let mut findings = Vec::new();
        let root = tree::parse("units.toml", text.as_bytes(), &mut findings);
        let root = root.filter(|_| findings.is_empty()).expect("assets/units.toml is part of the program and parses");
        let section = |name: &str| root.table(name).expect("assets/units.toml has every section");
        let strings = |table: &Table| -> BTreeMap<String, String> {
            table.entries().filter_map(|(key, _, node)| Some((key.to_owned(), node.as_text()?.to_owned()))).collect()
        };
        let tables = |table: &Table| -> BTreeMap<String, BTreeMap<String, String>> {
            table.entries().filter_map(|(key, _, node)| Some((key.to_owned(), strings(node.as_table()?)))).collect()
        };
        let forms = |table: &Table| -> BTreeMap<String, BTreeMap<String, Forms>> {
            table.entries().filter_map(|(key, _, node)| Some((key.to_owned(), tables(node.as_table()?)))).collect()
        };
        let factor = |(key, _, node): (&str, &crate::finding::Place, &Node)| {
            let table = node.as_table()?;
            Some((key.to_owned(), (table.text("base"), table.number("factor")?.parse().ok()?)))
        };
        let list = |(key, _, node): (&str, &crate::finding::Place, &Node)| match &node.value {
            Value::List(list) => {
                Some((key.to_owned(), list.iter().filter_map(|item| Some(item.as_text()?.to_owned())).collect()))
            }
            _ => None,
        };
        Units {
            symbols: strings(section("symbols")),
            factors: section("factors").entries().filter_map(factor).collect(),
            per: tables(section("per")),
            scale: forms(section("scale")),
            words: forms(section("words")),
            qualifiers: tables(section("qualifiers")),
            months: section("months").entries().filter_map(list).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_the_content_are_known() {
        for code in [
            "",
            "%",
            "pm.rad",
            "{users}/a",
            "M{persons}/a",
            "GDKK",
            "GDKK/a",
            "M€",
            "a",
            "wk",
            "%{c}",
            "MW/a",
            "t/a",
            "x",
            "ug",
            "GUSD",
        ] {
            assert!(Unit::parse(code).is_some(), "{code} is used in the content");
        }
        for code in ["bananas", "{bananas}", "MW/banana", "Q{users}"] {
            assert!(Unit::parse(code).is_none(), "{code} is no unit");
        }
    }

    #[test]
    fn only_like_converts_into_like() {
        assert_eq!(conversion("kW", "MW"), Some(0.001));
        assert_eq!(conversion("nm.rad", "pm.rad"), Some(1000.0));
        assert_eq!(conversion("MW", "GeV"), None);
    }

    #[test]
    fn every_word_exists_in_every_language() {
        for (name, words) in UNITS.words.iter().chain(&UNITS.scale) {
            for language in ["en", "sv", "da", "de"] {
                assert!(words.contains_key(language), "{name} has no words in {language}");
            }
        }
        for (name, words) in UNITS.qualifiers.iter().chain(&UNITS.per) {
            assert_eq!(words.len(), 4, "{name} must have words in every language");
        }
    }
}

//! Writes records as a CSV table for Excel and for scripts: RFC 4180 except for its separator.
//!
//! Fields are separated by semicolons and the file begins with a byte order mark: Excel opens such a file with a
//! double click where numbers have a decimal comma, as in Sweden and Denmark; LibreOffice and scripts read it too.
//! Column heads are the same in every language, so that tables of several colleagues can be combined.

use std::collections::BTreeSet;

use lodestone_presentation::record::RecordKind;

/// Excel takes a file without it for one of the last century.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// A name shorter than this is part of too many words.
const LEAST_NAME: usize = 3;
/// The fewest digits of a number that may be somebody's telephone.
const TELEPHONE: usize = 7;

/// Heads of the columns.
const COLUMNS: [&str; 13] = [
    "day",
    "begun_utc",
    "show",
    "kind",
    "pitch",
    "row",
    "stage",
    "slide",
    "title",
    "language",
    "planned_seconds",
    "seconds",
    "times",
];

/// A row of the table.
pub(super) struct Row<'a> {
    pub(super) begun: &'a str,
    pub(super) presentation: &'a str,
    pub(super) kind: RecordKind,
    pub(super) pitch: &'a str,
    pub(super) what: &'a str,
    pub(super) stage: &'a str,
    pub(super) slide: &'a str,
    pub(super) title: &'a str,
    pub(super) language: &'a str,
    pub(super) planned: Option<u32>,
    pub(super) seconds: Option<u32>,
    pub(super) times: Option<u32>,
}

/// The table in the making.
pub(super) struct Table {
    writer: csv::Writer<Vec<u8>>,
    /// Names that must not be in it, in small letters.
    names: BTreeSet<String>,
}

impl Table {
    /// A table without these names.
    pub(super) fn new(names: Vec<String>) -> Table {
        let mut out = Vec::new();
        out.extend_from_slice(BYTE_ORDER_MARK);
        let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(out);
        // Writing into memory does not fail.
        let _ = writer.write_record(COLUMNS);
        let names = names.into_iter().map(|name| name.trim().to_lowercase());
        Table { writer, names: names.filter(|name| name.chars().count() >= LEAST_NAME).collect() }
    }

    pub(super) fn add(&mut self, row: Row<'_>) {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let text = |text: &str| harmless(text);
        let record = [
            text(row.begun.get(..10).unwrap_or_default()),
            text(row.begun),
            text(row.presentation),
            text(row.kind.as_str()),
            text(row.pitch),
            text(row.what),
            text(row.stage),
            text(row.slide),
            text(&impersonal(row.title, &self.names)),
            text(row.language),
            number(row.planned),
            number(row.seconds),
            number(row.times),
        ];
        let _ = self.writer.write_record(record);
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

/// A text that no spreadsheet takes for a formula: what was typed at a fair could otherwise fetch addresses or start
/// programs on the machine of a person who opens the table.
fn harmless(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let plain = plain.trim();
    if plain.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{plain}")
    } else {
        plain.to_owned()
    }
}

/// A text without these names, and without what looks like somebody's address or telephone.
fn impersonal(text: &str, names: &BTreeSet<String>) -> String {
    let mut text = text.to_owned();
    for name in names {
        text = without(&text, name);
    }
    let is_personal = |word: &str| word.contains('@') || word.chars().filter(char::is_ascii_digit).count() >= TELEPHONE;
    // A number in groups counts as one.
    let mut words: Vec<String> = Vec::new();
    let mut digits = String::new();
    let is_group = |word: &str| word.chars().all(|c| c.is_ascii_digit() || "+-()/.".contains(c)) && !word.is_empty();
    for word in text.split(char::is_whitespace).chain(std::iter::once("")) {
        if is_group(word) {
            digits.push_str(if digits.is_empty() { "" } else { " " });
            digits.push_str(word);
            continue;
        }
        if !digits.is_empty() {
            words.push(if is_personal(&digits) { "…".to_owned() } else { std::mem::take(&mut digits) });
            digits.clear();
        }
        words.push(if is_personal(word) { "…".to_owned() } else { word.to_owned() });
    }
    words.join(" ").trim_end().to_owned()
}

/// A text with every occurrence of a name, given in small letters, replaced, however it is written.
fn without(text: &str, name: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let small: Vec<String> = letters.iter().map(|letter| letter.to_lowercase().collect()).collect();
    let mut out = String::new();
    let mut at = 0;
    while at < letters.len() {
        let mut rest = name;
        let mut end = at;
        while let (Some(letter), false) = (small.get(end), rest.is_empty()) {
            let Some(left) = rest.strip_prefix(letter.as_str()) else { break };
            rest = left;
            end += 1;
        }
        if rest.is_empty() {
            out.push('…');
            at = end;
        } else {
            out.push(letters[at]);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(title: &str) -> Vec<Vec<String>> {
        let mut table = Table::new(vec!["Siemens Energy".to_owned(), "AB".to_owned()]);
        table.add(Row {
            begun: "2026-11-23T09:00:00Z",
            presentation: "s1",
            kind: RecordKind::Presentation,
            pitch: "p1",
            what: "unanswered",
            stage: "",
            slide: "",
            title,
            language: "sv",
            planned: None,
            seconds: Some(7),
            times: None,
        });
        let bytes = table.bytes();
        assert!(bytes.starts_with(BYTE_ORDER_MARK));
        assert!(bytes.ends_with(b"\r\n"), "lines end as RFC 4180 has them");
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[BYTE_ORDER_MARK.len()..]);
        let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect());
        rows.collect()
    }

    #[test]
    fn whatever_is_typed_comes_back_as_text_and_is_no_formula() {
        for (typed, kept) in [
            ("What does it cost; and who pays?", "What does it cost; and who pays?"),
            ("He said \"no\"", "He said \"no\""),
            ("two\nlines\tand\ra tab", "two lines and a tab"),
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+1", "'+1"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "…"),
            ("\t=1", "'=1"),
            ("  =1", "'=1"),
            ("＝1", "'＝1"),
            ("vätgas 2030?", "vätgas 2030?"),
        ] {
            let rows = written(typed);
            assert_eq!(rows.len(), 2, "{typed:?} stays in its row");
            assert_eq!(rows[1].len(), COLUMNS.len());
            assert_eq!(rows[1][8], kept, "{typed:?}");
        }
    }

    #[test]
    fn nobody_is_named() {
        for (typed, kept) in [
            ("Does SIEMENS ENERGY get a discount?", "Does … get a discount?"),
            ("siemens energy's turbines", "…'s turbines"),
            ("Write to anna@example.org please", "Write to … please"),
            ("Call +46 40 123 45 67 tomorrow", "Call … tomorrow"),
            ("Call 040-1234567", "Call …"),
            ("Call 040\u{a0}123\u{a0}45\u{a0}67", "Call …"),
            ("AB is too short a name", "AB is too short a name"),
            ("From 2026 to 2030", "From 2026 to 2030"),
        ] {
            assert_eq!(written(typed)[1][8], kept, "{typed:?}");
        }
    }
}

//! Parses a TOML file into a tree in which every value has its place.

use std::borrow::Cow;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::finding::{Finding, FindingCode, Place};

/// The largest content file that is read. A slide is a few kilobytes; more is a mistake or an attack on memory.
pub const LARGEST_FILE: usize = 2 * 1024 * 1024;

/// How deep tables and lists may nest. Real content needs five; the limit keeps recursion off the end of the stack.
pub const DEEPEST_NESTING: usize = 32;

/// A file of the library with what is needed to turn byte offsets into lines and columns.
#[derive(Debug, Clone)]
pub struct FileText {
    path: Arc<str>,
    text: Arc<str>,
    line_starts: Arc<[usize]>,
    /// The number of characters before every [`STEP`]th byte.
    characters: Arc<[usize]>,
}

/// Bytes between two counts of characters. Without them each place on a line of two megabytes would count from its
/// start, and a list of a million values would take a minute.
const STEP: usize = 1024;

fn characters(bytes: &[u8]) -> usize {
    // A character begins at every byte that does not continue one.
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

impl FileText {
    /// Wraps the text of a file.
    pub fn new(path: &str, text: &str) -> FileText {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let count = |sum: &mut usize, step: &[u8]| {
            *sum += characters(step);
            Some(*sum)
        };
        let counts = std::iter::once(0).chain(text.as_bytes().chunks(STEP).scan(0, count)).collect();
        FileText { path: path.into(), text: text.into(), line_starts, characters: counts }
    }

    /// The place of a byte offset.
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1) - 1;
        let start = self.line_starts[line];
        let before = |at: usize| self.characters[at / STEP] + characters(&self.text.as_bytes()[at / STEP * STEP..at]);
        // From the line's start when that is near, as it nearly always is.
        let near = offset - start <= STEP;
        let column =
            if near { characters(&self.text.as_bytes()[start..offset]) } else { before(offset) - before(start) };
        let count = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
        Place { file: self.path.clone(), line: count(line), column: count(column) }
    }
}

/// A value with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it starts.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// What a value can be.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text.
    Text(String),
    /// A number, in the digits the author wrote.
    Number(String),
    /// True or false.
    Boolean(bool),
    /// A TOML date, in the characters the author wrote.
    Date(String),
    /// A list.
    List(Vec<Node>),
    /// A table.
    Table(Table),
}

impl Value {
    /// What an author calls this type.
    pub fn type_name(&self) -> &'static str {
        match self {
            Value::Text(_) => "text",
            Value::Number(_) => "a number",
            Value::Boolean(_) => "true or false",
            Value::Date(_) => "a bare date",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        }
    }
}

/// Entries of a table in the order of the file.
#[derive(Debug, Clone)]
pub struct Table {
    /// Where the table starts.
    pub place: Place,
    entries: Vec<(String, Place, Node)>,
}

impl Table {
    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|(name, ..)| name == key).map(|(.., node)| node)
    }

    /// All entries: key, place of the key, value.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Place, &Node)> {
        self.entries.iter().map(|(key, place, node)| (key.as_str(), place, node))
    }

    /// The text under a key, empty when there is none.
    pub fn text(&self, key: &str) -> String {
        self.optional_text(key).unwrap_or_default()
    }

    /// The text under a key.
    pub fn optional_text(&self, key: &str) -> Option<String> {
        match &self.get(key)?.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The list under a key, empty when there is none.
    pub fn list(&self, key: &str) -> &[Node] {
        match self.get(key).map(|node| &node.value) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// The table under a key.
    pub fn table(&self, key: &str) -> Option<&Table> {
        self.get(key).and_then(Node::as_table)
    }

    /// The truth under a key.
    pub fn boolean(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Boolean(truth) => Some(truth),
            _ => None,
        }
    }

    /// The number under a key.
    pub fn number(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::as_number)
    }

    /// The texts of a list with their places.
    pub fn texts(&self, key: &str) -> Vec<(String, Place)> {
        let text = |node: &Node| node.as_text().map(|text| (text.to_owned(), node.place.clone()));
        self.list(key).iter().filter_map(text).collect()
    }

    /// The place of a key's value, or of the table when there is none.
    pub fn place_of(&self, key: &str) -> Place {
        self.get(key).map_or(&self.place, |node| &node.place).clone()
    }
}

impl Node {
    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The table, if it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The digits of the number, if it is one.
    pub fn as_number(&self) -> Option<&str> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// Parses a file. What can be read is returned even when there are findings.
pub fn parse(path: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Option<Table> {
    if bytes.len() > LARGEST_FILE {
        findings.push(Finding::error(
            FindingCode::FileTooLarge,
            Place::start_of(path),
            format!("the file has {} bytes, more than the {LARGEST_FILE} that are read", bytes.len()),
            "split it, or move pictures into media/",
        ));
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
            let place = FileText::new(path, &valid).place(valid.len());
            let byte = bytes[error.valid_up_to()];
            findings.push(Finding::error(
                FindingCode::NotUtf8,
                place,
                format!("byte 0x{byte:02x} is not UTF-8"),
                "save the file as UTF-8 in your editor",
            ));
            return None;
        }
    };
    let source = FileText::new(path, text);
    if let Some(place) = too_deep(text, &source) {
        findings.push(Finding::error(
            FindingCode::TooDeep,
            place,
            format!("lists or tables nest deeper than {DEEPEST_NESTING}"),
            "flatten the value; the authoring guide shows every shape there is",
        ));
        return None;
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let place = source.place(error.span().map_or(0, |span| span.start));
        findings.push(Finding::error(
            FindingCode::TomlSyntax,
            place,
            first_line(error.message()),
            "mend the TOML at this place; text stands in double quotes, lists in square brackets",
        ));
    }
    let at = root.span().start;
    let table = convert_table(root.into_inner(), at, &source);
    Some(table)
}

/// Counts brackets outside strings roughly, before the parser recurses. Strings may only make the count higher for a
/// moment, never lower, since quotes close again.
fn too_deep(text: &str, source: &FileText) -> Option<Place> {
    let mut depth = 0_usize;
    let mut quote: Option<u8> = None;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(open) = quote {
            if escaped {
                escaped = false;
            } else if byte == b'\\' && open == b'"' {
                escaped = true;
            } else if byte == open || byte == b'\n' {
                quote = None;
            }
            continue;
        }
        match byte {
            b'"' | b'\'' => quote = Some(byte),
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST_NESTING {
            return Some(source.place(at));
        }
    }
    None
}

fn convert_table(table: DeTable<'_>, at: usize, source: &FileText) -> Table {
    let mut entries: Vec<_> = table
        .into_iter()
        .map(|(key, value)| {
            let place = source.place(key.span().start);
            let offset = key.span().start;
            (offset, key.into_inner().into_owned(), place, convert(value, source))
        })
        .collect();
    entries.sort_by_key(|(offset, ..)| *offset);
    let entries = entries.into_iter().map(|(_, key, place, node)| (key, place, node)).collect();
    Table { place: source.place(at), entries }
}

fn convert(value: Spanned<DeValue<'_>>, source: &FileText) -> Node {
    let at = value.span().start;
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(Cow::into_owned(text)),
        DeValue::Integer(number) if number.radix() == 10 => Value::Number(number.as_str().replace('_', "")),
        DeValue::Integer(number) => {
            let digits = number.as_str().replace('_', "");
            Value::Number(i64::from_str_radix(&digits, number.radix()).unwrap_or(0).to_string())
        }
        DeValue::Float(number) => Value::Number(number.as_str().replace('_', "")),
        DeValue::Boolean(truth) => Value::Boolean(truth),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(list) => Value::List(list.into_iter().map(|item| convert(item, source)).collect()),
        DeValue::Table(table) => Value::Table(convert_table(table, at, source)),
    };
    Node { place: source.place(at), value }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or("the file is not valid TOML").to_owned()
}

//! Defines the values that fields of slides take, and their shapes in files.

use crate::layout::FieldKind;
use crate::read::shape::{optional, required};
use crate::read::{Kind, Shape};
use crate::text::RichText;

/// A record of title and text.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// Title.
    pub title: RichText,
    /// Text.
    pub text: RichText,
}

/// What happened when.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// When, in words: `2016`, `from {fact:…}`.
    pub when: RichText,
    /// Title.
    pub title: RichText,
    /// Text.
    pub text: RichText,
}

/// Facilities under one heading.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Heading.
    pub title: RichText,
    /// Facilities.
    pub facilities: Vec<String>,
}

/// A way between two facilities.
#[derive(Debug, Clone, Default)]
pub struct Leg {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// The fact that says how long it takes.
    pub fact: String,
}

/// A table with header cells.
#[derive(Debug, Clone, Default)]
pub struct TableValue {
    /// Heads of the columns.
    pub columns: Vec<RichText>,
    /// Rows; the first cell of each is its head.
    pub rows: Vec<Vec<RichText>>,
}

/// What a field of a slide holds.
#[derive(Debug, Clone)]
pub enum FieldValue {
    /// Running text, one line or several blocks.
    Rich(RichText),
    /// One id: a fact, a facility, a measure or a picture.
    Id(String),
    /// Several ids.
    Ids(Vec<String>),
    /// Records of title and text.
    Items(Vec<Item>),
    /// Events.
    Events(Vec<Event>),
    /// Groups of facilities.
    Groups(Vec<Group>),
    /// Ways.
    Legs(Vec<Leg>),
    /// A table.
    Table(TableValue),
}

impl FieldValue {
    /// Every text in it with its name below the field.
    pub fn texts(&self) -> Vec<(String, &RichText)> {
        match self {
            FieldValue::Rich(rich) => vec![(String::new(), rich)],
            FieldValue::Items(items) => items
                .iter()
                .enumerate()
                .flat_map(|(i, item)| [(format!("[{i}].title"), &item.title), (format!("[{i}].text"), &item.text)])
                .collect(),
            FieldValue::Events(events) => events
                .iter()
                .enumerate()
                .flat_map(|(i, event)| {
                    [
                        (format!("[{i}].when"), &event.when),
                        (format!("[{i}].title"), &event.title),
                        (format!("[{i}].text"), &event.text),
                    ]
                })
                .collect(),
            FieldValue::Groups(groups) => {
                groups.iter().enumerate().map(|(i, group)| (format!("[{i}].title"), &group.title)).collect()
            }
            FieldValue::Table(table) => {
                let columns = table.columns.iter().enumerate().map(|(i, cell)| (format!(".columns[{i}]"), cell));
                let rows = table.rows.iter().enumerate();
                let cells = rows.flat_map(|(i, row)| {
                    row.iter().enumerate().map(move |(j, cell)| (format!(".rows[{i}][{j}]"), cell))
                });
                columns.chain(cells).collect()
            }
            FieldValue::Id(_) | FieldValue::Ids(_) | FieldValue::Legs(_) => Vec::new(),
        }
    }
}

const LEG: Shape = Shape {
    name: "a leg",
    about: "A way between two facilities with the time it takes.",
    fields: &[
        required("from", Kind::Id, "A facility."),
        required("to", Kind::Id, "A facility."),
        required("fact", Kind::Id, "The fact that says how long it takes."),
    ],
};
const ITEM: Shape = Shape {
    name: "an item",
    about: "A record of title and text.",
    fields: &[required("title", Kind::Text, "Title."), required("text", Kind::Text, "Text.")],
};
const EVENT: Shape = Shape {
    name: "an event",
    about: "What happened when.",
    fields: &[
        required("when", Kind::Text, "When, in words."),
        required("title", Kind::Text, "Title."),
        optional("text", Kind::Text, "Text."),
    ],
};
const GROUP: Shape = Shape {
    name: "a group",
    about: "Facilities under one heading.",
    fields: &[required("title", Kind::Text, "Heading."), required("facilities", Kind::List(&Kind::Id), "Facilities.")],
};
const TABLE: Shape = Shape {
    name: "a table",
    about: "Columns and rows; the first cell of each row is its head.",
    fields: &[
        required("columns", Kind::List(&Kind::Text), "Heads of the columns."),
        required("rows", Kind::List(&Kind::List(&Kind::Text)), "Rows."),
    ],
};

/// What a field of a layout must look like in the file.
pub fn kind_of(field: FieldKind) -> Kind {
    match field {
        FieldKind::Line | FieldKind::Text => Kind::Text,
        FieldKind::Fact | FieldKind::Facility | FieldKind::Measure | FieldKind::Media => Kind::Id,
        FieldKind::Facts | FieldKind::Facilities => Kind::List(&Kind::Id),
        FieldKind::Items => Kind::List(&Kind::Record(&ITEM)),
        FieldKind::Events => Kind::List(&Kind::Record(&EVENT)),
        FieldKind::Groups => Kind::List(&Kind::Record(&GROUP)),
        FieldKind::Legs => Kind::List(&Kind::Record(&LEG)),
        FieldKind::Table => Kind::Record(&TABLE),
    }
}

//! Slides: one page of content in several languages.

use std::collections::BTreeMap;

use crate::finding::{Finding, Place};
use crate::language::{Language, Translated};
use crate::layout::{FieldKind, Layout, LayoutField, layout, layouts};
use crate::model::{Audience, Stage, texts, translated};
use crate::read::shape::{check_kind, nearest, optional, required, unknown};
use crate::read::{Kind, Node, Shape, Table};
use crate::text::{self, Rich};

/// A record of title and text.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// Title.
    pub title: Rich,
    /// Text.
    pub text: Rich,
}

/// What happened when.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// When, in words: `2016`, `from {fact:…}`.
    pub when: Rich,
    /// Title.
    pub title: Rich,
    /// Text.
    pub text: Rich,
}

/// Facilities under one heading.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Heading.
    pub title: Rich,
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
    pub columns: Vec<Rich>,
    /// Rows; the first cell of each is its head.
    pub rows: Vec<Vec<Rich>>,
}

/// What a field of a slide holds.
#[derive(Debug, Clone)]
pub enum FieldValue {
    /// Running text, one line or several blocks.
    Rich(Rich),
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
    pub fn texts(&self) -> Vec<(String, &Rich)> {
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

/// How far a slide has come. Only approved ones are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Approval {
    /// Being written: so is every slide that does not say otherwise.
    #[default]
    Draft,
    /// Somebody else is to read it.
    Review,
    /// It may go out.
    Approved,
}

impl Approval {
    /// The words for it in files.
    pub const WORDS: &[&str] = &["draft", "review", "approved"];

    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        Approval::WORDS[self as usize]
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Approval> {
        [Approval::Draft, Approval::Review, Approval::Approved].into_iter().find(|approval| approval.as_str() == word)
    }
}

/// One page of content.
#[derive(Debug, Clone)]
pub struct Slide {
    /// Where its file begins.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its layout.
    pub layout: String,
    /// Its place in the story.
    pub stage: Stage,
    /// How long it takes to present.
    pub seconds: u32,
    /// How far it has come.
    pub approval: Approval,
    /// Whether `retired.toml` takes it back: then no story takes it, and nobody can choose it.
    pub retired: bool,
    /// What it is about.
    pub topics: Vec<(String, Place)>,
    /// NACE codes it is for; empty when it fits all.
    pub industries: Vec<(String, Place)>,
    /// Whom it speaks to; empty when everybody.
    pub audiences: Vec<Audience>,
    /// Facilities it shows.
    pub facilities: Vec<(String, Place)>,
    /// The value proposition it belongs to.
    pub value_proposition: Option<String>,
    /// Slides that say the same: a story takes only one of them.
    pub alternative_to: Vec<(String, Place)>,
    /// Fields that are the same in every language.
    pub fields: BTreeMap<String, FieldValue>,
    /// Fields in each language.
    pub text: Translated<BTreeMap<String, FieldValue>>,
    /// What the salesperson says. Has no way into a leave-behind.
    pub notes: Translated,
    /// Where each field stands: `fields.fact`, `text.sv.title`, `notes.sv`.
    pub places: BTreeMap<String, Place>,
    /// A short digest of its file without its approval: names this version of it, in a pitch and in the passport of a
    /// leave-behind.
    pub digest: String,
}

/// The longest that one slide may take, in seconds.
const LONGEST_SLIDE: u32 = 600;

/// The shape of `slides/<folder>/<name>.toml`.
pub const SLIDE: Shape = Shape {
    name: "a slide",
    about: "One page of content: a layout, its fields in several languages, tags and speaker notes.",
    fields: &[
        required("id", Kind::Id, "Unique in the library; never changes once published."),
        required("layout", Kind::Id, "A layout of layouts.toml."),
        required("stage", Kind::OneOf(Stage::WORDS), "Its place in the story."),
        required("seconds", Kind::Whole(5, LONGEST_SLIDE as i64), "How long it takes to present, in seconds."),
        optional(
            "approval",
            Kind::OneOf(Approval::WORDS),
            "How far it has come; draft when left out. Only approved slides are published.",
        ),
        optional("topics", Kind::List(&Kind::Id), "Topics of topics.toml."),
        optional("industries", Kind::List(&Kind::Text), "NACE Rev. 2 codes; leave out when it fits all."),
        optional(
            "audiences",
            Kind::List(&Kind::OneOf(Audience::WORDS)),
            "Whom it speaks to; leave out when everybody.",
        ),
        optional("facilities", Kind::List(&Kind::Id), "Facilities it shows."),
        optional("value_proposition", Kind::Id, "The value proposition it belongs to."),
        optional("alternative_to", Kind::List(&Kind::Id), "Slides that say the same: a story takes only one of them."),
        optional("fields", Kind::LayoutFields, "Fields that are the same in every language."),
        required("text", Kind::LayoutTexts, "Fields in each language."),
        optional("notes", Kind::Translated, "What the salesperson says; never leaves the presenter's screen."),
    ],
};

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

impl Slide {
    /// The languages it exists in.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.text.0.keys()
    }

    /// Its title's words in the first language of the chain that has one.
    pub fn title(&self, chain: &[Language]) -> String {
        match self.text.get(chain).and_then(|fields| fields.get("title")) {
            Some(FieldValue::Rich(rich)) => rich.words(),
            _ => self.id.clone(),
        }
    }

    /// The language in which it is shown to who asks for the languages of a chain.
    pub fn shown_in(&self, chain: &[Language]) -> Option<&Language> {
        self.text.first(chain).map(|(language, _)| language)
    }

    /// The facts it uses in a language, in reading order and each once.
    pub fn facts(&self, language: &Language) -> Vec<&str> {
        let mut facts: Vec<&str> = Vec::new();
        let order = layout(&self.layout).map_or(&[][..], |layout| &layout.fields);
        for field in order {
            let shared = self.fields.get(&field.name);
            let own = self.text.exact(language).and_then(|fields| fields.get(&field.name));
            for value in shared.into_iter().chain(own) {
                match value {
                    FieldValue::Id(id) if field.kind == FieldKind::Fact => facts.push(id),
                    FieldValue::Ids(ids) if field.kind == FieldKind::Facts => {
                        facts.extend(ids.iter().map(String::as_str))
                    }
                    FieldValue::Legs(legs) => facts.extend(legs.iter().map(|leg| leg.fact.as_str())),
                    _ => facts.extend(value.texts().into_iter().flat_map(|(_, rich)| rich.facts())),
                }
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        facts.retain(|fact| seen.insert(*fact));
        facts
    }

    /// The place of a field, or of the slide when it is not known.
    pub fn place_of(&self, field: &str) -> &Place {
        let exact = self.places.get(field);
        let parent = || field.rsplit_once('.').and_then(|(parent, _)| self.places.get(parent));
        exact.or_else(parent).unwrap_or(&self.place)
    }

    pub(crate) fn read(table: &Table, digest: String, findings: &mut Vec<Finding>) -> Option<Slide> {
        let id = table.optional_text("id")?;
        let layout_id = table.text("layout");
        let Some(layout) = layout(&layout_id) else {
            let known = layouts().iter().map(|layout| layout.id.as_str());
            let remedy = match nearest(&layout_id, known.clone()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("choose one of: {}", known.collect::<Vec<_>>().join(", ")),
            };
            let message = format!("there is no layout \"{}\"", crate::read::shape::clip(&layout_id));
            findings.push(
                Finding::error("unknown-layout", table.place_of("layout"), message, remedy)
                    .on_slide(&id)
                    .in_field("layout"),
            );
            return None;
        };
        let mut reader = FieldReader { slide: &id, layout, places: BTreeMap::new(), findings };
        let fields = match table.table("fields") {
            Some(fields) => reader.fields(fields, "fields", false),
            None => {
                reader.missing("fields", &table.place, false, &BTreeMap::new());
                BTreeMap::new()
            }
        };
        let mut text = BTreeMap::new();
        for (tag, place, node) in table.table("text").into_iter().flat_map(Table::entries) {
            if let (Some(language), Some(fields)) = (Language::parse(tag), node.as_table()) {
                let prefix = format!("text.{tag}");
                reader.places.insert(prefix.clone(), place.clone());
                text.insert(language, reader.fields(fields, &prefix, true));
            }
        }
        for (tag, _, node) in table.table("notes").into_iter().flat_map(Table::entries) {
            reader.places.insert(format!("notes.{tag}"), node.place.clone());
        }
        let places = reader.places;
        Some(Slide {
            place: table.place_of("id"),
            layout: layout_id,
            stage: Stage::parse(&table.text("stage"))?,
            // What is out of bounds is a finding already; sums of seconds must not overflow all the same.
            seconds: table.number("seconds")?.parse::<u32>().ok()?.min(LONGEST_SLIDE),
            approval: Approval::parse(&table.text("approval")).unwrap_or_default(),
            retired: false,
            topics: table.texts("topics"),
            industries: table.texts("industries"),
            audiences: texts(table, "audiences").iter().filter_map(|word| Audience::parse(word)).collect(),
            facilities: table.texts("facilities"),
            value_proposition: table.optional_text("value_proposition"),
            alternative_to: table.texts("alternative_to"),
            fields,
            text: Translated(text),
            notes: translated(table, "notes"),
            places,
            digest,
            id,
        })
    }
}

/// Reads the fields that a layout declares, and reports what does not fit its contract.
struct FieldReader<'a> {
    slide: &'a str,
    layout: &'static Layout,
    places: BTreeMap<String, Place>,
    findings: &'a mut Vec<Finding>,
}

impl FieldReader<'_> {
    fn fields(&mut self, table: &Table, prefix: &str, translated: bool) -> BTreeMap<String, FieldValue> {
        let mut fields = BTreeMap::new();
        let own = |field: &&LayoutField| field.kind.is_translated() == translated;
        for (key, place, node) in table.entries() {
            let Some(field) = self.layout.fields.iter().filter(own).find(|field| field.name == key) else {
                let owner = format!("[{prefix}] of layout \"{}\"", self.layout.id);
                let known = self.layout.fields.iter().filter(own).map(|field| field.name.as_str());
                let mut finding = unknown(key, place, &owner, known);
                if self.layout.field(key).is_some() {
                    finding.remedy = if translated {
                        "move it to [fields]: it is the same in every language".into()
                    } else {
                        "move it to [text.<language>]: it differs by language".into()
                    };
                }
                self.findings.push(finding.on_slide(self.slide).in_field(format!("{prefix}.{key}")));
                continue;
            };
            let path = format!("{prefix}.{key}");
            self.places.insert(path.clone(), node.place.clone());
            let before = self.findings.len();
            check_kind(kind_of(field.kind), node, &path, self.findings);
            for finding in &mut self.findings[before..] {
                finding.slide = Some(self.slide.to_owned());
                finding.field.get_or_insert_with(|| path.clone());
            }
            if self.findings.len() == before {
                fields.insert(key.to_owned(), self.value(field, node, &path));
            }
        }
        self.missing(prefix, &table.place, translated, &fields);
        fields
    }

    fn missing(&mut self, prefix: &str, place: &Place, translated: bool, fields: &BTreeMap<String, FieldValue>) {
        for field in &self.layout.fields {
            let path = format!("{prefix}.{}", field.name);
            let absent = !fields.contains_key(&field.name) && !self.places.contains_key(&path);
            if field.required && field.kind.is_translated() == translated && absent {
                let message = format!("layout \"{}\" needs `{path}`", self.layout.id);
                self.findings.push(
                    Finding::error(
                        "missing-field",
                        place.clone(),
                        message,
                        format!("add `{}`, or choose another layout", field.name),
                    )
                    .on_slide(self.slide)
                    .in_field(path),
                );
            }
        }
    }

    fn value(&mut self, field: &LayoutField, node: &Node, path: &str) -> FieldValue {
        let records = |node: &Node| -> Vec<Table> {
            match &node.value {
                crate::read::Value::List(list) => list.iter().filter_map(|item| item.as_table().cloned()).collect(),
                _ => Vec::new(),
            }
        };
        let value = match field.kind {
            FieldKind::Line | FieldKind::Text => FieldValue::Rich(self.rich(node, path, field.kind == FieldKind::Line)),
            FieldKind::Fact | FieldKind::Facility | FieldKind::Measure | FieldKind::Media => {
                FieldValue::Id(node.as_text().unwrap_or_default().to_owned())
            }
            FieldKind::Facts | FieldKind::Facilities => {
                FieldValue::Ids(crate::model::text_list(node).unwrap_or_default())
            }
            FieldKind::Items => {
                let items = records(node).into_iter().enumerate();
                let item = |(i, table): (usize, Table)| Item {
                    title: self.rich_in(&table, "title", &format!("{path}[{i}]")),
                    text: self.rich_in(&table, "text", &format!("{path}[{i}]")),
                };
                FieldValue::Items(items.map(item).collect())
            }
            FieldKind::Events => {
                let events = records(node).into_iter().enumerate();
                let event = |(i, table): (usize, Table)| Event {
                    when: self.rich_in(&table, "when", &format!("{path}[{i}]")),
                    title: self.rich_in(&table, "title", &format!("{path}[{i}]")),
                    text: self.rich_in(&table, "text", &format!("{path}[{i}]")),
                };
                FieldValue::Events(events.map(event).collect())
            }
            FieldKind::Groups => {
                let groups = records(node).into_iter().enumerate();
                let group = |(i, table): (usize, Table)| Group {
                    title: self.rich_in(&table, "title", &format!("{path}[{i}]")),
                    facilities: texts(&table, "facilities"),
                };
                FieldValue::Groups(groups.map(group).collect())
            }
            FieldKind::Legs => {
                let leg =
                    |table: Table| Leg { from: table.text("from"), to: table.text("to"), fact: table.text("fact") };
                FieldValue::Legs(records(node).into_iter().map(leg).collect())
            }
            FieldKind::Table => FieldValue::Table(self.table(node, path)),
        };
        self.count(field, &value, node, path);
        value
    }

    fn table(&mut self, node: &Node, path: &str) -> TableValue {
        let Some(table) = node.as_table() else { return TableValue::default() };
        let columns = table.list("columns").iter().map(|cell| self.rich(cell, path, true)).collect::<Vec<_>>();
        let mut rows = Vec::new();
        for row in table.list("rows") {
            let crate::read::Value::List(cells) = &row.value else { continue };
            if cells.len() != columns.len() {
                let message = format!("a row has {} cells, the table has {} columns", cells.len(), columns.len());
                self.findings.push(
                    Finding::error(
                        "ragged-table",
                        row.place.clone(),
                        message,
                        "give every row one cell per column; use \"\" for an empty one",
                    )
                    .on_slide(self.slide)
                    .in_field(path),
                );
            }
            rows.push(cells.iter().map(|cell| self.rich(cell, path, true)).collect());
        }
        TableValue { columns, rows }
    }

    fn rich_in(&mut self, table: &Table, key: &str, path: &str) -> Rich {
        match table.get(key) {
            Some(node) => self.rich(node, &format!("{path}.{key}"), true),
            None => Rich::default(),
        }
    }

    fn rich(&mut self, node: &Node, path: &str, line: bool) -> Rich {
        let (rich, faults) = text::parse(node.as_text().unwrap_or_default());
        for fault in faults {
            let finding = Finding::error(fault.code, node.place.clone(), fault.message, fault.remedy);
            self.findings.push(finding.on_slide(self.slide).in_field(path));
        }
        if line && (rich.blocks.len() > 1 || matches!(rich.blocks.first(), Some(text::Block::List(_)))) {
            let finding = Finding::error(
                "not-one-line",
                node.place.clone(),
                format!("`{path}` holds one line, not several paragraphs or a list"),
                "write one sentence or two",
            );
            self.findings.push(finding.on_slide(self.slide).in_field(path));
        }
        rich
    }

    fn count(&mut self, field: &LayoutField, value: &FieldValue, node: &Node, path: &str) {
        let count = match value {
            FieldValue::Ids(ids) => ids.len(),
            FieldValue::Items(items) => items.len(),
            FieldValue::Events(events) => events.len(),
            FieldValue::Groups(groups) => groups.len(),
            FieldValue::Legs(legs) => legs.len(),
            FieldValue::Table(table) => table.rows.len(),
            FieldValue::Rich(_) | FieldValue::Id(_) => return,
        };
        if count < field.least || count > field.most {
            let wanted = if field.most == usize::MAX {
                format!("at least {}", field.least)
            } else {
                format!("{} to {}", field.least, field.most)
            };
            let finding = Finding::error(
                "wrong-count",
                node.place.clone(),
                format!("`{path}` has {count}, layout \"{}\" takes {wanted}", self.layout.id),
                "add or remove some, or choose another layout",
            );
            self.findings.push(finding.on_slide(self.slide).in_field(path));
        }
    }
}

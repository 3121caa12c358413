//! Reads the fields of a slide as its layout declares them, and reports those that do not fit.

use std::collections::BTreeMap;

use super::field::{Event, FieldValue, Group, Item, Leg, TableValue, kind_of};
use crate::finding::{Finding, FindingCode, Place};
use crate::layout::{FieldKind, Layout, LayoutField};
use crate::read::shape::{check_kind, unknown};
use crate::read::values::{text_list, texts};
use crate::read::{Node, Table, Value};
use crate::text::{self, RichText};

/// Reads the fields that a layout declares, and reports what does not fit its contract.
pub(super) struct FieldReader<'a> {
    /// Id of the slide.
    pub(super) slide: &'a str,
    /// Its layout.
    pub(super) layout: &'static Layout,
    /// The place of each field.
    pub(super) places: BTreeMap<String, Place>,
    /// What does not fit.
    pub(super) findings: &'a mut Vec<Finding>,
}

impl FieldReader<'_> {
    /// Reads `[fields]` or a language of `[text]`.
    pub(super) fn fields(&mut self, table: &Table, prefix: &str, translated: bool) -> BTreeMap<String, FieldValue> {
        let mut fields = BTreeMap::new();
        let own = |field: &&LayoutField| field.kind.is_translated() == translated;
        for (key, place, node) in table.entries() {
            let Some(field) = self.layout.fields.iter().filter(own).find(|field| field.name.as_str() == key) else {
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

    /// Reports fields that the layout needs and the slide does not have.
    pub(super) fn missing(
        &mut self,
        prefix: &str,
        place: &Place,
        translated: bool,
        fields: &BTreeMap<String, FieldValue>,
    ) {
        for field in &self.layout.fields {
            let path = format!("{prefix}.{}", field.name);
            let absent = !fields.contains_key(field.name.as_str()) && !self.places.contains_key(&path);
            if field.required && field.kind.is_translated() == translated && absent {
                let message = format!("layout \"{}\" needs `{path}`", self.layout.id);
                self.findings.push(
                    Finding::error(
                        FindingCode::MissingField,
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
                Value::List(list) => list.iter().filter_map(|item| item.as_table().cloned()).collect(),
                _ => Vec::new(),
            }
        };
        let value = match field.kind {
            FieldKind::Line | FieldKind::Text => FieldValue::Rich(self.rich(node, path, field.kind == FieldKind::Line)),
            FieldKind::Fact | FieldKind::Facility | FieldKind::Measure | FieldKind::Media => {
                FieldValue::Id(node.as_text().unwrap_or_default().to_owned())
            }
            FieldKind::Facts | FieldKind::Facilities => FieldValue::Ids(text_list(node).unwrap_or_default()),
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
            let Value::List(cells) = &row.value else { continue };
            if cells.len() != columns.len() {
                let message = format!("a row has {} cells, the table has {} columns", cells.len(), columns.len());
                self.findings.push(
                    Finding::error(
                        FindingCode::RaggedTable,
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

    fn rich_in(&mut self, table: &Table, key: &str, path: &str) -> RichText {
        match table.get(key) {
            Some(node) => self.rich(node, &format!("{path}.{key}"), true),
            None => RichText::default(),
        }
    }

    fn rich(&mut self, node: &Node, path: &str, line: bool) -> RichText {
        let (rich, faults) = text::parse(node.as_text().unwrap_or_default());
        for fault in faults {
            let finding = Finding::error(fault.code.into(), node.place.clone(), fault.message, fault.remedy);
            self.findings.push(finding.on_slide(self.slide).in_field(path));
        }
        if line && (rich.blocks.len() > 1 || matches!(rich.blocks.first(), Some(text::Block::List(_)))) {
            let finding = Finding::error(
                FindingCode::NotOneLine,
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
                FindingCode::WrongCount,
                node.place.clone(),
                format!("`{path}` has {count}, layout \"{}\" takes {wanted}", self.layout.id),
                "add or remove some, or choose another layout",
            );
            self.findings.push(finding.on_slide(self.slide).in_field(path));
        }
    }
}

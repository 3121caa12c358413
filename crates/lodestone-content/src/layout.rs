//! Reads the contract of each layout: its fields with their kinds and limits. Forms, checker and theme share it.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::read::{Table, tree};

mod names;

pub use names::{FieldName, LayoutId};

/// What a field of a layout holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line of running text.
    Line,
    /// Paragraphs and lists.
    Text,
    /// One fact.
    Fact,
    /// Several facts.
    Facts,
    /// One facility.
    Facility,
    /// Several facilities.
    Facilities,
    /// One measure.
    Measure,
    /// One picture or diagram.
    Media,
    /// Records of title and text.
    Items,
    /// Records of when, title and text.
    Events,
    /// Records of title and facilities.
    Groups,
    /// Records of from, to and fact.
    Legs,
    /// A table with header cells.
    Table,
}

impl FieldKind {
    fn parse(word: &str) -> Option<FieldKind> {
        Some(match word {
            "line" => FieldKind::Line,
            "text" => FieldKind::Text,
            "fact" => FieldKind::Fact,
            "facts" => FieldKind::Facts,
            "facility" => FieldKind::Facility,
            "facilities" => FieldKind::Facilities,
            "measure" => FieldKind::Measure,
            "media" => FieldKind::Media,
            "items" => FieldKind::Items,
            "events" => FieldKind::Events,
            "groups" => FieldKind::Groups,
            "legs" => FieldKind::Legs,
            "table" => FieldKind::Table,
            _ => return None,
        })
    }

    /// Whether the field differs by language, and so belongs under `[text.<language>]`.
    pub fn is_translated(self) -> bool {
        matches!(
            self,
            FieldKind::Line
                | FieldKind::Text
                | FieldKind::Items
                | FieldKind::Events
                | FieldKind::Groups
                | FieldKind::Table
        )
    }
}

/// One field of a layout.
#[derive(Debug, Clone)]
pub struct LayoutField {
    /// Its key.
    pub name: FieldName,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether a slide must have it.
    pub required: bool,
    /// The most characters of each text in it: one limit, or one for titles and one for texts.
    pub longest: Vec<usize>,
    /// How few, for kinds that hold several.
    pub least: usize,
    /// How many, for kinds that hold several.
    pub most: usize,
    /// Whether a salesperson may override the text.
    pub overridable: bool,
    /// Whether a film is allowed here: nothing is drawn over the picture that a film would cover.
    pub film: bool,
}

/// One layout.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Its id.
    pub id: LayoutId,
    /// What it is for.
    pub purpose: String,
    /// What may be shown point by point, in order: the entries of one field, or several fields. Empty when the slide is
    /// one thing.
    pub reveal: Vec<String>,
    /// Fields that come with the last point.
    pub with_last: Vec<String>,
    /// Its fields, in reading order.
    pub fields: Vec<LayoutField>,
}

impl Layout {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&LayoutField> {
        self.fields.iter().find(|field| field.name.as_str() == name)
    }

    /// Whether slides of this layout are put in by the program around a story, and never chosen for it.
    pub fn is_frame(&self) -> bool {
        matches!(self.id, LayoutId::Cover | LayoutId::Agenda | LayoutId::Section | LayoutId::Sources)
    }
}

/// Every layout there is.
pub fn layouts() -> &'static [Layout] {
    static LAYOUTS: LazyLock<Vec<Layout>> = LazyLock::new(|| read(include_str!("../../../assets/theme/layouts.toml")));
    &LAYOUTS
}

/// The layout of that id.
pub fn layout(id: &str) -> Option<&'static Layout> {
    layouts().iter().find(|layout| layout.id.as_str() == id)
}

fn read(text: &str) -> Vec<Layout> {
    let mut findings = Vec::new();
    let root = tree::parse("layouts.toml", text.as_bytes(), &mut findings);
    let root =
        root.filter(|_| findings.is_empty()).expect("assets/theme/layouts.toml is part of the program and parses");
    let count = |digits: &str| digits.parse::<usize>().ok();
    let field = |table: &Table| LayoutField {
        name: table.text("name").parse().expect("every field of a layout has a known name"),
        kind: FieldKind::parse(&table.text("kind")).expect("every field of a layout names a known kind"),
        required: table.boolean("required").unwrap_or(false),
        longest: match table.number("longest").and_then(count) {
            Some(longest) => vec![longest],
            None => table.list("longest").iter().filter_map(|node| count(node.as_number()?)).collect(),
        },
        least: table.number("least").and_then(count).unwrap_or(0),
        most: table.number("most").and_then(count).unwrap_or(usize::MAX),
        overridable: table.boolean("overridable").unwrap_or(false),
        film: table.boolean("film").unwrap_or(false),
    };
    let names = |table: &Table, key: &str| {
        table.list(key).iter().filter_map(|node| node.as_text()).map(str::to_owned).collect::<Vec<_>>()
    };
    root.list("layout")
        .iter()
        .filter_map(|node| node.as_table())
        .map(|table| Layout {
            id: table.text("id").parse().expect("every layout has a known id"),
            purpose: table.text("purpose"),
            reveal: names(table, "reveal"),
            with_last: names(table, "with_last"),
            fields: table.list("field").iter().filter_map(|node| node.as_table()).map(field).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_has_a_title_and_every_text_a_limit() {
        assert!(layouts().len() >= 16, "the product promises sixteen layouts");
        for layout in layouts() {
            assert!(
                layout.field("title").is_some_and(|title| title.required),
                "{} needs a title for its heading",
                layout.id
            );
            for field in layout.fields.iter().filter(|field| field.kind.is_translated()) {
                assert!(
                    !field.longest.is_empty(),
                    "{}.{} needs a limit, or it cannot be checked",
                    layout.id,
                    field.name
                );
            }
        }
    }

    #[test]
    fn what_is_revealed_is_a_field_and_has_points() {
        assert!(layouts().iter().filter(|layout| !layout.reveal.is_empty()).count() >= 5, "the theme has them");
        for layout in layouts() {
            for name in layout.reveal.iter().chain(&layout.with_last) {
                assert!(layout.field(name).is_some(), "{} reveals {name}, which is no field of it", layout.id);
            }
            if let [only] = layout.reveal.as_slice() {
                let field = layout.field(only).expect("looked at above");
                assert!(field.least >= 2, "{}.{only} must have several entries to be shown in turn", layout.id);
            }
            assert!(layout.with_last.is_empty() || !layout.reveal.is_empty(), "{} has no last point", layout.id);
        }
    }
}

//! Reads a slide's file as a form.

use std::collections::BTreeMap;

use lodestone_content::layout::{FieldKind, layout};
use lodestone_content::model;
use serde::{Deserialize, Serialize};
use toml_edit::{DocumentMut, Item, TableLike};
use ts_rs::TS;

use super::entry::{Entry, entry};
use crate::document::{text, text_list, texts};

/// The approval of a slide. Only approved ones are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// Being written.
    Draft,
    /// Ready for somebody else to read.
    Review,
    /// May be published.
    Approved,
}

impl Approval {
    /// Returns the approval for a word in a file; an unknown word is a draft.
    pub(crate) fn from_word(word: &str) -> Approval {
        match word {
            "review" => Approval::Review,
            "approved" => Approval::Approved,
            _ => Approval::Draft,
        }
    }

    /// The word in a file.
    pub(crate) fn as_word(self) -> &'static str {
        match self {
            Approval::Draft => "draft",
            Approval::Review => "review",
            Approval::Approved => "approved",
        }
    }
}

impl From<model::Approval> for Approval {
    fn from(approval: model::Approval) -> Approval {
        match approval {
            model::Approval::Draft => Approval::Draft,
            model::Approval::Review => Approval::Review,
            model::Approval::Approved => Approval::Approved,
        }
    }
}

/// A slide as its file says it: what a form shows and gives back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlideForm {
    /// Slide id; never changes once published.
    pub id: String,
    /// Layout id.
    pub layout: String,
    /// Stage id.
    pub stage: String,
    /// How long it takes to present.
    pub seconds: u32,
    /// Its approval.
    pub approval: Approval,
    /// Topic ids.
    pub topics: Vec<String>,
    /// NACE codes.
    pub industries: Vec<String>,
    /// Audiences.
    pub audiences: Vec<String>,
    /// Facilities.
    pub facilities: Vec<String>,
    /// The value proposition.
    pub value_proposition: Option<String>,
    /// Slides with the same message.
    pub alternative_to: Vec<String>,
    /// Fields that are the same in every language.
    pub fields: BTreeMap<String, Entry>,
    /// Fields in each language, by tag.
    pub text: BTreeMap<String, BTreeMap<String, Entry>>,
    /// Notes for the salesperson, by tag.
    pub notes: BTreeMap<String, String>,
}

/// Reads a slide's file.
pub(crate) fn slide_form(tree: &DocumentMut) -> SlideForm {
    let table = tree.as_table();
    let layout_id = text(table, "layout");
    let fields = |item: Option<&Item>| -> BTreeMap<String, Entry> {
        let fields = item.and_then(Item::as_table_like);
        let entries = fields.into_iter().flat_map(TableLike::iter);
        entries.filter_map(|(key, item)| Some((key.to_owned(), entry(item, kind(&layout_id, key))?))).collect()
    };
    let languages = table.get("text").and_then(Item::as_table_like);
    SlideForm {
        id: text(table, "id"),
        stage: text(table, "stage"),
        seconds: table.get("seconds").and_then(Item::as_integer).and_then(|s| u32::try_from(s).ok()).unwrap_or(0),
        approval: Approval::from_word(&text(table, "approval")),
        topics: text_list(table.get("topics")),
        industries: text_list(table.get("industries")),
        audiences: text_list(table.get("audiences")),
        facilities: text_list(table.get("facilities")),
        value_proposition: table.get("value_proposition").and_then(Item::as_str).map(str::to_owned),
        alternative_to: text_list(table.get("alternative_to")),
        fields: fields(table.get("fields")),
        text: languages
            .into_iter()
            .flat_map(TableLike::iter)
            .filter(|(_, item)| item.is_table_like())
            .map(|(tag, item)| (tag.to_owned(), fields(Some(item))))
            .collect(),
        notes: texts(table.get("notes")),
        layout: layout_id,
    }
}

/// The kind of a field in a layout.
pub(crate) fn kind(layout_id: &str, field: &str) -> Option<FieldKind> {
    Some(layout(layout_id)?.field(field)?.kind)
}

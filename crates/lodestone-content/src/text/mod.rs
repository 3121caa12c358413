//! Parses text fields into runs: a small Markdown with references to facts and merge fields.
//!
//! Bold, italic, sub- and superscript, links, paragraphs and flat lists; nothing else. What is not on that list is a
//! finding and never reaches a slide. References are written `{fact:id}`, merge fields `{company}` or `{company|else}`.

mod notes;
mod parse;
mod text_fault;

pub use notes::{NoteBlock, NoteRun, notes};
pub use parse::parse;
pub use text_fault::{MarkupCode, TextFault};

/// How a run is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RunStyle {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Superscript.
    pub superscript: bool,
    /// Subscript.
    pub subscript: bool,
}

/// The part of a fact that a reference shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactPart {
    /// The value with its unit, and the number of its source.
    ValueAndSource,
    /// The value with its unit.
    Value,
    /// The date for which the source claims it.
    AsOf,
}

/// A merge field: what the pitch puts into a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeField {
    /// The company the pitch is for.
    Company,
    /// Its industry.
    Industry,
    /// The fair or meeting.
    Event,
    /// Who sends the pitch.
    Sender,
}

impl MergeField {
    /// Every merge field.
    pub const ALL: [MergeField; 4] = [MergeField::Company, MergeField::Industry, MergeField::Event, MergeField::Sender];

    /// The word in braces.
    pub fn as_str(self) -> &'static str {
        match self {
            MergeField::Company => "company",
            MergeField::Industry => "industry",
            MergeField::Event => "event",
            MergeField::Sender => "sender",
        }
    }
}

/// The content of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunContent {
    /// Text as written.
    Text(String),
    /// A fact.
    Fact(String, FactPart),
    /// A merge field, with the text that replaces it when the pitch has no value for it.
    Merge(MergeField, Option<String>),
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its content.
    pub content: RunContent,
    /// How it is set.
    pub style: RunStyle,
    /// Where it leads.
    pub link: Option<String>,
}

/// A paragraph or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Run>),
    /// Items of a list.
    List(Vec<Vec<Run>>),
}

/// A parsed text field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RichText {
    /// Its paragraphs and lists.
    pub blocks: Vec<Block>,
    /// What was written, for forms in which it is edited.
    pub source: String,
}

impl RichText {
    /// All runs in reading order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks
            .iter()
            .flat_map(|block| match block {
                Block::Paragraph(runs) => vec![runs],
                Block::List(items) => items.iter().collect(),
            })
            .flatten()
    }

    /// The runs of the first paragraph: what a field of kind `line` holds.
    pub fn line(&self) -> &[Run] {
        match self.blocks.first() {
            Some(Block::Paragraph(runs)) => runs,
            _ => &[],
        }
    }

    /// The facts it refers to, in reading order.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.runs().filter_map(|run| match &run.content {
            RunContent::Fact(id, _) => Some(id.as_str()),
            RunContent::Text(_) | RunContent::Merge(..) => None,
        })
    }

    /// Its words alone, without references and merge fields: what is searched.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for block in &self.blocks {
            let lines: Vec<&Vec<Run>> = match block {
                Block::Paragraph(runs) => vec![runs],
                Block::List(items) => items.iter().collect(),
            };
            for runs in lines {
                if !words.is_empty() {
                    words.push(' ');
                }
                for run in runs {
                    if let RunContent::Text(text) = &run.content {
                        words.push_str(text);
                    }
                }
            }
        }
        words
    }
}

/// Makes rich text without interpreting markup or references. Control characters become blanks.
pub fn plain(text: &str) -> RichText {
    let words: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let run = Run { content: RunContent::Text(words.trim().to_owned()), style: RunStyle::default(), link: None };
    RichText { blocks: vec![Block::Paragraph(vec![run])], source: text.to_owned() }
}

//! Text fields: a small Markdown with references to facts and merge fields, parsed into runs.
//!
//! Bold, italic, sub- and superscript, links, paragraphs and flat lists; nothing else. What is not on that list is a
//! finding and never reaches a slide. References are written `{fact:id}`, merge fields `{company}` or `{company|else}`.

mod notes;
mod parse;
mod wording;

pub use notes::{NoteBlock, NoteRun, notes};
pub use parse::parse;
pub use wording::{MarkupCode, Wording};

/// How a run is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Superscript.
    pub superscript: bool,
    /// Subscript.
    pub subscript: bool,
}

/// What a reference shows of its fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The value with its unit, and the number of its source.
    ValueAndSource,
    /// The value with its unit.
    Value,
    /// The date for which the source claims it.
    AsOf,
}

/// A merge field: what the pitch puts into a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// The company the pitch is for.
    Company,
    /// Its industry.
    Industry,
    /// The fair or meeting.
    Event,
    /// Who sends the pitch.
    Sender,
}

impl Merge {
    /// Every merge field.
    pub const ALL: [Merge; 4] = [Merge::Company, Merge::Industry, Merge::Event, Merge::Sender];

    /// The word in braces.
    pub fn as_str(self) -> &'static str {
        match self {
            Merge::Company => "company",
            Merge::Industry => "industry",
            Merge::Event => "event",
            Merge::Sender => "sender",
        }
    }
}

/// What a run says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// Words as written.
    Words(String),
    /// A fact.
    Fact(String, Show),
    /// A merge field, with the words that stand there when the pitch has none.
    Merge(Merge, Option<String>),
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub saying: Saying,
    /// How it is set.
    pub style: Style,
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
pub struct Rich {
    /// Its paragraphs and lists.
    pub blocks: Vec<Block>,
    /// What was written, for forms in which it is edited.
    pub source: String,
}

impl Rich {
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
        self.runs().filter_map(|run| match &run.saying {
            Saying::Fact(id, _) => Some(id.as_str()),
            Saying::Words(_) | Saying::Merge(..) => None,
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
                    if let Saying::Words(text) = &run.saying {
                        words.push_str(text);
                    }
                }
            }
        }
        words
    }
}

/// A text that means just what it says: no markup, no references. Control characters become blanks.
pub fn plain(text: &str) -> Rich {
    let words: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let run = Run { saying: Saying::Words(words.trim().to_owned()), style: Style::default(), link: None };
    Rich { blocks: vec![Block::Paragraph(vec![run])], source: text.to_owned() }
}

//! Speaker notes from Markdown: paragraphs, flat lists, bold and italic words. Everything else stays as its letters.
//!
//! Notes are for one pair of eyes and cannot be wrong: no markup is a finding, and no word that was written is lost.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde::{Deserialize, Serialize};

use super::parse::is_too_much;

/// A paragraph or a list of speaker notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum NoteBlock {
    /// Running text.
    Paragraph {
        /// Its words.
        runs: Vec<NoteRun>,
    },
    /// A list; one within another is part of it.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// Its items.
        items: Vec<Vec<NoteRun>>,
    },
}

/// Words of a note in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NoteRun {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they are italic.
    pub italic: bool,
}

/// Parses speaker notes. The result is empty when they say nothing.
pub fn notes(text: &str) -> Vec<NoteBlock> {
    // Markdown drops what looks like the definition of a link: "[They ask]: wait".
    let source = text.replace("]:", "]\\:");
    let mut reader = Reader { source: &source, ..Reader::default() };
    if is_too_much(text) {
        for paragraph in text.split("\n\n") {
            reader.words(&one_line(paragraph));
            reader.paragraph();
        }
    } else {
        for (event, range) in Parser::new(&source).into_offset_iter() {
            reader.event(event, range);
        }
        reader.paragraph();
    }
    reader.blocks
}

/// Lines as one, without the blanks around each.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct Reader<'s> {
    source: &'s str,
    blocks: Vec<NoteBlock>,
    /// The words of the paragraph or item that is being read.
    runs: Vec<NoteRun>,
    /// The list that is being read: whether it is numbered, and its items.
    list: Option<(bool, Vec<Vec<NoteRun>>)>,
    /// How many lists are open, one within the other.
    lists: usize,
    bold: usize,
    italic: usize,
    /// How many tags are open within markup that stays as its letters.
    as_letters: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(_) if self.as_letters > 0 => self.as_letters += 1,
            Event::End(_) if self.as_letters > 0 => self.as_letters -= 1,
            _ if self.as_letters > 0 => {}
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::Rule => self.block(range),
            _ => self.letters(range),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            // The second paragraph of an item goes on in its line.
            Tag::Paragraph => self.words(" "),
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Link { .. } => {}
            Tag::List(first) => {
                self.paragraph();
                self.list.get_or_insert((first.is_some(), Vec::new()));
                self.lists += 1;
            }
            Tag::Item => self.paragraph(),
            Tag::Image { .. } => {
                self.letters(range);
                self.as_letters = 1;
            }
            _ => {
                self.block(range);
                self.as_letters = 1;
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold -= 1,
            TagEnd::Emphasis => self.italic -= 1,
            TagEnd::Paragraph if self.list.is_none() => self.paragraph(),
            TagEnd::Item => self.paragraph(),
            TagEnd::List(_) => {
                self.lists -= 1;
                if self.lists == 0
                    && let Some((ordered, items)) = self.list.take()
                    && !items.is_empty()
                {
                    self.blocks.push(NoteBlock::List { ordered, items });
                }
            }
            _ => {}
        }
    }

    /// Adds words in the style of the moment.
    fn words(&mut self, text: &str) {
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        match self.runs.last_mut() {
            Some(last) if (last.bold, last.italic) == (bold, italic) => last.text.push_str(text),
            _ => self.runs.push(NoteRun { text: text.to_owned(), bold, italic }),
        }
    }

    /// Adds markup within a line as it was written.
    fn letters(&mut self, range: Range<usize>) {
        let written = self.source[range].replace("]\\:", "]:");
        self.words(&one_line(&written));
    }

    /// Adds markup that is a paragraph of its own, or one of an item, as it was written.
    fn block(&mut self, range: Range<usize>) {
        self.words(" ");
        self.letters(range);
        if self.list.is_none() {
            self.paragraph();
        }
    }

    /// Ends the paragraph, or the item of a list.
    fn paragraph(&mut self) {
        let mut runs = std::mem::take(&mut self.runs);
        if let Some(first) = runs.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        if let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        runs.retain(|run| !run.text.is_empty());
        if runs.is_empty() {
            return;
        }
        match &mut self.list {
            Some((_, items)) => items.push(runs),
            None => self.blocks.push(NoteBlock::Paragraph { runs }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NoteBlock, NoteRun, notes};

    fn show(text: &str) -> String {
        let run = |run: &NoteRun| match (run.bold, run.italic) {
            (false, false) => run.text.clone(),
            (bold, italic) => {
                format!("<{}{} {}>", if bold { "b" } else { "" }, if italic { "i" } else { "" }, run.text)
            }
        };
        let line = |runs: &Vec<NoteRun>| runs.iter().map(run).collect::<String>();
        let block = |block: &NoteBlock| match block {
            NoteBlock::Paragraph { runs } => line(runs),
            NoteBlock::List { ordered, items } => {
                let items: Vec<String> = items.iter().map(line).collect();
                format!("{}[{}]", if *ordered { "1" } else { "" }, items.join("|"))
            }
        };
        notes(text).iter().map(block).collect::<Vec<_>>().join(" / ")
    }

    #[test]
    fn paragraphs_lists_and_styles_are_read() {
        let cases = [
            ("", ""),
            (" \n\n ", ""),
            ("Ask first.\nThen wait.\n\nThen show.", "Ask first. Then wait. / Then show."),
            ("**Wait** for *it*, __then__ _go_: ***now***", "<b Wait> for <i it>, <b then> <i go>: <bi now>"),
            ("Say:\n- one\n- two\n  goes on\n\nEnd", "Say: / [one|two goes on] / End"),
            ("1. one\n2) two", "1[one] / 1[two]"),
            ("1. one\n\n2. two", "1[one|two]"),
            ("- one\n  - within\n- two", "[one|within|two]"),
            ("- one\n\n  more of it\n- two", "[one more of it|two]"),
            ("See [the page](https://ess.eu/) and \\*this\\*", "See the page and *this*"),
            ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ];
        for (text, expected) in cases {
            assert_eq!(show(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_part_of_notes_stays_as_its_letters() {
        for text in [
            "# Opening",
            "> They said",
            "Use `cargo` and <b>this</b> & {company}",
            "H~2~O, 10^15^ Hz, ~30 people",
            "![a map](map.png) here",
            "[They ask]: wait",
            "Before / --- / After",
            "<table>",
        ] {
            assert_eq!(show(&text.replace(" / ", "\n\n")), text, "{text}");
        }
        assert_eq!(show("- [They ask]: wait\n- # two"), "[[They ask]: wait|# two]");
        assert_eq!(show("```\nlet x = a[0]: 1;\n```"), "``` let x = a[0]: 1; ```");
    }

    #[test]
    fn too_much_markup_is_shown_without_being_parsed() {
        let text = format!("{}end\n\n*more*", "> ".repeat(9_000));
        assert!(show(&text).ends_with("> end / *more*"), "every word is still there");
        let long = "word ".repeat(20_000);
        assert_eq!(show(&long), long.trim_end());
    }
}

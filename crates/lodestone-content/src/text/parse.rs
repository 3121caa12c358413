//! Parses Markdown into runs.

use pulldown_cmark::{Event, Parser, Tag, TagEnd, TextMergeStream};

use super::text_fault::{MarkupCode, TextFault};
use super::{Block, FactPart, MergeField, RichText, Run, RunContent, RunStyle};
use crate::read::shape::{clip, is_address, is_id, nearest};

/// How deep emphasis, links and lists may nest. Two is what text needs; more is refused before it costs anything.
const DEEPEST_MARKUP: usize = 6;

/// The most characters that are raised or lowered together.
const LONGEST_SCRIPT: usize = 12;

/// The longest text that is parsed; longer ones are findings already.
const LONGEST_PARSED: usize = crate::read::shape::LONGEST_TEXT;

fn fault(code: MarkupCode, message: impl Into<String>, remedy: impl Into<String>) -> TextFault {
    TextFault { code, message: message.into(), remedy: remedy.into() }
}

/// Parses a text field. Faults are returned beside what could be read.
pub fn parse(text: &str) -> (RichText, Vec<TextFault>) {
    let mut reader = Reader::default();
    if text.len() > LONGEST_PARSED {
        // The shape check has reported the length already.
        return (RichText::default(), Vec::new());
    }
    if is_too_much(text) {
        reader.faults.push(fault(
            MarkupCode::MarkupTooDeep,
            "markup nests too deeply",
            "write plain sentences; bold, italic and one level of list are enough",
        ));
        return (RichText::default(), reader.faults);
    }
    for event in TextMergeStream::new(Parser::new(text)) {
        reader.event(event);
    }
    reader.close();
    (RichText { blocks: reader.blocks, source: text.to_owned() }, reader.faults)
}

/// Whether a text is too long, or nests too deeply, to be parsed at all.
pub(super) fn is_too_much(text: &str) -> bool {
    text.len() > LONGEST_PARSED || nesting_of_markers(text) > DEEPEST_MARKUP * 4
}

/// The most quote and list markers at the start of one line: what nests blocks.
fn nesting_of_markers(text: &str) -> usize {
    let markers =
        |line: &str| line.chars().take_while(|c| " \t>-+*".contains(*c)).filter(|c| !c.is_whitespace()).count();
    text.lines().map(markers).max().unwrap_or(0)
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    runs: Vec<Run>,
    items: Option<Vec<Vec<Run>>>,
    styles: Vec<RunStyle>,
    links: Vec<String>,
    depth: usize,
    faults: Vec<TextFault>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::Code(code) => self.refuse("code", &code),
            Event::Html(html) | Event::InlineHtml(html) => self.refuse("HTML", &html),
            Event::Rule => self.refuse("a rule", "---"),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.refuse("this markup", "");
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        self.depth += 1;
        if self.depth == DEEPEST_MARKUP + 1 {
            self.faults.push(fault(
                MarkupCode::MarkupTooDeep,
                format!("markup nests deeper than {DEEPEST_MARKUP}"),
                "write plain sentences; bold, italic and one level of list are enough",
            ));
        }
        let mut style = self.styles.last().copied().unwrap_or_default();
        match tag {
            Tag::Paragraph => {}
            Tag::Strong => style.bold = true,
            Tag::Emphasis => style.italic = true,
            Tag::Link { dest_url, .. } => {
                if !is_address(&dest_url) {
                    self.faults.push(fault(
                        MarkupCode::BadLink,
                        format!("\"{}\" is not an address that a reader may follow", clip(&dest_url)),
                        "link to a page on the web, beginning with https://",
                    ));
                }
                self.links.push(dest_url.into_string());
            }
            Tag::List(None) => {
                self.paragraph();
                if self.items.is_some() {
                    self.refuse("a list within a list", "");
                } else {
                    self.items = Some(Vec::new());
                }
            }
            Tag::Item => self.item(),
            Tag::List(Some(_)) => {
                self.refuse("a numbered list", "");
                self.items.get_or_insert_default();
            }
            Tag::Heading { .. } => self.refuse("a heading", "#"),
            Tag::BlockQuote(_) => self.refuse("a quotation", ">"),
            Tag::CodeBlock(_) => self.refuse("code", ""),
            Tag::Image { dest_url, .. } => self.refuse("a picture", &dest_url),
            _ => self.refuse("this markup", ""),
        }
        self.styles.push(style);
    }

    fn end(&mut self, tag: TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        self.styles.pop();
        match tag {
            TagEnd::Link => {
                self.links.pop();
            }
            TagEnd::Paragraph if self.items.is_none() => self.paragraph(),
            TagEnd::Heading(_) => self.paragraph(),
            TagEnd::Item => self.item(),
            TagEnd::List(_) => {
                self.item();
                if let Some(items) = self.items.take()
                    && !items.is_empty()
                {
                    self.blocks.push(Block::List(items));
                }
            }
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        let runs = trimmed(std::mem::take(&mut self.runs));
        if !runs.is_empty() {
            self.blocks.push(Block::Paragraph(runs));
        }
    }

    fn item(&mut self) {
        let runs = trimmed(std::mem::take(&mut self.runs));
        match &mut self.items {
            Some(items) if !runs.is_empty() => items.push(runs),
            _ => {}
        }
    }

    fn close(&mut self) {
        self.item();
        self.paragraph();
    }

    fn refuse(&mut self, what: &str, found: &str) {
        // One fault of a kind is enough; a hostile text could hold thousands.
        if self.faults.iter().filter(|fault| fault.code == MarkupCode::MarkupNotAllowed).count() < 3 {
            let found = if found.trim().is_empty() { String::new() } else { format!(" (\"{}\")", clip(found.trim())) };
            self.faults.push(fault(
                MarkupCode::MarkupNotAllowed,
                format!("{what}{found} has no place in a text field"),
                "use bold, italic, sub- and superscript, links, paragraphs and - lists",
            ));
        }
    }

    fn push(&mut self, content: RunContent) {
        let style = self.styles.last().copied().unwrap_or_default();
        self.runs.push(Run { content, style, link: self.links.last().cloned() });
    }

    /// Splits words at references, merge fields, and raised or lowered characters.
    fn words(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}', '^', '~']) {
            self.plain(&rest[..at]);
            rest = &rest[at..];
            rest = match rest.as_bytes()[0] {
                b'{' => self.braces(rest),
                b'}' => {
                    self.faults.push(fault(
                        MarkupCode::BadReference,
                        format!("\"{}\" closes a brace that was not opened", clip(rest)),
                        "open the reference with {, or remove the brace",
                    ));
                    &rest[1..]
                }
                _ => self.raised_or_lowered(rest),
            };
        }
        self.plain(rest);
    }

    fn plain(&mut self, words: &str) {
        if !words.is_empty() {
            self.push(RunContent::Text(words.to_owned()));
        }
    }

    /// A reference or merge field at the start of a text; returns what follows it.
    fn braces<'t>(&mut self, text: &'t str) -> &'t str {
        let Some(end) = text.find('}') else {
            self.faults.push(fault(
                MarkupCode::BadReference,
                format!("\"{}\" has no closing brace", clip(text)),
                "close the reference with }, or write the words without braces",
            ));
            return "";
        };
        match reference(&text[1..end]) {
            Ok(content) => self.push(content),
            Err(wording) => self.faults.push(wording),
        }
        &text[end + 1..]
    }

    /// `^15^` or `~2~` at the start of a text, also within a word; returns what follows. A marker without its partner
    /// is the character itself: "~30 people" needs no escaping.
    fn raised_or_lowered<'t>(&mut self, text: &'t str) -> &'t str {
        let marker = &text[..1];
        let inner = text[1..].split_once(marker).map(|(inner, _)| inner).filter(|inner| {
            !inner.is_empty()
                && inner.chars().count() <= LONGEST_SCRIPT
                && !inner.contains(|c: char| c.is_whitespace() || c == '{')
        });
        let Some(inner) = inner else {
            self.plain(marker);
            return &text[1..];
        };
        let style = self.styles.last().copied().unwrap_or_default();
        let style = RunStyle { superscript: marker == "^", subscript: marker == "~", ..style };
        self.runs.push(Run { content: RunContent::Text(inner.to_owned()), style, link: self.links.last().cloned() });
        &text[inner.len() + 2..]
    }
}

fn reference(inner: &str) -> Result<RunContent, TextFault> {
    if let Some((verb, id)) = inner.split_once(':') {
        let show = match verb.trim() {
            "fact" => FactPart::ValueAndSource,
            "value" => FactPart::Value,
            "as-of" => FactPart::AsOf,
            other => {
                let near = nearest(other, ["fact", "value", "as-of"].into_iter()).unwrap_or("fact");
                return Err(fault(
                    MarkupCode::BadReference,
                    format!("{{{}}} is not a reference", clip(inner)),
                    format!("did you mean {{{near}:…}}?"),
                ));
            }
        };
        let id = id.trim();
        if !is_id(id) {
            return Err(fault(
                MarkupCode::BadReference,
                format!("\"{}\" is not the id of a fact", clip(id)),
                "write the id as it stands in the facility's file",
            ));
        }
        return Ok(RunContent::Fact(id.to_owned(), show));
    }
    let (name, otherwise) = match inner.split_once('|') {
        Some((name, otherwise)) => (name.trim(), Some(otherwise.to_owned())),
        None => (inner.trim(), None),
    };
    match MergeField::ALL.into_iter().find(|merge| merge.as_str() == name) {
        Some(merge) => Ok(RunContent::Merge(merge, otherwise)),
        None => {
            let known = MergeField::ALL.map(MergeField::as_str);
            let remedy = match nearest(name, known.into_iter()) {
                Some(near) => format!("did you mean {{{near}}}?"),
                None => "use {company}, {industry}, {event}, {sender} or {fact:id}".to_owned(),
            };
            Err(fault(MarkupCode::BadReference, format!("there is no merge field {{{}}}", clip(inner)), remedy))
        }
    }
}

/// Without white space at either end.
fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    if let Some(RunContent::Text(text)) = runs.first_mut().map(|run| &mut run.content) {
        *text = text.trim_start().to_owned();
    }
    if let Some(RunContent::Text(text)) = runs.last_mut().map(|run| &mut run.content) {
        *text = text.trim_end().to_owned();
    }
    runs.retain(|run| !matches!(&run.content, RunContent::Text(text) if text.is_empty()));
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> String {
        let (rich, faults) = parse(text);
        let run = |run: &Run| {
            let marks = [
                (run.style.bold, "b"),
                (run.style.italic, "i"),
                (run.style.superscript, "^"),
                (run.style.subscript, "_"),
            ];
            let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
            let said = match &run.content {
                RunContent::Text(words) => words.clone(),
                RunContent::Fact(id, show) => format!("<{id} {show:?}>"),
                RunContent::Merge(merge, otherwise) => format!("<{} {otherwise:?}>", merge.as_str()),
            };
            format!("[{marks}{}{said}]", run.link.as_ref().map(|link| format!("({link})")).unwrap_or_default())
        };
        let block = |block: &Block| match block {
            Block::Paragraph(runs) => runs.iter().map(run).collect::<String>(),
            Block::List(items) => items
                .iter()
                .map(|item| format!("- {}", item.iter().map(run).collect::<String>()))
                .collect::<Vec<_>>()
                .join(" "),
        };
        let mut lines: Vec<String> = rich.blocks.iter().map(block).collect();
        lines.extend(faults.iter().map(|fault| format!("! {} {}", fault.code, fault.message)));
        lines.join("\n")
    }

    #[test]
    fn markdown_becomes_runs() {
        let cases = [
            ("H~2~O and 10^15^ Hz", "[H][_2][O and 10][^15][ Hz]"),
            ("~30 people and 2^nd", "[~][30 people and 2][^][nd]"),
            ("**Bold** and *italic*", "[bBold][ and ][iitalic]"),
            ("See [the page](https://ess.eu/).", "[See ][(https://ess.eu/)the page][.]"),
            ("A\n\n- one\n- two", "[A]\n- [one] - [two]"),
            ("Only {fact:max-iv.ring-3gev.energy}!", "[Only ][<max-iv.ring-3gev.energy ValueAndSource>][!]"),
            ("For {company|your plant}", "[For ][<company Some(\"your plant\")>]"),
        ];
        for (text, expected) in cases {
            assert_eq!(show(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_allowed_is_a_finding() {
        for (text, code) in [
            ("# Heading", MarkupCode::MarkupNotAllowed),
            ("<script>alert(1)</script>", MarkupCode::MarkupNotAllowed),
            ("![x](https://a.se/x.png)", MarkupCode::MarkupNotAllowed),
            ("`code`", MarkupCode::MarkupNotAllowed),
            ("[x](javascript:alert)", MarkupCode::BadLink),
            ("{fact:Not An Id}", MarkupCode::BadReference),
            ("{compny}", MarkupCode::BadReference),
            ("{company", MarkupCode::BadReference),
            ("}", MarkupCode::BadReference),
            ("> > > > > > > > > deep", MarkupCode::MarkupNotAllowed),
        ] {
            let (_, faults) = parse(text);
            assert!(faults.iter().any(|fault| fault.code == code), "{text} must give {code}: {faults:?}");
        }
    }

    #[test]
    fn deep_markup_is_refused_without_recursion() {
        for text in [">".repeat(10_000), "- ".repeat(9_000), "*".repeat(19_000), "[".repeat(19_000), "{".repeat(19_000)]
        {
            let _ = parse(&text);
        }
        assert!(!parse(&"> ".repeat(9_000)).1.is_empty());
    }
}

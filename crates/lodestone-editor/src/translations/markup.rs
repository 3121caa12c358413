//! Splits a text into words and codes for its markup and references, which a translator can move and not break.

use std::collections::BTreeMap;

use lodestone_content::text::{Block, FactPart, RichText, RunContent, parse};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words to translate.
    Words(String),
    /// A code begins.
    Open(u32),
    /// It ends.
    Close(u32),
    /// A code by itself.
    Single(u32),
}

/// A code of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    /// What is written at its beginning, or all of it.
    pub(crate) open: String,
    /// What is written at its end; empty for a code without one.
    pub(crate) close: String,
    /// Its kind in XLIFF 1.2.
    pub(crate) kind: &'static str,
}

/// A text in pieces.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pieces {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) codes: BTreeMap<u32, Code>,
}

/// Whether a text has markup, or only references in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markup {
    /// The small Markdown of slides.
    Rich,
    /// Words as they are.
    Plain,
}

/// Marks that surround words in pairs; longer ones first.
const PAIRS: [(&str, &str); 4] = [("**", "bold"), ("*", "italic"), ("~", "x-subscript"), ("^", "x-superscript")];

impl Pieces {
    /// Splits a text. A mark without its pair stays part of the words.
    pub(crate) fn of(text: &str, markup: Markup) -> Pieces {
        let mut pieces = Pieces::default();
        pieces.take(text, markup);
        pieces
    }

    fn take(&mut self, text: &str, markup: Markup) {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (found, used) = self.at(rest, markup);
            if !found {
                let step = if used > 0 { used } else { first.len_utf8() };
                self.words(&rest[..step]);
                rest = &rest[step..];
            } else {
                rest = &rest[used..];
            }
        }
    }

    fn words(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Words(words)) => words.push_str(text),
            _ => self.pieces.push(Piece::Words(text.to_owned())),
        }
    }

    fn code(&mut self, open: &str, close: &str, kind: &'static str) -> u32 {
        let number = u32::try_from(self.codes.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.codes.insert(number, Code { open: open.to_owned(), close: close.to_owned(), kind });
        number
    }

    fn around(&mut self, open: &str, inner: &str, close: &str, kind: &'static str, markup: Markup) {
        let number = self.code(open, close, kind);
        self.pieces.push(Piece::Open(number));
        self.take(inner, markup);
        self.pieces.push(Piece::Close(number));
    }

    /// Looks for a code at the beginning of a text: returns whether there is one, and how many bytes it takes. Without
    /// one, returns how many bytes are certainly words.
    fn at(&mut self, text: &str, markup: Markup) -> (bool, usize) {
        if let Some(inner) = text.strip_prefix('{')
            && let Some(end) = inner.find('}')
        {
            let (whole, inner) = (&text[..end + 2], &inner[..end]);
            match inner.split_once('|') {
                Some((name, words)) if !words.is_empty() => {
                    self.around(&format!("{{{name}|"), words, "}", "x-otherwise", Markup::Plain);
                }
                _ => {
                    let number = self.code(whole, "", "x-reference");
                    self.pieces.push(Piece::Single(number));
                }
            }
            return (true, whole.len());
        }
        if markup == Markup::Plain {
            return (false, 0);
        }
        if text.starts_with('\\') {
            let length = text.chars().take(2).map(char::len_utf8).sum();
            let number = self.code(&text[..length], "", "x-escape");
            self.pieces.push(Piece::Single(number));
            return (true, length);
        }
        if let Some(inner) = text.strip_prefix('[')
            && let Some((words, after)) = inner.split_once("](")
            && let Some(end) = after.find(')')
            && !words.contains(['[', '\n'])
        {
            let close = format!("]({})", &after[..end]);
            self.around("[", words, &close, "link", markup);
            return (true, 1 + words.len() + close.len());
        }
        for (mark, kind) in PAIRS {
            let Some(inner) = text.strip_prefix(mark) else { continue };
            let Some(end) = closing(inner, mark) else { return (false, mark.len()) };
            // Crossing marks stay words.
            let words = &inner[..end];
            let crossed = PAIRS.iter().any(|(other, _)| words.replace("**", "").matches(other).count() % 2 == 1);
            if words.is_empty() || crossed || words.contains("\n\n") {
                return (false, mark.len());
            }
            self.around(mark, words, mark, kind, markup);
            return (true, mark.len() * 2 + words.len());
        }
        (false, 0)
    }

    /// Joins the pieces of a translation with these codes. `None` when a code is missing, doubled or unknown.
    pub(crate) fn put_together(&self, pieces: &[Piece]) -> Option<String> {
        let mut text = String::new();
        let mut met: BTreeMap<u32, u32> = BTreeMap::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Open(number) | Piece::Single(number) => {
                    let code = self.codes.get(number)?;
                    if matches!(piece, Piece::Single(_)) != code.close.is_empty() {
                        return None;
                    }
                    *met.entry(*number).or_default() += 1;
                    text.push_str(&code.open);
                }
                Piece::Close(number) => text.push_str(&self.codes.get(number)?.close),
            }
        }
        let each_once = met.len() == self.codes.len() && met.values().all(|count| *count == 1);
        each_once.then_some(text)
    }
}

/// Where the mark that ends a pair begins.
fn closing(text: &str, mark: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find(mark) {
        let end = at + found;
        let escaped = text[..end].ends_with('\\');
        // The second star of two belongs to them.
        let doubled = mark == "*" && (text[end + 1..].starts_with('*') || text[..end].ends_with('*'));
        if !escaped && !doubled {
            return Some(end);
        }
        at = end + if doubled && text[end..].starts_with("**") { 2 } else { mark.len() };
    }
    None
}

/// Whether there is anything to translate in a text.
pub(crate) fn has_words(text: &str, markup: Markup) -> bool {
    let pieces = Pieces::of(text, markup).pieces;
    pieces.iter().any(|piece| matches!(piece, Piece::Words(words) if words.chars().any(char::is_alphabetic)))
}

/// Whether a translation says the same with its markup: the same references, links, styles and kinds of blocks.
pub(crate) fn alike(source: &str, target: &str) -> bool {
    let (one, _) = parse(source);
    let (other, faults) = parse(target);
    faults.is_empty() && signature(&one) == signature(&other)
}

/// References, links, styles, blocks.
type Signature = (Vec<String>, Vec<String>, [bool; 4], Vec<bool>);

fn signature(rich: &RichText) -> Signature {
    let mut references = Vec::new();
    let mut links = std::collections::BTreeSet::new();
    let mut styles = [false; 4];
    for run in rich.runs() {
        match &run.content {
            RunContent::Fact(id, show) => references.push(match show {
                FactPart::ValueAndSource => format!("fact:{id}"),
                FactPart::Value => format!("value:{id}"),
                FactPart::AsOf => format!("as-of:{id}"),
            }),
            RunContent::Merge(merge, _) => references.push(merge.as_str().to_owned()),
            RunContent::Text(_) => {}
        }
        links.extend(run.link.clone());
        let style = run.style;
        for (own, has) in styles.iter_mut().zip([style.bold, style.italic, style.superscript, style.subscript]) {
            *own |= has;
        }
    }
    references.sort();
    let blocks = rich.blocks.iter().map(|block| matches!(block, Block::List(_))).collect();
    (references, links.into_iter().collect(), styles, blocks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_taken_apart_and_put_together_is_the_same() {
        for text in [
            "plain",
            "**bold** and *italic*, H~2~O and 10^15^",
            "For {company|your plant} it means {fact:max-iv.ring-3gev.energy}.",
            "[words](https://example.org/a_b) after",
            "**a *b* c** {company}",
            "crossed **a *b** c*",
            "~5 and 2 * 3 * 4 and { lone",
            "\\*not\\* and \\\\",
            "one\n\n- two\n- **three**",
            "***both***",
            "****",
            "[a](b) [c]",
            "",
        ] {
            let pieces = Pieces::of(text, Markup::Rich);
            assert_eq!(pieces.put_together(&pieces.pieces).as_deref(), Some(text), "{pieces:?}");
            let pieces = Pieces::of(text, Markup::Plain);
            assert_eq!(pieces.put_together(&pieces.pieces).as_deref(), Some(text), "{pieces:?}");
        }
    }

    #[test]
    fn codes_cannot_be_lost_doubled_or_made_up() {
        let pieces = Pieces::of("**Now** with {company}", Markup::Rich);
        assert_eq!(pieces.codes.len(), 2);
        let [open, words, close, rest, single] = pieces.pieces.as_slice() else { panic!("{pieces:?}") };
        let put = |list: &[&Piece]| pieces.put_together(&list.iter().map(|piece| (*piece).clone()).collect::<Vec<_>>());
        assert_eq!(put(&[single, rest, open, words, close]).as_deref(), Some("{company} with **Now**"));
        assert!(put(&[words, rest, single]).is_none(), "bold is lost");
        assert!(put(&[open, words, close, single, single]).is_none(), "a code twice");
        assert!(put(&[open, words, close, single, &Piece::Single(9)]).is_none(), "an unknown code");
        assert!(alike("**a** {company}", "{company} **b**") && !alike("**a**", "a") && !alike("a", "*a*"));
        assert!(!alike("a {company}", "a {event}"), "another reference is another text");
    }
}

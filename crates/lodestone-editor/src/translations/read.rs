//! Reads XLIFF 1.2 from outside with limits, without entities and without fetching anything.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::markup::Piece;
use crate::session::ImportFault;

/// The most texts of a file.
const MOST_UNITS: usize = 200_000;
/// How deep elements may nest; ours need seven. Deeper ones can only be meant to exhaust the reader.
const DEEPEST: usize = 40;
/// The most pieces of one text: a million empty codes would be as many allocations.
const MOST_PIECES: usize = 2_000;

/// One text of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Translation {
    /// Its name.
    pub(crate) id: String,
    /// Digest of the text that was translated.
    pub(crate) digest: Option<String>,
    /// The text that was translated.
    pub(crate) source: Vec<Piece>,
    /// The translation.
    pub(crate) target: Vec<Piece>,
    /// Whether somebody has translated it.
    pub(crate) done: bool,
    /// The line of the file.
    pub(crate) line: u64,
}

impl Translation {
    /// Whether somebody wrote anything.
    pub(crate) fn has_words(&self) -> bool {
        self.target.iter().any(|piece| matches!(piece, Piece::Words(words) if !words.trim().is_empty()))
    }
}

/// A file from a translator.
#[derive(Debug, Default)]
pub(crate) struct Returned {
    /// Languages that are translated from and into, as the file says them.
    pub(crate) from: String,
    /// See `from`.
    pub(crate) to: String,
    /// The texts.
    pub(crate) units: Vec<Translation>,
}

/// Reads a file.
///
/// # Errors
///
/// When it is not XLIFF 1.2, or contains what no translator's file needs.
pub(crate) fn read(text: &str) -> Result<Returned, ImportFault> {
    let mut returned = Returned::default();
    let mut reader = Reader::from_str(text);
    let mut names: Vec<String> = Vec::new();
    let mut unit: Option<Translation> = None;
    // Codes that are open in the text that is being read, and elements whose words are not the text's own.
    let mut open: Vec<Option<u32>> = Vec::new();
    let mut lines = Lines { text, at: 0, line: 1 };
    loop {
        let line = lines.at(reader.buffer_position());
        let event = reader.read_event().map_err(|_| ImportFault::NoXml)?;
        match event {
            Event::DocType(_) => return Err(ImportFault::Entities),
            Event::Eof => break,
            Event::Start(start) => {
                if names.len() >= DEEPEST {
                    return Err(ImportFault::Deep);
                }
                begin(&mut returned, &mut unit, &mut open, &names, &start, line)?;
                names.push(start.local_name().as_ref().to_owned());
                if names.len() == 1 && names[0] != "xliff" {
                    return Err(ImportFault::NoXliff);
                }
            }
            Event::Empty(start) => {
                begin(&mut returned, &mut unit, &mut open, &names, &start, line)?;
                let name = start.local_name().as_ref().to_owned();
                end(&mut returned, &mut unit, &mut open, &names, &name)?;
            }
            Event::End(_) => {
                let name = names.pop().ok_or(ImportFault::NoXml)?;
                end(&mut returned, &mut unit, &mut open, &names, &name)?;
            }
            Event::Text(words) => put(&mut unit, &open, &names, &words.xml_content(XmlVersion::Implicit1_0))?,
            Event::CData(words) => put(&mut unit, &open, &names, &words.xml_content(XmlVersion::Implicit1_0))?,
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref() {
                    Ok(Some(character)) => character.to_string(),
                    Err(_) => return Err(ImportFault::Entities),
                    Ok(None) => match reference.as_ref() {
                        "lt" => "<",
                        "gt" => ">",
                        "amp" => "&",
                        "quot" => "\"",
                        "apos" => "'",
                        _ => return Err(ImportFault::Entities),
                    }
                    .to_owned(),
                };
                put(&mut unit, &open, &names, &character)?;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if names.is_empty() && !returned.from.is_empty() { Ok(returned) } else { Err(ImportFault::NoXliff) }
}

/// Where words go: into the source or the target of a text, when they are directly in it or within its codes.
fn side<'a>(unit: &'a mut Option<Translation>, names: &[String]) -> Option<&'a mut Vec<Piece>> {
    let unit = unit.as_mut()?;
    let at = names.iter().position(|name| name == "trans-unit")?;
    match names.get(at + 1)?.as_str() {
        "source" => Some(&mut unit.source),
        "target" => Some(&mut unit.target),
        _ => None,
    }
}

fn put(unit: &mut Option<Translation>, open: &[Option<u32>], names: &[String], words: &str) -> Result<(), ImportFault> {
    // Words within a code that has no end are only shown by tools.
    if open.iter().any(Option::is_none) {
        return Ok(());
    }
    let Some(pieces) = side(unit, names) else { return Ok(()) };
    match pieces.last_mut() {
        Some(Piece::Words(own)) => own.push_str(words),
        _ => add(pieces, Piece::Words(words.to_owned()))?,
    }
    Ok(())
}

fn add(pieces: &mut Vec<Piece>, piece: Piece) -> Result<(), ImportFault> {
    if pieces.len() >= MOST_PIECES {
        return Err(ImportFault::Deep);
    }
    pieces.push(piece);
    Ok(())
}

fn begin(
    returned: &mut Returned,
    unit: &mut Option<Translation>,
    open: &mut Vec<Option<u32>>,
    names: &[String],
    start: &BytesStart<'_>,
    line: u64,
) -> Result<(), ImportFault> {
    let attribute = |wanted: &str| -> Result<Option<String>, ImportFault> {
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| ImportFault::NoXml)?;
            if attribute.key.local_name().as_ref() == wanted {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| ImportFault::Entities)?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    };
    match start.local_name().as_ref() {
        "xliff" if attribute("version")?.as_deref() != Some("1.2") => return Err(ImportFault::NoXliff),
        "file" => {
            let from = attribute("source-language")?.unwrap_or_default();
            let to = attribute("target-language")?.unwrap_or_default();
            if !returned.from.is_empty() && (from != returned.from || to != returned.to) {
                return Err(ImportFault::Languages);
            }
            (returned.from, returned.to) = (from, to);
        }
        "trans-unit" => {
            if unit.is_some() || returned.units.len() >= MOST_UNITS {
                return Err(ImportFault::Deep);
            }
            let id = attribute("id")?.unwrap_or_default();
            *unit = Some(Translation { id, digest: attribute("extradata")?, line, ..Translation::default() });
        }
        "target" if names.last().is_some_and(|name| name == "trans-unit") => {
            let state = attribute("state")?;
            let waits = matches!(state.as_deref(), Some("new" | "needs-translation"));
            if let Some(unit) = unit {
                unit.done = !waits;
            }
        }
        name @ ("g" | "x" | "ph" | "it" | "bpt" | "ept" | "bx" | "ex") => {
            let number =
                attribute(if matches!(name, "ept" | "ex") && attribute("rid")?.is_some() { "rid" } else { "id" })?;
            let number = number.and_then(|id| id.parse().ok()).unwrap_or(0);
            if let Some(pieces) = side(unit, names)
                && !open.iter().any(Option::is_none)
            {
                add(
                    pieces,
                    match name {
                        "g" | "bpt" | "bx" => Piece::Open(number),
                        "ept" | "ex" => Piece::Close(number),
                        _ => Piece::Single(number),
                    },
                )?;
            }
            open.push((name == "g").then_some(number));
        }
        _ => {}
    }
    Ok(())
}

fn end(
    returned: &mut Returned,
    unit: &mut Option<Translation>,
    open: &mut Vec<Option<u32>>,
    names: &[String],
    name: &str,
) -> Result<(), ImportFault> {
    match name {
        "trans-unit" => returned.units.extend(unit.take()),
        "g" | "x" | "ph" | "it" | "bpt" | "ept" | "bx" | "ex" => {
            let number = open.pop().ok_or(ImportFault::NoXml)?;
            if let Some(number) = number
                && let Some(pieces) = side(unit, names)
                && !open.iter().any(Option::is_none)
            {
                add(pieces, Piece::Close(number))?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Line numbers of positions in a text, counted in one pass.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, place: u64) -> u64 {
        let place = usize::try_from(place).unwrap_or(usize::MAX).min(self.text.len());
        if place > self.at {
            let between = &self.text.as_bytes()[self.at..place];
            self.line += between.iter().filter(|byte| **byte == b'\n').count() as u64;
            self.at = place;
        }
        self.line
    }
}

//! Writes texts as XLIFF 1.2.

use std::fmt::Write;

use super::markup::{Piece, Pieces};
use super::units::Unit;
use crate::digest::fingerprint;

/// The content of a file for translators.
pub(crate) struct Sheet<'a> {
    /// Language that is translated from.
    pub(crate) from: &'a str,
    /// Language that is translated into.
    pub(crate) to: &'a str,
    /// Id of the library.
    pub(crate) library: &'a str,
    /// The texts, those of a file together.
    pub(crate) units: &'a [&'a Unit],
    /// The most characters of a text by the position of its unit; 0 without a limit.
    pub(crate) longest: &'a [usize],
}

/// A file for translators.
pub(crate) fn xliff(sheet: &Sheet<'_>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n",
    );
    let mut open: Option<&str> = None;
    for (unit, longest) in sheet.units.iter().zip(sheet.longest) {
        if open != Some(&unit.path) {
            if open.is_some() {
                out.push_str("</body></file>\n");
            }
            let _ = writeln!(
                out,
                "<file original=\"{}\" product-name=\"{}\" datatype=\"plaintext\" source-language=\"{}\" target-language=\"{}\"><body>",
                escaped(&unit.path),
                escaped(sheet.library),
                escaped(sheet.from),
                escaped(sheet.to)
            );
            open = Some(&unit.path);
        }
        trans_unit(&mut out, unit, *longest);
    }
    if open.is_some() {
        out.push_str("</body></file>\n");
    } else {
        // The format demands at least one file.
        let _ = writeln!(
            out,
            "<file original=\"library.toml\" product-name=\"{}\" datatype=\"plaintext\" source-language=\"{}\" target-language=\"{}\"><body/></file>",
            escaped(sheet.library),
            escaped(sheet.from),
            escaped(sheet.to)
        );
    }
    out.push_str("</xliff>\n");
    out
}

fn trans_unit(out: &mut String, unit: &Unit, longest: usize) {
    let pieces = Pieces::of(&unit.source, unit.markup);
    let limit = if longest > 0 { format!(" maxwidth=\"{longest}\" size-unit=\"char\"") } else { String::new() };
    // The digest of the source text: a translation of another text is not imported.
    let _ = write!(
        out,
        "<trans-unit id=\"{}\" extradata=\"{}\" xml:space=\"preserve\"{limit}>\n<source>{}</source>\n",
        escaped(&unit.id),
        fingerprint(unit.source.as_bytes()),
        inline(&pieces, &pieces.pieces),
    );
    // A translation whose codes differ from those of its source is written as text, which a person can correct.
    let target = unit.target.as_ref().map(|target| match recoded(&pieces, target, unit) {
        Some(list) => inline(&pieces, &list),
        None => escaped(target),
    });
    match target {
        Some(target) => {
            let _ = writeln!(out, "<target state=\"translated\">{target}</target>");
        }
        None => out.push_str("<target state=\"needs-translation\"></target>\n"),
    }
    out.push_str("</trans-unit>\n");
}

/// A translation in pieces, its codes numbered as in the source.
fn recoded(source: &Pieces, target: &str, unit: &Unit) -> Option<Vec<Piece>> {
    let own = Pieces::of(target, unit.markup);
    let mut left: Vec<u32> = source.codes.keys().copied().collect();
    let mut names = std::collections::BTreeMap::new();
    for (number, code) in &own.codes {
        let place = left.iter().position(|other| source.codes[other] == *code)?;
        names.insert(*number, left.remove(place));
    }
    if !left.is_empty() {
        return None;
    }
    let renamed = own.pieces.into_iter().map(|piece| match piece {
        Piece::Words(words) => Piece::Words(words),
        Piece::Open(number) => Piece::Open(names[&number]),
        Piece::Close(number) => Piece::Close(names[&number]),
        Piece::Single(number) => Piece::Single(names[&number]),
    });
    Some(renamed.collect())
}

fn inline(pieces: &Pieces, list: &[Piece]) -> String {
    let mut out = String::new();
    for piece in list {
        match piece {
            Piece::Words(words) => out.push_str(&escaped(words)),
            Piece::Open(number) => {
                let kind = pieces.codes.get(number).map_or("x-code", |code| code.kind);
                let _ = write!(out, "<g id=\"{number}\" ctype=\"{kind}\">");
            }
            Piece::Close(_) => out.push_str("</g>"),
            Piece::Single(number) => {
                let code = pieces.codes.get(number);
                let kind = code.map_or("x-code", |code| code.kind);
                let shown = code.map(|code| escaped(&code.open)).unwrap_or_default();
                let _ = write!(out, "<x id=\"{number}\" ctype=\"{kind}\" equiv-text=\"{shown}\"/>");
            }
        }
    }
    out
}

/// Escapes a text for XML. Characters that XML cannot express are in no checked library; they are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(character),
            other if other.is_control() || matches!(other, '\u{fffe}' | '\u{ffff}') => {}
            other => out.push(other),
        }
    }
    out
}

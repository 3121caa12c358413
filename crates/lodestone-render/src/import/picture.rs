//! Makes a picture from outside safe to store: turned upright, without metadata, small enough.

use std::ops::Range;

use roxmltree::{Document, Node, NodeType};

use crate::fault::FileFault;
use crate::raster::{self, is_png};
use crate::svg::{self, SvgOrigin};

/// The most pixels along a side that are kept: enough for a whole page in print and for a beamer of the next years.
const KEPT_WIDTH: u32 = 2560;
/// How well photographs are kept. Better than on a slide, because they are packed once more for each document.
const QUALITY: u8 = 92;
/// Vocabularies that draw; all others are notes of a drawing program.
const DRAWING: &[&str] =
    &["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"];

/// A picture that is safe to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedPicture {
    /// Its bytes: JPEG, PNG or SVG.
    pub bytes: Vec<u8>,
    /// Its width in pixels, or in the units of a drawing.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Whether it lay on its side or was mirrored and has been turned upright.
    pub turned: bool,
    /// Whether it had metadata, such as where it was taken and its author.
    pub had_metadata: bool,
}

/// Makes a picture safe to keep.
///
/// # Errors
///
/// When the file is no picture, is damaged, runs or loads something, or asks for more than the limits allow.
pub fn picture(bytes: &[u8]) -> Result<ImportedPicture, FileFault> {
    if svg::is_drawing(bytes) {
        return drawing(bytes);
    }
    let (image, turned) = raster::upright(bytes)?;
    let image = raster::reduce(image, KEPT_WIDTH);
    let (width, height) = (image.width(), image.height());
    let had_metadata = if is_png(bytes) { png_tells(bytes) } else { jpeg_tells(bytes) };
    // What came without loss stays without loss.
    let bytes = if is_png(bytes) { raster::png(&image)? } else { raster::jpeg(&image, QUALITY)? };
    Ok(ImportedPicture { bytes, width, height, turned, had_metadata })
}

/// Whether a JPEG has segments that neither draw nor are its plain header.
fn jpeg_tells(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xff, marker, high, low]) = bytes.get(at..at + 4) {
        match marker {
            // The picture begins. Fill bytes may come before it.
            0xda => return false,
            0xff => at += 1,
            // Application segments but JFIF's and Adobe's colour transform, and comments.
            0xe1..=0xed | 0xef | 0xfe => return true,
            _ => at += 2 + (usize::from(*high) << 8 | usize::from(*low)),
        }
    }
    false
}

/// Whether a PNG has chunks with words, a date, a camera's notes or a named colour profile.
fn png_tells(bytes: &[u8]) -> bool {
    let mut at = 8;
    while let Some(head) = bytes.get(at..at + 8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        if matches!(&head[4..], b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" | b"eXIf" | b"iCCP") {
            return true;
        }
        at = at.saturating_add(12).saturating_add(usize::try_from(length).unwrap_or(usize::MAX));
    }
    false
}

/// A drawing without comments and notes of the program it was made with; those name folders and people.
fn drawing(bytes: &[u8]) -> Result<ImportedPicture, FileFault> {
    let (width, height) = svg::check(bytes, SvgOrigin::Foreign)?;
    let text = std::str::from_utf8(bytes).unwrap_or_default().trim_start_matches('\u{feff}');
    let mut notes: Vec<Range<usize>> = Vec::new();
    if let Ok(document) = Document::parse(text) {
        for node in document.root().descendants() {
            if node.node_type() == NodeType::Comment || node.is_element() && !draws(&node) {
                notes.push(node.range());
            } else {
                let foreign = node.attributes().filter(|attribute| attribute.namespace().is_some_and(is_foreign));
                notes.extend(foreign.map(|attribute| attribute.range()));
            }
        }
    }
    let had_metadata = !notes.is_empty();
    notes.sort_by_key(|range| range.start);
    let (mut kept, mut from) = (String::with_capacity(text.len()), 0);
    for note in notes {
        // A note within a note went with it.
        if note.start >= from {
            kept.push_str(&text[from..note.start]);
            from = note.end;
        }
    }
    kept.push_str(&text[from..]);
    svg::check(kept.as_bytes(), SvgOrigin::Foreign)?;
    let whole = |side: f64| side.ceil().clamp(1.0, f64::from(u32::MAX)) as u32;
    Ok(ImportedPicture {
        bytes: kept.into_bytes(),
        width: whole(width),
        height: whole(height),
        turned: false,
        had_metadata,
    })
}

fn is_foreign(namespace: &str) -> bool {
    !DRAWING.contains(&namespace)
}

fn draws(node: &Node<'_, '_>) -> bool {
    let name = node.tag_name();
    name.name() != "metadata" && !name.namespace().is_some_and(is_foreign)
}

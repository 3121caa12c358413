//! Extracts the text of a page, for search and as a draft of its text alternative.
//!
//! A page says where each glyph goes and nothing about words or lines: a gap is a space, another height is a new line.
//! Lines come in the order in which they are drawn, which is the order of reading in nearly all files.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, Paint, PathDrawMode, SoftMask,
    TransformExt, interpret_page,
};
use hayro_syntax::Pdf;
use kurbo::{Affine, BezPath, Point, Rect, Vec2};

use super::interpreter::settings;

/// The most characters that are kept: a page of small print has six thousand, a crafted one millions.
const MOST_CHARACTERS: usize = 20_000;
/// Glyph outlines are drawn at this many units to the font size.
const UNITS: f64 = 1000.0;
/// A gap of this many font sizes is a space. Spaces are a quarter wide and up, letters pulled apart by kerning less.
const SPACE: f64 = 0.16;
/// A step back by this many font sizes begins a new line; less is an accent or kerning.
const BACK: f64 = 0.6;
/// A step up or down by this many font sizes begins a new line; less is an index or an exponent.
const LINE: f64 = 0.55;
/// The same letter so near the last one is a shadow of it, or makes it bold.
const SHADOW: f64 = 0.12;

/// The text of the first page.
pub(super) fn of(pdf: &Pdf) -> String {
    let Some(page) = pdf.pages().first() else { return String::new() };
    let cache = InterpreterCache::new();
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, bounds, &cache, page.xref(), settings());
    let mut reader = Reader { bounds, ..Reader::default() };
    interpret_page(page, &mut context, &mut reader);
    tidy(&reader.text)
}

/// White space in order: no empty lines, no spaces at the ends of lines, one between words.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let tidy = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    tidy.chars().take(MOST_CHARACTERS).collect::<String>().trim_end().to_owned()
}

/// Takes down what is written and draws nothing.
#[derive(Default)]
struct Reader {
    text: String,
    characters: usize,
    bounds: Rect,
    last: Option<Written>,
}

/// The last glyph.
struct Written {
    word: String,
    start: Point,
    end: Point,
    /// The direction of writing, of length one.
    along: Vec2,
    size: f64,
}

impl Reader {
    fn write(&mut self, word: String, glyph: &Glyph<'_>, place: Affine) {
        let start = place * Point::ZERO;
        let em = place * Point::new(UNITS, 0.0) - start;
        let size = (place * Point::new(0.0, UNITS) - start).hypot();
        let advance = match glyph {
            Glyph::Outline(outline) => f64::from(outline.advance_width().unwrap_or(500.0)),
            Glyph::Type3(_) => UNITS / 2.0,
        };
        let sound = start.is_finite() && em.is_finite() && size.is_finite() && size > 0.0 && em.hypot() > 0.0;
        // What lies outside of the page is not seen, and so not said.
        if !sound || !advance.is_finite() || !self.bounds.inflate(size, size).contains(start) {
            return;
        }
        let along = em / em.hypot();
        if let Some(last) = &self.last {
            if last.word == word && (start - last.start).hypot() < SHADOW * size {
                return;
            }
            let step = start - last.end;
            let size = size.max(last.size);
            let turned = along.dot(last.along) < 0.9;
            if turned || step.cross(last.along).abs() > LINE * size || step.dot(last.along) < -BACK * size {
                self.text.push('\n');
            } else if step.dot(last.along) > SPACE * size.min(last.size) {
                self.text.push(' ');
            }
        }
        self.characters += word.chars().count();
        self.text.push_str(&word);
        let end = start + em * (advance / UNITS);
        self.last = Some(Written { word, start, end, along, size });
    }
}

/// Returns the text of a glyph as it would be typed: ligatures as letters, no invisible marks.
fn typed(unicode: BfString) -> String {
    let characters = match unicode {
        BfString::Char(character) => character.to_string(),
        BfString::String(characters) => characters,
    };
    let mut typed = String::new();
    for character in characters.chars() {
        match character {
            '\u{fb00}' => typed.push_str("ff"),
            '\u{fb01}' => typed.push_str("fi"),
            '\u{fb02}' => typed.push_str("fl"),
            '\u{fb03}' => typed.push_str("ffi"),
            '\u{fb04}' => typed.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => typed.push_str("st"),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\t' | '\n' | '\r' => typed.push(' '),
            // Soft hyphens, joiners, marks of direction, signs of one font only.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fffd}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{f0000}'.. => {}
            other if other.is_control() => {}
            other => typed.push(other),
        }
    }
    typed
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        // White space is tidied afterwards, so some more than the most is taken.
        if self.characters > 2 * MOST_CHARACTERS {
            return;
        }
        if let Some(unicode) = glyph.as_unicode() {
            let word = typed(unicode);
            if !word.is_empty() {
                self.write(word, glyph, transform * glyph_transform);
            }
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

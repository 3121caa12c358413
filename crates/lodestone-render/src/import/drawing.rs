//! Converts a page of a PDF into an SVG drawing, which the layout engine can place.
//!
//! The engine could place the page itself, but not in a file that is accessible or fit for an archive: nobody vouches
//! for the fonts, colours and tags in there, so its writer refuses. A drawing of outlines has none of them; what the page
//! says is in its text alternative. Pages that make a poor or a huge drawing become one picture, within a drawing
//! all the same, so that callers need not know.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, Paint, PathDrawMode, SoftMask,
    TransformExt, interpret_page, pattern::Pattern,
};
use hayro_syntax::page::Page;
use image::{DynamicImage, RgbImage};
use kurbo::{Affine, BezPath, Rect};

use super::guard::{damaged, dimensions, guarded};
use super::interpreter::settings;
use super::{bounds, forms};
use crate::fault::FileFault;
use crate::raster::{self, FULL_WIDTH, QUALITY};
use crate::svg::{self, SvgOrigin};

/// The most glyphs, lines and curves of a drawing; a page of small print has forty thousand. Beyond, a picture is
/// smaller and drawn faster.
const MOST_STROKES: usize = 120_000;
/// The most bytes of a drawing, with its pictures: a leave-behind is mailed.
const LARGEST: usize = 3 * 1024 * 1024;
/// A page as a picture has this many times the pixels of a photograph along a side, because it holds letters.
const SHARPER: f32 = 1.5;
/// How much of a file is searched for the size of its page, which is at the start of the files that this crate writes.
const SIZE_WITHIN: usize = 4096;

/// Digits of a number in a path: a hundredth of a point on a page.
const FINENESS: usize = 5;
/// The width of the thinnest line, in points.
const HAIRLINE: f64 = 0.35;

/// A page as the layout engine can place it.
#[derive(Debug, Clone)]
pub(crate) struct PageDrawing {
    /// An SVG.
    pub(crate) svg: Vec<u8>,
    /// Whether there are pictures in it that a smaller width makes smaller.
    pub(crate) pixels: bool,
}

/// The first page of a PDF as an SVG drawing of its outlines, or of one picture when that is better.
///
/// # Errors
///
/// When the file cannot be read, or its page is too large.
pub fn page_drawing(one_page_pdf: &[u8]) -> Result<Vec<u8>, FileFault> {
    drawn(one_page_pdf, FULL_WIDTH).map(|drawn| drawn.svg)
}

/// Returns the same drawing with pictures of at most this many pixels along a side.
pub(crate) fn drawn(one_page_pdf: &[u8], widest: u32) -> Result<PageDrawing, FileFault> {
    let pdf = bounds::open(one_page_pdf)?;
    guarded("the page", || {
        let page = &pdf.pages()[0];
        let (width, height) = dimensions(page)?;
        // The file may come from somebody else's pitch, and not from this crate.
        if !forms::can_be_drawn(page) {
            return Err(damaged("the page draws parts of itself without end"));
        }
        let survey = DrawingStatistics::of(page);
        if survey.suits_outlines() {
            let drawing = with_hairlines(&outlines(page, width, height));
            if let Some(drawing) = lightened(&drawing, widest)
                && drawing.svg.len() <= LARGEST
                && svg::check(&drawing.svg, SvgOrigin::Own).is_ok()
            {
                return Ok(drawing);
            }
        }
        painted(page, width, height, widest)
    })
}

/// Width and height of a page that [`super::pdf_pages`] wrote, without reading the file: this happens outside of the
/// worker.
pub(crate) fn size(one_page_pdf: &[u8]) -> Option<(f64, f64)> {
    let start = &one_page_pdf[..one_page_pdf.len().min(SIZE_WITHIN)];
    let key = b"/MediaBox";
    let at = start.windows(key.len()).position(|window| window == key)? + key.len();
    let end = at + start[at..].iter().position(|byte| *byte == b']')?;
    let numbers = std::str::from_utf8(&start[at..end]).ok()?.trim_start_matches([' ', '[']);
    let numbers: Vec<f64> = numbers.split_whitespace().map_while(|number| number.parse().ok()).collect();
    let [left, bottom, right, top] = numbers[..] else { return None };
    let (width, height) = (right - left, top - bottom);
    (width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0).then_some((width, height))
}

/// What a page is drawn with.
#[derive(Default)]
struct DrawingStatistics {
    strokes: usize,
    /// Things that drawings show otherwise than PDFs do: repeated tiles, and colours that mix with what lies below.
    peculiar: usize,
}

impl DrawingStatistics {
    fn of(page: &Page<'_>) -> DrawingStatistics {
        let mut survey = DrawingStatistics::default();
        let cache = InterpreterCache::new();
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let transform = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(transform, bounds, &cache, page.xref(), settings());
        interpret_page(page, &mut context, &mut survey);
        survey
    }

    fn suits_outlines(&self) -> bool {
        self.strokes <= MOST_STROKES && self.peculiar == 0
    }

    fn paint(&mut self, paint: &Paint<'_>) {
        if let Paint::Pattern(pattern) = paint {
            self.peculiar += usize::from(matches!(**pattern, Pattern::Tiling(_)));
        }
    }
}

impl<'a> Device<'a> for DrawingStatistics {
    fn set_blend_mode(&mut self, mode: BlendMode) {
        self.peculiar += usize::from(mode != BlendMode::Normal);
    }

    fn draw_path(&mut self, path: &BezPath, _: Affine, paint: &Paint<'a>, _: &PathDrawMode) {
        self.strokes += path.elements().len();
        self.paint(paint);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.strokes += clip.path.elements().len();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, mode: BlendMode) {
        self.peculiar += usize::from(mode != BlendMode::Normal);
    }

    fn draw_glyph(&mut self, _: &Glyph<'a>, _: Affine, _: Affine, paint: &Paint<'a>, _: &GlyphDrawMode) {
        self.strokes += 1;
        self.paint(paint);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The page as outlines on white paper: a page is thought on paper, a drawing on whatever lies below.
fn outlines(page: &Page<'_>, width: f32, height: f32) -> String {
    let cache = hayro_svg::RenderCache::new();
    let drawing = hayro_svg::convert(page, &cache, &settings(), &hayro_svg::SvgRenderSettings::default());
    match drawing.find('>') {
        Some(end) => {
            let (head, body) = drawing.split_at(end + 1);
            format!("{head}<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>{body}")
        }
        None => drawing,
    }
}

/// The thinnest line of a PDF has no width, and shows in spite of that; in a drawing it would not.
fn with_hairlines(drawing: &str) -> String {
    let none = " stroke-width=\"0\"";
    let mut out = String::with_capacity(drawing.len());
    let mut rest = drawing;
    while let Some(at) = rest.find(none) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = &after[none.len()..];
        let element = &rest[..rest.find('>').unwrap_or(rest.len())];
        let _ = write!(out, " stroke-width=\"{}\"", HAIRLINE / scale_of(element));
    }
    out.push_str(rest);
    out
}

/// How much larger than its own units an element is drawn.
fn scale_of(element: &str) -> f64 {
    let Some((_, transform)) = element.split_once("transform=\"") else { return 1.0 };
    let inner = transform.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(inner, _)| inner);
    let numbers: Vec<f64> = inner.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    let area = match numbers[..] {
        [a, b, c, d, _, _] => a * d - b * c,
        [across, down] if transform.starts_with("scale") => across * down,
        _ => 1.0,
    };
    area.abs().sqrt().max(f64::EPSILON)
}

/// A drawing with its pictures reduced, and with numbers as fine as anybody sees. `None` when a picture is broken.
fn lightened(drawing: &str, widest: u32) -> Option<PageDrawing> {
    let mut svg = String::with_capacity(drawing.len().min(2 * LARGEST));
    let mut rest = drawing;
    let mut pixels = false;
    while let Some(at) = rest.find("=\"") {
        let (before, value) = rest.split_at(at + 2);
        let end = value.find('"')?;
        svg.push_str(before);
        if before.ends_with(" d=\"") {
            rounded(&value[..end], &mut svg);
        } else if let Some(packed) = value[..end].strip_prefix("data:image/png;base64,") {
            pixels = true;
            svg.push_str(&lighter_picture(packed, widest)?);
        } else {
            svg.push_str(&value[..end]);
        }
        rest = &value[end..];
    }
    svg.push_str(rest);
    Some(PageDrawing { svg: svg.into_bytes(), pixels })
}

/// The numbers of a path, no finer than anybody sees.
fn rounded(path: &str, out: &mut String) {
    let mut digits = 0;
    let mut fraction = false;
    for character in path.chars() {
        match character {
            '0'..='9' => {
                // Zeros before the first other digit say nothing about how fine a number is.
                digits += usize::from(digits > 0 || character != '0');
                if fraction && digits > FINENESS {
                    continue;
                }
            }
            '.' => fraction = true,
            _ => (digits, fraction) = (0, false),
        }
        out.push(character);
    }
}

/// A picture of a drawing as its address: reduced, and packed as a photograph where that is smaller.
fn lighter_picture(packed: &str, widest: u32) -> Option<String> {
    let png = BASE64.decode(packed).ok()?;
    let (picture, _) = raster::upright(&png).ok()?;
    let picture = raster::reduce(picture, widest);
    if !picture.color().has_alpha() {
        let jpeg = raster::jpeg(&picture, QUALITY).ok()?;
        if jpeg.len() < png.len() {
            return Some(address("jpeg", &jpeg));
        }
    }
    Some(address("png", &raster::png(&picture).ok()?))
}

fn address(kind: &str, bytes: &[u8]) -> String {
    format!("data:image/{kind};base64,{}", BASE64.encode(bytes))
}

/// The page as one picture.
fn painted(page: &Page<'_>, width: f32, height: f32, widest: u32) -> Result<PageDrawing, FileFault> {
    let scale = SHARPER * widest as f32 / width.max(height);
    let side = |length: f32| (length * scale).round().clamp(1.0, f32::from(u16::MAX)) as u16;
    let (across, down) = (side(width), side(height));
    let render = hayro::RenderSettings {
        x_scale: f32::from(across) / width,
        y_scale: f32::from(down) / height,
        width: Some(across),
        height: Some(down),
        bg_color: hayro::vello_cpu::color::palette::css::WHITE,
    };
    let pixels = hayro::render(page, &hayro::RenderCache::new(), &settings(), &render);
    let rgb = pixels.data_as_u8_slice().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let picture = RgbImage::from_raw(u32::from(across), u32::from(down), rgb).map(DynamicImage::ImageRgb8);
    let picture = picture.ok_or_else(|| damaged("the page cannot be painted"))?;
    // Letters are cleaner as PNG, and few colours smaller; photographs are neither.
    let (png, jpeg) = (raster::png(&picture)?, raster::jpeg(&picture, QUALITY)?);
    let (kind, bytes) = if png.len() <= jpeg.len() { ("png", png) } else { ("jpeg", jpeg) };
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 {width} \
         {height}\" width=\"{width}\" height=\"{height}\"><image width=\"{width}\" height=\"{height}\" \
         preserveAspectRatio=\"none\" xlink:href=\"{}\"/></svg>",
        address(kind, &bytes)
    );
    Ok(PageDrawing { svg: svg.into_bytes(), pixels: true })
}

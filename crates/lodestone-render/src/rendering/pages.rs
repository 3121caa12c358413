//! Writes pages as pictures: SVG for the screen, PNG where a drawing cannot be used.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use typst_layout::{Page, PagedDocument};

use super::layout::theme_fault;
use crate::fault::Fault;

/// Draws one SVG for each page.
pub(super) fn svg(document: &PagedDocument, written: &mut dyn FnMut(usize)) -> Vec<Vec<u8>> {
    let options = typst_svg::SvgOptions { render_bleed: false, pretty: false };
    let mut files = Vec::new();
    for page in document.pages() {
        files.push(well_formed(&typst_svg::svg(page, &options)).into_bytes());
        written(files.len());
    }
    files
}

/// Draws one PNG for each page, of this width in pixels. Pages are independent: all processors draw.
pub(super) fn png(
    document: &PagedDocument,
    width: u32,
    written: &mut dyn FnMut(usize),
) -> Result<Vec<Vec<u8>>, Vec<Fault>> {
    let draw = |page: &Page| {
        let scale = f64::from(width) / page.frame.width().to_pt();
        let options = typst_render::RenderOptions { pixel_per_pt: scale.into(), render_bleed: false };
        let png = typst_render::render(page, &options).encode_png();
        png.map_err(|error| vec![theme_fault(format!("page {} cannot be drawn: {error}", page.number))])
    };
    let mut files = Vec::new();
    for pages in document.pages().chunks(rayon::current_num_threads()) {
        let drawn: Result<Vec<_>, _> = pages.par_iter().map(draw).collect();
        files.extend(drawn?);
        written(files.len());
    }
    Ok(files)
}

/// A drawing whose ampersands are all written as XML wants them. typst-svg writes the addresses of links as they are, and one
/// with `?a=1&b=2` makes the whole slide unreadable for a browser.
fn well_formed(svg: &str) -> String {
    const ENTITIES: [&str; 6] = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"];
    let mut pieces = svg.split('&');
    let mut sound = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        sound.push_str(if ENTITIES.iter().any(|entity| piece.starts_with(entity)) { "&" } else { "&amp;" });
        sound.push_str(piece);
    }
    sound
}

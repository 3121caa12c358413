//! Checks pictures of every file type and prepares them for the layout engine.

use std::sync::Arc;

use crate::fault::FileFault;
use crate::import;
use crate::raster::{self, QUALITY, is_png};
use crate::svg::{self, SvgOrigin};

pub use crate::raster::FULL_WIDTH;

/// A picture ready for the layout engine.
#[derive(Debug, Clone)]
pub struct PreparedPicture {
    /// Its bytes: SVG, JPEG or PNG.
    pub bytes: Arc<[u8]>,
    /// `svg`, `jpg` or `png`.
    pub extension: &'static str,
    /// Whether there are pixels in it, so that a smaller width makes it smaller.
    pub pixels: bool,
}

/// Width and height of a picture without decoding it; `None` when it is none.
pub fn size(bytes: &[u8]) -> Option<(f64, f64)> {
    if import::is_pdf(bytes) {
        return import::size(bytes);
    }
    if svg::is_drawing(bytes) {
        return svg::check(bytes, SvgOrigin::Foreign).ok();
    }
    raster::size(bytes)
}

/// Whether the layout engine is given a drawing: the file is one, or a page of a PDF that becomes one.
pub(crate) fn becomes_drawing(bytes: &[u8]) -> bool {
    import::is_pdf(bytes) || svg::is_drawing(bytes)
}

/// Prepares a picture of at most this width in pixels. Memoised like all that is laid out: a page of a PDF
/// can take most of a second, and while somebody types, the pictures of their slide stay the same.
///
/// # Errors
///
/// When the file is no picture, is damaged, or asks for more than the limits allow.
#[comemo::memoize]
pub fn prepare(bytes: &Arc<[u8]>, widest: u32) -> Result<PreparedPicture, FileFault> {
    if import::is_pdf(bytes) {
        let page = import::drawn(bytes, widest)?;
        return Ok(PreparedPicture { bytes: page.svg.into(), extension: "svg", pixels: page.pixels });
    }
    if svg::is_drawing(bytes) {
        svg::check(bytes, SvgOrigin::Foreign)?;
        return Ok(PreparedPicture { bytes: bytes.clone(), extension: "svg", pixels: false });
    }
    let image = raster::reduce(raster::upright(bytes)?.0, widest);
    if image.color().has_alpha() {
        return Ok(PreparedPicture { bytes: raster::png(&image)?.into(), extension: "png", pixels: true });
    }
    let jpeg = raster::jpeg(&image, QUALITY)?;
    // Drawings saved as pixels are smaller and cleaner as PNG.
    if is_png(bytes) {
        let png = raster::png(&image)?;
        if png.len() <= jpeg.len() {
            return Ok(PreparedPicture { bytes: png.into(), extension: "png", pixels: true });
        }
    }
    Ok(PreparedPicture { bytes: jpeg.into(), extension: "jpg", pixels: true })
}

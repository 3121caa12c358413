//! Decodes raster pictures within limits, turns them upright, reduces them, and encodes them again.
//!
//! Encoding them again removes metadata (a camera's position and owner), colour models that archives refuse (CMYK), and
//! whatever a hostile file carries behind its pixels.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::fault::{FaultCode, FileFault};

/// The most pixels along a side that are decoded at all.
const WIDEST: u32 = 20_000;
/// The most memory that decoding may take: a small file can claim to be many gigabytes of pixels.
const DECODE_BYTES: u64 = 320 * 1024 * 1024;
/// The most memory that looking at a picture's size may take. It happens outside the worker, and a colour profile can
/// inflate to gigabytes.
const HEADER_BYTES: u64 = 8 * 1024 * 1024;
/// The largest picture file that is opened.
const LARGEST: usize = 64 * 1024 * 1024;
/// Enough for a full-page picture on a beamer.
pub const FULL_WIDTH: u32 = 1920;
/// How well photographs are kept: below 80, edges begin to swim on a beamer.
pub(crate) const QUALITY: u8 = 82;

/// Width and height of a picture as it is shown, without decoding it; `None` when it is none.
pub(crate) fn size(bytes: &[u8]) -> Option<(f64, f64)> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    reader.limits(limits(HEADER_BYTES));
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let turned = decoder.orientation().is_ok_and(|orientation| {
        use image::metadata::Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH)
    });
    Some(if turned { (f64::from(height), f64::from(width)) } else { (f64::from(width), f64::from(height)) })
}

/// Whether a file is a PNG, by its first bytes: its name may say anything.
pub(crate) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
}

/// A picture as JPEG.
pub(crate) fn jpeg(image: &DynamicImage, quality: u8) -> Result<Vec<u8>, FileFault> {
    let mut out = Vec::new();
    image.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, quality)).map_err(encoding)?;
    Ok(out)
}

/// A picture as PNG.
pub(crate) fn png(image: &DynamicImage) -> Result<Vec<u8>, FileFault> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, PngFilter::Adaptive);
    let written = if image.color().has_alpha() {
        image.to_rgba8().write_with_encoder(encoder)
    } else {
        image.to_rgb8().write_with_encoder(encoder)
    };
    written.map_err(encoding)?;
    Ok(out)
}

fn encoding(error: image::ImageError) -> FileFault {
    FileFault::new(
        FaultCode::BadPicture,
        format!("the picture cannot be written anew: {error}"),
        "save it again as JPEG or PNG",
    )
}

fn limits(bytes: u64) -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(bytes);
    limits
}

/// Decodes a picture within limits and turns it upright; says whether it had to be turned.
pub(crate) fn upright(bytes: &[u8]) -> Result<(DynamicImage, bool), FileFault> {
    if bytes.len() > LARGEST {
        return Err(FileFault::new(
            FaultCode::PictureTooLarge,
            format!("the picture has {} bytes", bytes.len()),
            "save it at 1920 pixels wide",
        ));
    }
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| FileFault::new(FaultCode::BadPicture, error.to_string(), "save it as JPEG or PNG"))?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(FileFault::new(
            FaultCode::BadPicture,
            "the file is neither JPEG, PNG nor SVG",
            "save it as one of these",
        ));
    }
    reader.limits(limits(DECODE_BYTES));
    let explain = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => FileFault::new(
            FaultCode::PictureTooLarge,
            "the picture has more pixels than can be decoded safely",
            "save it at 1920 pixels wide",
        ),
        error => FileFault::new(
            FaultCode::BadPicture,
            format!("the picture is damaged: {error}"),
            "save it again as JPEG or PNG",
        ),
    };
    let mut decoder = reader.into_decoder().map_err(explain)?;
    let (width, height) = decoder.dimensions();
    // Sixteen bits a channel take twice what the number of pixels tells.
    if decoder.total_bytes().max(u64::from(width) * u64::from(height) * 4) > DECODE_BYTES {
        return Err(FileFault::new(
            FaultCode::PictureTooLarge,
            format!("the picture has {width} × {height} pixels"),
            "save it at 1920 pixels wide",
        ));
    }
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(explain)?;
    image.apply_orientation(orientation);
    Ok((image, orientation != image::metadata::Orientation::NoTransforms))
}

/// Reduces a picture to at most this many pixels along a side.
pub(crate) fn reduce(image: DynamicImage, widest: u32) -> DynamicImage {
    let longest = image.width().max(image.height());
    if longest <= widest { image } else { image.resize(widest, widest, FilterType::Lanczos3) }
}

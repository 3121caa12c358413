//! Photographs and drawings that no camera took: large, real and the same on every machine.

use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use lodestone_render::pictures;

/// A PNG in colour with 24 bits a pixel: a soft gradient under noise, which compresses like a photograph, not like a
/// drawing.
pub fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut noise = 0x2545_f491_u32;
    png(RgbImage::from_fn(width, height, |x, y| {
        // Marsaglia's xorshift: chance without a source of chance.
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        let light = (x * 160 / width + y * 64 / height) as u8;
        Rgb([light, light.wrapping_add((noise & 31) as u8), 200 - light / 2])
    }))
}

/// The same as JPEG, in full size.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let prepared = pictures::prepare(&Arc::from(photograph(width, height)), width.max(height))
        .expect("a picture made here is sound");
    assert_eq!(prepared.extension, "jpg", "noise is smaller as JPEG, or this is not the picture that was asked for");
    prepared.bytes.to_vec()
}

/// A PNG with an alpha channel: a disc that fades into whatever lies below it.
pub fn translucent(width: u32, height: u32) -> Vec<u8> {
    let (across, down) = (i64::from(width), i64::from(height));
    let radius = across.min(down) / 2;
    png(RgbaImage::from_fn(width, height, |x, y| {
        let distance = (i64::from(x) - across / 2).pow(2) + (i64::from(y) - down / 2).pow(2);
        let alpha = 255 - (255 * distance / (radius * radius)).min(255);
        Rgba([0, 100, 122, u8::try_from(alpha).expect("held between 0 and 255")])
    }))
}

/// Pixels as PNG.
fn png(pixels: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.into().write_to(&mut bytes, ImageFormat::Png).expect("a picture made here can be written");
    bytes.into_inner()
}

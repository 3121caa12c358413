//! Photographs and drawings that no camera took: large, real and the same on every machine.

use std::sync::Arc;

use lodestone_render::pictures;

/// A PNG in colour with 24 bits a pixel: a soft gradient under noise, which compresses like a photograph, not like a
/// drawing.
pub fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut noise = 0x2545_f491_u32;
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            // Marsaglia's xorshift: chance without a source of chance.
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            let light = (x * 160 / width + y * 64 / height) as u8;
            pixels.extend([light, light.wrapping_add((noise & 31) as u8), 200 - light / 2]);
        }
    }
    png(width, height, 2, &pixels)
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
    let mut pixels = Vec::new();
    for y in 0..down {
        for x in 0..across {
            let distance = (x - across / 2).pow(2) + (y - down / 2).pow(2);
            let alpha = 255 - (255 * distance / (radius * radius)).min(255);
            pixels.extend([0, 100, 122, u8::try_from(alpha).expect("held between 0 and 255")]);
        }
    }
    png(width, height, 6, &pixels)
}

/// A PNG of 8-bit channels: colour type 2 is RGB, 6 is RGBA. Stored, not compressed: it only has to be read.
fn png(width: u32, height: u32, colour: u8, pixels: &[u8]) -> Vec<u8> {
    let row = pixels.len() / height as usize;
    let lines: Vec<u8> = pixels.chunks(row).flat_map(|line| [&[0], line].concat()).collect();
    let mut data = vec![0x78, 0x01];
    let blocks: Vec<&[u8]> = lines.chunks(0xffff).collect();
    for (index, block) in blocks.iter().enumerate() {
        let length = u16::try_from(block.len()).expect("a block of deflate has 16 bits of length");
        data.push(u8::from(index + 1 == blocks.len()));
        data.extend(length.to_le_bytes());
        data.extend((!length).to_le_bytes());
        data.extend(*block);
    }
    data.extend(adler(&lines).to_be_bytes());
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, colour, 0, 0, 0]].concat();
    let chunks = [chunk(b"IHDR", &header), chunk(b"IDAT", &data), chunk(b"IEND", &[])];
    [&b"\x89PNG\r\n\x1a\n"[..], &chunks.concat()].concat()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let length = u32::try_from(data.len()).expect("a picture of a test is small");
    [&length.to_be_bytes()[..], &body, &crc(&body).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

fn adler(bytes: &[u8]) -> u32 {
    let (low, high) = bytes.iter().fold((1, 0), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

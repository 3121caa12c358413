//! Tests pictures byte by byte: PNG chunks, streams that inflate without end, JPEGs as cameras and printers write them.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

/// The eight bytes with which a PNG begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A PNG that says it has this many pixels in colour, with these chunks before its pixels and this stream as them.
pub(crate) fn png(width: u32, height: u32, before: &[u8], stream: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [SIGNATURE, &chunk(b"IHDR", &header), before, &chunk(b"IDAT", stream), &chunk(b"IEND", b"")].concat()
}

/// A chunk of a PNG, with the checksum that lets it be believed.
pub(crate) fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let length = u32::try_from(data.len()).expect("a chunk of a test fits its length");
    [&length.to_be_bytes()[..], &body, &crc32fast::hash(&body).to_be_bytes()].concat()
}

/// A zlib stream that inflates to at least this many zeros: each repetition of 258 takes 13 bits (RFC 1951, fixed codes).
pub(crate) fn zeros(count: u64) -> Vec<u8> {
    let mut bits = Bits { bytes: vec![0x78, 0x9c], open: 0, used: 0 };
    // The last block, with fixed codes; bits of numbers come lowest first, bits of codes highest first.
    bits.low(0b011, 3);
    bits.high(0b0011_0000, 8);
    for _ in 0..count.div_ceil(258) {
        bits.high(0b1100_0101, 8);
        bits.high(0, 5);
    }
    bits.high(0, 7);
    bits.low(0, 7);
    // The checksum is read at the end of a bomb, which nobody should reach.
    bits.bytes.extend([0; 4]);
    bits.bytes
}

struct Bits {
    bytes: Vec<u8>,
    open: u8,
    used: u32,
}

impl Bits {
    fn bit(&mut self, bit: u32) {
        self.open |= u8::from(bit & 1 == 1) << self.used;
        self.used += 1;
        if self.used == 8 {
            self.bytes.push(std::mem::take(&mut self.open));
            self.used = 0;
        }
    }

    fn low(&mut self, number: u32, count: u32) {
        (0..count).for_each(|at| self.bit(number >> at));
    }

    fn high(&mut self, code: u32, count: u32) {
        (0..count).rev().for_each(|at| self.bit(code >> at));
    }
}

/// A photograph, red on its left and blue on its right, as JPEG.
pub(crate) fn red_and_blue(width: u32, height: u32) -> Vec<u8> {
    let colour = |x, _| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    RgbImage::from_fn(width, height, colour).write_with_encoder(encoder).expect("a picture made here can be written");
    bytes
}

/// What a camera knows and nobody else should: its owner and where it was.
pub(crate) const OWNER: &str = "Owner of the camera, known to nobody";

/// A JPEG with metadata as a camera writes it (Exif 2.3): turned by a quarter, owner, position.
pub(crate) fn from_a_camera(jpeg: &[u8]) -> Vec<u8> {
    const TURN_RIGHT: u16 = 6;
    let owner = [OWNER.as_bytes(), b"\0"].concat();
    let length = u32::try_from(owner.len()).expect("a name is short");
    // TIFF, big endian. The directory has three entries and ends at 50, where the name follows, then the position.
    let gps = 50 + length;
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let short = |value: u16| [value.to_be_bytes(), [0, 0]].concat().try_into().expect("four bytes");
    let tiff = [
        &b"MM\0*\0\0\0\x08"[..],
        &3_u16.to_be_bytes(),
        &entry(0x0112, 3, 1, short(TURN_RIGHT)),
        &entry(0x013b, 2, length, 50_u32.to_be_bytes()),
        &entry(0x8825, 4, 1, gps.to_be_bytes()),
        &0_u32.to_be_bytes(),
        &owner,
        &1_u16.to_be_bytes(),
        &entry(0x0001, 2, 2, *b"N\0\0\0"),
        &0_u32.to_be_bytes(),
    ]
    .concat();
    segment(jpeg, 0xe1, &[b"Exif\0\0", &tiff[..]].concat())
}

/// Puts a segment behind the start of a JPEG.
fn segment(jpeg: &[u8], marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a segment has 16 bits of length");
    [&jpeg[..2], &[0xff, marker], &length.to_be_bytes(), data, &jpeg[2..]].concat()
}

/// A JPEG for a printer: one colour in cyan, magenta, yellow and black, with the marker that says they are inverted.
///
/// Baseline, all quantisation 1, and so plain that only the first block of each ink says anything: a code of four bits
/// for the size of its mean, one of a single bit for "nothing else in this block".
pub(crate) fn for_a_printer(inks: [u8; 4]) -> Vec<u8> {
    const SIDE: u16 = 32;
    let table = |class: u8, counts: [u8; 16], symbols: &[u8]| [&[class], &counts[..], symbols].concat();
    let with = |at: usize, count: u8| std::array::from_fn(|index| if index == at { count } else { 0 });
    let sizes: Vec<u8> = (0..12).collect();
    let mut frame = [&[8][..], &SIDE.to_be_bytes(), &SIDE.to_be_bytes(), &[4]].concat();
    let mut scan = vec![4];
    for ink in 1..=4 {
        frame.extend([ink, 0x11, 0]);
        scan.extend([ink, 0]);
    }
    scan.extend([0, 63, 0]);
    let mut bits = Bits { bytes: Vec::new(), open: 0, used: 0 };
    for block in 0..(SIDE / 8).pow(2) {
        for ink in inks {
            // Stored inverted; the mean of a block is eight times its colour, around the middle.
            let mean = if block == 0 { (i32::from(255 - ink) - 128) * 8 } else { 0 };
            let size = 32 - mean.unsigned_abs().leading_zeros();
            let coded = if mean < 0 { mean + (1 << size) - 1 } else { mean };
            bits.high(size, 4);
            bits.high(coded.unsigned_abs(), size);
            bits.high(0, 1);
        }
    }
    while bits.used != 0 {
        bits.bit(1);
    }
    // Read highest first, as JPEG wants it, and with FF told from a marker.
    let data = bits.bytes.iter().map(|byte| byte.reverse_bits());
    let data: Vec<u8> = data.flat_map(|byte| if byte == 0xff { vec![0xff, 0] } else { vec![byte] }).collect();
    let mut jpeg = vec![0xff, 0xd8, 0xff, 0xd9];
    for (marker, segment) in [
        (0xda, scan),
        (0xc4, table(0x10, with(0, 1), &[0])),
        (0xc4, table(0x00, with(3, 12), &sizes)),
        (0xc0, frame),
        (0xdb, [&[0][..], &[1; 64]].concat()),
        (0xee, b"Adobe\0\x64\0\0\0\0\0".to_vec()),
    ] {
        jpeg = self::segment(&jpeg, marker, &segment);
    }
    let end = jpeg.len() - 2;
    jpeg.splice(end..end, data);
    jpeg
}

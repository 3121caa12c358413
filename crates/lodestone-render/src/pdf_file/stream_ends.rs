//! Rewrites streams that end in an end-of-line byte so that they end in another.
//!
//! A stream's `/Length` says where its data ends, and the writer's is always right. Some validators and mail gateways
//! look for the last end of line before `endstream` instead, and call such a file damaged: one compressed stream in a
//! hundred ends in that byte by chance. White space at the end of page content or of a character map means nothing, but
//! changes the checksum at the end. Fonts and pictures cannot be given any; there the chance remains.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use super::objects::{Stream, find};

/// How many white spaces are tried. Each has 2 chances in 256 to fail.
const MOST_SPACES: usize = 8;
/// What unpacks to more is left as it is.
const LARGEST: u64 = 64 * 1024 * 1024;

/// An object with another last byte in its stream; `None` when it needs none or can have none.
pub(super) fn patched(object: &[u8]) -> Option<Vec<u8>> {
    let stream = Stream::read(object)?;
    if !matches!(stream.data.last(), Some(b'\n' | b'\r')) || !holds_syntax(stream.dictionary) {
        return None;
    }
    let mut plain = Vec::new();
    ZlibDecoder::new(stream.data).take(LARGEST + 1).read_to_end(&mut plain).ok()?;
    if plain.len() as u64 > LARGEST {
        return None;
    }
    for _ in 0..MOST_SPACES {
        plain.push(b'\n');
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&plain).ok()?;
        let packed = encoder.finish().ok()?;
        if !matches!(packed.last(), Some(b'\n' | b'\r')) {
            return Some(stream.with_data(&packed));
        }
    }
    None
}

/// Whether a stream holds page content or a character map, where white space means nothing.
fn holds_syntax(dictionary: &[u8]) -> bool {
    let other: [&[u8]; 9] = [
        b"/Length1",
        b"/Image",
        b"/CIDFontType",
        b"/Type1C",
        b"/OpenType",
        b"/DecodeParms",
        b"/FunctionType",
        b"/ShadingType",
        b"/Alternate",
    ];
    let has = |name: &[u8]| find(dictionary, name).is_some();
    has(b"/FlateDecode") && !other.into_iter().any(has) && !has(b"/N ") && !has(b"/Metadata")
}

#[cfg(test)]
mod tests {
    use super::super::finished;
    use super::super::objects::{Table, number};
    use super::*;

    fn packed(plain: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(plain).expect("memory can be written");
        encoder.finish().expect("memory can be written")
    }

    /// A file with one stream, as the writer lays it out.
    fn file(data: &[u8], dictionary: &str) -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let at = pdf.len();
        pdf.extend_from_slice(format!("1 0 obj\n<</Length {}{dictionary}>>\nstream\n", data.len()).as_bytes());
        pdf.extend_from_slice(data);
        pdf.extend_from_slice(b"\nendstream\nendobj\n\n");
        let start = pdf.len();
        pdf.extend_from_slice(
            format!(
                "xref\n0 2\n0000000000 65535 f\r\n{at:010} 00000 n\r\ntrailer\n<</Size 2>>\nstartxref\n{start}\n%%EOF"
            )
            .as_bytes(),
        );
        pdf
    }

    /// Content whose packed form ends in an end-of-line byte.
    fn unlucky() -> Vec<u8> {
        let content = |number: u32| format!("BT ({number}) Tj ET").into_bytes();
        (0..10_000)
            .map(content)
            .find(|plain| matches!(packed(plain).last(), Some(b'\n' | b'\r')))
            .expect("one in a hundred does")
    }

    #[test]
    fn an_unlucky_stream_gets_another_last_byte_and_keeps_its_meaning() {
        let plain = unlucky();
        let before = file(&packed(&plain), "/Filter/FlateDecode");
        let after = finished(before.clone(), None).expect("there is nothing to write into it");
        assert_ne!(before, after, "the stream ends in an end-of-line byte and can be changed");
        let table = Table::read(&after).expect("the table must still be where startxref says");
        let at = table.offsets[1].expect("the object is in use");
        assert!(after[at..].starts_with(b"1 0 obj"), "the table must lead to the object");
        let body = find(&after, b"stream\n").expect("there is a stream") + 7;
        let length = number(&after[find(&after, b"/Length ").expect("it has a length") + 8..]).expect("a number");
        assert!(after[body + length..].starts_with(b"\nendstream"), "the length must be exact");
        assert!(!matches!(after[body + length - 1], b'\n' | b'\r'), "the last byte must be plain");
        let mut unpacked = Vec::new();
        ZlibDecoder::new(&after[body..body + length]).read_to_end(&mut unpacked).expect("it unpacks");
        assert_eq!(unpacked.trim_ascii_end(), plain.trim_ascii_end(), "nothing but white space may change");
    }

    #[test]
    fn fonts_lucky_streams_and_other_files_stay_as_they_are() {
        let unlucky = packed(&unlucky());
        for file in
            [file(&unlucky, "/Filter/FlateDecode/Length1 9"), file(b"abc", ""), b"not a PDF".to_vec(), Vec::new()]
        {
            assert_eq!(
                finished(file.clone(), None),
                Some(file),
                "what is not page content or a character map is not ours to change"
            );
        }
    }
}

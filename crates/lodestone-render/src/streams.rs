//! Streams of a finished PDF that end in an end-of-line byte are written anew with another last byte.
//!
//! A stream's `/Length` says where its data ends, and the writer's is always right. Some validators and mail gateways
//! look for the last end of line before `endstream` instead, and call such a file damaged: one compressed stream in a
//! hundred ends in that byte by chance. White space at the end of page content or of a character map means nothing, but
//! changes the checksum that stands last. Fonts and pictures cannot be given any; there the chance remains.

use std::io::{Read, Write};
use std::ops::Range;

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

/// How many white spaces are tried. Each has 2 chances in 256 to fail.
const MOST_SPACES: usize = 8;
/// What unpacks to more is left as it is.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Bytes of an entry of a cross-reference table (ISO 32000-1, 7.5.4).
const ENTRY: usize = 20;

/// The file with harmless last bytes, or the file as it is when nothing is to do or its form is not the expected one.
pub(crate) fn with_plain_ends(pdf: Vec<u8>) -> Vec<u8> {
    rewritten(&pdf).unwrap_or(pdf)
}

/// `None` when nothing changes.
fn rewritten(pdf: &[u8]) -> Option<Vec<u8>> {
    let table = Table::read(pdf)?;
    let mut starts: Vec<usize> = table.offsets.iter().flatten().copied().collect();
    starts.sort_unstable();
    let mut out = Vec::with_capacity(pdf.len() + 64);
    let mut moved: Vec<(usize, usize)> = Vec::with_capacity(starts.len());
    let mut changed = false;
    out.extend_from_slice(&pdf[..*starts.first()?]);
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(table.start);
        moved.push((*start, out.len()));
        let object = pdf.get(*start..end)?;
        match patched(object) {
            Some(object) => {
                out.extend_from_slice(&object);
                changed = true;
            }
            None => out.extend_from_slice(object),
        }
    }
    if !changed {
        return None;
    }
    let start = out.len();
    let mut tail = pdf[table.start..].to_vec();
    for (index, offset) in table.offsets.iter().enumerate() {
        let Some(offset) = offset else { continue };
        let (_, new) = moved.iter().find(|(old, _)| old == offset)?;
        let at = table.entries - table.start + index * ENTRY;
        tail.get_mut(at..at + 10)?.copy_from_slice(format!("{new:010}").as_bytes());
    }
    let marker = find_last(&tail, b"startxref")? + b"startxref\n".len();
    let digits = tail[marker..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    tail.splice(marker..marker + digits, start.to_string().into_bytes());
    out.extend_from_slice(&tail);
    Some(out)
}

/// The cross-reference table of a file that has one of a single section, as our writer makes it.
struct Table {
    /// Where the word `xref` stands.
    start: usize,
    /// Where the first entry stands.
    entries: usize,
    /// Where each object stands; `None` for one that is free.
    offsets: Vec<Option<usize>>,
}

impl Table {
    fn read(pdf: &[u8]) -> Option<Table> {
        let marker = find_last(pdf, b"startxref\n")? + b"startxref\n".len();
        let start: usize = number(pdf.get(marker..)?)?;
        let head = pdf.get(start..)?.strip_prefix(b"xref\n0 ")?;
        let count: usize = number(head)?;
        let line = head.iter().position(|byte| *byte == b'\n')?;
        let entries = start + b"xref\n0 ".len() + line + 1;
        let entry = |index: usize| {
            let entry = pdf.get(entries + index * ENTRY..entries + (index + 1) * ENTRY)?;
            Some((entry[17] == b'n').then(|| number(entry)).flatten())
        };
        Some(Table { start, entries, offsets: (0..count).map(entry).collect::<Option<_>>()? })
    }
}

/// An object with another last byte in its stream; `None` when it needs none or can have none.
fn patched(object: &[u8]) -> Option<Vec<u8>> {
    let head = find(object, b">>stream\n").or_else(|| find(object, b">>\nstream\n"))?;
    let dictionary = &object[..head];
    let body = head + find(&object[head..], b"stream\n")? + b"stream\n".len();
    let length_at = find(dictionary, b"/Length ")? + b"/Length ".len();
    let length: usize = number(&dictionary[length_at..])?;
    let data = object.get(body..body + length)?;
    if !matches!(data.last(), Some(b'\n' | b'\r')) || !holds_syntax(dictionary) {
        return None;
    }
    let mut plain = Vec::new();
    ZlibDecoder::new(data).take(LARGEST + 1).read_to_end(&mut plain).ok()?;
    if plain.len() as u64 > LARGEST {
        return None;
    }
    for _ in 0..MOST_SPACES {
        plain.push(b'\n');
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&plain).ok()?;
        let packed = encoder.finish().ok()?;
        if !matches!(packed.last(), Some(b'\n' | b'\r')) {
            let digits: Range<usize> = length_at..length_at + length.to_string().len();
            let mut patched = object[..digits.start].to_vec();
            patched.extend_from_slice(packed.len().to_string().as_bytes());
            patched.extend_from_slice(&object[digits.end..body]);
            patched.extend_from_slice(&packed);
            patched.extend_from_slice(&object[body + length..]);
            return Some(patched);
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

fn number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn find_last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

#[cfg(test)]
mod tests {
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
        let after = with_plain_ends(before.clone());
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
                with_plain_ends(file.clone()),
                file,
                "what is not page content or a character map is not ours to change"
            );
        }
    }
}

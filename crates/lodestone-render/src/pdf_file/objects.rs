//! Replaces objects of a finished PDF and corrects the cross-reference table.

use std::ops::Range;

/// Bytes of an entry of a cross-reference table (ISO 32000-1, 7.5.4).
const ENTRY: usize = 20;

/// The file with each object replaced by what `change` makes of it; `None` when nothing changes, or when the file is not
/// laid out as our writer does it.
pub(super) fn rewritten(pdf: &[u8], change: &mut dyn FnMut(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
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
        match change(object) {
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
pub(super) struct Table {
    /// The position of the word `xref`.
    start: usize,
    /// The position of the first entry.
    entries: usize,
    /// The position of each object; `None` for one that is free.
    pub(super) offsets: Vec<Option<usize>>,
}

impl Table {
    pub(super) fn read(pdf: &[u8]) -> Option<Table> {
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

/// An object that is a stream.
pub(super) struct Stream<'a> {
    object: &'a [u8],
    /// Its dictionary.
    pub(super) dictionary: &'a [u8],
    /// Its data, as packed as it is.
    pub(super) data: &'a [u8],
    /// The position of the number of its bytes.
    length: Range<usize>,
    /// The position of its data.
    body: Range<usize>,
}

impl Stream<'_> {
    /// Reads an object; `None` when it is no stream.
    pub(super) fn read(object: &[u8]) -> Option<Stream<'_>> {
        let head = find(object, b">>stream\n").or_else(|| find(object, b">>\nstream\n"))?;
        let dictionary = &object[..head];
        let start = head + find(&object[head..], b"stream\n")? + b"stream\n".len();
        let length_at = find(dictionary, b"/Length ")? + b"/Length ".len();
        let length: usize = number(&dictionary[length_at..])?;
        let body = start..start + length;
        let data = object.get(body.clone())?;
        Some(Stream { object, dictionary, data, length: length_at..length_at + length.to_string().len(), body })
    }

    /// The object with other data in its stream.
    pub(super) fn with_data(&self, data: &[u8]) -> Vec<u8> {
        let mut object = self.object[..self.length.start].to_vec();
        object.extend_from_slice(data.len().to_string().as_bytes());
        object.extend_from_slice(&self.object[self.length.end..self.body.start]);
        object.extend_from_slice(data);
        object.extend_from_slice(&self.object[self.body.end..]);
        object
    }
}

/// The number with which bytes begin.
pub(super) fn number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()
}

/// Returns the first position of some bytes within others.
pub(super) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// Returns the last position of some bytes within others.
fn find_last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

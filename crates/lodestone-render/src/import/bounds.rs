//! Refuses a PDF before it is parsed when it is too large, protected, or expands too much when unpacked.
//!
//! The reader unpacks tables and trees of a file as soon as it opens it, so this looks at the bare bytes. It is a first
//! fence, made to give a good message; files that climb over it meet the limits of the render worker.

use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::guard::{damaged, guarded};
use super::tree::Tree;
use crate::fault::{FaultCode, FileFault};

/// The largest PDF that is opened: a deck full of photographs has less.
pub(super) const LARGEST: usize = 64 * 1024 * 1024;
/// The most bytes that one stream may hold once unpacked: a page scanned in colour at 600 dots an inch has 100 MB. A
/// bomb packs a thousand times that.
const LARGEST_STREAM: u64 = 160 * 1024 * 1024;
/// The most bytes of a stream of objects that are looked into: programs put a hundred objects into each.
const LARGEST_OBJECTS: u64 = 16 * 1024 * 1024;
/// The most bytes of all streams once unpacked; more would only take time.
const LARGEST_UNPACKED: u64 = 1536 * 1024 * 1024;
/// Streams are packed once, rarely twice; a bomb is packed until it is small enough.
const MOST_LAYERS: usize = 4;
/// How deep arrays and dictionaries may nest: the reader recurses into each.
const DEEPEST: usize = 500;
/// How far into the file its mark may be; some mail programs put lines before it.
const MARK_WITHIN: usize = 1024;

/// Whether a file is a PDF, by its first bytes: its name may say anything.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// Opens a PDF that passes the checks.
pub(super) fn open(bytes: &[u8]) -> Result<Pdf, FileFault> {
    check(bytes)?;
    let pdf = guarded("the PDF", || {
        Pdf::new(bytes.to_vec()).map_err(|error| match error {
            LoadPdfError::Decryption(
                DecryptionError::PasswordProtected
                | DecryptionError::UnsupportedAlgorithm
                | DecryptionError::InvalidEncryption
                | DecryptionError::MissingIDEntry,
            ) => protected(),
            LoadPdfError::Invalid => damaged("the PDF is damaged or incomplete"),
        })
    })?;
    if pdf.pages().is_empty() {
        return Err(FileFault::new(FaultCode::PdfEmpty, "the PDF has no pages", "choose another file"));
    }
    Ok(pdf)
}

fn protected() -> FileFault {
    FileFault::new(
        FaultCode::PdfProtected,
        "the PDF is protected by a password or against copying",
        "ask whoever made it for a copy without protection",
    )
}

fn check(bytes: &[u8]) -> Result<(), FileFault> {
    if bytes.is_empty() {
        return Err(FileFault::new(FaultCode::PdfEmpty, "the file is empty", "choose another file"));
    }
    if bytes.len() > LARGEST {
        return Err(FileFault::new(
            FaultCode::PdfTooLarge,
            format!("the PDF has {} MB, and {} MB are the most", bytes.len() >> 20, LARGEST >> 20),
            "save only the pages that you need, or save it with smaller pictures",
        ));
    }
    if find(&bytes[..bytes.len().min(MARK_WITHIN)], b"%PDF-", 0).is_none() {
        return Err(FileFault::new(
            FaultCode::PdfNotAPdf,
            "the file is not a PDF",
            "choose a PDF, or save the file as one",
        ));
    }
    if is_protected(bytes) {
        return Err(protected());
    }
    Walk { bytes, at: 0, depth: 0, texts: true, object: None, tree: Tree::default() }.through()
}

/// A protected file says so in its trailer, which is never packed. Files that open without a password but forbid
/// copying say it too.
fn is_protected(bytes: &[u8]) -> bool {
    let mut from = 0;
    while let Some(at) = find(bytes, b"/Encrypt", from) {
        from = at + b"/Encrypt".len();
        if bytes.get(from).is_some_and(|next| next.is_ascii_whitespace() || *next == b'<') {
            return true;
        }
    }
    false
}

/// Goes once through the bare bytes: over syntax it counts how deep things nest, over packed data what it unpacks to.
struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    /// Whether texts end; after one that does not, a bracket is looked for no more, or the file would be read again for
    /// each.
    texts: bool,
    /// The number of the object that it is in, and where its syntax begins.
    object: Option<(u32, usize)>,
    tree: Tree,
}

impl Walk<'_> {
    fn through(mut self) -> Result<(), FileFault> {
        let mut unpacked = 0;
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'[' | b'<' => self.depth += 1,
                b']' | b'>' => self.depth = self.depth.saturating_sub(1),
                b'(' if self.texts => self.skip_text(),
                b'e' if self.bytes[self.at..].starts_with(b"endobj") => {
                    self.depth = 0;
                    self.end_object();
                    self.at += b"endobj".len();
                    continue;
                }
                b'o' if self.bytes[self.at..].starts_with(b"obj") => {
                    self.object = number_before(&self.bytes[..self.at]).map(|number| (number, self.at + 3));
                }
                b's' if self.bytes[self.at..].starts_with(b"stream") => {
                    self.depth = 0;
                    unpacked += self.weigh_stream()?;
                    if unpacked > LARGEST_UNPACKED {
                        return Err(burst("the PDF"));
                    }
                    continue;
                }
                _ => {}
            }
            // A dictionary counts twice, by its two brackets.
            if self.depth > 2 * DEEPEST {
                return Err(damaged("parts of the PDF nest without end"));
            }
            self.at += 1;
        }
        self.end_object();
        if self.tree.can_be_walked() { Ok(()) } else { Err(damaged("the pages of the PDF have no end")) }
    }

    fn end_object(&mut self) {
        if let Some((number, start)) = self.object.take() {
            self.tree.see(number, &self.bytes[start..self.at]);
        }
    }

    /// Over a text, whose brackets mean nothing.
    fn skip_text(&mut self) {
        let start = self.at;
        let mut open = 0_usize;
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
            self.at += 1;
        }
        self.texts = false;
        self.at = start;
    }

    /// Over a stream; returns what it unpacks to.
    fn weigh_stream(&mut self) -> Result<u64, FileFault> {
        let start = self.at + b"stream".len();
        let data = self.bytes.get(start..).unwrap_or_default();
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        let start = self.bytes.len() - data.len();
        let dictionary = self.object.take().map_or(&[][..], |(_, from)| &self.bytes[from..self.at]);
        let (weight, read, nested) = weigh(data)?;
        if find(dictionary, b"/ObjStm", 0).is_some() {
            let first = find(dictionary, b"/First", 0).and_then(|at| number_after(&dictionary[at + b"/First".len()..]));
            let mut objects = Vec::new();
            // What is cut off counts as far as it goes.
            let _ = ZlibDecoder::new(data).take(LARGEST_OBJECTS).read_to_end(&mut objects);
            self.tree.see_stream(first.unwrap_or_default(), &objects);
        }
        let from = start + usize::try_from(read).unwrap_or_default().min(data.len());
        self.at = find(self.bytes, b"endstream", from).map_or(self.bytes.len(), |at| at + b"endstream".len());
        if nested > DEEPEST {
            return Err(damaged("the content of a page nests without end"));
        }
        Ok(weight)
    }
}

fn burst(what: &str) -> FileFault {
    FileFault::new(
        FaultCode::PdfBomb,
        format!("{what} holds more data than any page needs once it is unpacked"),
        "save it as a new PDF with smaller pictures; if it came from a stranger, delete it",
    )
}

/// What packed data unpacks to, how many of its bytes that took, and how deep its brackets nest when it is syntax.
fn weigh(data: &[u8]) -> Result<(u64, u64, usize), FileFault> {
    let (mut weight, mut read, mut nested) = (0, 0, 0);
    let mut layers = 0;
    let mut packed = is_packed(data);
    let mut chunk = vec![0; 64 * 1024];
    while packed && layers < MOST_LAYERS {
        layers += 1;
        let mut outer = ZlibDecoder::new(data);
        let mut reader: Box<dyn Read + '_> = Box::new(&mut outer);
        for _ in 1..layers {
            reader = Box::new(ZlibDecoder::new(reader));
        }
        let (mut length, mut start) = (0, Vec::new());
        let mut brackets = Brackets::default();
        // Data that is cut off or wrong counts as far as it goes: readers show that much too.
        while let Ok(count @ 1..) = reader.read(&mut chunk) {
            length += count as u64;
            if start.len() < 2 {
                start.extend_from_slice(&chunk[..count.min(2)]);
            }
            brackets.see(&chunk[..count]);
            if length > LARGEST_STREAM {
                return Err(burst("a part of the PDF"));
            }
        }
        drop(reader);
        read = outer.total_in();
        weight += length;
        nested = nested.max(brackets.longest);
        packed = is_packed(&start);
    }
    Ok((weight, read, nested))
}

/// The longest run of opening brackets with nothing but white space and numbers between: in pictures such bytes come
/// by chance, but not that many, and a grey area of the brackets' own value is one run of equal bytes.
#[derive(Default)]
struct Brackets {
    run: usize,
    kinds: u8,
    longest: usize,
}

impl Brackets {
    fn see(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'[' | b'<' => self.run += 1,
                b' ' | b'\n' | b'\r' | b'\t' => self.kinds |= 1,
                b'0'..=b'9' | b'/' => self.kinds |= 2,
                _ => (self.run, self.kinds) = (0, 0),
            }
            if self.kinds != 0 {
                self.longest = self.longest.max(self.run);
            }
        }
    }
}

/// Whether data begins like a zlib stream (RFC 1950): the method, and a check sum over both bytes.
fn is_packed(data: &[u8]) -> bool {
    matches!(data, [first, second, ..] if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0)
}

/// The number of an object that begins here: the first of the two numbers before.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let start = bytes.len().saturating_sub(24);
    let mut words = bytes[start..].rsplit(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let (_generation, number) = (words.next()?, words.next()?);
    std::str::from_utf8(number).ok()?.parse().ok()
}

fn number_after(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.trim_ascii_start();
    let end = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
}

/// Returns the position of a word, searched from an offset on.
fn find(bytes: &[u8], word: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let next = bytes.get(at..)?.iter().position(|byte| *byte == word[0])?;
        at += next;
        if bytes[at..].starts_with(word) {
            return Some(at);
        }
        at += 1;
    }
}

//! Looking into a PDF: its words as another program reads them, its bookmarks, and words without what layout does.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use crate::skipped::skipped;

/// The text of a PDF as Poppler's `pdftotext` reads it; `None` where that is not installed.
pub fn text(path: &Path) -> Option<String> {
    let output = match Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(path).arg("-").output() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            skipped("words of PDFs", Some("poppler-utils"), "pdftotext is not installed");
            return None;
        }
        result => result.expect("pdftotext is installed and can be started"),
    };
    assert!(output.status.success(), "pdftotext cannot read {}", path.display());
    Some(String::from_utf8(output.stdout).expect("pdftotext was asked for UTF-8"))
}

/// A PDF as `qpdf` rewrites it with these options; `None` where that is not installed.
pub fn rewritten(path: &Path, options: &[&str]) -> Option<Vec<u8>> {
    let output = match Command::new("qpdf").args(options).arg(path).arg("-").output() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            skipped("PDFs written again by another program", Some("qpdf"), "qpdf is not installed");
            return None;
        }
        result => result.expect("qpdf is installed and can be started"),
    };
    assert!(output.status.success(), "qpdf cannot rewrite {}", path.display());
    Some(output.stdout)
}

/// Letters and digits only, in lower case: what stays of a sentence when it is broken into lines, hyphenated or set
/// with other spaces.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The titles of the bookmarks, in no order that means anything. Our writer puts these objects into the file as they
/// are, one a line.
pub fn bookmarks(pdf: &[u8]) -> Vec<String> {
    pdf.split(|byte| *byte == b'\n')
        .filter(|line| line.starts_with(b"<</Parent "))
        .filter_map(|line| line.windows(6).position(|six| six == b"/Title").map(|at| &line[at + 6..]))
        .map(string)
        .collect()
}

/// A string object at the start of some bytes: literal in ASCII, or hexadecimal in UTF-16 with a byte order mark.
fn string(bytes: &[u8]) -> String {
    if bytes.first() == Some(&b'<') {
        let digits: Vec<u32> = bytes[1..].iter().map_while(|byte| char::from(*byte).to_digit(16)).collect();
        let units = digits.chunks_exact(4).map(|four| four.iter().fold(0, |unit, digit| unit * 16 + digit));
        let units: Vec<u16> = units.skip(1).filter_map(|unit| u16::try_from(unit).ok()).collect();
        return String::from_utf16_lossy(&units);
    }
    let mut text = String::new();
    let mut escaped = false;
    for byte in &bytes[1..] {
        match (escaped, byte) {
            (false, b'\\') => escaped = true,
            (false, b')') => break,
            _ => {
                text.push(char::from(*byte));
                escaped = false;
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{bookmarks, squeezed};

    #[test]
    fn bookmarks_are_read_in_both_spellings() {
        let pdf =
            b"1 0 obj\n<</Parent 9 0 R/Title(a \\(b\\))/Dest 4 0 R>>\nendobj\n<</Parent 9 0 R/Title<FEFF00E50062>>>\n";
        assert_eq!(
            bookmarks(pdf),
            ["a (b)", "åb"],
            "a bookmark that is not understood would be missed as if it were not there"
        );
    }

    #[test]
    fn layout_leaves_a_sentence_recognisable() {
        assert_eq!(squeezed("Två länder, en\nforsk\u{ad}ningsregion"), squeezed("två länder en forskningsregion"));
    }
}

//! Tests that a document in a `.pitch` file that cannot be read, or is beyond its bounds, is refused with the place of the fault.

use std::io::{Cursor, Write};

use lodestone_store::{LONGEST_NAME, LONGEST_WORDS, MOST_SLIDES, PitchFileError};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::pitch_file::{json, refused};

#[test]
fn documents_that_cannot_be_read() {
    let unreadable = |error: &PitchFileError| matches!(error, PitchFileError::Unreadable { .. });
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    let nested = format!("{{\"format\":1,\"x\":{deep}}}");
    let cases: [(&str, Vec<u8>); 6] = [
        ("no JSON", b"hello".to_vec()),
        ("no document", b"{}".to_vec()),
        ("a format that is no number", json(|value| value["format"] = json!("one"))),
        ("a field of another type", json(|value| value["slides"] = json!("many"))),
        ("an unknown kind of content", json(|value| value["slides"][0]["content"]["kind"] = json!("program"))),
        ("brackets a hundred thousand deep", nested.into_bytes()),
    ];
    for (fault, document) in cases {
        refused(fault, &stored(&document), unreadable);
    }
}

/// A zip with a document that is not compressed.
fn stored(document: &[u8]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("pitch.json", options).expect("begun");
    zip.write_all(document).expect("written");
    zip.finish().expect("finished").into_inner()
}

#[test]
fn documents_beyond_their_bounds() {
    type Fault = fn(&mut Value);
    let cases: [(&str, &str, Fault); 20] = [
        ("format", "format zero", |value| value["format"] = json!(0)),
        ("name", "a title of a million letters", |value| value["name"] = json!("x".repeat(LONGEST_NAME + 1))),
        ("name", "a name that rings the bell", |value| value["name"] = json!("a\u{7}b")),
        ("name", "a name with a line break", |value| value["name"] = json!("a\nb")),
        ("name", "a name that reads backwards", |value| value["name"] = json!("invoice\u{202e}fdp.exe")),
        ("target.company", "a company of a thousand letters", |value| {
            value["target"]["company"] = json!("x".repeat(1000))
        }),
        ("target.audience", "an audience nobody knows", |value| value["target"]["audience"] = json!("aliens")),
        ("target.language", "no language", |value| value["target"]["language"] = json!("klingon please")),
        ("target.minutes", "no time", |value| value["target"]["minutes"] = json!(0)),
        ("target.minutes", "a year", |value| value["target"]["minutes"] = json!(525_600)),
        ("target.keywords", "a thousand keywords", |value| value["target"]["keywords"] = json!(vec!["x"; 1000])),
        ("style.brand", "a brand with a null", |value| value["style"]["brand"] = json!("a\0b")),
        ("slides[0].words.title", "a novel", |value| {
            value["slides"][0]["words"]["title"] = json!("x".repeat(LONGEST_WORDS + 1))
        }),
        ("slides[1].words", "a field name of a thousand letters", |value| {
            value["slides"][1]["words"] = json!({ "x".repeat(1000): "y" })
        }),
        ("slides[1].key", "two entries with one key", |value| value["slides"][1]["key"] = json!("s1")),
        ("slides[1].key", "a slide in place of the cover", |value| value["slides"][1]["key"] = json!("cover")),
        ("slides[1].key", "a key that is a path", |value| value["slides"][1]["key"] = json!("a/b")),
        ("slides[0].file", "a file that is a path", |value| {
            value["slides"][0]["content"] =
                json!({ "kind": "picture", "file": "../../etc/passwd", "title": "a", "alt": "b", "stage": "c" })
        }),
        ("slides", "too many slides", |value| {
            value["slides"] = json!(vec![value["slides"][0].clone(); MOST_SLIDES + 1])
        }),
        ("frame-words", "too many frames", |value| {
            let frames = (0..1000).map(|number| (number.to_string(), json!({})));
            value["frame-words"] = frames.collect::<serde_json::Map<_, _>>().into()
        }),
    ];
    for (place, fault, change) in cases {
        refused(
            fault,
            &stored(&json(change)),
            |error| matches!(error, PitchFileError::Excess(excess) if excess.place == place),
        );
    }
}

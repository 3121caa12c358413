//! Tests `.pitch` files: what was written is read again, and manipulated files are refused. Each planted fault has a
//! name.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use lodestone_store::{
    Content, Document, Entry, FORMAT, LONGEST_NAME, LONGEST_WORDS, MOST_BYTES, MOST_ENTRIES, MOST_ENTRY_BYTES,
    MOST_SLIDES, MOST_TEXT_BYTES, PitchFile, PitchFileError, VersionText, slide_version,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::document;

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A pitch with a picture and a page of its own.
pub(crate) fn pitch() -> PitchFile {
    let (picture, page) = (b"a picture, for what it is worth".to_vec(), b"%PDF-1.7 a page".to_vec());
    let mut document = document("For Example AB");
    for content in [
        Content::Picture {
            file: digest(&picture),
            title: "Our lab".to_owned(),
            alt: "A lab with two people".to_owned(),
            stage: "case".to_owned(),
        },
        Content::Page {
            file: digest(&page),
            title: "A page".to_owned(),
            alt: "A page about us".to_owned(),
            text: "Line one\nLine two".to_owned(),
            stage: "proof".to_owned(),
        },
    ] {
        let key = document.fresh_key();
        document.slides.push(Entry { key, content, words: BTreeMap::new(), passed_over: None });
    }
    let source = VersionText { path: "slides/1.toml".to_owned(), text: "id = \"slide.1\"\n".to_owned() };
    PitchFile {
        document,
        files: [picture, page].into_iter().map(|bytes| (digest(&bytes), bytes)).collect(),
        version_texts: BTreeMap::from([(slide_version("slide.1", "00c0ffe"), source)]),
    }
}

/// A zip of these entries, made with the means that anybody has.
pub(crate) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, options).expect("an entry can be begun");
        zip.write_all(bytes).expect("an entry can be written");
    }
    zip.finish().expect("a zip can be finished").into_inner()
}

/// The JSON of a sound document, with something changed.
pub(crate) fn json(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value = serde_json::to_value(document("a")).expect("a document is JSON");
    change(&mut value);
    serde_json::to_vec(&value).expect("JSON is text")
}

#[track_caller]
pub(crate) fn refused(fault: &str, bytes: &[u8], expected: impl FnOnce(&PitchFileError) -> bool) {
    match PitchFile::read(bytes) {
        Ok(_) => panic!("{fault} was accepted"),
        Err(error) => assert!(expected(&error), "{fault} was refused for another reason: {error:?}"),
    }
}

#[test]
fn what_was_written_is_read_again_and_always_the_same() {
    let pitch = pitch();
    pitch.check().expect("it may be handed over");
    let bytes = pitch.write();
    assert_eq!(PitchFile::read(&bytes).expect("it can be read"), pitch);
    assert_eq!(pitch.write(), bytes, "the same pitch must give the same bytes");
    let largest = PitchFile { document: largest(), files: BTreeMap::new(), version_texts: BTreeMap::new() };
    largest.check().expect("it is at its limits, not beyond, though it repeats itself as nothing else does");
    assert_eq!(PitchFile::read(&largest.write()).expect("it can be read"), largest, "and can be handed over");
}

/// A document at its limits.
fn largest() -> Document {
    let mut document = document(&"å".repeat(LONGEST_NAME));
    document.slides.clear();
    for number in 0..MOST_SLIDES {
        let key = document.fresh_key();
        let content = Content::Slide {
            id: format!("slide.{number}"),
            digest: "0".repeat(7),
            title: "t".repeat(LONGEST_NAME),
            stage: "offer".to_owned(),
        };
        document.slides.push(Entry {
            key,
            content,
            words: BTreeMap::from([("text".to_owned(), "ö".repeat(LONGEST_WORDS))]),
            passed_over: None,
        });
    }
    document
}

#[test]
fn texts_without_end_are_refused_and_older_programs_pass_them_over() {
    let mut pitch = pitch();
    let text = "x".repeat(MOST_TEXT_BYTES);
    pitch
        .version_texts
        .insert(slide_version("slide.2", "00c0ffe"), VersionText { path: "slides/2.toml".to_owned(), text });
    assert!(
        matches!(pitch.check(), Err(PitchFileError::Excess(_))),
        "what a colleague would refuse is not handed over"
    );
    refused("a file of endless texts", &pitch.write(), |error| matches!(error, PitchFileError::Excess(_)));
    let bytes = self::pitch().write();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes[..])).expect("a zip");
    let names: Vec<String> = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    assert!(names.iter().all(|name| name == "pitch.json" || name.starts_with("files/")), "no entry is new: {names:?}");
    let document: Document = serde_json::from_reader(zip.by_name("pitch.json").expect("there")).expect("read");
    assert_eq!(document, self::pitch().document, "who knows nothing of the texts reads the same pitch");
}

#[test]
fn what_nobody_could_read_is_not_handed_over() {
    let mut large = pitch();
    for number in 0..2_u8 {
        let bytes = vec![number; MOST_ENTRY_BYTES as usize];
        large.files.insert(digest(&bytes), bytes);
    }
    assert!(matches!(large.check(), Err(PitchFileError::TooLarge { .. })), "a mail server would refuse it later");
    let mut novel = pitch();
    for entry in &mut novel.document.slides {
        entry.words = (0..100).map(|field| (field.to_string(), "🎉".repeat(LONGEST_WORDS))).collect();
    }
    novel.document.slides = (0..100).flat_map(|_| novel.document.slides.clone()).collect();
    for (number, entry) in novel.document.slides.iter_mut().enumerate() {
        entry.key = format!("s{number}");
    }
    novel.document.slides.truncate(20);
    novel.files.clear();
    novel.document.slides.retain(|entry| entry.content.file().is_none());
    assert!(matches!(novel.check(), Err(PitchFileError::Bomb { .. })), "nor is a document of hundreds of megabytes");
}

#[test]
fn files_that_are_no_pitches() {
    let not = |error: &PitchFileError| matches!(error, PitchFileError::NotAPitch { .. });
    let whole = pitch().write();
    refused("nothing", b"", not);
    refused("a PDF", b"%PDF-1.7 and so on", not);
    refused("a zip of something else", &zip(&[("word/document.xml", b"<x/>")]), not);
    refused("an empty zip", &zip(&[]), not);
    for cut in [1, 10, 22, 23, 100, whole.len() / 2, whole.len() - 30] {
        refused("a truncated pitch", &whole[..whole.len() - cut], not);
    }
    refused("a pitch with something before it", &[b"#!/bin/sh\n".as_slice(), &whole].concat(), not);
    refused("a pitch with something behind it", &[&whole, b"more".as_slice()].concat(), not);
    let large = vec![0; MOST_BYTES + 1];
    refused("a huge file", &large, |error| matches!(error, PitchFileError::TooLarge { .. }));
}

#[test]
fn no_flipped_byte_is_believed() {
    let pitch = pitch();
    let whole = pitch.write();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        // Unused fields, such as a date, may differ; what is read may not.
        if let Ok(read) = PitchFile::read(&bytes) {
            assert_eq!(read, pitch, "byte {at} changed what was read");
        }
    }
}

#[test]
fn bombs() {
    let bomb = |error: &PitchFileError| matches!(error, PitchFileError::Bomb { .. });
    let zeros = vec![b' '; 60 * 1024 * 1024];
    refused("a document that is a bomb", &zip(&[("pitch.json", &zeros)]), bomb);
    let picture = &zeros[..1024 * 1024];
    let name = format!("files/{}", digest(picture));
    refused("a picture that is a bomb", &zip(&[("pitch.json", &json(|_| {})), (&name, picture)]), bomb);

    // Announces one byte and unpacks to a million: anybody can write any size into the directory.
    let mut liar = zip(&[("pitch.json", &json(|_| {})), (&name, picture)]);
    let size = (picture.len() as u32).to_le_bytes();
    while let Some(at) = liar.windows(4).position(|window| window == size) {
        liar[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    refused("a picture that lies about its size", &liar, |_| true);
}

#[test]
fn bombs_in_many_pieces() {
    // Three pieces that hardly compress: each is allowed, together they are too much.
    let mut dice = crate::Dice(5);
    let pieces: Vec<Vec<u8>> = (0..3)
        .map(|_| {
            let seed: Vec<u8> = (0..4096).map(|_| dice.below(256) as u8).collect();
            (0..MOST_ENTRY_BYTES as usize / 4096 - 1)
                .flat_map(|block| {
                    let mut block_bytes = seed.clone();
                    block_bytes[block % 4096] ^= 1;
                    block_bytes[(block * 7) % 4096] ^= 2;
                    block_bytes
                })
                .collect()
        })
        .collect();
    let names: Vec<String> = pieces.iter().map(|piece| format!("files/{}", digest(piece))).collect();
    let document = json(|_| {});
    let mut entries: Vec<(&str, &[u8])> = vec![("pitch.json", &document)];
    entries.extend(names.iter().map(String::as_str).zip(pieces.iter().map(Vec::as_slice)));
    refused("many pieces", &zip(&entries), |error| matches!(error, PitchFileError::Bomb { .. }));
}

#[test]
fn too_many_entries() {
    let many = |error: &PitchFileError| matches!(error, PitchFileError::TooManyEntries);
    let names: Vec<String> =
        (0..MOST_ENTRIES).map(|number| format!("files/{}", digest(&number.to_le_bytes()))).collect();
    let document = json(|_| {});
    let mut entries: Vec<(&str, &[u8])> = vec![("pitch.json", &document)];
    entries.extend(names.iter().map(|name| (name.as_str(), b"".as_slice())));
    let bytes = zip(&entries);
    refused("one entry too many", &bytes, many);
    // A false count, so that the limit is not noticed in time.
    let mut liar = bytes;
    let end = liar.len() - 22;
    liar[end + 8..end + 12].copy_from_slice(&[2, 0, 2, 0]);
    refused("a count of entries that lies", &liar, |_| true);
}

#[test]
fn entries_that_do_not_belong() {
    let strange = |error: &PitchFileError| matches!(error, PitchFileError::StrangeEntry { .. });
    let document = json(|_| {});
    let good = digest(b"x");
    for name in [
        "../evil".to_owned(),
        format!("files/../{good}"),
        format!("/files/{good}"),
        format!("files\\{good}"),
        format!("files/{}", good.to_uppercase()),
        format!("files/{good}.png"),
        format!("files/{good}/"),
        "files/short".to_owned(),
        "PITCH.JSON".to_owned(),
        "pitch.json\0".to_owned(),
        "__MACOSX/._pitch.json".to_owned(),
        "run.exe".to_owned(),
    ] {
        refused(&name, &zip(&[("pitch.json", &document), (&name, b"x")]), strange);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("pitch.json", SimpleFileOptions::default()).expect("begun");
    zip.write_all(&document).expect("written");
    zip.add_symlink(format!("files/{good}"), "/etc/passwd", SimpleFileOptions::default()).expect("linked");
    refused("a symbolic link", &zip.finish().expect("finished").into_inner(), strange);
}

#[test]
fn entries_that_contradict_each_other() {
    let ambiguous = |error: &PitchFileError| matches!(error, PitchFileError::Ambiguous { .. });
    let (document, picture) = (json(|_| {}), b"x".as_slice());
    let (one, other) = (format!("files/{}", digest(b"x")), format!("files/{}", digest(b"y")));
    let twice = zip(&[("pitch.json", &document), (&one, picture), (&other, picture)]);
    let renamed = replace(&twice, other.as_bytes(), one.as_bytes());
    refused("an entry that stands there twice", &renamed, ambiguous);

    let hidden = zip(&[("pitch.json", &document), ("pitch.jso2", &json(|value| value["name"] = json!("another")))]);
    refused("two documents", &replace(&hidden, b"pitch.jso2", b"pitch.json"), |_| true);

    let plain = zip(&[("pitch.json", &document), (&one, picture)]);
    let at = plain.windows(one.len()).position(|window| window == one.as_bytes()).expect("the entry has the name");
    let mut differs = plain;
    differs[at..at + one.len()].copy_from_slice(other.as_bytes());
    refused("a name that differs between entry and directory", &differs, ambiguous);
}

/// The bytes with every occurrence of something replaced by something as long.
fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len(), "offsets in a zip must stay");
    let mut bytes = bytes.to_vec();
    while let Some(at) = bytes.windows(from.len()).position(|window| window == from) {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}

#[test]
fn encrypted_entries() {
    let mut bytes = zip(&[("pitch.json", &json(|_| {}))]);
    // The lowest bit of an entry's flags, in the entry and in the directory.
    bytes[6] |= 1;
    let at = bytes.windows(4).position(|window| window == b"PK\x01\x02").expect("there is a directory");
    bytes[at + 8] |= 1;
    refused("an encrypted document", &bytes, |error| matches!(error, PitchFileError::Encrypted { .. }));
}

#[test]
fn pictures_that_are_not_what_they_say() {
    let mut wrong = pitch();
    let name = wrong.files.keys().next().expect("there are files").clone();
    wrong.files.insert(name.clone(), b"another picture".to_vec());
    let expected = |error: &PitchFileError| *error == PitchFileError::WrongDigest { name: name.clone() };
    refused("another picture under the name", &wrong.write(), expected);
    assert!(wrong.check().is_err(), "and the program would not hand it over");

    let mut missing = pitch();
    missing.files.remove(&name);
    refused("a missing picture", &missing.write(), |error| {
        *error == PitchFileError::MissingFile { name: name.clone() }
    });
}

#[test]
fn newer_formats_are_named_as_such() {
    let newer = |error: &PitchFileError| matches!(error, PitchFileError::Newer { format } if *format == FORMAT + 1);
    let document = json(|value| value["format"] = json!(FORMAT + 1));
    refused("a newer format", &zip(&[("pitch.json", &document)]), newer);
    let foreign = json(|value| *value = json!({ "format": FORMAT + 1, "everything": "else" }));
    refused("a newer format that looks different", &zip(&[("pitch.json", &foreign), ("new/entry", b"x")]), newer);
}

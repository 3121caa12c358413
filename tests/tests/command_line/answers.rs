//! Tests what commands say to people: words, help, and exit codes that tell scripts what to do next.

use std::path::Path;

use lodestone_tests::library;
use lodestone_tests::program::run;
use lodestone_tests::raw;
use serde_json::Value;

use super::shapes::list;
use super::{DAY, done, folder, told};

/// Every command of the program.
const COMMANDS: &[&str] = &[
    "new-library",
    "pitch",
    "export",
    "check",
    "render",
    "search",
    "facts",
    "keys",
    "trust",
    "publish",
    "renew",
    "sync",
    "schema",
];

#[test]
fn the_library_that_ships_may_be_published() {
    let folder = folder();
    let ran = run(folder.path(), &["check", "--today", "2026-11-23"]);
    assert_eq!(ran.code, 0, "what we ship must pass what we ask of others:\n{}", ran.out);
}

#[test]
fn schemas_are_json_that_editors_can_read() {
    let folder = folder();
    done(folder.path(), &["schema", "--out", "schemas"]);
    let mut read = 0;
    for entry in std::fs::read_dir(folder.path().join("schemas")).expect("the folder was made") {
        let bytes = std::fs::read(entry.expect("the folder can be listed").path()).expect("a schema can be read");
        let schema: Value = serde_json::from_slice(&bytes).expect("a schema is JSON");
        assert!(schema["$schema"].is_string(), "an editor must know which kind of schema it is");
        read += 1;
    }
    assert!(read >= 8, "every kind of file has a schema; {read} are too few");
}

#[test]
fn people_are_told_in_words_what_scripts_are_told_in_json() {
    let folder = folder();
    let arguments = [&["pitch", "--industry", "26.11", "--out", "pitch.pdf"], DAY].concat();
    let (words, answer) = (done(folder.path(), &arguments).out, told(folder.path(), &arguments));
    for slide in list(&answer, "slides") {
        let title = slide["title"].as_str().expect("a title is text");
        assert!(words.contains(title), "a person must see which slides there are: {title}");
    }
    assert!(words.contains("PDF/UA-1 and PDF/A-2a"), "a person must see what the file conforms to");
}

#[test]
fn answers_go_to_output_and_errors_do_not() {
    let folder = folder();
    let good = done(folder.path(), &["pitch", "--minutes", "3", "--out", "pitch.pdf"]);
    assert!(!good.out.is_empty(), "an answer is on standard output");
    assert_eq!(good.err, "", "a script that watches for errors must not see a bar of progress");
    let bad = run(folder.path(), &["export", "no-such-pitch", "--out", "pitch.pdf"]);
    assert_eq!(bad.out, "", "a script must not read an error as an answer");
    assert!(bad.err.starts_with("lodestone: "), "in a long log, an error must say whose it is: {}", bad.err);
}

/// A library with a picture that is none, for the one fault that only rendering can meet.
pub(crate) fn with_damaged_picture(folder: &Path) {
    let media =
        "\n[[media]]\nid = \"damaged\"\nfile = \"damaged.png\"\norigin = \"Made by a test\"\ndecorative = true\n";
    let words = "title = \"Light\"\n";
    let slide = format!(
        "id = \"test.damaged\"\nlayout = \"picture\"\nstage = \"hook\"\nseconds = 30\n[fields]\nmedia = \"damaged\"\n\
         [text.en]\n{words}[text.sv]\n{words}[text.da]\n{words}"
    );
    let files = [
        ("media.toml", media.as_bytes().to_vec()),
        ("media/damaged.png", b"\x89PNG\r\n\x1a\nand then nothing".to_vec()),
        ("slides/test/damaged.toml", slide.into_bytes()),
    ];
    library::write(folder, &library::with(files.map(|(path, bytes)| (path.to_owned(), bytes)).into()));
}

#[test]
fn exit_codes_tell_scripts_what_to_do_next() {
    let folder = folder();
    let damaged = folder.path().join("damaged");
    with_damaged_picture(&damaged);
    std::fs::create_dir_all(folder.path().join("half/slides")).expect("a temporary folder takes folders");
    raw::write(folder.path().join("half/library.toml"), "id = ").expect("a temporary folder takes files");
    raw::write(folder.path().join("file"), "").expect("a temporary folder takes files");
    let long = "x".repeat(200);
    let cases: &[(i32, &[&str])] = &[
        (0, &["--help"]),
        (0, &["--version"]),
        (2, &[]),
        (2, &["pitch"]),
        (2, &["present", "--out", "x.pdf"]),
        (2, &["pitch", "--out", "x.pdf", "--minutes", "0"]),
        (2, &["pitch", "--out", "x.pdf", "--audience", "everybody"]),
        (2, &["pitch", "--out", "x.pdf", "--form", "poster"]),
        (2, &["export", "oncology-fair", "--slides", "region.map", "--out", "x.pdf"]),
        (2, &["render", "region.map", "--out", "x", "--width", "7"]),
        (3, &["pitch", "--out", "x.pdf", "--language", "not a language"]),
        (3, &["pitch", "--out", "x.pdf", "--brand", "no-such-brand"]),
        (3, &["pitch", "--out", "x.pdf", "--cobrand", "no-such-brand"]),
        (3, &["pitch", "--out", "x.pdf", "--date", "yesterday"]),
        (3, &["pitch", "--out", "x.pdf", "--today", "2026-02-30"]),
        (3, &["pitch", "--out", "x.pdf", "--budget", "0"]),
        (3, &["pitch", "--out", "x.pdf", "--company", &long]),
        (3, &["pitch", "--out", "x.pdf", "--company", "株式会社"]),
        (3, &["pitch", "--out", "x.pdf", "--library", "no-such-folder"]),
        (3, &["pitch", "--out", "x.pdf", "--library", "half"]),
        (3, &["export", "no-such-pitch", "--out", "x.pdf"]),
        (3, &["export", "--slides", "no.such.slide", "--out", "x.pdf"]),
        (3, &["render", "no.such.slide", "--out", "x"]),
        (3, &["facts", "--facility", "no-such-facility"]),
        (3, &["check", "no-such-folder"]),
        (4, &["export", "--library", "damaged", "--slides", "test.damaged", "--out", "x.pdf"]),
        (5, &["pitch", "--out", "file/x.pdf"]),
        (5, &["render", "region.map", "--out", "file"]),
        (5, &["schema", "--out", "file"]),
    ];
    let mut findings = Vec::new();
    for (code, arguments) in cases {
        let ran = run(folder.path(), arguments);
        let call = format!(
            "lodestone {}",
            arguments.iter().filter(|part| part.len() < 100).copied().collect::<Vec<_>>().join(" ")
        );
        if ran.code != *code {
            findings.push(format!("{call}: {} instead of {code}: {}", ran.code, ran.err.trim()));
        }
        // Our own errors say what failed, then what to do; those about usage end with how to get help.
        if ran.code > 2 && !ran.err.contains(';') {
            findings.push(format!("{call}: says what failed and not what to do: {}", ran.err.trim()));
        }
        if ran.code == 2 && !ran.err.contains("--help") && !ran.err.contains("Usage") {
            findings.push(format!("{call}: does not say how to get help: {}", ran.err.trim()));
        }
    }
    let left: Vec<String> = std::fs::read_dir(folder.path())
        .expect("the folder can be listed")
        .map(|entry| entry.expect("the folder can be listed").file_name().to_string_lossy().into_owned())
        .filter(|name| !["damaged", "half", "file"].contains(&name.as_str()))
        .collect();
    findings.extend(left.iter().map(|name| format!("{name} was left behind by a run that failed")));
    assert!(findings.is_empty(), "a script acts on the code, a person on the message:\n  {}", findings.join("\n  "));
}

#[test]
fn every_command_shows_how_it_is_used() {
    let folder = folder();
    let without: Vec<&str> = COMMANDS
        .iter()
        .copied()
        .filter(|command| !done(folder.path(), &[command, "--help"]).out.contains(&format!("  lodestone {command} ")))
        .collect();
    assert!(without.is_empty(), "an example is read before any description; none for: {}", without.join(", "));
    let all = done(folder.path(), &["--help"]).out;
    let unlisted: Vec<&str> = all
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split("  ").next())
        .filter(|word| {
            !word.is_empty()
                && !word.contains(' ')
                && !word.starts_with('-')
                && !COMMANDS.contains(word)
                && *word != "help"
        })
        .collect();
    assert!(unlisted.is_empty(), "a command that this test does not know is tested nowhere: {unlisted:?}");
}

#[test]
fn the_library_that_ships_is_the_one_in_the_tree() {
    let folder = folder();
    let shipped = [&["pitch", "--industry", "21.2", "--language", "da", "--out", "pitch.pdf"], DAY].concat();
    let tree = library::folder().display().to_string();
    let read = |arguments: &[&str]| {
        let answer = told(folder.path(), arguments);
        (answer, std::fs::read(folder.path().join("pitch.pdf")).expect("the PDF is there"))
    };
    let (one, other) = (read(&shipped), read(&[&shipped[..], &["--library", &tree]].concat()));
    assert_eq!(one.0, other.0, "a copy of the library must be the shipped one");
    assert!(one.1 == other.1, "a copy of the library must be the shipped one");
}

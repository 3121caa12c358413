//! What scripts and people may rely on when they call `lodestone`: arguments, exit codes, the shape of its JSON, and
//! errors that say what to do.
//!
//! Names and kinds in the answers are a promise: a name may be added, none may go or change its kind.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use expect_test::{Expect, expect};
use lodestone_tests::program::{Ran, run};
use lodestone_tests::{library, pdf};
use serde_json::Value;
use tempfile::TempDir;

/// Every command of the program.
const COMMANDS: &[&str] =
    &["pitch", "export", "check", "render", "search", "facts", "keys", "trust", "publish", "renew", "sync", "schema"];
/// With these, no answer depends on the day of the test.
const DAY: &[&str] = &["--date", "2026-11-23", "--today", "2026-11-23"];

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Runs what must succeed.
#[track_caller]
fn done(folder: &Path, arguments: &[&str]) -> Ran {
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 0, "`lodestone {}` should be done: {}", arguments.join(" "), ran.err);
    ran
}

/// Runs what must succeed and answer in JSON.
#[track_caller]
fn told(folder: &Path, arguments: &[&str]) -> Value {
    let ran = done(folder, &[arguments, &["--json"]].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|error| {
        panic!("a script reads standard output as JSON, and nothing else may be in it: {error}")
    })
}

/// Every name in an answer with the kinds of value that stand there, one a line. Members of lists are one.
fn shape(answer: &Value) -> String {
    fn collect(at: &str, value: &Value, kinds: &mut BTreeMap<String, BTreeSet<&'static str>>) {
        let kind = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "text",
            Value::Array(_) => "list",
            Value::Object(_) => "record",
        };
        kinds.entry(at.to_owned()).or_default().insert(kind);
        match value {
            Value::Array(members) => members.iter().for_each(|member| collect(&format!("{at}[]"), member, kinds)),
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| collect(&format!("{at}.{name}"), value, kinds));
            }
            _ => {}
        }
    }
    let mut kinds = BTreeMap::new();
    collect("", answer, &mut kinds);
    let mut text = String::new();
    for (at, kinds) in kinds.iter().filter(|(at, _)| !at.is_empty()) {
        let kinds: Vec<&str> = kinds.iter().copied().collect();
        writeln!(text, "{}: {}", at.trim_start_matches('.'), kinds.join(" or ")).expect("a string takes text");
    }
    text
}

#[track_caller]
fn promised(answer: &Value, expected: &Expect) {
    expected.assert_eq(&shape(answer));
}

fn list<'a>(answer: &'a Value, name: &str) -> &'a Vec<Value> {
    answer[name].as_array().unwrap_or_else(|| panic!("`{name}` is a list"))
}

#[test]
fn a_pitch_needs_nothing_but_a_place() {
    let folder = folder();
    let answer = told(folder.path(), &["pitch", "--out", "pitch.pdf"]);
    let bytes = std::fs::read(folder.path().join("pitch.pdf")).expect("the PDF is where it was asked for");
    assert!(bytes.starts_with(b"%PDF-1.7"), "what ends in .pdf must be one");
    assert!(!list(&answer, "slides").is_empty(), "a salesperson in a hurry gets the region's story");
    assert!(!list(&answer, "warnings").is_empty(), "and is told that it is nobody's in particular");
}

#[test]
fn a_pitch_answers_in_a_promised_shape() {
    let folder = folder();
    // A word that nobody knows: so there is a warning, whatever the library says.
    let target = ["--company", "Genmab", "--industry", "21.2", "--keywords", "antibody,qqqqqq", "--language", "sv"];
    let answer = told(folder.path(), &[&["pitch"], &target[..], &["--out", "pitch.pdf"]].concat());
    promised(
        &answer,
        &expect![[r#"
            left_out: list
            left_out[]: record
            left_out[].id: text
            left_out[].reasons: list
            left_out[].reasons[]: text
            left_out[].relevance: number
            pdf: record
            pdf.bytes: number
            pdf.pages: number
            pdf.path: text
            pdf.picture_width: null
            pdf.standards: list
            pdf.standards[]: text
            slides: list
            slides[]: record
            slides[].facilities: list
            slides[].facilities[]: text
            slides[].id: text
            slides[].reasons: list
            slides[].reasons[]: text
            slides[].relevance: number
            slides[].seconds: number
            slides[].stage: text
            slides[].title: text
            slides[].topics: list
            slides[].topics[]: text
            warnings: list
            warnings[]: text
        "#]],
    );
    assert_eq!(answer["pdf"]["standards"], serde_json::json!(["PDF/UA-1", "PDF/A-2a"]), "there is no other PDF");
    let length = std::fs::metadata(folder.path().join("pitch.pdf")).expect("the PDF is there").len();
    assert_eq!(answer["pdf"]["bytes"], length, "the size that is told is the size of the file");
}

#[test]
fn an_export_answers_in_a_promised_shape() {
    let folder = folder();
    // A budget that cannot be met: so there is a warning, whatever the library says.
    let answer = told(folder.path(), &["export", "oncology-fair", "--budget", "0.05", "--out", "fair.pdf"]);
    promised(
        &answer,
        &expect![[r#"
            pdf: record
            pdf.bytes: number
            pdf.pages: number
            pdf.path: text
            pdf.picture_width: null
            pdf.standards: list
            pdf.standards[]: text
            slides: list
            slides[]: text
            warnings: list
            warnings[]: text
        "#]],
    );
    let named = told(folder.path(), &["export", "--slides", "region.map,profile.max-iv", "--out", "two.pdf"]);
    assert_eq!(
        named["slides"],
        serde_json::json!(["region.map", "profile.max-iv"]),
        "slides stand in the order in which they were named"
    );
}

#[test]
fn a_check_answers_in_a_promised_shape_and_refuses_a_library_with_errors() {
    let folder = folder();
    let mut files = library::files();
    // One slide shows as much as all of them, and is laid out sooner.
    files.retain(|(path, _)| {
        path == "slides/region/map.toml"
            || !["slides/", "pitches/", "value-propositions/"].iter().any(|folder| path.starts_with(folder))
    });
    let (_, slide) = files.iter_mut().find(|(path, _)| path.starts_with("slides/")).expect("the slide is there");
    slide.extend(b"\n[text.fi]\ntitle = \"{fact:no.such.fact}\"\n");
    library::write(folder.path(), &files);
    let ran = run(folder.path(), &["check", ".", "--json", "--today", "2026-11-23"]);
    assert_eq!(ran.code, 1, "a release must stop at a reference to nothing: {}", ran.err);
    let answer: Value = serde_json::from_str(&ran.out).expect("a refusal is an answer, and in JSON like any other");
    promised(
        &answer,
        &expect![[r#"
        findings: list
        findings[]: record
        findings[].code: text
        findings[].column: number
        findings[].field: text
        findings[].file: text
        findings[].line: number
        findings[].message: text
        findings[].remedy: text
        findings[].severity: text
        findings[].slide: null or text
        gaps: list
        gaps[]: record
        gaps[].language: text
        gaps[].missing: list
        gaps[].required: boolean
        gaps[].slides: number
        publishable: boolean
    "#]],
    );
    assert_eq!(answer["publishable"], false, "the answer and the exit code must agree");
    let finding = list(&answer, "findings").iter().find(|finding| finding["code"] == "missing-reference");
    let finding = finding.expect("the reference to nothing is found");
    assert_eq!(finding["file"], "slides/region/map.toml", "an author must be led to the file");
    let said = run(folder.path(), &["check", ".", "--today", "2026-11-23"]);
    let place = format!("slides/region/map.toml:{}:", finding["line"]);
    assert!(said.out.contains(&place), "an editor jumps to file:line:column, here {place}: {}", said.out);
}

#[test]
fn the_library_that_ships_may_be_published() {
    let folder = folder();
    let ran = run(folder.path(), &["check", "--today", "2026-11-23"]);
    assert_eq!(ran.code, 0, "what we ship must pass what we ask of others:\n{}", ran.out);
}

#[test]
fn facts_answer_in_a_promised_shape() {
    let folder = folder();
    let answer = told(folder.path(), &["facts", "--today", "2026-11-23"]);
    promised(
        &answer,
        &expect![[r#"
        facts: list
        facts[]: record
        facts[].as_of: text
        facts[].basis: null or text
        facts[].confirmed: boolean
        facts[].display: text
        facts[].facility: text
        facts[].id: text
        facts[].label: text
        facts[].lapsed: boolean
        facts[].measure: null or text
        facts[].owner: text
        facts[].qualifier: null or text
        facts[].remark: null or text
        facts[].review_by: text
        facts[].slides: list
        facts[].slides[]: text
        facts[].source: record
        facts[].source.publisher: text
        facts[].source.quote: null or text
        facts[].source.retrieved: null or text
        facts[].source.title: text
        facts[].source.url: text
        facts[].topic: text
        facts[].unit: text
        facts[].value: list or number or text
        facts[].value[]: number
    "#]],
    );
    let one = told(folder.path(), &["facts", "--facility", "max-iv", "--today", "2026-11-23"]);
    assert!(!list(&one, "facts").is_empty(), "the library has facts about MAX IV");
    assert!(list(&one, "facts").iter().all(|fact| fact["facility"] == "max-iv"), "only what was asked for");
    let doubtful = told(folder.path(), &["facts", "--unconfirmed", "--today", "2026-11-23"]);
    assert!(list(&doubtful, "facts").iter().all(|fact| fact["confirmed"] == false), "only what was asked for");
}

#[test]
fn a_search_answers_in_a_promised_shape_and_in_any_language() {
    let folder = folder();
    let answer = told(folder.path(), &["search", "neutron", "source", "--most", "200"]);
    promised(
        &answer,
        &expect![[r#"
        hits: list
        hits[]: record
        hits[].detail: text
        hits[].id: text
        hits[].kind: text
        hits[].score: number
        hits[].title: text
    "#]],
    );
    let kinds: BTreeSet<&str> = list(&answer, "hits").iter().filter_map(|hit| hit["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        BTreeSet::from(["facility", "fact", "slide"]),
        "whoever searches does not know what it is kept as"
    );
    let scores: Vec<f64> = list(&answer, "hits").iter().filter_map(|hit| hit["score"].as_f64()).collect();
    assert!(scores.is_sorted_by(|one, other| one >= other), "the best comes first");
    let danish = told(folder.path(), &["search", "kræftregister", "--language", "sv", "--most", "3"]);
    assert!(!list(&danish, "hits").is_empty(), "a Danish word finds, whatever language the answer is in");
    let none = told(folder.path(), &["search", "qqqqqq"]);
    assert!(list(&none, "hits").is_empty(), "finding nothing is an answer, not an error");
}

#[test]
fn pictures_answer_in_a_promised_shape() {
    let folder = folder();
    let answer = told(
        folder.path(),
        &["render", "region.map", "profile.max-iv", "--language", "da", "--width", "320", "--out", "pictures"],
    );
    promised(
        &answer,
        &expect![[r#"
        files: list
        files[]: text
        warnings: list
    "#]],
    );
    let files: Vec<&str> = list(&answer, "files").iter().filter_map(Value::as_str).collect();
    assert_eq!(files.len(), 2, "two slides are two pictures: {files:?}");
    for (file, slide) in files.iter().zip(["region.map", "profile.max-iv"]) {
        let bytes = std::fs::read(folder.path().join(file)).expect("a picture is where the answer says");
        assert!(bytes.starts_with(b"\x89PNG"), "{file} must be what its name says");
        assert!(file.contains(slide), "{file} must tell which slide it shows");
    }
    let drawn = told(folder.path(), &["render", "region.map", "--format", "svg", "--out", "drawings"]);
    let file = list(&drawn, "files")[0].as_str().expect("a path is text");
    let svg = std::fs::read_to_string(folder.path().join(file)).expect("a drawing is where the answer says");
    assert!(svg.starts_with("<svg"), "an SVG is text that begins with its element");
}

#[test]
fn a_pitch_also_draws_its_pages() {
    let folder = folder();
    let answer = told(folder.path(), &["pitch", "--minutes", "2", "--out", "pitch.pdf", "--pictures", "pages"]);
    let pages = std::fs::read_dir(folder.path().join("pages")).expect("the folder was made").count();
    assert_eq!(answer["pdf"]["pages"], pages, "a picture for each page of the PDF");
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
fn with_damaged_picture(folder: &Path) {
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
    std::fs::write(folder.path().join("half/library.toml"), "id = ").expect("a temporary folder takes files");
    std::fs::write(folder.path().join("file"), "").expect("a temporary folder takes files");
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
fn a_pitch_speaks_the_language_it_is_asked_for() {
    let folder = folder();
    let titles = |language: &str| {
        let arguments = [&["pitch", "--industry", "21.2", "--language", language, "--out", "pitch.pdf"], DAY].concat();
        let answer = told(folder.path(), &arguments);
        let titles: Vec<String> = list(&answer, "slides")
            .iter()
            .map(|slide| slide["title"].as_str().unwrap_or_default().to_owned())
            .collect();
        (titles, answer["warnings"].to_string())
    };
    let (english, quiet) = titles("en");
    for language in ["sv", "da", "de"] {
        let (own, warnings) = titles(language);
        assert!(own != english, "{language}: a visitor who is asked for in {language} must not read English");
        assert!(!warnings.contains("another language"), "{language}: the library has it: {warnings}");
    }
    assert!(!quiet.contains("another language"), "English is the language that every slide has: {quiet}");
    let (finnish, warnings) = titles("fi");
    assert_eq!(finnish, english, "a language that nobody has written falls back to English");
    assert!(warnings.contains("another language"), "and the salesperson is told: {warnings}");
    assert_eq!(titles("nb").0, titles("da").0, "a Norwegian reads Danish before English, as library.toml says");
    let swedish = told(folder.path(), &["pitch", "--industry", "21.2", "--speak", "sv", "--out", "pitch.pdf"]);
    let reasons = swedish["slides"][0]["reasons"].to_string();
    assert!(
        reasons.contains("gjord för") || reasons.contains("handlar om"),
        "reasons are for the salesperson: {reasons}"
    );
}

#[test]
fn a_handout_and_a_fact_sheet_are_forms_of_the_same_pitch() {
    let folder = folder();
    let pitched = |form: &str| {
        told(folder.path(), &[&["pitch", "--industry", "21.2", "--form", form, "--out", form], DAY].concat())
    };
    let (slides, handout, sheet) = (pitched("slides"), pitched("handout"), pitched("fact-sheet"));
    assert_eq!(slides["slides"], handout["slides"], "the form of the paper must not choose slides");
    assert_eq!(slides["slides"], sheet["slides"], "the form of the paper must not choose slides");
    assert_eq!(sheet["pdf"]["pages"], 1, "a fact sheet is one page that is passed on");
    let pages = |answer: &Value| answer["pdf"]["pages"].as_u64().unwrap_or_default();
    assert!(pages(&handout) < pages(&slides), "a handout saves paper");
}

#[test]
fn two_brands_stand_on_a_pitch_for_two() {
    let folder = folder();
    done(
        folder.path(),
        &["pitch", "--minutes", "2", "--brand", "oresund", "--cobrand", "lodestone", "--out", "two.pdf"],
    );
    done(folder.path(), &["pitch", "--minutes", "2", "--brand", "oresund", "--out", "one.pdf"]);
    let (Some(two), Some(one)) = (pdf::text(&folder.path().join("two.pdf")), pdf::text(&folder.path().join("one.pdf")))
    else {
        return;
    };
    assert!(two.contains("Öresund") && two.contains("Lodestone"), "both hosts of a booth are named");
    assert!(!one.contains("Lodestone"), "who is not a host is not named");
}

#[test]
fn a_run_that_fails_leaves_the_last_good_file_as_it_was() {
    let folder = folder();
    let out = folder.path().join("pitch.pdf");
    done(folder.path(), &["pitch", "--minutes", "2", "--out", "pitch.pdf"]);
    let good = std::fs::read(&out).expect("the PDF is there");
    with_damaged_picture(&folder.path().join("damaged"));
    for arguments in [
        &["pitch", "--out", "pitch.pdf", "--brand", "no-such-brand"][..],
        &["export", "--library", "damaged", "--slides", "test.damaged", "--out", "pitch.pdf"],
    ] {
        assert_ne!(run(folder.path(), arguments).code, 0, "this run is meant to fail: {arguments:?}");
        let now = std::fs::read(&out).expect("the PDF is still there");
        assert!(now == good, "a salesperson at a booth must not lose the file that worked: {arguments:?}");
    }
    let names = std::fs::read_dir(folder.path()).expect("the folder is there").flatten().map(|entry| entry.file_name());
    let halves: Vec<_> = names.filter(|name| name.to_string_lossy().ends_with(".part")).collect();
    assert!(halves.is_empty(), "half a file must not lie about: {halves:?}");
}

#[test]
fn a_place_that_cannot_be_written_is_left_as_it_was() {
    let folder = folder();
    let taken = folder.path().join("taken.pdf");
    std::fs::create_dir(&taken).expect("a temporary folder takes folders");
    std::fs::write(taken.join("inside"), "mine").expect("a temporary folder takes files");
    let ran = run(folder.path(), &["pitch", "--minutes", "2", "--out", "taken.pdf"]);
    assert_eq!(ran.code, 5, "a folder cannot be replaced by a file: {}", ran.err);
    assert!(ran.err.contains("taken.pdf"), "the message must name the place: {}", ran.err);
    let names = |place: &Path| -> Vec<String> {
        let entries = std::fs::read_dir(place).expect("the folder can be listed");
        entries
            .map(|entry| entry.expect("the folder can be listed").file_name().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(names(folder.path()), ["taken.pdf"], "nothing half-written may lie beside it");
    assert_eq!(names(&taken), ["inside"], "nothing in it may be touched");
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
    assert_eq!(one.0, other.0, "whoever edits a copy of the library must start from what was shipped");
    assert!(one.1 == other.1, "whoever edits a copy of the library must start from what was shipped");
}

//! Tests the shape of every answer in JSON: scripts rely on it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use expect_test::{Expect, expect};
use lodestone_tests::library;
use lodestone_tests::program::run;
use serde_json::Value;

use super::{folder, told};

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

pub(crate) fn list<'a>(answer: &'a Value, name: &str) -> &'a Vec<Value> {
    answer[name].as_array().unwrap_or_else(|| panic!("`{name}` is a list"))
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
    assert_eq!(answer["pdf"]["bytes"], length, "the size in the answer is the size of the file");
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
        "slides keep the order in which they were named"
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
        "a search must find it whatever kind of thing it is"
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

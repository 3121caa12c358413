//! Tests the records of presentations after a real one, on their screen and in the table.

use std::time::Duration;

use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::new_pitch;

/// A presentation of a pitch for a company: three slides at different lengths, one asked for, two questions without a slide.
fn presented(app: &TestApp) -> Value {
    let pitch = new_pitch(app, &[]);
    let presentation =
        json!({ "pitch": pitch["id"], "from": null, "cut": null, "language": null, "stepByStep": false });
    app.call("begin_presentation", json!({ "presentation": presentation, "work": "presentation" }));
    app.clock.pass(Duration::from_secs(5));
    app.acted(json!({ "kind": "next" }));
    app.acted(json!({ "kind": "next" }));
    app.clock.pass(Duration::from_secs(65));
    app.acted(json!({ "kind": "next" }));
    app.clock.pass(Duration::from_secs(20));
    app.acted(json!({ "kind": "ask", "slide": asked(&pitch) }));
    app.clock.pass(Duration::from_secs(30));
    app.acted(json!({ "kind": "unanswered", "question": "=What does hemlig läkemedel pay; and when?" }));
    app.acted(json!({ "kind": "unanswered", "question": "Write to anna@example.org, 040-123 45 67" }));
    app.acted(json!({ "kind": "end" }));
    pitch
}

/// A slide of the library that the pitch does not hold.
fn asked(pitch: &Value) -> String {
    let library = lodestone_tests::library::oresund();
    let held = |id: &str| pitch["slides"].as_array().is_some_and(|slides| slides.iter().any(|slide| slide["id"] == id));
    let mut others = library.slides.values().filter(|slide| slide.stage.as_str() == "proof" && !held(&slide.id));
    others.next().expect("the library has more slides than a pitch").id.clone()
}

#[test]
fn a_presentation_is_told_stage_by_stage_with_what_was_asked() {
    let app = TestApp::open();
    assert_eq!(app.call("presentations", Value::Null), json!([]), "before the first there is none");
    let pitch = presented(&app);
    let presentations = app.call("presentations", Value::Null);
    let presentation = &presentations[0];
    assert_eq!(
        (&presentation["kind"], &presentation["pitch"], &presentation["ended"]),
        (&json!("presentation"), &pitch["id"], &json!(true))
    );
    assert_eq!(presentation["name"], pitch["name"], "the desk may name it: it is the person's own");
    assert_eq!(presentation["plannedSeconds"], 600);
    assert!(presentation["seconds"].as_u64().is_some_and(|seconds| seconds >= 120), "{presentation:#}");
    let slides = presentation["slides"].as_array().expect("slides");
    assert!(slides.len() >= 3, "only what was shown stands in it: {slides:#?}");
    assert!(slides.iter().all(|slide| slide["times"].as_u64() >= Some(1)));
    assert!(slides.iter().any(|slide| slide["seconds"].as_u64() >= Some(65)), "{slides:#?}");
    let stages = presentation["stages"].as_array().expect("stages");
    let sum = |of: &[Value]| of.iter().filter_map(|one| one["seconds"].as_u64()).sum::<u64>();
    let staged: Vec<Value> = slides.iter().filter(|slide| slide["stage"] != "").cloned().collect();
    assert_eq!(sum(stages), sum(&staged), "stages add up to their slides");
    assert_eq!(presentation["asked"][0]["inPitch"], false);
    assert_eq!(presentation["asked"][0]["seconds"], 30);
    assert_eq!(presentation["unanswered"].as_array().map(Vec::len), Some(2));
    let edit = json!({ "kind": "insert", "slide": presentation["asked"][0]["id"], "at": 1 });
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
    assert_eq!(app.call("presentations", Value::Null)[0]["asked"][0]["inPitch"], true);
}

#[test]
fn the_table_can_be_read_and_names_nobody() {
    let app = TestApp::open();
    presented(&app);
    let folder = tempfile::tempdir().expect("a folder");
    app.call("save_presentations", json!({ "path": folder.path().join("presentations") }));
    let bytes = std::fs::read(folder.path().join("presentations.csv")).expect("the file ends as its kind does");
    let text = String::from_utf8(bytes).expect("it is Unicode");
    let text = text.strip_prefix('\u{feff}').expect("Excel needs the mark");
    let small = text.to_lowercase();
    for never in ["hemlig", "läkemedel pay", "anna@example.org", "123 45 67"] {
        assert!(!small.contains(never), "{never} stands in the table:\n{text}");
    }
    let mut rows = text.trim_end_matches("\r\n").split("\r\n").map(fields);
    let head = rows.next().expect("a head");
    let column = |name: &str| head.iter().position(|one| one == name).unwrap_or_else(|| panic!("no column {name}"));
    let (row, title, seconds) = (column("row"), column("title"), column("seconds"));
    let rows: Vec<Vec<String>> = rows.collect();
    assert!(rows.iter().all(|one| one.len() == head.len()), "every row has as many fields as the head");
    let of = |what: &str| rows.iter().filter(|one| one[row] == what).collect::<Vec<_>>();
    assert!(
        of("slide").len() >= 3
            && of("slide").iter().any(|one| one[seconds].parse().is_ok_and(|seconds: u32| seconds >= 65))
    );
    assert_eq!(of("asked").len(), 1);
    let questions = of("unanswered");
    assert_eq!(questions.len(), 2);
    assert_eq!(questions[0][title], "'=What does … pay; and when?", "no formula, no name, and its semicolon stays");
    assert!(app.try_call("save_presentations", json!({ "path": "nowhere.csv" })).is_err());
}

/// The fields of a line, by RFC 4180 with semicolons: written here once more, so that the writer is not its own judge.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => field.extend(letters.next()),
            ('"', _) => quoted = !quoted,
            (';', false) => fields.push(std::mem::take(&mut field)),
            _ => field.push(letter),
        }
    }
    fields.push(field);
    fields
}

#[test]
fn a_record_that_is_deleted_is_gone_from_the_disk_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::builder().data(folder.path()).open();
    presented(&app);
    let id = app.call("presentations", Value::Null)[0]["id"].clone();
    app.call("delete_presentation", json!({ "id": id }));
    assert_eq!(app.call("presentations", Value::Null), json!([]));
    assert!(app.try_call("delete_presentation", json!({ "id": id })).is_err(), "it is there no longer");
    drop(app);
    let again = TestApp::builder().data(folder.path()).open();
    assert_eq!(again.call("presentations", Value::Null), json!([]));
    again.call("save_presentations", json!({ "path": folder.path().join("empty.csv") }));
    let text = std::fs::read_to_string(folder.path().join("empty.csv")).expect("a file");
    assert_eq!(text.lines().count(), 1, "only the head is left");
}

//! Tests that notes never leave the presenter's answers.

use lodestone_app::commands::WindowKind;
use lodestone_tests::app::TestApp;
use lodestone_tests::library;
use serde_json::{Value, json};

use super::new_pitch;

/// Stands in every note of the planted library and nowhere else.
const CANARY: &str = "CANARY-7f3a";

/// The library with a canary in each note of each language.
fn planted(folder: &std::path::Path) {
    let mut files = library::files();
    for (path, bytes) in files.iter_mut().filter(|(path, _)| path.starts_with("slides/")) {
        let text = String::from_utf8(bytes.clone()).expect("a slide is text");
        let (before, notes) = text.split_once("[notes]").unwrap_or_else(|| panic!("{path} has notes"));
        let notes =
            notes.replace(" = \"\"\"", &format!(" = \"\"\"{CANARY} ")).replace(" = \"", &format!(" = \"{CANARY} "));
        let notes = notes.replace(&format!("{CANARY} \"\"{CANARY} "), &format!("\"\"{CANARY} "));
        *bytes = format!("{before}[notes]{notes}").into_bytes();
    }
    library::write(folder, &files);
}

#[test]
fn no_note_reaches_the_audience_or_any_event() {
    let folder = tempfile::tempdir().expect("a folder");
    planted(folder.path());
    let app = TestApp::builder().library(folder.path()).open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin_with(json!({ "pitch": pitch["id"], "stepByStep": true }));
    let mut noted = 0;
    let mut pictures = Vec::new();
    let mut look = |app: &TestApp| {
        let audience = app.audience_view();
        assert!(!audience.to_string().contains(CANARY), "the audience's view holds a note: {audience}");
        for path in audience["ahead"].as_array().into_iter().flatten().chain([&audience["picture"]]) {
            if !pictures.contains(path) && path.is_string() {
                let picture = String::from_utf8_lossy(&app.picture_at(path)).into_owned();
                assert!(!picture.contains(CANARY), "{path} holds a note");
                pictures.push(path.clone());
            }
        }
        noted += u32::from(app.presenter_view()["current"]["notes"].to_string().contains(CANARY));
    };
    let many = app.presenter_view()["story"].as_array().map_or(0, Vec::len);
    for _ in 0..many * 3 {
        app.key("ArrowRight");
        look(&app);
    }
    app.wait_for_language("sv");
    let answers = app.call_from(WindowKind::Presenter, "answers", json!({ "question": CANARY })).expect("answers");
    assert_eq!(answers["slides"], json!([]), "notes are not searched either");
    let answers = app.call_from(WindowKind::Presenter, "answers", json!({ "question": "neu" })).expect("answers");
    let asked = answers["slides"][0]["id"].clone();
    assert!(asked.is_string(), "{answers}");
    let point = json!({ "kind": "laser", "at": { "x": 0.5, "y": 0.5 } });
    let line = json!({ "points": [{ "x": 0.5, "y": 0.5 }, { "x": 0.6, "y": 0.6 }] });
    for act in [
        json!({ "kind": "first" }),
        json!({ "kind": "last" }),
        json!({ "kind": "back" }),
        json!({ "kind": "next" }),
        json!({ "kind": "blank", "blank": "black" }),
        json!({ "kind": "blank", "blank": "no" }),
        json!({ "kind": "ask", "slide": asked }),
        json!({ "kind": "language", "tag": "sv" }),
        json!({ "kind": "return" }),
        json!({ "kind": "unanswered", "question": "How cold?" }),
        json!({ "kind": "addToPitch", "slide": asked }),
        json!({ "kind": "cut", "minutes": 5 }),
        json!({ "kind": "point", "pointer": point }),
        json!({ "kind": "draw", "stroke": line }),
        json!({ "kind": "stroke", "stroke": line }),
        json!({ "kind": "undoStroke" }),
        json!({ "kind": "clearStrokes" }),
        json!({ "kind": "zoom", "zoom": { "at": { "x": 0.5, "y": 0.5 }, "scale": 2.0 } }),
        json!({ "kind": "play", "playing": true }),
        json!({ "kind": "pause" }),
        json!({ "kind": "restart" }),
        json!({ "kind": "goTo", "key": "cover" }),
        json!({ "kind": "freeze" }),
    ] {
        app.acted(act);
        look(&app);
    }
    assert_eq!(
        app.call_from(WindowKind::Solo, "press", json!({ "key": "f", "shift": false })).expect("pressed"),
        Value::Null
    );
    app.acted(json!({ "kind": "end" }));
    let told = serde_json::to_string(&app.told()).expect("events are JSON");
    assert!(!told.contains(CANARY), "an event holds a note, and every window hears it");
    assert!(noted > 10, "a canary that nobody sees anywhere proves nothing: {noted}");
}

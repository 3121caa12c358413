//! Tests leave-behinds: making, checking, saving.

use std::fs;

use lodestone_app::Code;
use lodestone_tests::app::TestApp;
use lodestone_tests::pdf::{squeezed, text};
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::{keys, slide};

fn style(form: &str, language: &str) -> Value {
    json!({ "form": form, "language": language, "brand": "oresund", "cobrand": null, "minutes": null, "budget": 0 })
}

fn make(app: &TestApp, pitch: &Value, style: Value) -> Value {
    app.call("make_leave_behind", json!({ "pitch": pitch["id"], "style": style, "work": "w" }))
}

#[test]
fn a_leave_behind_keeps_its_promises_in_every_form_and_language() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    for (form, language) in [("slides", "sv"), ("handout", "da"), ("fact-sheet", "en")] {
        let made = make(&app, &pitch, style(form, language));
        let checks = made["checks"].as_array().expect("checks");
        for check in checks {
            assert_eq!(check["kept"], true, "{form} in {language}: {check}");
        }
        assert_eq!(checks.len(), 7);
        let pages = made["pages"].as_array().expect("pages");
        let first = app.picture(pages[0].as_str().expect("an address")).expect("the first page");
        assert!(first.bytes.starts_with(b"\x89PNG"), "the real pages can be looked at");
        assert!(made["mail"]["body"].as_str().is_some_and(|body| body.contains("BIO-Europe 2026")), "{}", made["mail"]);
    }
}

#[test]
fn saved_is_what_was_looked_at_with_own_words_and_without_notes() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = keys(&pitch).into_iter().find(|key| slide(&pitch, key)["tailorable"] == true).expect("a slide to tailor");
    app.edit(&pitch, json!({ "kind": "overrideText", "key": key, "field": "title", "text": "Only for Åkerö" }));
    let made = make(&app, &pitch, style("slides", "en"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("for them");
    app.call("save_leave_behind", json!({ "token": made["token"], "path": path }));
    let bytes = fs::read(folder.path().join("for them.pdf")).expect("the file ends as its kind does");
    assert_eq!(Some(bytes.len() as u64), made["bytes"].as_u64(), "the size that was shown is the size that is saved");
    let Some(said) = text(&folder.path().join("for them.pdf")) else { return };
    let said = squeezed(&said);
    assert!(said.contains(&squeezed("Only for Åkerö")), "own words are in the leave-behind");
    for key in keys(&pitch) {
        let notes = app.call("slide", json!({ "pitch": pitch["id"], "key": key }))["notes"].clone();
        let Some(notes) = notes.as_str() else { continue };
        let begin: String = notes.chars().take(40).collect();
        assert!(!said.contains(&squeezed(&begin)), "notes of {key} must not reach a visitor: {begin}");
    }
}

#[test]
fn a_cut_hands_over_only_its_slides() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let mut short = style("slides", "en");
    short["minutes"] = json!(2);
    let all = make(&app, &pitch, style("slides", "en"))["pages"].as_array().map(Vec::len);
    let some = make(&app, &pitch, short)["pages"].as_array().map(Vec::len);
    assert!(some < all, "{some:?} pages of {all:?}");
}

#[test]
fn a_place_that_cannot_be_written_is_said_and_what_was_made_can_be_saved_elsewhere() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let made = make(&app, &pitch, style("fact-sheet", "en"));
    let (code, failure) = app.refused("save_leave_behind", json!({ "token": made["token"], "path": "/proc/x.pdf" }));
    assert_eq!(code, Code::File);
    assert!(failure.contains("another place"), "{failure}");
    let folder = tempfile::tempdir().expect("a folder");
    let mistyped = folder.path().join("fiar");
    for path in [mistyped.join("x.pdf"), "x.pdf".into(), "".into()] {
        let (code, failure) = app.refused("save_leave_behind", json!({ "token": made["token"], "path": path }));
        assert_eq!(code, Code::File, "{}: {failure}", path.display());
        assert!(failure.contains("folder that exists"), "{failure}");
    }
    assert!(!mistyped.exists(), "a mistyped folder does not come about in silence");
    raw::write(folder.path().join("x.pdf.part"), "of a browser").expect("a file");
    app.call("save_leave_behind", json!({ "token": made["token"], "path": folder.path().join("x.pdf") }));
    let mut names: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    names.sort();
    assert_eq!(names, ["x.pdf", "x.pdf.part"], "nothing is left behind, and nothing of others is taken");
    let (code, _) = app.refused("save_leave_behind", json!({ "token": "t999", "path": folder.path().join("y.pdf") }));
    assert_eq!(code, Code::Missing);
}

#[test]
fn an_empty_pitch_is_not_handed_over() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    for key in keys(&pitch) {
        app.edit(&pitch, json!({ "kind": "remove", "key": key }));
    }
    let arguments = json!({ "pitch": pitch["id"], "style": style("slides", "en"), "work": "w" });
    let (code, _) = app.refused("make_leave_behind", arguments);
    assert_eq!(code, Code::Input);
}

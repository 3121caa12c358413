//! Tests what is stored of a presentation: its record, its position, and its time.

use std::time::Duration;

use lodestone_tests::app::TestApp;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::new_pitch;

#[test]
fn the_clock_begins_when_the_cover_is_left() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    app.clock.pass(Duration::from_secs(600));
    let pace = app.presenter_view()["pace"].clone();
    assert_eq!((&pace["elapsed"], &pace["running"]), (&json!(0), &json!(false)), "people gather: {pace}");
    app.keys("Space");
    app.clock.pass(Duration::from_secs(90));
    let pace = app.presenter_view()["pace"].clone();
    assert_eq!((&pace["elapsed"], &pace["running"], &pace["minutes"]), (&json!(90_000), &json!(true), &json!(20)));
    app.act(json!({ "kind": "pause" }));
    app.clock.pass(Duration::from_secs(30));
    assert_eq!(app.presenter_view()["pace"]["elapsed"], 90_000);
    app.act(json!({ "kind": "pause" }));
    let last = app.keys("End")["pace"].clone();
    assert_eq!(last["nextDue"], 20 * 60_000, "with the last slide the minutes are over");
    let planned: u64 =
        last["stages"].as_array().into_iter().flatten().filter_map(|stage| stage["plannedSeconds"].as_u64()).sum();
    assert!((1_100..=1_200).contains(&planned), "the stages share the minutes: {planned} seconds");
    assert_eq!(app.act(json!({ "kind": "restart" }))["pace"]["elapsed"], 0);
}

#[test]
fn a_presentation_goes_on_where_the_last_one_stood() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    let last = || app.call("last_shown", json!({ "pitch": pitch["id"] }));
    assert_eq!(last(), Value::Null);
    app.begin(&pitch);
    let key = app.keys("5 Enter")["current"]["key"].clone();
    app.key("Escape");
    app.clock.uncover();
    assert_eq!(last(), key);
    app.begin_with(json!({ "pitch": pitch["id"], "from": key }));
    let view = app.presenter_view();
    assert_eq!(view["current"]["key"], key);
    assert_eq!(view["pace"]["running"], true, "who begins in the middle has begun");
}

#[test]
fn after_a_crash_all_but_the_last_seconds_is_known() {
    let folder = tempfile::tempdir().expect("a folder");
    let (pitch, key) = {
        let app = TestApp::open_in(folder.path());
        let pitch = new_pitch(&app, "en", &[]);
        app.begin(&pitch);
        let key = app.keys("Space Space")["current"]["key"].clone();
        app.clock.pass(Duration::from_secs(11));
        app.tick();
        (pitch, key)
    };
    let app = TestApp::open_in(folder.path());
    assert_eq!(app.call("last_shown", json!({ "pitch": pitch["id"] })), key);
}

#[test]
fn the_record_tells_what_was_shown_and_names_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    {
        let app = TestApp::open_in(folder.path());
        let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]);
        let words = json!({ "kind": "overrideText", "key": "cover", "field": "title", "text": "Made for Åkerö alone" });
        app.call("edit_pitch", json!({ "id": pitch["id"], "edit": words }));
        app.begin(&pitch);
        app.clock.pass(Duration::from_secs(5));
        app.keys("Space");
        app.clock.pass(Duration::from_secs(7));
        app.keys("b");
        app.clock.pass(Duration::from_secs(100));
        app.keys("Space");
        app.clock.pass(Duration::from_secs(3));
        app.act(json!({ "kind": "ask", "slide": "profile.max-iv" }));
        app.clock.pass(Duration::from_secs(11));
        app.keys("Backspace");
        app.act(json!({ "kind": "unanswered", "question": "How cold?" }));
        app.act(json!({ "kind": "freeze" }));
        app.keys("End");
        app.clock.pass(Duration::from_secs(20));
        app.acted(json!({ "kind": "end" }));
    }
    let (store, _) =
        lodestone_store::UserDb::open(folder.path(), lodestone_store::Moment(1_795_500_000_000)).expect("it opens");
    let presentations = store.presentations().expect("presentations");
    let [presentation] = presentations.as_slice() else { panic!("one presentation was given: {presentations:?}") };
    assert_eq!(
        presentation.ended.map(|ended| ended.0 - presentation.started.0),
        Some(146_000),
        "from beginning to end"
    );
    let times = |list: &str, id: &str| {
        let found = presentation.slides[list].as_array().into_iter().flatten().find(|slide| slide["id"] == id);
        found.map(|slide| (slide["seconds"].clone(), slide["times"].clone()))
    };
    let stood = |seconds: u32, times: u32| Some((json!(seconds), json!(times)));
    assert_eq!(times("slides", "frame.cover"), stood(5, 1));
    assert_eq!(times("slides", "region.sound"), stood(7, 1), "a black screen is no slide");
    assert_eq!(times("slides", "region.inside-material"), stood(23, 2), "what the audience keeps while frozen counts");
    assert_eq!(times("slides", "region.contact"), stood(0, 0), "what only the presenter saw does not");
    assert_eq!(times("asked", "profile.max-iv"), stood(11, 1));
    assert_eq!(presentation.slides["unanswered"], json!(["How cold?"]));
    let text = presentation.slides.to_string();
    assert!(!text.contains("Åkerö") && !text.contains("BIO-Europe"), "a record names nobody: {text}");
}

#[test]
fn the_end_is_heard_before_the_record_is_written_and_the_answer_after() {
    use std::sync::{Arc, Mutex};

    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open_in(folder.path());
    app.begin(&new_pitch(&app, "en", &[]));
    app.keys("Space Space");
    // The folder as it is at a moment, where nobody has it open.
    let copy = |from: &std::path::Path| {
        let to = tempfile::tempdir().expect("a folder");
        for entry in std::fs::read_dir(from).expect("the folder is there").flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                raw::copy(entry.path(), to.path().join(entry.file_name())).expect("a file can be copied");
            }
        }
        to
    };
    let ended = |folder: &std::path::Path| {
        let (store, _) =
            lodestone_store::UserDb::open(folder, lodestone_store::Moment(1_795_500_000_000)).expect("it opens");
        store.presentations().expect("presentations").first().expect("the presentation").ended.is_some()
    };
    let at_the_end = Arc::new(Mutex::new(Vec::new()));
    let (seen, path) = (at_the_end.clone(), folder.path().to_path_buf());
    app.events.listen(move |event| {
        if matches!(event, lodestone_app::Event::PresentationEnded) {
            seen.lock().expect("nobody panics with it in hand").push(copy(&path));
        }
    });
    app.key("Escape");
    let after = copy(folder.path());
    // The clock ticks on for a moment: it takes nothing back.
    app.clock.pass(Duration::from_secs(60));
    app.tick();
    let later = copy(folder.path());
    let heard = at_the_end.lock().expect("nobody panics with it in hand");
    let [heard] = heard.as_slice() else { panic!("a presentation ends once") };
    assert!(!ended(heard.path()), "Esc does not wait for the disk");
    assert!(ended(after.path()), "whoever got the answer finds the record");
    assert!(ended(later.path()));
}

#[test]
fn how_large_notes_are_is_kept_within_reason() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin(&pitch);
    let size = |percent: u32| {
        app.call_from(lodestone_app::commands::WindowKind::Presenter, "keep_notes_size", json!({ "percent": percent }))
            .expect("kept");
        app.presenter_view()["notesSize"].clone()
    };
    assert_eq!((size(150), size(1), size(9_000)), (json!(150), json!(60), json!(300)));
    size(140);
    app.key("Escape");
    app.clock.uncover();
    app.begin(&pitch);
    assert_eq!(app.presenter_view()["notesSize"], 140);
}

//! Tests the checks of the environment: screens, clicker, power, disk, backup.

use lodestone_app::Power;
use lodestone_app::api::WorkStep;
use lodestone_tests::app::{TestApp, TestMachine};
use serde_json::{Value, json};

use super::{check, check_until, line, new_pitch, seen, state, steps};

#[test]
fn a_hall_in_which_all_is_well_is_ready_and_its_lines_come_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::builder().data(folder.path()).open();
    let pitch = new_pitch(&app, &[]);
    app.call("back_up", Value::Null);
    let report = check(&app, &pitch);
    for line in report["lines"].as_array().expect("lines") {
        assert_eq!(line["state"], "good", "{line:#}");
        assert_eq!(line["remedy"], Value::Null, "what is good asks for nothing: {line:#}");
        let code = line["item"].as_str().expect("a word");
        for field in ["title", "found"] {
            let said = line[field].as_str().expect("words");
            assert!(!said.starts_with(&format!("{code}-")), "a key in place of words: {said}");
        }
    }
    assert_eq!(report["summary"], "Ready for the hall.");
    assert_eq!((&report["toDo"], &report["event"]), (&json!(0), &json!("BIO-Europe 2026")));
    let lines: Vec<(u32, u32)> = steps(&app)
        .into_iter()
        .filter(|(step, ..)| *step == WorkStep::Preflight)
        .map(|(_, done, total)| (done, total))
        .collect();
    assert_eq!(lines, (1..=14).map(|done| (done, 14)).collect::<Vec<_>>(), "every line is told when it is done");
    assert_eq!(report["lines"].as_array().map(Vec::len), Some(14));
}

#[test]
fn what_must_be_done_what_wants_a_look_and_what_is_unknown_are_counted_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::builder().data(folder.path()).open();
    let pitch = new_pitch(&app, &[]);
    app.call("back_up", Value::Null);
    let summary = |screens: Value, awake: Value, clicker: Value| {
        let mut seen = seen();
        (seen["screens"], seen["awake"], seen["clicker"]) = (screens, awake, clicker);
        let report = check_until(&app, &pitch, "2026-11-26", seen);
        (report["toDo"].clone(), report["summary"].as_str().expect("words").to_owned())
    };
    let no_back = json!([{ "key": "ArrowRight", "shift": false }]);
    let table = [
        (json!([]), json!(false), no_back.clone(), 1, "1 thing to do first. 2 things are worth a look."),
        (
            json!([]),
            json!(false),
            Value::Null,
            1,
            "1 thing to do first. 1 thing is worth a look. 1 thing cannot be read here: see to it yourself.",
        ),
        (
            Value::Null,
            Value::Null,
            no_back,
            0,
            "Nothing to mend. 1 thing is worth a look. 2 things cannot be read here: see to them yourself.",
        ),
    ];
    for (screens, awake, clicker, to_do, says) in table {
        assert_eq!(summary(screens, awake, clicker), (json!(to_do), says.to_owned()));
    }
}

#[test]
fn screens_clicker_and_sleep_come_from_what_the_window_sees() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, &[]);
    let clicker = |keys: &[(&str, bool)]| -> Value {
        keys.iter().map(|(key, shift)| json!({ "key": key, "shift": shift })).collect()
    };
    let key = |key| (key, false);
    let table: &[(&str, Value, &str, &str)] = &[
        ("screens", Value::Null, "unknown", "cannot be read"),
        ("screens", json!([]), "bad", "No screen"),
        ("awake", json!(false), "look", "does not let"),
        ("awake", Value::Null, "unknown", "cannot be read"),
        ("clicker", Value::Null, "unknown", "No clicker"),
        ("clicker", clicker(&[]), "bad", "No key"),
        ("clicker", clicker(&[key("ArrowRight")]), "look", "the way back"),
        ("clicker", clicker(&[key("ArrowLeft"), key(".")]), "look", "the way forward"),
        ("clicker", clicker(&[key("PageDown"), key("PageUp"), key("Tab")]), "look", "Tab"),
        ("clicker", clicker(&[key("AudioVolumeUp"), key("Tab"), key("Tab")]), "bad", "AudioVolumeUp, Tab."),
        ("clicker", clicker(&[("F5", true), key("b")]), "bad", "start and stop, black screen"),
    ];
    for (what, value, wanted, says) in table {
        let mut seen = seen();
        seen[*what] = value.clone();
        let report = check_until(&app, &pitch, "2026-11-26", seen);
        assert_eq!(state(&report, what), *wanted, "{value}");
        let line = line(&report, what);
        assert!(line["found"].as_str().is_some_and(|found| found.contains(says)), "{line:#}");
        assert!(line["remedy"].is_string(), "what is not good says what to do: {line:#}");
    }
    let first = check_until(&app, &pitch, "2026-11-26", json!({}));
    assert_eq!(state(&first, "screens"), "unknown", "a host that sees nothing is no fault of the hall");
    assert_eq!(first["lines"][0]["state"], "unknown", "what is not good stands first");
}

#[test]
fn power_and_room_come_from_the_machine() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut pitch = Value::Null;
    let table: &[(&str, TestMachine, &str)] = &[
        ("power", TestMachine { power: Power::Battery(62), ..TestMachine::WELL }, "look"),
        ("power", TestMachine { power: Power::Battery(12), ..TestMachine::WELL }, "bad"),
        ("power", TestMachine { power: Power::Unknown, ..TestMachine::WELL }, "unknown"),
        ("disk", TestMachine { room: Some(99_000_000), ..TestMachine::WELL }, "bad"),
        ("disk", TestMachine { room: Some(499_000_000), ..TestMachine::WELL }, "look"),
        ("disk", TestMachine { room: Some(500_000_000), ..TestMachine::WELL }, "good"),
        ("disk", TestMachine { room: None, ..TestMachine::WELL }, "unknown"),
    ];
    for (code, machine, wanted) in table {
        let app = TestApp::builder().data(folder.path()).machine(*machine).open();
        if pitch.is_null() {
            pitch = new_pitch(&app, &[]);
        }
        let report = check(&app, &pitch);
        assert_eq!(state(&report, code), *wanted, "{machine:?}");
    }
}

#[test]
fn a_backup_that_is_behind_is_made_by_the_button() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::builder().data(folder.path()).open();
    let pitch = new_pitch(&app, &[]);
    let report = check(&app, &pitch);
    assert_eq!(state(&report, "backup"), "look", "there is none yet");
    assert_eq!(line(&report, "backup")["action"], json!({ "kind": "back-up" }));
    app.call("back_up", Value::Null);
    assert_eq!(state(&check(&app, &pitch), "backup"), "good");
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": { "kind": "rename", "name": "Later" } }));
    let report = check(&app, &pitch);
    assert_eq!(state(&report, "backup"), "look", "something was changed since");
    let memory = TestApp::open();
    let pitch = new_pitch(&memory, &[]);
    assert_eq!(state(&check(&memory, &pitch), "backup"), "unknown");
}

#[test]
fn keys_mean_here_what_they_mean_in_a_presentation() {
    let app = TestApp::open();
    for (key, shift, code) in [
        ("PageDown", false, "next"),
        ("Enter", false, "next"),
        ("ArrowLeft", false, "back"),
        ("b", false, "black"),
        ("F5", true, "start"),
        ("Escape", false, "start"),
        ("a", false, "other"),
        ("MediaPlayPause", false, "none"),
    ] {
        let meaning = app.call("key_meaning", json!({ "key": key, "shift": shift }));
        assert_eq!(meaning["code"], code, "{key}");
        assert!(meaning["text"].as_str().is_some_and(|text| !text.starts_with("key-")), "{meaning}");
    }
}

#[test]
fn the_last_day_is_remembered_with_its_event_and_pitches_are_chosen_by_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::builder().data(folder.path()).open();
    let start = app.call("preflight_start", json!({ "pitch": null }));
    assert_eq!((&start["pitches"], &start["until"]), (&json!([]), &json!("2026-11-26")), "three days from today");
    let pitch = new_pitch(&app, &[]);
    let other = new_pitch(&app, &[]);
    check_until(&app, &pitch, "2026-11-29", seen());
    let start = app.call("preflight_start", json!({ "pitch": pitch["id"] }));
    assert_eq!((&start["until"], &start["event"]), (&json!("2026-11-29"), &json!("BIO-Europe 2026")));
    let chosen = |start: &Value| {
        let pitches = start["pitches"].as_array().cloned().unwrap_or_default();
        pitches.into_iter().filter(|one| one["chosen"] == true).map(|one| one["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&start), [pitch["id"].clone()]);
    let start = app.call("preflight_start", json!({ "pitch": null }));
    assert_eq!(chosen(&start), [other["id"].clone(), pitch["id"].clone()], "from Home, all for the same event");
    drop(app);
    let later = TestApp::builder().data(folder.path()).today("2026-12-24").open();
    let start = later.call("preflight_start", json!({ "pitch": pitch["id"] }));
    assert_eq!(start["until"], "2026-12-27", "a day that is over is not offered again");
    for (pitches, until) in [(json!([]), "2026-12-27"), (json!([pitch["id"]]), "soon"), (json!(["gone"]), "2026-12-27")]
    {
        let arguments = json!({ "pitches": pitches, "until": until, "environment": {}, "work": "w" });
        assert!(later.try_call("run_preflight", arguments).is_err(), "{pitches} {until}");
    }
}

//! Tests how a kiosk is ended and how it resumes after a crash.

use std::fs;

use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::{HYDROGEN, ONCOLOGY, turns};

#[test]
fn a_pin_ends_it_and_is_written_nowhere() {
    const DIGITS: &str = "90817263";
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open_in(folder.path());
    app.set_playlist(&[&app.pitch("en", ONCOLOGY)]);
    app.refused("set_kiosk_pin", json!({ "digits": "12" }));
    let overview = app.call("set_kiosk_pin", json!({ "digits": DIGITS }));
    assert_eq!((&overview["hasPin"], &overview["settings"]["exit"]), (&json!(true), &json!("pin")));
    assert!(!overview.to_string().contains(DIGITS), "no window gets it back");
    app.begin_kiosk();
    let pin = |digits: &str| json!({ "kind": "pin", "digits": digits });
    assert_eq!(app.kiosk_act(pin(DIGITS))["scene"]["kind"], "loop", "the corner comes first");
    assert!(app.kiosk_act(json!({ "kind": "leave" }))["pin"].is_object());
    assert_eq!(app.kiosk_act(pin("00000000"))["pin"]["wrong"], 1);
    turns(&app);
    assert_eq!(app.kiosk_act(pin(DIGITS))["scene"]["kind"], "nothing");
    assert_eq!(turns(&app), ["ended"], "the host closes its window");
    for file in fs::read_dir(folder.path()).expect("the folder").flatten().filter(|file| file.path().is_file()) {
        let bytes = fs::read(file.path()).unwrap_or_default();
        let found = bytes.windows(DIGITS.len()).any(|window| window == DIGITS.as_bytes());
        assert!(!found, "{} must not hold the digits", file.path().display());
    }
}

#[test]
fn after_a_crash_it_begins_again_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    {
        let app = TestApp::open_in(folder.path());
        let (one, other) = (app.pitch("en", HYDROGEN), app.pitch("en", ONCOLOGY));
        app.set_playlist(&[&one]);
        app.set_kiosk(json!({ "seconds": 20 }));
        app.begin_kiosk();
        app.set_playlist(&[&other]);
        // The program ends here without a word, as in a crash.
    }
    let app = TestApp::open_in(folder.path());
    assert!(!app.is_kiosk_running());
    app.resume_kiosk().expect("it can be drawn as before");
    assert_eq!(turns(&app), ["began"]);
    app.tick_for(5 * 20 - 1);
    let told = app.take_kiosk_views();
    assert_eq!(told.len(), 4, "five slides of twenty seconds, as when it was begun");
    app.kiosk_act(json!({ "kind": "leave" }));
    drop(app);
    let app = TestApp::open_in(folder.path());
    app.resume_kiosk().expect("by hand it begins with what is set now");
    app.tick_for(60);
    let last = |told: &[std::sync::Arc<lodestone_app::api::KioskView>]| {
        let view = serde_json::to_value(told.last().expect("a slide")).expect("a view is JSON");
        assert!(view["scene"]["slide"]["description"].is_string(), "{view}");
        view["scene"]["slide"]["description"].clone()
    };
    let (before, now) = (last(&told), last(&app.take_kiosk_views()));
    assert_ne!(now, before, "who ends it ends it for good: it plays what was set last");
    app.end_kiosk();
}

#[test]
fn what_visitors_looked_at_is_kept_without_them() {
    let app = TestApp::open();
    app.set_playlist(&[&app.pitch("en", HYDROGEN)]);
    app.begin_kiosk();
    app.tick_for(60);
    app.kiosk_act(json!({ "kind": "touch" }));
    app.kiosk_act(json!({ "kind": "choose", "topic": "hydrogen" }));
    app.tick_for(7);
    app.kiosk_act(json!({ "kind": "next" }));
    app.tick_for(4);
    app.kiosk_act(json!({ "kind": "leave" }));
    let presentations = app.call("presentations", Value::Null);
    let record = presentations.as_array().and_then(|presentations| presentations.first()).expect("a record").clone();
    assert_eq!(record["kind"], "kiosk", "it is told apart from a show: {record}");
    let slides = record["slides"].as_array().expect("slides");
    let number = |slide: &Value, field: &str| slide[field].as_u64().unwrap_or_default();
    let looked: Vec<(&str, u64, u64)> = slides
        .iter()
        .map(|slide| (slide["id"].as_str().unwrap_or_default(), number(slide, "seconds"), number(slide, "times")))
        .collect();
    let expected = [("hydrogen.two-shores", 7, 1), ("hydrogen.offer", 4, 1)];
    assert_eq!(looked, expected, "only what was looked at by touch");
    assert_eq!((&record["visits"], &record["topics"]), (&json!(1), &json!([["Hydrogen", 1]])));
    assert!(!record["slides"].to_string().contains("Åkerö"), "titles are the library's: {record}");
}

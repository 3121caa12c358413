//! How a booth ends: by those who may, and after a crash not at all.

use std::fs;

use serde_json::{Value, json};

use super::stall::{HYDROGEN, ONCOLOGY, Stall};

#[test]
fn a_pin_ends_it_and_is_written_nowhere() {
    const DIGITS: &str = "90817263";
    let folder = tempfile::tempdir().expect("a folder");
    let stall = Stall::within(Some(folder.path()));
    stall.play(&[&stall.pitch(ONCOLOGY)]);
    stall.refused("set_booth_pin", json!({ "digits": "12" }));
    let desk = stall.desk("set_booth_pin", json!({ "digits": DIGITS }));
    assert_eq!((&desk["hasPin"], &desk["settings"]["exit"]), (&json!(true), &json!("pin")));
    assert!(!desk.to_string().contains(DIGITS), "no window gets it back");
    stall.begin();
    let pin = |digits: &str| json!({ "kind": "pin", "digits": digits });
    assert_eq!(stall.act(pin(DIGITS))["scene"]["kind"], "loop", "the corner comes first");
    assert!(stall.act(json!({ "kind": "leave" }))["pin"].is_object());
    assert_eq!(stall.act(pin("00000000"))["pin"]["wrong"], 1);
    stall.turns();
    assert_eq!(stall.act(pin(DIGITS))["scene"]["kind"], "nothing");
    assert_eq!(stall.turns(), ["ended"], "the host closes its window");
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
        let stall = Stall::within(Some(folder.path()));
        let (one, other) = (stall.pitch(HYDROGEN), stall.pitch(ONCOLOGY));
        stall.play(&[&one]);
        stall.set(json!({ "seconds": 20 }));
        stall.begin();
        stall.play(&[&other]);
        // The program ends here without a word, as in a crash.
    }
    let stall = Stall::within(Some(folder.path()));
    assert!(!stall.app.booth_runs());
    stall.app.resume_booth().expect("it can be drawn as before");
    assert_eq!(stall.turns(), ["began"]);
    stall.pass(5 * 20 - 1);
    let told = stall.told();
    assert_eq!(told.len(), 4, "five slides of twenty seconds, as when it was begun");
    stall.act(json!({ "kind": "leave" }));
    drop(stall);
    let stall = Stall::within(Some(folder.path()));
    stall.app.resume_booth().expect("by hand it begins with what is set now");
    stall.pass(60);
    let last = |told: &[std::sync::Arc<lodestone_app::api::BoothView>]| {
        let view = serde_json::to_value(told.last().expect("a slide")).expect("a view is JSON");
        assert!(view["scene"]["slide"]["description"].is_string(), "{view}");
        view["scene"]["slide"]["description"].clone()
    };
    let (before, now) = (last(&told), last(&stall.told()));
    assert_ne!(now, before, "who ends it ends it for good: it plays what was set last");
    stall.app.end_booth();
}

#[test]
fn what_visitors_looked_at_is_kept_without_them() {
    let stall = Stall::fresh();
    stall.play(&[&stall.pitch(HYDROGEN)]);
    stall.begin();
    stall.pass(60);
    stall.act(json!({ "kind": "touch" }));
    stall.act(json!({ "kind": "choose", "topic": "hydrogen" }));
    stall.pass(7);
    stall.act(json!({ "kind": "next" }));
    stall.pass(4);
    stall.act(json!({ "kind": "leave" }));
    let shows = stall.desk("shows", Value::Null);
    let record = shows.as_array().and_then(|shows| shows.first()).expect("a record").clone();
    assert_eq!(record["kind"], "booth", "it is told apart from a show: {record}");
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

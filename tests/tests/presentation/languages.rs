//! Tests changing the language while presenting: no flash, the same slide, the same step.

use lodestone_app::commands::WindowKind;
use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::new_pitch;

/// Moves on to the second step of a slide with several.
fn to_a_second_step(app: &TestApp) -> Value {
    let many = app.presenter_view()["story"].as_array().map_or(0, Vec::len);
    for _ in 0..many * 8 {
        let view = app.keys("ArrowRight");
        if view["current"]["steps"].as_u64() > Some(2) && view["current"]["step"] == 2 {
            return view;
        }
    }
    panic!("no slide of the pitch is told in steps");
}

#[test]
fn another_language_is_one_picture_away_and_keeps_the_step() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin_with(json!({ "pitch": pitch["id"], "stepByStep": true }));
    app.wait_for_language("sv");
    app.wait_for_language("da");
    let before = to_a_second_step(&app);
    let line = json!({ "points": [{ "x": 0.1, "y": 0.1 }, { "x": 0.3, "y": 0.3 }] });
    app.act(json!({ "kind": "stroke", "stroke": line }));
    app.events.take();
    let view = app.act(json!({ "kind": "language", "tag": "sv" }));
    let views = app.audience_views();
    assert_eq!(views.len(), 1, "one picture follows the other");
    assert_eq!((&views[0]["language"], &views[0]["strokes"]), (&json!("sv"), &json!([line])));
    assert_ne!(views[0]["picture"], before["audience"]["picture"]);
    for same in ["key", "number", "step", "steps"] {
        assert_eq!(view["current"][same], before["current"][same], "{same}");
    }
    assert_ne!(view["current"]["title"], before["current"]["title"]);
    assert!(before["current"]["notes"][0]["runs"].is_array());
    assert_eq!(view["current"]["notes"], before["current"]["notes"], "notes stay readable for whoever speaks");
    let svg = app.picture_at(&view["current"]["picture"]);
    assert!(svg.starts_with(b"<svg"));
    let back = app.act(json!({ "kind": "language", "tag": "en" }));
    assert_eq!(back["audience"]["picture"], before["audience"]["picture"], "and back again");
    assert!(
        app.try_act(json!({ "kind": "language", "tag": "fi" })).is_err(),
        "a language that is not there is refused"
    );
}

#[test]
fn a_language_that_is_not_drawn_yet_comes_when_it_is() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin(&pitch);
    let first = app.audience_view()["picture"].clone();
    let view = app.act(json!({ "kind": "language", "tag": "da" }));
    if view["language"] == "en" {
        assert_eq!(app.audience_view()["picture"], first, "until then the audience keeps its picture");
    }
    app.events.wait_until("Danish", || app.presenter_view()["language"] == "da");
    assert_eq!(app.audience_view()["language"], "da");
    let views = app.audience_views();
    let mut pictures: Vec<&Value> = views.iter().map(|view| &view["picture"]).collect();
    pictures.dedup();
    assert_eq!(pictures.len(), 2, "nothing came in between: {pictures:?}");
}

#[test]
fn a_presentation_begins_in_the_language_that_was_chosen() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin_with(json!({ "pitch": pitch["id"], "language": "sv", "cut": 5 }));
    let view = app.presenter_view();
    let sourced = |app: &TestApp| app.keys("End PageUp PageUp PageUp")["current"].clone();
    let swedish = sourced(&app);
    assert_eq!(
        (&view["language"], &view["cut"], &view["audience"]["language"]),
        (&json!("sv"), &json!(5), &json!("sv"))
    );
    app.wait_for_language("en");
    app.key("Escape");
    app.clock.uncover();
    app.begin_with(json!({ "pitch": pitch["id"], "cut": 5 }));
    let english = sourced(&app);
    assert_eq!(english["key"], swedish["key"]);
    assert_ne!(english["notes"], swedish["notes"], "notes are in the language that the show begins in");
    assert_ne!(english["facts"], json!([]));
    assert_eq!(english["facts"], swedish["facts"], "sources in that of the interface");
}

#[test]
fn an_answer_returns_to_the_same_step() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin_with(json!({ "pitch": pitch["id"], "stepByStep": true }));
    app.wait_for_language("sv");
    let before = to_a_second_step(&app);
    let answers = app.call_from(WindowKind::Presenter, "answers", json!({ "question": "hydrogen" })).expect("answers");
    let other = answers["slides"].as_array().into_iter().flatten().find(|answer| answer["number"] == Value::Null);
    let other = other.expect("the library has a slide that the pitch has not")["id"].clone();
    let asked = app.act(json!({ "kind": "ask", "slide": other }));
    assert_eq!(asked["current"]["key"], format!("ask.{}", other.as_str().expect("an id")));
    assert_eq!(asked["backTo"][0], before["current"]["number"]);
    let swedish = app.act(json!({ "kind": "language", "tag": "sv" }));
    assert_eq!(swedish["audience"]["language"], "sv", "a slide in between changes its language too");
    assert_ne!(swedish["current"]["title"], asked["current"]["title"]);
    for same in ["notes", "facts"] {
        assert_eq!(swedish["current"][same], asked["current"][same], "{same} are for whoever speaks");
    }
    app.act(json!({ "kind": "language", "tag": "en" }));
    let view = app.keys("ArrowRight");
    assert_eq!(view["current"], before["current"], "the next key leads back to where the story was, step and all");
}

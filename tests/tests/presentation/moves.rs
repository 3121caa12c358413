//! Tests that every act changes what it names, and nothing else.

use lodestone_app::commands::WindowKind;
use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::{long_pitch, new_pitch, number};

#[test]
fn a_presentation_begins_whole_and_goes_on_by_keys() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    let story = pitch["slides"].as_array().expect("slides").iter().filter(|slide| slide["layout"] != "sources").count();
    let begun = app.begin(&pitch);
    assert_eq!(begun["slides"], story, "cover, agenda and the story, without the sources: {begun}");
    let view = app.presenter_view();
    assert_eq!(view["current"]["key"], "cover");
    assert_eq!(view["cautions"], json!([]), "nothing is left out");
    for slide in view["story"].as_array().expect("a strip") {
        assert!(!app.picture_at(&slide["picture"]).is_empty(), "{slide}");
    }
    for wanted in 1..=story {
        let view = app.keys(&number(wanted));
        assert_eq!(view["current"]["number"], wanted);
        assert!(app.picture_at(&view["current"]["picture"]).starts_with(b"<svg"), "every slide is drawn");
        assert_eq!(view["audience"]["picture"], view["current"]["picture"]);
        assert_eq!(app.audience_view(), view["audience"], "a window that looks anew sees the same");
        for ahead in view["audience"]["ahead"].as_array().expect("pictures") {
            app.picture_at(ahead);
        }
    }
    let view = app.keys("Home Space PageDown");
    assert_eq!(view["current"]["number"], 3);
    assert_eq!(app.key("Escape"), json!({ "kind": "ended" }));
    assert_eq!(app.audience_view()["picture"], Value::Null);
    assert!(app.try_act(json!({ "kind": "next" })).is_err(), "a show that has ended does nothing");
    assert!(app.call_from(WindowKind::Presenter, "presenter_view", Value::Null).is_err(), "and has no view");
}

#[test]
fn of_two_hundred_slides_every_one_is_one_key_away() {
    let app = TestApp::open();
    let pitch = long_pitch(&app, 200);
    app.begin(&pitch);
    let view = app.presenter_view();
    let story = view["story"].as_array().expect("a strip");
    assert!(story.len() > 200, "all of them are there: {}", story.len());
    for slide in story.iter().rev() {
        let view = app.act(json!({ "kind": "goTo", "key": slide["key"] }));
        assert_eq!(view["current"]["key"], slide["key"]);
        assert_eq!(app.audience_view()["picture"], view["current"]["picture"]);
    }
    let shown = app.audience_view()["picture"].clone();
    let typed = app.keys("1 9 9");
    assert_eq!(typed["audience"]["picture"], shown, "a number that is typed changes nothing yet");
    let announced = typed["audience"]["ahead"][0].clone();
    let view = app.keys("Enter");
    assert_eq!(view["current"]["number"], 199);
    assert_eq!(view["audience"]["picture"], announced, "while it was typed, its slide was fetched before any other");
    assert_eq!(app.keys("End")["next"], Value::Null, "nothing comes after the last");
}

#[test]
fn digits_are_seen_and_dropped() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    assert_eq!(app.keys("1 2")["typed"], "12");
    assert_eq!(app.keys("Backspace")["typed"], "1");
    let view = app.keys("ArrowRight");
    assert_eq!((&view["typed"], &view["current"]["number"]), (&json!(""), &json!(2)), "another key drops them");
    app.key("3");
    assert_eq!(app.key("l")["action"], "laser");
    assert_eq!(app.presenter_view()["typed"], "");
    app.key("3");
    let view = app.act(json!({ "kind": "next" }));
    assert_eq!((&view["typed"], &view["current"]["number"]), (&json!(""), &json!(3)));
    assert_eq!(app.keys("Enter")["current"]["number"], 4, "without digits it moves on");
}

#[test]
fn escape_leads_out_one_thing_at_a_time_and_then_out_of_the_presentation() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    app.keys("Space f b 4");
    assert_eq!(app.keys("Escape")["typed"], "");
    app.keys("Escape");
    assert_eq!(app.presenter_view()["frozen"], true);
    assert_eq!(app.keys("Escape")["frozen"], false);
    let blanks: Vec<Value> = app.audience_views().iter().map(|view| view["blank"].clone()).collect();
    assert_eq!(blanks.iter().filter(|blank| *blank == "black").count(), 1, "black is seen at once, frozen or not");
    assert_eq!(app.key("Escape"), json!({ "kind": "ended" }));
    let told = app.told();
    assert_eq!(told.last().expect("events"), &json!({ "other": "PresentationEnded" }));
}

#[test]
fn a_frozen_audience_sees_nothing_of_what_happens() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    app.keys("Space f");
    let before = app.audience_view();
    app.events.take();
    app.keys("Space Space");
    app.acted(json!({ "kind": "point", "pointer": { "kind": "laser", "at": { "x": 0.5, "y": 0.5 } } }));
    app.acted(json!({ "kind": "draw", "stroke": { "points": [{ "x": 0.1, "y": 0.1 }] } }));
    app.act(json!({ "kind": "stroke", "stroke": { "points": [{ "x": 0.1, "y": 0.1 }, { "x": 0.2, "y": 0.2 }] } }));
    app.act(json!({ "kind": "zoom", "zoom": { "at": { "x": 0.5, "y": 0.5 }, "scale": 3.0 } }));
    assert_eq!(app.told(), Vec::<Value>::new(), "nothing reaches the audience");
    assert_eq!(app.audience_view(), before, "not even a window that looks anew");
    let view = app.presenter_view();
    assert_eq!((&view["frozen"], &view["current"]["number"]), (&json!(true), &json!(4)), "the presenter looks on");
    assert_eq!(view["audience"], before, "and sees what the audience sees");
    app.keys("f");
    let views = app.audience_views();
    assert_eq!(views.len(), 1, "one view brings the audience up to date");
    assert_eq!(views[0]["strokes"].as_array().map(Vec::len), Some(1));
    assert_eq!(views[0]["zoom"]["scale"], 3.0);
    assert_eq!(views[0]["pointer"]["kind"], "laser");
}

#[test]
fn a_frozen_picture_goes_black_at_once_and_comes_back_as_it_was() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    let dark = |app: &TestApp, blank: &str, before: &Value| {
        let now = app.audience_view();
        assert_eq!(now["blank"], blank);
        for (field, value) in before.as_object().expect("a view") {
            assert!(["seq", "blank"].contains(&field.as_str()) || now[field] == *value, "{field} changed: {now}");
        }
    };
    app.keys("Space f Space Space");
    let before = app.audience_view();
    let blank = |blank: &str| app.act(json!({ "kind": "blank", "blank": blank }));
    let solo = |key: &str| {
        drop(app.call_from(WindowKind::Solo, "press", json!({ "key": key, "shift": false })).expect("pressed"))
    };
    for (act, wanted) in [
        (&(|| drop(app.keys("b"))) as &dyn Fn(), "black"),
        (&|| drop(app.keys("Space w")), "white"),
        (&|| drop(app.keys("Space")), "white"),
        (&|| drop(app.keys("w")), "no"),
        (&|| drop(blank("black")), "black"),
        (&|| drop(blank("no")), "no"),
        (&|| solo("b"), "black"),
        (&|| solo("b"), "no"),
        (&|| drop(app.keys("w Escape")), "no"),
    ] {
        app.events.take();
        let told = app.presenter_view()["audience"]["blank"] == wanted;
        act();
        assert!(told || !app.audience_views().is_empty(), "{wanted} reaches the audience without a word from it");
        dark(&app, wanted, &before);
    }
    assert_eq!(app.presenter_view()["frozen"], true);
    app.keys("f");
    assert_eq!(app.audience_view()["picture"], app.presenter_view()["current"]["picture"]);
}

#[test]
fn numbers_are_those_on_the_slides_in_every_cut() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    let whole = app.presenter_view();
    let number_of = |key: &Value| {
        let story = whole["story"].as_array().expect("a strip");
        story.iter().find(|slide| slide["key"] == *key).expect("a slide of the pitch")["number"].clone()
    };
    let printed: Vec<u64> =
        whole["story"].as_array().into_iter().flatten().filter_map(|slide| slide["number"].as_u64()).collect();
    assert_eq!(printed, (1..=whole["story"].as_array().map_or(0, Vec::len) as u64).collect::<Vec<_>>());
    let minutes = whole["cuts"][0]["minutes"].clone();
    let cut = app.act(json!({ "kind": "cut", "minutes": minutes }));
    let story = cut["story"].as_array().expect("a strip");
    assert!(story.len() < printed.len());
    for slide in story {
        assert_eq!(slide["number"], number_of(&slide["key"]), "a number does not change with the length");
        let view = app.keys(&number(usize::try_from(slide["number"].as_u64().expect("a number")).expect("small")));
        assert_eq!((&view["current"]["key"], &view["current"]["number"]), (&slide["key"], &slide["number"]));
        assert_eq!(view["backTo"], Value::Null);
    }
    let last = story.last().expect("a slide");
    let outside = printed.iter().find(|number| !story.iter().any(|slide| slide["number"] == **number));
    let outside = usize::try_from(*outside.expect("a cut leaves something out")).expect("small");
    let view = app.keys(&number(outside));
    assert_eq!(
        (&view["current"]["number"], &view["backTo"][0]),
        (&json!(outside), &last["number"]),
        "beside the story"
    );
    assert_eq!(app.keys("Space")["current"]["key"], last["key"]);
}

#[test]
fn a_line_that_the_clicker_cuts_off_is_on_no_slide() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    let line = |many: usize| json!({ "points": vec![json!({ "x": 0.1, "y": 0.1 }); many] });
    app.acted(json!({ "kind": "draw", "stroke": line(1) }));
    app.keys("PageDown");
    app.events.take();
    app.acted(json!({ "kind": "draw", "stroke": line(2) }));
    let view = app.act(json!({ "kind": "stroke", "stroke": line(3) }));
    assert_eq!((&view["audience"]["strokes"], app.told()), (&json!([]), Vec::new()));
    assert_eq!(app.keys("PageUp")["audience"]["strokes"], json!([]));
}

#[test]
fn a_cut_keeps_the_slide_and_never_flashes() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    app.begin(&pitch);
    let whole = app.presenter_view();
    let cut = whole["cuts"][1].clone();
    let told: Vec<Value> = cut["keys"].as_array().expect("keys").clone();
    let inside = told.last().expect("a slide").clone();
    app.act(json!({ "kind": "goTo", "key": inside }));
    let picture = app.audience_view()["picture"].clone();
    app.events.take();
    let view = app.act(json!({ "kind": "cut", "minutes": cut["minutes"] }));
    assert_eq!(view["current"]["key"], inside, "a slide of the cut stays");
    assert!(app.audience_views().iter().all(|view| view["picture"] == picture), "and is never left for another");
    assert_eq!(view["story"].as_array().map(Vec::len), Some(told.len() + 1), "the cover and the slides of the cut");
    assert_eq!((&view["cut"], &view["pace"]["minutes"]), (&cut["minutes"], &cut["minutes"]));
    let outside = whole["story"].as_array().expect("a strip");
    let outside = outside.iter().find(|slide| slide["key"] != "cover" && !told.contains(&slide["key"]));
    let outside = outside.expect("a cut leaves something out");
    let (outside, printed) = (outside["key"].clone(), outside["number"].clone());
    let view = app.act(json!({ "kind": "goTo", "key": outside }));
    assert_eq!((&view["current"]["key"], &view["current"]["number"]), (&outside, &printed), "shown in between");
    assert_eq!(view["backTo"][1], told_title(&view, &inside));
    assert_eq!(app.keys("Space")["current"]["key"], inside, "and the story goes on where it was");
    app.act(json!({ "kind": "cut", "minutes": null }));
    app.act(json!({ "kind": "goTo", "key": outside }));
    app.events.take();
    let before = app.audience_view();
    let view = app.act(json!({ "kind": "cut", "minutes": cut["minutes"] }));
    for same in ["picture", "blank", "zoom", "strokes"] {
        assert_eq!(app.audience_view()[same], before[same], "a slide that the cut lacks stays all the same: {same}");
    }
    assert_eq!((&view["current"]["key"], &view["backTo"]), (&outside, &Value::Null));
    let numbers = view["story"].as_array().into_iter().flatten().map(|slide| &slide["number"]);
    let numbers: Vec<u64> = numbers.filter_map(Value::as_u64).collect();
    let after = numbers.iter().find(|number| Some(**number) > printed.as_u64()).or(numbers.last());
    assert_eq!(view["next"]["number"].as_u64(), after.copied());
    assert_eq!(app.keys("PageDown")["current"]["number"].as_u64(), after.copied(), "from there it leads into the cut");
}

fn told_title(view: &Value, key: &Value) -> Value {
    let story = view["story"].as_array().expect("a strip");
    story.iter().find(|slide| slide["key"] == *key).expect("the slide")["title"].clone()
}

#[test]
fn a_hand_moves_without_views_and_is_found_by_who_looks_anew() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    app.events.take();
    let laser = |x: f64| json!({ "kind": "laser", "at": { "x": x, "y": 0.25 } });
    for step in 0..60 {
        let acted = app.acted(json!({ "kind": "point", "pointer": laser(f64::from(step) / 60.0) }));
        assert_eq!(acted, json!({ "kind": "moved" }), "sixty views a second would be too much");
    }
    let told = app.told();
    assert!(told.iter().all(|told| told["motion"]["kind"] == "pointer") && told.len() == 60, "{told:?}");
    assert_eq!(app.audience_view()["pointer"], laser(59.0 / 60.0));
    app.events.take();
    let line = json!({ "points": [{ "x": 0.1, "y": 0.1 }, { "x": 0.3, "y": 0.3 }] });
    app.acted(json!({ "kind": "draw", "stroke": line }));
    let view = app.act(json!({ "kind": "stroke", "stroke": line }));
    assert_eq!(view["audience"]["strokes"], json!([line]));
    assert_eq!(app.keys("Space")["audience"]["strokes"], json!([]));
    assert_eq!(app.keys("Backspace")["audience"]["strokes"], json!([line]), "lines wait on their slide");
    assert_eq!(app.keys("u")["audience"]["strokes"], json!([]));
}

#[test]
fn one_screen_is_moved_by_keys_and_asks_for_nothing() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    let press = |key: &str| {
        let answer = app.call_from(WindowKind::Solo, "press", json!({ "key": key, "shift": false }));
        assert_eq!(
            answer.expect("the presentation goes on"),
            Value::Null,
            "{key} answers nothing that could hold notes"
        );
        app.audience_view()
    };
    let first = press("Home")["picture"].clone();
    for key in ["f", "s", "a", "/", "d", "z", "i", "l", "t", "q", "Tab"] {
        assert_eq!(press(key)["picture"], first, "{key}");
    }
    assert_ne!(press("PageDown")["picture"], first);
    assert_eq!(press(".")["blank"], "black");
    press("1");
    assert_eq!(press("Enter")["picture"], first);
    assert_eq!(press("Escape")["picture"], Value::Null, "the last step out ends the show");
}

#[test]
fn what_a_lost_screen_began_does_not_stay_on_the_only_one() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    app.acted(json!({ "kind": "point", "pointer": { "kind": "spotlight", "at": { "x": 0.5, "y": 0.5 } } }));
    app.keys("f");
    let before = app.audience_view();
    assert_eq!(before["pointer"]["kind"], "spotlight");
    app.call_from(WindowKind::Solo, "press", json!({ "key": "PageDown", "shift": false })).expect("the show goes on");
    let after = app.audience_view();
    assert_ne!(after["picture"], before["picture"], "a frozen screen would look like a program that hangs");
    assert_eq!(after["pointer"]["kind"], "none", "no key there could put it out");
}

#[test]
fn a_second_show_waits_for_the_end_of_the_first() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material"]);
    app.begin(&pitch);
    app.keys("Space");
    let last = app.audience_view();
    app.clock.uncover();
    let again = app.call_from(
        WindowKind::Main,
        "begin_presentation",
        json!({ "presentation": { "pitch": pitch["id"], "from": null, "cut": null, "language": null, "stepByStep": false }, "work": "w" }),
    );
    assert!(again.is_err(), "two presentations at once would fight for the screen");
    app.key("Escape");
    let begun = app.begin(&pitch);
    let first = app.audience_view();
    assert!(
        first["seq"].as_u64() > last["seq"].as_u64(),
        "a window that saw the first presentation takes the second for newer"
    );
    assert!(first["picture"].as_str().expect("a path").contains(begun["id"].as_str().expect("a name")));
    assert_ne!(first["picture"], last["picture"]);
}

#[test]
fn several_hands_at_once_leave_one_truth() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "en", &[]));
    app.events.take();
    std::thread::scope(|scope| {
        for keys in ["Space Space Backspace", "b w f f", "Home End 3 Enter", "Space Backspace"] {
            let app = &app;
            scope.spawn(move || (0..25).for_each(|_| drop(app.keys(keys))));
        }
    });
    let mut numbers: Vec<u64> = app.audience_views().iter().filter_map(|view| view["seq"].as_u64()).collect();
    let many = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), many, "no two views have the same number");
    if app.presenter_view()["frozen"] == true {
        app.keys("f");
    }
    let views = app.audience_views();
    let newest = views.iter().max_by_key(|view| view["seq"].as_u64()).expect("views");
    assert_eq!(*newest, app.audience_view(), "who drops late views ends with what holds");
    let view = app.presenter_view();
    assert_eq!(view["audience"], app.audience_view());
}

//! Tests what a kiosk begins with, and that nothing changes it afterwards.

use lodestone_app::Code;
use lodestone_app::commands::{NAMES, WindowKind};
use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::{HYDROGEN, ONCOLOGY, picture};

#[test]
fn a_kiosk_shows_cover_and_story_of_every_pitch_in_turn() {
    let app = TestApp::open();
    let (one, other) = (app.pitch("en", HYDROGEN), app.pitch("en", ONCOLOGY));
    let overview = app.set_playlist(&[&one, &other]);
    assert_eq!(overview["slides"], 7, "two covers, four slides and one");
    app.set_kiosk(json!({ "seconds": 10 }));
    let begun = app.begin_kiosk();
    assert_eq!((&begun["slides"], &begun["cautions"]), (&json!(7), &json!([])));
    assert_eq!(app.take_kiosk_views().len(), 1, "the window can draw from the first event");
    let first = picture(&app.kiosk_view());
    app.tick_for(70);
    let told = app.take_kiosk_views();
    assert_eq!(told.len(), 7, "one view a slide and none between: {told:?}");
    assert_eq!(picture(&app.kiosk_view()), first, "after a round it begins again");
    assert!(told.windows(2).all(|pair| pair[0].seq < pair[1].seq), "views are numbered");
    for view in told {
        let view = serde_json::to_value(&*view).expect("a view is JSON");
        let picture = app.picture(&picture(&view)).expect("what is shown is drawn");
        assert!(picture.bytes.starts_with(b"<svg"), "slides are sharp at any size");
        assert!(!view["scene"]["slide"]["description"].as_str().unwrap_or_default().is_empty());
    }
}

#[test]
fn nothing_at_the_desk_changes_a_kiosk_that_runs() {
    let app = TestApp::open();
    let pitch = app.pitch("en", HYDROGEN);
    app.set_playlist(&[&pitch]);
    app.begin_kiosk();
    let round = |app: &TestApp| -> Vec<Vec<u8>> {
        (0..5)
            .map(|_| {
                app.tick_for(12);
                app.picture(&picture(&app.kiosk_view())).expect("a slide").bytes.to_vec()
            })
            .collect()
    };
    let before = round(&app);
    let id = json!(pitch["id"]);
    app.call("edit_pitch", json!({ "id": id, "edit": { "kind": "cut", "minutes": 2 } }));
    app.call("edit_pitch", json!({ "id": id, "edit": { "kind": "rename", "name": "Changed" } }));
    app.set_kiosk(json!({ "seconds": 3, "playlist": [], "idleSeconds": 5, "touch": "nothing" }));
    app.call("trash_pitch", json!({ "id": id }));
    assert_eq!(round(&app), before, "the same slides, as long as before");
    assert_eq!(app.kiosk_act(json!({ "kind": "touch" }))["scene"]["kind"], "start", "and a touch does what it did");
}

#[test]
fn no_view_names_whom_a_pitch_was_made_for() {
    let app = TestApp::open();
    let pitch = app.pitch("en", HYDROGEN);
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": { "kind": "rename", "name": "Åkerö, third meeting" } }));
    app.set_playlist(&[&pitch]);
    app.set_kiosk(json!({ "languages": ["en", "sv", "da", "de"] }));
    app.begin_kiosk();
    let mut said = vec![app.kiosk_view()];
    for act in [
        json!({ "kind": "touch" }),
        json!({ "kind": "choose", "topic": null }),
        json!({ "kind": "language", "tag": "sv" }),
        json!({ "kind": "next" }),
        json!({ "kind": "language", "tag": "de" }),
        json!({ "kind": "start" }),
        json!({ "kind": "leave" }),
    ] {
        said.push(app.kiosk_act(act));
    }
    for view in &said {
        assert!(!view.to_string().contains("Åkerö"), "strangers must not read it: {view}");
    }
    let cover = &said[0]["scene"]["slide"]["description"];
    assert!(cover.as_str().is_some_and(|words| words.contains("your company")), "the cover speaks to anybody: {cover}");
}

#[test]
fn a_visitor_reads_slides_in_the_language_they_chose() {
    let app = TestApp::open();
    app.set_playlist(&[&app.pitch("en", HYDROGEN)]);
    app.set_kiosk(json!({ "languages": ["en", "da"] }));
    app.begin_kiosk();
    let start = app.kiosk_act(json!({ "kind": "touch" }));
    let topics = start["scene"]["tiles"].as_array().expect("tiles");
    assert!(topics.iter().any(|tile| tile["title"] == "Hydrogen"), "topics come from the slides: {topics:?}");
    let start = app.kiosk_act(json!({ "kind": "language", "tag": "da" }));
    let tile = &start["scene"]["tiles"][0];
    assert_eq!((&start["language"], &start["labels"]["next"]), (&json!("da"), &json!("Næste")));
    assert!(tile["picture"].as_str().is_some_and(|path| path.contains("/da/")), "tiles as well: {tile}");
    let visit = app.kiosk_act(json!({ "kind": "choose", "topic": "hydrogen" }));
    assert_eq!((&visit["scene"]["title"], &visit["scene"]["slide"]["language"]), (&json!("Brint"), &json!("da")));
    app.picture(&picture(&visit)).expect("it was drawn before it was offered");
}

#[test]
fn what_is_gone_is_skipped_with_a_word_and_nothing_at_all_is_refused() {
    let app = TestApp::open();
    let (code, message) = app.refused("begin_kiosk", json!({ "work": "w" }));
    assert_eq!((code, message.contains("playlist")), (Code::Input, true), "an empty playlist is no kiosk: {message}");
    let (stays, goes) = (app.pitch("en", ONCOLOGY), app.pitch("en", HYDROGEN));
    app.set_playlist(&[&goes]);
    app.call("trash_pitch", json!({ "id": goes["id"] }));
    let overview = app.call("kiosk_setup", Value::Null);
    assert_eq!(overview["playlist"][0]["cautions"].as_array().map(Vec::len), Some(1), "the desk says so before");
    app.refused("begin_kiosk", json!({ "work": "w" }));
    app.set_playlist(&[&goes, &stays]);
    let begun = app.begin_kiosk();
    assert_eq!((&begun["slides"], begun["cautions"].as_array().map(Vec::len)), (&json!(2), Some(1)));
    let overview = app.call("kiosk_setup", Value::Null);
    assert_eq!(overview["cautions"], begun["cautions"], "and the desk says it afterwards");
    assert_eq!(app.refused("begin_kiosk", json!({ "work": "w" })).0, Code::Input, "one kiosk at a time");
}

#[test]
fn a_kiosk_and_a_presentation_are_never_on_at_once() {
    let app = TestApp::open();
    let pitch = app.pitch("en", ONCOLOGY);
    app.set_playlist(&[&pitch]);
    let presentation =
        json!({ "pitch": pitch["id"], "from": null, "cut": null, "language": null, "stepByStep": false });
    app.begin_kiosk();
    app.refused("begin_presentation", json!({ "presentation": presentation, "work": "w" }));
    assert!(app.is_kiosk_running() && !app.is_presenting(), "strangers would see what the presenter does");
    app.end_kiosk();
    app.call("begin_presentation", json!({ "presentation": presentation, "work": "w" }));
    app.refused("begin_kiosk", json!({ "work": "w" }));
    assert!(app.is_presenting() && !app.is_kiosk_running());
}

#[test]
fn own_words_that_name_the_company_are_pointed_out() {
    let app = TestApp::open();
    let pitch = app.pitch("en", HYDROGEN);
    assert_eq!(app.set_playlist(&[&pitch])["playlist"][0]["cautions"], json!([]));
    let slides = pitch["slides"].as_array().expect("slides");
    let takes = slides.iter().find(|slide| slide["origin"] == "library" && slide["tailorable"] == true);
    let edit = json!({ "kind": "overrideText", "key": takes.expect("one takes words")["key"], "field": "title", "text": "For åkerö läkemedel" });
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
    let overview = app.call("kiosk_setup", Value::Null);
    let caution = overview["playlist"][0]["cautions"][0].as_str().unwrap_or_default();
    assert!(caution.contains("Åkerö Läkemedel"), "what was typed cannot be left out: \"{caution}\"");
}

#[test]
fn settings_are_kept_within_their_limits() {
    let app = TestApp::open();
    let pitch = app.pitch("en", ONCOLOGY);
    let item = json!({ "source": "own", "pitch": pitch["id"], "pauses": { "cover": 0, "s1": 9000 } });
    let overview = app.set_kiosk(json!({
        "seconds": 0, "idleSeconds": 1, "languages": ["en", "xx", "en", "sv"], "leftOut": ["no-such"],
        "playlist": [item, item], "exit": "pin",
    }));
    let settings = &overview["settings"];
    assert_eq!((&settings["seconds"], &settings["idleSeconds"]), (&json!(3), &json!(5)));
    assert_eq!((&settings["languages"], &settings["leftOut"]), (&json!(["en", "sv"]), &json!([])));
    assert_eq!(settings["playlist"].as_array().map(Vec::len), Some(1), "a pitch stands in it once");
    assert_eq!(settings["playlist"][0]["pauses"], json!({ "cover": 3, "s1": 600 }));
    assert_eq!(settings["exit"], "hold", "without a PIN nobody could end it");
    assert_eq!(overview["seconds"], 603);
}

#[test]
fn the_kiosks_window_can_do_nothing_else() {
    let may: Vec<&str> = NAMES.iter().filter(|(room, _)| *room == WindowKind::Kiosk).map(|(_, name)| *name).collect();
    assert_eq!(may, ["kiosk_view", "kiosk_act"], "it is in the hands of strangers");
    let app = TestApp::open();
    assert!(app.call_from(WindowKind::Kiosk, "home", Value::Null).is_err());
    assert_eq!(app.kiosk_view()["scene"]["kind"], "nothing", "and before a kiosk begins it shows nothing");
}

#[test]
fn the_cover_is_for_whoever_walks_past() {
    let app = TestApp::open();
    let pitch = |audience: &str| {
        let target = json!({
            "company": null, "industries": ["21.20"], "audience": audience, "keywords": [],
            "language": "en", "minutes": 10, "event": "BIO-Europe 2026",
        });
        app.call("create_pitch", json!({ "pitch": { "target": target, "slides": HYDROGEN } }))
    };
    let words = |cover: &str| cover.matches("<use ").count();
    let in_a_presentation = |pitch: &Value| {
        let presentation =
            json!({ "pitch": pitch["id"], "from": null, "cut": null, "language": null, "stepByStep": false });
        app.call("begin_presentation", json!({ "presentation": presentation, "work": "w" }));
        let view = serde_json::to_value(app.audience()).expect("a view is JSON");
        let path = view["picture"].as_str().expect("the cover").to_owned();
        let bytes = app.picture(&path).expect("the cover is drawn").bytes.to_vec();
        app.end_presentation();
        String::from_utf8(bytes).expect("a drawing")
    };
    let at_the_kiosk = |pitch: &Value| {
        app.set_playlist(&[pitch]);
        app.begin_kiosk();
        let bytes = app.picture(&picture(&app.kiosk_view())).expect("the cover is drawn").bytes.to_vec();
        app.end_kiosk();
        String::from_utf8(bytes).expect("a drawing")
    };
    let (companies, researchers) = (pitch("company"), pitch("researcher"));
    let shown = in_a_presentation(&companies);
    assert_ne!(shown, in_a_presentation(&researchers), "a presenter's cover says for whom it is");
    let stands = at_the_kiosk(&companies);
    assert_eq!(stands, at_the_kiosk(&researchers), "the cover of the kiosk does not");
    let label = "PreparedforForcompanies".len();
    assert!(
        words(&shown) >= words(&stands) + label,
        "neither the label nor what it labels: {} {}",
        words(&shown),
        words(&stands)
    );
}

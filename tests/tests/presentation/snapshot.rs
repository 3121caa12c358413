//! Tests that nothing done in the main window changes a running presentation.

use std::collections::BTreeMap;
use std::time::Duration;

use lodestone_tests::app::TestApp;
use lodestone_tests::raw;
use lodestone_tests::{library, picture};
use serde_json::{Value, json};

use super::{new_pitch, number};

/// Every picture of the presentation, walking through it, and what stands beside it.
fn walk(app: &TestApp) -> (Vec<Value>, BTreeMap<String, Vec<u8>>) {
    let many = app.presenter_view()["story"].as_array().map_or(0, Vec::len);
    let mut cues = Vec::new();
    let mut pictures = BTreeMap::new();
    for wanted in 1..=many {
        let view = app.keys(&number(wanted));
        pictures.insert(view["current"]["picture"].to_string(), app.picture_at(&view["current"]["picture"]));
        cues.push(json!([view["current"], view["story"], view["audience"]["description"], view["cuts"], view["name"]]));
    }
    (cues, pictures)
}

#[test]
fn no_edit_no_setting_and_no_history_changes_a_presentation() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open_in(folder.path());
    let pitch = new_pitch(&app, "sv", &[]);
    app.begin(&pitch);
    walk(&app);
    let before = walk(&app);
    app.clock.uncover();
    let edit = |edit: Value| app.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
    let keys: Vec<Value> = pitch["slides"].as_array().into_iter().flatten().map(|slide| slide["key"].clone()).collect();
    edit(json!({ "kind": "overrideText", "key": "cover", "field": "title", "text": "Något helt annat" }));
    edit(json!({ "kind": "rename", "name": "Ett annat namn" }));
    edit(json!({ "kind": "move", "key": keys[3], "to": 0 }));
    edit(json!({ "kind": "remove", "key": keys[4] }));
    let mut target = pitch["target"].clone();
    (target["company"], target["language"], target["minutes"]) = (json!("Annat AB"), json!("da"), json!(3));
    edit(json!({ "kind": "target", "target": target }));
    edit(json!({ "kind": "suggest" }));
    let mut settings = app.call("bootstrap", Value::Null)["settings"].clone();
    settings["contact"]["organisation"] = json!("Invest in Skåne");
    settings["interfaceLanguage"] = json!("da");
    app.call("change_settings", json!({ "settings": settings }));
    app.call("back_up", Value::Null);
    let backup = app.call("backups", Value::Null)[0]["name"].clone();
    app.call("restore_backup", json!({ "name": backup }));
    app.call("trash_pitch", json!({ "id": pitch["id"] }));
    app.clock.cover();
    let after = walk(&app);
    assert_eq!(after.0, before.0, "what is said stays");
    assert!(after.1 == before.1, "and so does every byte of every picture");
    app.clock.pass(Duration::from_secs(3600));
    app.tick();
    assert_eq!(app.key("Escape"), json!({ "kind": "ended" }), "and it ends as any other");
}

#[test]
fn own_words_and_own_pictures_are_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &[]);
    let slide = pitch["slides"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|slide| slide["tailorable"] == true && slide["origin"] == "library");
    let key = slide.expect("a slide to tailor")["key"].clone();
    let words = json!({ "kind": "overrideText", "key": key, "field": "title", "text": "Only for you" });
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": words }));
    let path = folder.path().join("photo.png");
    raw::write(&path, picture::photograph(640, 360)).expect("a picture is written");
    let looked = app.call("preview_picture", json!({ "path": path }));
    let page = json!({ "number": 1, "title": "Our own hall", "alt": "A hall" });
    let arguments = json!({ "pitch": pitch["id"], "token": looked["token"], "pages": [page], "at": 1 });
    app.call("insert_user_media", arguments);
    app.begin(&pitch);
    let view = app.act(json!({ "kind": "goTo", "key": key }));
    assert_eq!(view["current"]["title"], "Only for you");
    assert!(view["audience"]["description"].as_str().is_some_and(|said| said.contains("Only for you")));
    let own = view["story"].as_array().into_iter().flatten().find(|slide| slide["title"] == "Our own hall");
    let own = own.expect("the own picture is part of the story")["key"].clone();
    let view = app.act(json!({ "kind": "goTo", "key": own }));
    let svg = String::from_utf8(app.picture_at(&view["current"]["picture"])).expect("SVG is text");
    assert!(svg.contains("<image"), "the picture is in the slide");
}

#[test]
fn a_slide_that_cannot_be_shown_leaves_no_hole() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = library::files();
    let (_, bytes) = files.iter_mut().find(|(path, _)| path == "media/nanowire.svg").expect("the library draws it");
    *bytes = b"no picture".to_vec();
    library::write(folder.path(), &files);
    let app = TestApp::builder().library(folder.path()).open();
    let pitch = new_pitch(&app, "en", &["region.sound", "nanotech.nanowire", "region.contact"]);
    let slides = pitch["slides"].as_array().into_iter().flatten();
    let title = slides.into_iter().find(|slide| slide["id"] == "nanotech.nanowire").expect("it is there");
    app.begin(&pitch);
    let view = app.presenter_view();
    let cautions = view["cautions"].to_string();
    assert!(cautions.contains(title["title"].as_str().expect("a title")), "the presenter is told: {cautions}");
    let story = view["story"].as_array().expect("a strip");
    assert!(story.iter().all(|slide| slide["key"] != title["key"]), "and the audience never sees a hole");
    walk(&app);
}

//! Frozen: nothing that happens at the desk changes a show.

use std::collections::BTreeMap;

use lodestone_tests::raw;
use lodestone_tests::{library, picture};
use serde_json::{Value, json};

use super::hall::{Hall, number};

/// Every picture of the show, walking through it, and what stands beside it.
fn walk(hall: &Hall) -> (Vec<Value>, BTreeMap<String, Vec<u8>>) {
    let many = hall.show()["story"].as_array().map_or(0, Vec::len);
    let mut cues = Vec::new();
    let mut pictures = BTreeMap::new();
    for wanted in 1..=many {
        let view = hall.keys(&number(wanted));
        pictures.insert(view["current"]["picture"].to_string(), hall.picture(&view["current"]["picture"]));
        cues.push(json!([view["current"], view["story"], view["audience"]["description"], view["cuts"], view["name"]]));
    }
    (cues, pictures)
}

#[test]
fn no_edit_no_setting_and_no_history_changes_a_show() {
    let folder = tempfile::tempdir().expect("a folder");
    let hall = Hall::open(Some(folder.path()), None);
    let pitch = hall.pitch("sv", &[]);
    hall.begin(&pitch);
    walk(&hall);
    let before = walk(&hall);
    hall.time.uncover();
    let edit = |edit: Value| hall.desk("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
    let keys: Vec<Value> = pitch["slides"].as_array().into_iter().flatten().map(|slide| slide["key"].clone()).collect();
    edit(json!({ "kind": "words", "key": "cover", "field": "title", "text": "Något helt annat" }));
    edit(json!({ "kind": "rename", "name": "Ett annat namn" }));
    edit(json!({ "kind": "move", "key": keys[3], "to": 0 }));
    edit(json!({ "kind": "remove", "key": keys[4] }));
    let mut target = pitch["target"].clone();
    (target["company"], target["language"], target["minutes"]) = (json!("Annat AB"), json!("da"), json!(3));
    edit(json!({ "kind": "target", "target": target }));
    edit(json!({ "kind": "suggest" }));
    let mut settings = hall.desk("start", Value::Null)["settings"].clone();
    settings["contact"]["organisation"] = json!("Invest in Skåne");
    settings["interfaceLanguage"] = json!("da");
    hall.desk("change_settings", json!({ "settings": settings }));
    hall.desk("back_up", Value::Null);
    let backup = hall.desk("backups", Value::Null)[0]["name"].clone();
    hall.desk("restore_backup", json!({ "name": backup }));
    hall.desk("trash_pitch", json!({ "id": pitch["id"] }));
    hall.time.cover();
    let after = walk(&hall);
    assert_eq!(after.0, before.0, "what is said stays");
    assert!(after.1 == before.1, "and so does every byte of every picture");
    hall.time.pass(3600);
    hall.app.tick();
    assert_eq!(hall.key("Escape"), json!({ "kind": "ended" }), "and it ends as any other");
}

#[test]
fn own_words_and_own_pictures_are_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &[]);
    let slide = pitch["slides"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|slide| slide["tailorable"] == true && slide["origin"] == "library");
    let key = slide.expect("a slide to tailor")["key"].clone();
    let words = json!({ "kind": "words", "key": key, "field": "title", "text": "Only for you" });
    hall.desk("edit_pitch", json!({ "id": pitch["id"], "edit": words }));
    let path = folder.path().join("photo.png");
    raw::write(&path, picture::photograph(640, 360)).expect("a picture is written");
    let looked = hall.desk("look_at_picture", json!({ "path": path }));
    let page = json!({ "number": 1, "title": "Our own hall", "alt": "A hall" });
    let arguments = json!({ "pitch": pitch["id"], "token": looked["token"], "pages": [page], "at": 1 });
    hall.desk("insert_own", arguments);
    hall.begin(&pitch);
    let view = hall.act(json!({ "kind": "goTo", "key": key }));
    assert_eq!(view["current"]["title"], "Only for you");
    assert!(view["audience"]["description"].as_str().is_some_and(|said| said.contains("Only for you")));
    let own = view["story"].as_array().into_iter().flatten().find(|slide| slide["title"] == "Our own hall");
    let own = own.expect("the own picture is part of the story")["key"].clone();
    let view = hall.act(json!({ "kind": "goTo", "key": own }));
    let svg = String::from_utf8(hall.picture(&view["current"]["picture"])).expect("SVG is text");
    assert!(svg.contains("<image"), "the picture is in the slide");
}

#[test]
fn a_slide_that_cannot_be_shown_leaves_no_hole() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = library::files();
    let (_, bytes) = files.iter_mut().find(|(path, _)| path == "media/nanowire.svg").expect("the library draws it");
    *bytes = b"no picture".to_vec();
    library::write(folder.path(), &files);
    let hall = Hall::open(None, Some(folder.path()));
    let pitch = hall.pitch("en", &["region.sound", "nanotech.nanowire", "region.contact"]);
    let slides = pitch["slides"].as_array().into_iter().flatten();
    let title = slides.into_iter().find(|slide| slide["id"] == "nanotech.nanowire").expect("it is there");
    hall.begin(&pitch);
    let view = hall.show();
    let cautions = view["cautions"].to_string();
    assert!(cautions.contains(title["title"].as_str().expect("a title")), "the presenter is told: {cautions}");
    let story = view["story"].as_array().expect("a strip");
    assert!(story.iter().all(|slide| slide["key"] != title["key"]), "and the audience never sees a hole");
    walk(&hall);
}

//! Tests editing a story: every change is stored, can be undone, and loses nothing.

use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::{keys, slide};

#[test]
fn a_pitch_has_its_frame_and_a_story_within_its_time() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let slides = pitch["slides"].as_array().expect("slides");
    let layouts: Vec<&str> = slides.iter().filter_map(|slide| slide["layout"].as_str()).collect();
    assert_eq!(layouts[0], "cover", "a pitch opens with its cover");
    assert_eq!(layouts[1], "agenda", "a long story says what comes");
    assert_eq!(layouts.last(), Some(&"sources"), "every number has its source at the end");
    assert!(pitch["seconds"].as_u64() <= Some(600), "the story keeps within ten minutes: {}", pitch["seconds"]);
    assert_eq!(pitch["name"], "Åkerö Läkemedel", "a pitch is called after its company");
}

#[test]
fn shorter_tellings_are_parts_of_longer_ones_and_keep_the_way_to_contact() {
    let app = TestApp::open();
    let pitch = app.pitch("sv", &[]);
    let cuts = pitch["cuts"].as_array().expect("cuts");
    let keys = |cut: &Value| -> Vec<String> {
        cut["keys"].as_array().into_iter().flatten().filter_map(|key| key.as_str().map(str::to_owned)).collect()
    };
    for pair in cuts.windows(2) {
        let (short, long) = (keys(&pair[0]), keys(&pair[1]));
        assert!(short.iter().all(|key| long.contains(key)), "{short:?} must be part of {long:?}");
        assert!(pair[0]["seconds"].as_u64() <= pair[0]["minutes"].as_u64().map(|minutes| minutes * 60));
    }
    let stages: Vec<&str> =
        keys(&cuts[0]).iter().map(|key| slide(&pitch, key)["stage"].as_str().unwrap_or_default()).collect::<Vec<_>>();
    assert!(
        stages.contains(&"offer") && stages.contains(&"contact"),
        "two minutes say what and whom to call: {stages:?}"
    );
}

#[test]
fn moves_and_swaps_keep_keys_and_can_be_taken_back_one_by_one() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let before = keys(&pitch);
    let moved = app.edit(&pitch, json!({ "kind": "move", "key": before[0], "to": 3 }));
    let mut expected = before.clone();
    expected[..4].rotate_left(1);
    assert_eq!(keys(&moved), expected, "a slide moves to the place that was named, counted without it");
    let with = app.call("slide", json!({ "pitch": pitch["id"], "key": before[1] }))["alternatives"][0]["id"].clone();
    let swapped = app.edit(&pitch, json!({ "kind": "swap", "key": before[1], "with": with }));
    assert_eq!(slide(&swapped, &before[1])["id"], with, "the place keeps its key and shows the other slide");
    let removed = app.edit(&pitch, json!({ "kind": "remove", "key": before[2] }));
    assert_eq!(keys(&removed).len(), before.len() - 1);
    assert_eq!(removed["undo"], "Remove slide", "undo says what it takes back");
    let id = json!({ "id": pitch["id"] });
    app.call("undo", id.clone());
    app.call("undo", id.clone());
    let back = app.call("undo", id.clone());
    assert_eq!(keys(&back), before, "three steps back is where the pitch began");
    assert_eq!(back["redo"], "Move slide");
    let again = app.call("redo", id);
    assert_eq!(keys(&again), expected, "redo brings the move back");
}

#[test]
fn a_story_chosen_anew_keeps_own_words_and_keys_of_the_slides_that_stay() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let tailorable = pitch["slides"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|slide| slide["origin"] == "library" && slide["tailorable"] == true)
        .expect("some slide takes own words");
    let (key, id) = (tailorable["key"].clone(), tailorable["id"].clone());
    app.edit(&pitch, json!({ "kind": "overrideText", "key": key, "field": "title", "text": "For you" }));
    let mut target = pitch["target"].clone();
    target["minutes"] = json!(15);
    app.edit(&pitch, json!({ "kind": "target", "target": target }));
    let anew = app.edit(&pitch, json!({ "kind": "suggest" }));
    let kept = anew["slides"].as_array().into_iter().flatten().find(|slide| slide["id"] == id).expect("it still fits");
    assert_eq!(kept["key"], key, "a slide that stays keeps its key");
    assert_eq!(kept["title"], "For you", "and the words on it");
}

#[test]
fn every_revision_can_be_returned_to() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let before = keys(&pitch);
    app.edit(&pitch, json!({ "kind": "cut", "minutes": 2 }));
    app.edit(&pitch, json!({ "kind": "rename", "name": "Short" }));
    let id = json!({ "id": pitch["id"] });
    let revisions = app.call("revisions", id.clone());
    let said: Vec<&str> = revisions.as_array().into_iter().flatten().filter_map(|row| row["what"].as_str()).collect();
    assert_eq!(said, ["Rename", "Shorten", "Make pitch"], "the history says what was done, the last first");
    let back = app.call("restore_revision", json!({ "id": pitch["id"], "revision": 1 }));
    assert_eq!(keys(&back), before);
    let undone = app.call("undo", id);
    assert_eq!(undone["name"], "Short", "going back is a change like any other, and can be undone");
}

#[test]
fn what_cannot_be_is_refused_in_the_language_of_the_interface_and_changes_nothing() {
    let app = TestApp::open();
    let mut settings = app.call("bootstrap", Value::Null)["settings"].clone();
    settings["interfaceLanguage"] = json!("sv");
    app.call("change_settings", json!({ "settings": settings }));
    let pitch = app.pitch("sv", &[]);
    let key = keys(&pitch)[0].clone();
    for (name, edit) in [
        ("a slide that does not exist", json!({ "kind": "insert", "slide": "no.such", "at": 0 })),
        ("a key that does not exist", json!({ "kind": "remove", "key": "s999" })),
        ("a name of nothing", json!({ "kind": "rename", "name": "  " })),
        (
            "words without end",
            json!({ "kind": "overrideText", "key": key, "field": "title", "text": "x".repeat(5000) }),
        ),
        (
            "words with a control character",
            json!({ "kind": "overrideText", "key": key, "field": "title", "text": "a\u{0}b" }),
        ),
        (
            "words where the library speaks",
            json!({ "kind": "overrideText", "key": key, "field": "facts", "text": "7" }),
        ),
        (
            "a brand that does not exist",
            json!({ "kind": "style", "style": { "brand": "x", "cobrand": null, "form": "slides" } }),
        ),
    ] {
        let (_, message) = app.refused("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
        assert!(message.ends_with('.') && !message.starts_with("error-"), "{name}: a person reads \"{message}\"");
    }
    assert_eq!(app.call("pitch", json!({ "id": pitch["id"] }))["revision"], pitch["revision"], "nothing was saved");
}

#[test]
fn a_pitch_in_the_trash_can_be_taken_back() {
    let app = TestApp::open();
    let id = json!({ "id": app.pitch("en", &[])["id"] });
    app.call("trash_pitch", id.clone());
    let home = app.call("home", Value::Null);
    assert_eq!(home["pitches"].as_array().map(Vec::len), Some(0));
    assert_eq!(home["trash"].as_array().map(Vec::len), Some(1), "nothing is deleted");
    app.call("restore_pitch", id);
    assert_eq!(app.call("home", Value::Null)["pitches"].as_array().map(Vec::len), Some(1));
}

#[test]
fn every_ready_made_pitch_can_be_taken_and_drawn() {
    let app = TestApp::open();
    let home = app.call("home", Value::Null);
    let ready = home["ready"].as_array().expect("ready-made pitches");
    assert_eq!(ready.len(), 3, "oncology, nanotechnology and hydrogen");
    for pitch in ready {
        let cover = app.picture(pitch["picture"].as_str().expect("an address")).expect("a cover");
        assert!(cover.bytes.starts_with(b"\x89PNG"), "a cover is a picture");
        let own = app.call("use_ready_pitch", json!({ "id": pitch["id"] }));
        assert!(keys(&own).len() > 5, "a ready-made pitch has a story");
    }
}

#[test]
fn work_in_a_folder_is_there_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let (id, story) = {
        let app = TestApp::open_in(folder.path());
        let pitch = app.pitch("da", &[]);
        let pitch = app.edit(&pitch, json!({ "kind": "rename", "name": "Messe" }));
        (pitch["id"].clone(), keys(&pitch))
    };
    let app = TestApp::open_in(folder.path());
    let pitch = app.call("pitch", json!({ "id": id }));
    assert_eq!((keys(&pitch), &pitch["name"]), (story, &json!("Messe")));
    assert_eq!(pitch["undo"], "Rename", "and so is its history");
}

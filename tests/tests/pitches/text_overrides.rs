//! Tests text overrides: where they are allowed, the remarks on them, and that they survive updates.

use std::fs;

use lodestone_store::PitchFile;
use lodestone_tests::app::TestApp;
use lodestone_tests::library;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::{keys, slide};

/// The first slide of the story with a field for own words.
fn tailorable(pitch: &Value) -> String {
    let slides = pitch["slides"].as_array().expect("slides");
    let found = slides.iter().find(|slide| slide["origin"] == "library" && slide["tailorable"] == true);
    found.and_then(|slide| slide["key"].as_str()).expect("some slide takes own words").to_owned()
}

fn codes(remarks: &Value) -> Vec<&str> {
    remarks.as_array().into_iter().flatten().filter_map(|remark| remark["code"].as_str()).collect()
}

#[test]
fn fields_come_from_the_contract_with_the_authors_words_and_their_limit() {
    let app = TestApp::open();
    let pitch = app.pitch("sv", &[]);
    let detail = app.call("slide", json!({ "pitch": pitch["id"], "key": tailorable(&pitch) }));
    let title = detail["fields"].as_array().into_iter().flatten().find(|field| field["name"] == "title");
    let title = title.expect("every layout has a title");
    assert_eq!(title["label"], "Title", "fields are named in the language of the interface");
    assert!(title["longest"].as_u64() > Some(20) && title["original"].as_str().is_some_and(|text| !text.is_empty()));
    assert!(app.svg(&detail["picture"]).starts_with("<svg"), "the slide is shown unchanged");
    assert!(!detail["description"].as_str().unwrap_or_default().is_empty(), "and said to those who cannot see it");
}

#[test]
fn an_edit_answers_with_the_slide_that_it_changed() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = tailorable(&pitch);
    let before = app.call("slide", json!({ "pitch": pitch["id"], "key": key }));
    let edited = app.type_title(&pitch, &key, "Quite another title");
    let preview = &edited["preview"];
    assert_ne!(preview["picture"], before["picture"], "the picture follows the words");
    assert_ne!(app.svg(&preview["picture"]), app.svg(&before["picture"]), "and so does what its address shows");
    assert_eq!(preview["characters"]["title"], 19);
    assert!(preview["description"].as_str().is_some_and(|said| said.contains("Quite another title")));
    let after = app.call("pitch", json!({ "id": pitch["id"] }));
    assert_eq!(after, edited["pitch"], "what the answer shows is saved");
    let detail = app.call("slide", json!({ "pitch": pitch["id"], "key": key }));
    for part in ["picture", "description", "facts", "remarks", "characters"] {
        assert_eq!(preview[part], detail[part], "a window need not ask for the {part} again");
    }
    let renamed = json!({ "id": pitch["id"], "edit": { "kind": "rename", "name": "Another name" } });
    assert_eq!(app.call("edit_pitch", renamed)["preview"], Value::Null, "no slide was written on");
}

#[test]
fn words_that_are_there_already_are_shown_and_make_no_revision() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = tailorable(&pitch);
    let first = app.type_title(&pitch, &key, "Mine");
    let again = app.type_title(&pitch, &key, "Mine");
    assert_eq!(again["pitch"]["revision"], first["pitch"]["revision"]);
    assert_eq!(again["preview"], first["preview"], "typing a text again shows the same picture");
}

#[test]
fn what_is_wrong_with_words_is_said_beside_their_field() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = tailorable(&pitch);
    for (words, code) in [
        ("Long words that go on and on. ".repeat(60), "overflow"),
        ("See {fact:no.such-fact}".to_owned(), "unknown-fact"),
        ("A title with \u{4f60}\u{597d}".to_owned(), "no-glyph"),
        (" ".to_owned(), "empty"),
    ] {
        let edited = app.type_title(&pitch, &key, &words);
        let preview = &edited["preview"];
        assert!(codes(&preview["remarks"]).contains(&code), "{words:.30}: {:?} must name {code}", preview["remarks"]);
        let remark = preview["remarks"].as_array().into_iter().flatten().find(|remark| remark["code"] == code);
        assert_eq!(remark.expect("it was just there")["field"], "title", "the remark names its field");
    }
}

#[test]
fn facts_and_the_company_are_filled_into_own_words() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = tailorable(&pitch);
    let words = "{company} and {fact:max-iv.beamlines.count}";
    let edited = app.edit(&pitch, json!({ "kind": "overrideText", "key": key, "field": "title", "text": words }));
    assert!(slide(&edited, &key)["title"].as_str().is_some_and(|title| title.starts_with("Åkerö Läkemedel and")));
    let detail = app.call("slide", json!({ "pitch": pitch["id"], "key": key }));
    let facts: Vec<&str> =
        detail["facts"].as_array().into_iter().flatten().filter_map(|fact| fact["id"].as_str()).collect();
    assert!(facts.contains(&"max-iv.beamlines.count"), "a fact in own words is a fact on the slide: {facts:?}");
    assert!(detail["description"].as_str().is_some_and(|said| said.contains("Åkerö Läkemedel and 16")), "{detail:#?}");
}

#[test]
fn the_cover_takes_own_words_too_and_gives_them_back() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let words = json!({ "kind": "overrideText", "key": "cover", "field": "title", "text": "Neutrons for Åkerö" });
    let edited = app.edit(&pitch, words);
    assert_eq!(slide(&edited, "cover")["title"], "Neutrons for Åkerö");
    assert_ne!(slide(&edited, "cover")["picture"], slide(&pitch, "cover")["picture"], "another look, another address");
    let back = app.edit(&pitch, json!({ "kind": "overrideText", "key": "cover", "field": "title", "text": null }));
    assert_eq!(slide(&back, "cover")["title"], slide(&pitch, "cover")["title"]);
}

#[test]
fn own_words_survive_a_new_release_and_a_slide_that_is_gone_stays_or_is_a_gap_with_its_nearest() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, new, data) = (folder.path().join("old"), folder.path().join("new"), folder.path().join("data"));
    let (id, changed, gone, others) = {
        for (path, bytes) in library::files() {
            for root in [&old, &new] {
                let path = root.join(&path);
                fs::create_dir_all(path.parent().expect("within the library")).expect("a folder");
                raw::write(path, &bytes).expect("a file");
            }
        }
        let app = TestApp::builder().data(&data).library(&old).open();
        let pitch = app.pitch("en", &[]);
        let keys = keys(&pitch);
        let changed = tailorable(&pitch);
        let gone = keys.iter().find(|key| **key != changed).expect("another slide").clone();
        app.edit(&pitch, json!({ "kind": "overrideText", "key": changed, "field": "title", "text": "Mine" }));
        (
            pitch["id"].clone(),
            (slide(&pitch, &changed)["id"].clone(), changed),
            (slide(&pitch, &gone)["id"].clone(), gone),
            keys.len(),
        )
    };
    let named = gone.0.to_string();
    for (path, bytes) in library::files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let is = |slide: &Value| text.starts_with(&format!("id = {slide}\n")) && path.starts_with("slides/");
        if is(&changed.0) {
            raw::write(new.join(&path), format!("{text}\n# edited\n")).expect("a file");
        } else if is(&gone.0) {
            fs::remove_file(new.join(&path)).expect("a slide is withdrawn");
        } else if text.contains(&named) && path.ends_with(".toml") {
            let without: Vec<&str> = text.lines().filter(|line| line.trim().trim_end_matches(',') != named).collect();
            raw::write(new.join(&path), without.join("\n")).expect("a file");
        }
    }
    let app = TestApp::builder().data(&data).library(&new).open();
    let pitch = app.call("pitch", json!({ "id": id }));
    assert_eq!(keys(&pitch).len(), others, "no slide is dropped in silence");
    assert_eq!(slide(&pitch, &changed.1)["title"], "Mine", "own words outlive the release");
    assert_eq!(slide(&pitch, &changed.1)["state"]["kind"], "changed");
    let left = &slide(&pitch, &gone.1)["state"];
    assert_eq!(left, &json!({ "kind": "changed", "acceptable": false }), "it is shown as it was accepted, and marked");
    assert_eq!(pitch["changes"], json!({ "recalled": 0, "changed": 2, "lapsed": 0, "missing": 0 }));
    // As a program wrote it that did not keep what a pitch was made with yet.
    let path = folder.path().join("older.pitch");
    app.call("save_pitch_file", json!({ "id": id, "path": path }));
    let mut file = PitchFile::read(&fs::read(&path).expect("a file")).expect("a pitch");
    file.version_texts.clear();
    raw::write(&path, file.write()).expect("a file");
    let colleague = TestApp::builder().library(&new).open();
    let offer = colleague.call("preview_pitch_file", json!({ "path": path }));
    let app = colleague;
    let pitch = app.call("keep_imported_pitch", json!({ "token": offer["token"] }));
    let id = pitch["id"].clone();
    let missing = &slide(&pitch, &gone.1)["state"];
    assert_eq!(missing["kind"], "missing");
    assert!(missing["nearest"]["id"].is_string(), "a possible replacement is named: {missing}");
    assert_eq!(pitch["changes"], json!({ "recalled": 0, "changed": 1, "lapsed": 0, "missing": 1 }));
    let cut = app.edit(&pitch, json!({ "kind": "cut", "minutes": 2 }));
    assert!(keys(&cut).contains(&gone.1), "nor by a shorter telling: it waits for a person to decide");
    let pitch = app.call("undo", json!({ "id": id }));
    let accepted = app.edit(&pitch, json!({ "kind": "accept", "key": changed.1 }));
    assert_eq!(accepted["changes"]["changed"], 0);
}

//! Tests `.pitch` files, imported pictures and PDF pages.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage};
use lodestone_app::Code;
use lodestone_tests::app::TestApp;
use lodestone_tests::library;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::{keys, slide};

fn picture(path: &Path) {
    let mut bytes = Cursor::new(Vec::new());
    let image = RgbImage::from_fn(1600, 900, |x, y| Rgb([(x / 8) as u8, (y / 4) as u8, 120]));
    image.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
    raw::write(path, bytes.into_inner()).expect("a file");
}

/// An application with a pitch, and a picture that may be put into it.
fn with_picture() -> (TestApp, Value, Value) {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("x.png");
    picture(&own);
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let looked = app.call("preview_picture", json!({ "path": own }));
    (app, pitch, looked)
}

/// A pitch with own words and an own picture, as a file.
fn sent(folder: &Path) -> (Value, std::path::PathBuf) {
    let app = TestApp::open();
    let pitch = app.pitch("sv", &[]);
    let key = keys(&pitch).into_iter().find(|key| slide(&pitch, key)["tailorable"] == true).expect("a slide to tailor");
    app.edit(&pitch, json!({ "kind": "overrideText", "key": key, "field": "title", "text": "Hej" }));
    let own = folder.join("booth.png");
    picture(&own);
    let looked = app.call("preview_picture", json!({ "path": own }));
    assert_eq!((&looked["width"], &looked["height"]), (&json!(1600), &json!(900)));
    assert!(app.picture(looked["picture"].as_str().expect("an address")).is_ok(), "it can be looked at");
    let page = json!([{ "number": 1, "title": "Vår monter", "alt": "En ritning av montern" }]);
    let arguments = json!({ "pitch": pitch["id"], "token": looked["token"], "pages": page, "at": 2 });
    let pitch = app.call("insert_user_media", arguments);
    let path = folder.join("to a colleague.pitch");
    app.call("save_pitch_file", json!({ "id": pitch["id"], "path": path }));
    (pitch, path)
}

#[test]
fn a_pitch_reaches_a_colleague_whole_and_is_theirs_only_once_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let (pitch, path) = sent(folder.path());
    let app = TestApp::open();
    let offer = app.call("preview_pitch_file", json!({ "path": path }));
    assert_eq!((&offer["name"], &offer["overrides"], &offer["userPictures"]), (&pitch["name"], &json!(1), &json!(1)));
    for slide in offer["slides"].as_array().into_iter().flatten() {
        let address = slide["picture"].as_str().expect("an address");
        assert!(app.picture(address).is_ok(), "{address} can be looked at before the pitch is kept");
    }
    assert_eq!(app.call("home", Value::Null)["pitches"], json!([]), "an offer is not a pitch yet");
    let kept = app.call("keep_imported_pitch", json!({ "token": offer["token"] }));
    assert_eq!(keys(&kept), keys(&pitch));
    let titles = |pitch: &Value| -> Vec<Value> {
        pitch["slides"].as_array().into_iter().flatten().map(|slide| slide["title"].clone()).collect()
    };
    assert_eq!(titles(&kept), titles(&pitch), "own words and own pages travel with it");
    let (code, _) = app.refused("keep_imported_pitch", json!({ "token": offer["token"] }));
    assert_eq!(code, Code::Missing, "an offer is kept once");
}

#[test]
fn a_brand_that_only_the_sender_has_gives_way_to_the_librarys_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let theirs = folder.path().join("library");
    for (path, bytes) in library::files() {
        let place = theirs.join(&path);
        fs::create_dir_all(place.parent().expect("within the library")).expect("a folder");
        raw::write(&place, &bytes).expect("a file");
        if path == "brands/lodestone.toml" {
            let text = String::from_utf8(bytes).expect("a brand is text").replace("\"lodestone\"", "\"theirs\"");
            raw::write(theirs.join("brands/theirs.toml"), text).expect("a file");
        }
    }
    let sender = TestApp::builder().library(&theirs).open();
    let pitch = sender.pitch("en", &[]);
    let style = json!({ "brand": "theirs", "cobrand": "lodestone", "form": "slides" });
    sender.edit(&pitch, json!({ "kind": "style", "style": style }));
    let path = folder.path().join("x.pitch");
    sender.call("save_pitch_file", json!({ "id": pitch["id"], "path": path }));
    let app = TestApp::open();
    let offer = app.call("preview_pitch_file", json!({ "path": path }));
    let kept = app.call("keep_imported_pitch", json!({ "token": offer["token"] }));
    assert_eq!(kept["style"], json!({ "brand": "oresund", "cobrand": "lodestone", "form": "slides" }));
    let edit = json!({ "kind": "style", "style": kept["style"] });
    app.edit(&kept, edit);
}

#[test]
fn an_own_picture_stands_in_the_leave_behind_with_its_text_alternative() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, path) = sent(folder.path());
    let app = TestApp::open();
    let offer = app.call("preview_pitch_file", json!({ "path": path }));
    let pitch = app.call("keep_imported_pitch", json!({ "token": offer["token"] }));
    let style = json!({
        "form": "slides", "language": "sv", "brand": "oresund", "cobrand": null, "minutes": null, "budget": 5_000_000,
    });
    let made = app.call("make_leave_behind", json!({ "pitch": pitch["id"], "style": style, "work": "w" }));
    let out = folder.path().join("x.pdf");
    app.call("save_leave_behind", json!({ "token": made["token"], "path": out }));
    if let Some(said) = lodestone_tests::pdf::text(&out) {
        assert!(said.contains("Vår monter"), "the own page is there");
    }
    assert!(made["checks"].as_array().into_iter().flatten().all(|check| check["kept"] == true), "{}", made["checks"]);
}

#[test]
fn an_own_page_without_a_text_alternative_is_not_put_in() {
    let (app, pitch, looked) = with_picture();
    for page in [json!({ "number": 1, "title": "x", "alt": " " }), json!({ "number": 1, "title": "", "alt": "x" })] {
        let arguments = json!({ "pitch": pitch["id"], "token": looked["token"], "pages": [page], "at": 0 });
        let (code, failure) = app.refused("insert_user_media", arguments);
        assert_eq!(code, Code::Input, "{failure}");
    }
}

#[test]
fn an_own_page_keeps_its_place_and_its_title_its_limit() {
    let (app, pitch, looked) = with_picture();
    let page = json!([{ "number": 1, "title": "Ours", "alt": "Our stand" }]);
    let with = app
        .call("insert_user_media", json!({ "pitch": pitch["id"], "token": looked["token"], "pages": page, "at": 3 }));
    let key = keys(&with)[3].clone();
    let words = |text: &str| json!({ "kind": "overrideText", "key": key, "field": "title", "text": text });
    let (code, _) = app.refused("edit_pitch", json!({ "id": pitch["id"], "edit": words(&"x".repeat(500)) }));
    assert_eq!(code, Code::Input, "a title that no file takes is refused where it can be corrected");
    assert_eq!(slide(&app.edit(&pitch, words("[Ours]\tnow")), &key)["title"], "[Ours] now", "it is words, not markup");
    let anew = app.edit(&pitch, json!({ "kind": "suggest" }));
    let place = |pitch: &Value| keys(pitch).iter().position(|other| *other == key);
    assert_eq!(place(&anew), Some(3));
    let other =
        app.call("slide", json!({ "pitch": pitch["id"], "key": keys(&anew)[2] }))["alternatives"][0]["id"].clone();
    app.edit(&pitch, json!({ "kind": "swap", "key": keys(&anew)[2], "with": other }));
    let anew = app.edit(&pitch, json!({ "kind": "suggest" }));
    assert!(place(&anew) >= Some(2), "where its neighbour went, it stays beside the one before: {:?}", place(&anew));
}

#[test]
fn files_that_are_something_else_are_refused_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open();
    let (_, good) = sent(folder.path());
    let mut truncated = fs::read(&good).expect("a pitch");
    truncated.truncate(truncated.len() / 2);
    for (name, bytes) in [
        ("empty.pitch", Vec::new()),
        ("text.pitch", b"not a pitch".to_vec()),
        ("truncated.pitch", truncated),
        ("picture.pitch", b"\x89PNG\r\n\x1a\n".to_vec()),
    ] {
        let path = folder.path().join(name);
        raw::write(&path, bytes).expect("a file");
        let (code, failure) = app.refused("preview_pitch_file", json!({ "path": path }));
        assert_eq!(code, Code::Input, "{name}: {failure}");
        let (code, _) = app.refused("preview_picture", json!({ "path": path }));
        assert_eq!(code, Code::Input, "{name} is no picture");
        let (code, _) = app.refused("preview_pdf", json!({ "path": path, "work": "w" }));
        assert_eq!(code, Code::Input, "{name} is no PDF");
    }
    let (code, _) = app.refused("preview_pitch_file", json!({ "path": folder.path().join("nowhere.pitch") }));
    assert_eq!(code, Code::File);
}

#[test]
fn pages_of_a_pdf_become_slides() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let style = json!({
        "form": "handout", "language": "en", "brand": "lodestone", "cobrand": null, "minutes": 2, "budget": 0,
    });
    let made = app.call("make_leave_behind", json!({ "pitch": pitch["id"], "style": style, "work": "w" }));
    let path = folder.path().join("older.pdf");
    app.call("save_leave_behind", json!({ "token": made["token"], "path": path }));
    let looked = app.call("preview_pdf", json!({ "path": path, "work": "w" }));
    let pages = looked["pages"].as_array().expect("pages");
    assert_eq!(Some(pages.len()), made["pages"].as_array().map(Vec::len), "every page is offered");
    assert!(pages.iter().any(|page| page["text"].as_str().is_some_and(|text| text.len() > 40)), "with its words");
    assert!(app.picture(pages[0]["picture"].as_str().expect("an address")).is_ok(), "and its picture");
    let page = json!([{ "number": 1, "title": "From the older deck", "alt": "The older cover" }]);
    let with = app
        .call("insert_user_media", json!({ "pitch": pitch["id"], "token": looked["token"], "pages": page, "at": 0 }));
    let first = &with["slides"].as_array().expect("slides").iter().find(|slide| slide["origin"] == "page");
    let address = first.expect("the page is a slide")["picture"].as_str().expect("an address").to_owned();
    assert!(app.picture(&address).is_ok(), "and can be drawn");
    let found = app.call("search", json!({ "query": "older cover", "language": "en", "most": 5 }));
    assert_eq!(found[0]["kind"], "pitch", "a pitch is found by what its own pages say: {found}");
    assert_eq!(found[0]["snippet"], "From the older deck");
}

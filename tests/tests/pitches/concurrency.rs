//! Tests simultaneous changes and late answers: no change is lost, and no picture shows another slide.

use lodestone_app::Code;
use lodestone_tests::app::TestApp;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::{keys, slide};

fn address(pitch: &Value, key: &str) -> String {
    slide(pitch, key)["picture"].as_str().expect("an address").to_owned()
}

fn tailorable(pitch: &Value) -> String {
    keys(pitch).into_iter().find(|key| slide(pitch, key)["tailorable"] == true).expect("a slide to tailor")
}

#[test]
fn of_two_changes_at_once_none_is_lost() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let before = keys(&pitch).len();
    let insert = json!({ "kind": "insert", "slide": slide(&pitch, &keys(&pitch)[0])["id"], "at": 0 });
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..10).for_each(|_| drop(app.edit(&pitch, insert.clone()))));
        }
    });
    let after = app.call("pitch", json!({ "id": pitch["id"] }));
    assert_eq!(keys(&after).len(), before + 40, "every slide that was put in is there");
}

#[test]
fn a_picture_that_comes_late_shows_what_its_address_says() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = tailorable(&pitch);
    let write = |text: &str| {
        let edit = json!({ "kind": "overrideText", "key": key, "field": "title", "text": text });
        address(&app.edit(&pitch, edit), &key)
    };
    let (one, two) = (write("One"), write("Two"));
    let late = app.picture(&one).expect("what was shown a moment ago can be drawn");
    let now = app.picture(&two).expect("a picture");
    assert_ne!(late.bytes, now.bytes, "the address of the first words shows the first words");
    let back = app.call("undo", json!({ "id": pitch["id"] }));
    assert_eq!(address(&back, &key), one, "the same look has the same address");
    assert_eq!(app.picture(&one).expect("a picture").bytes, late.bytes);
}

#[test]
fn an_address_changes_with_everything_its_picture_shows() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let addresses = || -> Vec<Value> {
        let home = app.call("home", Value::Null);
        let pitch = app.call("pitch", json!({ "id": pitch["id"] }));
        let slides = pitch["slides"].as_array().into_iter().flatten().map(|slide| slide["picture"].clone());
        let shelf = app.call("browse", json!({ "filter": filter(), "language": "en" }));
        let ready = home["ready"].as_array().into_iter().flatten().map(|ready| ready["picture"].clone());
        slides.chain(ready).chain([shelf["slides"][0]["picture"].clone()]).collect()
    };
    let differ =
        |before: &[Value], after: &[Value]| before.iter().zip(after).filter(|(one, other)| one != other).count();
    let before = addresses();
    let mut settings = app.call("bootstrap", Value::Null)["settings"].clone();
    settings["contact"]["organisation"] = json!("Invest in Skåne");
    app.call("change_settings", json!({ "settings": settings }));
    let after = addresses();
    assert_eq!(differ(&before, &after), before.len(), "every slide may show the sender");
    let mut style = pitch["style"].clone();
    let brand = app.call("bootstrap", Value::Null)["library"]["brands"].as_array().cloned().unwrap_or_default();
    let other = brand.iter().find(|brand| brand["id"] != style["brand"]).expect("a second brand")["id"].clone();
    style["cobrand"] = other;
    app.edit(&pitch, json!({ "kind": "style", "style": style }));
    let slides = pitch["slides"].as_array().map_or(0, Vec::len);
    assert_eq!(differ(&after[..slides], &addresses()[..slides]), slides, "and so may a second brand");
}

fn filter() -> Value {
    json!({
        "query": "", "topics": [], "industries": [], "facilities": [], "stages": [], "language": null, "freshness": null,
    })
}

#[test]
fn what_frames_a_story_takes_words_only_where_its_layout_does() {
    let app = TestApp::open();
    let pitch = app.pitch("sv", &[]);
    for (key, field) in [("agenda", "title"), ("sources", "title"), ("cover", "nonsense")] {
        let edit = json!({ "kind": "overrideText", "key": key, "field": field, "text": "Mitt" });
        let (code, failure) = app.refused("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
        assert_eq!(code, Code::Input, "{key}.{field}: {failure}");
    }
}

#[test]
fn words_that_no_slide_can_show_are_refused_and_not_drawn() {
    let app = TestApp::open();
    let pitch = app.pitch("en", &[]);
    let key = tailorable(&pitch);
    for text in ["x".repeat(5000), "a\u{0}b".to_owned()] {
        let edit = json!({ "kind": "overrideText", "key": key, "field": "title", "text": text });
        assert_eq!(app.refused("edit_pitch", json!({ "id": pitch["id"], "edit": edit })).0, Code::Input);
    }
}

#[test]
fn a_file_is_refused_in_the_language_of_the_interface() {
    let app = TestApp::open();
    let mut settings = app.call("bootstrap", Value::Null)["settings"].clone();
    settings["interfaceLanguage"] = json!("sv");
    let settings = app.call("change_settings", json!({ "settings": settings })).clone();
    let target = |company: &str, keywords: usize| {
        json!({
            "company": company, "industries": [], "audience": "company", "keywords": vec!["x"; keywords],
            "language": "en", "minutes": 10, "event": null,
        })
    };
    let mut long = settings.clone();
    long["contact"]["email"] = json!("x".repeat(500));
    let mut odd = settings.clone();
    odd["event"] = json!("\u{4f60}\u{597d}");
    for (name, arguments, begin) in [
        ("change_settings", json!({ "settings": long }), "E-postadressen"),
        ("change_settings", json!({ "settings": odd }), "Evenemanget"),
        ("suggest", json!({ "target": target("a\u{0}b", 1) }), "Företaget"),
        ("suggest", json!({ "target": target("x", 1000) }), "En pitch"),
    ] {
        let (_, message) = app.refused(name, arguments);
        assert!(message.starts_with(begin) && message.ends_with('.'), "a person reads \"{message}\"");
    }
    let mut odd = settings;
    odd["interfaceLanguage"] = json!("tlh");
    let kept = app.call("change_settings", json!({ "settings": odd }));
    assert_eq!(kept["interfaceLanguage"], "en", "a language that the interface lacks is none");
}

#[test]
fn a_cache_that_cannot_be_used_keeps_nobody_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let cache = folder.path().join("cache");
    raw::write(&cache, "a file where the folder should be").expect("a file");
    let app = TestApp::builder().cache(&cache).open();
    let found = app.call("search", json!({ "query": "neutron", "language": "en", "most": 5 }));
    assert!(found.as_array().is_some_and(|found| !found.is_empty()), "and search works all the same");
}

//! Tests the checks of content: the library's age, slides that are missing or changed, facts in doubt, fonts.

use lodestone_tests::app::TestApp;
use lodestone_tests::raw;
use serde_json::json;

use super::{check, check_until, library_with, line, new_pitch, seen, state};

#[test]
fn the_library_ages_and_the_calendar_can_be_wrong() {
    for (day, age, clock) in [
        ("2026-11-23", "good", "good"),
        ("2026-12-23", "good", "good"),
        ("2026-12-24", "look", "good"),
        ("2027-02-21", "look", "good"),
        ("2027-02-22", "bad", "good"),
        ("2021-11-23", "good", "bad"),
    ] {
        let app = TestApp::builder().today(day).open();
        let pitch = new_pitch(&app, &[]);
        let report = check_until(&app, &pitch, "2027-03-01", seen());
        assert_eq!((state(&report, "age"), state(&report, "clock")), (age, clock), "on {day}");
    }
    let app = TestApp::open();
    let pitch = new_pitch(&app, &[]);
    assert_eq!(state(&check_until(&app, &pitch, "2026-11-22", seen()), "clock"), "look", "the event is over");
}

#[test]
fn facts_that_lapse_before_the_end_are_named_with_owner_and_slide() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, &[]);
    assert_eq!(state(&check(&app, &pitch), "facts"), "good");
    let report = check_until(&app, &pitch, "2035-01-01", seen());
    let facts = line(&report, "facts");
    assert_eq!(facts["state"], "look", "they hold today: {facts:#}");
    let items = facts["details"].as_array().expect("items");
    assert!(!items.is_empty());
    for item in items {
        let about = item["about"].as_str().expect("words");
        assert!(about.contains("; ask ") && about.contains("On: "), "{about}");
        assert_eq!((&item["action"]["kind"], &item["action"]["pitch"]), (&json!("slide"), &pitch["id"]));
    }
    let late = TestApp::builder().today("2035-01-01").open();
    let pitch = new_pitch(&late, &[]);
    let report = check_until(&late, &pitch, "2035-01-03", seen());
    assert_eq!(state(&report, "facts"), "bad", "they have lapsed");
    assert!(line(&report, "facts")["found"].as_str().is_some_and(|found| found.contains("past their review date")));
}

#[test]
fn an_unconfirmed_fact_in_own_words_is_found() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, &[]);
    let slides = pitch["slides"].as_array().expect("slides");
    let slide = slides.iter().find(|slide| slide["origin"] == "library" && slide["tailorable"] == true);
    let key = &slide.expect("a slide to tailor")["key"];
    let edit = json!({ "kind": "overrideText", "key": key, "field": "title", "text": "As low as {fact:als-u.ring.emittance}" });
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
    let report = check(&app, &pitch);
    let facts = line(&report, "facts");
    assert_eq!(facts["state"], "bad");
    assert_eq!(facts["details"][0]["action"]["key"], *key);
    let item = &facts["details"][0];
    assert!(item["text"].as_str().is_some_and(|text| text.contains("ALS-U")));
    assert!(item["about"].as_str().is_some_and(|about| about.contains("Not confirmed")));
}

#[test]
fn slides_that_are_gone_changed_or_withdrawn_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let app = TestApp::builder().data(&data).open();
    let pitch = new_pitch(&app, &[]);
    assert_eq!(state(&check(&app, &pitch), "story"), "good");
    let slides = pitch["slides"].as_array().expect("slides");
    let ids: Vec<String> = slides
        .iter()
        .filter(|slide| slide["origin"] == "library")
        .map(|slide| slide["id"].as_str().expect("an id").to_owned())
        .collect();
    drop(app);
    let changed = library_with(&folder.path().join("changed"), |path, bytes| {
        let is_it = path.starts_with("slides/") && path.contains(&ids[0].replace('.', "/"));
        let text = String::from_utf8_lossy(&bytes).replace("title = \"", "title = \"Now: ");
        Some(if is_it { text.into_bytes() } else { bytes })
    });
    let app = TestApp::builder().data(&data).library(&changed).open();
    let report = check(&app, &pitch);
    assert_eq!(state(&report, "story"), "look", "{:#}", line(&report, "story"));
    drop(app);
    let fewer = library_with(&folder.path().join("fewer"), |path, bytes| {
        let is_it = path.starts_with("slides/") && path.contains(&ids[0].replace('.', "/"));
        (!is_it).then_some(bytes)
    });
    let app = TestApp::builder().data(&data).library(&fewer).open();
    let report = check(&app, &pitch);
    let story = line(&report, "story");
    assert_eq!(story["state"], "look", "it is shown as it was accepted");
    assert_eq!(story["details"].as_array().map(Vec::len), Some(1), "{story:#}");
    drop(app);
    let recall =
        format!("slide = \"{}\"\ndate = \"2026-11-20\"\nreason = {{ en = \"Wrong.\" }}\nrecall = true\n", ids[0]);
    raw::write(fewer.join("retired.toml"), format!("[[retired]]\n{recall}")).expect("a file");
    let app = TestApp::builder().data(&data).library(&fewer).open();
    let report = check(&app, &pitch);
    let story = line(&report, "story");
    assert_eq!(story["state"], "bad", "what is withdrawn must not be shown");
    assert!(story["details"].to_string().contains("is withdrawn"), "{story:#}");
    for slide in slides.iter().filter(|slide| slide["origin"] == "library") {
        app.call("edit_pitch", json!({ "id": pitch["id"], "edit": { "kind": "remove", "key": slide["key"] } }));
    }
    let report = check(&app, &pitch);
    assert_eq!((state(&report, "story"), state(&report, "trial")), ("bad", "bad"), "an empty pitch is no pitch");
    assert_eq!(line(&report, "story")["action"]["kind"], "story");
}

#[test]
fn a_brand_whose_fonts_are_not_there_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let plain = library_with(folder.path(), |path, bytes| {
        let text = String::from_utf8_lossy(&bytes).replace("\"Schibsted Grotesk\"", "\"Comic Sans\"");
        Some(if path == "brands/oresund.toml" { text.into_bytes() } else { bytes })
    });
    let app = TestApp::builder().library(&plain).open();
    let pitch = new_pitch(&app, &[]);
    let report = check(&app, &pitch);
    assert_eq!(state(&report, "fonts"), "bad");
    assert!(line(&report, "fonts")["found"].as_str().is_some_and(|found| found.contains("Comic Sans")));
}

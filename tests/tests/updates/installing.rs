//! Tests installing releases: over the network, from a stick, after a presentation, and from another library.

use std::time::Duration;

use lodestone_tests::app::TestApp;
use lodestone_tests::publisher::TestPublisher;
use lodestone_tests::release::{library, retitle};
use serde_json::{Value, json};

use super::following::Following;
use super::host::Host;

#[test]
fn a_first_start_needs_no_network_and_a_release_is_taken_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let (host, data, source) =
        (folder.path().join("host"), folder.path().join("data"), folder.path().join("a.lodestone-source"));
    let publisher = TestPublisher::new("oresund", &host);
    let app = TestApp::open_in(&data);
    assert_eq!(app.update_state(), ("built-in".into(), 1), "the built-in library is open at once");
    let web = Host::of(&host);
    publisher.source(&source, &web.address);
    app.follow(&source);
    assert_eq!(app.update_state(), ("unchecked".into(), 1), "adding a source opens no connection");
    assert_eq!(web.asked(), 0);
    let pitch = app.call(
        "create_pitch",
        json!({ "pitch": { "target": { "company": "Genmab", "industries": ["21.20"], "audience": "company",
            "keywords": [], "language": "en", "minutes": 10, "event": null }, "slides": ["frame.contact"] } }),
    );
    assert_eq!(pitch["slides"].as_array().map(|slides| !slides.is_empty()), Some(true));

    let mut files = library("oresund", 6);
    publisher.publish_release(6, &files);
    assert_eq!(app.check_now(), ("fresh".into(), 6));
    retitle(&mut files, "Call us today");
    files.insert("library.toml".into(), library("oresund", 7)["library.toml"].clone());
    publisher.publish_release(7, &files);
    assert_eq!(app.check_now(), ("fresh".into(), 7));
    assert_eq!(app.contact_title(), "Call us today");
    let news = app.update_status()["news"].clone();
    assert_eq!(news["changed"], 1, "{news}");
    assert_eq!(news["pitches"], 1, "the pitch has that slide: {news}");
    assert_eq!(news["notes"], "New figures for the fair.");
    assert!(app.call("seen_news", json!({}))["news"].is_null());

    let before = web.asked();
    assert_eq!(app.check_now(), ("fresh".into(), 7));
    assert!(web.asked() - before <= 2, "nothing new costs two requests, and cost {}", web.asked() - before);
    drop(app);
    std::fs::remove_dir_all(&host).expect("the host goes away");
    let app = TestApp::open_in(&data);
    assert_eq!(
        (app.update_state(), app.contact_title()),
        (("fresh".into(), 7), "Call us today".into()),
        "kept without a host"
    );
    app.clock.pass(Duration::from_hours(24 * 31));
    assert_eq!(app.update_state().0, "aged");
    assert!(app.update_status()["banner"].is_null());
    // An hour more: each application begins at the same moment, and the one before looked at its clock since.
    app.clock.pass(Duration::from_hours(24 * 60 + 1));
    assert_eq!(app.update_state().0, "old");
    assert!(app.update_status()["banner"].as_str().is_some_and(|banner| banner.contains("91 days")));
}

#[test]
fn a_pitch_that_is_open_stays_as_it_is_when_a_release_takes_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let publisher = TestPublisher::new("oresund", &at("host"));
    let mut files = library("oresund", 6);
    publisher.publish_release(6, &files);
    publisher.source(&at("a.lodestone-source"), &at("host").to_string_lossy());
    let app = TestApp::open_in(&at("data"));
    app.follow(&at("a.lodestone-source"));
    assert_eq!(app.check_now(), ("fresh".into(), 6));
    let made = app.call(
        "create_pitch",
        json!({ "pitch": { "target": { "company": "Genmab", "industries": ["21.20"], "audience": "company",
            "keywords": [], "language": "en", "minutes": 10, "event": null }, "slides": ["frame.contact"] } }),
    );
    let slide = |pitch: &Value| {
        let slides = pitch["slides"].as_array().expect("slides").iter();
        slides.clone().find(|slide| slide["id"] == "frame.contact").expect("the slide").clone()
    };
    let drawn = |address: &Value| {
        let picture = app.picture(address.as_str().expect("an address"));
        picture.expect("it can be drawn").bytes.to_vec()
    };
    let before = slide(&made);
    let looks = drawn(&before["picture"]);
    let style = json!({
        "form": "slides", "language": "en", "brand": "oresund", "cobrand": null, "minutes": null, "budget": 0
    });
    let preview = app.call("make_leave_behind", json!({ "pitch": made["id"], "style": style, "work": "w" }));

    retitle(&mut files, "Call us today");
    files.insert("library.toml".into(), library("oresund", 7)["library.toml"].clone());
    publisher.publish_release(7, &files);
    assert_eq!(app.check_now(), ("fresh".into(), 7));
    assert_eq!(drawn(&before["picture"]), looks, "a picture that was on its way is of what was accepted");
    let after = app.call("pitch", json!({ "id": made["id"] }));
    assert_eq!((&slide(&after)["title"], &slide(&after)["state"]["kind"]), (&before["title"], &json!("changed")));
    assert_eq!(drawn(&slide(&after)["picture"]), looks, "to the byte");
    app.call("save_leave_behind", json!({ "token": preview["token"], "path": at("for them.pdf") }));
    let check = app.call("check_pdf", json!({ "path": at("for them.pdf") }));
    assert_eq!((&check["release"], &check["now"]), (&json!(6), &json!(7)), "it ends with what it began with");
    let contact = check["items"].as_array().expect("items").iter().find(|item| item["id"] == "frame.contact");
    assert_eq!(contact.map(|item| &item["status"]), Some(&json!("changed")));

    let choices = json!([{ "key": before["key"], "decision": "accept" }]);
    let accepted = app.call("decide", json!({ "pitch": made["id"], "choices": choices }));
    assert_eq!(slide(&accepted)["title"], "Call us today");
    let undone = app.call("undo", json!({ "id": made["id"] }));
    assert_eq!(slide(&undone)["title"], before["title"]);
    assert_eq!(drawn(&slide(&undone)["picture"]), looks);
}

#[test]
fn nothing_is_asked_while_a_presentation_goes_on_and_the_release_comes_after_it() {
    let Following { app, web, host, .. } = &Following::release(&library("oresund", 2));
    let ready = app.call("home", json!({}))["ready"][0]["id"].clone();
    let presentation = json!({ "pitch": ready, "from": null, "language": null, "stepByStep": false, "cut": null });
    app.call("begin_presentation", json!({ "presentation": presentation, "work": "presentation" }));
    app.check_when_due();
    let status = app.call("check_now", json!({}));
    assert_eq!(status["mayCheck"], false);
    assert!(app.try_call("take_from_folder", json!({ "path": host })).is_err(), "not even from a stick");
    assert!(app.try_call("use_source", json!({ "id": "built-in" })).is_err(), "nor another library");
    assert_eq!((web.asked(), app.update_state().1), (0, 1), "no connection was opened in front of people");
    app.end_presentation();
    app.check_when_due();
    assert_eq!(app.update_state(), ("fresh".into(), 2));
    let asked = web.asked();
    app.check_when_due();
    assert_eq!(web.asked(), asked, "the next time is hours away");
}

#[test]
fn a_stick_is_verified_like_a_host_and_libraries_stand_side_by_side() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let ours = TestPublisher::new("oresund", &at("ours"));
    ours.publish_release(3, &library("oresund", 3));
    // Nobody listens there.
    ours.source(&at("ours.lodestone-source"), "http://127.0.0.1:9/");
    let app = TestApp::open_in(&at("data"));
    assert!(app.try_call("take_from_folder", json!({ "path": at("ours") })).is_err(), "nobody is trusted yet");
    app.follow(&at("ours.lodestone-source"));
    assert_eq!(app.check_now(), ("offline".into(), 1));
    let status = app.call("take_from_folder", json!({ "path": at("ours") }));
    assert_eq!(status["release"], 3);
    let empty = app.try_call("take_from_folder", json!({ "path": at("nothing") }));
    assert!(empty.is_err(), "a folder without a library is reported");
    assert_eq!(app.update_state().1, 3);

    let ready = app.call("home", json!({}))["ready"][0]["id"].clone();
    app.call("use_ready_pitch", json!({ "id": ready }));
    let theirs = TestPublisher::new("harbour", &at("theirs"));
    theirs.publish_release(1, &library("harbour", 1));
    theirs.source(&at("theirs.lodestone-source"), &at("theirs").to_string_lossy());
    let id = {
        let offer = app.call("look_at_source", json!({ "path": at("theirs.lodestone-source") }));
        let sources = app.call("add_source", json!({ "token": offer["token"] }));
        sources[1]["id"].as_str().expect("it has an id").to_owned()
    };
    assert_eq!(app.update_state().1, 3, "another source changes nothing by being there");
    app.call("use_source", json!({ "id": id }));
    let home = app.call("home", json!({}));
    assert_eq!(home["pitches"].as_array().map(Vec::len), Some(0), "pitches belong to their library");
    assert_eq!(home["elsewhere"], json!([{ "name": "Team of oresund", "pitches": 1 }]));
    assert_eq!(app.call("bootstrap", json!({}))["library"]["id"], "harbour");
    app.call("remove_source", json!({ "id": id }));
    assert_eq!(app.call("bootstrap", json!({}))["library"]["id"], "oresund", "what came with the program is left");
    assert_eq!(app.call("home", json!({}))["pitches"].as_array().map(Vec::len), Some(1), "and the pitch is back");
    assert!(!at("data/content").join(&id).exists(), "the download is removed");
}

//! Tests that a download stops when a person or a presentation wants it: no connection stays open in front of an
//! audience.

use lodestone_tests::app::TestApp;
use lodestone_tests::release::{library, retitle};
use serde_json::{Value, json};

use super::following::Following;
use super::host::{Host, Mood};

/// A laptop that fetches release 2 from a host which never hands it over.
fn while_it_fetches(then: impl FnOnce(&TestApp, &Host)) {
    let mut files = library("oresund", 2);
    retitle(&mut files, "Call us today");
    let Following { app, web, .. } = &Following::release(&files);
    web.is(Mood::HoldsBack);
    std::thread::scope(|scope| {
        let check = scope.spawn(|| app.check_when_due());
        web.wait_until("a request for an object", |counts| counts.held > 0);
        assert_eq!(app.update_state().0, "fetching");
        then(app, web);
        check.join().expect("the check ends");
    });
    web.is(Mood::Serves);
    assert_eq!(app.check_now(), ("fresh".into(), 2), "and goes on when it may");
    assert_eq!(app.contact_title(), "Call us today");
}

/// Nothing is fetched, nothing is connected, and nobody can begin it.
fn nothing_goes_on(app: &TestApp, web: &Host) {
    let (state, release) = app.update_state();
    assert!(state != "fetching" && state != "checking" && release == 1, "{state}");
    // The host hears of a closed connection a moment later than it is closed.
    web.wait_until("the end of every connection", |counts| counts.open == 0);
    let asked = web.asked();
    app.check_when_due();
    app.call("check_now", json!({}));
    assert_eq!((web.counts().open, web.asked()), (0, asked), "nothing is opened in front of people");
}

#[test]
fn a_presentation_ends_what_is_being_fetched_and_opens_nothing() {
    while_it_fetches(|app, web| {
        let ready = app.call("home", json!({}))["ready"][0]["id"].clone();
        let presentation = json!({ "pitch": ready, "from": null, "language": null, "stepByStep": false, "cut": null });
        app.call("begin_presentation", json!({ "presentation": presentation, "work": "presentation" }));
        nothing_goes_on(app, web);
        app.end_presentation();
    });
}

#[test]
fn a_kiosk_ends_what_is_being_fetched_and_opens_nothing() {
    while_it_fetches(|app, web| {
        let target = json!({ "company": "Genmab", "industries": ["21.20"], "audience": "company", "keywords": [], "language": "en",
            "minutes": 10, "event": null });
        let pitch = app.call("create_pitch", json!({ "pitch": { "target": target, "slides": ["frame.contact"] } }));
        let mut settings = app.call("kiosk_setup", Value::Null)["settings"].clone();
        settings["playlist"] = json!([{ "source": "own", "pitch": pitch["id"] }]);
        app.call("change_kiosk", json!({ "settings": settings }));
        app.call("begin_kiosk", json!({ "work": "kiosk" }));
        nothing_goes_on(app, web);
        app.end_kiosk();
    });
}

#[test]
fn what_a_person_stopped_does_not_begin_again_by_itself() {
    while_it_fetches(|app, web| {
        app.call("stop_checking", json!({}));
        let is_over = || !matches!(app.update_state().0.as_str(), "fetching" | "checking");
        app.events.wait_until("the end of the check", is_over);
        web.is(Mood::Serves);
        let asked = web.asked();
        app.check_when_due();
        assert_eq!((web.asked(), app.update_state().1), (asked, 1), "not a few seconds later");
    });
}

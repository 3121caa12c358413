//! What is being fetched ends when a person or a show wants it to: no connection stays open in front of people.

use lodestone_tests::press::{Press, library, retitle};
use serde_json::{Value, json};

use super::host::{Host, Mood};
use super::laptop::Laptop;

/// A laptop that fetches release 2 from a host which never hands it over.
fn while_it_fetches(then: impl FnOnce(&Laptop, &Host)) {
    let folder = tempfile::tempdir().expect("a folder");
    let (host, source) = (folder.path().join("host"), folder.path().join("a.lodestone-source"));
    let press = Press::new("oresund", &host);
    let mut files = library("oresund", 2);
    retitle(&mut files, "Call us today");
    press.publish(2, &files);
    let web = Host::of(&host);
    press.source(&source, &web.address);
    let laptop = Laptop::start(&folder.path().join("data"));
    laptop.follow(&source);
    web.is(Mood::HoldsBack);
    std::thread::scope(|scope| {
        let check = scope.spawn(|| laptop.app.check_when_due());
        web.until_held();
        assert_eq!(laptop.stands().0, "fetching");
        then(&laptop, &web);
        check.join().expect("the check ends");
    });
    web.is(Mood::Serves);
    assert_eq!(laptop.check(), ("fresh".into(), 2), "and goes on when it may");
    assert_eq!(laptop.title(), "Call us today");
}

/// Nothing is fetched, nothing is connected, and nobody can begin it.
fn nothing_goes_on(laptop: &Laptop, web: &Host) {
    let (state, release) = laptop.stands();
    assert!(state != "fetching" && state != "checking" && release == 1, "{state}");
    // The host hears of a closed connection a moment later than it is closed.
    while web.open() > 0 {
        std::thread::yield_now();
    }
    let asked = web.asked();
    laptop.app.check_when_due();
    laptop.call("check_now", json!({}));
    assert_eq!((web.open(), web.asked()), (0, asked), "nothing is opened in front of people");
}

#[test]
fn a_show_ends_what_is_being_fetched_and_opens_nothing() {
    while_it_fetches(|laptop, web| {
        let ready = laptop.call("home", json!({}))["ready"][0]["id"].clone();
        let show = json!({ "pitch": ready, "from": null, "language": null, "stepByStep": false, "cut": null });
        laptop.call("begin_show", json!({ "show": show, "work": "show" }));
        nothing_goes_on(laptop, web);
        laptop.app.end_showing();
    });
}

#[test]
fn a_booth_ends_what_is_being_fetched_and_opens_nothing() {
    while_it_fetches(|laptop, web| {
        let target = json!({ "company": "Genmab", "industries": ["21.20"], "audience": "company", "keywords": [], "language": "en",
            "minutes": 10, "event": null });
        let pitch = laptop.call("create_pitch", json!({ "pitch": { "target": target, "slides": ["frame.contact"] } }));
        let mut settings = laptop.call("booth_settings", Value::Null)["settings"].clone();
        settings["playlist"] = json!([{ "source": "own", "pitch": pitch["id"] }]);
        laptop.call("change_booth", json!({ "settings": settings }));
        laptop.call("begin_booth", json!({ "work": "booth" }));
        nothing_goes_on(laptop, web);
        laptop.app.end_booth();
    });
}

#[test]
fn what_a_person_stopped_does_not_begin_again_by_itself() {
    while_it_fetches(|laptop, web| {
        laptop.call("stop_checking", json!({}));
        while matches!(laptop.stands().0.as_str(), "fetching" | "checking") {
            std::thread::yield_now();
        }
        web.is(Mood::Serves);
        let asked = web.asked();
        laptop.app.check_when_due();
        assert_eq!((web.asked(), laptop.stands().1), (asked, 1), "not a few seconds later");
    });
}

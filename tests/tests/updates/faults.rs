//! Tests faults: content that cannot be shown, damage, wrong hosts. The old release stays, and the message says why.

use std::fs;
use std::path::{Path, PathBuf};

use lodestone_tests::app::TestApp;
use lodestone_tests::publisher::TestPublisher;
use lodestone_tests::raw;
use lodestone_tests::release::{library, retitle};
use serde_json::json;

use super::following::Following;
use super::host::Mood;

#[test]
fn a_signed_release_that_cannot_be_shown_is_refused_and_the_next_one_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let (host, source) = (folder.path().join("host"), folder.path().join("a.lodestone-source"));
    let publisher = TestPublisher::new("oresund", &host);
    publisher.source(&source, &host.to_string_lossy());
    let app = TestApp::open_in(&folder.path().join("data"));
    app.follow(&source);
    let faults = [
        ("media/linac.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".to_vec(), "drawn"),
        ("slides/frame/contact.toml", b"id = \"frame.contact\"\nlayout = \"no-such\"\n".to_vec(), "errors"),
    ];
    for (sequence, (path, bytes, says)) in (2..).zip(faults) {
        let mut files = library("oresund", sequence);
        assert!(files.insert(path.to_owned(), bytes).is_some(), "{path} is in the library");
        publisher.publish_release(sequence, &files);
        assert_eq!(app.check_now(), ("refused".into(), 1), "{path}");
        let status = app.update_status();
        assert_eq!(status["code"], "refused", "{path}");
        let detail = status["detail"].as_str().unwrap_or_default();
        assert!(detail.contains(says), "the content team reads what to correct: {detail}");
        assert_eq!(app.check_now(), ("refused".into(), 1), "asked again it is as wrong as before");
    }
    let mut another = library("oresund", 4);
    another.insert("library.toml".into(), library("harbour", 4)["library.toml"].clone());
    publisher.publish_release(4, &another);
    assert_eq!(app.check_now(), ("refused".into(), 1), "the manifest and the library must speak of the same");
    publisher.publish_release(5, &library("oresund", 5));
    assert_eq!(app.check_now(), ("fresh".into(), 5));
    let log = app.call("content_log", json!({}));
    assert!(log[0]["text"].as_str().is_some_and(|text| text.contains("Release 5")), "{log}");
}

/// Returns the files of a release store's objects.
fn objects(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(objects(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn damage_opens_the_release_before_and_the_next_check_heals_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (host, data, source) =
        (folder.path().join("host"), folder.path().join("data"), folder.path().join("a.lodestone-source"));
    let publisher = TestPublisher::new("oresund", &host);
    publisher.source(&source, &host.to_string_lossy());
    let app = TestApp::open_in(&data);
    let id = app.follow(&source);
    publisher.publish_release(2, &library("oresund", 2));
    assert_eq!(app.check_now(), ("fresh".into(), 2));
    let before = objects(&data.join("content").join(&id).join("objects"));
    let mut files = library("oresund", 3);
    retitle(&mut files, "Call us today");
    publisher.publish_release(3, &files);
    assert_eq!(app.check_now(), ("fresh".into(), 3));
    let now = objects(&data.join("content").join(&id).join("objects"));
    let new: Vec<&PathBuf> = now.iter().filter(|path| !before.contains(path)).collect();
    assert_eq!(new.len(), 2, "one slide and library.toml differ");
    drop(app);
    flip(new[0]);

    let app = TestApp::open_in(&data);
    assert_eq!(app.update_state(), ("damaged".into(), 2), "the release before is whole");
    let notices = app.call("bootstrap", json!({}))["notices"].clone();
    assert_eq!(notices[0]["code"], "content-previous", "{notices}");
    assert_eq!(app.check_now(), ("fresh".into(), 3), "healed");
    assert_eq!(app.contact_title(), "Call us today");
    drop(app);
    for path in objects(&data.join("content").join(&id).join("objects")) {
        flip(&path);
    }
    let app = TestApp::open_in(&data);
    assert_eq!(app.update_state(), ("damaged".into(), 1), "what came with the program cannot be damaged");
    assert_eq!(app.call("bootstrap", json!({}))["notices"][0]["code"], "content-seed");
    assert_eq!(app.check_now(), ("fresh".into(), 3), "healed from nothing");
}

fn flip(path: &Path) {
    let mut bytes = fs::read(path).expect("it is there");
    if let Some(byte) = bytes.last_mut() {
        *byte ^= 1;
    }
    raw::write(path, bytes).expect("it is ours");
}

#[test]
fn a_captive_portal_and_a_busy_host_are_no_attacks() {
    let Following { app, web, .. } = &Following::release(&library("oresund", 2));
    web.is(Mood::WantsSignIn);
    assert_eq!(app.check_now(), ("captive-portal".into(), 1));
    assert!(app.update_status()["next"].as_str().is_some_and(|next| next.contains("sign in")));
    web.is(Mood::IsBusy);
    assert_eq!(app.check_now(), ("busy".into(), 1));
    let asked = web.asked();
    app.check_when_due();
    assert_eq!(web.asked(), asked, "a host that asks for patience gets it");
    web.is(Mood::Serves);
    assert_eq!(app.check_now(), ("fresh".into(), 2));
}

#[test]
fn a_file_that_is_no_source_is_refused_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open_in(&folder.path().join("data"));
    for (name, bytes) in [("empty", &b""[..]), ("json", b"{}"), ("newer", b"{\"lodestone-source\": 99}")] {
        let path = folder.path().join(name);
        raw::write(&path, bytes).expect("the folder is ours");
        let refused = app.try_call("look_at_source", json!({ "path": path })).expect_err(name);
        let said = app.failure(&refused).message;
        assert!(said.contains(".lodestone-source"), "{name}: {said}");
    }
}

#[test]
fn a_fact_that_lapsed_since_keeps_nobody_from_a_release() {
    let folder = tempfile::tempdir().expect("a folder");
    let (host, source) = (folder.path().join("host"), folder.path().join("a.lodestone-source"));
    let publisher = TestPublisher::new("oresund", &host);
    publisher.source(&source, &host.to_string_lossy());
    let mut files = library("oresund", 2);
    // It went out on the 10th, one of its facts was good until the 20th, and the laptop was away until the 23rd.
    for (path, old, new) in [
        ("library.toml", "2026-12-01", "2026-11-10"),
        ("facilities/host-ptx-esbjerg.toml", "review_by = \"2027-03-31\"", "review_by = \"2026-11-20\""),
    ] {
        let text = String::from_utf8(files[path].clone()).expect("it is text");
        assert!(text.contains(old), "{path}");
        files.insert(path.to_owned(), text.replacen(old, new, 1).into_bytes());
    }
    publisher.publish_release(2, &files);
    let app = TestApp::open_in(&folder.path().join("data"));
    app.follow(&source);
    assert_eq!(app.check_now(), ("fresh".into(), 2), "a recall in it would not arrive otherwise");
}

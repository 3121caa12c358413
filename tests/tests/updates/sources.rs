//! Tests sources that move, have several addresses, lose their files, or meet a full disk.

use std::fs;
use std::process::Command;

use lodestone_sync::KeyRole;
use lodestone_tests::app::TestApp;
use lodestone_tests::folder::copy;
use lodestone_tests::publisher::{NOW, TestPublisher, key};
use lodestone_tests::raw;
use lodestone_tests::release::library;
use lodestone_tests::skipped::skipped;
use serde_json::json;

use super::host::{Host, Mood};

#[test]
fn a_source_file_made_after_a_move_or_a_change_of_keys_is_of_the_same_source() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let mut publisher = TestPublisher::new("oresund", &at("old"));
    publisher.source(&at("first.lodestone-source"), &at("old").to_string_lossy());
    publisher.publish_release(2, &library("oresund", 2));
    let app = TestApp::open_in(&at("data"));
    let id = app.follow(&at("first.lodestone-source"));
    assert_eq!(app.check_now(), ("fresh".into(), 2));
    assert_eq!(app.call("look_at_source", json!({ "path": at("first.lodestone-source") }))["known"], true);

    // Two removals: with the same keys, and with a new one.
    for (name, sequence) in [("new", 3), ("newer", 4)] {
        if sequence == 4 {
            let old = publisher.online[0].public().clone();
            publisher.replace_key(&old, key("Fia again", KeyRole::Online), NOW);
        }
        publisher.move_to(&at(name));
        publisher.publish_release(sequence, &library("oresund", sequence));
        publisher.source(&at("next.lodestone-source"), &at(name).to_string_lossy());
        let offer = app.call("look_at_source", json!({ "path": at("next.lodestone-source") }));
        assert_eq!(offer["known"], false, "its place is news: {offer}");
        let sources = app.call("add_source", json!({ "token": offer["token"] }));
        assert_eq!(sources.as_array().map(Vec::len), Some(2), "one, and what came with the program: {sources}");
        assert_eq!((&sources[0]["id"], &sources[0]["inUse"]), (&json!(id), &json!(true)));
        assert_eq!(sources[0]["addresses"][0], json!(at(name)), "the new place is asked first: {sources}");
        assert_eq!(app.check_now(), ("fresh".into(), sequence.into()));
        assert_eq!(app.call("look_at_source", json!({ "path": at("next.lodestone-source") }))["known"], true);
    }

    let stranger = TestPublisher::new("oresund", &at("stranger"));
    stranger.source(&at("false.lodestone-source"), &at("stranger").to_string_lossy());
    let offer = app.call("look_at_source", json!({ "path": at("false.lodestone-source") }));
    assert_eq!(offer["known"], false);
    let sources = app.call("add_source", json!({ "token": offer["token"] }));
    assert_eq!(sources.as_array().map(Vec::len), Some(3), "the same name is not the same people: {sources}");
}

#[test]
fn another_place_is_asked_when_the_first_is_out_of_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let publisher = TestPublisher::new("oresund", &at("host"));
    publisher.publish_release(2, &library("oresund", 2));
    let web = Host::of(&at("host"));
    web.is(Mood::WantsSignIn);
    let second = at("second");
    publisher.source_at(&at("a.lodestone-source"), &[&web.address, &second.to_string_lossy()]);
    let app = TestApp::open_in(&at("data"));
    app.follow(&at("a.lodestone-source"));
    assert_eq!(app.check_now(), ("captive-portal".into(), 1), "the message says what a person can do");
    raw::rename(at("host"), &second).expect("it is ours");
    assert_eq!(app.check_now(), ("fresh".into(), 2));
}

#[test]
fn an_emptied_folder_reopens_nothing_to_an_older_release() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let publisher = TestPublisher::new("oresund", &at("host"));
    publisher.publish_release(2, &library("oresund", 2));
    copy(&at("host"), &at("replayed"));
    publisher.publish_release(3, &library("oresund", 3));
    publisher.source(&at("a.lodestone-source"), &at("host").to_string_lossy());
    let app = TestApp::open_in(&at("data"));
    let id = app.follow(&at("a.lodestone-source"));
    assert_eq!(app.check_now(), ("fresh".into(), 3));
    drop(app);
    fs::remove_dir_all(at("data").join("content").join(id)).expect("a person tidies up");
    raw::rename(at("host"), at("away")).expect("it is ours");
    raw::rename(at("replayed"), at("host")).expect("it is ours");
    let app = TestApp::open_in(&at("data"));
    assert_eq!(app.update_state(), ("damaged".into(), 1), "what came with the program is open");
    app.check_now();
    assert_eq!(app.update_status()["release"], 1, "what user.db knows stops it");
    let log = app.call("content_log", json!({}));
    assert!(log[0]["detail"].as_str().is_some_and(|detail| detail.contains("after")), "{log}");
    fs::remove_dir_all(at("host")).expect("it is ours");
    raw::rename(at("away"), at("host")).expect("it is ours");
    assert_eq!(app.check_now(), ("fresh".into(), 3));
}

#[test]
fn too_little_room_is_said_and_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    fs::create_dir(&data).expect("the folder is ours");
    // Room for the person's work and not for what a machine has to keep free.
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=96m", "tmpfs"]).arg(&data).output();
    if !mount.is_ok_and(|output| output.status.success()) {
        skipped("updates on a full disk", None, "only an administrator may mount a small file system");
        return;
    }
    let publisher = TestPublisher::new("oresund", &folder.path().join("host"));
    let mut files = library("oresund", 2);
    lodestone_tests::release::retitle(&mut files, "Call us today");
    publisher.publish_release(2, &files);
    let source = folder.path().join("a.lodestone-source");
    publisher.source(&source, &folder.path().join("host").to_string_lossy());
    let app = TestApp::open_in(&data);
    app.follow(&source);
    let state = app.check_now();
    let said = app.update_status();
    drop(app);
    let _ = Command::new("umount").arg(&data).output();
    assert_eq!(state, ("disk-full".into(), 1), "{said}");
    assert!(said["next"].as_str().is_some_and(|next| !next.is_empty()), "what to do about it: {said}");
}

//! Sources that move, have several places, lose what they kept, or meet a full disk.

use std::fs;
use std::process::Command;

use lodestone_tests::folder::copy;
use lodestone_tests::press::{Press, library};
use lodestone_tests::raw;
use serde_json::json;

use super::host::{Host, Mood};
use super::laptop::Laptop;

#[test]
fn a_source_file_made_after_a_move_or_a_change_of_keys_is_of_the_same_source() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let mut press = Press::new("oresund", &at("old"));
    press.source(&at("first.lodestone-source"), &at("old").to_string_lossy());
    press.publish(2, &library("oresund", 2));
    let laptop = Laptop::start(&at("data"));
    let id = laptop.follow(&at("first.lodestone-source"));
    assert_eq!(laptop.check(), ("fresh".into(), 2));
    assert_eq!(laptop.call("look_at_source", json!({ "path": at("first.lodestone-source") }))["known"], true);

    // Two removals: with the same keys, and with a new one.
    for (name, sequence) in [("new", 3), ("newer", 4)] {
        if sequence == 4 {
            press.replace_online_key();
        }
        press.moves_to(&at(name));
        press.publish(sequence, &library("oresund", sequence));
        press.source(&at("next.lodestone-source"), &at(name).to_string_lossy());
        let offer = laptop.call("look_at_source", json!({ "path": at("next.lodestone-source") }));
        assert_eq!(offer["known"], false, "its place is news: {offer}");
        let sources = laptop.call("add_source", json!({ "token": offer["token"] }));
        assert_eq!(sources.as_array().map(Vec::len), Some(2), "one, and what came with the program: {sources}");
        assert_eq!((&sources[0]["id"], &sources[0]["inUse"]), (&json!(id), &json!(true)));
        assert_eq!(sources[0]["places"][0], json!(at(name)), "the new place is asked first: {sources}");
        assert_eq!(laptop.check(), ("fresh".into(), sequence.into()));
        assert_eq!(laptop.call("look_at_source", json!({ "path": at("next.lodestone-source") }))["known"], true);
    }

    let stranger = Press::new("oresund", &at("stranger"));
    stranger.source(&at("false.lodestone-source"), &at("stranger").to_string_lossy());
    let offer = laptop.call("look_at_source", json!({ "path": at("false.lodestone-source") }));
    assert_eq!(offer["known"], false);
    let sources = laptop.call("add_source", json!({ "token": offer["token"] }));
    assert_eq!(sources.as_array().map(Vec::len), Some(3), "the same name is not the same people: {sources}");
}

#[test]
fn another_place_is_asked_when_the_first_is_out_of_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let press = Press::new("oresund", &at("host"));
    press.publish(2, &library("oresund", 2));
    let web = Host::of(&at("host"));
    web.is(Mood::WantsSignIn);
    let second = at("second");
    press.source_at(&at("a.lodestone-source"), &[&web.address, &second.to_string_lossy()]);
    let laptop = Laptop::start(&at("data"));
    laptop.follow(&at("a.lodestone-source"));
    assert_eq!(laptop.check(), ("captive-portal".into(), 1), "what a person can do something about is said");
    raw::rename(at("host"), &second).expect("it is ours");
    assert_eq!(laptop.check(), ("fresh".into(), 2));
}

#[test]
fn an_emptied_folder_reopens_nothing_to_an_older_release() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let press = Press::new("oresund", &at("host"));
    press.publish(2, &library("oresund", 2));
    copy(&at("host"), &at("replayed"));
    press.publish(3, &library("oresund", 3));
    press.source(&at("a.lodestone-source"), &at("host").to_string_lossy());
    let laptop = Laptop::start(&at("data"));
    let id = laptop.follow(&at("a.lodestone-source"));
    assert_eq!(laptop.check(), ("fresh".into(), 3));
    drop(laptop);
    fs::remove_dir_all(at("data").join("content").join(id)).expect("a person tidies up");
    raw::rename(at("host"), at("away")).expect("it is ours");
    raw::rename(at("replayed"), at("host")).expect("it is ours");
    let laptop = Laptop::start(&at("data"));
    assert_eq!(laptop.stands(), ("damaged".into(), 1), "what came with the program is open");
    laptop.check();
    assert_eq!(laptop.status()["release"], 1, "what user.db knows stops it");
    let log = laptop.call("content_log", json!({}));
    assert!(log[0]["detail"].as_str().is_some_and(|detail| detail.contains("after")), "{log}");
    fs::remove_dir_all(at("host")).expect("it is ours");
    raw::rename(at("away"), at("host")).expect("it is ours");
    assert_eq!(laptop.check(), ("fresh".into(), 3));
}

#[test]
fn too_little_room_is_said_and_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    fs::create_dir(&data).expect("the folder is ours");
    // Room for the person's work and not for what a machine has to keep free.
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=96m", "tmpfs"]).arg(&data).output();
    if !mount.is_ok_and(|output| output.status.success()) {
        println!("not run: a small file system can be mounted by root only");
        return;
    }
    let press = Press::new("oresund", &folder.path().join("host"));
    let mut files = library("oresund", 2);
    lodestone_tests::press::retitle(&mut files, "Call us today");
    press.publish(2, &files);
    let source = folder.path().join("a.lodestone-source");
    press.source(&source, &folder.path().join("host").to_string_lossy());
    let laptop = Laptop::start(&data);
    laptop.follow(&source);
    let state = laptop.check();
    let said = laptop.status();
    drop(laptop);
    let _ = Command::new("umount").arg(&data).output();
    assert_eq!(state, ("disk-full".into(), 1), "{said}");
    assert!(said["next"].as_str().is_some_and(|next| !next.is_empty()), "what to do about it: {said}");
}

//! Other programs, other people, links and full disks: nothing is lost, and nothing is half.

use std::fs;

use lodestone_app::Code;
use lodestone_tests::raw;
use serde_json::json;

use super::room::{Room, ids};

#[test]
fn a_file_that_another_program_changed_is_not_written_over() {
    let room = Room::oresund();
    let mut slide = room.slide("nanotech.pronano");
    let path = slide["file"].as_str().expect("a path").to_owned();
    let theirs = room.text(&path).replace("seconds = 40", "seconds = 41");
    room.write(&path, &theirs);
    slide["form"]["seconds"] = json!(50);
    let (code, _) = room.refused("save_editor_slide", json!({ "form": slide["form"], "digest": slide["digest"] }));
    assert_eq!(code, Code::Conflict);
    assert_eq!(room.text(&path), theirs, "their version stands");
    let fresh = room.slide("nanotech.pronano");
    assert_eq!(fresh["form"]["seconds"], 41, "and is what opens next");
    slide["digest"] = fresh["digest"].clone();
    assert_eq!(room.save_slide(&slide)["form"]["seconds"], 50, "ours can be put over it knowingly");
}

#[test]
fn what_other_programs_do_is_noticed_and_read() {
    let room = Room::oresund();
    let version = || room.call("editor_version", json!({})).as_u64().expect("a number");
    let before = version();
    assert_eq!(version(), before, "nothing happened");
    room.write(
        "slides/nanotech/fresh.toml",
        &room.text("slides/nanotech/pronano.toml").replace("nanotech.pronano", "nanotech.fresh"),
    );
    let after = version();
    assert!(after > before, "a new file is noticed");
    let desk = room.call("editor", json!({ "folder": null }));
    assert!(ids(&desk["slides"]).contains(&"nanotech.fresh".to_owned()));
    assert_eq!(desk["version"].as_u64(), Some(version()), "the list is of this version");
    fs::remove_file(room.folder.join("slides/nanotech/fresh.toml")).expect("a file to remove");
    assert!(version() > after, "so is one that is gone");
    let desk = room.call("editor", json!({ "folder": null }));
    assert!(!ids(&desk["slides"]).contains(&"nanotech.fresh".to_owned()));
    room.write("slides/nanotech/pronano.toml", "id = \"nanotech.pronano\"\nlayout = [");
    let desk = room.call("editor", json!({ "folder": null }));
    assert!(desk["errors"].as_u64() > Some(0), "a broken file is a finding, and the rest is there");
    assert!(ids(&desk["slides"]).len() > 100);
}

#[test]
fn a_folder_stays_open_until_it_is_closed_and_is_remembered() {
    let room = Room::oresund();
    room.call("close_editor", json!({}));
    assert_eq!(room.refused("editor", json!({ "folder": null })).0, Code::NoFolder);
    assert_eq!(room.refused("editor_version", json!({})).0, Code::NoFolder);
    assert_eq!(room.refused("editor", json!({ "folder": room.beside })).0, Code::Input, "no library lies there");
    let desk = room.call("editor", json!({ "folder": room.folder }));
    assert_eq!(room.call("editor", json!({ "folder": null }))["folder"], desk["folder"]);
}

#[test]
fn ids_lead_nowhere_but_into_the_folder() {
    let room = Room::oresund();
    let before = room.files();
    for id in ["../outside", "a/b", "a\\b", "", ".", "con.slide", "x.nul", "UPPER", "a..b", "a b", "nanotech.pronano"] {
        room.refused("new_editor_slide", json!({ "id": id, "layout": "statement", "stage": "hook" }));
    }
    room.refused("new_editor_slide", json!({ "id": "a.b", "layout": "../x", "stage": "hook" }));
    room.refused("new_editor_fact", json!({ "facility": "../x", "id": "x.y" }));
    room.refused("new_editor_fact", json!({ "facility": "max-iv", "id": "../x" }));
    let slide = room.slide("nanotech.pronano");
    for tag in ["../sv", "english please", "EN"] {
        let mut form = slide["form"].clone();
        form["text"][tag] = json!({});
        room.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    }
    let mut form = slide["form"].clone();
    form["text"]["en"]["nonsense"] = json!({ "kind": "text", "text": "x" });
    room.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    let mut form = slide["form"].clone();
    form["text"]["en"]["title"]["text"] = json!("x".repeat(30_000));
    room.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    assert!(before == room.files(), "nothing was written");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let room = Room::oresund();
    let outside = room.beside.join("outside.toml");
    let text = room.text("slides/nanotech/pronano.toml");
    raw::write(&outside, &text).expect("a file outside");
    let slide = room.slide("nanotech.pronano");
    fs::remove_file(room.folder.join("slides/nanotech/pronano.toml")).expect("a file to remove");
    std::os::unix::fs::symlink(&outside, room.folder.join("slides/nanotech/pronano.toml")).expect("a link");
    let mut form = slide["form"].clone();
    form["seconds"] = json!(99);
    room.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    assert_eq!(fs::read_to_string(&outside).expect("the file outside"), text, "what the link leads to is untouched");
    let desk = room.call("editor", json!({ "folder": null }));
    assert!(!ids(&desk["slides"]).contains(&"nanotech.pronano".to_owned()), "nor is it shown");
}

#[test]
fn several_files_are_written_all_or_none() {
    let room = Room::oresund();
    let before = room.files();
    let ids = ["comparison.corporate-tax", "nanotech.pronano", "oncology.registers"];
    // What is in the way of the list of new files keeps out even those who may write everywhere. By then all of them are
    // on the disk beside their places.
    let in_the_way = room.folder.join(".lodestone-changes.json");
    fs::create_dir(&in_the_way).expect("a folder where a file would go");
    let arguments = json!({ "ids": ids, "approval": "draft" });
    assert!(room.try_call("approve_slides", arguments.clone()).is_err(), "one of the files cannot be written");
    fs::remove_dir(&in_the_way).expect("nothing was put into it");
    assert!(before == room.files(), "so none was, and nothing lies about");
    room.call("approve_slides", arguments);
    let after = room.files();
    let changed = before.iter().filter(|(path, bytes)| after[*path] != **bytes).count();
    assert_eq!(changed, 3, "and all are, once nothing is in the way");
    assert_eq!(after.len(), before.len(), "with nothing beside them");
}

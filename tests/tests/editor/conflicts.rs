//! Tests other programs, other people, links and full disks: nothing is lost, and no change is written in part.

use std::fs;

use lodestone_app::Code;
use lodestone_tests::raw;
use serde_json::json;

use super::edited_library::{EditedLibrary, ids};

#[test]
fn a_file_that_another_program_changed_is_not_written_over() {
    let edited = EditedLibrary::oresund();
    let mut slide = edited.slide("nanotech.pronano");
    let path = slide["file"].as_str().expect("a path").to_owned();
    let theirs = edited.text(&path).replace("seconds = 40", "seconds = 41");
    edited.write(&path, &theirs);
    slide["form"]["seconds"] = json!(50);
    let (code, _) = edited.refused("save_editor_slide", json!({ "form": slide["form"], "digest": slide["digest"] }));
    assert_eq!(code, Code::Conflict);
    assert_eq!(edited.text(&path), theirs, "their version stays");
    let fresh = edited.slide("nanotech.pronano");
    assert_eq!(fresh["form"]["seconds"], 41, "and is what opens next");
    slide["digest"] = fresh["digest"].clone();
    assert_eq!(edited.save_slide(&slide)["form"]["seconds"], 50, "ours can be put over it knowingly");
}

#[test]
fn what_other_programs_do_is_noticed_and_read() {
    let edited = EditedLibrary::oresund();
    let version = || edited.call("editor_version", json!({})).as_u64().expect("a number");
    let before = version();
    assert_eq!(version(), before, "nothing happened");
    edited.write(
        "slides/nanotech/fresh.toml",
        &edited.text("slides/nanotech/pronano.toml").replace("nanotech.pronano", "nanotech.fresh"),
    );
    let after = version();
    assert!(after > before, "a new file is noticed");
    let overview = edited.call("editor", json!({ "folder": null }));
    assert!(ids(&overview["slides"]).contains(&"nanotech.fresh".to_owned()));
    assert_eq!(overview["version"].as_u64(), Some(version()), "the list is of this version");
    fs::remove_file(edited.folder.join("slides/nanotech/fresh.toml")).expect("a file to remove");
    assert!(version() > after, "a missing one too");
    let overview = edited.call("editor", json!({ "folder": null }));
    assert!(!ids(&overview["slides"]).contains(&"nanotech.fresh".to_owned()));
    edited.write("slides/nanotech/pronano.toml", "id = \"nanotech.pronano\"\nlayout = [");
    let overview = edited.call("editor", json!({ "folder": null }));
    assert!(overview["errors"].as_u64() > Some(0), "a broken file is a finding, and the rest is there");
    assert!(ids(&overview["slides"]).len() > 100);
}

#[test]
fn a_folder_stays_open_until_it_is_closed_and_is_remembered() {
    let edited = EditedLibrary::oresund();
    edited.call("close_editor", json!({}));
    assert_eq!(edited.refused("editor", json!({ "folder": null })).0, Code::NoFolder);
    assert_eq!(edited.refused("editor_version", json!({})).0, Code::NoFolder);
    assert_eq!(edited.refused("editor", json!({ "folder": edited.beside })).0, Code::Input, "there is no library");
    let overview = edited.call("editor", json!({ "folder": edited.folder }));
    assert_eq!(edited.call("editor", json!({ "folder": null }))["folder"], overview["folder"]);
}

#[test]
fn ids_lead_nowhere_but_into_the_folder() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    for id in ["../outside", "a/b", "a\\b", "", ".", "con.slide", "x.nul", "UPPER", "a..b", "a b", "nanotech.pronano"] {
        edited.refused("new_editor_slide", json!({ "id": id, "layout": "statement", "stage": "hook" }));
    }
    edited.refused("new_editor_slide", json!({ "id": "a.b", "layout": "../x", "stage": "hook" }));
    edited.refused("new_editor_fact", json!({ "facility": "../x", "id": "x.y" }));
    edited.refused("new_editor_fact", json!({ "facility": "max-iv", "id": "../x" }));
    let slide = edited.slide("nanotech.pronano");
    for tag in ["../sv", "english please", "EN"] {
        let mut form = slide["form"].clone();
        form["text"][tag] = json!({});
        edited.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    }
    let mut form = slide["form"].clone();
    form["text"]["en"]["nonsense"] = json!({ "kind": "text", "text": "x" });
    edited.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    let mut form = slide["form"].clone();
    form["text"]["en"]["title"]["text"] = json!("x".repeat(30_000));
    edited.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    assert!(before == edited.files(), "nothing was written");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let edited = EditedLibrary::oresund();
    let outside = edited.beside.join("outside.toml");
    let text = edited.text("slides/nanotech/pronano.toml");
    raw::write(&outside, &text).expect("a file outside");
    let slide = edited.slide("nanotech.pronano");
    fs::remove_file(edited.folder.join("slides/nanotech/pronano.toml")).expect("a file to remove");
    std::os::unix::fs::symlink(&outside, edited.folder.join("slides/nanotech/pronano.toml")).expect("a link");
    let mut form = slide["form"].clone();
    form["seconds"] = json!(99);
    edited.refused("save_editor_slide", json!({ "form": form, "digest": slide["digest"] }));
    assert_eq!(fs::read_to_string(&outside).expect("the file outside"), text, "what the link leads to is untouched");
    let overview = edited.call("editor", json!({ "folder": null }));
    assert!(!ids(&overview["slides"]).contains(&"nanotech.pronano".to_owned()), "nor is it shown");
}

#[test]
fn several_files_are_written_all_or_none() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let ids = ["comparison.corporate-tax", "nanotech.pronano", "oncology.registers"];
    // What is in the way of the list of new files keeps out even those who may write everywhere. By then all of them are
    // on the disk beside their places.
    let in_the_way = edited.folder.join(".lodestone-changes.json");
    fs::create_dir(&in_the_way).expect("a folder where a file would go");
    let arguments = json!({ "ids": ids, "approval": "draft" });
    assert!(edited.try_call("approve_slides", arguments.clone()).is_err(), "one of the files cannot be written");
    fs::remove_dir(&in_the_way).expect("nothing was put into it");
    assert!(before == edited.files(), "none was renamed, and no temporary file is left");
    edited.call("approve_slides", arguments);
    let after = edited.files();
    let changed = before.iter().filter(|(path, bytes)| after[*path] != **bytes).count();
    assert_eq!(changed, 3, "and all are, once nothing is in the way");
    assert_eq!(after.len(), before.len(), "with nothing beside them");
}

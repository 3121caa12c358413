//! Slides that a visitor asks for, and a render process that dies while somebody presents.

use lodestone_app::commands::Room;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::hall::Hall;

fn answers(hall: &Hall, question: &str) -> Vec<Value> {
    let answers = hall.call(Room::Presenter, "answers", json!({ "question": question })).expect("answers");
    answers["slides"].as_array().expect("a list").clone()
}

/// An answer that the pitch does not hold.
fn beside(hall: &Hall, question: &str) -> Value {
    let answers = answers(hall, question);
    let other = answers.iter().find(|answer| answer["number"] == Value::Null);
    other.unwrap_or_else(|| panic!("\"{question}\" finds something beside the story")).clone()
}

#[test]
fn three_letters_find_a_slide_and_one_key_leads_back() {
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]);
    hall.begin(&pitch);
    hall.keys("Space");
    let before = hall.audience();
    let found = answers(&hall, "neu");
    assert!(!found.is_empty() && found.len() <= 12, "{}", found.len());
    for answer in &found {
        assert!(hall.picture(&answer["picture"]).starts_with(b"<svg"), "every answer can be looked at");
    }
    assert_eq!(
        hall.audience()["picture"],
        before["picture"],
        "while the presenter looks, the audience sees nothing of it"
    );
    let asked = &found[0]["id"];
    let view = hall.act(json!({ "kind": "ask", "slide": asked }));
    assert_eq!(view["audience"]["picture"], found[0]["picture"], "what was previewed is what is shown");
    assert_eq!(view["asked"], json!([{ "id": asked, "title": found[0]["found"]["title"], "inPitch": false }]));
    assert!(view["current"]["notes"].is_string(), "with its notes");
    let view = hall.keys("r");
    assert_eq!(view["audience"]["picture"], before["picture"]);
    assert_eq!(answers(&hall, ""), Vec::<Value>::new());
    assert_eq!(answers(&hall, "zzzzqq"), Vec::<Value>::new());
    let view = hall.act(json!({ "kind": "unanswered", "question": "  How cold is it?  " }));
    assert_eq!(view["unanswered"], json!(["How cold is it?"]));
    assert!(hall.try_act(json!({ "kind": "ask", "slide": "no.such" })).is_err());
}

#[test]
fn a_slide_of_the_story_is_shown_with_its_own_words() {
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]);
    hall.begin(&pitch);
    let found = answers(&hall, "material before it fails");
    let own = found.iter().find(|answer| answer["id"] == "region.inside-material").expect("it is in the story");
    assert_eq!(own["number"], 3);
    let view = hall.act(json!({ "kind": "ask", "slide": "region.inside-material" }));
    assert_eq!(view["current"]["number"], 3);
    assert_eq!(view["backTo"][0], 1);
    assert_eq!(hall.keys("Space")["current"]["key"], "cover");
}

#[test]
fn what_was_asked_for_can_be_handed_over_and_the_show_stays() {
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]);
    hall.begin(&pitch);
    let asked = beside(&hall, "cancer")["id"].clone();
    hall.act(json!({ "kind": "ask", "slide": asked }));
    let before = hall.show();
    let view = hall.act(json!({ "kind": "addToPitch", "slide": asked }));
    assert_eq!(view["asked"][0]["inPitch"], true);
    assert_eq!(view["story"], before["story"], "the show stays as it is");
    hall.act(json!({ "kind": "addToPitch", "slide": asked }));
    hall.acted(json!({ "kind": "end" }));
    hall.time.uncover();
    let pitch = hall.desk("pitch", json!({ "id": pitch["id"] }));
    let story: Vec<&Value> =
        pitch["slides"].as_array().into_iter().flatten().filter(|slide| slide["origin"] != "frame").collect();
    assert_eq!(story.len(), 4, "once, however often it was added");
    assert_eq!((&story[2]["id"], &story[3]["stage"]), (&asked, &json!("contact")), "before the contact");
    assert!(pitch["undo"].is_string(), "and it can be taken back like any other edit");
}

#[test]
fn a_slide_that_was_asked_for_prints_no_page_number() {
    let hall = Hall::fresh();
    let glyphs = |hall: &Hall, path: &Value| String::from_utf8_lossy(&hall.picture(path)).matches("<use").count();
    hall.begin(&hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]));
    let view = hall.keys("3 Enter");
    assert_eq!(view["current"]["title"], hall.show()["story"][2]["title"]);
    let numbered = glyphs(&hall, &view["current"]["picture"]);
    hall.key("Escape");
    hall.time.uncover();
    hall.begin(&hall.pitch("en", &["region.sound", "region.contact"]));
    let view = hall.act(json!({ "kind": "ask", "slide": "region.inside-material" }));
    assert_eq!(view["current"]["key"], "ask.region.inside-material");
    assert_eq!(glyphs(&hall, &view["current"]["picture"]) + 1, numbered, "the digit is all that differs");
}

#[test]
fn a_ready_made_pitch_offers_no_place_for_what_was_asked_for() {
    let hall = Hall::fresh();
    let home = hall.desk("home", Value::Null);
    hall.begin(&home["ready"][0]);
    assert_eq!(hall.show()["canAdd"], false);
    let asked = beside(&hall, "region")["id"].clone();
    hall.act(json!({ "kind": "ask", "slide": asked }));
    let error = hall.try_act(json!({ "kind": "addToPitch", "slide": asked })).expect_err("nobody edits it");
    let said = hall.app.failure(&error);
    assert!(serde_json::to_string(&said).expect("a failure is JSON").contains("pitch of your own"), "{said:?}");
    hall.acted(json!({ "kind": "end" }));
    hall.time.uncover();
    hall.begin(&hall.pitch("en", &["region.sound"]));
    assert_eq!(hall.show()["canAdd"], true);
}

#[cfg(unix)]
mod worker {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use lodestone_tests::program;

    use super::*;

    /// The program behind a script that notes which processes were started, and starts none once it was told to break.
    fn noted(folder: &Path) -> PathBuf {
        let path = folder.join("lodestone");
        let script = format!(
            "#!/bin/sh\n[ -e '{0}/broken' ] && exit 1\necho $$ > '{0}'/pid.$$\nexec '{1}' \"$@\"\n",
            folder.display(),
            program::lodestone().display()
        );
        raw::write(&path, script).expect("a script is written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("and may be run");
        path
    }

    /// Kills every process that was noted and still runs.
    fn kill_all(folder: &Path) -> usize {
        let notes = fs::read_dir(folder).expect("the folder is there").flatten();
        let notes = notes.filter(|entry| entry.file_name().to_string_lossy().starts_with("pid."));
        let mut killed = 0;
        for note in notes {
            let pid = fs::read_to_string(note.path()).expect("a number");
            killed += usize::from(
                Command::new("kill").args(["-9", pid.trim()]).output().is_ok_and(|out| out.status.success()),
            );
            let _ = fs::remove_file(note.path());
        }
        killed
    }

    #[test]
    fn a_render_process_that_is_killed_is_not_missed() {
        let folder = tempfile::tempdir().expect("a folder");
        let hall = Hall::with_program(&noted(folder.path()));
        let pitch = hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]);
        hall.begin(&pitch);
        hall.until_ready("sv");
        hall.until_ready("da");
        let first = beside(&hall, "cancer");
        hall.picture(&first["picture"]);
        assert!(kill_all(folder.path()) >= 1, "there was a process to kill");
        let before = hall.audience()["picture"].clone();
        assert_ne!(hall.keys("Space")["audience"]["picture"], before, "nothing on the path depends on it");
        let second = beside(&hall, "hydrogen");
        let view = hall.act(json!({ "kind": "ask", "slide": second["id"] }));
        assert_eq!(view["audience"]["picture"], second["picture"], "and it is there again when it is needed");
        assert_eq!(view["cautions"], json!([]));
    }

    #[test]
    fn without_any_render_process_the_show_goes_on_and_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let hall = Hall::with_program(&noted(folder.path()));
        let pitch = hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]);
        hall.begin(&pitch);
        raw::write(folder.path().join("broken"), "").expect("broken");
        kill_all(folder.path());
        hall.keys("Space");
        let before = hall.audience()["picture"].clone();
        let asked = beside(&hall, "cancer");
        let view = hall.act(json!({ "kind": "ask", "slide": asked["id"] }));
        assert_eq!(view["audience"]["picture"], before, "the audience keeps its picture");
        assert!(view["cautions"].as_array().is_some_and(|cautions| !cautions.is_empty()), "and the presenter is told");
        assert_ne!(hall.keys("Space")["audience"]["picture"], before);
    }
}

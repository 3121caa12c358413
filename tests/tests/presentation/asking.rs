//! Tests slides that a visitor asks for, also while the render process dies.

use lodestone_app::commands::WindowKind;
use lodestone_tests::app::TestApp;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::new_pitch;

fn answers(app: &TestApp, question: &str) -> Vec<Value> {
    let answers = app.call_from(WindowKind::Presenter, "answers", json!({ "question": question })).expect("answers");
    answers["slides"].as_array().expect("a list").clone()
}

/// An answer that the pitch does not hold.
fn beside(app: &TestApp, question: &str) -> Value {
    let answers = answers(app, question);
    let other = answers.iter().find(|answer| answer["number"] == Value::Null);
    other.unwrap_or_else(|| panic!("\"{question}\" finds something beside the story")).clone()
}

#[test]
fn three_letters_find_a_slide_and_one_key_leads_back() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]);
    app.begin(&pitch);
    app.keys("Space");
    let before = app.audience_view();
    let found = answers(&app, "neu");
    assert!(!found.is_empty() && found.len() <= 12, "{}", found.len());
    for answer in &found {
        assert!(app.picture_at(&answer["picture"]).starts_with(b"<svg"), "every answer can be looked at");
    }
    assert_eq!(
        app.audience_view()["picture"],
        before["picture"],
        "while the presenter looks, the audience sees nothing of it"
    );
    let asked = &found[0]["id"];
    let view = app.act(json!({ "kind": "ask", "slide": asked }));
    assert_eq!(view["audience"]["picture"], found[0]["picture"], "what was previewed is what is shown");
    assert_eq!(view["asked"], json!([{ "id": asked, "title": found[0]["found"]["title"], "inPitch": false }]));
    assert!(view["current"]["notes"][0]["runs"].is_array(), "with its notes");
    let view = app.keys("r");
    assert_eq!(view["audience"]["picture"], before["picture"]);
    assert_eq!(answers(&app, ""), Vec::<Value>::new());
    assert_eq!(answers(&app, "zzzzqq"), Vec::<Value>::new());
    let view = app.act(json!({ "kind": "unanswered", "question": "  How cold is it?  " }));
    assert_eq!(view["unanswered"], json!(["How cold is it?"]));
    assert!(app.try_act(json!({ "kind": "ask", "slide": "no.such" })).is_err());
}

#[test]
fn a_slide_of_the_story_is_shown_with_its_own_words() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]);
    app.begin(&pitch);
    let found = answers(&app, "material before it fails");
    let own = found.iter().find(|answer| answer["id"] == "region.inside-material").expect("it is in the story");
    assert_eq!(own["number"], 3);
    let view = app.act(json!({ "kind": "ask", "slide": "region.inside-material" }));
    assert_eq!(view["current"]["number"], 3);
    assert_eq!(view["backTo"][0], 1);
    assert_eq!(app.keys("Space")["current"]["key"], "cover");
}

#[test]
fn what_was_asked_for_can_be_handed_over_and_the_presentation_stays() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]);
    app.begin(&pitch);
    let asked = beside(&app, "cancer")["id"].clone();
    app.act(json!({ "kind": "ask", "slide": asked }));
    let before = app.presenter_view();
    let view = app.act(json!({ "kind": "addToPitch", "slide": asked }));
    assert_eq!(view["asked"][0]["inPitch"], true);
    assert_eq!(view["story"], before["story"], "the show stays as it is");
    app.act(json!({ "kind": "addToPitch", "slide": asked }));
    app.acted(json!({ "kind": "end" }));
    app.clock.uncover();
    let pitch = app.call("pitch", json!({ "id": pitch["id"] }));
    let story: Vec<&Value> =
        pitch["slides"].as_array().into_iter().flatten().filter(|slide| slide["origin"] != "frame").collect();
    assert_eq!(story.len(), 4, "once, however often it was added");
    assert_eq!((&story[2]["id"], &story[3]["stage"]), (&asked, &json!("contact")), "before the contact");
    assert!(pitch["undo"].is_string(), "and it can be taken back like any other edit");
}

#[test]
fn a_slide_that_was_asked_for_prints_no_page_number() {
    let app = TestApp::open();
    let glyphs = |app: &TestApp, path: &Value| String::from_utf8_lossy(&app.picture_at(path)).matches("<use").count();
    app.begin(&new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]));
    let view = app.keys("3 Enter");
    assert_eq!(view["current"]["title"], app.presenter_view()["story"][2]["title"]);
    let numbered = glyphs(&app, &view["current"]["picture"]);
    app.key("Escape");
    app.clock.uncover();
    app.begin(&new_pitch(&app, "en", &["region.sound", "region.contact"]));
    let view = app.act(json!({ "kind": "ask", "slide": "region.inside-material" }));
    assert_eq!(view["current"]["key"], "ask.region.inside-material");
    assert_eq!(glyphs(&app, &view["current"]["picture"]) + 1, numbered, "the digit is all that differs");
}

#[test]
fn a_ready_made_pitch_offers_no_place_for_what_was_asked_for() {
    let app = TestApp::open();
    let home = app.call("home", Value::Null);
    app.begin(&home["ready"][0]);
    assert_eq!(app.presenter_view()["canAdd"], false);
    let asked = beside(&app, "region")["id"].clone();
    app.act(json!({ "kind": "ask", "slide": asked }));
    let error = app.try_act(json!({ "kind": "addToPitch", "slide": asked })).expect_err("nobody edits it");
    let said = app.failure(&error);
    assert!(serde_json::to_string(&said).expect("a failure is JSON").contains("pitch of your own"), "{said:?}");
    app.acted(json!({ "kind": "end" }));
    app.clock.uncover();
    app.begin(&new_pitch(&app, "en", &["region.sound"]));
    assert_eq!(app.presenter_view()["canAdd"], true);
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
        let app = TestApp::builder().program(&noted(folder.path())).open();
        let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]);
        app.begin(&pitch);
        app.wait_for_language("sv");
        app.wait_for_language("da");
        let first = beside(&app, "cancer");
        app.picture_at(&first["picture"]);
        assert!(kill_all(folder.path()) >= 1, "there was a process to kill");
        let before = app.audience_view()["picture"].clone();
        assert_ne!(app.keys("Space")["audience"]["picture"], before, "nothing on the path depends on it");
        let second = beside(&app, "hydrogen");
        let view = app.act(json!({ "kind": "ask", "slide": second["id"] }));
        assert_eq!(view["audience"]["picture"], second["picture"], "and it is there again when it is needed");
        assert_eq!(view["cautions"], json!([]));
    }

    #[test]
    fn without_any_render_process_the_presentation_goes_on_and_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let app = TestApp::builder().program(&noted(folder.path())).open();
        let pitch = new_pitch(&app, "en", &["region.sound", "region.inside-material", "region.contact"]);
        app.begin(&pitch);
        raw::write(folder.path().join("broken"), "").expect("broken");
        kill_all(folder.path());
        app.keys("Space");
        let before = app.audience_view()["picture"].clone();
        let asked = beside(&app, "cancer");
        let view = app.act(json!({ "kind": "ask", "slide": asked["id"] }));
        assert_eq!(view["audience"]["picture"], before, "the audience keeps its picture");
        assert!(view["cautions"].as_array().is_some_and(|cautions| !cautions.is_empty()), "and the presenter is told");
        assert_ne!(app.keys("Space")["audience"]["picture"], before);
    }
}

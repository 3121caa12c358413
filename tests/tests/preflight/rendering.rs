//! Tests the checks by drawing: pictures that cannot be read, text that does not fit, a render process that does
//! not start.

use lodestone_app::api::WorkStep;
use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::{check, library_with, line, new_pitch, state, steps};

/// A slide of the library that shows a picture, and the picture's file.
fn slide_with_picture() -> (String, String) {
    let library = lodestone_tests::library::oresund();
    let slides = library.slides.values().filter(|slide| slide.layout == "picture");
    let with_file = slides.filter_map(|slide| {
        let media = match slide.fields.get("media") {
            Some(lodestone_content::model::FieldValue::Id(id)) => library.media.get(id)?,
            _ => return None,
        };
        Some((slide.id.clone(), media.file.clone()))
    });
    with_file.into_iter().next().expect("the library has a slide with a picture")
}

#[test]
fn a_picture_that_cannot_be_read_is_named_with_its_slide_and_hides_nothing_else() {
    let (id, file) = slide_with_picture();
    let folder = tempfile::tempdir().expect("a folder");
    let is_it = |path: &str| path.starts_with("media/") && path.ends_with(&file);
    let broken =
        library_with(folder.path(), |path, bytes| Some(if is_it(path) { b"no picture".to_vec() } else { bytes }));
    let app = TestApp::builder().library(&broken).open();
    let pitch = new_pitch(&app, &[&id]);
    let report = check(&app, &pitch);
    let media = line(&report, "media");
    assert_eq!(media["state"], "bad", "{media:#}");
    assert_eq!(media["details"][0]["action"]["kind"], "slide", "{media:#}");
    assert_eq!(state(&report, "trial"), "bad", "the leave-behind cannot be made with it");
    assert_eq!(state(&report, "slides"), "good", "the others were drawn: {:#}", line(&report, "slides"));
}

#[test]
fn words_that_do_not_fit_are_named_with_their_slide() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, &[]);
    assert_eq!(state(&check(&app, &pitch), "slides"), "good");
    let slides = pitch["slides"].as_array().expect("slides");
    let slide = slides.iter().find(|slide| slide["origin"] == "library" && slide["tailorable"] == true);
    let key = &slide.expect("a slide to tailor")["key"];
    let text = "Far too many words for any title of any slide in any hall ".repeat(12);
    let edit = json!({ "kind": "overrideText", "key": key, "field": "title", "text": text });
    app.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }));
    let report = check(&app, &pitch);
    let line = line(&report, "slides");
    assert_eq!(line["state"], "look", "{line:#}");
    assert_eq!((&line["details"][0]["action"]["kind"], &line["details"][0]["action"]["key"]), (&json!("slide"), key));
}

#[test]
fn a_render_process_that_does_not_start_is_said_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("nothing-here");
    let app = TestApp::builder().program(&program).open();
    let pitch = new_pitch(&app, &[]);
    let report = check(&app, &pitch);
    assert_eq!((state(&report, "slides"), state(&report, "media"), state(&report, "trial")), ("bad", "unknown", "bad"));
    assert_eq!(report["lines"][0]["state"], "bad");
    assert_eq!(report["toDo"], 2, "what cannot be read is not something to do");
    assert_eq!(report["summary"], "2 things to do first. 3 things cannot be read here: see to them yourself.");
}

#[test]
fn a_check_that_is_stopped_leaves_nothing_behind() {
    let app = TestApp::open();
    let pitch = new_pitch(&app, &[]);
    let stopped = std::thread::scope(|scope| {
        let arguments =
            json!({ "pitches": [pitch["id"]], "until": "2026-11-26", "environment": {}, "work": "stop me" });
        let check = scope.spawn(|| app.try_call("run_preflight", arguments));
        let is_drawing = || steps(&app).iter().any(|(step, done, _)| *step == WorkStep::Preflight && *done >= 8);
        app.events.wait_until("the eighth line of the check", is_drawing);
        app.call("cancel", json!({ "work": "stop me" }));
        check.join().expect("the check ends by itself")
    });
    let error = stopped.expect_err("it was stopped while it drew");
    assert_eq!(error.code, lodestone_app::Code::Cancelled);
    assert_eq!(app.call("preflight_progress", json!({ "work": "stop me" })), Value::Array(Vec::new()));
}

#[test]
fn a_film_whose_file_is_damaged_is_named_with_its_slide() {
    let library = lodestone_tests::library::oresund();
    let films: Vec<&str> =
        library.media.values().filter(|media| media.film.is_some()).map(|media| media.id.as_str()).collect();
    let presentations = |slide: &&lodestone_content::model::Slide| match slide.fields.get("media") {
        Some(lodestone_content::model::FieldValue::Id(id)) => films.contains(&id.as_str()),
        _ => false,
    };
    let id = &library.slides.values().find(presentations).expect("the library has a slide with a film").id;
    let sound = TestApp::open();
    let pitch = new_pitch(&sound, &[id]);
    assert_eq!(state(&check(&sound, &pitch), "media"), "good");
    let folder = tempfile::tempdir().expect("a folder");
    let broken = library_with(folder.path(), |path, bytes| {
        Some(if path.ends_with(".webm") { b"no film".to_vec() } else { bytes })
    });
    let app = TestApp::builder().library(&broken).open();
    let pitch = new_pitch(&app, &[id]);
    let report = check(&app, &pitch);
    let media = line(&report, "media");
    assert_eq!(media["state"], "bad", "{media:#}");
    assert_eq!(media["details"][0]["action"]["kind"], "slide");
}

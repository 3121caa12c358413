//! What is kept of a show: its record, where it stood, and the clock that counted it.

use lodestone_tests::raw;
use serde_json::{Value, json};

use super::hall::Hall;

#[test]
fn the_clock_begins_when_the_cover_is_left() {
    let hall = Hall::fresh();
    hall.begin(&hall.pitch("en", &[]));
    hall.time.pass(600);
    let pace = hall.show()["pace"].clone();
    assert_eq!((&pace["elapsed"], &pace["running"]), (&json!(0), &json!(false)), "people gather: {pace}");
    hall.keys("Space");
    hall.time.pass(90);
    let pace = hall.show()["pace"].clone();
    assert_eq!((&pace["elapsed"], &pace["running"], &pace["minutes"]), (&json!(90_000), &json!(true), &json!(20)));
    hall.act(json!({ "kind": "pause" }));
    hall.time.pass(30);
    assert_eq!(hall.show()["pace"]["elapsed"], 90_000);
    hall.act(json!({ "kind": "pause" }));
    let last = hall.keys("End")["pace"].clone();
    assert_eq!(last["nextDue"], 20 * 60_000, "with the last slide the minutes are over");
    let planned: u64 =
        last["stages"].as_array().into_iter().flatten().filter_map(|stage| stage["plannedSeconds"].as_u64()).sum();
    assert!((1_100..=1_200).contains(&planned), "the stages share the minutes: {planned} seconds");
    assert_eq!(hall.act(json!({ "kind": "restart" }))["pace"]["elapsed"], 0);
}

#[test]
fn a_show_goes_on_where_the_last_one_stood() {
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &[]);
    let last = || hall.desk("last_shown", json!({ "pitch": pitch["id"] }));
    assert_eq!(last(), Value::Null);
    hall.begin(&pitch);
    let key = hall.keys("5 Enter")["current"]["key"].clone();
    hall.key("Escape");
    hall.time.uncover();
    assert_eq!(last(), key);
    hall.begin_with(json!({ "pitch": pitch["id"], "from": key }));
    let view = hall.show();
    assert_eq!(view["current"]["key"], key);
    assert_eq!(view["pace"]["running"], true, "who begins in the middle has begun");
}

#[test]
fn after_a_crash_all_but_the_last_seconds_is_known() {
    let folder = tempfile::tempdir().expect("a folder");
    let (pitch, key) = {
        let hall = Hall::open(Some(folder.path()), None);
        let pitch = hall.pitch("en", &[]);
        hall.begin(&pitch);
        let key = hall.keys("Space Space")["current"]["key"].clone();
        hall.time.pass(11);
        hall.app.tick();
        (pitch, key)
    };
    let hall = Hall::open(Some(folder.path()), None);
    assert_eq!(hall.desk("last_shown", json!({ "pitch": pitch["id"] })), key);
}

#[test]
fn the_record_tells_what_was_shown_and_names_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    {
        let hall = Hall::open(Some(folder.path()), None);
        let pitch = hall.pitch("en", &["region.sound", "region.inside-material", "region.contact"]);
        let words = json!({ "kind": "words", "key": "cover", "field": "title", "text": "Made for Åkerö alone" });
        hall.desk("edit_pitch", json!({ "id": pitch["id"], "edit": words }));
        hall.begin(&pitch);
        hall.time.pass(5);
        hall.keys("Space");
        hall.time.pass(7);
        hall.keys("b");
        hall.time.pass(100);
        hall.keys("Space");
        hall.time.pass(3);
        hall.act(json!({ "kind": "ask", "slide": "profile.max-iv" }));
        hall.time.pass(11);
        hall.keys("Backspace");
        hall.act(json!({ "kind": "unanswered", "question": "How cold?" }));
        hall.act(json!({ "kind": "freeze" }));
        hall.keys("End");
        hall.time.pass(20);
        hall.acted(json!({ "kind": "end" }));
    }
    let (store, _) =
        lodestone_store::UserDb::open(folder.path(), lodestone_store::Moment(1_795_500_000_000)).expect("it opens");
    let shows = store.presentations().expect("shows");
    let [show] = shows.as_slice() else { panic!("one show was shown: {shows:?}") };
    assert_eq!(show.ended.map(|ended| ended.0 - show.started.0), Some(146_000), "from beginning to end");
    let times = |list: &str, id: &str| {
        let found = show.slides[list].as_array().into_iter().flatten().find(|slide| slide["id"] == id);
        found.map(|slide| (slide["seconds"].clone(), slide["times"].clone()))
    };
    let stood = |seconds: u32, times: u32| Some((json!(seconds), json!(times)));
    assert_eq!(times("slides", "frame.cover"), stood(5, 1));
    assert_eq!(times("slides", "region.sound"), stood(7, 1), "a black screen is no slide");
    assert_eq!(times("slides", "region.inside-material"), stood(23, 2), "what the audience keeps while frozen counts");
    assert_eq!(times("slides", "region.contact"), stood(0, 0), "what only the presenter saw does not");
    assert_eq!(times("asked", "profile.max-iv"), stood(11, 1));
    assert_eq!(show.slides["unanswered"], json!(["How cold?"]));
    let text = show.slides.to_string();
    assert!(!text.contains("Åkerö") && !text.contains("BIO-Europe"), "a record names nobody: {text}");
}

#[test]
fn the_end_is_heard_before_the_record_is_written_and_the_answer_after() {
    use std::sync::{Arc, Mutex};

    let folder = tempfile::tempdir().expect("a folder");
    let hall = Hall::open(Some(folder.path()), None);
    hall.begin(&hall.pitch("en", &[]));
    hall.keys("Space Space");
    // The folder as it is at a moment, where nobody has it open.
    let copy = |from: &std::path::Path| {
        let to = tempfile::tempdir().expect("a folder");
        for entry in std::fs::read_dir(from).expect("the folder is there").flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                raw::copy(entry.path(), to.path().join(entry.file_name())).expect("a file can be copied");
            }
        }
        to
    };
    let ended = |folder: &std::path::Path| {
        let (store, _) =
            lodestone_store::UserDb::open(folder, lodestone_store::Moment(1_795_500_000_000)).expect("it opens");
        store.presentations().expect("shows").first().expect("the show").ended.is_some()
    };
    let at_the_end = Arc::new(Mutex::new(Vec::new()));
    let (seen, path) = (at_the_end.clone(), folder.path().to_path_buf());
    hall.listen(move |event| {
        if matches!(event, lodestone_app::Event::ShowEnded) {
            seen.lock().expect("nobody panics with it in hand").push(copy(&path));
        }
    });
    hall.key("Escape");
    let after = copy(folder.path());
    // The clock ticks on for a moment: it takes nothing back.
    hall.time.pass(60);
    hall.app.tick();
    let later = copy(folder.path());
    let heard = at_the_end.lock().expect("nobody panics with it in hand");
    let [heard] = heard.as_slice() else { panic!("a show ends once") };
    assert!(!ended(heard.path()), "Esc does not wait for the disk");
    assert!(ended(after.path()), "whoever got the answer finds the record");
    assert!(ended(later.path()));
}

#[test]
fn how_large_notes_are_is_kept_within_reason() {
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &[]);
    hall.begin(&pitch);
    let size = |percent: u32| {
        hall.call(lodestone_app::commands::Room::Presenter, "keep_notes_size", json!({ "percent": percent }))
            .expect("kept");
        hall.show()["notesSize"].clone()
    };
    assert_eq!((size(150), size(1), size(9_000)), (json!(150), json!(60), json!(300)));
    size(140);
    hall.key("Escape");
    hall.time.uncover();
    hall.begin(&pitch);
    assert_eq!(hall.show()["notesSize"], 140);
}

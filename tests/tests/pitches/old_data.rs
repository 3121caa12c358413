//! Tests that data written by the program of November 2026 opens: nothing of it seems to have
//! changed, and it takes what is new. Versions had names of seven digits then, and sources were one value.

use std::fs;
use std::path::{Path, PathBuf};

use lodestone_content::Library;
use lodestone_content::pinned::{read_fact, read_slide};
use lodestone_store::{Content, Document, Moment, PitchFile, UserDb};
use lodestone_tests::app::TestApp;
use lodestone_tests::folder::copy;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{keys, slide};

/// The library as it is now, with one slide and one fact that changed since most pitches were made; the databases of a
/// person; two `.pitch` files, a leave-behind, and a document.
const KEPT: &str = "fixtures/before-2026-12";

/// A copy of it all.
struct Before {
    folder: TempDir,
}

impl Before {
    fn new() -> Before {
        let folder = tempfile::tempdir().expect("a folder");
        copy(Path::new(KEPT), folder.path());
        Before { folder }
    }

    fn path(&self, within: &str) -> PathBuf {
        self.folder.path().join(within)
    }

    /// The desk of that person in today's program.
    fn open(&self) -> TestApp {
        TestApp::builder().data(&self.path("work")).library(&self.path("library")).open()
    }
}

/// The pitch of a name.
fn pitch(app: &TestApp, name: &str) -> Value {
    let home = app.call("home", Value::Null);
    let pitches = home["pitches"].as_array().expect("pitches");
    let found = pitches.iter().find(|pitch| pitch["name"] == name).unwrap_or_else(|| panic!("no pitch {name}: {home}"));
    app.call("pitch", json!({ "id": found["id"] }))
}

fn updates(app: &TestApp, pitch: &Value) -> Value {
    app.call("updates", json!({ "pitch": pitch["id"] }))["updates"].clone()
}

/// The names of versions in a document.
fn named(document: &Document) -> Vec<String> {
    let slides = document.slides.iter().filter_map(|entry| match &entry.content {
        Content::Slide { digest, .. } => Some(digest.clone()),
        Content::Picture { .. } | Content::Page { .. } => None,
    });
    slides.chain(document.facts.values().cloned()).collect()
}

/// The documents in a person's folder, by name.
fn document(folder: &Path, name: &str) -> Document {
    let (user, _) = UserDb::open(folder, Moment(1_795_500_000_000)).expect("it opens");
    let pitches = user.pitches().expect("they are listed");
    pitches.into_iter().find(|pitch| pitch.document.name == name).expect("it is there").document
}

#[test]
fn what_changed_since_is_offered_and_nothing_else() {
    let before = Before::new();
    let app = before.open();
    let undecided = pitch(&app, "Undecided");
    let found = updates(&app, &undecided);
    assert_eq!(found.as_array().map(Vec::len), Some(1), "of three slides, one was edited: {found}");
    assert_eq!(
        (&found[0]["id"], &found[0]["kind"], &found[0]["kept"]),
        (&json!("energy"), &json!("changed"), &json!(true))
    );
    let differences = found[0]["differences"].as_array().expect("differences");
    assert_eq!(differences[0]["before"], "Electrons at full speed", "the text that was accepted is still there");
    assert_eq!(found[0]["facts"][0]["id"], "ring.energy");
    assert_eq!(found[0]["reason"], Value::Null, "what its own library said then comes from no stranger");
    for name in ["Kept", "Accepted"] {
        assert_eq!(updates(&app, &pitch(&app, name)), json!([]), "{name}: who decided is not asked again");
    }
    let own = keys(&undecided)[1].clone();
    assert_eq!(slide(&undecided, &own)["title"], "Our own title");
}

#[test]
fn an_update_is_taken_and_taken_back() {
    let before = Before::new();
    let app = before.open();
    let undecided = pitch(&app, "Undecided");
    let key = keys(&undecided)[0].clone();
    let picture = |pitch: &Value| {
        let address = slide(pitch, &key)["picture"].as_str().expect("an address").to_owned();
        app.picture(&address).expect("it can be drawn").bytes.to_vec()
    };
    let drawn = picture(&undecided);
    let choices = json!([{ "key": key, "decision": "accept" }]);
    let accepted = app.call("decide", json!({ "pitch": undecided["id"], "choices": choices }));
    assert_eq!(slide(&accepted, &key)["title"], "Electrons nearly at the speed of light");
    assert_eq!(updates(&app, &accepted), json!([]));
    assert_ne!(picture(&accepted), drawn);
    let undone = app.call("undo", json!({ "id": undecided["id"] }));
    assert_eq!(picture(&undone), drawn, "the accepted version is there under its former name, to the byte");
    assert_eq!(updates(&app, &undone).as_array().map(Vec::len), Some(1));
    let redone = app.call("redo", json!({ "id": undecided["id"] }));
    assert_eq!(updates(&app, &redone), json!([]));
}

#[test]
fn a_pitch_takes_the_names_of_now_when_it_is_saved_and_keeps_those_it_cannot() {
    let before = Before::new();
    assert!(named(&document(&before.path("work"), "Undecided")).iter().all(|name| name.len() == 7), "as it was made");
    let app = before.open();
    let undecided = pitch(&app, "Undecided");
    let key = keys(&undecided)[2].clone();
    app.edit(&undecided, json!({ "kind": "overrideText", "key": key, "field": "title", "text": "Another title" }));
    assert_eq!(updates(&app, &undecided).as_array().map(Vec::len), Some(1), "an edit decides nothing");
    let kept = pitch(&app, "Kept");
    let key = keys(&kept)[1].clone();
    app.edit(&kept, json!({ "kind": "overrideText", "key": key, "field": "title", "text": "Another title" }));
    assert_eq!(updates(&app, &kept), json!([]), "who decided is still not asked");
    drop(app);
    let names = named(&document(&before.path("work"), "Undecided"));
    // Slide and fact that moved on keep the name under which their text is kept.
    let of = |length: usize| names.iter().filter(|name| name.len() == length).count();
    assert_eq!((of(7), of(16)), (2, 3), "{names:?}");
    let app = before.open();
    assert_eq!(updates(&app, &pitch(&app, "Undecided")).as_array().map(Vec::len), Some(1));
}

#[test]
fn pitch_files_of_then_are_opened_and_follow() {
    let before = Before::new();
    // What a colleague decided is not what one decides oneself: `kept.pitch` is asked about again.
    for file in ["before-the-change.pitch", "kept.pitch"] {
        let app = TestApp::builder().library(&before.path("library")).open();
        let offer = app.call("preview_pitch_file", json!({ "path": before.path(file) }));
        let kept = app.call("keep_imported_pitch", json!({ "token": offer["token"] }));
        let found = updates(&app, &kept);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{file}: {found}");
        assert_eq!(
            found[0]["differences"][0]["before"], "Electrons at full speed",
            "{file}: it brought its text along"
        );
        let key = keys(&kept)[0].clone();
        app.call("decide", json!({ "pitch": kept["id"], "choices": [{ "key": key, "decision": "accept" }] }));
        assert_eq!(updates(&app, &kept), json!([]), "{file}");
    }
}

#[test]
fn a_pdf_of_then_is_held_against_the_library() {
    let before = Before::new();
    let app = before.open();
    let check = app.call("check_pdf", json!({ "path": before.path("leave-behind.pdf") }));
    let since = |id: &str| {
        let items = check["items"].as_array().expect("items");
        let item = items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("{id} is in it: {check}"));
        item["status"].clone()
    };
    assert_eq!(
        ["energy", "promise", "picture", "ring.energy", "ring.start"].map(since),
        ["changed", "same", "same", "changed", "same"],
    );
}

#[test]
fn names_of_then_are_recognised_by_what_they_name() {
    let bytes = fs::read(Path::new(KEPT).join("before-the-change.pitch")).expect("the fixture");
    let file = PitchFile::read(&bytes).expect("it is read");
    let document: Value =
        serde_json::from_slice(&fs::read(Path::new(KEPT).join("document.json")).expect("the fixture"))
            .expect("it is JSON");
    assert_eq!(document["slides"][0]["content"]["digest"], "4ef4512");
    assert_eq!(file.version_texts.len(), 5, "three slides and two facts");
    for (name, source) in &file.version_texts {
        let (thing, stored) = name.split_once('@').expect("a version");
        let version = match thing.split_once('/').expect("a kind") {
            ("slide", _) => read_slide(&source.path, source.text.as_bytes()).map(|slide| slide.version),
            _ => read_fact(&source.path, source.text.as_bytes()).map(|fact| fact.version),
        };
        let version = version.unwrap_or_else(|| panic!("{name} is read"));
        assert!(version.is(stored) && version.as_str().len() == 16, "{name}: {version} was {}", version.legacy_name());
    }
    let files = lodestone_tests::library::files_in(&Path::new(KEPT).join("library"));
    let library = Library::read(files).library.expect("it is read");
    assert!(!library.slides["energy"].version.is("4ef4512"), "what was edited is another version");
    assert!(library.slides["promise"].version.is("93cd69c"));
}

#[test]
fn sources_trust_and_floors_of_then_are_there() {
    let before = Before::new();
    let folder = before.path("follows");
    let text = fs::read(folder.join("content.json")).expect("the value of then, taken out of the database");
    let value: Value = serde_json::from_slice(&text).expect("it is JSON");
    for _ in 0..2 {
        let app = TestApp::open_in(&folder);
        let sources = app.call("sources", Value::Null);
        assert_eq!((&sources[0]["name"], &sources[0]["inUse"]), (&json!("Team of team"), &json!(true)), "{sources}");
        assert_eq!((&sources[1]["name"], &sources[1]["release"]), (&json!("Team of other"), &json!(3)));
        assert_eq!(sources[0]["addresses"], json!(["/media/stick/team", "https://content.example.org/team/"]));
    }
    let (user, _) = UserDb::open(&folder, Moment(1_795_500_000_000)).expect("it opens");
    let sources = user.release_sources().expect("they are read");
    for (now, then) in sources.sources.iter().zip(value["sources"].as_array().expect("a list")) {
        assert_eq!(
            (now.id.as_str(), now.root.as_str()),
            (then["id"].as_str().expect("an id"), then["root"].as_str().expect("a root"))
        );
        let floor = &then["floor"];
        let kept = json!({
            "root": now.floor.root, "timestamp": now.floor.timestamp, "snapshot": now.floor.snapshot,
            "targets": now.floor.targets, "sequence": now.floor.sequence,
        });
        assert_eq!(kept, *floor, "nothing older than what was open is taken");
        assert_eq!((json!(now.active), json!(now.previous)), (then["active"].clone(), then["previous"].clone()));
    }
    assert_eq!(sources.sources[0].floor.sequence, 9);
}

//! Tests updates of pitches: the accepted version stays until the person decides, and recalls are shown at once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lodestone_app::Code;
use lodestone_tests::app::TestApp;
use lodestone_tests::folder::copy;
use lodestone_tests::program;
use lodestone_tests::raw;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{keys, slide};

/// A library that changes and a person's work beside it.
struct Office {
    folder: TempDir,
}

/// The slide that most of these tests change, and its fact.
const NUMBER: &str = "slides/energy.toml";
const FACTS: &str = "facilities/ring.toml";

impl Office {
    fn new() -> Office {
        let office = Office { folder: tempfile::tempdir().expect("a folder") };
        copy(Path::new("fixtures/healthy"), &office.library());
        office
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    /// The desk as it is with the library of now.
    fn open(&self) -> TestApp {
        TestApp::builder().data(&self.folder.path().join("work")).library(&self.library()).open()
    }

    /// A pitch that was made before anything happened to the library, and the key of its slide with the number.
    fn made(&self) -> (Value, String) {
        let made = pitch(&self.open());
        let key = keys(&made)[0].clone();
        (made, key)
    }

    /// Changes a file of the library.
    fn change(&self, path: &str, from: &str, to: &str) {
        let path = self.library().join(path);
        let text = fs::read_to_string(&path).expect("a file of the library");
        assert!(text.contains(from), "the fixture says {from:?}");
        raw::write(&path, text.replace(from, to)).expect("it can be written");
    }

    fn write(&self, path: &str, text: &str) {
        raw::write(self.library().join(path), text).expect("it can be written");
    }
}

/// A pitch of the slide with the number and of another.
fn pitch(app: &TestApp) -> Value {
    let target = json!({
        "company": null, "industries": [], "audience": "company", "keywords": [], "language": "en", "minutes": 10,
        "event": null,
    });
    app.call("create_pitch", json!({ "pitch": { "target": target, "slides": ["energy", "promise"] } }))
}

fn updates(app: &TestApp, pitch: &Value) -> Value {
    app.call("updates", json!({ "pitch": pitch["id"] }))
}

fn decide(app: &TestApp, pitch: &Value, key: &str, decision: &str) -> Value {
    let choices = json!([{ "key": key, "decision": decision }]);
    app.call("decide", json!({ "pitch": pitch["id"], "choices": choices }))
}

fn drawn(app: &TestApp, address: &Value) -> Vec<u8> {
    app.picture(address.as_str().expect("an address")).expect("it can be drawn").bytes.to_vec()
}

#[test]
fn an_edited_slide_stays_as_it_was_accepted_until_somebody_decides() {
    let office = Office::new();
    let app = office.open();
    let made = pitch(&app);
    let key = keys(&made)[0].clone();
    app.edit(&made, json!({ "kind": "overrideText", "key": key, "field": "text", "text": "Our own words." }));
    let made = app.call("pitch", json!({ "id": made["id"] }));
    let before = drawn(&app, &slide(&made, &key)["picture"]);
    assert_eq!(updates(&app, &made)["updates"], json!([]), "nothing has happened yet");
    drop(app);

    office.change(NUMBER, "Electrons at full speed", "Electrons nearly at the speed of light");
    let app = office.open();
    let now = app.call("pitch", json!({ "id": made["id"] }));
    assert_eq!(slide(&now, &key)["title"], "Electrons at full speed");
    assert_eq!(slide(&now, &key)["state"]["kind"], "changed");
    assert_eq!(now["changes"]["changed"], 1);
    assert_eq!(drawn(&app, &slide(&now, &key)["picture"]), before, "the pitch looks as it did, to the byte");
    let found = updates(&app, &made);
    let update = &found["updates"][0];
    assert_eq!(
        (&update["kind"], &update["kept"], &update["acceptable"]),
        (&json!("changed"), &json!(true), &json!(true))
    );
    assert_eq!(
        update["differences"],
        json!([{
            "label": "Title", "before": "Electrons at full speed",
            "after": "Electrons nearly at the speed of light", "own": null,
        }])
    );
    assert_eq!(drawn(&app, &update["before"]), before);
    assert_ne!(drawn(&app, &update["after"]), before, "the new one is beside it");

    let kept = decide(&app, &made, &key, "keep");
    assert_eq!(slide(&kept, &key)["state"]["kind"], "current", "who decided is not asked again");
    assert_eq!(updates(&app, &made)["updates"], json!([]));
    app.call("undo", json!({ "id": made["id"] }));
    assert_eq!(updates(&app, &made)["updates"].as_array().map(Vec::len), Some(1), "a decision can be taken back");
    let accepted = decide(&app, &made, &key, "accept");
    assert_eq!(slide(&accepted, &key)["title"], "Electrons nearly at the speed of light");
    let field = app.call("slide", json!({ "pitch": made["id"], "key": key }))["fields"].clone();
    let own = field.as_array().expect("fields").iter().find(|field| field["name"] == "text").expect("the text");
    assert_eq!(own["overrideText"], "Our own words.", "own words stay in their field");
    let undone = app.call("undo", json!({ "id": made["id"] }));
    assert_eq!(slide(&undone, &key)["title"], "Electrons at full speed", "the accepted version is still there");
    assert_eq!(drawn(&app, &slide(&undone, &key)["picture"]), before);
}

#[test]
fn a_value_that_changed_is_said_before_and_after_and_not_for_a_new_review_date() {
    let office = Office::new();
    let (made, key) = office.made();
    office.change(FACTS, "2099-11-30", "2098-11-30");
    let app = office.open();
    assert_eq!(updates(&app, &made)["updates"], json!([]), "nobody sees a review date");
    drop(app);
    office.change(FACTS, "value = 3\n", "value = 3.1\n");
    let app = office.open();
    let found = updates(&app, &made);
    let update = &found["updates"][0];
    assert_eq!((&update["kind"], &update["key"]), (&json!("facts"), &json!(key)));
    let fact = &update["facts"][0];
    assert_eq!(fact["id"], "ring.energy");
    let says =
        |side: &str, value: &str| fact[side].as_str().and_then(|said| said.split_whitespace().next()) == Some(value);
    assert!(says("before", "3") && says("after", "3.1"), "{fact}");
    let detail = app.call("slide", json!({ "pitch": made["id"], "key": key }));
    assert!(!detail["description"].as_str().unwrap_or_default().contains("3.1"), "it shows what was accepted");
    decide(&app, &made, &key, "accept");
    let detail = app.call("slide", json!({ "pitch": made["id"], "key": key }));
    assert!(detail["description"].as_str().unwrap_or_default().contains("3.1"), "{detail}");
}

#[test]
fn a_frozen_pitch_is_left_alone_but_a_recall_passes() {
    let office = Office::new();
    let app = office.open();
    let made = pitch(&app);
    let key = keys(&made)[0].clone();
    let freeze = |app: &TestApp, until: Value| app.call("freeze_pitch", json!({ "pitch": made["id"], "until": until }));
    freeze(&app, json!("2026-12-04"));
    let style = json!({
        "form": "slides", "language": "en", "brand": "plain", "cobrand": null, "minutes": null, "budget": 0
    });
    let preview = app.call("make_leave_behind", json!({ "pitch": made["id"], "style": style, "work": "w" }));
    let pdf = office.folder.path().join("for them.pdf");
    app.call("save_leave_behind", json!({ "token": preview["token"], "path": pdf }));
    let check = app.call("check_pdf", json!({ "path": pdf }));
    let items = check["items"].as_array().expect("items");
    assert!(items.iter().all(|item| item["status"] == "same") && items.len() >= 3, "{check}");
    let (code, _) = app.refused("freeze_pitch", json!({ "pitch": made["id"], "until": "2026-11-22" }));
    assert_eq!(code, Code::Input, "no pitch is frozen until yesterday");
    drop(app);

    office.change(NUMBER, "Electrons at full speed", "Electrons nearly at the speed of light");
    let app = office.open();
    let found = updates(&app, &made);
    assert_eq!((&found["updates"], &found["waiting"]), (&json!([]), &json!(1)), "it waits for the end of the fair");
    assert_eq!(app.call("pitch", json!({ "id": made["id"] }))["changes"]["changed"], 0);
    assert_eq!(app.call("recalls", Value::Null), json!([]));
    drop(app);

    office.write(
        "retired.toml",
        "[[retired]]\nfact = \"ring.energy\"\ndate = \"2026-11-20\"\nreason = { en = \"It was measured anew.\" }\nrecall = true\n",
    );
    office.change(NUMBER, "fact = \"ring.energy\"", "fact = \"ring.start\"");
    let app = office.open();
    let now = app.call("pitch", json!({ "id": made["id"] }));
    assert_eq!(
        slide(&now, &key)["state"],
        json!({ "kind": "recalled", "reason": "It was measured anew." }),
        "no freeze hides what is wrong"
    );
    assert_eq!(now["changes"]["recalled"], 1);
    let recalls = app.call("recalls", Value::Null);
    assert_eq!(recalls[0]["pitches"][0]["pitch"], made["id"]);
    assert_eq!(recalls[0]["leaveBehinds"][0]["file"], "for them.pdf", "what is out there is named");
    let check = app.call("check_pdf", json!({ "path": pdf }));
    assert_eq!(
        (&check["items"][0]["id"], &check["items"][0]["status"]),
        (&json!("ring.energy"), &json!("withdrawn")),
        "{check}"
    );
    let choices = json!([{ "key": key, "decision": "keep" }]);
    let (code, _) = app.refused("decide", json!({ "pitch": made["id"], "choices": choices }));
    assert_eq!(code, Code::Input, "what is withdrawn cannot be kept");
    let made_again = app.call("make_leave_behind", json!({ "pitch": made["id"], "style": style, "work": "w" }));
    let standing = made_again["checks"].as_array().expect("checks").iter().find(|check| check["code"] == "no-recall");
    assert_eq!(standing.expect("a verdict")["kept"], false, "the person who saves it sees the failed check");
    let presentation = json!({ "pitch": made["id"], "from": null, "language": null, "stepByStep": false, "cut": null });
    app.call("begin_presentation", json!({ "presentation": presentation, "work": "presentation" }));
    let view = app.presenter_view();
    assert!(view["cautions"].to_string().contains("Withdrawn: "), "and says which slide to skip: {}", view["cautions"]);
    app.end_presentation();
    decide(&app, &made, &key, "accept");
    assert_eq!(updates(&app, &made)["updates"], json!([]), "the slide of now rests on another fact");
}

#[test]
fn a_kiosk_leaves_out_what_is_withdrawn_because_nobody_stands_there_to_skip_it() {
    let office = Office::new();
    let (made, key) = office.made();
    office.write(
        "retired.toml",
        "[[retired]]\nslide = \"energy\"\ndate = \"2026-11-20\"\nreason = { en = \"Wrong.\" }\nrecall = true\n",
    );
    let app = office.open();
    let mut settings = app.call("kiosk_setup", Value::Null)["settings"].clone();
    settings["playlist"] = json!([{ "source": "own", "pitch": made["id"] }]);
    app.call("change_kiosk", json!({ "settings": settings }));
    let begun = app.call("begin_kiosk", json!({ "work": "w" }));
    assert_eq!(begun["slides"], 2, "the cover and the other slide: {begun}");
    assert!(begun["cautions"].to_string().contains("is withdrawn and was skipped"), "{begun}");
    let now = app.call("pitch", json!({ "id": made["id"] }));
    assert_eq!(slide(&now, &key)["state"]["kind"], "recalled", "in the pitch it waits for a decision");
}

#[test]
fn a_retired_slide_points_to_its_successor_and_nobody_chooses_it_any_more() {
    let office = Office::new();
    let (made, key) = office.made();
    office.write(
        "retired.toml",
        "[[retired]]\nslide = \"energy\"\nsuccessor = \"picture\"\ndate = \"2026-11-20\"\nreason = { en = \"Shown better.\" }\n",
    );
    let app = office.open();
    let found = updates(&app, &made);
    let update = &found["updates"][0];
    assert_eq!((&update["kind"], &update["reason"]), (&json!("retired"), &json!("Shown better.")));
    assert_eq!((&update["successor"]["id"], &update["acceptable"]), (&json!("picture"), &json!(false)));
    let target = json!({
        "company": null, "industries": [], "audience": "company", "keywords": ["light"], "language": "en",
        "minutes": 10, "event": null,
    });
    let suggested = app.call("suggest", json!({ "target": target }));
    let ids: Vec<&Value> =
        suggested["slides"].as_array().expect("slides").iter().map(|one| &one["slide"]["id"]).collect();
    assert!(!ids.contains(&&json!("energy")) && !ids.is_empty(), "no story takes it: {ids:?}");
    let filter = json!({
        "query": "", "topics": [], "industries": [], "facilities": [], "stages": [], "language": null, "freshness": null,
    });
    let shelf = app.call("browse", json!({ "filter": filter, "language": "en" }));
    assert!(!shelf["slides"].to_string().contains("\"energy\""), "nor does the shelf offer it");
    let by_id = json!({ "pitch": { "target": target, "slides": ["energy"] } });
    assert_eq!(app.refused("create_pitch", by_id).0, Code::Missing, "nor does anybody get it by its name");
    let taken = decide(&app, &made, &key, "successor");
    assert_eq!(slide(&taken, &key)["id"], "picture");
}

#[test]
fn a_slide_that_is_gone_is_still_drawn_and_goes_along_to_a_colleague() {
    let office = Office::new();
    let app = office.open();
    let made = pitch(&app);
    let key = keys(&made)[0].clone();
    let before = drawn(&app, &slide(&made, &key)["picture"]);
    drop(app);
    fs::remove_file(office.library().join(NUMBER)).expect("it can be removed");
    let app = office.open();
    let now = app.call("pitch", json!({ "id": made["id"] }));
    assert_eq!(drawn(&app, &slide(&now, &key)["picture"]), before, "a pitch does not break by itself");
    assert_eq!(updates(&app, &made)["updates"][0]["kind"], "gone");
    assert_eq!(updates(&app, &made)["updates"][0]["reason"], Value::Null, "it came from a library that was open here");
    decide(&app, &made, &key, "keep");
    app.call("freeze_pitch", json!({ "pitch": made["id"], "until": "2026-12-04" }));
    assert_eq!(updates(&app, &made)["updates"], json!([]));
    let file = office.folder.path().join("a.pitch");
    app.call("save_pitch_file", json!({ "id": made["id"], "path": file }));
    let colleague = TestApp::builder().library(&office.library()).open();
    let offer = colleague.call("preview_pitch_file", json!({ "path": file }));
    assert_eq!(
        drawn(&colleague, &slide(&offer, &key)["picture"]),
        before,
        "the colleague sees the same before keeping it"
    );
    let kept = colleague.call("keep_imported_pitch", json!({ "token": offer["token"] }));
    let reason = updates(&colleague, &kept)["updates"][0]["reason"].clone();
    assert!(reason.as_str().is_some_and(|text| text.contains("colleague")), "nobody here signed it: {reason}");
    assert_eq!(
        slide(&kept, &key)["state"]["kind"],
        "changed",
        "what the sender decided hides nothing from the colleague"
    );
    assert_eq!(drawn(&colleague, &slide(&kept, &key)["picture"]), before, "and after");
}

#[test]
fn a_foreign_pdf_and_what_is_none_are_turned_away_kindly() {
    let office = Office::new();
    let app = office.open();
    let path = office.folder.path().join("x.pdf");
    for (bytes, said) in [(&b"%PDF-1.7\nnothing of ours"[..], "has no passport"), (b"GIF89a", "is no PDF")] {
        raw::write(&path, bytes).expect("it can be written");
        let (code, failure) = app.refused("check_pdf", json!({ "path": path }));
        assert_eq!(code, Code::Input);
        assert!(failure.contains(said), "{failure}");
    }
}

/// Made with the library of the tests by a version that wrote the record among the keywords of a PDF.
const IN_KEYWORDS: &str = "fixtures/provenance-in-keywords.pdf";

#[test]
fn a_pdf_with_its_record_among_the_keywords_is_still_read() {
    let office = Office::new();
    let app = office.open();
    let check = app.call("check_pdf", json!({ "path": fs::canonicalize(IN_KEYWORDS).expect("a fixture") }));
    assert_eq!((&check["library"], &check["release"]), (&json!("healthy"), &json!(1)), "{check}");
    let items = check["items"].as_array().expect("items");
    let mut ids: Vec<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["energy", "promise", "ring.energy", "ring.start"], "{check}");
    drop(app);
    office.write(
        "retired.toml",
        "[[retired]]\nfact = \"ring.energy\"\ndate = \"2026-11-20\"\nreason = { en = \"It was measured anew.\" }\nrecall = true\n",
    );
    office.change(NUMBER, "fact = \"ring.energy\"", "fact = \"ring.start\"");
    let check = office.open().call("check_pdf", json!({ "path": fs::canonicalize(IN_KEYWORDS).expect("a fixture") }));
    let withdrawn = check["items"].as_array().expect("items").iter().find(|item| item["id"] == "ring.energy");
    assert_eq!(
        withdrawn.expect("the fact is listed")["status"],
        "withdrawn",
        "files that are out there are found as well"
    );
}

#[test]
fn a_pdf_from_the_command_line_is_read_back_like_one_from_the_window() {
    let office = Office::new();
    let pdf = office.folder.path().join("from a script.pdf");
    let made = Command::new(program::lodestone())
        .args(["pitch", "--today", "2026-11-23", "--library"])
        .arg(office.library())
        .arg("--out")
        .arg(&pdf)
        .output()
        .expect("the command line can be started");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let app = office.open();
    let check = app.call("check_pdf", json!({ "path": pdf }));
    assert_eq!((&check["library"], &check["known"]), (&json!("healthy"), &json!(true)), "{check}");
    let items = check["items"].as_array().expect("items");
    assert!(items.iter().all(|item| item["status"] == "same"), "nothing has happened since: {check}");
    assert!(items.iter().any(|item| item["id"] == "ring.energy"), "the number is in every story of it: {check}");
    drop(app);
    office.write(
        "retired.toml",
        "[[retired]]\nfact = \"ring.energy\"\ndate = \"2026-11-20\"\nreason = { en = \"It was measured anew.\" }\nrecall = true\n",
    );
    office.change(NUMBER, "fact = \"ring.energy\"", "fact = \"ring.start\"");
    let check = office.open().call("check_pdf", json!({ "path": pdf }));
    assert_eq!(
        (&check["items"][0]["id"], &check["items"][0]["status"]),
        (&json!("ring.energy"), &json!("withdrawn")),
        "{check}"
    );
}

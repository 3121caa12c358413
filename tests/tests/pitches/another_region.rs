//! Tests a library for another region from the first file to the PDF: made, checked, published and installed, shown
//! in the application; and nowhere a word of the region that the program brings along.

use std::fs;
use std::path::Path;

use lodestone_tests::app::TestApp;
use lodestone_tests::pdf;
use lodestone_tests::program::run;
use lodestone_tests::raw;
use lodestone_tidy::region::name_in;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::keys;

const NAME: &str = "Basque Bio Coast";
const TODAY: &str = "2026-11-23";

/// A folder to work in, and everything that was said in it.
struct Office {
    folder: TempDir,
}

impl Office {
    fn path(&self, within: &str) -> std::path::PathBuf {
        self.folder.path().join(within)
    }

    /// Runs the command line; what it says names no other region.
    #[track_caller]
    fn run(&self, code: i32, arguments: &[&str]) -> String {
        let ran = run(self.folder.path(), arguments);
        let said = format!("{}{}", ran.out, ran.err);
        assert_eq!(ran.code, code, "`lodestone {}`: {said}", arguments.join(" "));
        clean(&said, arguments[0]);
        said
    }
}

/// Fails when a text names the region of the library that ships.
#[track_caller]
fn clean(text: &str, of: &str) {
    let lines = text.lines().filter_map(|line| Some((name_in(line)?, line)));
    let found: Vec<String> = lines.map(|(name, line)| format!("{name}: {line}")).take(5).collect();
    assert!(found.is_empty(), "{of} speaks of a region that this library is not about:\n{}", found.join("\n"));
}

/// Fails when words or metadata of a PDF name the region, or when the words are not there at all.
#[track_caller]
fn clean_pdf(path: &Path, wanted: &str) {
    if let Some(said) = pdf::text(path) {
        clean(&said, "a PDF");
        assert!(pdf::squeezed(&said).contains(&pdf::squeezed(wanted)), "{wanted} is missing: {said}");
    }
    // Titles, keywords, bookmarks and the record of its content lie outside the pages.
    if let Some(bytes) = pdf::rewritten(path, &["--qdf", "--object-streams=disable"]) {
        clean(&String::from_utf8_lossy(&bytes), "the metadata of a PDF");
    }
}

/// What a window asks while somebody prepares a fair, in one language of the interface.
fn go_around(app: &TestApp, language: &str, office: &Office) {
    let answer = |name: &str, arguments: Value| {
        let answer = app.call(name, arguments);
        clean(&serde_json::to_string_pretty(&answer).expect("JSON"), name);
        answer
    };
    let mut settings = answer("bootstrap", Value::Null)["settings"].clone();
    settings["interfaceLanguage"] = json!(language);
    answer("change_settings", json!({ "settings": settings }));
    assert_eq!(answer("bootstrap", Value::Null)["library"]["name"], NAME);
    answer("home", Value::Null);
    assert_eq!(answer("library_map", Value::Null), Value::Null, "a library without a map shows none");

    let filter = json!({
        "query": "", "topics": [], "stages": [], "industries": [], "facilities": [], "freshness": null, "language": null,
    });
    let shelf = answer("browse", json!({ "filter": filter, "language": "en" }));
    assert_eq!(shelf["facilities"][0]["placeKind"].as_str().map(str::is_empty), Some(false), "{}", shelf["facilities"]);
    for slide in shelf["slides"].as_array().expect("slides") {
        answer("library_slide", json!({ "id": slide["id"], "language": "en" }));
    }
    for place in shelf["facilities"].as_array().expect("facilities") {
        answer("facility", json!({ "id": place["id"], "language": "en" }));
    }
    answer("search", json!({ "query": "laboratory", "language": "en", "most": 20 }));

    let target = json!({
        "company": "ACME", "industries": ["21.20"], "audience": "company", "keywords": [], "language": "en",
        "minutes": 10, "event": null,
    });
    let pitch = answer("create_pitch", json!({ "pitch": { "target": target, "slides": [] } }));
    for key in keys(&pitch) {
        answer("slide", json!({ "pitch": pitch["id"], "key": key }));
    }
    let ready = answer("use_ready_pitch", json!({ "id": "welcome" }));
    assert!(!keys(&ready).is_empty(), "the ready-made pitch has slides");
    for form in ["slides", "handout", "fact-sheet"] {
        let style = json!({
            "form": form, "language": "en", "brand": "basque-bio-coast", "cobrand": null, "minutes": null, "budget": 0,
        });
        let made = answer("make_leave_behind", json!({ "pitch": pitch["id"], "style": style, "work": "w" }));
        let path = office.path(&format!("{form}-{language}.pdf"));
        app.call("save_leave_behind", json!({ "token": made["token"], "path": path }));
        clean_pdf(&path, NAME);
    }
    let seen = json!({ "screens": [], "awake": true, "clicker": null });
    let check = json!({ "pitches": [pitch["id"]], "until": TODAY, "environment": seen, "work": "f" });
    let report = answer("run_preflight", check);
    let path = office.path(&format!("check-{language}.pdf"));
    app.call("save_preflight_report", json!({ "token": report["token"], "path": path }));
    clean_pdf(&path, NAME);
    answer("content_log", Value::Null);
    answer("presentations", Value::Null);
}

#[test]
fn a_library_of_another_region_is_made_published_and_shown_without_a_word_of_ours() {
    let office = Office { folder: tempfile::tempdir().expect("a temporary folder") };
    let new = ["new-library", "coast", "--name", NAME, "--language", "en", "--today", TODAY];
    office.run(0, &new);
    assert!(office.run(3, &new).contains("not empty"), "what an author wrote is not written over");
    for entry in ["README.md", "library.toml", "brands/basque-bio-coast.toml"] {
        clean(&fs::read_to_string(office.path("coast").join(entry)).expect("the file is there"), entry);
    }
    let checked = office.run(0, &["check", "coast", "--today", TODAY]);
    assert!(checked.contains("0 errors, 0 warnings, 0 notes: may be published"), "{checked}");

    let pitch = ["pitch", "--library", "coast", "--company", "ACME", "--industry", "21.2", "--out", "acme.pdf"];
    office.run(0, &[&pitch[..], &["--date", TODAY, "--today", TODAY]].concat());
    clean_pdf(&office.path("acme.pdf"), "What Basque Bio Coast offers ACME");
    office.run(0, &["facts", "--library", "coast", "--today", TODAY]);
    office.run(0, &["search", "laboratory", "--library", "coast"]);

    raw::write(office.path("phrase.txt"), "four words in a row\n").expect("a passphrase");
    for (holder, role) in [("ann", "root"), ("dea", "content"), ("online", "online")] {
        let file = format!("{holder}.lodestone-key");
        let made = ["keys", "new", &file, "--holder", holder, "--role", role, "--passphrase-file", "phrase.txt"];
        office.run(0, &made);
    }
    let all = ["--key", "ann.lodestone-key", "--key", "dea.lodestone-key", "--key", "online.lodestone-key"];
    let begin = ["trust", "begin", "t.lodestone-trust", "--library", "basque-bio-coast", "--reason", "one person only"];
    office.run(0, &[&begin[..], &all].concat());
    let key = ["--key", "ann.lodestone-key", "--passphrase-file", "phrase.txt"];
    office.run(0, &[&["trust", "sign", "t.lodestone-trust"], &key[..]].concat());
    let to = ["publish", "coast", "--to", "host", "--trust", "t.lodestone-trust"];
    let keys = ["--key", "dea.lodestone-key", "--key", "online.lodestone-key"];
    let phrases = ["--passphrase-file", "phrase.txt", "--passphrase-file", "phrase.txt"];
    office.run(0, &[&to[..], &keys, &phrases].concat());
    let source = ["--name", NAME, "--place", "host", "--out", "s.lodestone-source"];
    office.run(0, &[&["trust", "source", "t.lodestone-trust"], &source[..]].concat());
    office.run(0, &["sync", "--source", "s.lodestone-source", "--into", "mirror"]);

    let app = TestApp::builder().library(&office.path("mirror/library")).open();
    for language in ["en", "sv", "da"] {
        go_around(&app, language, &office);
    }
}

#[test]
fn a_new_library_is_made_in_the_window_and_opens_for_editing() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = TestApp::open();
    let make =
        |name: &str| app.try_call("new_library", json!({ "folder": folder.path(), "name": name, "language": "sv" }));
    let opened = make("Norra kusten").expect("the folder is empty");
    assert_eq!(opened["name"], "Norra kusten");
    assert_eq!((&opened["errors"], &opened["warnings"]), (&json!(0), &json!(0)), "{}", opened["findings"]);
    let layouts = opened["layouts"].as_array().expect("layouts");
    assert!(layouts.iter().all(|layout| layout[0] != "map"), "no author is led to a map that is not there");
    assert!(folder.path().join("library.toml").is_file(), "an empty folder is taken as it is");

    let within = make("Södra kusten").expect("a folder with files gets one inside");
    assert!(within["folder"].as_str().is_some_and(|path| path.ends_with("sodra-kusten")), "{}", within["folder"]);
    make("Södra kusten").expect_err("that one is not empty either now");
    make("日本").expect_err("no font that ships has these letters");
}

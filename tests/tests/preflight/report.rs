//! Tests the report of a check as PDF, in every language and both brands, and writes it for the validators.

use std::path::{Path, PathBuf};

use lodestone_tests::app::TestApp;
use lodestone_tests::pdf::{squeezed, text};
use serde_json::{Value, json};

use super::{check_until, new_pitch, seen};

/// Where `cargo xtask test` looks for PDFs to validate.
fn suite() -> PathBuf {
    let target =
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("cargo's folder for tests lies in the build folder");
    let folder = target.join("pdf-suite");
    std::fs::create_dir_all(&folder).expect("the build folder takes folders");
    folder
}

#[test]
fn a_check_is_printed_in_every_language_with_states_in_words() {
    for (language, brand, words) in [
        ("en", "oresund", ["Fair check", "To do first", "Not known"]),
        ("sv", "lodestone", ["Mässkontroll", "Åtgärda först", "Okänt"]),
        ("da", "oresund", ["Messetjek", "Gør dette først", "Ukendt"]),
    ] {
        let app = TestApp::builder().today("2027-11-20").open();
        let mut settings = app.call("bootstrap", Value::Null)["settings"].clone();
        settings["interfaceLanguage"] = json!(language);
        settings["brand"] = json!(brand);
        app.call("change_settings", json!({ "settings": settings }));
        let pitch = new_pitch(&app, &[]);
        let mut window = seen();
        window["clicker"] = Value::Null;
        let report = check_until(&app, &pitch, "2035-11-29", window);
        let path = suite().join(format!("preflight-check-{language}-{brand}.pdf"));
        app.call("save_preflight_report", json!({ "token": report["token"], "path": path }));
        let bytes = std::fs::read(&path).expect("the file is there");
        assert!(bytes.starts_with(b"%PDF"));
        let again = path.with_file_name("again.pdf");
        app.call("save_preflight_report", json!({ "token": report["token"], "path": again }));
        assert_eq!(std::fs::read(&again).expect("a file"), bytes, "the same check gives the same bytes");
        std::fs::remove_file(again).expect("a file that was made here");
        let Some(said) = text(&path) else { continue };
        let said = squeezed(&said);
        for word in words {
            assert!(said.contains(&squeezed(word)), "{language}: {word} is missing");
        }
        for line in report["lines"].as_array().expect("lines") {
            let found = line["found"].as_str().expect("words");
            assert!(said.contains(&squeezed(found)), "{language}: what was found is on paper: {found}");
        }
    }
}

#[test]
fn a_check_that_is_gone_is_not_printed() {
    let app = TestApp::open();
    let path = suite().join("never.pdf");
    assert!(app.try_call("save_preflight_report", json!({ "token": "t99", "path": path })).is_err());
}

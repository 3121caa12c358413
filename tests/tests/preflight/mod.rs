//! The preflight check and what is left of a presentation, through the commands that windows send. Every line of the
//! check comes out good and in every way in which it can be bad, by what is planted: a day, a library, a machine, keys, a
//! program.

mod environment;
mod presentations;
mod rendering;
mod report;
mod stories;

use std::path::{Path, PathBuf};

use lodestone_app::Event;
use lodestone_app::api::WorkStep;
use lodestone_tests::app::TestApp;
use lodestone_tests::library;
use serde_json::{Value, json};

/// A pitch for a company whose name must not go anywhere.
fn new_pitch(app: &TestApp, slides: &[&str]) -> Value {
    app.pitch_for(json!({ "company": "Hemlig Läkemedel" }), slides)
}

/// Checks one pitch, with a second screen, a clicker that works and a system that stays awake.
fn check(app: &TestApp, pitch: &Value) -> Value {
    check_until(app, pitch, "2026-11-26", seen())
}

/// Checks one pitch for an event that ends on a day, with what a window sees.
fn check_until(app: &TestApp, pitch: &Value, until: &str, seen: Value) -> Value {
    let arguments = json!({ "pitches": [pitch["id"]], "until": until, "environment": seen, "work": "preflight" });
    app.call("run_preflight", arguments)
}

/// What a window sees where all is well.
fn seen() -> Value {
    json!({
        "screens": [
            { "name": "eDP-1", "width": 1440, "height": 900, "x": 0, "y": 0, "primary": true, "role": "presenter" },
            { "name": "HDMI-1", "width": 1920, "height": 1080, "x": 1440, "y": 0, "primary": false, "role": "audience" },
        ],
        "awake": true,
        "clicker": [{ "key": "PageDown", "shift": false }, { "key": "PageUp", "shift": false }, { "key": ".", "shift": false }],
    })
}

/// The steps of the work that windows heard of.
fn steps(app: &TestApp) -> Vec<(WorkStep, u32, u32)> {
    app.events.pick(|event| match event {
        Event::Progress(progress) => Some((progress.step, progress.done, progress.total)),
        _ => None,
    })
}

/// A line of a check by its word.
fn line<'a>(report: &'a Value, code: &str) -> &'a Value {
    let lines = report["lines"].as_array().expect("a report has lines");
    lines.iter().find(|line| line["item"] == code).unwrap_or_else(|| panic!("the check has no line {code}"))
}

/// The state of a line.
fn state<'a>(report: &'a Value, code: &str) -> &'a str {
    line(report, code)["state"].as_str().expect("a state")
}

/// The library in a folder, with one file changed or left out.
fn library_with(folder: &Path, change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> PathBuf {
    let place = folder.join("library");
    let files = library::files().into_iter().filter_map(|(path, bytes)| {
        let bytes = change(&path, bytes)?;
        Some((path, bytes))
    });
    library::write(&place, &files.collect::<Vec<_>>());
    place
}

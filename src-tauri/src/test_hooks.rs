//! Lets tests answer file dialogs, choose the day and inspect windows. Shipped builds do not contain them.

use std::path::PathBuf;

use lodestone_app::Day;
use serde_json::Value;
use tauri::AppHandle;

/// The answer of a test to a picker.
pub(crate) enum Pick {
    /// No test speaks: ask the person.
    Ask,
    #[cfg_attr(not(feature = "test-hooks"), expect(dead_code, reason = "only tests pick"))]
    /// What the person would have chosen; `None` when they would have thought better of it.
    Chosen(Option<String>),
}

/// The next line of the file that `LODESTONE_PICKS` names, taken out of it; an empty line chooses nothing.
#[cfg(feature = "test-hooks")]
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn pick() -> Pick {
    let Some(file) = std::env::var_os("LODESTONE_PICKS") else { return Pick::Ask };
    let lines = std::fs::read_to_string(&file).unwrap_or_default();
    let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
    if let Err(error) = std::fs::write(&file, rest) {
        eprintln!("the file of picks cannot be written: {error}");
    }
    Pick::Chosen(Some(first.to_owned()).filter(|path| !path.is_empty()))
}

/// The day that `LODESTONE_TODAY` names.
#[cfg(feature = "test-hooks")]
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn today() -> Option<Day> {
    Day::parse(&std::env::var("LODESTONE_TODAY").ok()?)
}

/// The folder of a library that `LODESTONE_LIBRARY` names, in place of the one that ships.
#[cfg(feature = "test-hooks")]
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn library() -> Option<PathBuf> {
    std::env::var_os("LODESTONE_LIBRARY").map(PathBuf::from)
}

/// Answers what only a test asks of the windows: where they are (`test_windows`), and what a script says in one
/// (`test_eval`). A driver sees one window of a program, and a presentation has several.
#[cfg(feature = "test-hooks")]
pub(crate) fn answer(app: &AppHandle, name: &str, arguments: &Value) -> Option<Value> {
    use tauri::Manager;

    match name {
        "test_windows" => Some(app.webview_windows().values().map(describe).collect()),
        "test_eval" => {
            let window = app.get_webview_window(arguments["label"].as_str()?)?;
            let (tell, events) = std::sync::mpsc::channel();
            window.eval_with_callback(arguments["script"].as_str()?, move |value| drop(tell.send(value))).ok()?;
            // A page that is dead answers nothing.
            let value = events.recv_timeout(std::time::Duration::from_secs(5)).ok()?;
            Some(serde_json::from_str(&value).unwrap_or(Value::Null))
        }
        "test_close" => {
            app.get_webview_window(arguments["label"].as_str()?)?.close().ok()?;
            Some(Value::Null)
        }
        "test_destroy" => {
            app.get_webview_window(arguments["label"].as_str()?)?.destroy().ok()?;
            Some(Value::Null)
        }
        _ => None,
    }
}

#[cfg(feature = "test-hooks")]
fn describe(window: &tauri::WebviewWindow) -> Value {
    let (position, size) = (window.outer_position().unwrap_or_default(), window.inner_size().unwrap_or_default());
    serde_json::json!({
        "label": window.label(),
        "visible": window.is_visible().unwrap_or(false),
        "focused": window.is_focused().unwrap_or(false),
        "x": position.x,
        "y": position.y,
        "width": size.width,
        "height": size.height,
    })
}

/// Nobody but a test asks.
#[cfg(not(feature = "test-hooks"))]
pub(crate) fn answer(_app: &AppHandle, _name: &str, _arguments: &Value) -> Option<Value> {
    None
}

/// Whether a driver steers the program: it loses its way when a page comes that it did not ask for.
#[cfg(feature = "test-hooks")]
#[expect(clippy::disallowed_methods, reason = "the edge: drivers speak through the environment")]
pub(crate) fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// What ships is driven by nobody.
#[cfg(not(feature = "test-hooks"))]
pub(crate) fn is_driven() -> bool {
    false
}

/// Nobody but the person picks.
#[cfg(not(feature = "test-hooks"))]
pub(crate) fn pick() -> Pick {
    Pick::Ask
}

/// Nobody but the system says which day it is.
#[cfg(not(feature = "test-hooks"))]
pub(crate) fn today() -> Option<Day> {
    None
}

/// What ships is what is shown.
#[cfg(not(feature = "test-hooks"))]
pub(crate) fn library() -> Option<PathBuf> {
    None
}

//! Opens the system's file dialogs and viewers, and writes to its clipboard.

use std::path::Path;

use lodestone_app::api::Failure;
use serde::Deserialize;
use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::app_loader::broken;
use crate::test_hooks::{self, Pick};

/// Kinds of files that a person can pick.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PickKind {
    /// A pitch of a colleague.
    Pitch,
    /// An own picture.
    Picture,
    /// A PDF whose pages become slides.
    Pdf,
    /// A key of a publisher.
    Key,
    /// Who signs for a library.
    Trust,
    /// Where releases of a library come from.
    Source,
    /// A table of facts.
    Csv,
    /// Translations, as translators' tools write them.
    Xliff,
}

/// Kinds of files that a person can save.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PlaceKind {
    /// A leave-behind.
    Pdf,
    /// A pitch for a colleague.
    Pitch,
    /// A table of presentations, or of facts.
    Csv,
    /// Texts for translators' tools.
    Xliff,
    /// A key of a publisher.
    Key,
    /// Who signs for a library.
    Trust,
    /// Where a library is taken from, for the laptops.
    Source,
}

/// What the window may have opened: files that Lodestone writes. A fooled window must not start programs.
const OPENABLE: &[&str] = &["pdf", "pitch", "csv"];

/// Names of kinds in the system's dialogs; they are the same in every language.
const PITCH: (&str, &[&str]) = ("Lodestone", &["pitch"]);
const PICTURE: (&str, &[&str]) = ("PNG, JPEG", &["png", "jpg", "jpeg"]);
const PDF: (&str, &[&str]) = ("PDF", &["pdf"]);
const CSV: (&str, &[&str]) = ("CSV", &["csv"]);
const XLIFF: (&str, &[&str]) = ("XLIFF", &["xlf", "xliff"]);
const KEY: (&str, &[&str]) = ("Lodestone", &["lodestone-key"]);
const TRUST: (&str, &[&str]) = ("Lodestone", &["lodestone-trust"]);
const SOURCE: (&str, &[&str]) = ("Lodestone", &["lodestone-source"]);

/// Asks the person for a file. Not to be called on the main thread, which shows the dialog.
pub(crate) fn pick_file(window: &WebviewWindow, kind: PickKind) -> Option<String> {
    if let Pick::Chosen(path) = test_hooks::pick() {
        return path;
    }
    let shown = match kind {
        PickKind::Pitch => PITCH,
        PickKind::Picture => PICTURE,
        PickKind::Pdf => PDF,
        PickKind::Key => KEY,
        PickKind::Trust => TRUST,
        PickKind::Source => SOURCE,
        PickKind::Csv => CSV,
        PickKind::Xliff => XLIFF,
    };
    path(dialog(window, shown).blocking_pick_file())
}

/// Asks the person for a folder. Not to be called on the main thread, which shows the dialog.
pub(crate) fn pick_folder(window: &WebviewWindow) -> Option<String> {
    if let Pick::Chosen(path) = test_hooks::pick() {
        return path;
    }
    path(window.dialog().file().set_parent(window).blocking_pick_folder())
}

/// Asks the person where to save, beginning with a name. Not to be called on the main thread, which shows the dialog.
pub(crate) fn pick_place(window: &WebviewWindow, kind: PlaceKind, name: &str) -> Option<String> {
    if let Pick::Chosen(path) = test_hooks::pick() {
        return path;
    }
    let shown = match kind {
        PlaceKind::Pdf => PDF,
        PlaceKind::Pitch => PITCH,
        PlaceKind::Csv => CSV,
        PlaceKind::Xliff => XLIFF,
        PlaceKind::Key => KEY,
        PlaceKind::Trust => TRUST,
        PlaceKind::Source => SOURCE,
    };
    path(dialog(window, shown).set_file_name(name).blocking_save_file())
}

fn dialog(window: &WebviewWindow, (name, endings): (&str, &[&str])) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window).add_filter(name, endings)
}

fn path(chosen: Option<tauri_plugin_dialog::FilePath>) -> Option<String> {
    // What is no path on this computer, such as a place that only another program can reach, is no choice.
    Some(chosen?.into_path().ok()?.to_string_lossy().into_owned())
}

/// Opens a saved file in the program that the system has for it.
pub(crate) fn open(path: &str) -> Result<(), Failure> {
    let saved = saved(path)?;
    tauri_plugin_opener::open_path(saved, None::<&str>).map_err(|error| broken(&error))
}

/// Shows a saved file in its folder.
pub(crate) fn reveal(path: &str) -> Result<(), Failure> {
    tauri_plugin_opener::reveal_item_in_dir(saved(path)?).map_err(|error| broken(&error))
}

fn saved(path: &str) -> Result<&Path, Failure> {
    let file = Path::new(path);
    let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
    if !OPENABLE.iter().any(|known| ending == *known) || !file.is_absolute() || !file.is_file() {
        return Err(broken(&format!("{path} is not a file that Lodestone saved; save it again")));
    }
    Ok(file)
}

/// Puts text on the clipboard.
pub(crate) fn copy(app: &AppHandle, text: String) -> Result<(), Failure> {
    app.clipboard().write_text(text).map_err(|error| broken(&error))
}

#[cfg(test)]
mod tests {
    use super::saved;

    #[test]
    fn a_program_is_never_opened() {
        let program = std::env::current_exe().expect("a test has a path");
        let path = program.to_str().expect("build folders are Unicode here");
        assert!(saved(path).is_err(), "a page that was fooled could otherwise start any program");
    }

    #[test]
    fn a_file_that_is_not_there_is_refused() {
        assert!(saved("/nowhere/at-all.pdf").is_err(), "the system's own message for it says less");
    }
}

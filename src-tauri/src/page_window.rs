//! Labels the windows, says which commands each may give, and confines them to the pages of the program.

use lodestone_app::commands::WindowKind;
use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder};

/// The label of the main window.
pub(crate) const MAIN: &str = "main";
/// The label of the window that the audience sees. It never has the keyboard.
pub(crate) const AUDIENCE: &str = "audience";
/// The label of the presenter's window, the only one with notes.
pub(crate) const PRESENTER: &str = "presenter";
/// The label of the one window of a presentation on one screen: the audience's page with the keyboard.
pub(crate) const SOLO: &str = "solo";
/// The label of the kiosk's window.
pub(crate) const KIOSK: &str = "kiosk";
/// The title of every window.
pub(crate) const TITLE: &str = "Lodestone";

type Builder<'a> = WebviewWindowBuilder<'a, tauri::Wry, AppHandle>;

/// Returns the kind of a window by its label; none for one that gives no commands.
pub(crate) fn kind(label: &str) -> Option<WindowKind> {
    match label {
        MAIN => Some(WindowKind::Main),
        PRESENTER => Some(WindowKind::Presenter),
        SOLO => Some(WindowKind::Solo),
        KIOSK => Some(WindowKind::Kiosk),
        _ => None,
    }
}

/// Keeps a window to our pages: it goes nowhere else and opens no other.
pub(crate) fn confined<'a>(app: &'a AppHandle, builder: Builder<'a>) -> Builder<'a> {
    let builder = builder
        .general_autofill_enabled(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny);
    match app.path().app_cache_dir() {
        // What the webview keeps for itself can be made again: it must not lie among the person's work.
        Ok(cache) => builder.data_directory(cache.join("webview")),
        Err(_) => builder,
    }
}

/// Whether an address is a page of ours; the window goes nowhere else.
fn is_ours(address: &Url) -> bool {
    address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost")
}

//! Keeps a page dark in a window that is shown, until it is known where that stands: a desktop may put it before the
//! audience first, and be told otherwise a moment later.

use tauri::WebviewWindow;

/// Covers the page: its window shows nothing but black.
#[cfg(target_os = "linux")]
pub(super) fn cover(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::glib::prelude::ObjectExt;

    window.with_webview(|webview| {
        let page = webview.inner();
        // To show a window is, to the toolkit, to show all in it.
        page.set_property("no-show-all", true);
        page.set_property("visible", false);
    })
}

/// Lifts the cover, and lets keys reach the page again.
#[cfg(target_os = "linux")]
pub(super) fn uncover(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::glib::prelude::ObjectExt;

    window.with_webview(|webview| {
        let page = webview.inner();
        if !page.property::<bool>("visible") {
            page.set_property("no-show-all", false);
            page.set_property("visible", true);
            page.set_property("has-focus", true);
        }
    })
}

/// Windows and macOS put a hidden window where they are told: it stands there when it is shown.
#[cfg(not(target_os = "linux"))]
pub(super) fn cover(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// There is no cover.
#[cfg(not(target_os = "linux"))]
pub(super) fn uncover(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

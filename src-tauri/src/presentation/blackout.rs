//! Keeps the page of a shown window black until its position is known: a desktop may first put it on the audience's
//! screen and move it a moment later.

use tauri::WebviewWindow;

/// Hides the page: its window shows only black.
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

/// Shows the page again, and gives it the keys.
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

/// Windows and macOS place a hidden window, so it is in place when it is shown.
#[cfg(not(target_os = "linux"))]
pub(super) fn cover(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Nothing was hidden.
#[cfg(not(target_os = "linux"))]
pub(super) fn uncover(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

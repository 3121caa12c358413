//! Reloads a page whose process has died.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tauri::WebviewWindow;

/// Loads the page of a window again whenever its process dies.
#[cfg(target_os = "linux")]
pub(super) fn watch(window: &WebviewWindow) {
    use webkit2gtk::WebViewExt;

    let label = window.label().to_owned();
    // A window without this watch still shows slides.
    let _ = window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |page, reason| {
            eprintln!("the page of the window {label} has stopped ({reason:?}) and is loaded again");
            page.reload();
        });
    });
}

/// On macOS the program as a whole hears of it (`crate::shell`); on Windows there is the [`WebViewHealth`].
#[cfg(not(target_os = "linux"))]
pub(super) fn watch(_window: &WebviewWindow) {}

/// After this number of unanswered questions, one a second, the page is taken for dead.
const UNANSWERED: u32 = 3;

/// Asks a page whether it is alive, where the system does not report that it died.
#[derive(Default)]
pub(super) struct WebViewHealth(Arc<AtomicU32>);

impl WebViewHealth {
    /// Asks once more; loads the page again when it has not answered for too long. To be called about once a second.
    pub(super) fn check(&self, window: &WebviewWindow) {
        if !cfg!(windows) {
            return;
        }
        if self.0.fetch_add(1, Ordering::Relaxed) >= UNANSWERED {
            self.0.store(0, Ordering::Relaxed);
            let _ = window.reload();
        }
        let open = self.0.clone();
        let _ = window.eval_with_callback("1", move |_| open.store(0, Ordering::Relaxed));
    }
}

//! Assembles the shell: plugins, commands, the `slide:` scheme and the main window.

use std::sync::Arc;

use tauri::{AppHandle, Builder, Manager};

use crate::app_loader::AppLoader;
use crate::opened_files::{self, OpenedFiles};
use crate::presentation::{PresentationEvent, WindowManager, WindowState};
use crate::system::film_server;
use crate::watchdog::{self, Watchdog};
use crate::{calls, main_window, slides};

/// Runs until the window is closed.
///
/// # Errors
///
/// When the system gives no window.
#[expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "Tauri's macro writes a table of the interface's files and a way out of its own"
)]
pub(crate) fn run() -> tauri::Result<()> {
    let mut builder = Builder::default();
    // On macOS the system itself keeps to one, and the plugin would end a second copy before its file arrives
    // (<https://github.com/sftwrdotdev/Markpad/issues/212>). It comes first: a second start must not open anything.
    if !cfg!(target_os = "macos") {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            opened_files::second_start(app, &arguments, &folder);
        }));
    }
    // The system says here when a page has died; elsewhere each window watches for itself.
    #[cfg(target_os = "macos")]
    {
        builder = builder.on_web_content_process_terminate(|page| {
            let _ = page.reload();
        });
    }
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .manage(Arc::new(AppLoader::default()))
        .manage(OpenedFiles::default())
        .manage(Watchdog::default())
        .register_asynchronous_uri_scheme_protocol(slides::SCHEME, slides::answer)
        .invoke_handler(tauri::generate_handler![
            calls::call,
            calls::pick_file,
            calls::pick_folder,
            calls::pick_place,
            calls::open_file,
            calls::reveal_file,
            calls::copy_text,
            calls::opened_with,
            calls::ready,
            calls::screens,
            calls::choose_screens,
            calls::swap_screens,
            calls::awake,
        ])
        .setup(|app| {
            let handle = app.handle();
            app.manage(WindowManager::start(handle));
            let arguments: Vec<String> =
                std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
            let folder = std::env::current_dir().unwrap_or_default();
            app.state::<OpenedFiles>().take(handle, opened_files::files(&arguments, &folder));
            let window = main_window::make(handle)?;
            main_window::open_in_background(&window, app.state::<Arc<AppLoader>>().inner());
            if watchdog::wants_kiosk() {
                begin_with_kiosk(handle);
            }
            film_server::warm_up_decoders(handle);
            #[cfg(feature = "test-hooks")]
            crate::test_server::listen(handle);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|_app, _event| {
        // Elsewhere a file arrives as an argument.
        #[cfg(target_os = "macos")]
        if let tauri::RunEvent::Opened { urls } = _event {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok()).collect();
            _app.state::<OpenedFiles>().take(_app, paths);
            main_window::to_front(_app);
        }
    });
    Ok(())
}

/// Begins the kiosk as soon as the application is there; the main window comes up instead when that fails.
fn begin_with_kiosk(handle: &AppHandle) {
    let handle = handle.clone();
    handle.state::<WindowState>().expect_kiosk();
    std::thread::spawn(move || {
        let opened = handle.state::<Arc<AppLoader>>().app();
        if let Err(error) = opened
            .map_err(|failure| failure.message)
            .and_then(|app| app.resume_kiosk().map_err(|error| error.to_string()))
        {
            eprintln!("the kiosk cannot begin: {error}");
            handle.state::<WindowState>().send(PresentationEvent::KioskEnded);
        }
    });
}

//! Puts the parts together: plugins, commands, the scheme for slides, the window.

use std::sync::Arc;

use tauri::{AppHandle, Builder, Manager};

use crate::arrivals::{self, Arrivals};
use crate::keeper::{self, Kept};
use crate::opening::Opening;
use crate::show::{Happening, Stage};
use crate::{calls, films, seams, slides, window};

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
            arrivals::second_start(app, &arguments, &folder);
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
        .manage(Arc::new(Opening::default()))
        .manage(Arrivals::default())
        .manage(Kept::default())
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
            app.manage(Stage::new(handle));
            let arguments: Vec<String> =
                std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
            let folder = std::env::current_dir().unwrap_or_default();
            app.state::<Arrivals>().take(handle, arrivals::files(&arguments, &folder));
            let window = window::make(handle)?;
            window::open_behind(&window, app.state::<Arc<Opening>>().inner());
            if keeper::wants_booth() {
                begin_in_the_booth(handle);
            }
            films::rehearse(handle);
            seams::listen(handle);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|_app, _event| {
        // Elsewhere a file arrives as an argument.
        #[cfg(target_os = "macos")]
        if let tauri::RunEvent::Opened { urls } = _event {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok()).collect();
            _app.state::<Arrivals>().take(_app, paths);
            window::to_front(_app);
        }
    });
    Ok(())
}

/// Begins the booth as soon as the application is there; the desk comes up instead when that fails.
fn begin_in_the_booth(handle: &AppHandle) {
    let handle = handle.clone();
    handle.state::<Stage>().expect_booth();
    std::thread::spawn(move || {
        let opened = handle.state::<Arc<Opening>>().app();
        if let Err(error) = opened
            .map_err(|failure| failure.message)
            .and_then(|app| app.resume_booth().map_err(|error| error.to_string()))
        {
            eprintln!("the booth cannot begin: {error}");
            handle.state::<Stage>().tell(Happening::BoothEnded);
        }
    });
}

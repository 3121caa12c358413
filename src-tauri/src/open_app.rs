//! Opens the application with the system's folders, clock and windows, and sends its events to the windows.

use std::path::PathBuf;
use std::sync::Arc;

use lodestone_app::api::Failure;
use lodestone_app::{App, Event, Options, SystemClock, failure};
use tauri::{AppHandle, Emitter, Manager};

use crate::app_loader::broken;
use crate::page_window::MAIN;
use crate::presentation::{PresentationEvent, WindowState};
use crate::system::film_server::FilmServer;
use crate::test_hooks;

/// Opens the application with the system's folders, clock and windows.
///
/// # Errors
///
/// When it cannot be opened: says why and what to do.
pub(crate) fn open(handle: &AppHandle) -> Result<App, Failure> {
    let paths = handle.path();
    let place = |found: tauri::Result<PathBuf>| found.map_err(|error| broken(&error));
    let to = handle.clone();
    let tell = move |event: Event| {
        // A window that is gone needs no news.
        let _ = match event {
            Event::Progress(progress) => to.emit("progress", progress),
            Event::Audience(view) => to.emit("audience", &*view),
            Event::Motion(motion) => to.emit("motion", motion),
            Event::PresentationChanged(number) => to.emit("presentation-changed", number),
            Event::PresentationBegan => {
                to.state::<WindowState>().send(PresentationEvent::Began);
                to.emit("presentation-began", ())
            }
            Event::PresentationEnded => {
                to.state::<WindowState>().send(PresentationEvent::Ended);
                to.emit("presentation-ended", ())
            }
            Event::Content(status) => to.emit_to(MAIN, "content", *status),
            Event::Kiosk(view) => to.emit("kiosk", &*view),
            Event::KioskBegan => {
                to.state::<WindowState>().send(PresentationEvent::KioskBegan);
                to.emit("kiosk-began", ())
            }
            Event::KioskEnded => {
                to.state::<WindowState>().send(PresentationEvent::KioskEnded);
                to.emit("kiosk-ended", ())
            }
        };
    };
    let options = Options {
        data: Some(place(paths.app_data_dir())?),
        cache: Some(place(paths.app_cache_dir())?),
        library: test_hooks::library(),
        program: std::env::current_exe().map_err(|error| broken(&error))?,
        clock: Box::new(SystemClock::new(test_hooks::today())),
        tell: Box::new(tell),
    };
    let app = App::open(options).map_err(|error| {
        eprintln!("error: {error}");
        failure(&error, &language())
    })?;
    app.set_film_host(Arc::new(FilmServer::default()));
    Ok(app)
}

/// The language of the system, for what is said before the person's own settings can be read.
#[expect(clippy::disallowed_methods, reason = "the edge: Unix tells the language by the environment")]
fn language() -> String {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
    let tag = set.unwrap_or_default();
    tag.split(['_', '.', '@']).next().unwrap_or_default().to_owned()
}

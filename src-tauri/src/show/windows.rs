//! The windows of a show: made hidden, put on a screen, read back, corrected, shown.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use tauri::window::Color;
use tauri::{
    AppHandle, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use super::screens::Screen;
use super::{Happening, Stage, cover, crash};
use crate::window;

/// What the audience sees. It never has the keyboard.
pub(crate) const AUDIENCE: &str = "audience";
/// What the presenter holds on to: the only window with notes.
pub(crate) const PRESENTER: &str = "presenter";
/// The one window of a show on one screen: the audience's page with the keyboard.
pub(crate) const SOLO: &str = "solo";

/// The screen that stands alone.
pub(crate) const BOOTH: &str = "booth";

/// What shows before the page does.
const BLACK: Color = Color(0, 0, 0, 0xff);
/// Until then a desktop has followed, or will not; a loaded one takes its time.
const FOLLOWED: Duration = Duration::from_millis(400);
/// Between two looks at where a window is.
const LOOK: Duration = Duration::from_millis(15);
/// So often a window is put where it belongs before it stays where the desktop wants it.
const TRIES: u32 = 3;

/// Makes a window of a show, hidden, or finds it.
pub(super) fn made(app: &AppHandle, label: &'static str) -> tauri::Result<WebviewWindow> {
    if let Some(window) = app.get_webview_window(label) {
        return Ok(window);
    }
    let page = match label {
        PRESENTER => "presenter.html",
        BOOTH => "kiosk.html",
        _ => "audience.html",
    };
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(window::TITLE)
        .decorations(false)
        // The audience's window refuses the keyboard where the desktop asks first; where not, it hands it back.
        .focused(false)
        .focusable(label != AUDIENCE)
        .skip_taskbar(label == AUDIENCE)
        .background_color(BLACK)
        .visible(false);
    let window = window::confined(app, builder).build()?;
    let stage = app.state::<Stage>().inner().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            // The show decides: it ends, or it goes on with all its windows.
            api.prevent_close();
            stage.tell(Happening::Closing(label));
        }
        WindowEvent::Destroyed => stage.tell(Happening::Gone),
        WindowEvent::Focused(false) if label == BOOTH => stage.tell(Happening::Unfocused),
        WindowEvent::Focused(true) => stage.tell(Happening::Focused(label)),
        WindowEvent::Moved(_) | WindowEvent::ScaleFactorChanged { .. } => stage.tell(Happening::Moved(label)),
        _ => {}
    });
    crash::watch(&window);
    Ok(window)
}

/// Puts a window on a screen so that it fills it, shows it, and looks whether it is there. Answers with whether it is.
///
/// What the presenter's window has to show stays covered: whoever has asked lifts that once it knows where it stands.
pub(super) fn place(window: &WebviewWindow, screen: &Screen) -> tauri::Result<bool> {
    if window.label() == PRESENTER {
        cover::lay(window)?;
    }
    for attempt in 0..TRIES {
        if attempt > 0 {
            // Some desktops ignore a move of what fills a screen, and an order that says what they think they did.
            fill(window, None)?;
            window.set_position(PhysicalPosition::new(screen.x + 1, screen.y + 1))?;
        }
        // Where nothing manages windows, to fill the screen is an order that nobody hears: the size is one that is.
        window.set_size(PhysicalSize::new(screen.width, screen.height))?;
        window.set_position(PhysicalPosition::new(screen.x, screen.y))?;
        fill(window, Some(screen))?;
        if !window.is_visible()? {
            window.show()?;
            // A window that was never shown has forgotten by now where it was to be.
            window.set_position(PhysicalPosition::new(screen.x, screen.y))?;
            fill(window, Some(screen))?;
        }
        if follows(|| is_on(window, screen))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Waits until the desktop has followed, for as long as it may take.
#[expect(
    clippy::disallowed_methods,
    reason = "the edge: a desktop that does not answer must not be waited for for ever"
)]
pub(super) fn follows(has: impl Fn() -> tauri::Result<bool>) -> tauri::Result<bool> {
    let end = Instant::now() + FOLLOWED;
    loop {
        if has()? {
            return Ok(true);
        }
        if Instant::now() >= end {
            return Ok(false);
        }
        rest();
    }
}

/// Lets a window fill a screen, or stop filling any.
fn fill(window: &WebviewWindow, screen: Option<&Screen>) -> tauri::Result<()> {
    if cfg!(target_os = "macos") {
        // The other way has a space of its own, and can leave other screens black.
        return window.set_simple_fullscreen(screen.is_some());
    }
    match screen {
        None => window.set_fullscreen(false),
        Some(screen) => {
            window.set_fullscreen_on_monitor(PhysicalPosition::new(f64::from(screen.x), f64::from(screen.y)))
        }
    }
}

/// Whether a window fills a screen, as the system tells it.
pub(super) fn is_on(window: &WebviewWindow, screen: &Screen) -> tauri::Result<bool> {
    let place = area(window)?;
    // Wayland tells nobody where a window is; then the screen that it is on must do.
    let unknown = (place.x, place.y) == (0, 0);
    let there = (place.x, place.y) == (screen.x, screen.y) || unknown;
    let filled = place.width.abs_diff(screen.width) <= 1 && place.height.abs_diff(screen.height) <= 1;
    Ok(there && filled && window.current_monitor()?.is_some_and(|monitor| screen_of(&monitor) == *screen))
}

/// Where a window is.
pub(super) fn area(window: &WebviewWindow) -> tauri::Result<Screen> {
    let (position, size) = (window.outer_position()?, window.inner_size()?);
    Ok(Screen { x: position.x, y: position.y, width: size.width, height: size.height, scale: window.scale_factor()? })
}

/// The screens that are there now, with the names that a person knows them by.
pub(super) fn screens(app: &AppHandle) -> Vec<(Screen, Option<String>)> {
    let monitors = app.available_monitors().unwrap_or_default();
    monitors.iter().map(|monitor| (screen_of(monitor), monitor.name().cloned())).collect()
}

/// A screen as these decisions know it.
pub(super) fn screen_of(monitor: &Monitor) -> Screen {
    Screen {
        x: monitor.position().x,
        y: monitor.position().y,
        width: monitor.size().width,
        height: monitor.size().height,
        scale: monitor.scale_factor(),
    }
}

/// Lets a moment pass while the desktop follows: it sends nothing that says it will not.
fn rest() {
    let (_open, nothing) = mpsc::channel::<()>();
    let _ = nothing.recv_timeout(LOOK);
}

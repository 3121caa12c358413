//! Makes the windows of a presentation hidden, puts them on a screen, and corrects and shows them.

use std::time::{Duration, Instant};

use tauri::window::Color;
use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use super::monitors::is_on;
use super::screens::Screen;
use super::window_state::{PresentationEvent, WindowState};
use super::{blackout, web_view_health};
use crate::page_window::{AUDIENCE, KIOSK, PRESENTER, TITLE, confined};

/// What shows before the page does.
const BLACK: Color = Color(0, 0, 0, 0xff);
/// How long a desktop may take to follow; a loaded one is slow.
const FOLLOWED: Duration = Duration::from_millis(400);
/// Between two looks at where a window is.
const LOOK: Duration = Duration::from_millis(15);
/// How often a window is placed before it stays where the desktop wants it.
const TRIES: u32 = 3;

/// Makes a window of a presentation, hidden, or finds it.
pub(super) fn made(app: &AppHandle, label: &'static str) -> tauri::Result<WebviewWindow> {
    if let Some(window) = app.get_webview_window(label) {
        return Ok(window);
    }
    let page = match label {
        PRESENTER => "presenter.html",
        KIOSK => "kiosk.html",
        _ => "audience.html",
    };
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(TITLE)
        .decorations(false)
        // The audience's window refuses the keyboard where the desktop asks first; where not, it hands it back.
        .focused(false)
        .focusable(label != AUDIENCE)
        .skip_taskbar(label == AUDIENCE)
        .background_color(BLACK)
        .visible(false);
    let window = confined(app, builder).build()?;
    let state = app.state::<WindowState>().inner().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            // The presentation decides: it ends, or it goes on with all its windows.
            api.prevent_close();
            state.send(PresentationEvent::Closing(label));
        }
        WindowEvent::Destroyed => state.send(PresentationEvent::Gone),
        WindowEvent::Focused(false) if label == KIOSK => state.send(PresentationEvent::Unfocused),
        WindowEvent::Focused(true) => state.send(PresentationEvent::Focused(label)),
        WindowEvent::Moved(_) | WindowEvent::ScaleFactorChanged { .. } => state.send(PresentationEvent::Moved(label)),
        _ => {}
    });
    web_view_health::watch(&window);
    Ok(window)
}

/// Puts a window on a screen so that it fills it, shows it, and looks whether it is there. Answers with whether it is.
///
/// The presenter's page stays hidden: the caller shows it once the position of the window is known.
pub(super) fn put_on(window: &WebviewWindow, screen: &Screen) -> tauri::Result<bool> {
    if window.label() == PRESENTER {
        blackout::cover(window)?;
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
        if wait_until(|| is_on(window, screen))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Waits until the desktop has followed, for as long as it may take.
#[expect(
    clippy::disallowed_methods,
    reason = "the edge: a desktop says nothing when it does not follow, so it is looked at again, for a while"
)]
pub(super) fn wait_until(has: impl Fn() -> tauri::Result<bool>) -> tauri::Result<bool> {
    let end = Instant::now() + FOLLOWED;
    loop {
        if has()? {
            return Ok(true);
        }
        if Instant::now() >= end {
            return Ok(false);
        }
        std::thread::sleep(LOOK);
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

//! Makes the main window hidden, restores its position, and shows it when its page has drawn something.

mod geometry;

use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use lodestone_app::App;
use lodestone_app::api::Appearance;
use tauri::window::Color;
use tauri::{
    AppHandle, LogicalSize, Manager, PhysicalPosition, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use crate::app_loader::AppLoader;
use crate::open_app;
use crate::page_window::{MAIN, TITLE, confined};
use crate::presentation::WindowState;

use geometry::{Geometry, Screen, fit};

const SIZE: (f64, f64) = (1280.0, 800.0);
/// Below this the builder has no room for its three columns.
const LEAST_SIZE: (f64, f64) = (960.0, 640.0);
/// A page that has drawn nothing by then will not do so soon: better a window that says nothing than none.
const LONGEST_WAIT: Duration = Duration::from_secs(3);
/// Moves closer together than this are one.
const MOVE_PAUSE: Duration = Duration::from_millis(300);
/// The key under which the application keeps where the window was.
const GEOMETRY: &str = "window";

/// The ground of the interface, as in `ui/src/design/styles/tokens.css`: what shows before the page does, and while resizing.
const LIGHT: Color = Color(0xf6, 0xf6, 0xf5, 0xff);
const DARK: Color = Color(0x16, 0x16, 0x16, 0xff);

/// Makes the window, hidden.
pub(crate) fn make(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(TITLE)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(LEAST_SIZE.0, LEAST_SIZE.1)
        .center()
        .visible(false);
    let window = confined(app, builder).build()?;
    window.set_background_color(Some(ground(window.theme().unwrap_or(Theme::Light))))?;
    remember(&window);
    show_after_timeout(&window)?;
    Ok(window)
}

/// Opens the application while the window loads, then puts the window where the person left it.
pub(crate) fn open_in_background(window: &WebviewWindow, loader: &Arc<AppLoader>) {
    let handle = window.app_handle().clone();
    let window = window.clone();
    loader.begin(
        move || open_app::open(&handle),
        move |app| {
            apply_theme(&window, app);
            if !window.is_visible().unwrap_or(false) {
                // A window in a wrong place is still a window.
                let _ = put(&window, app);
            }
        },
    );
}

/// Gives the window the light or dark that the person has set.
pub(crate) fn apply_theme(window: &WebviewWindow, app: &App) {
    let theme = match app.appearance() {
        Appearance::System => None,
        Appearance::Light => Some(Theme::Light),
        Appearance::Dark => Some(Theme::Dark),
    };
    let _ = window.set_theme(theme);
    let shown = theme.or_else(|| window.theme().ok()).unwrap_or(Theme::Light);
    let _ = window.set_background_color(Some(ground(shown)));
}

fn ground(theme: Theme) -> Color {
    if theme == Theme::Dark { DARK } else { LIGHT }
}

/// Shows the window and gives it the keyboard; not during a presentation, where it would cover what the audience sees.
pub(crate) fn show(window: &WebviewWindow) {
    if !window.state::<WindowState>().is_on() && !window.is_visible().unwrap_or(false) {
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Brings the window before all others; not during a presentation.
pub(crate) fn to_front(app: &AppHandle) {
    if app.state::<WindowState>().is_on() {
        return;
    }
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Shows the window after the longest wait, if nobody has done so by then.
fn show_after_timeout(window: &WebviewWindow) -> tauri::Result<()> {
    let (closed, waits) = mpsc::channel::<()>();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            let _ = closed.send(());
        }
    });
    let window = window.clone();
    std::thread::spawn(move || {
        if waits.recv_timeout(LONGEST_WAIT).is_err() {
            show(&window);
        }
    });
    Ok(())
}

/// Keeps where the window is, whenever a person has moved it and lets go, and when they close it.
fn remember(window: &WebviewWindow) {
    let (moved, moves) = mpsc::channel();
    let kept = window.clone();
    std::thread::spawn(move || {
        // Ends with the window, which holds the other end.
        while moves.recv().is_ok() {
            while moves.recv_timeout(MOVE_PAUSE).is_ok() {}
            save_now(&kept);
        }
    });
    let kept = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Moved(_) | WindowEvent::Resized(_) => {
            let _ = moved.send(());
        }
        WindowEvent::CloseRequested { .. } => save_now(&kept),
        _ => {}
    });
}

/// Where a window was is no work: failing to keep it must stop nobody.
fn save_now(window: &WebviewWindow) {
    if let Some(app) = window.state::<Arc<AppLoader>>().open() {
        let _ = keep(window, &app);
    }
}

fn keep(window: &WebviewWindow, app: &App) -> tauri::Result<()> {
    if window.is_minimized()? || !window.is_visible()? {
        return Ok(());
    }
    let before = kept(app);
    let maximised = window.is_maximized()?;
    let place = match before {
        // The size to go back to is the one before.
        Some(before) if maximised => Geometry { maximised, ..before },
        _ => {
            let size: LogicalSize<f64> = window.inner_size()?.to_logical(window.scale_factor()?);
            let PhysicalPosition { x, y } = window.outer_position()?;
            Geometry { x, y, width: size.width, height: size.height, maximised }
        }
    };
    if before != Some(place) {
        let _ = app.keep_note(GEOMETRY, &serde_json::to_string(&place)?);
    }
    Ok(())
}

fn kept(app: &App) -> Option<Geometry> {
    serde_json::from_str(&app.note(GEOMETRY)?).ok()
}

fn put(window: &WebviewWindow, app: &App) -> tauri::Result<()> {
    let Some(place) = kept(app) else { return Ok(()) };
    let screens: Vec<Screen> = window.available_monitors()?.iter().map(screen).collect();
    if let Some(fitted) = fit(place, &screens) {
        window.set_size(LogicalSize::new(fitted.width, fitted.height))?;
        window.set_position(PhysicalPosition::new(fitted.x, fitted.y))?;
    }
    if place.maximised {
        window.maximize()?;
    }
    Ok(())
}

fn screen(monitor: &tauri::Monitor) -> Screen {
    let area = monitor.work_area();
    Screen {
        x: area.position.x,
        y: area.position.y,
        width: area.size.width,
        height: area.size.height,
        scale: monitor.scale_factor(),
    }
}

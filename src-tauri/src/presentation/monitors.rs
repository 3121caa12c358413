//! Reads the screens and the positions of windows from the system.

use tauri::{AppHandle, Monitor, WebviewWindow};

use super::screens::Screen;

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

/// Whether a window fills a screen, as the system tells it.
pub(super) fn is_on(window: &WebviewWindow, screen: &Screen) -> tauri::Result<bool> {
    let place = area(window)?;
    // Wayland tells nobody where a window is; then the screen that it is on must do.
    let unknown = (place.x, place.y) == (0, 0);
    let there = (place.x, place.y) == (screen.x, screen.y) || unknown;
    let filled = place.width.abs_diff(screen.width) <= 1 && place.height.abs_diff(screen.height) <= 1;
    Ok(there && filled && window.current_monitor()?.is_some_and(|monitor| screen_of(&monitor) == *screen))
}

//! Places the windows of a presentation on their screens and reports whether the desktop has followed.

use tauri::{AppHandle, Manager, WebviewWindow};

use super::blackout;
use super::monitors::{area, is_on};
use super::screens::{Plan, Screen};
use super::windows::{made, put_on, wait_until};
use crate::page_window::{AUDIENCE, PRESENTER, SOLO};

/// Whether the desktop has done what it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placed {
    /// It has.
    Yes,
    /// It has not, or not yet.
    No,
}

impl Placed {
    fn and(self, other: Placed) -> Placed {
        if self == Placed::Yes { other } else { self }
    }

    fn when(done: bool) -> Placed {
        if done { Placed::Yes } else { Placed::No }
    }
}

/// Puts every window where a plan says.
pub(super) fn place(app: &AppHandle, plan: Plan) -> tauri::Result<Placed> {
    match plan {
        Plan::Two { audience, presenter } => two(app, &audience, &presenter),
        Plan::One { screen } => one(app, &screen),
    }
}

fn two(app: &AppHandle, audience: &Screen, presenter: &Screen) -> tauri::Result<Placed> {
    let first = place_window(&made(app, AUDIENCE)?, audience)?;
    let window = made(app, PRESENTER)?;
    let second = place_window(&window, presenter)?;
    if !is_on(&window, presenter)? && area(&window)?.is_mostly_on(audience) {
        // The desktop insists: then nobody sees notes.
        one(app, audience)?;
        return Ok(Placed::No);
    }
    // Only now: a desktop that puts windows where it likes has shown nothing but black by then.
    blackout::uncover(&window)?;
    if let Some(solo) = app.get_webview_window(SOLO) {
        solo.destroy()?;
    }
    Ok(first.and(second).and(focus(&window)?))
}

fn one(app: &AppHandle, screen: &Screen) -> tauri::Result<Placed> {
    hide_presenter(app);
    let first = place_window(&made(app, AUDIENCE)?, screen)?;
    let solo = made(app, SOLO)?;
    let second = place_window(&solo, screen)?;
    Ok(first.and(second).and(focus(&solo)?))
}

/// Hides the window with the notes.
pub(super) fn hide_presenter(app: &AppHandle) {
    if let Some(presenter) = app.get_webview_window(PRESENTER) {
        let _ = presenter.hide();
    }
}

/// Puts a window on a screen unless it is there.
pub(super) fn place_window(window: &WebviewWindow, screen: &Screen) -> tauri::Result<Placed> {
    if window.is_visible()? && is_on(window, screen)? {
        return Ok(Placed::Yes);
    }
    let placed = put_on(window, screen)?;
    if !placed {
        eprintln!("the window {} does not fill its screen yet", window.label());
    }
    Ok(Placed::when(placed))
}

/// Gives a window the keyboard, and looks whether it has it.
fn focus(window: &WebviewWindow) -> tauri::Result<Placed> {
    window.set_focus()?;
    Ok(Placed::when(wait_until(|| window.is_focused())?))
}

//! Places the kiosk's window: one whole screen, above everything, with the keyboard.

use std::sync::Arc;

use tauri::{AppHandle, Manager};

use super::placement::{Placed, place_window};
use super::screens::Screen;
use super::windows::made;
use crate::app_loader::AppLoader;
use crate::page_window::KIOSK;

/// Puts the kiosk on the screen that it was set up for, or on another when that is gone. Returns whether the desktop has followed;
/// `None` without any screen.
pub(super) fn place(app: &AppHandle, screens: &[Screen]) -> Option<Placed> {
    let wanted = app.state::<Arc<AppLoader>>().open().and_then(|app| app.kiosk_screen());
    let is_wanted = |screen: &&Screen| {
        wanted.as_ref().is_some_and(|wanted| {
            (wanted.x, wanted.y, wanted.width, wanted.height) == (screen.x, screen.y, screen.width, screen.height)
        })
    };
    let screen = screens.iter().find(is_wanted).or(screens.first())?;
    let placed = made(app, KIOSK).and_then(|window| {
        let placed = place_window(&window, screen)?;
        window.set_always_on_top(true)?;
        window.set_focus()?;
        Ok(placed)
    });
    Some(placed.unwrap_or_else(|error| {
        eprintln!("the kiosk cannot be placed: {error}");
        Placed::No
    }))
}

/// Takes the keyboard back, as far as the system allows.
pub(super) fn take_keyboard_back(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(KIOSK) {
        let _ = window.set_always_on_top(true);
        let _ = window.set_focus();
    }
}

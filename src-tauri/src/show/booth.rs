//! The window of a booth: one screen, above everything, with the keyboard, until somebody who may ends it.

use std::sync::Arc;

use tauri::Manager;

use super::hand::{Going, Hand, Settled, Since, settle};
use super::screens::Screen;
use super::windows::{BOOTH, made};
use crate::keeper::Kept;
use crate::opening::Opening;
use crate::window;

impl Hand {
    pub(super) fn begin_booth(&mut self) {
        self.go(Going::Booth);
        self.app.state::<Kept>().begin();
        self.stand_booth();
        if let Some(main) = self.app.get_webview_window(window::MAIN) {
            let _ = main.hide();
        }
    }

    pub(super) fn end_booth(&mut self) {
        self.app.state::<Kept>().end();
        self.end();
    }

    /// Puts the booth on its screen, or on another when that is gone.
    pub(super) fn stand_booth(&mut self) {
        let before = self.known();
        let screens = self.seen();
        let wanted = self.app.state::<Arc<Opening>>().open().and_then(|app| app.booth_screen());
        let is_wanted = |screen: &&Screen| {
            wanted.as_ref().is_some_and(|wanted| {
                (wanted.x, wanted.y, wanted.width, wanted.height) == (screen.x, screen.y, screen.width, screen.height)
            })
        };
        let screen = screens.iter().find(is_wanted).or(screens.first()).copied();
        let Some(screen) = screen else { return };
        let placed = made(&self.app, BOOTH).and_then(|window| {
            let settled = settle(&window, &screen)?;
            window.set_always_on_top(true)?;
            window.set_focus()?;
            Ok(settled)
        });
        let settled = placed.unwrap_or_else(|error| {
            eprintln!("the booth cannot be placed: {error}");
            Settled::No
        });
        self.try_later(settled, if before == screens { Since::Before } else { Since::Changed });
    }

    /// Takes the keyboard back, as far as the system lets anybody.
    pub(super) fn hold_the_keyboard(&self) {
        if let (Some(Going::Booth), Some(booth)) = (self.going(), self.app.get_webview_window(BOOTH)) {
            let _ = booth.set_always_on_top(true);
            let _ = booth.set_focus();
        }
    }
}

//! The windows of a presentation or kiosk: which there are, on which screens they are, and what happens when a screen, a window
//! or a page is lost. They ask the application for what they show.
//!
//! `window_state` is told what happens and knows how windows are placed, `window_manager` moves them, `screens` decides which
//! screen is whose.

mod awake;
mod blackout;
mod kiosk;
mod monitors;
mod placement;
mod screens;
mod web_view_health;
mod window_manager;
mod window_state;
mod windows;

pub(crate) use awake::AwakeState;
pub(crate) use window_manager::WindowManager;
pub(crate) use window_state::{KnownScreen, PresentationEvent, WindowState};

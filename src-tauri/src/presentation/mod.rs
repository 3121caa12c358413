//! Places the windows of a presentation or kiosk on screens, and recovers when a screen, a window or a page is
//! lost. The pages ask the application for what they show.
//!
//! `window_state` receives events and knows how windows are placed, `window_manager` moves them, `screens` decides
//! which screen is whose.

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

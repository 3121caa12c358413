//! Runs a kiosk: an unattended screen that loops through pitches and lets visitors browse them by touch.

mod labels;
mod pin;
mod playlist;
mod record;
mod screen;
mod session;
mod setup;
mod state;
mod stats;
mod view;

pub use pin::Pin;
pub use playlist::{Exit, LocalizedSlide, Playlist, Slide, Topic};
pub use record::{KioskRecord, RECORD_INTERVAL};
pub use screen::{
    KioskAct, KioskInvitation, KioskLabels, KioskLanguage, KioskPinPad, KioskScene, KioskSlide, KioskTile, KioskView,
};
pub use session::Session;
pub use setup::{
    Fit, KioskExit, KioskPitchSource, KioskScreen, KioskSettings, KioskSetup, KioskStarted, KioskTopic, KioskTouch,
    PlaylistCandidate, PlaylistEntry, PlaylistItem, PlaylistSlide,
};
pub use state::Outcome;
pub use view::invitations_in;

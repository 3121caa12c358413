//! A kiosk: a screen that runs alone, loops through pitches and lets visitors look around by touch.

mod pin;
mod playlist;
mod record;
mod screen;
mod session;
mod setup;
mod state;
mod stats;
mod view;
mod words;

pub use pin::Pin;
pub use playlist::{Exit, Face, Playlist, Slide, Topic};
pub use record::{EVERY, KioskRecord};
pub use screen::{
    BoothAct, BoothLanguage, BoothPinPad, BoothSaying, BoothScene, BoothSlide, BoothTile, BoothView, BoothWords,
};
pub use session::Session;
pub use setup::{
    BoothBegun, BoothDesk, BoothEntry, BoothExit, BoothItem, BoothLine, BoothOffer, BoothScreen, BoothSettings,
    BoothSource, BoothTopic, BoothTouch, Fit,
};
pub use state::Outcome;
pub use view::invitations_in;

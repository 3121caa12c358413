//! The windows of a show: which there are, on which screens they stand, and what happens when a screen, a window or a
//! page is lost. What they show is none of this folder's business: the application knows, and they ask it.
//!
//! `stage` is told what happens and knows how things stand, `hand` moves windows, `screens` decides which screen is
//! whose, `windows` makes and places one, `booth` has the window of a booth,
//! `cover` keeps notes dark until their window stands.

mod awake;
mod booth;
mod cover;
mod crash;
mod hand;
pub(crate) mod screens;
mod stage;
pub(crate) mod windows;

pub(crate) use awake::Held;
pub(crate) use stage::{Happening, KnownScreen, Stage};

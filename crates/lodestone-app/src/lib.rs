//! What a person can do with Lodestone: one function for each, without windows.
//!
//! Every host (command line, desktop) calls these. Types in [`wire`] are what hosts and scripts see; domain types stay
//! inside. Rendering runs in a process of its own, see [`worker`].

mod app;
mod booth;
mod check;
pub mod commands;
mod content;
mod context;
mod convert;
mod deck_text;
mod desk;
mod digest;
mod editor;
mod error;
mod facts;
mod fair;
mod files;
pub mod films;
mod follow;
mod input;
mod l10n;
mod library;
mod lock;
mod pitch;
pub mod publishing;
mod render_failure;
mod resolved_pitch;
mod search;
mod settings;
mod show;
pub mod wire;
pub mod worker;

pub use app::{App, Options, failure};
pub use check::check;
pub use context::{Clock, Event};
pub use desk::draw::Picture;
pub use error::{Code, Error};
pub use facts::facts;
pub use fair::machine::{Machine, Power};
pub use l10n::Speech;
pub use library::{Opened, open, shipped};
pub use lodestone_content::model::{Audience, Contact, Target};
pub use lodestone_content::{Day, Language, Library};
pub use lodestone_render::deck::Form;
pub use lodestone_render::{Frame, Progress, Step};
pub use lodestone_store::Moment;
pub use pitch::{
    Choice, ExportRequest, Pictures, PicturesRequest, PitchRequest, Style, Theme, deck_files, export, export_deck,
    pictures, pitch, read_theme,
};
pub use search::search;

/// JSON Schemas of every file of a library, by file name.
pub fn schemas() -> Vec<(&'static str, String)> {
    lodestone_content::schema::schemas()
}

//! What a person can do with Lodestone: one function for each, without windows.
//!
//! Every host (command line, desktop) calls these. Types in [`api`] are what hosts and scripts see; domain types stay
//! inside. Rendering runs in a process of its own, see [`worker`].

pub mod api;
mod app;
mod backups;
mod bootstrap;
mod browse;
mod check;
pub mod commands;
mod context;
mod convert;
mod deck_text;
mod digest;
mod editor;
mod error;
mod facts;
mod files;
pub mod films;
mod input;
mod kiosk;
mod leave_behind;
mod library;
mod lock;
mod names;
mod pitch;
mod pitch_document;
mod pitch_file;
mod pitch_pictures;
mod pitch_updates;
mod pitch_versions;
mod pitches;
mod preflight;
mod presentations;
pub mod publishing;
mod reasons;
mod remark;
mod render_failure;
mod resolved_pitch;
mod search;
mod settings;
mod sync_gate;
mod thumbnails;
mod updates;
mod user_media;
pub mod worker;

pub use app::{App, Options, failure};
pub use check::check;
pub use context::{Clock, Event};
pub use editor::new_library;
pub use error::{Code, Error};
pub use facts::facts;
pub use library::{open, shipped, usable};
pub use lodestone_content::model::{Audience, Contact, Target};
pub use lodestone_content::{Day, Language, Library, Severity};
pub use lodestone_l10n::Localizer;
pub use lodestone_render::deck::Form;
pub use lodestone_render::{Frame, Progress, Step};
pub use lodestone_store::Moment;
pub use pitch::{
    Choice, ExportRequest, Pictures, PicturesRequest, PitchRequest, Style, Theme, deck_files, export, export_deck,
    pictures, pitch, read_theme,
};
pub use preflight::machine::{Machine, Power};
pub use reasons::Reasons;
pub use search::search;
pub use thumbnails::Picture;

/// JSON Schemas of every file of a library, by file name.
pub fn schemas() -> Vec<(&'static str, String)> {
    lodestone_content::schema::schemas()
}

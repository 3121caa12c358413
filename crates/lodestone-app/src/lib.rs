//! Implements what a person can do with Lodestone, without windows.
//!
//! Every host (command line, desktop) calls these. Types in [`api`] are what hosts and scripts see; domain types stay
//! inside. Rendering runs in a process of its own, see [`worker`].

pub mod api;
mod app;
mod bootstrap;
mod browse;
mod command_line;
pub mod commands;
mod context;
mod deck_text;
mod digest;
mod editor;
mod error;
mod files;
mod input;
mod kiosk;
mod leave_behind;
mod library;
mod lock;
mod phrases;
mod pitch_document;
mod pitch_pictures;
mod pitch_updates;
mod pitch_versions;
mod pitches;
mod preflight;
mod presentations;
pub mod publishing;
mod resolved_pitch;
mod search;
mod settings;
mod thumbnails;
mod updates;
pub mod worker;

pub use app::{App, Options, failure};
pub use command_line::facts::{FactFilter, facts};
pub use command_line::pictures::pictures;
pub use command_line::pitch::{export, pitch};
pub use command_line::request::{Choice, ExportRequest, Pictures, PicturesRequest, PitchRequest, Style};
pub use command_line::search::search;
pub use command_line::theme::{deck_files, export_deck, read_theme};
pub use context::{Clock, Event, SystemClock};
pub use editor::new_library;
pub use error::{Code, Error};
pub use leave_behind::Theme;
pub use library::check::check;
pub use library::{open, shipped, usable};
pub use lodestone_content::model::{Audience, Contact, Form, Target};
pub use lodestone_content::{Day, Language, Library, Severity};
pub use lodestone_l10n::Localizer;
pub use lodestone_render::{Frame, Progress, Step};
pub use lodestone_store::Moment;
pub use phrases::reasons::Reasons;
pub use preflight::machine::{Machine, Power};
pub use presentations::films;
pub use thumbnails::Picture;

/// JSON Schemas of every file of a library, by file name.
pub fn schemas() -> Vec<(&'static str, String)> {
    lodestone_content::schema::schemas()
}

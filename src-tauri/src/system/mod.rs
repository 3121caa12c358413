//! What the system around the windows gives: its clock, its dialogs and viewers, graphics that work, and films over HTTP.

pub(crate) mod clock;
pub(crate) mod files;
pub(crate) mod film_server;
pub(crate) mod graphics;

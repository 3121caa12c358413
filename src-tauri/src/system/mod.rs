//! What the system around the windows gives: dialogs and viewers, graphics that work, and films over HTTP.

pub(crate) mod files;
pub(crate) mod film_server;
pub(crate) mod graphics;

//! Connects to the system around the windows: dialogs and viewers, graphics, and films over HTTP.

pub(crate) mod files;
pub(crate) mod film_server;
pub(crate) mod graphics;

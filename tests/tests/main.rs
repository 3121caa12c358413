//! What no single crate can test alone, in one program: the application, its command line and what it lays out are linked
//! once. `cargo test --workspace --test integration -- kiosk::` runs one area.

mod command_line;
mod determinism;
mod editor;
mod films;
mod hostile;
mod kiosk;
mod leave_behind;
mod pitches;
mod preflight;
mod presentation;
mod publishing;
mod schema;
mod steps;
mod targeting;
mod updates;

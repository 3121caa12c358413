//! Editing a library's folder, through the same commands that windows send: real files in a temporary folder.

mod conflicts;
mod forms;
mod many;
mod room;
mod tables;
mod translations;

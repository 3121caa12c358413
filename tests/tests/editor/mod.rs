//! Editing a library's folder, through the same commands that windows send: real files in a temporary folder.

mod conflicts;
mod edited_library;
mod forms;
mod many;
mod tables;
mod translations;

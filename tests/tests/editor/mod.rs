//! Tests editing a library's folder through the commands of the window: real files in a temporary folder.

mod conflicts;
mod edited_library;
mod forms;
mod many;
mod tables;
mod translations;

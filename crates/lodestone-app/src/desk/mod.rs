//! What a person does at the desk: each file holds the commands of one screen, as methods on [`crate::App`].

mod backups;
pub(crate) mod cards;
pub(crate) mod draw;
mod edit;
pub(crate) mod exchange;
pub(crate) mod handover;
mod home;
pub(crate) mod own;
mod pages;
mod shelf;
mod shows;
mod start;
mod story;
pub(crate) mod survey;
mod table;
pub(crate) mod tailor;
pub(crate) mod tongue;

//! Formats the program's messages in the language of the person who reads them.
//!
//! Every message is a variant of an enum in [`message`], written from `locales/en` by the build script, with its
//! variables as fields: a missing message or argument does not compile. A [`Localizer`] puts them into words. The
//! interface has its keys in `ui/src/l10n/messages.ts`, written and checked by this crate's tests.

mod localizer;
pub mod message;
mod named;

pub use localizer::Localizer;
pub use message::{Area, Argument, Message};

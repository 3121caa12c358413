//! Slides and leave-behinds, laid out by Typst.
//!
//! A [`deck::Deck`] is data: what stands on each page, already in one language, with every fact resolved to its value
//! and source. It is composed from the content model and handed to a fixed theme as JSON. The deck has no field for
//! speaker notes, internal remarks or paths, so none of them can reach a leave-behind. Rendering reads no clock, no
//! network, no file and no font of the machine; the same job always gives the same bytes.

pub mod compose;
pub mod deck;
pub mod import;
pub mod job;
pub mod pictures;
mod qr;
mod steps;
mod streams;
mod svg;
pub mod theme;
mod words;
mod world;

pub use compose::{
    AGENDA_FROM, Composition, Frame, NO_WORDS, NOTHING_OWN, Own, OwnMedia, OwnWords, Page, Request, compose,
    frame_slide, pages,
};
pub use job::{Fault, FilmPlace, Job, Output, Progress, Rendered, Step, render};
pub use steps::{step_key, step_of};
pub use words::{Locales, Words, disagreements};
pub use world::{has_font, uncovered};

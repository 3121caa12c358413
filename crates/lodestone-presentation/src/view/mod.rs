//! Defines what the windows of a presentation receive and send, as JSON in camel case.

mod act;
mod audience;
mod facts;
mod presenter;

pub use act::{Act, Acted, NewPresentation, PresentationStarted, WindowAction};
pub use audience::{AudienceView, Blank, Film, FilmFrame, Motion, Pointer, Spot, Stroke, Zoom};
pub use facts::{FactCard, Freshness, Source};
pub use presenter::{Asked, Cue, Cut, Pace, PresentationLanguage, PresenterView, StagePace, StripSlide};

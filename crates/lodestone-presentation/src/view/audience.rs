//! Defines what the audience's window receives: enough to draw the screen at any moment without earlier views.
//!
//! None of these types has a field that could carry a speaker note.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the audience's screen shows in place of a slide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Blank {
    /// The slide.
    #[default]
    No,
    /// Nothing, black.
    Black,
    /// Nothing, white.
    White,
}

/// A place on a slide: fractions of its width and height, from the upper left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Spot {
    /// From the left, 0 to 1.
    pub x: f64,
    /// From the top, 0 to 1.
    pub y: f64,
}

/// What the presenter points with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Pointer {
    /// Nothing.
    #[default]
    None,
    /// A red dot.
    Laser {
        /// Where.
        at: Spot,
    },
    /// All but a circle is dimmed.
    Spotlight {
        /// Where its middle is.
        at: Spot,
    },
}

/// A line of the pen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stroke {
    /// Its points in order.
    pub points: Vec<Spot>,
}

/// A part of a slide that fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Zoom {
    /// The middle of the part.
    pub at: Spot,
    /// How many times larger, more than 1 and at most 8.
    pub scale: f64,
}

/// A film on a slide. Where it cannot play, its poster stays, which the slide shows anyway.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Film {
    /// Media type and address under the host's film server, the preferred first.
    pub sources: Vec<(String, String)>,
    /// Its upper left corner on the slide.
    pub at: Spot,
    /// Its width and height as fractions of the slide's.
    pub size: Spot,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// Whether it begins again at its end.
    pub repeats: bool,
    /// Whether it plays.
    pub playing: bool,
}

/// What the audience sees. A window can draw it at any moment without earlier views.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AudienceView {
    /// Counts up; a view with a smaller number comes late and is dropped.
    pub seq: u32,
    /// Path of the picture under the `slide:` scheme; `null` when no presentation goes on.
    pub picture: Option<String>,
    /// What the slide shows, in words, for a screen reader.
    pub description: String,
    /// BCP 47 tag of the slide's words.
    pub language: String,
    /// Whether the screen is blank.
    pub blank: Blank,
    /// A part that fills the screen.
    pub zoom: Option<Zoom>,
    /// What the presenter points with.
    pub pointer: Pointer,
    /// What the pen drew on this slide.
    pub strokes: Vec<Stroke>,
    /// The film on this slide.
    pub film: Option<Film>,
    /// Pictures that may come next, the likeliest first: to be fetched and decoded ahead.
    pub ahead: Vec<String>,
}

/// A change that is too frequent for a whole view: pointer or pen have moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Motion {
    /// The pointer has moved.
    Pointer {
        /// What and where it is now.
        pointer: Pointer,
    },
    /// The pen is drawing; the whole line so far.
    Stroke {
        /// The line.
        stroke: Stroke,
    },
}

impl Film {
    /// Returns the film at a place on its slide; `None` when the slide has no place for it.
    pub fn placed(film: Option<Film>, frame: Option<FilmFrame>) -> Option<Film> {
        let (film, frame) = (film?, frame?);
        Some(Film { at: frame.at, size: frame.size, ..film })
    }
}

/// Where a film plays on a slide, as fractions of the slide's width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FilmFrame {
    /// Its upper left corner.
    pub at: Spot,
    /// Its width and height.
    pub size: Spot,
}

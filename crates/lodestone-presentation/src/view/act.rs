//! Defines how a presentation begins, what its presenter can do, and what each act returns.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::audience::{Blank, Pointer, Stroke, Zoom};
use super::presenter::PresenterView;

/// A presentation to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewPresentation {
    /// The pitch.
    pub pitch: String,
    /// Key of the slide to begin with; the first when `null`.
    pub from: Option<String>,
    /// The cut to begin with; the whole pitch when `null`.
    pub cut: Option<u32>,
    /// BCP 47 tag of the language to begin with; the pitch's own when `null`.
    pub language: Option<String>,
    /// Whether layouts that declare it show their points one at a time.
    pub step_by_step: bool,
}

/// A presentation that has begun: every slide is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresentationStarted {
    /// Names the presentation.
    pub id: String,
    /// How many slides it has.
    pub slides: u32,
}

/// What a presenter does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Act {
    /// A key of the keyboard or a clicker, as `KeyboardEvent.key` names it. What it means is decided in one place.
    Key {
        /// The key.
        key: String,
        /// Whether Shift was held.
        shift: bool,
    },
    /// The next step, or the next slide.
    Next,
    /// The step before, or the slide before with all its steps.
    Back,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A slide by its key.
    GoTo {
        /// Key within the pitch.
        key: String,
    },
    /// Blanks the audience's screen, or shows the slide again when it is blank in that way.
    Blank {
        /// In which way.
        blank: Blank,
    },
    /// The audience keeps its picture, though its screen can be blanked; once more, it follows again.
    Freeze,
    /// Shows a slide of the library in between.
    Ask {
        /// Slide id.
        slide: String,
    },
    /// Goes back to where the story was.
    Return,
    /// Remembers a question for which there is no slide.
    Unanswered {
        /// The question, without anybody's name.
        question: String,
    },
    /// Puts a slide that was asked for into the pitch, at the end before contact; the presentation stays as it is.
    AddToPitch {
        /// Slide id.
        slide: String,
    },
    /// Goes over to another cut. The slide stays; when the cut leaves it out, the next key leads into the cut.
    Cut {
        /// Minutes; `null` for the whole.
        minutes: Option<u32>,
    },
    /// Goes over to another language.
    Language {
        /// BCP 47 tag.
        tag: String,
    },
    /// Points, or stops pointing.
    Point {
        /// With what and where.
        pointer: Pointer,
    },
    /// A line of the pen that goes on. One that began on another slide is dropped.
    Draw {
        /// The line so far.
        stroke: Stroke,
    },
    /// A line of the pen that is done.
    Stroke {
        /// The line.
        stroke: Stroke,
    },
    /// Takes the last line of the pen back.
    UndoStroke,
    /// Takes all lines of this slide away.
    ClearStrokes,
    /// Lets a part fill the screen, or the whole again.
    Zoom {
        /// The part.
        zoom: Option<Zoom>,
    },
    /// Plays the film, or halts it.
    Play {
        /// Whether it plays.
        playing: bool,
    },
    /// Halts the clock, or lets it run on.
    Pause,
    /// Sets the clock to zero.
    Restart,
    /// Ends the presentation.
    End,
}

/// The result of an act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Acted {
    /// The presentation continues.
    Shown {
        /// As it is now.
        view: Box<PresenterView>,
    },
    /// A key that asks the presenter's window to do something.
    WindowAction {
        /// What to do.
        action: WindowAction,
    },
    /// Only the pointer or the pen has moved: a whole view sixty times a second would be too much.
    Moved,
    /// The presentation has ended.
    Ended,
}

/// What a key asks the presenter's window to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WindowAction {
    /// Type a question.
    Ask,
    /// Change what the screens show.
    Swap,
    /// The laser pointer, on or off.
    Laser,
    /// The spotlight, on or off.
    Spotlight,
    /// The pen, on or off.
    Pen,
    /// The zoom, on or off.
    Zoom,
    /// Larger notes.
    Larger,
    /// Smaller notes.
    Smaller,
    /// The sources of this slide.
    Sources,
    /// Choose a cut.
    Cut,
    /// Choose a language.
    Language,
    /// The list of keys.
    Keys,
    /// Nothing: the key has no meaning here.
    Nothing,
}

//! A show: what the audience sees, what the presenter holds on to, and what either can do.
//!
//! The audience's view has no field that could carry a note. Notes travel only in the answer of a command that the
//! presenter's window asks; events go to every window that listens and never hold one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::library::{FactCard, Found};
use super::pitch::Cut;
use super::start::Appearance;

/// A show to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewShow {
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

/// A show that has begun: every slide is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Begun {
    /// Names the show.
    pub id: String,
    /// How many slides it has.
    pub slides: u32,
}

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

/// What the audience sees: all that a window needs to draw it, at any moment, from nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AudienceView {
    /// Counts up; a view with a smaller number comes late and is dropped.
    pub seq: u32,
    /// Path of the picture under the `slide:` scheme; `null` when no show goes on.
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

/// Something that changes too often for a whole view: a hand that moves.
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

/// A slide as the presenter has it before them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cue {
    /// Key within the pitch; `ask.<slide id>` for one that was asked for.
    pub key: String,
    /// Title.
    pub title: String,
    /// Name of its stage in the language of the interface.
    pub stage: String,
    /// Path of its picture under the `slide:` scheme.
    pub picture: String,
    /// The number that is printed on it, whatever the cut; 0 for one that is not part of the pitch.
    pub number: u32,
    /// Steps that are shown, from 1.
    pub step: u32,
    /// Steps it has, 1 when it is shown at once.
    pub steps: u32,
    /// How long it is planned to take.
    pub seconds: u32,
    /// What the salesperson says, as small Markdown without references; in the language that the show began in.
    pub notes: Option<String>,
    /// Facts on it: who says so, as of when; in the language of the interface, where the library has it.
    pub facts: Vec<FactCard>,
}

/// A slide in the story strip.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StripSlide {
    /// Key within the pitch.
    pub key: String,
    /// The number that is printed on it, whatever the cut: what is typed to go to it.
    pub number: u32,
    /// Title.
    pub title: String,
    /// Stage id; empty for what stands around the story.
    pub stage: String,
    /// Path of a small picture under the `slide:` scheme, all steps shown.
    pub picture: String,
    /// Whether the audience has seen it.
    pub seen: bool,
}

/// Time spent on a stage beside what was planned for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StagePace {
    /// Stage id.
    pub stage: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// Planned.
    pub planned_seconds: u32,
    /// Spent.
    pub spent_seconds: u32,
    /// Whether it is the stage that is shown.
    pub current: bool,
}

/// How the talk stands against its time, at the moment of the view. While it runs, windows count on by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pace {
    /// Milliseconds since the talk began, pauses left out. A show that opens with its cover begins when the cover is left.
    pub elapsed: u32,
    /// Whether the clock runs.
    pub running: bool,
    /// Minutes that the target gives, or the cut.
    pub minutes: u32,
    /// Milliseconds at which the slide that is shown should begin, were every slide to take what was planned, scaled to
    /// the minutes.
    pub slide_due: u32,
    /// Milliseconds at which it should end.
    pub next_due: u32,
    /// Stage by stage.
    pub stages: Vec<StagePace>,
}

/// A language that the show can change to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShowLanguage {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether all its slides are drawn.
    pub ready: bool,
}

/// A slide that a visitor asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// Slide id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether the pitch holds it, from the start or by now.
    pub in_pitch: bool,
}

/// Everything on the presenter's screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresenterView {
    /// Counts up with every change of the show.
    pub seq: u32,
    /// Id of the pitch.
    pub pitch: String,
    /// Its name.
    pub name: String,
    /// BCP 47 tag of the language that is shown.
    pub language: String,
    /// Languages that it can be shown in.
    pub languages: Vec<ShowLanguage>,
    /// The cut that is shown; `null` for the whole.
    pub cut: Option<u32>,
    /// Cuts that it can change to.
    pub cuts: Vec<Cut>,
    /// The slide under the presenter's hands. While frozen the audience sees another.
    pub current: Cue,
    /// What the next key brings; `null` at the end.
    pub next: Option<Cue>,
    /// The story in the cut that is shown.
    pub story: Vec<StripSlide>,
    /// Where Return leads, while a slide that was called for is shown in between: number and title. `null` for a slide that
    /// another cut left out: the talk stands there, outside of the story.
    pub back_to: Option<(u32, String)>,
    /// Whether what visitors asked for can be put into the pitch: a ready-made one belongs to the library.
    pub can_add: bool,
    /// Whether the audience keeps its picture while the presenter looks on. Its screen can go blank all the same.
    pub frozen: bool,
    /// What the audience sees at this moment.
    pub audience: AudienceView,
    /// What it would see, were it to follow and its screen not blank: lines, part and film of the slide under the
    /// presenter's hands.
    pub live: AudienceView,
    /// How the talk stands against its time.
    pub pace: Pace,
    /// What visitors asked for so far.
    pub asked: Vec<Asked>,
    /// Questions for which there was no slide.
    pub unanswered: Vec<String>,
    /// Digits typed so far, of a number to go to.
    pub typed: String,
    /// How large notes are, in percent.
    pub notes_size: u32,
    /// What was lost or cannot be had, one sentence each in the language of the interface.
    pub cautions: Vec<String>,
}

/// What a window of a show needs to look like the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Surroundings {
    /// BCP 47 tag of the interface.
    pub interface_language: String,
    /// Light or dark.
    pub appearance: Appearance,
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
    /// Puts a slide that was asked for into the pitch, at the end before contact; the show stays as it is.
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
    /// Ends the show.
    End,
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Acted {
    /// The show goes on.
    Shown {
        /// As it is now.
        view: Box<PresenterView>,
    },
    /// A key that the presenter's window has to follow itself.
    Wish {
        /// What it asks for.
        wish: Wish,
    },
    /// A hand has moved, nothing else: a view of all slides sixty times a second would be too much.
    Moved,
    /// The show has ended.
    Ended,
}

/// What a key asks of the presenter's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
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

/// What a question finds: slides, the best first, each with its picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answers {
    /// What was found.
    pub slides: Vec<Answer>,
}

/// A slide that may answer a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Slide id.
    pub id: String,
    /// Where the words were found.
    pub found: Found,
    /// Path of its picture under the `slide:` scheme, drawn as the audience would see it.
    pub picture: String,
    /// The number that is printed on it, when it is part of the pitch.
    pub number: Option<u32>,
}

//! Defines the types of pitches: cards, the open pitch with its slides, and edits.

use lodestone_content::model::{Style, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cut;
use super::bootstrap::Failure;
use super::slides::{Preview, SlideCard};
use super::updates::Elsewhere;

/// What changed in the library since a pitch was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    /// Slides that carry a withdrawn claim.
    pub recalled: u32,
    /// Slides that were edited or taken out of use, or that show another value now, and wait for a decision.
    pub changed: u32,
    /// Slides that rest on a fact past its review date.
    pub lapsed: u32,
    /// Slides that are no longer there.
    pub missing: u32,
}

/// A pitch as a cover.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PitchCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its target.
    pub target: Target,
    /// Path of its cover under the `slide:` scheme.
    pub picture: String,
    /// How many slides it has.
    pub slides: u32,
    /// How long it takes.
    pub seconds: u32,
    /// When it was made, RFC 3339.
    pub created: String,
    /// When it was last changed, RFC 3339.
    pub changed: String,
    /// What changed in the library since.
    pub changes: Changes,
}

/// A ready-made pitch of the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadyPitch {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its target.
    pub target: Target,
    /// Path of its cover under the `slide:` scheme.
    pub picture: String,
    /// How many slides it has.
    pub slides: u32,
    /// How long it takes.
    pub seconds: u32,
}

/// Everything on the first screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// The person's pitches, the last changed first.
    pub pitches: Vec<PitchCard>,
    /// Ready-made ones.
    pub ready: Vec<ReadyPitch>,
    /// What was thrown away and can be taken back.
    pub trash: Vec<PitchCard>,
    /// Pitches from libraries that are not in use: they come back with their library.
    pub elsewhere: Vec<Elsewhere>,
}

/// A slide that fits a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestedSlide {
    /// The slide.
    pub slide: SlideCard,
    /// How well it fits, 0 to 1.
    pub relevance: f64,
    /// Why, in the language of the interface.
    pub reasons: Vec<String>,
}

/// A slide that was left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OmittedSlide {
    /// The slide.
    pub slide: SlideCard,
    /// How well it would fit, 0 to 1.
    pub relevance: f64,
    /// Why not, in the language of the interface.
    pub reasons: Vec<String>,
}

/// A story for a target, before it becomes a pitch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// The story.
    pub slides: Vec<SuggestedSlide>,
    /// The nearest misses first, forty at most.
    pub left_out: Vec<OmittedSlide>,
    /// How many were left out in all.
    pub left_out_count: u32,
    /// How long the story takes.
    pub seconds: u32,
    /// Cautions about the whole.
    pub cautions: Vec<String>,
}

/// A pitch to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewPitch {
    /// Its target.
    pub target: Target,
    /// Its slides, by id; empty takes what is suggested.
    pub slides: Vec<String>,
}

/// Where a slide of a pitch comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SlideOrigin {
    /// The library.
    Library,
    /// The program: cover, agenda, sources. Stays where it is.
    Frame,
    /// A picture of the person's own.
    Picture,
    /// A page of a PDF of the person's own.
    Page,
}

/// The state of a slide of a pitch against the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum SlideState {
    /// As it was when it was chosen.
    Current,
    /// Edited since it was accepted, or one of its values was: there is something to decide.
    Changed {
        /// Whether the present state can be accepted at once; otherwise the slide was taken out of use or is gone, and the
        /// pitch shows it as it was accepted.
        acceptable: bool,
    },
    /// A claim on it is withdrawn; it should not be shown.
    Recalled {
        /// Why, in the language of the interface.
        reason: String,
    },
    /// No longer there; shown as a gap and left out of the leave-behind until replaced.
    Missing {
        /// A possible replacement.
        nearest: Option<SlideCard>,
    },
}

/// A slide of a pitch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PitchSlide {
    /// Key within the pitch; stays when the slide moves.
    pub key: String,
    /// Slide id.
    pub id: String,
    /// Title, with own words.
    pub title: String,
    /// Stage id; empty for the frame.
    pub stage: String,
    /// Layout id.
    pub layout: String,
    /// How long it takes to present.
    pub seconds: u32,
    /// Path of its thumbnail under the `slide:` scheme. Changes when the slide looks different.
    pub picture: String,
    /// Where it comes from.
    pub origin: SlideOrigin,
    /// Its state against the library.
    pub state: SlideState,
    /// Whether any of its text is overridden.
    pub has_overrides: bool,
    /// Whether any of its fields allows text overrides.
    pub tailorable: bool,
    /// BCP 47 tag of its words, when it lacks the pitch's language.
    pub other_language: Option<String>,
    /// How many of its facts are past their review date.
    pub lapsed: u32,
    /// How many minutes' cut it belongs to: the shortest of the pitch's cuts that holds it; `null` when none does.
    pub cut: Option<u32>,
}

/// A pitch in work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pitch {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its target.
    pub target: Target,
    /// How it looks when it is handed over.
    pub style: Style,
    /// Its slides: cover, agenda where there is one, the story, sources.
    pub slides: Vec<PitchSlide>,
    /// How long the story takes.
    pub seconds: u32,
    /// 2, 5 and 15 minutes of it.
    pub cuts: Vec<Cut>,
    /// Counts up with every change.
    pub revision: u32,
    /// What undo would take back, in the language of the interface.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// When it was last changed, RFC 3339.
    pub changed: String,
    /// Number of the release it was made from.
    pub release: u32,
    /// What changed in the library since.
    pub changes: Changes,
    /// Cautions about the whole.
    pub cautions: Vec<String>,
}

/// What came of an edit: the pitch, and how the slide looks whose words were changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Edited {
    /// The pitch as it is saved.
    pub pitch: Pitch,
    /// The slide whose words were changed; `null` after every other edit, and when it could not be drawn.
    pub preview: Option<Preview>,
    /// Why the slide could not be drawn; the edit is saved all the same.
    pub failure: Option<Failure>,
}

/// What a person does to a pitch. Each is saved before the answer comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Edit {
    /// Puts a slide of the library in.
    Insert {
        /// Slide id.
        slide: String,
        /// Its place in the story, from 0, the frame not counted; the end when too large.
        at: u32,
    },
    /// Takes a slide out.
    Remove {
        /// Key.
        key: String,
    },
    /// Moves a slide.
    Move {
        /// Key.
        key: String,
        /// Its new place in the story, from 0, counted without it.
        to: u32,
    },
    /// Puts another slide in the place of one; own words of fields that both have stay.
    Swap {
        /// Key.
        key: String,
        /// Slide id.
        with: String,
    },
    /// Overrides the text of a field.
    OverrideText {
        /// Key; `cover` and the like for the frame.
        key: String,
        /// The field.
        field: String,
        /// The text; `null` restores the library's.
        text: Option<String>,
    },
    /// Changes the target; the story stays.
    Target {
        /// The new one.
        target: Target,
    },
    /// Chooses the story again for its target.
    Suggest,
    /// Keeps only the slides of a cut.
    Cut {
        /// Minutes.
        minutes: u32,
    },
    /// Gives it another name.
    Rename {
        /// The new one.
        name: String,
    },
    /// Changes how it looks.
    Style {
        /// The new one.
        style: Style,
    },
    /// Takes the library's newer state of a slide as known.
    Accept {
        /// Key.
        key: String,
    },
}

/// A state of a pitch that one can go back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Revision {
    /// Its number.
    pub revision: u32,
    /// When it was made, RFC 3339.
    pub at: String,
    /// What was done, in the language of the interface.
    pub what: String,
    /// Whether it is the one in use.
    pub current: bool,
}

/// A copy of all the person's work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Its name.
    pub name: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// How many bytes it has.
    pub bytes: u32,
    /// How many pitches are in it.
    pub pitches: u32,
}

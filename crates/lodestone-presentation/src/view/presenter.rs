//! Defines what the presenter's window receives, with speaker notes. It is sent only as the answer to a command,
//! since every window can read every event.

use lodestone_content::text::NoteBlock;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::audience::AudienceView;
use super::facts::FactCard;

/// A slide as the presenter sees it.
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
    /// What the salesperson says, in the language that the presentation began in; empty when nothing was written.
    pub notes: Vec<NoteBlock>,
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
    /// Stage id; empty for slides around the story.
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

/// The presentation compared with its planned time, at the moment of the view. While it runs, windows count on by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pace {
    /// Milliseconds since the presentation began, pauses left out. A presentation that opens with its cover begins when the cover is left.
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

/// A language that the presentation can change to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresentationLanguage {
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
    /// Whether the pitch contains it by now.
    pub in_pitch: bool,
}

/// A shorter version of a pitch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cut {
    /// The minutes that it is made for.
    pub minutes: u32,
    /// How long it takes.
    pub seconds: u32,
    /// Keys of its slides.
    pub keys: Vec<String>,
}

/// Everything on the presenter's screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresenterView {
    /// Counts up with every change of the presentation.
    pub seq: u32,
    /// Id of the pitch.
    pub pitch: String,
    /// Its name.
    pub name: String,
    /// BCP 47 tag of the language that is shown.
    pub language: String,
    /// Languages that it can be shown in.
    pub languages: Vec<PresentationLanguage>,
    /// The cut that is shown; `null` for the whole.
    pub cut: Option<u32>,
    /// Cuts that it can change to.
    pub cuts: Vec<Cut>,
    /// The presenter's slide. While frozen the audience sees another.
    pub current: Cue,
    /// What the key for the next slide shows; `null` at the end.
    pub next: Option<Cue>,
    /// The story in the cut that is shown.
    pub story: Vec<StripSlide>,
    /// Where Return leads, while a slide that was called for is shown in between: number and title. `null` for a slide that
    /// another cut left out: the presentation is at it, outside of the story.
    pub back_to: Option<(u32, String)>,
    /// Whether what visitors asked for can be put into the pitch: a ready-made one belongs to the library.
    pub can_add: bool,
    /// Whether the audience keeps its picture while the presenter looks on. Its screen can go blank all the same.
    pub frozen: bool,
    /// What the audience sees at this moment.
    pub audience: AudienceView,
    /// What it would see if it followed and its screen were not blank: lines, zoom and film of the presenter's slide.
    pub current_view: AudienceView,
    /// The presentation compared with its planned time.
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

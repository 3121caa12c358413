//! Defines what the host of a window reports about the environment, and the results of a preflight check.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::codes::{KeyEffect, ScreenRole};

/// A screen as the host of the window sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScreenInfo {
    /// Its name, as far as the system has one.
    pub name: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Where its left edge is among the screens, in pixels.
    pub x: i32,
    /// Where its upper edge is.
    pub y: i32,
    /// Whether it is the system's main screen.
    pub primary: bool,
    /// What a presentation would put there; `null` when nothing.
    pub role: Option<ScreenRole>,
}

/// A key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PressedKey {
    /// The key, as `KeyboardEvent.key` names it.
    pub key: String,
    /// Whether Shift was held.
    pub shift: bool,
}

/// What only the host of the window knows about the environment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Environment {
    /// The screens; `null` when the host cannot tell.
    pub screens: Option<Vec<ScreenInfo>>,
    /// Whether screen and system can be kept awake; `null` when the host cannot tell.
    pub awake: Option<bool>,
    /// The keys that came while a clicker was tried, in order; `null` when none was tried.
    pub clicker: Option<Vec<PressedKey>>,
}

/// What a key does in a presentation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyMeaning {
    /// What it does.
    pub code: KeyEffect,
    /// In words, in the language of the interface.
    pub text: String,
}

/// The state of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// It would stop a presentation or embarrass the presenter.
    Bad,
    /// It works, and somebody should look at it.
    Look,
    /// It cannot be read here.
    Unknown,
    /// Nothing to do.
    Good,
}

/// Where in the program something can be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum PreflightAction {
    /// A slide of a pitch, in Tailor.
    Slide {
        /// Id of the pitch.
        pitch: String,
        /// Key of the slide.
        key: String,
    },
    /// The story of a pitch.
    Story {
        /// Id of the pitch.
        pitch: String,
    },
    /// The leave-behind of a pitch.
    LeaveBehind {
        /// Id of the pitch.
        pitch: String,
    },
    /// A fact of the library.
    Fact {
        /// Its id.
        id: String,
    },
    /// Trying the clicker.
    Clicker,
    /// Making a backup.
    BackUp,
}

/// One thing that a check found: a slide, a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckDetail {
    /// What it is, in one line.
    pub text: String,
    /// Date, owner and slides, where one line is not enough.
    pub about: Option<String>,
    /// Where it can be corrected.
    pub action: Option<PreflightAction>,
}

/// What the check looks at, in the order in which it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CheckItem {
    /// The screens.
    Screens,
    /// The clicker.
    Clicker,
    /// Whether screen and system stay awake.
    Awake,
    /// The battery.
    Power,
    /// Room on the disk.
    Disk,
    /// The last backup.
    Backup,
    /// The calendar of the machine.
    Clock,
    /// How old the library is.
    Age,
    /// The slides of the stories.
    Story,
    /// The facts on them.
    Facts,
    /// The faces that the brands ask for.
    Fonts,
    /// Pictures and films.
    Media,
    /// Drawing every slide.
    Slides,
    /// The leave-behind.
    Trial,
}

/// The result of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckResult {
    /// What was looked at.
    pub item: CheckItem,
    /// Its state.
    pub state: CheckState,
    /// What was looked at, in two or three words.
    pub title: String,
    /// What was found, in one sentence.
    pub found: String,
    /// What to do, in one sentence; `null` when there is nothing to do.
    pub remedy: Option<String>,
    /// Where to do it.
    pub action: Option<PreflightAction>,
    /// What it is about, one by one.
    pub details: Vec<CheckDetail>,
}

/// A pitch that can be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreflightPitch {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the check begins with it.
    pub chosen: bool,
}

/// What a preflight check offers to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreflightStart {
    /// The pitches, the last changed first.
    pub pitches: Vec<PreflightPitch>,
    /// The fair or meeting that they are for.
    pub event: Option<String>,
    /// Its last day, ISO 8601: as it was given for this event, else in three days.
    pub until: String,
}

/// The results of a preflight check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreflightReport {
    /// Names it when it is saved.
    pub token: String,
    /// The names of the pitches.
    pub pitches: Vec<String>,
    /// The fair or meeting.
    pub event: Option<String>,
    /// Its last day, ISO 8601.
    pub until: String,
    /// When it was checked, RFC 3339.
    pub made: String,
    /// All results, the urgent ones first.
    pub lines: Vec<CheckResult>,
    /// How many results ask for action.
    pub to_do: u32,
    /// A summary in one or two sentences.
    pub summary: String,
    /// A name for the file.
    pub file_name: String,
}

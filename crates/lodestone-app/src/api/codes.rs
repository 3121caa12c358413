//! Words by which windows and scripts tell things apart.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of thing went wrong. Hosts turn it into exit codes and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "FailureCode")]
pub enum Code {
    /// Something the person gave cannot be used.
    Input,
    /// The library cannot be read, or is not fit for what was asked.
    Library,
    /// Rendering failed.
    Render,
    /// A file cannot be read or written.
    File,
    /// The person stopped it.
    Cancelled,
    /// The person's own work cannot be read or kept.
    Store,
    /// It is not there, or no longer.
    Missing,
    /// It has changed since it was read: what is there now and what was to be written both stay.
    Conflict,
    /// No library's folder is open for editing.
    NoFolder,
    /// The program itself failed, or the window in which it shows.
    Program,
}

/// What a long piece of work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WorkStep {
    /// Reading and reducing pictures.
    Pictures,
    /// Laying out pages.
    Layout,
    /// Writing files.
    Write,
    /// Drawing the slides of the booth.
    Booth,
    /// Checking one thing after the other before the hall opens.
    Line,
    /// Reading what is published already.
    Remote,
    /// Drawing every slide of a release once.
    Check,
    /// Opening signing keys.
    Keys,
    /// Writing what is new.
    Objects,
}

impl From<lodestone_render::Step> for WorkStep {
    fn from(step: lodestone_render::Step) -> WorkStep {
        match step {
            lodestone_render::Step::Pictures => WorkStep::Pictures,
            lodestone_render::Step::Layout => WorkStep::Layout,
            lodestone_render::Step::Write => WorkStep::Write,
        }
    }
}

/// What a search finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FoundKind {
    /// A slide of the library.
    Slide,
    /// A fact.
    Fact,
    /// A facility.
    Facility,
    /// A value proposition.
    Proposition,
    /// A pitch of the person's own.
    Pitch,
}

impl FoundKind {
    /// The word for it in what is printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            FoundKind::Slide => "slide",
            FoundKind::Fact => "fact",
            FoundKind::Facility => "facility",
            FoundKind::Proposition => "proposition",
            FoundKind::Pitch => "pitch",
        }
    }
}

/// What a leave-behind promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PromiseCode")]
pub enum Promise {
    /// Screen readers can read it.
    Accessible,
    /// It looks the same in years.
    Archivable,
    /// A mail server takes it.
    Size,
    /// No speaker note is in it.
    NotesFree,
    /// Every fact is within its review date.
    Fresh,
    /// Every slide of the story is in it.
    Complete,
    /// No claim in it is withdrawn.
    Standing,
}

/// What happened at start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeCode {
    /// The person's work was damaged and came back from a backup.
    Restored,
    /// The person's work was gone and came back from a backup.
    Recovered,
    /// The person's work was damaged and there was no backup.
    Emptied,
    /// The newest content is damaged; the release before is open.
    ContentPrevious,
    /// The content is damaged; what came with the program is open.
    ContentSeed,
    /// Whose releases are taken cannot be read: what came with the program is open, and nothing is fetched.
    ContentSources,
}

/// What a key does in a show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KeyEffect {
    /// Goes forward.
    Next,
    /// Goes back.
    Back,
    /// Makes the screen black.
    Black,
    /// Makes the screen white.
    White,
    /// Starts or stops a show.
    Start,
    /// Does something else.
    Other,
    /// Does nothing.
    None,
}

/// What a show puts on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ScreenRole {
    /// What the audience sees.
    Audience,
    /// What the presenter sees.
    Presenter,
    /// Slides on the only screen there is.
    Solo,
}

/// What kind of file from outside brings changes to a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ImportKind {
    /// A table of facts.
    Facts,
    /// A translator's file.
    Translations,
}

//! Defines the codes by which windows and scripts tell cases apart.

use lodestone_content::FindingCode;
use lodestone_content::text::MarkupCode;
use lodestone_render::FaultCode;
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
    /// Drawing the slides of a kiosk.
    Kiosk,
    /// Checking one thing after the other before the hall opens.
    Preflight,
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
pub enum HitKind {
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

impl HitKind {
    /// The word for it in what is printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            HitKind::Slide => "slide",
            HitKind::Fact => "fact",
            HitKind::Facility => "facility",
            HitKind::Proposition => "proposition",
            HitKind::Pitch => "pitch",
        }
    }
}

/// What a remark is about: something that the checker or the renderer found, or the person's own content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum RemarkCode {
    /// Found by the checker.
    Finding(FindingCode),
    /// Found by the renderer.
    Fault(FaultCode),
    /// About the person's own content.
    UserContent(UserContentCode),
}

impl From<FindingCode> for RemarkCode {
    fn from(code: FindingCode) -> RemarkCode {
        RemarkCode::Finding(code)
    }
}

impl From<MarkupCode> for RemarkCode {
    fn from(code: MarkupCode) -> RemarkCode {
        RemarkCode::Finding(code.into())
    }
}

impl From<FaultCode> for RemarkCode {
    fn from(code: FaultCode) -> RemarkCode {
        RemarkCode::Fault(code)
    }
}

impl From<UserContentCode> for RemarkCode {
    fn from(code: UserContentCode) -> RemarkCode {
        RemarkCode::UserContent(code)
    }
}

/// What a remark about a person's own pitch, words or pictures is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum UserContentCode {
    /// A slide stands in another language.
    OtherLanguage,
    /// A required field has no words.
    Empty,
    /// Words name a fact that does not exist.
    UnknownFact,
    /// Words name a fact that nobody has confirmed.
    UnconfirmedFact,
    /// Words name a fact past its review date.
    LapsedFact,
    /// Words hold a character that the fonts lack.
    NoGlyph,
    /// A pitch was made from another library.
    OtherLibrary,
    /// A pitch was made from a release newer than the one here.
    NewerRelease,
    /// A pitch was made from a release older than the one here.
    OlderRelease,
    /// The library lacks slides of a pitch.
    MissingSlides,
    /// A picture was turned upright.
    Turned,
    /// What a picture told of its maker and place was taken out.
    Metadata,
    /// A picture has few pixels.
    SmallPicture,
    /// Form fields of a PDF were taken out.
    DroppedForms,
    /// Scripts of a PDF were taken out.
    DroppedScripts,
    /// Files within a PDF were taken out.
    DroppedAttachments,
    /// Links, comments and stamps of a PDF were taken out.
    DroppedAnnotations,
    /// A PDF has more pages than are taken.
    DroppedPagesPastMost,
    /// A page of a PDF is damaged.
    DroppedDamagedPage,
    /// A page of a PDF is too large.
    DroppedLargePage,
}

/// The kinds of checks of a leave-behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LeaveBehindCheckKind {
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
    NoRecall,
}

/// Notices about the start.
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

/// What a key does in a presentation.
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
    /// Starts or stops a presentation.
    Start,
    /// Does something else.
    Other,
    /// Does nothing.
    None,
}

/// What a presentation puts on a screen.
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

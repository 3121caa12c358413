//! Defines what the window receives about updates of the library: the line that is always visible, and the screen
//! behind it.

use lodestone_store::CheckFaultKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The state of updates. A presentation never depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ContentState {
    /// It came with the program, and no source is in use.
    BuiltIn,
    /// It is read from a folder that the program was started with.
    Folder,
    /// The source is in use, and nobody has asked it yet.
    Unchecked,
    /// The source was asked, and there is nothing newer.
    Fresh,
    /// The source cannot be reached, which is no fault.
    Offline,
    /// The source was last reached a month ago or more.
    Aged,
    /// The source was last reached three months ago or more.
    Old,
    /// The source is being asked.
    Checking,
    /// A release is on its way.
    Fetching,
    /// A release is downloaded; every slide of it is drawn once before it is opened.
    Preparing,
    /// A release is ready and waits for the end of a presentation or a kiosk.
    Waiting,
    /// The content team has to renew the signature.
    Lapsed,
    /// What was offered could not be verified.
    Rejected,
    /// The computer's date is more than a day off.
    ClockWrong,
    /// The Wi-Fi wants a sign-in first.
    CaptivePortal,
    /// There is no room for the release.
    DiskFull,
    /// The server asks to come back later.
    Busy,
    /// The release needs a newer version of the program.
    Newer,
    /// The release is signed, but a slide of it cannot be drawn or its content has errors.
    Refused,
    /// A stored file is damaged; the next check fetches it again.
    Damaged,
    /// The check broke off for another reason.
    Failed,
}

/// How far a release has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fetched {
    /// Bytes that are here.
    pub done: u64,
    /// Bytes that are wanted.
    pub total: u64,
}

/// What a release changed, until a person closes the note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContentNews {
    /// Number of the release.
    pub release: u32,
    /// Its day, ISO 8601.
    pub date: String,
    /// What the content team says of it, in the language of the interface or in English; may be empty.
    pub notes: String,
    /// Slides that are new.
    pub added: u32,
    /// Slides that changed, or show a fact that did.
    pub changed: u32,
    /// Slides that are gone.
    pub removed: u32,
    /// Facts that are new or changed.
    pub facts: u32,
    /// Own pitches with a slide that changed or is gone.
    pub pitches: u32,
}

/// The state of updates and of the open library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContentStatus {
    /// The state.
    pub state: ContentState,
    /// The state in one or two words.
    pub word: String,
    /// The state in a sentence.
    pub about: String,
    /// What the person can do about it, if anything.
    pub next: Option<String>,
    /// The kind of fault that the content team needs to know.
    pub code: Option<CheckFaultKind>,
    /// What the log says of it.
    pub detail: Option<String>,
    /// Something to be said above every screen: the content is very old.
    pub banner: Option<String>,
    /// Number of the release that is open.
    pub release: u32,
    /// Its day, ISO 8601.
    pub date: String,
    /// Names what is open: what differs when anything of the content does.
    pub version: String,
    /// Name of the source in use.
    pub source: Option<String>,
    /// When the source was last reached, RFC 3339.
    pub checked: Option<String>,
    /// How far a release has come.
    pub fetched: Option<Fetched>,
    /// What is new.
    pub news: Option<ContentNews>,
    /// Whether the source can be asked now.
    pub may_check: bool,
}

/// A source of releases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContentSource {
    /// Its id; `built-in` for what came with the program.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Id of its library.
    pub library: String,
    /// Eight words that name whose signature it trusts; none for what came with the program.
    pub fingerprint: Vec<String>,
    /// Where it is reached.
    pub addresses: Vec<String>,
    /// Number of its release that is installed.
    pub release: Option<u32>,
    /// Own pitches that were made from its library.
    pub pitches: u32,
    /// Whether its content is in use.
    pub in_use: bool,
    /// Whether it can be removed.
    pub removable: bool,
}

/// A source file that was opened and not added yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourcePreview {
    /// Names it in later commands.
    pub token: String,
    /// Its name.
    pub name: String,
    /// Id of its library.
    pub library: String,
    /// Eight words that name whose signature it trusts, to be compared over the telephone.
    pub fingerprint: Vec<String>,
    /// Where it is reached.
    pub addresses: Vec<String>,
    /// Whether it was added before.
    pub known: bool,
}

/// Something that happened with the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContentEvent {
    /// When, RFC 3339.
    pub at: String,
    /// What, in the language of the interface.
    pub text: String,
    /// What a developer needs; English, may be empty.
    pub detail: String,
}

/// Own pitches that were made from a library that is not in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Elsewhere {
    /// Name of the source, or the id of the library when it is gone.
    pub name: String,
    /// How many.
    pub pitches: u32,
}

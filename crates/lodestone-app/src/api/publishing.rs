//! Defines what the window receives and sends to publish a library's folder as a signed release, and to manage the keys
//! for it.

use std::collections::BTreeMap;

use lodestone_sync::KeyRole;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ReleaseChangeKind, ReleasePart};

use super::editor::EditorFinding;

/// What publishing begins with: the folder that is open for editing, and what was used for it last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PublishStart {
    /// The folder that is open for editing; `null` when none is.
    pub folder: Option<String>,
    /// The library's id in it; empty without.
    pub library: String,
    /// Its name, in the language of the interface.
    pub name: String,
    /// Languages of the notes for salespeople, BCP 47 tags.
    pub languages: Vec<String>,
    /// Where it went last: a folder or an address.
    pub destination: String,
    /// The file that says who signs; empty when none was used yet.
    pub trust: String,
    /// Key files that were used last and are still there.
    pub keys: Vec<KeyInfo>,
}

/// What a publisher reviews before a release is published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseReview {
    /// Identifies this review; publishing needs it, so that nothing but what was reviewed is published.
    pub token: String,
    /// The library's name.
    pub name: String,
    /// Number and date of the release at the destination; `null` when there is none.
    pub last: Option<(u32, String)>,
    /// The number that this release will have.
    pub next: u32,
    /// The destination, as it was understood.
    pub destination: String,
    /// Roles whose keys are needed: `content` and `online`, or `online` alone when nothing is new.
    pub roles: Vec<KeyRole>,
    /// Findings that forbid publishing; empty when the gate is open.
    pub blockers: Vec<EditorFinding>,
    /// Slides that are not published because nobody approved them: id and title.
    pub held_back: Vec<(String, String)>,
    /// What is different from the last release.
    pub changes: Vec<ReleaseChange>,
    /// How much of the last release is removed, in percent of its slides and facts.
    pub removed_percent: u32,
    /// What has to be typed when too much is removed: the number of things that go.
    pub confirm: Option<u32>,
    /// Bytes that will be written, and of all.
    pub bytes: (u64, u64),
    /// When signatures end: role and day, the soonest first.
    pub expiries: Vec<(KeyRole, String)>,
}

/// Something that differs from the last release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseChange {
    /// What it is.
    pub kind: ReleasePart,
    /// What happened to it.
    pub change: ReleaseChangeKind,
    /// Id of the slide or fact, or the file.
    pub id: String,
    /// Title or label.
    pub title: String,
    /// What a fact said before and says now, in words; for slides the fields that differ.
    pub before: Option<String>,
    /// See `before`.
    pub after: Option<String>,
    /// Path of the picture as it was.
    pub picture_before: Option<String>,
    /// Path of the picture as it will be.
    pub picture_after: Option<String>,
}

/// What publishing needs from the person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PublishRequest {
    /// The review to publish.
    pub token: String,
    /// Key files with what opens them.
    pub keys: Vec<KeyWithPassphrase>,
    /// What is new, for the salespeople, by BCP 47 tag.
    pub notes: BTreeMap<String, String>,
    /// The number typed where one was asked for.
    pub confirmed: Option<u32>,
}

/// A key file and its passphrase.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyWithPassphrase {
    /// The file.
    pub path: String,
    /// What opens it.
    pub passphrase: String,
}

/// A published release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Published {
    /// Its number.
    pub release: u32,
    /// Where.
    pub destination: String,
    /// Objects that were written.
    pub written: u32,
    /// Bytes that were written.
    pub bytes: u64,
    /// When signatures end: role and day, the soonest first.
    pub expiries: Vec<(KeyRole, String)>,
}

/// A key, without what is secret in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyInfo {
    /// The file.
    pub path: String,
    /// Who holds it.
    pub holder: String,
    /// What it is for.
    pub role: KeyRole,
    /// Eight words to read aloud.
    pub fingerprint: String,
    /// Its TUF key id.
    pub id: String,
}

/// The root of trust of a library: who holds which keys, and which signatures it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrustOverview {
    /// The file.
    pub path: String,
    /// The library's id.
    pub library: String,
    /// Version of the root.
    pub version: u32,
    /// When it ends, ISO 8601.
    pub expires: String,
    /// Keys by role with how many of them must sign.
    pub roles: Vec<TrustRole>,
    /// Signatures that are there, by fingerprint, and how many are needed still.
    pub signed: Vec<String>,
    /// See `signed`; 0 when the root can be used.
    pub missing: u32,
    /// What to do next, in the language of the interface.
    pub next: String,
    /// Eight words of the root that laptops are given, as they are shown there; empty before it is signed.
    pub fingerprint: String,
}

/// A role of TUF with its keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrustRole {
    /// Which one.
    pub role: KeyRole,
    /// How many of its keys must sign.
    pub threshold: u32,
    /// Its keys.
    pub keys: Vec<KeyInfo>,
}

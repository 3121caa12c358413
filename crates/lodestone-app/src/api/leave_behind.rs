//! The leave-behind: what is asked for, how far it is, what came of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::codes::{Promise, WorkStep};
use super::slides::Remark;
use super::target::Form;

/// How a leave-behind shall be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverStyle {
    /// The kind of document.
    pub form: Form,
    /// BCP 47 tag; may differ from the pitch's.
    pub language: String,
    /// Brand id.
    pub brand: String,
    /// A second brand's id.
    pub cobrand: Option<String>,
    /// Only the slides of this cut; `null` takes all.
    pub minutes: Option<u32>,
    /// Bytes that the file should not exceed; 0 sets no limit.
    pub budget: u32,
}

/// A promise about the document, kept or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// What is promised.
    pub code: Promise,
    /// Whether it is kept.
    pub kept: bool,
    /// In words, in the language of the interface.
    pub text: String,
}

/// What to write in a mail, in the language of the leave-behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailText {
    /// Subject.
    pub subject: String,
    /// Body, plain text.
    pub body: String,
}

/// A leave-behind that is made and not yet saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Handover {
    /// Names it in later commands.
    pub token: String,
    /// Paths of its pages' pictures under the `slide:` scheme.
    pub pages: Vec<String>,
    /// Pages that are taller than wide.
    pub portrait: bool,
    /// How many bytes the file has.
    pub bytes: u32,
    /// The standards it conforms to.
    pub standards: Vec<String>,
    /// What it promises.
    pub checks: Vec<Check>,
    /// What there is to know.
    pub remarks: Vec<Remark>,
    /// A name for the file.
    pub file_name: String,
    /// What to write in a mail.
    pub mail: MailText,
}

/// How far a long piece of work has come. Sent as the event `progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// The work, as its command named it.
    pub work: String,
    /// What is being done.
    pub step: WorkStep,
    /// So many are done.
    pub done: u32,
    /// Of so many.
    pub total: u32,
}

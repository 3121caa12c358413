//! Defines the types of files that leave or enter the program: leave-behinds, `.pitch` files, pictures and PDF pages of
//! the person.

use lodestone_content::model::{Form, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::codes::{LeaveBehindCheckKind, WorkStep};
use super::pitches::PitchSlide;
use super::slides::Remark;

/// The options of a leave-behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaveBehindOptions {
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

/// A check of a leave-behind, passed or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaveBehindCheck {
    /// The kind of check.
    pub code: LeaveBehindCheckKind,
    /// Whether it passed.
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
pub struct LeaveBehindPreview {
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
    /// Its checks.
    pub checks: Vec<LeaveBehindCheck>,
    /// Remarks.
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
    /// How many are done.
    pub done: u32,
    /// How many there are.
    pub total: u32,
}

/// A preview of a `.pitch` file that is not imported yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Names it in later commands.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// Name of the pitch.
    pub name: String,
    /// Its target.
    pub target: Target,
    /// Its slides; those that this library lacks are shown as missing.
    pub slides: Vec<PitchSlide>,
    /// How long it takes.
    pub seconds: u32,
    /// The number of text overrides in it.
    pub overrides: u32,
    /// The number of the person's pictures and pages in it.
    pub user_pictures: u32,
    /// What there is to know: made from another release, slides missing.
    pub remarks: Vec<Remark>,
}

/// A preview of a picture that is not in a pitch yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PicturePreview {
    /// Names it in later commands.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
    /// Path of the picture under the `slide:` scheme.
    pub picture: String,
    /// What there is to know: turned upright, metadata taken out, small for a slide.
    pub remarks: Vec<Remark>,
}

/// A preview of one page of a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PdfPagePreview {
    /// Its number, from 1.
    pub number: u32,
    /// Path of its picture under the `slide:` scheme.
    pub picture: String,
    /// Its words, as far as they can be read; a start for the text alternative.
    pub text: String,
}

/// A preview of a PDF; none of its pages is in a pitch yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PdfPreview {
    /// Names it in later commands.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// Its pages, a hundred at most.
    pub pages: Vec<PdfPagePreview>,
    /// What there is to know: pages left out, forms and scripts dropped.
    pub remarks: Vec<Remark>,
}

/// A picture or page to be put into a pitch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserPage {
    /// Number of the page, from 1; 1 for a picture.
    pub number: u32,
    /// Title of the slide.
    pub title: String,
    /// What it shows, for those who cannot see it; must not be empty.
    pub alt: String,
}

//! Files that come from outside: a colleague's pitch, a picture, pages of a PDF. Each is first an offer, then kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pitches::PitchSlide;
use super::slides::Remark;
use super::target::Target;

/// A `.pitch` file that was opened and not yet kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// Names it in later commands.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// Name of the pitch.
    pub name: String,
    /// Whom it is for.
    pub target: Target,
    /// Its slides; those that this library lacks are shown as missing.
    pub slides: Vec<PitchSlide>,
    /// How long it takes.
    pub seconds: u32,
    /// How many own words it carries.
    pub own_words: u32,
    /// How many own pictures and pages it carries.
    pub own_pictures: u32,
    /// What there is to know: made from another release, slides missing.
    pub remarks: Vec<Remark>,
}

/// A picture that was looked at and not yet put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PictureOffer {
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

/// One page of a PDF that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageOffer {
    /// Its number, from 1.
    pub number: u32,
    /// Path of its picture under the `slide:` scheme.
    pub picture: String,
    /// Its words, as far as they can be read; a start for the text alternative.
    pub text: String,
}

/// A PDF that was looked at; none of its pages is put in yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PagesOffer {
    /// Names it in later commands.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// Its pages, a hundred at most.
    pub pages: Vec<PageOffer>,
    /// What there is to know: pages left out, forms and scripts dropped.
    pub remarks: Vec<Remark>,
}

/// A picture or page to be put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnPage {
    /// Number of the page, from 1; 1 for a picture.
    pub number: u32,
    /// Title of the slide.
    pub title: String,
    /// What it shows, for those who cannot see it; must not be empty.
    pub alt: String,
}

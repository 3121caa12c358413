//! Whom a pitch is for and who sends it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom a pitch speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// A company that could come here or work with us.
    Company,
    /// Somebody with money to place.
    Investor,
    /// A researcher.
    Researcher,
    /// Somebody who looks for a place for a conference.
    Organiser,
    /// Somebody who may come here to work.
    Talent,
}

/// Whom a pitch is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// The company, when it is known.
    pub company: Option<String>,
    /// NACE Rev. 2 codes.
    pub industries: Vec<String>,
    /// Whom the pitch speaks to.
    pub audience: Audience,
    /// What they care about, in their words.
    pub keywords: Vec<String>,
    /// BCP 47 tag of the content.
    pub language: String,
    /// How long there is, 1 to 240.
    pub minutes: u32,
    /// The fair or meeting.
    pub event: Option<String>,
}

/// Who sends a pitch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Page.
    pub url: Option<String>,
}

/// An industry of NACE Rev. 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Industry {
    /// Its code: `C`, `21`, `21.2`, `21.20`.
    pub code: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// The names above it, the widest first.
    pub within: Vec<String>,
    /// 1 section, 2 division, 3 group, 4 class.
    pub level: u8,
}

/// What kind of document a leave-behind is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// One slide a page.
    Slides,
    /// Two slides a page with room to write.
    Handout,
    /// Facts on as few pages as they need.
    FactSheet,
}

//! Defines the brands, the cover and the contact of a deck.

use std::collections::BTreeMap;

use lodestone_content::model::BrandIdentity;
use serde::{Deserialize, Serialize};

/// How a deck looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Brand {
    /// Name, colours and fonts.
    #[serde(flatten)]
    pub identity: BrandIdentity,
    /// Path of the mark.
    pub mark: Option<String>,
    /// Its text alternative.
    pub mark_alt: String,
}

/// A second brand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CoBrand {
    /// Name.
    pub name: String,
    /// Path of the mark.
    pub mark: Option<String>,
    /// Its text alternative.
    pub mark_alt: String,
    /// Colours by token.
    pub colours: BTreeMap<String, String>,
}

/// Target, date and sender, as the cover shows them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Cover {
    /// The company.
    pub company: Option<String>,
    /// The audience, in words; `None` where anybody may look.
    pub audience: Option<String>,
    /// The fair or meeting.
    pub event: Option<String>,
    /// The date, in words.
    pub date: String,
    /// The sender.
    pub sender: Option<String>,
}

/// The contact.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ContactBlock {
    /// Name.
    pub name: Option<String>,
    /// Organisation.
    pub organisation: String,
    /// Role.
    pub role: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Page.
    pub url: Option<String>,
    /// Path of the QR code; `None` when there is nothing to put into one.
    pub qr: Option<String>,
    /// Its text alternative.
    pub qr_alt: String,
}

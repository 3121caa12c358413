//! Defines the data that a window loads first: library, settings, notices, and failures.

use lodestone_content::model::{Audience, Contact};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::codes::{Code, NoticeCode};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the system has it.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What a person has set once for all pitches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// BCP 47 tag of the interface: `en`, `sv` or `da`.
    pub interface_language: String,
    /// Light or dark.
    pub appearance: Appearance,
    /// BCP 47 tag that a new pitch begins with.
    pub content_language: String,
    /// The audience of a new pitch.
    pub audience: Audience,
    /// Minutes that a new pitch begins with.
    pub minutes: u32,
    /// The fair or meeting that a new pitch begins with.
    pub event: Option<String>,
    /// Brand id.
    pub brand: String,
    /// A second brand's id.
    pub cobrand: Option<String>,
    /// The contact of the sender.
    pub contact: Contact,
}

impl Default for Settings {
    /// Returns the settings before a person has set any.
    fn default() -> Settings {
        Settings {
            interface_language: "en".to_owned(),
            appearance: Appearance::System,
            content_language: "en".to_owned(),
            audience: Audience::Company,
            minutes: 10,
            event: None,
            brand: String::new(),
            cobrand: None,
            contact: Contact::default(),
        }
    }
}

/// A language of the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LanguageInfo {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether every slide has it.
    pub complete: bool,
}

/// A brand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BrandInfo {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its first colour, as `#rrggbb`, to know it by.
    pub colour: String,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicInfo {
    /// Its id.
    pub id: String,
    /// Its name in the language of the interface.
    pub name: String,
}

/// The library that is in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryInfo {
    /// Its id.
    pub id: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// Number of the release.
    pub release: u32,
    /// Day of the release, ISO 8601.
    pub date: String,
    /// Languages of the content.
    pub languages: Vec<LanguageInfo>,
    /// Brands.
    pub brands: Vec<BrandInfo>,
    /// Topics.
    pub topics: Vec<TopicInfo>,
    /// Facilities in the region, by name.
    pub facilities: Vec<TopicInfo>,
    /// Stages in the order of a story.
    pub stages: Vec<TopicInfo>,
    /// How many slides there are.
    pub slides: u32,
    /// How many facts.
    pub facts: u32,
}

/// A notice about the start that the person should read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What happened.
    pub code: NoticeCode,
    /// The sentence, in the language of the interface.
    pub text: String,
}

/// Returns the data that a window loads first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BootstrapData {
    /// Version of the program.
    pub version: String,
    /// The library in use.
    pub library: LibraryInfo,
    /// What the person has set.
    pub settings: Settings,
    /// Notices about the start.
    pub notices: Vec<Notice>,
    /// Whether nothing was ever made here: a first start.
    pub first: bool,
    /// Today, ISO 8601.
    pub today: String,
}

/// The failure of a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// What kind of thing went wrong.
    pub code: Code,
    /// What happened and what to do, in the language of the interface.
    pub message: String,
    /// What a developer needs; English.
    pub detail: Option<String>,
}

//! Defines the settings of a kiosk, and what the screen on which they are changed shows.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::screen::KioskInvitation;

/// Seconds of a slide: less cannot be read, more looks like a screen that hangs.
const PAUSE: RangeInclusive<u32> = 3..=600;
/// Seconds without a touch: less closes under the hand of somebody who reads.
const IDLE: RangeInclusive<u32> = 5..=600;
/// The most pitches: all are drawn and kept in memory, in every language.
const MOST_PITCHES: usize = 12;
/// The most languages, for the same reason, and because their buttons are in one line.
const MOST_LANGUAGES: usize = 4;

/// Where a pitch of the playlist comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KioskPitchSource {
    /// The person's own.
    Own,
    /// Ready-made, of the library.
    Ready,
}

/// A pitch of the playlist, as it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaylistItem {
    /// Where it comes from.
    pub source: KioskPitchSource,
    /// Its id there.
    pub pitch: String,
    /// Seconds of slides that take their own, by key.
    #[serde(default)]
    pub pauses: BTreeMap<String, u32>,
}

/// What a touch does while the loop runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KioskTouch {
    /// Leads to the start page with its topics.
    Topics,
    /// Halts at the slide that is shown; the visitor pages on from there.
    Slides,
    /// Nothing: the loop runs on.
    Nothing,
}

/// How the kiosk is ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KioskExit {
    /// By a long press in the corner.
    Hold,
    /// By a long press in the corner and a PIN.
    Pin,
}

/// A screen as the system places it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskScreen {
    /// Left edge in pixels.
    pub x: i32,
    /// Upper edge in pixels.
    pub y: i32,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// How the kiosk is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct KioskSettings {
    /// The pitches in order.
    pub playlist: Vec<PlaylistItem>,
    /// Seconds a slide.
    pub seconds: u32,
    /// BCP 47 tags of the languages that a visitor may choose, in order.
    pub languages: Vec<String>,
    /// What a touch does.
    pub touch: KioskTouch,
    /// Ids of topics that the start page leaves out.
    pub left_out: Vec<String>,
    /// Seconds without a touch after which the loop goes on.
    pub idle_seconds: u32,
    /// How it is ended.
    pub exit: KioskExit,
    /// The screen it fills; the host chooses when `null` or when there is no such screen.
    pub screen: Option<KioskScreen>,
}

impl Default for KioskSettings {
    /// The settings before the person changes them.
    fn default() -> KioskSettings {
        KioskSettings {
            playlist: Vec::new(),
            seconds: 12,
            languages: Vec::new(),
            touch: KioskTouch::Topics,
            left_out: Vec::new(),
            idle_seconds: 60,
            exit: KioskExit::Hold,
            screen: None,
        }
    }
}

/// A slide of the playlist, as it is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaylistSlide {
    /// Key within the pitch.
    pub key: String,
    /// Title.
    pub title: String,
    /// Path of its picture under the `slide:` scheme.
    pub picture: String,
    /// Seconds of its own; `null` when it takes what all take.
    pub seconds: Option<u32>,
}

/// A pitch of the playlist, as the setup shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaylistEntry {
    /// Where it comes from.
    pub source: KioskPitchSource,
    /// Its id there.
    pub pitch: String,
    /// Its name.
    pub name: String,
    /// Path of its cover under the `slide:` scheme; `null` when the pitch is gone.
    pub picture: Option<String>,
    /// BCP 47 tag of its own language.
    pub language: String,
    /// Its slides.
    pub slides: Vec<PlaylistSlide>,
    /// Seconds it takes in the loop.
    pub seconds: u32,
    /// What the person should know before strangers see it, in the language of the interface.
    pub cautions: Vec<String>,
}

/// A pitch that can be put into the playlist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaylistCandidate {
    /// Where it comes from.
    pub source: KioskPitchSource,
    /// Its id there.
    pub pitch: String,
    /// Its name.
    pub name: String,
    /// Path of its cover under the `slide:` scheme.
    pub picture: String,
    /// How many slides it has.
    pub slides: u32,
}

/// A topic that the playlist speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskTopic {
    /// Its id.
    pub id: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// How many slides speak of it.
    pub slides: u32,
    /// Whether the start page offers it.
    pub offered: bool,
}

/// Everything on the screen on which the kiosk is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskSetup {
    /// What is set.
    pub settings: KioskSettings,
    /// The playlist in order.
    pub playlist: Vec<PlaylistEntry>,
    /// Pitches that are not in it: the person's own, then ready-made ones.
    pub candidates: Vec<PlaylistCandidate>,
    /// Topics of the slides in the playlist.
    pub topics: Vec<KioskTopic>,
    /// Whether a PIN is kept.
    pub has_pin: bool,
    /// Seconds of one round.
    pub seconds: u32,
    /// Slides of one round.
    pub slides: u32,
    /// The invitation to visitors, in each of their languages.
    pub invitations: Vec<KioskInvitation>,
    /// What the last kiosk had to leave out, one sentence each in the language of the interface.
    pub cautions: Vec<String>,
}

/// A kiosk that has started: everything is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskStarted {
    /// Slides of one round.
    pub slides: u32,
    /// What was left out, one sentence each in the language of the interface.
    pub cautions: Vec<String>,
}

/// What limits the settings of a kiosk.
pub struct Fit<'a> {
    /// Whether the library has a language, by its BCP 47 tag.
    pub has_language: &'a dyn Fn(&str) -> bool,
    /// Whether the library has a topic.
    pub has_topic: &'a dyn Fn(&str) -> bool,
    /// Whether a PIN is kept.
    pub has_pin: bool,
}

impl KioskSettings {
    /// Returns the settings within their limits, and without what does not exist.
    pub fn fitting(mut self, fit: &Fit<'_>) -> KioskSettings {
        let within = |seconds: u32, range: &RangeInclusive<u32>| seconds.clamp(*range.start(), *range.end());
        self.seconds = within(self.seconds, &PAUSE);
        self.idle_seconds = within(self.idle_seconds, &IDLE);
        self.languages = once_each(self.languages, MOST_LANGUAGES, Clone::clone);
        self.languages.retain(|tag| (fit.has_language)(tag));
        self.left_out = once_each(self.left_out, usize::MAX, Clone::clone);
        self.left_out.retain(|id| (fit.has_topic)(id));
        self.playlist = once_each(self.playlist, MOST_PITCHES, |item| (item.source, item.pitch.clone()));
        for seconds in self.playlist.iter_mut().flat_map(|item| item.pauses.values_mut()) {
            *seconds = within(*seconds, &PAUSE);
        }
        if self.exit == KioskExit::Pin && !fit.has_pin {
            // Nobody could end it.
            self.exit = KioskExit::Hold;
        }
        self
    }
}

/// Returns the first of those that are alike, and no more than `most`.
fn once_each<T, Name: PartialEq>(list: Vec<T>, most: usize, name: impl Fn(&T) -> Name) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for one in list {
        if kept.len() < most && !kept.iter().any(|other| name(other) == name(&one)) {
            kept.push(one);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_keep_within_what_can_be_shown_and_ended() {
        let item = |pitch: &str, seconds: u32| PlaylistItem {
            source: KioskPitchSource::Own,
            pitch: pitch.to_owned(),
            pauses: BTreeMap::from([("cover".to_owned(), seconds)]),
        };
        let settings = KioskSettings {
            playlist: vec![item("a", 1), item("b", 20), item("a", 9)],
            seconds: 0,
            idle_seconds: 9_999,
            languages: ["sv", "xx", "sv", "en"].map(str::to_owned).to_vec(),
            left_out: ["energy", "gone"].map(str::to_owned).to_vec(),
            exit: KioskExit::Pin,
            ..KioskSettings::default()
        };
        let fit = Fit { has_language: &|tag| tag != "xx", has_topic: &|id| id == "energy", has_pin: false };
        let fitted = settings.fitting(&fit);
        assert_eq!((fitted.seconds, fitted.idle_seconds), (3, 600));
        assert_eq!(
            (fitted.languages, fitted.left_out),
            (vec!["sv".to_owned(), "en".to_owned()], vec!["energy".to_owned()])
        );
        assert_eq!(fitted.playlist, [item("a", 3), item("b", 20)], "a pitch comes once in a round");
        assert_eq!(fitted.exit, KioskExit::Hold, "without a PIN nobody could end it");
    }
}

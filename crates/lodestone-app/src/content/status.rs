//! How the content stands, in words that a person understands and in the language of the interface.

use lodestone_content::Language;

use crate::app::App;
use crate::content::keeping::{Keeping, Known, News};
use crate::content::taking::moment;
use crate::content::{Doing, Origin};
use crate::desk::tongue::Tongue;
use crate::error::Error;
use crate::lock::lock;
use crate::wire::{ContentEvent, ContentNews, ContentState, ContentStatus, Fetched};

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// From so many days without the source on, a hint says so.
const AGED: i64 = 30;
/// From so many days on, it is said above every screen.
const OLD: i64 = 90;

impl App {
    pub(crate) fn content_status(&self) -> Result<ContentStatus, Error> {
        let keeping = self.keeping();
        let tongue = self.context.tongue();
        let doing = *lock(&self.content.doing);
        let known = keeping.used();
        let days = known.map_or(0, |known| self.days_since(known));
        let state = self.state(known, doing, days);
        let word = word_of(state);
        let count = days.to_string();
        let with: &[(&str, &str)] = &[("days", &count)];
        let banner = (known.is_some() && days >= OLD).then(|| tongue.say("content-banner", with));
        let edition = self.context.snapshot();
        let manifest = &edition.library.manifest;
        let fault = known.and_then(|known| known.fault.as_ref()).filter(|_| is_fault(state));
        let (about, next) = match fault {
            // A fault that has no state of its own still has a sentence of its own.
            Some(fault) if state == ContentState::Failed => {
                (tongue.say(&format!("error-{}", error_key(&fault.kind)), &[]), None)
            }
            _ => {
                let next = format!("content-{word}-next");
                let said = tongue.say(&next, with);
                (tongue.say(&format!("content-{word}-about"), with), (said != next).then_some(said))
            }
        };
        Ok(ContentStatus {
            state,
            word: tongue.say(&format!("content-{word}"), &[]),
            about,
            next,
            code: fault.filter(|_| needs_code(state)).map(|fault| format!("{}: {}", fault.kind, fault.detail)),
            banner,
            release: manifest.release,
            date: manifest.date.to_string(),
            edition: edition.state.clone(),
            source: known.map(|known| known.name.clone()),
            checked: known.and_then(|known| known.checked).map(moment),
            fetched: match doing {
                Some(Doing::Fetching { done, total }) => Some(Fetched { done, total }),
                _ => None,
            },
            news: keeping.news.as_ref().map(|news| said(news, &tongue)),
            may_check: known.is_some() && doing.is_none() && !self.is_showing() && !self.booth_runs(),
        })
    }

    fn state(&self, known: Option<&Known>, doing: Option<Doing>, days: i64) -> ContentState {
        match doing {
            Some(Doing::Checking) => return ContentState::Checking,
            Some(Doing::Fetching { .. }) => return ContentState::Fetching,
            Some(Doing::Preparing) => return ContentState::Preparing,
            None => {}
        }
        if lock(&self.content.waiting).is_some() {
            return ContentState::Waiting;
        }
        if *lock(&self.content.origin) == Origin::Folder {
            return ContentState::Folder;
        }
        let Some(known) = known else { return ContentState::BuiltIn };
        if lock(&self.content.fallen).is_some() {
            return ContentState::Damaged;
        }
        let by_age = |young| match days {
            OLD.. => ContentState::Old,
            AGED.. => ContentState::Aged,
            _ => young,
        };
        match &known.fault {
            None if known.checked.is_none() => ContentState::Unchecked,
            None => by_age(ContentState::Fresh),
            Some(fault) => match fault.kind.as_str() {
                "offline" => by_age(ContentState::Offline),
                "captive-portal" => ContentState::CaptivePortal,
                "busy" | "incomplete" => ContentState::Busy,
                "lapsed" => ContentState::Lapsed,
                "rejected" => ContentState::Rejected,
                "clock-wrong" => ContentState::ClockWrong,
                "newer" => ContentState::Newer,
                "refused" => ContentState::Refused,
                "disk-full" => ContentState::DiskFull,
                "damaged" => ContentState::Damaged,
                _ => ContentState::Failed,
            },
        }
    }

    /// Whole days since the source was last reached; since it was added when it never was.
    fn days_since(&self, known: &Known) -> i64 {
        (self.context.clock.now().0 - known.checked.unwrap_or(known.added)).max(0) / DAY
    }

    pub(crate) fn content_log(&self) -> Result<Vec<ContentEvent>, Error> {
        let tongue = self.context.tongue();
        let event = |happened: super::keeping::Happened| ContentEvent {
            at: moment(happened.at),
            text: match happened.what.as_str() {
                what @ ("taken" | "waits" | "added" | "removed" | "used" | "untidy" | "opened-previous"
                | "opened-seed") => {
                    let release = happened.release.to_string();
                    tongue.say(&format!("content-log-{what}"), &[("release", &release), ("name", &happened.detail)])
                }
                fault => tongue.say(&format!("error-{}", error_key(fault)), &[]),
            },
            detail: happened.detail,
        };
        Ok(self.happened().into_iter().rev().map(event).collect())
    }

    pub(crate) fn seen_news(&self) -> Result<ContentStatus, Error> {
        self.change_keeping(|keeping: &mut Keeping| keeping.news = None)?;
        self.tell_content();
        self.content_status()
    }
}

fn said(news: &News, tongue: &Tongue) -> ContentNews {
    let mut chain = tongue.chain().into_iter().map(|language: Language| language.to_string());
    let notes = chain.find_map(|tag| news.notes.get(&tag)).or_else(|| news.notes.values().next());
    ContentNews {
        release: news.release,
        date: news.date.clone(),
        notes: notes.cloned().unwrap_or_default(),
        added: news.added,
        changed: news.changed,
        removed: news.removed,
        facts: news.facts,
        pitches: news.pitches,
    }
}

/// The state as keys of sentences have it.
fn word_of(state: ContentState) -> &'static str {
    match state {
        ContentState::BuiltIn => "built-in",
        ContentState::Folder => "folder",
        ContentState::Unchecked => "unchecked",
        ContentState::Fresh => "fresh",
        ContentState::Offline => "offline",
        ContentState::Aged => "aged",
        ContentState::Old => "old",
        ContentState::Checking => "checking",
        ContentState::Fetching => "fetching",
        ContentState::Preparing => "preparing",
        ContentState::Waiting => "waiting",
        ContentState::Lapsed => "lapsed",
        ContentState::Rejected => "rejected",
        ContentState::ClockWrong => "clock-wrong",
        ContentState::CaptivePortal => "captive-portal",
        ContentState::DiskFull => "disk-full",
        ContentState::Busy => "busy",
        ContentState::Newer => "newer",
        ContentState::Refused => "refused",
        ContentState::Damaged => "damaged",
        ContentState::Failed => "failed",
    }
}

/// Whether the state tells of a check that failed.
fn is_fault(state: ContentState) -> bool {
    use ContentState::{BuiltIn, Checking, Fetching, Folder, Fresh, Preparing, Unchecked, Waiting};
    !matches!(state, BuiltIn | Checking | Fetching | Folder | Fresh | Preparing | Unchecked | Waiting)
}

/// Whether somebody else has to know what exactly happened.
fn needs_code(state: ContentState) -> bool {
    matches!(state, ContentState::Rejected | ContentState::Refused | ContentState::Newer | ContentState::Failed)
}

/// The sentence for a check that failed, among those of the app.
pub(super) fn error_key(kind: &str) -> &'static str {
    match kind {
        "offline" => "content-offline",
        "captive-portal" => "content-captive-portal",
        "insecure" => "content-insecure",
        "busy" => "content-busy",
        "not-found" => "content-not-found",
        "incomplete" => "content-incomplete",
        "lapsed" => "content-lapsed",
        "rejected" => "content-rejected",
        "clock-wrong" => "content-clock-wrong",
        "newer" => "content-newer",
        "refused" => "content-refused",
        "disk-full" => "content-disk-full",
        "damaged" => "content-damaged",
        "cancelled" => "content-cancelled",
        "in-use" => "content-in-use",
        _ => "content-failed",
    }
}

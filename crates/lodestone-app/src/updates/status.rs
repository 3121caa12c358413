//! Describes the state of updates in the language of the interface.

use lodestone_content::Language;
use lodestone_l10n::Localizer;
use lodestone_l10n::message::Content;
use lodestone_store::{CheckFaultKind, Moment, ReleaseNews, ReleaseSource, ReleaseSources};

use super::source_store::{LogEntry, LogEvent};
use super::{Activity, LibraryOrigin, Updates};
use crate::api::{ContentEvent, ContentNews, ContentState, ContentStatus, Fetched};
use crate::error::Error;
use crate::lock::lock;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// After this many days without the source, a hint says so.
const AGED: i64 = 30;
/// After this many days, a banner says so above every screen.
const OLD: i64 = 90;

impl Updates {
    /// Returns the state of updates and of the open library.
    pub(crate) fn content_status(&self) -> Result<ContentStatus, Error> {
        let (stored, unreadable) = match self.source_store.read() {
            Ok(stored) => (stored, None),
            Err(error) => (ReleaseSources::default(), Some(error.message)),
        };
        let l10n = self.context.l10n();
        let activity = *lock(&self.activity);
        let source = stored.used();
        let days = source.map_or(0, |source| self.days_since(source));
        let state = if unreadable.is_some() { ContentState::Failed } else { self.state(source, activity, days) };
        let count = days.to_string();
        let banner = (source.is_some() && days >= OLD).then(|| l10n.say(Content::ContentBanner { days: &count }));
        let snapshot = self.context.snapshot();
        let manifest = &snapshot.library.manifest;
        let fault = source.and_then(|source| source.check.fault.as_ref()).filter(|_| is_fault(state));
        let (about, next) = match fault {
            _ if unreadable.is_some() => (l10n.say(Content::ErrorContentSources), None),
            // A fault without a state of its own still has a message of its own.
            Some(fault) if state == ContentState::Failed => (l10n.say(fault_message(fault.kind)), None),
            _ => {
                let (about, next) = state_text(state, &count);
                (l10n.say(about), next.map(|next| l10n.say(next)))
            }
        };
        let fault = fault.filter(|_| needs_code(state));
        Ok(ContentStatus {
            state,
            word: l10n.say(state_label(state)),
            about,
            next,
            code: fault.map(|fault| fault.kind),
            detail: fault.map(|fault| fault.detail.clone()).or(unreadable),
            banner,
            release: manifest.release,
            date: manifest.date.to_string(),
            version: snapshot.state.clone(),
            source: source.map(|source| source.name.clone()),
            checked: source.and_then(|source| source.check.checked).map(moment),
            fetched: match activity {
                Some(Activity::Fetching { done, total }) => Some(Fetched { done, total }),
                _ => None,
            },
            news: stored.news.as_ref().map(|news| news_for_window(news, &l10n)),
            may_check: source.is_some() && activity.is_none() && !self.gate.is_closed(),
        })
    }

    fn state(&self, source: Option<&ReleaseSource>, activity: Option<Activity>, days: i64) -> ContentState {
        match activity {
            Some(Activity::Checking) => return ContentState::Checking,
            Some(Activity::Fetching { .. }) => return ContentState::Fetching,
            Some(Activity::Preparing) => return ContentState::Preparing,
            None => {}
        }
        if lock(&self.waiting).is_some() {
            return ContentState::Waiting;
        }
        if *lock(&self.origin) == LibraryOrigin::Folder {
            return ContentState::Folder;
        }
        let Some(source) = source else { return ContentState::BuiltIn };
        if lock(&self.fallback).is_some() {
            return ContentState::Damaged;
        }
        let by_age = |young| match days {
            OLD.. => ContentState::Old,
            AGED.. => ContentState::Aged,
            _ => young,
        };
        match &source.check.fault {
            None if source.check.checked.is_none() => ContentState::Unchecked,
            None => by_age(ContentState::Fresh),
            Some(fault) => match fault.kind {
                CheckFaultKind::Offline => by_age(ContentState::Offline),
                CheckFaultKind::CaptivePortal => ContentState::CaptivePortal,
                CheckFaultKind::Busy | CheckFaultKind::Incomplete => ContentState::Busy,
                CheckFaultKind::Lapsed => ContentState::Lapsed,
                CheckFaultKind::Rejected => ContentState::Rejected,
                CheckFaultKind::ClockWrong => ContentState::ClockWrong,
                CheckFaultKind::Newer => ContentState::Newer,
                CheckFaultKind::Refused => ContentState::Refused,
                CheckFaultKind::DiskFull => ContentState::DiskFull,
                CheckFaultKind::Damaged => ContentState::Damaged,
                CheckFaultKind::Insecure
                | CheckFaultKind::NotFound
                | CheckFaultKind::Cancelled
                | CheckFaultKind::Disk
                | CheckFaultKind::InUse
                | CheckFaultKind::Failed => ContentState::Failed,
            },
        }
    }

    /// Returns the whole days since the source was last reached, or since it was added.
    fn days_since(&self, source: &ReleaseSource) -> i64 {
        (self.context.clock.now().0 - source.check.checked.unwrap_or(source.added)).max(0) / DAY
    }

    /// Returns the log, the newest entry first.
    pub(crate) fn content_log(&self) -> Result<Vec<ContentEvent>, Error> {
        let l10n = self.context.l10n();
        let event = |entry: LogEntry| ContentEvent {
            at: moment(entry.at),
            text: match entry.what {
                LogEvent::Taken => l10n.say(Content::ContentLogTaken { release: &entry.release.to_string() }),
                LogEvent::Waits => l10n.say(Content::ContentLogWaits { release: &entry.release.to_string() }),
                LogEvent::Added => l10n.say(Content::ContentLogAdded { name: &entry.detail }),
                LogEvent::Removed => l10n.say(Content::ContentLogRemoved { name: &entry.detail }),
                LogEvent::Used => {
                    l10n.say(Content::ContentLogUsed { release: &entry.release.to_string(), name: &entry.detail })
                }
                LogEvent::Untidy => l10n.say(Content::ContentLogUntidy),
                LogEvent::Fault(kind) => l10n.say(fault_message(kind)),
            },
            detail: entry.detail,
        };
        Ok(self.source_store.log().into_iter().rev().map(event).collect())
    }

    /// Removes the note about a new release.
    pub(crate) fn seen_news(&self) -> Result<ContentStatus, Error> {
        self.source_store.change(|stored: &mut ReleaseSources| stored.news = None)?;
        self.send_status();
        self.content_status()
    }
}

fn news_for_window(news: &ReleaseNews, l10n: &Localizer) -> ContentNews {
    let mut chain = l10n.chain().into_iter().map(|language: Language| language.to_string());
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

/// The state in one or two words.
const fn state_label(state: ContentState) -> Content<'static> {
    match state {
        ContentState::BuiltIn => Content::ContentBuiltIn,
        ContentState::Folder => Content::ContentFolder,
        ContentState::Unchecked => Content::ContentUnchecked,
        ContentState::Fresh => Content::ContentFresh,
        ContentState::Offline => Content::ContentOffline,
        ContentState::Aged => Content::ContentAged,
        ContentState::Old => Content::ContentOld,
        ContentState::Checking => Content::ContentChecking,
        ContentState::Fetching => Content::ContentFetching,
        ContentState::Preparing => Content::ContentPreparing,
        ContentState::Waiting => Content::ContentWaiting,
        ContentState::Lapsed => Content::ContentLapsed,
        ContentState::Rejected => Content::ContentRejected,
        ContentState::ClockWrong => Content::ContentClockWrong,
        ContentState::CaptivePortal => Content::ContentCaptivePortal,
        ContentState::DiskFull => Content::ContentDiskFull,
        ContentState::Busy => Content::ContentBusy,
        ContentState::Newer => Content::ContentNewer,
        ContentState::Refused => Content::ContentRefused,
        ContentState::Damaged => Content::ContentDamaged,
        ContentState::Failed => Content::ContentFailed,
    }
}

/// The state in a sentence, and what to do about it. `days` says how long ago the source was reached.
fn state_text(state: ContentState, days: &str) -> (Content<'_>, Option<Content<'_>>) {
    match state {
        ContentState::BuiltIn => (Content::ContentBuiltInAbout, Some(Content::ContentBuiltInNext)),
        ContentState::Folder => (Content::ContentFolderAbout, None),
        ContentState::Unchecked => (Content::ContentUncheckedAbout, None),
        ContentState::Fresh => (Content::ContentFreshAbout, None),
        ContentState::Offline => (Content::ContentOfflineAbout, None),
        ContentState::Aged => (Content::ContentAgedAbout { days }, Some(Content::ContentAgedNext)),
        ContentState::Old => (Content::ContentOldAbout { days }, Some(Content::ContentOldNext)),
        ContentState::Checking => (Content::ContentCheckingAbout, None),
        ContentState::Fetching => (Content::ContentFetchingAbout, None),
        ContentState::Preparing => (Content::ContentPreparingAbout, None),
        ContentState::Waiting => (Content::ContentWaitingAbout, None),
        ContentState::Lapsed => (Content::ContentLapsedAbout, Some(Content::ContentLapsedNext)),
        ContentState::Rejected => (Content::ContentRejectedAbout, Some(Content::ContentRejectedNext)),
        ContentState::ClockWrong => (Content::ContentClockWrongAbout, Some(Content::ContentClockWrongNext)),
        ContentState::CaptivePortal => (Content::ContentCaptivePortalAbout, Some(Content::ContentCaptivePortalNext)),
        ContentState::DiskFull => (Content::ContentDiskFullAbout, Some(Content::ContentDiskFullNext)),
        ContentState::Busy => (Content::ContentBusyAbout, None),
        ContentState::Newer => (Content::ContentNewerAbout, Some(Content::ContentNewerNext)),
        ContentState::Refused => (Content::ContentRefusedAbout, Some(Content::ContentRefusedNext)),
        ContentState::Damaged => (Content::ContentDamagedAbout, Some(Content::ContentDamagedNext)),
        ContentState::Failed => (Content::ErrorContentFailed, None),
    }
}

/// Returns whether the state is a failed check.
fn is_fault(state: ContentState) -> bool {
    use ContentState::{BuiltIn, Checking, Fetching, Folder, Fresh, Preparing, Unchecked, Waiting};
    !matches!(state, BuiltIn | Checking | Fetching | Folder | Fresh | Preparing | Unchecked | Waiting)
}

/// Returns whether the content team needs the exact fault.
fn needs_code(state: ContentState) -> bool {
    matches!(state, ContentState::Rejected | ContentState::Refused | ContentState::Newer | ContentState::Failed)
}

/// The message for a failed check.
pub(super) const fn fault_message(kind: CheckFaultKind) -> Content<'static> {
    match kind {
        CheckFaultKind::Offline => Content::ErrorContentOffline,
        CheckFaultKind::CaptivePortal => Content::ErrorContentCaptivePortal,
        CheckFaultKind::Insecure => Content::ErrorContentInsecure,
        CheckFaultKind::Busy => Content::ErrorContentBusy,
        CheckFaultKind::NotFound => Content::ErrorContentNotFound,
        CheckFaultKind::Incomplete => Content::ErrorContentIncomplete,
        CheckFaultKind::Lapsed => Content::ErrorContentLapsed,
        CheckFaultKind::Rejected => Content::ErrorContentRejected,
        CheckFaultKind::ClockWrong => Content::ErrorContentClockWrong,
        CheckFaultKind::Newer => Content::ErrorContentNewer,
        CheckFaultKind::Refused => Content::ErrorContentRefused,
        CheckFaultKind::DiskFull => Content::ErrorContentDiskFull,
        CheckFaultKind::Damaged => Content::ErrorContentDamaged,
        CheckFaultKind::Cancelled => Content::ErrorContentCancelled,
        CheckFaultKind::InUse => Content::ErrorContentInUse,
        CheckFaultKind::Disk | CheckFaultKind::Failed => Content::ErrorContentFailed,
    }
}

/// Formats a moment for the window.
fn moment(at: i64) -> String {
    Moment(at).rfc3339()
}

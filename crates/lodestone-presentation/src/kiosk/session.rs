//! Runs the state of a kiosk, numbers the views that its window is sent, and says when its record is due.

use std::sync::Arc;
use std::time::Duration;

use super::playlist::Playlist;
use super::record::{KioskRecord, RECORD_INTERVAL};
use super::screen::{KioskAct, KioskView};
use super::state::{Outcome, State, VisibleState};

/// A kiosk that runs.
#[derive(Debug)]
pub struct Session {
    state: State,
    /// What its window was sent last.
    sent: Arc<KioskView>,
    /// What that view depends on: most ticks change none of it.
    visible: VisibleState,
    /// BCP 47 tag of the language that it began in.
    language: String,
    began: Duration,
    recorded: Duration,
}

impl Session {
    /// Begins with the first slide of the loop. Views are numbered from `first_view` on: a window that lived through the
    /// last kiosk drops smaller numbers.
    pub fn new(playlist: Arc<Playlist>, now: Duration, first_view: u32) -> Session {
        let state = State::new(playlist, now);
        let view = KioskView { seq: first_view, ..state.view(now) };
        Session {
            visible: state.visible(now),
            language: view.language.clone(),
            sent: Arc::new(view),
            began: now,
            recorded: now,
            state,
        }
    }

    /// What its window was sent last.
    pub fn view(&self) -> &Arc<KioskView> {
        &self.sent
    }

    /// Lets time pass. Returns what its window is to be sent, when that is something new.
    pub fn tick(&mut self, now: Duration) -> Option<Arc<KioskView>> {
        self.state.tick(now);
        self.news(now)
    }

    /// Does what a visitor does. Returns whether the kiosk goes on, and what its window is to be sent.
    pub fn act(&mut self, act: &KioskAct, now: Duration) -> (Outcome, Option<Arc<KioskView>>) {
        let outcome = self.state.act(act, now);
        (outcome, self.news(now))
    }

    fn news(&mut self, now: Duration) -> Option<Arc<KioskView>> {
        let visible = self.state.visible(now);
        if visible == self.visible {
            return None;
        }
        self.visible = visible;
        let seq = self.sent.seq;
        let view = KioskView { seq, ..self.state.view(now) };
        (view != *self.sent).then(|| {
            self.sent = Arc::new(KioskView { seq: seq.wrapping_add(1), ..view });
            self.sent.clone()
        })
    }

    /// Whether the record is to be written again; after that, not for another [`EVERY`].
    pub fn is_record_due(&mut self, now: Duration) -> bool {
        let is_due = now.saturating_sub(self.recorded) >= RECORD_INTERVAL;
        if is_due {
            self.recorded = now;
        }
        is_due
    }

    /// Counts the slide that a visitor looks at as the kiosk ends.
    pub fn end(&mut self, now: Duration) {
        self.state.note(now);
    }

    /// What visitors looked at so far of one pitch of the playlist.
    pub fn record(&self, pitch: usize, now: Duration) -> KioskRecord {
        let ran = now.saturating_sub(self.began);
        KioskRecord::of(self.state.playlist(), self.state.stats(), pitch, &self.language, ran)
    }
}

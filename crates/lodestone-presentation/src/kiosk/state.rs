//! Decides what a kiosk shows, loop, start page or slides, from touches and passing time.
//!
//! Time comes in as the duration since a fixed moment. When a visitor leaves, nothing of the visit stays for the
//! next one to see.

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use super::playlist::{Exit, Playlist, Slide};
use super::screen::KioskAct;
use super::setup::KioskTouch;
use super::stats::Stats;

/// How long the countdown is shown at most; never for more than half of the idle time.
const COUNTDOWN: Duration = Duration::from_secs(15);
/// After this number of wrong PINs none is accepted for a while: a child that plays with the keys would find it.
const MOST_WRONG: u32 = 5;
/// How long none is accepted.
const LOCKED: Duration = Duration::from_secs(30);
/// How long the field for the PIN stays without a digit.
const PIN_IDLE: Duration = Duration::from_secs(20);

/// What the kiosk shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Position {
    /// In the loop.
    Loop,
    /// On the start page.
    Start,
    /// With a visitor who looks at slides.
    Visit(Visit),
}

/// A visitor's way through slides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Visit {
    /// The topic that was chosen; `None` for everything.
    pub(super) topic: Option<usize>,
    /// The slides.
    pub(super) path: Vec<usize>,
    /// Which of them is shown.
    pub(super) step: usize,
    /// Since when.
    since: Duration,
}

/// The field for the PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PinPrompt {
    touched: Duration,
}

/// Everything that the view depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct VisibleState {
    at: Position,
    shown: Option<usize>,
    language: String,
    countdown: Option<u32>,
    tries: (u32, Option<u32>),
    pin_prompt: bool,
}

/// The result of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The kiosk goes on.
    Stays,
    /// It ends.
    Ends,
}

/// A kiosk that runs.
#[derive(Debug)]
pub(super) struct State {
    playlist: Arc<Playlist>,
    pub(super) at: Position,
    /// Slide of the loop. Kept while a visitor looks around: the loop goes on where it was.
    loop_at: usize,
    loop_since: Duration,
    /// Last touch.
    touched: Duration,
    /// BCP 47 tag that the visitor chose or was greeted in.
    language: Option<String>,
    pub(super) pin_prompt: Option<PinPrompt>,
    wrong: u32,
    locked_until: Option<Duration>,
    stats: Stats,
}

/// What a key means at a kiosk.
enum Meaning {
    Next,
    Back,
    First,
    Touch,
}

fn meaning(key: &str) -> Meaning {
    match key {
        "ArrowRight" | "ArrowDown" | "PageDown" | "n" | "N" => Meaning::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" | "p" | "P" => Meaning::Back,
        "Home" | "Escape" => Meaning::First,
        _ => Meaning::Touch,
    }
}

impl State {
    /// Begins with the first slide of the loop.
    pub(super) fn new(playlist: Arc<Playlist>, now: Duration) -> State {
        State {
            playlist,
            at: Position::Loop,
            loop_at: 0,
            loop_since: now,
            touched: now,
            language: None,
            pin_prompt: None,
            wrong: 0,
            locked_until: None,
            stats: Stats::default(),
        }
    }

    /// What the kiosk shows.
    pub(super) fn playlist(&self) -> &Playlist {
        &self.playlist
    }

    /// What visitors looked at so far.
    pub(super) fn stats(&self) -> &Stats {
        &self.stats
    }

    /// The slide that is shown; `None` on the start page.
    pub(super) fn shown(&self) -> Option<usize> {
        match &self.at {
            Position::Loop => Some(self.loop_at),
            Position::Start => None,
            Position::Visit(visit) => visit.path.get(visit.step).copied(),
        }
    }

    /// Returns what decides what the screen shows now.
    pub(super) fn visible(&self, now: Duration) -> VisibleState {
        VisibleState {
            at: self.at.clone(),
            shown: self.shown(),
            language: self.language(),
            countdown: self.countdown(now),
            tries: self.tries(now),
            pin_prompt: self.pin_prompt.is_some(),
        }
    }

    fn loop_slide(&self) -> &Slide {
        &self.playlist.slides[self.loop_at]
    }

    /// BCP 47 tag of the words on the screen.
    pub(super) fn language(&self) -> String {
        self.language.clone().unwrap_or_else(|| self.playlist.greeting(self.loop_slide()))
    }

    /// The place after one in the loop.
    pub(super) fn after(&self, place: usize) -> usize {
        (place + 1) % self.playlist.slides.len()
    }

    /// Does what a visitor does.
    pub(super) fn act(&mut self, act: &KioskAct, now: Duration) -> Outcome {
        self.tick(now);
        self.touched = now;
        if let Some(pin_prompt) = &mut self.pin_prompt {
            pin_prompt.touched = now;
        }
        match act {
            KioskAct::Leave => return self.leave(now),
            KioskAct::Pin { digits } => return self.try_pin(digits, now),
            KioskAct::NeverMind => self.pin_prompt = None,
            // What lies under the field for the PIN cannot be touched.
            _ if self.pin_prompt.is_some() => {}
            KioskAct::Touch => self.touch(now),
            KioskAct::Key { key } => self.key(key, now),
            KioskAct::Choose { topic } => self.choose(topic.as_deref(), now),
            KioskAct::Next => self.page(Page::Next, now),
            KioskAct::Back => self.page(Page::Back, now),
            KioskAct::Start => self.start(now),
            KioskAct::Loop => self.end_visit(now),
            KioskAct::Language { tag } => {
                if self.playlist.languages.iter().any(|(offered, _)| offered == tag) && self.at != Position::Loop {
                    self.language = Some(tag.clone());
                }
            }
        }
        Outcome::Stays
    }

    /// Lets time pass.
    pub(super) fn tick(&mut self, now: Duration) {
        if self.locked_until.is_some_and(|until| now >= until) {
            self.locked_until = None;
            self.wrong = 0;
        }
        if self.pin_prompt.is_some_and(|pin_prompt| now.saturating_sub(pin_prompt.touched) >= PIN_IDLE) {
            self.pin_prompt = None;
        }
        match &self.at {
            Position::Loop => {
                let pause = self.loop_slide().pause;
                let over = now.saturating_sub(self.loop_since);
                if over >= pause {
                    self.loop_at = self.after(self.loop_at);
                    // In step with the clock; but a computer that slept does not rush through what it missed.
                    self.loop_since = if over < pause * 2 { self.loop_since + pause } else { now };
                }
            }
            Position::Start | Position::Visit(_) => {
                if now.saturating_sub(self.touched) >= self.playlist.idle {
                    self.end_visit(now);
                }
            }
        }
    }

    /// How long until the loop goes on, when that is soon.
    pub(super) fn countdown(&self, now: Duration) -> Option<u32> {
        if self.at == Position::Loop {
            return None;
        }
        let idle = self.playlist.idle;
        let left = idle.saturating_sub(now.saturating_sub(self.touched));
        (left <= COUNTDOWN.min(idle / 2)).then(|| seconds(left))
    }

    /// Wrong PINs in a row, and the seconds for which none is accepted.
    pub(super) fn tries(&self, now: Duration) -> (u32, Option<u32>) {
        (self.wrong, self.locked_until.map(|until| seconds(until.saturating_sub(now))))
    }

    fn touch(&mut self, now: Duration) {
        if self.at != Position::Loop {
            return;
        }
        let greeting = self.playlist.greeting(self.loop_slide());
        let pitch = self.loop_slide().pitch;
        self.at = match self.playlist.touch {
            KioskTouch::Nothing => return,
            KioskTouch::Topics if self.playlist.has_start() => Position::Start,
            KioskTouch::Topics | KioskTouch::Slides => {
                let places = 0..self.playlist.slides.len();
                let path: Vec<usize> = places.filter(|place| self.playlist.slides[*place].pitch == pitch).collect();
                let step = path.iter().position(|place| *place == self.loop_at).unwrap_or(0);
                Position::Visit(Visit { topic: None, path, step, since: now })
            }
        };
        self.language = Some(greeting);
        self.stats.came();
    }

    fn key(&mut self, key: &str, now: Duration) {
        match (meaning(key), &self.at) {
            // Somebody with a clicker pages through the loop.
            (Meaning::Next, Position::Loop) => self.turn(self.after(self.loop_at), now),
            (Meaning::Back, Position::Loop) => {
                let last = self.playlist.slides.len() - 1;
                self.turn(self.loop_at.checked_sub(1).unwrap_or(last), now);
            }
            (_, Position::Loop) => self.touch(now),
            (Meaning::Next, _) => self.page(Page::Next, now),
            (Meaning::Back, _) => self.page(Page::Back, now),
            (Meaning::First, Position::Visit(_)) => self.start(now),
            (Meaning::First, Position::Start) => self.end_visit(now),
            // A touch like any other: the countdown has begun again.
            (Meaning::Touch, _) => {}
        }
    }

    fn turn(&mut self, place: usize, now: Duration) {
        self.loop_at = place;
        self.loop_since = now;
    }

    fn choose(&mut self, topic: Option<&str>, now: Duration) {
        if self.at != Position::Start {
            return;
        }
        let chosen = topic.map(|id| self.playlist.topics.iter().position(|topic| topic.id == id));
        let (topic, path) = match chosen {
            Some(Some(place)) => (Some(place), self.playlist.topics[place].slides.clone()),
            // A window of another version may name what is not there.
            Some(None) => return,
            None => (None, (0..self.playlist.slides.len()).collect()),
        };
        self.stats.chose(topic.map(|place| self.playlist.topics[place].id.as_str()));
        self.at = Position::Visit(Visit { topic, path, step: 0, since: now });
    }

    fn page(&mut self, page: Page, now: Duration) {
        let has_start = self.playlist.has_start();
        let Position::Visit(visit) = &self.at else { return };
        let last = visit.path.len() - 1;
        let step = match page {
            Page::Next if visit.step < last => visit.step + 1,
            Page::Next if has_start => return self.start(now),
            Page::Next => 0,
            Page::Back if visit.step > 0 => visit.step - 1,
            Page::Back if has_start => return self.start(now),
            Page::Back => last,
        };
        self.note(now);
        if let Position::Visit(visit) = &mut self.at {
            visit.step = step;
            visit.since = now;
        }
    }

    fn start(&mut self, now: Duration) {
        if !self.playlist.has_start() {
            return self.end_visit(now);
        }
        if self.at == Position::Loop {
            return self.touch(now);
        }
        self.note(now);
        self.at = Position::Start;
    }

    /// Goes back to the loop, which goes on where it was.
    fn end_visit(&mut self, now: Duration) {
        if self.at == Position::Loop {
            return;
        }
        self.note(now);
        self.at = Position::Loop;
        self.loop_since = now;
        self.language = None;
    }

    /// Counts how long the visitor looked at the slide that is shown, which a host does once more before a kiosk ends. A
    /// visitor who walked away did not look at it until the loop took over: then no more is counted than the loop would
    /// have stayed on it.
    pub(super) fn note(&mut self, now: Duration) {
        let Position::Visit(visit) = &mut self.at else { return };
        let Some(slide) = visit.path.get(visit.step) else { return };
        let looked = now.saturating_sub(visit.since);
        let gone = now.saturating_sub(self.touched) >= self.playlist.idle;
        let pause = self.playlist.slides[*slide].pause;
        self.stats
            .looked(*slide, if gone { looked.min(self.touched.saturating_sub(visit.since) + pause) } else { looked });
        visit.since = now;
    }

    fn leave(&mut self, now: Duration) -> Outcome {
        match self.playlist.exit {
            Exit::Hold => Outcome::Ends,
            Exit::Pin(_) => {
                self.pin_prompt = Some(PinPrompt { touched: now });
                Outcome::Stays
            }
        }
    }

    fn try_pin(&mut self, digits: &str, now: Duration) -> Outcome {
        let Exit::Pin(pin) = &self.playlist.exit else { return Outcome::Stays };
        if self.pin_prompt.is_none() || self.locked_until.is_some() {
            return Outcome::Stays;
        }
        if pin.is(digits) {
            return Outcome::Ends;
        }
        self.wrong += 1;
        if self.wrong >= MOST_WRONG {
            self.locked_until = Some(now + LOCKED);
        }
        Outcome::Stays
    }
}

/// Which way a visitor pages.
enum Page {
    Next,
    Back,
}

/// Whole seconds, rounded up: a countdown ends with 1.
fn seconds(left: Duration) -> u32 {
    u32::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}

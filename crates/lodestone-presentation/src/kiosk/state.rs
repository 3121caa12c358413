//! Where a kiosk is, in its loop, on its start page or with a visitor, and what touches and time change about it.
//!
//! Time comes in as the duration since some moment. A visitor who walks away leaves nothing behind that the next one could
//! see.

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use super::playlist::{Exit, Playlist, Slide};
use super::screen::BoothAct;
use super::setup::BoothTouch;
use super::stats::Stats;

/// How long the countdown is shown at most; never for more than half of the idle time.
const COUNTDOWN: Duration = Duration::from_secs(15);
/// After this number of wrong PINs none is accepted for a while: a child that plays with the keys would find it.
const MOST_WRONG: u32 = 5;
/// How long none is accepted.
const LOCKED: Duration = Duration::from_secs(30);
/// How long the field for the PIN stays without a digit.
const PIN_IDLE: Duration = Duration::from_secs(20);

/// Where the kiosk is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum At {
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
pub(super) struct Asking {
    touched: Duration,
}

/// Everything that decides what the screen shows at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Looks {
    at: At,
    shown: Option<usize>,
    language: String,
    countdown: Option<u32>,
    tries: (u32, Option<u32>),
    asking: bool,
}

/// What an act led to.
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
    pub(super) at: At,
    /// Slide of the loop. Kept while a visitor looks around: the loop goes on where it was.
    loop_at: usize,
    loop_since: Duration,
    /// Last touch.
    touched: Duration,
    /// BCP 47 tag that the visitor chose or was greeted in.
    language: Option<String>,
    pub(super) asking: Option<Asking>,
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
            at: At::Loop,
            loop_at: 0,
            loop_since: now,
            touched: now,
            language: None,
            asking: None,
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
            At::Loop => Some(self.loop_at),
            At::Start => None,
            At::Visit(visit) => visit.path.get(visit.step).copied(),
        }
    }

    /// Returns what decides what the screen shows now.
    pub(super) fn looks(&self, now: Duration) -> Looks {
        Looks {
            at: self.at.clone(),
            shown: self.shown(),
            language: self.language(),
            countdown: self.countdown(now),
            tries: self.tries(now),
            asking: self.asking.is_some(),
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
    pub(super) fn act(&mut self, act: &BoothAct, now: Duration) -> Outcome {
        self.tick(now);
        self.touched = now;
        if let Some(asking) = &mut self.asking {
            asking.touched = now;
        }
        match act {
            BoothAct::Leave => return self.leave(now),
            BoothAct::Pin { digits } => return self.try_pin(digits, now),
            BoothAct::NeverMind => self.asking = None,
            // What lies under the field for the PIN cannot be touched.
            _ if self.asking.is_some() => {}
            BoothAct::Touch => self.touch(now),
            BoothAct::Key { key } => self.key(key, now),
            BoothAct::Choose { topic } => self.choose(topic.as_deref(), now),
            BoothAct::Next => self.page(Page::Next, now),
            BoothAct::Back => self.page(Page::Back, now),
            BoothAct::Start => self.start(now),
            BoothAct::Loop => self.end_visit(now),
            BoothAct::Language { tag } => {
                if self.playlist.languages.iter().any(|(offered, _)| offered == tag) && self.at != At::Loop {
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
        if self.asking.is_some_and(|asking| now.saturating_sub(asking.touched) >= PIN_IDLE) {
            self.asking = None;
        }
        match &self.at {
            At::Loop => {
                let pause = self.loop_slide().pause;
                let over = now.saturating_sub(self.loop_since);
                if over >= pause {
                    self.loop_at = self.after(self.loop_at);
                    // In step with the clock; but a computer that slept does not rush through what it missed.
                    self.loop_since = if over < pause * 2 { self.loop_since + pause } else { now };
                }
            }
            At::Start | At::Visit(_) => {
                if now.saturating_sub(self.touched) >= self.playlist.idle {
                    self.end_visit(now);
                }
            }
        }
    }

    /// How long until the loop goes on, when that is soon.
    pub(super) fn countdown(&self, now: Duration) -> Option<u32> {
        if self.at == At::Loop {
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
        if self.at != At::Loop {
            return;
        }
        let greeting = self.playlist.greeting(self.loop_slide());
        let pitch = self.loop_slide().pitch;
        self.at = match self.playlist.touch {
            BoothTouch::Nothing => return,
            BoothTouch::Topics if self.playlist.has_start() => At::Start,
            BoothTouch::Topics | BoothTouch::Slides => {
                let places = 0..self.playlist.slides.len();
                let path: Vec<usize> = places.filter(|place| self.playlist.slides[*place].pitch == pitch).collect();
                let step = path.iter().position(|place| *place == self.loop_at).unwrap_or(0);
                At::Visit(Visit { topic: None, path, step, since: now })
            }
        };
        self.language = Some(greeting);
        self.stats.came();
    }

    fn key(&mut self, key: &str, now: Duration) {
        match (meaning(key), &self.at) {
            // Somebody with a clicker pages through the loop.
            (Meaning::Next, At::Loop) => self.turn(self.after(self.loop_at), now),
            (Meaning::Back, At::Loop) => {
                let last = self.playlist.slides.len() - 1;
                self.turn(self.loop_at.checked_sub(1).unwrap_or(last), now);
            }
            (_, At::Loop) => self.touch(now),
            (Meaning::Next, _) => self.page(Page::Next, now),
            (Meaning::Back, _) => self.page(Page::Back, now),
            (Meaning::First, At::Visit(_)) => self.start(now),
            (Meaning::First, At::Start) => self.end_visit(now),
            // A touch like any other: the countdown has begun again.
            (Meaning::Touch, _) => {}
        }
    }

    fn turn(&mut self, place: usize, now: Duration) {
        self.loop_at = place;
        self.loop_since = now;
    }

    fn choose(&mut self, topic: Option<&str>, now: Duration) {
        if self.at != At::Start {
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
        self.at = At::Visit(Visit { topic, path, step: 0, since: now });
    }

    fn page(&mut self, page: Page, now: Duration) {
        let has_start = self.playlist.has_start();
        let At::Visit(visit) = &self.at else { return };
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
        if let At::Visit(visit) = &mut self.at {
            visit.step = step;
            visit.since = now;
        }
    }

    fn start(&mut self, now: Duration) {
        if !self.playlist.has_start() {
            return self.end_visit(now);
        }
        if self.at == At::Loop {
            return self.touch(now);
        }
        self.note(now);
        self.at = At::Start;
    }

    /// Goes back to the loop, which goes on where it was.
    fn end_visit(&mut self, now: Duration) {
        if self.at == At::Loop {
            return;
        }
        self.note(now);
        self.at = At::Loop;
        self.loop_since = now;
        self.language = None;
    }

    /// Counts how long the visitor looked at the slide that is shown, which a host does once more before a kiosk ends. A
    /// visitor who walked away did not look at it until the loop took over: then no more is counted than the loop would
    /// have stayed on it.
    pub(super) fn note(&mut self, now: Duration) {
        let At::Visit(visit) = &mut self.at else { return };
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
                self.asking = Some(Asking { touched: now });
                Outcome::Stays
            }
        }
    }

    fn try_pin(&mut self, digits: &str, now: Duration) -> Outcome {
        let Exit::Pin(pin) = &self.playlist.exit else { return Outcome::Stays };
        if self.asking.is_none() || self.locked_until.is_some() {
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

//! The booth as it stands at a moment: loop, start page or visit; what touches and time make of it.
//!
//! Pure: time comes in as what has passed since some moment. A visitor who walks away leaves nothing behind that the next
//! one could see.

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use crate::booth::program::{Exit, Program, Slide, Touch};
use crate::booth::seen::Seen;
use crate::wire::BoothAct;

/// The countdown is shown for the last so many seconds, and never for more than half of the idle time.
const COUNTDOWN: Duration = Duration::from_secs(15);
/// After so many wrong PINs none is heard for a while: a child that plays with the keys would find it.
const MOST_WRONG: u32 = 5;
/// For so long none is heard.
const LOCKED: Duration = Duration::from_secs(30);
/// The field for the PIN goes by itself after so long without a digit.
const PIN_IDLE: Duration = Duration::from_secs(20);

/// Where the booth is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum At {
    /// In the loop.
    Loop,
    /// On the start page.
    Start,
    /// With a visitor who looks at slides.
    Visit(Visit),
}

/// A visitor's way through slides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Visit {
    /// The topic that was chosen; `None` for everything.
    pub(crate) topic: Option<usize>,
    /// The slides.
    pub(crate) path: Vec<usize>,
    /// Which of them is shown.
    pub(crate) step: usize,
    /// Since when.
    since: Duration,
}

/// The field for the PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asking {
    touched: Duration,
}

/// All that decides what the screen shows at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Looks {
    at: At,
    shown: Option<usize>,
    language: String,
    countdown: Option<u32>,
    tries: (u32, Option<u32>),
    asking: bool,
}

/// What came of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The booth goes on.
    Stays,
    /// It ends.
    Ends,
}

/// The booth.
#[derive(Debug)]
pub(crate) struct Stand {
    pub(crate) program: Arc<Program>,
    pub(crate) at: At,
    /// Slide of the loop. Kept while a visitor looks around: the loop goes on where it was.
    loop_at: usize,
    loop_since: Duration,
    /// Last touch.
    touched: Duration,
    /// BCP 47 tag that the visitor chose or was greeted in.
    language: Option<String>,
    pub(crate) asking: Option<Asking>,
    wrong: u32,
    locked_until: Option<Duration>,
    /// What visitors looked at.
    pub(crate) seen: Seen,
}

/// What a key means at a booth.
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

impl Stand {
    /// A booth that begins with its first slide.
    pub(crate) fn new(program: Arc<Program>, now: Duration) -> Stand {
        Stand {
            program,
            at: At::Loop,
            loop_at: 0,
            loop_since: now,
            touched: now,
            language: None,
            asking: None,
            wrong: 0,
            locked_until: None,
            seen: Seen::default(),
        }
    }

    /// The slide that is shown; `None` on the start page.
    pub(crate) fn shown(&self) -> Option<usize> {
        match &self.at {
            At::Loop => Some(self.loop_at),
            At::Start => None,
            At::Visit(visit) => visit.path.get(visit.step).copied(),
        }
    }

    /// What decides what the screen shows now.
    pub(crate) fn looks(&self, now: Duration) -> Looks {
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
        &self.program.slides[self.loop_at]
    }

    /// BCP 47 tag of the words on the screen.
    pub(crate) fn language(&self) -> String {
        self.language.clone().unwrap_or_else(|| self.program.greeting(self.loop_slide()))
    }

    /// The slide after a place in the loop.
    pub(crate) fn after(&self, place: usize) -> usize {
        (place + 1) % self.program.slides.len()
    }

    /// Takes what a visitor did.
    pub(crate) fn act(&mut self, act: &BoothAct, now: Duration) -> Outcome {
        self.tick(now);
        self.touched = now;
        if let Some(asking) = &mut self.asking {
            asking.touched = now;
        }
        match act {
            BoothAct::Leave => return self.leave(now),
            BoothAct::Pin { digits } => return self.try_pin(digits, now),
            BoothAct::NeverMind => self.asking = None,
            // What lies under the field for the PIN is out of reach.
            _ if self.asking.is_some() => {}
            BoothAct::Touch => self.touch(now),
            BoothAct::Key { key } => self.key(key, now),
            BoothAct::Choose { topic } => self.choose(topic.as_deref(), now),
            BoothAct::Next => self.page(Page::Next, now),
            BoothAct::Back => self.page(Page::Back, now),
            BoothAct::Start => self.start(now),
            BoothAct::Loop => self.end_visit(now),
            BoothAct::Language { tag } => {
                if self.program.languages.iter().any(|(offered, _)| offered == tag) && self.at != At::Loop {
                    self.language = Some(tag.clone());
                }
            }
        }
        Outcome::Stays
    }

    /// Lets time pass.
    pub(crate) fn tick(&mut self, now: Duration) {
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
                if now.saturating_sub(self.touched) >= self.program.idle {
                    self.end_visit(now);
                }
            }
        }
    }

    /// How long until the loop goes on, when that is soon.
    pub(crate) fn countdown(&self, now: Duration) -> Option<u32> {
        if self.at == At::Loop {
            return None;
        }
        let idle = self.program.idle;
        let left = idle.saturating_sub(now.saturating_sub(self.touched));
        (left <= COUNTDOWN.min(idle / 2)).then(|| seconds(left))
    }

    /// Wrong PINs in a row, and the seconds for which none is heard.
    pub(crate) fn tries(&self, now: Duration) -> (u32, Option<u32>) {
        (self.wrong, self.locked_until.map(|until| seconds(until.saturating_sub(now))))
    }

    fn touch(&mut self, now: Duration) {
        if self.at != At::Loop {
            return;
        }
        let greeting = self.program.greeting(self.loop_slide());
        let pitch = self.loop_slide().pitch;
        self.at = match self.program.touch {
            Touch::Nothing => return,
            Touch::Topics if self.program.has_start() => At::Start,
            Touch::Topics | Touch::Slides => {
                let places = 0..self.program.slides.len();
                let path: Vec<usize> = places.filter(|place| self.program.slides[*place].pitch == pitch).collect();
                let step = path.iter().position(|place| *place == self.loop_at).unwrap_or(0);
                At::Visit(Visit { topic: None, path, step, since: now })
            }
        };
        self.language = Some(greeting);
        self.seen.came();
    }

    fn key(&mut self, key: &str, now: Duration) {
        match (meaning(key), &self.at) {
            // Whoever has a clicker at hand pages through the loop.
            (Meaning::Next, At::Loop) => self.turn(self.after(self.loop_at), now),
            (Meaning::Back, At::Loop) => {
                let last = self.program.slides.len() - 1;
                self.turn(self.loop_at.checked_sub(1).unwrap_or(last), now);
            }
            (_, At::Loop) => self.touch(now),
            (Meaning::Next, _) => self.page(Page::Next, now),
            (Meaning::Back, _) => self.page(Page::Back, now),
            (Meaning::First, At::Visit(_)) => self.start(now),
            (Meaning::First, At::Start) => self.end_visit(now),
            // A touch like any other: the countdown has begun anew.
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
        let chosen = topic.map(|id| self.program.topics.iter().position(|topic| topic.id == id));
        let (topic, path) = match chosen {
            Some(Some(place)) => (Some(place), self.program.topics[place].slides.clone()),
            // A window of another version may name what is not there.
            Some(None) => return,
            None => (None, (0..self.program.slides.len()).collect()),
        };
        self.seen.chose(topic.map(|place| self.program.topics[place].id.as_str()));
        self.at = At::Visit(Visit { topic, path, step: 0, since: now });
    }

    fn page(&mut self, page: Page, now: Duration) {
        let has_start = self.program.has_start();
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
        if !self.program.has_start() {
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

    /// Remembers how long the visitor looked at the slide that is shown. Whoever walked away did not look at it until
    /// the loop took over: then no more is counted than the loop itself would have stayed.
    /// A booth that ends notes it once more.
    pub(crate) fn note(&mut self, now: Duration) {
        let At::Visit(visit) = &mut self.at else { return };
        let Some(slide) = visit.path.get(visit.step) else { return };
        let looked = now.saturating_sub(visit.since);
        let gone = now.saturating_sub(self.touched) >= self.program.idle;
        let pause = self.program.slides[*slide].pause;
        self.seen
            .looked(*slide, if gone { looked.min(self.touched.saturating_sub(visit.since) + pause) } else { looked });
        visit.since = now;
    }

    fn leave(&mut self, now: Duration) -> Outcome {
        match self.program.exit {
            Exit::Hold => Outcome::Ends,
            Exit::Pin(_) => {
                self.asking = Some(Asking { touched: now });
                Outcome::Stays
            }
        }
    }

    fn try_pin(&mut self, digits: &str, now: Duration) -> Outcome {
        let Exit::Pin(pin) = &self.program.exit else { return Outcome::Stays };
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

/// Whole seconds, begun ones counted: a countdown ends with 1.
fn seconds(left: Duration) -> u32 {
    u32::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}

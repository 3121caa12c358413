//! A show that goes on: the talk, what the audience sees of it, and the windows' two views.
//!
//! One lock guards all that changes. It is held for as long as a view takes to put together, never while something is
//! drawn, written or told.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use lodestone_render::Composition;
use lodestone_store::Moment;

use crate::context::{Event, Events};
use crate::lock::lock;
use crate::wire::{AudienceView, Blank, Motion, Pointer};
use crate::worker::{Cancel, Standing};

use super::frozen::{Frozen, Reveal, Told};
use super::pace::Stopwatch;
use super::record::Tally;
use super::talk::{Detour, Gaze, Route, Shown, Talk};

/// Where the audience's view of a show begins to count.
pub(crate) type FirstView = u32;

/// A show that goes on.
pub(crate) struct Show {
    pub(crate) frozen: Frozen,
    pub(crate) reveal: Reveal,
    /// When it began, on the wall and by the clock that never goes back.
    pub(crate) started: (Moment, Duration),
    /// For slides that are asked for.
    pub(crate) worker: Standing,
    /// Stops what is drawn in the background.
    pub(crate) cancel: Cancel,
    pub(crate) events: Events,
    over: AtomicBool,
    state: Mutex<State>,
    /// What is to be drawn ahead of being asked for, the likeliest last.
    pub(crate) wanted: Mutex<Vec<Wanted>>,
    /// Wakes who draws it.
    pub(crate) bell: Condvar,
    /// One record is written at a time.
    pub(crate) writing: Mutex<()>,
    /// One slide that is asked for is drawn at a time, and only once.
    pub(crate) drawing: Mutex<()>,
}

/// A slide that may be asked for.
pub(crate) struct Wanted {
    /// Where its picture belongs.
    pub(crate) path: String,
    pub(crate) composition: Composition,
}

/// Everything about a show that changes.
pub(crate) struct State {
    pub(crate) talk: Talk,
    /// Index of the language in [`Frozen::tellings`].
    pub(crate) telling: usize,
    /// A language that was chosen and is not shown yet.
    pub(crate) awaited: Option<usize>,
    pub(crate) watch: Stopwatch,
    pub(crate) tally: Tally,
    /// What the audience sees.
    pub(crate) seen: Arc<AudienceView>,
    /// The slide that it keeps when the picture is frozen.
    rests_on: Detour,
    /// Places of the story that it has seen.
    pub(crate) shown: Vec<bool>,
    /// Slides that were asked for, in the order of asking; those of the story too.
    pub(crate) asked: Vec<AskedSlide>,
    /// Counts what was asked for: of two slides that are waited for, only the later one is wanted.
    pub(crate) asks: u64,
    /// What slides beside the story say and how long they take, by id and index of the language.
    pub(crate) beside: BTreeMap<(String, usize), (Told, u32)>,
    pub(crate) unanswered: Vec<String>,
    pub(crate) cautions: Vec<String>,
    /// Pictures of what the last question found, the best first.
    pub(crate) hints: Vec<String>,
    pub(crate) notes_size: u32,
    /// Counts what the presenter's view went through.
    pub(crate) number: u32,
    /// When the record was last written.
    pub(crate) recorded: Duration,
}

/// A slide that somebody asked for.
#[derive(Debug, Clone)]
pub(crate) struct AskedSlide {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The library's title, for the record.
    pub(crate) plain_title: String,
    pub(crate) stage: String,
    pub(crate) in_pitch: bool,
}

/// How things stood when somebody asked for a slide: it may have to be drawn first, and nobody waits for it idly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asking {
    ask: u64,
    moves: u64,
    blank: Blank,
}

/// So many sentences of caution are kept; one that returns is said once.
const MOST_CAUTIONS: usize = 30;

impl Show {
    /// A show that begins.
    #[expect(clippy::too_many_arguments, reason = "a show is made in one place only")]
    pub(crate) fn new(
        frozen: Frozen,
        reveal: Reveal,
        started: (Moment, Duration),
        worker: Standing,
        events: Events,
        begin: (usize, Option<u32>),
        notes_size: u32,
        view: FirstView,
    ) -> Show {
        let steps = steps_of(&frozen, 0);
        let place_of = |key: &String| frozen.place(key);
        let cuts = frozen.cuts.iter().map(|cut| {
            let mut places: Vec<usize> = cut.keys.iter().filter_map(place_of).collect();
            // A shorter telling still begins with its cover.
            places.extend(frozen.place("cover"));
            places.sort_unstable();
            places.dedup();
            (cut.minutes, places)
        });
        let numbers = frozen.slides.iter().map(|slide| slide.number).collect();
        let route = Route { steps, numbers, cuts: cuts.collect() };
        let (place, cut) = begin;
        let talk = Talk::new(route, cut, place);
        let now = started.1;
        let on_cover = frozen.slides.get(talk.place()).is_some_and(|slide| slide.key == "cover");
        let slides = frozen.slides.len();
        let mut state = State {
            talk,
            telling: 0,
            awaited: None,
            watch: if on_cover { Stopwatch::waiting() } else { Stopwatch::running(now) },
            tally: Tally::new(now, slides, frozen.stages.len()),
            rests_on: Detour::Story(place),
            seen: Arc::new(AudienceView { seq: view, ..AudienceView::default() }),
            shown: vec![false; slides],
            asked: Vec::new(),
            asks: 0,
            beside: BTreeMap::new(),
            unanswered: Vec::new(),
            cautions: frozen.cautions.clone(),
            hints: Vec::new(),
            notes_size,
            number: 0,
            recorded: now,
        };
        state.settle(&frozen, now);
        let _ = state.look(&frozen);
        Show {
            frozen,
            reveal,
            started,
            worker,
            cancel: Cancel::default(),
            events,
            over: AtomicBool::new(false),
            state: Mutex::new(state),
            wanted: Mutex::default(),
            bell: Condvar::new(),
            writing: Mutex::default(),
            drawing: Mutex::default(),
        }
    }

    /// The moment of the wall's clock that a time of the running one is: nobody looks at the wall during a show.
    pub(crate) fn moment(&self, now: Duration) -> Moment {
        let (moment, began) = self.started;
        let passed = now.saturating_sub(began).as_millis();
        Moment(moment.0.saturating_add(i64::try_from(passed).unwrap_or(i64::MAX)))
    }

    pub(crate) fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }

    /// Ends it; says whether it went on until now.
    pub(crate) fn end(&self) -> bool {
        let went_on = !self.over.swap(true, Ordering::AcqRel);
        self.cancel.cancel();
        lock(&self.wanted).clear();
        self.bell.notify_all();
        went_on
    }

    /// Looks at the state without changing it.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&lock(&self.state))
    }

    /// Changes something, and tells the audience when it sees something else then.
    pub(crate) fn change<T>(&self, now: Duration, change: impl FnOnce(&mut State, &Frozen) -> T) -> T {
        let (done, view) = {
            let mut state = lock(&self.state);
            state.settle(&self.frozen, now);
            let before = state.talk.moves;
            let done = change(&mut state, &self.frozen);
            if state.talk.moves != before {
                state.watch.leave_cover(now);
            }
            state.number += 1;
            // Whoever is late for the end shows nothing any more.
            let view = if self.is_over() { None } else { state.look(&self.frozen) };
            (done, view)
        };
        // Told without the lock: a host may ask for something while it is told. Views that overtake each other are
        // numbered.
        if let Some(view) = view {
            self.events.send(Event::Audience(view));
        }
        done
    }

    /// The same where nobody knows the time: what is counted is counted with the next change.
    pub(crate) fn change_untimed<T>(&self, change: impl FnOnce(&mut State, &Frozen) -> T) -> T {
        self.change(Duration::ZERO, change)
    }

    /// Counts time up to now.
    pub(crate) fn count(&self, now: Duration) {
        lock(&self.state).settle(&self.frozen, now);
    }

    /// The record was written.
    pub(crate) fn written(&self, now: Duration) {
        lock(&self.state).recorded = now;
    }

    /// Moves the hand only.
    pub(crate) fn hand(&self, hand: Hand) {
        let motion = {
            let mut state = lock(&self.state);
            let motion = match hand {
                Hand::Points(pointer) => {
                    state.talk.point(pointer);
                    let pointer = state.talk.pointer;
                    if state.talk.gaze == Gaze::Follows && state.seen.pointer != pointer {
                        // A window that looks anew finds it where it is; those that look already hear of it as a motion.
                        Arc::make_mut(&mut state.seen).pointer = pointer;
                    }
                    Motion::Pointer { pointer }
                }
                Hand::Draws(stroke) => match state.talk.draw(stroke) {
                    Some(stroke) => Motion::Stroke { stroke },
                    None => return,
                },
            };
            (state.talk.gaze == Gaze::Follows).then_some(motion)
        };
        if let Some(motion) = motion {
            self.events.send(Event::Motion(motion));
        }
    }

    /// Something changed that the presenter's window did not do itself.
    pub(crate) fn tell_presenter(&self) {
        let number = self.read(|state| state.number);
        self.events.send(Event::ShowChanged(number));
    }

    /// Says what was lost, once.
    pub(crate) fn caution(&self, now: Duration, sentence: String) {
        self.change(now, |state, _| {
            if !state.cautions.contains(&sentence) && state.cautions.len() < MOST_CAUTIONS {
                state.cautions.push(sentence);
            }
        });
    }
}

/// What a hand does.
pub(crate) enum Hand {
    /// It points, or stops pointing.
    Points(Pointer),
    /// It draws on; the line so far.
    Draws(crate::wire::Stroke),
}

/// Steps of every slide in a language.
fn steps_of(frozen: &Frozen, telling: usize) -> Vec<u32> {
    frozen.told(telling).iter().map(|told| u32::try_from(told.pictures.len()).unwrap_or(1)).collect()
}

impl State {
    /// Goes over to a language, as soon as it is drawn.
    pub(crate) fn speak(&mut self, frozen: &Frozen, telling: usize) {
        if frozen.tellings.get(telling).is_none_or(|telling| telling.told.get().is_none()) {
            self.awaited = Some(telling);
            return;
        }
        self.awaited = None;
        self.telling = telling;
        self.talk.take_steps(steps_of(frozen, telling));
    }

    /// Counts time up to now.
    fn settle(&mut self, frozen: &Frozen, now: Duration) {
        let stage = self.stage(frozen).filter(|_| self.watch.is_running());
        self.tally.settle(now, stage);
    }

    /// The stage of the slide under the presenter's hands.
    pub(crate) fn stage(&self, frozen: &Frozen) -> Option<usize> {
        match self.talk.shown() {
            Shown::Story(place, _) => frozen.slides.get(place).and_then(|slide| slide.stage),
            Shown::Asked(id) => {
                let asked = self.asked.iter().find(|asked| asked.id == id)?;
                frozen.stages.iter().position(|(stage, _)| *stage == asked.stage)
            }
        }
    }

    /// What is told on a slide.
    pub(crate) fn told<'a>(&'a self, frozen: &'a Frozen, shown: Shown<'_>) -> Option<(&'a Told, u32)> {
        match shown {
            Shown::Story(place, step) => Some((frozen.told(self.telling).get(place)?, step)),
            Shown::Asked(id) => self.told_beside(id).map(|(told, _)| (told, 1)),
        }
    }

    /// What a slide beside the story says and how long it takes: in the language that is shown, or in one it was drawn in.
    pub(crate) fn told_beside(&self, id: &str) -> Option<&(Told, u32)> {
        let now = self.beside.get(&(id.to_owned(), self.telling));
        now.or_else(|| self.beside.iter().find(|((known, _), _)| known == id).map(|(_, told)| told))
    }

    /// Whether a slide beside the story is ready in a language.
    pub(crate) fn is_told_in(&self, id: &str, telling: usize) -> bool {
        self.beside.contains_key(&(id.to_owned(), telling))
    }

    /// Somebody asks for a slide.
    pub(crate) fn ask(&mut self) -> Asking {
        self.asks += 1;
        Asking { ask: self.asks, moves: self.talk.moves, blank: self.talk.blank }
    }

    /// Shows a slide that was asked for, unless whoever asked has moved on or asked for another one. A screen that was
    /// blanked meanwhile stays blank.
    pub(crate) fn land(&mut self, asking: Asking, detour: Detour) {
        if self.talk.moves != asking.moves || self.asks != asking.ask {
            return;
        }
        let blank = self.talk.blank;
        self.talk.typed.clear();
        self.talk.show_between(detour);
        if blank != asking.blank {
            self.talk.blank = blank;
        }
    }

    /// Looks at the talk with the audience's eyes; a view when they see something else than before.
    fn look(&mut self, frozen: &Frozen) -> Option<Arc<AudienceView>> {
        if self.talk.gaze == Gaze::Rests {
            return self.blink();
        }
        let view = self.audience(frozen);
        let shown = (view.blank == Blank::No).then(|| self.talk.shown());
        self.tally.look(shown);
        self.rests_on = self.talk.shown_slide();
        if let Some(Shown::Story(place, _)) = shown
            && let Some(seen) = self.shown.get_mut(place)
        {
            *seen = true;
        }
        let view = AudienceView { seq: self.seen.seq, ..view };
        if view == *self.seen {
            return None;
        }
        self.seen = Arc::new(AudienceView { seq: self.seen.seq.saturating_add(1), ..view });
        Some(self.seen.clone())
    }

    /// The audience keeps its picture: only a screen that goes black or white, or comes back, changes what it sees.
    fn blink(&mut self) -> Option<Arc<AudienceView>> {
        let blank = self.talk.blank;
        if self.seen.blank == blank {
            return None;
        }
        let is_seen = blank == Blank::No;
        self.tally.look(is_seen.then(|| self.rests_on.as_shown()));
        if let Detour::Story(place) = self.rests_on
            && is_seen
            && let Some(seen) = self.shown.get_mut(place)
        {
            *seen = true;
        }
        let seq = self.seen.seq.saturating_add(1);
        self.seen = Arc::new(AudienceView { seq, blank, ..(*self.seen).clone() });
        Some(self.seen.clone())
    }
}

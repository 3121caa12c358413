//! Holds a running presentation: its session behind a lock, the renderer for slides that are asked for, and the
//! queue of its drawing threads.
//!
//! One lock guards everything that changes. It is locked while a view is built, never while something is drawn,
//! written or sent.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use lodestone_presentation::record::{RECORD_INTERVAL, Record};
use lodestone_presentation::session::{PointerInput, Session};
use lodestone_presentation::snapshot::{Reveal, Snapshot};
use lodestone_render::{Composition, Output};
use lodestone_store::Moment;

use crate::context::{Event, Events};
use crate::lock::lock;
use crate::worker::{Cancel, Failure, PersistentWorker};

use super::draw::{draw, film_frame};

/// A presentation that goes on.
pub(super) struct Running {
    pub(super) snapshot: Snapshot,
    /// Whether points are shown one at a time.
    pub(super) reveal: Reveal,
    /// When it began, on the wall and by the clock that never goes back.
    pub(super) started: (Moment, Duration),
    /// Draws slides that are asked for.
    worker: PersistentWorker,
    /// Stops what is drawn in the background.
    pub(super) cancel: Cancel,
    events: Events,
    over: AtomicBool,
    session: Mutex<Session>,
    /// What is to be drawn ahead of being asked for, the likeliest last.
    likely: Mutex<Vec<LikelySlide>>,
    /// Wakes the thread that draws it.
    wake: Condvar,
    /// Held while the record is written, so that one is written at a time.
    pub(super) writing: Mutex<()>,
    /// Held while a slide that is asked for is drawn: one at a time, and only once.
    drawing: Mutex<()>,
}

/// How far a record goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordedUntil {
    /// To this moment; the presentation goes on.
    Now,
    /// To its end.
    End,
}

/// A slide that may be asked for.
pub(super) struct LikelySlide {
    /// The address of its picture.
    pub(super) address: String,
    /// What is drawn.
    pub(super) composition: Composition,
}

impl Running {
    /// A presentation that begins.
    pub(super) fn new(
        snapshot: Snapshot,
        session: Session,
        reveal: Reveal,
        started: (Moment, Duration),
        worker: PersistentWorker,
        events: Events,
    ) -> Running {
        Running {
            snapshot,
            reveal,
            started,
            worker,
            cancel: Cancel::default(),
            events,
            over: AtomicBool::new(false),
            session: Mutex::new(session),
            likely: Mutex::default(),
            wake: Condvar::new(),
            writing: Mutex::default(),
            drawing: Mutex::default(),
        }
    }

    /// The moment of the wall's clock at a time of the running one: nobody looks at the wall during a presentation.
    pub(super) fn moment(&self, now: Duration) -> Moment {
        let (moment, began) = self.started;
        let passed = now.saturating_sub(began).as_millis();
        Moment(moment.0.saturating_add(i64::try_from(passed).unwrap_or(i64::MAX)))
    }

    /// Whether it has ended.
    pub(super) fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }

    /// Ends it. Returns whether it went on until now.
    pub(super) fn end(&self) -> bool {
        let went_on = !self.over.swap(true, Ordering::AcqRel);
        self.cancel.cancel();
        lock(&self.likely).clear();
        self.wake.notify_all();
        went_on
    }

    /// Looks at the session without changing it.
    pub(super) fn read<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        look(&lock(&self.session))
    }

    /// Changes something, and sends the audience what it sees then.
    pub(super) fn change<T>(&self, now: Duration, change: impl FnOnce(&mut Session, &Snapshot) -> T) -> T {
        let (done, view) = {
            let mut session = lock(&self.session);
            let done = session.change(&self.snapshot, now, |session| change(session, &self.snapshot));
            // A change that comes after the end shows nothing any more.
            let view = if self.is_over() { None } else { session.look(&self.snapshot) };
            (done, view)
        };
        // Sent without the lock: a host may ask for something when it hears of it. Views that overtake each other are
        // numbered.
        if let Some(view) = view {
            self.events.send(Event::Audience(view));
        }
        done
    }

    /// The same where nobody knows the time, which is counted with the next change.
    pub(super) fn change_at_unknown_time<T>(&self, change: impl FnOnce(&mut Session, &Snapshot) -> T) -> T {
        self.change(Duration::ZERO, change)
    }

    /// Moves the hand only.
    pub(super) fn move_pointer(&self, hand: PointerInput) {
        let motion = lock(&self.session).move_pointer(hand);
        if let Some(motion) = motion {
            self.events.send(Event::Motion(motion));
        }
    }

    /// Tells the presenter's window of a change that it did not make itself.
    pub(super) fn notify_presenter(&self) {
        self.events.send(Event::PresentationChanged(self.read(Session::number)));
    }

    /// Tells the presenter what was lost, once.
    pub(super) fn caution(&self, now: Duration, sentence: String) {
        self.change(now, |session, _| session.caution(sentence));
    }

    /// Counts time up to now.
    pub(super) fn count(&self, now: Duration) {
        lock(&self.session).count(&self.snapshot, now);
    }

    /// Whether the record is to be written again.
    pub(super) fn is_record_due(&self, now: Duration) -> bool {
        now.saturating_sub(self.read(Session::recorded)) >= RECORD_INTERVAL
    }

    /// Returns what is known of it by now.
    pub(super) fn record(&self, now: Duration) -> Record {
        self.read(|session| Record::of(session, &self.snapshot, self.started.1, now))
    }

    /// Notes that the record was written.
    pub(super) fn was_recorded(&self, now: Duration) {
        lock(&self.session).was_recorded(now);
    }

    /// Has slides drawn ahead, in place of those that an earlier question wanted: they are not likely any more.
    pub(super) fn draw_ahead(&self, likely: Vec<LikelySlide>) {
        *lock(&self.likely) = likely;
        self.wake.notify_all();
    }

    /// Waits for a slide to be drawn ahead; `None` when the presentation is over.
    pub(super) fn next_likely(&self) -> Option<LikelySlide> {
        let mut likely = lock(&self.likely);
        loop {
            if self.is_over() {
                return None;
            }
            match likely.pop() {
                Some(next) => return Some(next),
                None => likely = self.wake.wait(likely).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// Draws a slide that somebody asks for or may ask for, unless it is drawn. A process that died is started again, once.
    pub(super) fn draw_likely(&self, likely: &LikelySlide) -> Result<(), Failure> {
        let _one = lock(&self.drawing);
        if self.snapshot.images.has(&likely.address) {
            return Ok(());
        }
        let once = || draw(likely.composition.clone(), Reveal::Whole, Output::Svg, &mut |job| self.worker.render(job));
        let pages = once().or_else(|_| once())?;
        let film = pages.films.values().next().map(film_frame);
        match pages.slides.into_values().next().and_then(|steps| steps.into_iter().next()) {
            Some(bytes) => {
                self.snapshot.images.add_preview(&likely.address, bytes, film);
                Ok(())
            }
            None => Err(Failure::Broken("the render worker gave no picture; try again".into())),
        }
    }
}

//! The booth: a screen that stands alone. It is frozen when it begins, as a show is, and runs until somebody who may ends
//! it.

mod freeze;
mod pin;
mod program;
mod record;
mod seen;
mod settings;
mod stand;
mod view;
mod words;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use lodestone_l10n::message;
use lodestone_store::Moment;

use crate::app::App;
use crate::booth::stand::{Looks, Outcome, Stand};
use crate::context::Event;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::wire::{BoothAct, BoothBegun, BoothScreen, BoothSettings, BoothView, Progress};

/// Under this key the store keeps what the booth that runs was begun with; empty when none does. After a crash it is
/// still there.
const RUNNING: &str = "booth.running";

/// What an application knows of booths.
#[derive(Default)]
pub(crate) struct Booths {
    /// The one that runs.
    running: Mutex<Option<Booth>>,
    /// What the last one had to leave out.
    pub(crate) cautions: Mutex<Vec<String>>,
    /// The number with which the views of the last one began.
    views: Mutex<u32>,
}

/// A booth that runs.
pub(crate) struct Booth {
    stand: Stand,
    /// What its window was told last.
    told: Arc<BoothView>,
    /// What that view was made from: most ticks change none of it.
    looks: Looks,
    /// Names of its pictures' galleries.
    galleries: Vec<String>,
    /// Ids of its pitches, by their place in the program.
    pitches: Vec<String>,
    /// BCP 47 tag that it was begun in.
    language: String,
    started: Moment,
    began: Duration,
    recorded: Duration,
}

impl Booth {
    /// What its window is to be told, when that is something new.
    fn news(&mut self, now: Duration) -> Option<Arc<BoothView>> {
        let looks = self.stand.looks(now);
        if looks == self.looks {
            return None;
        }
        self.looks = looks;
        let seq = self.told.seq;
        let view = BoothView { seq, ..self.stand.view(now) };
        (view != *self.told).then(|| {
            self.told = Arc::new(BoothView { seq: seq.wrapping_add(1), ..view });
            self.told.clone()
        })
    }
}

impl App {
    pub(crate) fn begin_booth(&self, work: String) -> Result<BoothBegun, Error> {
        let settings = self.stored_booth()?;
        self.begin_with(settings, &work)
    }

    fn begin_with(&self, settings: BoothSettings, work: &str) -> Result<BoothBegun, Error> {
        if settings.playlist.is_empty() {
            return Err(Error::said(Code::Input, message::App::ErrorBoothEmpty));
        }
        let _still = self.hold_still();
        let _beginning = self.only_beginning()?;
        let begun = self.context.jobs.begin(work);
        let told = |done: usize, total: usize| {
            self.context.events.send(Event::Progress(Progress {
                work: work.to_owned(),
                step: "booth".to_owned(),
                done: crate::wire::count(done),
                total: crate::wire::count(total),
            }));
        };
        let frozen = self.freeze_booth(&settings, &begun.cancel, &told);
        // A booth shows posters: nothing listens that nobody needs.
        self.films_are_over();
        let frozen = frozen?;
        let now = self.context.clock.running();
        let stand = Stand::new(Arc::new(frozen.program), now);
        let first = Arc::new(BoothView { seq: self.next_booth_view(), ..stand.view(now) });
        let slides = crate::wire::count(stand.program.slides.len());
        let json = serde_json::to_string(&settings).unwrap_or_default();
        // A disk that is full keeps no booth from beginning: after a crash it comes back with what is set then.
        let _ = self.context.store.set_setting(RUNNING, &json, self.context.clock.now());
        let names = frozen.galleries.iter().map(|(name, _)| name.clone()).collect();
        lock(&self.galleries).extend(frozen.galleries);
        let booth = Booth {
            told: first.clone(),
            looks: stand.looks(now),
            galleries: names,
            pitches: frozen.pitches,
            language: first.language.clone(),
            started: self.context.clock.now(),
            began: now,
            recorded: now,
            stand,
        };
        self.keep_rows(&booth.rows(now, None));
        *lock(&self.booths.running) = Some(booth);
        lock(&self.booths.cautions).clone_from(&frozen.cautions);
        self.context.events.send(Event::BoothBegan);
        self.context.events.send(Event::Booth(first));
        Ok(BoothBegun { slides, cautions: frozen.cautions })
    }

    /// Begins the booth without the desk: with what it ran with when the program ended without ending it, else with what
    /// is set.
    ///
    /// # Errors
    ///
    /// When there is nothing that could be shown.
    pub fn resume_booth(&self) -> Result<(), Error> {
        let kept = self.context.store.setting(RUNNING)?.filter(|json| !json.is_empty());
        let settings = match kept.and_then(|json| serde_json::from_str(&json).ok()) {
            Some(settings) => self.sensible_booth(settings)?,
            None => self.stored_booth()?,
        };
        self.begin_with(settings, "booth").map(|_| ())
    }

    /// Whether a booth runs.
    pub fn booth_runs(&self) -> bool {
        lock(&self.booths.running).is_some()
    }

    /// The screen that the booth was set up for.
    pub fn booth_screen(&self) -> Option<BoothScreen> {
        self.stored_booth().ok()?.screen
    }

    /// Ends the booth for good: it is not resumed.
    pub fn end_booth(&self) {
        let Some(mut ended) = lock(&self.booths.running).take() else { return };
        let now = self.context.clock.running();
        ended.stand.note(now);
        self.keep_rows(&ended.rows(now, Some(self.context.clock.now())));
        lock(&self.galleries).retain(|name, _| !ended.galleries.contains(name));
        // A disk that is full must not keep anybody in the booth: at worst it is resumed once more.
        let _ = self.context.store.set_setting(RUNNING, "", self.context.clock.now());
        self.context.events.send(Event::BoothEnded);
    }

    pub(crate) fn booth(&self) -> Result<BoothView, Error> {
        let now = self.context.clock.running();
        let mut place = lock(&self.booths.running);
        let Some(booth) = place.as_mut() else { return Ok(BoothView::default()) };
        booth.stand.tick(now);
        booth.news(now);
        Ok((*booth.told).clone())
    }

    pub(crate) fn booth_act(&self, act: BoothAct) -> Result<BoothView, Error> {
        let now = self.context.clock.running();
        let (view, news) = {
            let mut place = lock(&self.booths.running);
            let Some(booth) = place.as_mut() else { return Ok(BoothView::default()) };
            match booth.stand.act(&act, now) {
                Outcome::Stays => {
                    let news = booth.news(now);
                    ((*booth.told).clone(), news)
                }
                Outcome::Ends => {
                    drop(place);
                    self.end_booth();
                    return Ok(BoothView::default());
                }
            }
        };
        if let Some(news) = news {
            self.context.events.send(Event::Booth(news));
        }
        Ok(view)
    }

    /// Lets time pass for the booth.
    pub(crate) fn tick_booth(&self) {
        let now = self.context.clock.running();
        let (news, rows) = {
            let mut place = lock(&self.booths.running);
            let Some(booth) = place.as_mut() else { return };
            booth.stand.tick(now);
            let is_due = now.saturating_sub(booth.recorded) >= record::EVERY;
            if is_due {
                booth.recorded = now;
            }
            (booth.news(now), if is_due { booth.rows(now, None) } else { Vec::new() })
        };
        if let Some(news) = news {
            self.context.events.send(Event::Booth(news));
        }
        // Last, and without the booth in hand: a disk that takes its time must not hold up a visitor's touch.
        self.keep_rows(&rows);
    }

    /// A number that no booth before used: a window that lived through the last one must not drop the first view.
    fn next_booth_view(&self) -> u32 {
        let mut last = lock(&self.booths.views);
        *last = last.wrapping_add(1 << 16);
        *last
    }
}

//! Runs a kiosk: draws the whole playlist first, then loops through it until a person with the right to do so ends
//! it.
//!
//! `lodestone-presentation` works out what the kiosk shows and what its window receives.

mod setup;
mod snapshot;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use lodestone_l10n::message;
use lodestone_presentation::kiosk::{Outcome, Session};
use lodestone_presentation::snapshot::{SlideImage, SlideImages};
use lodestone_store::{Moment, PresentationRow};

use crate::api::{KioskAct, KioskSettings, KioskStarted, KioskView, WorkStep, count};
use crate::context::{Context, Event};
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::pitch_pictures::PitchPictures;
use crate::pitch_versions::PinnedVersions;
use crate::pitches::Pitches;
use crate::presentations::Presentations;
use crate::settings::Settings;
use crate::thumbnails::Thumbnails;
use crate::updates::sync_gate::{Foreground, RunningGuard};

/// The key under which the store keeps what the kiosk that runs was begun with; empty when none runs. After a crash it is still
/// there.
const RUNNING: &str = "booth.running";

/// Kiosks, one at a time.
pub(crate) struct Kiosk {
    context: Arc<Context>,
    settings: Arc<Settings>,
    thumbnails: Arc<Thumbnails>,
    versions: Arc<PinnedVersions>,
    pictures: Arc<PitchPictures>,
    pitches: Arc<Pitches>,
    presentations: Arc<Presentations>,
    /// The one that runs.
    running: Mutex<Option<Running>>,
    /// What the last one had to leave out.
    cautions: Mutex<Vec<String>>,
    /// The number with which the views of the last one began.
    first_view: Mutex<u32>,
}

/// A kiosk that runs, and keeps the gate closed.
struct Running {
    session: Session,
    /// Pictures of its pitches, by the name of their snapshot.
    images: Vec<(String, Arc<SlideImages>)>,
    /// Ids of its pitches, by their place in the playlist.
    pitches: Vec<String>,
    started: Moment,
    _closed: RunningGuard,
}

impl Running {
    /// Returns what visitors looked at so far, a row for each pitch. `ended` is the moment of its end, when it has.
    fn rows(&self, now: Duration, ended: Option<Moment>) -> Vec<PresentationRow> {
        let row = |(number, pitch): (usize, &String)| PresentationRow {
            id: self.images.get(number).map(|(id, _)| id.clone()).unwrap_or_default(),
            pitch: pitch.clone(),
            started: self.started,
            ended,
            slides: serde_json::to_value(self.session.record(number, now)).unwrap_or_default(),
        };
        self.pitches.iter().enumerate().map(row).collect()
    }
}

impl Kiosk {
    /// No kiosk yet, over the features that it needs.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        thumbnails: &Arc<Thumbnails>,
        versions: &Arc<PinnedVersions>,
        pictures: &Arc<PitchPictures>,
        pitches: &Arc<Pitches>,
        presentations: &Arc<Presentations>,
    ) -> Kiosk {
        Kiosk {
            context: context.clone(),
            settings: settings.clone(),
            thumbnails: thumbnails.clone(),
            versions: versions.clone(),
            pictures: pictures.clone(),
            pitches: pitches.clone(),
            presentations: presentations.clone(),
            running: Mutex::default(),
            cautions: Mutex::default(),
            first_view: Mutex::default(),
        }
    }

    /// Whether a kiosk runs.
    pub(crate) fn is_running(&self) -> bool {
        lock(&self.running).is_some()
    }

    /// Returns a picture of the kiosk that runs, by its path below `presentation/`.
    pub(crate) fn picture(&self, path: &str) -> Option<SlideImage> {
        let id = path.split('/').next().unwrap_or_default();
        let images = lock(&self.running).as_ref()?.images.iter().find(|(name, _)| name == id)?.1.clone();
        images.find(path)
    }

    /// Ends the kiosk for good: it is not resumed.
    pub(crate) fn end(&self) {
        let Some(mut ended) = lock(&self.running).take() else { return };
        let now = self.context.clock.running();
        ended.session.end(now);
        self.write_rows(&ended.rows(now, Some(self.context.clock.now())));
        // A disk that is full must not keep anybody in the kiosk: at worst it is resumed once more.
        let _ = self.context.store.set_setting(RUNNING, "", self.context.clock.now());
        // Before the windows hear of its end: a presentation may begin as soon as somebody hears of it.
        drop(ended);
        self.context.events.send(Event::KioskEnded);
    }

    /// Returns what the kiosk's window shows.
    pub(crate) fn kiosk_view(&self) -> Result<KioskView, Error> {
        let now = self.context.clock.running();
        let mut running = lock(&self.running);
        let Some(running) = running.as_mut() else { return Ok(KioskView::default()) };
        running.session.tick(now);
        Ok((**running.session.view()).clone())
    }

    /// Does what a visitor does and returns what the window shows then.
    pub(crate) fn kiosk_act(&self, act: KioskAct) -> Result<KioskView, Error> {
        let now = self.context.clock.running();
        let (outcome, news, view) = {
            let mut running = lock(&self.running);
            let Some(running) = running.as_mut() else { return Ok(KioskView::default()) };
            let (outcome, news) = running.session.act(&act, now);
            (outcome, news, running.session.view().clone())
        };
        if outcome == Outcome::Ends {
            self.end();
            return Ok(KioskView::default());
        }
        if let Some(news) = news {
            self.context.events.send(Event::Kiosk(news));
        }
        Ok((*view).clone())
    }

    /// Lets time pass.
    pub(crate) fn tick(&self) {
        let now = self.context.clock.running();
        let (news, rows) = {
            let mut running = lock(&self.running);
            let Some(running) = running.as_mut() else { return };
            let news = running.session.tick(now);
            let rows = if running.session.is_record_due(now) { running.rows(now, None) } else { Vec::new() };
            (news, rows)
        };
        if let Some(news) = news {
            self.context.events.send(Event::Kiosk(news));
        }
        // Last, and without the lock: a disk that takes its time must not delay a visitor's touch.
        self.write_rows(&rows);
    }

    /// Writes down what visitors looked at. A disk that is full must not halt the loop: then it is lost.
    fn write_rows(&self, rows: &[PresentationRow]) {
        for row in rows {
            let _ = self.context.store.record_presentation(row);
        }
    }

    /// Returns a number that no kiosk before used: a window that lived through the last one must not drop the first view.
    fn next_first_view(&self) -> u32 {
        let mut last = lock(&self.first_view);
        *last = last.wrapping_add(1 << 16);
        *last
    }

    /// Draws the whole playlist and begins the kiosk.
    pub(crate) fn begin_kiosk(&self, work: String) -> Result<KioskStarted, Error> {
        let settings = self.stored()?;
        self.begin(settings, &work)
    }

    /// Begins the kiosk without the main window: with what it ran with when the program ended without ending it, else with
    /// what is set.
    pub(crate) fn resume(&self) -> Result<(), Error> {
        let kept = self.context.store.setting(RUNNING)?.filter(|json| !json.is_empty());
        let settings = match kept.and_then(|json| serde_json::from_str(&json).ok()) {
            Some(settings) => self.fitting(settings)?,
            None => self.stored()?,
        };
        self.begin(settings, "kiosk").map(|_| ())
    }

    fn begin(&self, settings: KioskSettings, work: &str) -> Result<KioskStarted, Error> {
        if settings.playlist.is_empty() {
            return Err(Error::with_message(Code::Input, message::App::ErrorKioskEmpty));
        }
        let start = self.presentations.gate.begin()?;
        let job = self.context.jobs.begin(work);
        let report = |done: usize, total: usize| {
            self.context.jobs.report(work, WorkStep::Kiosk, count(done), count(total));
        };
        let taken = self.draw_playlist(&settings, &job.cancel, &report);
        // A kiosk shows posters: no projector is needed.
        self.presentations.films.unload();
        let taken = taken?;
        let now = self.context.clock.running();
        let slides = count(taken.playlist.slides.len());
        let session = Session::new(Arc::new(taken.playlist), now, self.next_first_view());
        let first = session.view().clone();
        let json = serde_json::to_string(&settings).unwrap_or_default();
        // A disk that is full keeps no kiosk from beginning: after a crash it comes back with what is set then.
        let _ = self.context.store.set_setting(RUNNING, &json, self.context.clock.now());
        let running = Running {
            session,
            images: taken.images,
            pitches: taken.pitches,
            started: self.context.clock.now(),
            _closed: start.begun(Foreground::Kiosk),
        };
        self.write_rows(&running.rows(now, None));
        *lock(&self.running) = Some(running);
        lock(&self.cautions).clone_from(&taken.cautions);
        self.context.events.send(Event::KioskBegan);
        self.context.events.send(Event::Kiosk(first));
        Ok(KioskStarted { slides, cautions: taken.cautions })
    }
}

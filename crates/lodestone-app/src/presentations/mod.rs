//! Presents a pitch: takes a snapshot of it, carries out the presenter's acts, draws ahead, and writes a record.
//!
//! `lodestone-presentation` works out the state of a presentation and what its windows receive. This feature
//! supplies slides, renderers, time, storage and events.

mod act;
mod ask;
mod background;
mod begin;
pub(crate) mod draw;
pub mod films;
mod records;
mod running;
pub(crate) mod snapshot;
mod table;
mod track;

use std::sync::{Arc, Mutex};

use lodestone_l10n::message;
use lodestone_presentation::session::NotesSize;

use crate::api::{AudienceView, PresenterView, WindowPreferences};
use crate::browse::Browse;
use crate::context::{Context, Event};
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::pitch_versions::PinnedVersions;
use crate::pitches::Pitches;
use crate::settings::Settings;
use crate::updates::sync_gate::{RunningGuard, SyncGate};

use films::Films;
use running::{RecordedUntil, Running};

/// The key under which the store keeps how large notes are.
const NOTES_SIZE: &str = "show.notes-size";

/// Presentations of pitches, one at a time.
pub(crate) struct Presentations {
    context: Arc<Context>,
    settings: Arc<Settings>,
    versions: Arc<PinnedVersions>,
    browse: Arc<Browse>,
    pitches: Arc<Pitches>,
    pub(crate) films: Arc<Films>,
    pub(crate) gate: Arc<SyncGate>,
    /// The presentation that goes on.
    current: Mutex<Option<Current>>,
    /// The number of the last view that an audience was sent, so that windows never take a new presentation for an old one.
    last_view: Mutex<u32>,
    /// Held from the end of a presentation until its record is written.
    ending: Mutex<()>,
}

/// A presentation that goes on, and keeps the gate closed.
struct Current {
    running: Arc<Running>,
    _closed: RunningGuard,
}

impl Presentations {
    /// No presentation yet, over the features that it needs.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        versions: &Arc<PinnedVersions>,
        browse: &Arc<Browse>,
        pitches: &Arc<Pitches>,
        films: &Arc<Films>,
        gate: &Arc<SyncGate>,
    ) -> Presentations {
        Presentations {
            context: context.clone(),
            settings: settings.clone(),
            versions: versions.clone(),
            browse: browse.clone(),
            pitches: pitches.clone(),
            films: films.clone(),
            gate: gate.clone(),
            current: Mutex::default(),
            last_view: Mutex::default(),
            ending: Mutex::default(),
        }
    }

    fn current(&self) -> Option<Arc<Running>> {
        lock(&self.current).as_ref().map(|current| current.running.clone())
    }

    /// The presentation that goes on.
    fn running(&self) -> Result<Arc<Running>, Error> {
        self.current().ok_or_else(|| Error::with_message(Code::Missing, message::App::ErrorPresentationOver))
    }

    /// Whether a presentation goes on.
    pub(crate) fn is_presenting(&self) -> bool {
        lock(&self.current).is_some()
    }

    /// Returns what the presenter's window shows.
    pub(crate) fn presenter_view(&self) -> Result<PresenterView, Error> {
        Ok(self.view_of(&*self.running()?))
    }

    fn view_of(&self, running: &Running) -> PresenterView {
        let now = self.context.clock.running();
        running.read(|session| session.presenter_view(&running.snapshot, now))
    }

    /// Returns what the audience sees now, for a window that draws it from nothing.
    pub(crate) fn audience(&self) -> AudienceView {
        match self.current() {
            Some(running) => running.read(|session| (**session.audience()).clone()),
            None => AudienceView { seq: *lock(&self.last_view), ..AudienceView::default() },
        }
    }

    /// Writes the record when it is due. A host lets time pass four times a second while something is in front of people.
    pub(crate) fn tick(&self) {
        let Some(running) = self.current() else { return };
        let now = self.context.clock.running();
        if running.is_record_due(now) {
            running.count(now);
            self.write_record(&running, RecordedUntil::Now);
        }
    }

    /// Ends the presentation that goes on, as when its window is closed. Without one, nothing happens.
    pub(crate) fn end_current(&self) {
        if let Some(running) = self.current() {
            self.end(&running);
        }
    }

    /// Ends a presentation: what is known of it is kept, its pictures and processes go.
    fn end(&self, running: &Arc<Running>) {
        if !running.end() {
            return;
        }
        running.change(self.context.clock.running(), |_, _| ());
        // Who asks for the record when they hear of the end waits for it; the screen does not.
        let _ending = lock(&self.ending);
        // Before another presentation can begin, whose films would lose their address.
        self.films.unload();
        let seq = {
            let mut current = lock(&self.current);
            let mut last = lock(&self.last_view);
            *last = running.read(|session| session.audience().seq).saturating_add(1);
            if current.as_ref().is_some_and(|other| Arc::ptr_eq(&other.running, running)) {
                *current = None;
            }
            *last
        };
        self.context.events.send(Event::Audience(Arc::new(AudienceView { seq, ..AudienceView::default() })));
        self.context.events.send(Event::PresentationEnded);
        self.write_record(running, RecordedUntil::End);
    }

    /// Keeps how large notes are, in percent.
    pub(crate) fn keep_notes_size(&self, percent: u32) -> Result<(), Error> {
        let size = NotesSize::nearest(percent);
        let running = self.running()?;
        let now = self.context.clock.running();
        running.change(now, |session, _| session.resize_notes(size));
        Ok(self.context.store.set_setting(NOTES_SIZE, &size.percent().to_string(), running.moment(now))?)
    }

    fn notes_size(&self) -> NotesSize {
        let kept = self.context.store.setting(NOTES_SIZE).ok().flatten().and_then(|kept| kept.parse().ok());
        kept.map_or_else(NotesSize::default, NotesSize::nearest)
    }

    /// Returns language and look of the presenter's window.
    pub(crate) fn window_preferences(&self) -> Result<WindowPreferences, Error> {
        let settings = self.settings.current();
        Ok(WindowPreferences { interface_language: settings.interface_language, appearance: settings.appearance })
    }
}

impl Drop for Presentations {
    fn drop(&mut self) {
        // What draws in the background waits for the end.
        if let Some(current) = lock(&self.current).take() {
            current.running.end();
        }
    }
}

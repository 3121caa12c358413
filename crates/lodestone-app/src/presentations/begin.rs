//! Begins a presentation: closes the sync gate, takes the snapshot, and opens the windows.

use std::sync::Arc;
use std::time::Duration;

use lodestone_l10n::message;
use lodestone_presentation::session::{Session, SessionStart};
use lodestone_presentation::snapshot::Reveal;
use lodestone_render::{Composition, Output};
use lodestone_store::{Document, StoreError};

use crate::api::{NewPresentation, PresentationStarted, count};
use crate::context::Event;
use crate::digest::fingerprint;
use crate::error::Error;
use crate::input::language;
use crate::lock::lock;
use crate::updates::sync_gate::Foreground;
use crate::worker::render_failure::failed;
use crate::worker::{Limits, PersistentWorker};

use super::draw::draw;
use super::running::{RecordedUntil, Running};
use super::snapshot::{Render, TakenSnapshot};
use super::{Current, Presentations};

/// How long a slide that somebody asks for may take to be drawn.
const ASK_TIME: Duration = Duration::from_secs(20);

impl Presentations {
    /// Draws every slide of a pitch and presents it.
    pub(crate) fn begin_presentation(
        &self,
        presentation: NewPresentation,
        work: String,
    ) -> Result<PresentationStarted, Error> {
        let start = self.gate.begin()?;
        let library = self.context.library();
        let document = self.document(&presentation.pitch)?;
        let wanted = presentation.language.as_deref().map(language).transpose()?;
        let reveal = if presentation.step_by_step { Reveal::InSteps } else { Reveal::Whole };
        let job = self.context.jobs.begin(&work);
        let worker = self.context.worker(job.cancel.clone());
        let mut render: Box<Render<'_>> = Box::new(|composition: Composition, reveal: Reveal| {
            let ids = composition.picture_ids.clone();
            draw(composition, reveal, Output::Svg, &mut |job| {
                worker.render(job, &mut |progress| self.context.jobs.report_rendering(&work, progress))
            })
            .map_err(|failure| failed(&library, &ids, failure).saying(message::App::ErrorPresentationDraw))
        });
        let id = self.new_snapshot_id(&presentation.pitch);
        let taken = self.take_snapshot(id.clone(), &presentation.pitch, document, wanted.as_ref(), reveal, &mut render);
        let TakenSnapshot { snapshot, deferred } = taken.inspect_err(|_| self.films.unload())?;
        let slides = count(snapshot.slides.len());
        let started = (self.context.clock.now(), self.context.clock.running());
        let session = Session::new(
            &snapshot,
            SessionStart {
                now: started.1,
                place: presentation.from.and_then(|key| snapshot.place(&key)).unwrap_or(0),
                cut: presentation.cut,
                notes_size: self.notes_size(),
                first_view: lock(&self.last_view).saturating_add(1),
            },
        );
        let worker =
            PersistentWorker::new(self.context.program.clone(), Limits { time: ASK_TIME, ..Limits::default() });
        let running = Arc::new(Running::new(snapshot, session, reveal, started, worker, self.context.events.clone()));
        let closed = start.begun(Foreground::Presentation);
        *lock(&self.current) = Some(Current { running: running.clone(), _closed: closed });
        self.write_record(&running, RecordedUntil::Now);
        self.context.events.send(Event::PresentationBegan);
        self.context.events.send(Event::Audience(running.read(|session| session.audience().clone())));
        self.draw_in_background(&running, deferred);
        Ok(PresentationStarted { id, slides })
    }

    /// Returns a pitch of the person's own, or a ready-made one.
    fn document(&self, pitch: &str) -> Result<Document, Error> {
        match self.context.store.pitch(pitch) {
            Err(StoreError::Missing { .. }) => self.pitches.ready_document(pitch),
            other => Ok(other?.document),
        }
    }

    /// Returns a name that no snapshot has or had: windows keep pictures for good.
    pub(crate) fn new_snapshot_id(&self, pitch: &str) -> String {
        fingerprint(
            format!("{} {pitch} {:?} {}", self.context.token(), self.context.clock.now(), std::process::id())
                .as_bytes(),
        )
    }
}

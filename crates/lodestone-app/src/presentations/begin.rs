//! Begins a presentation: closes the gate for changes of the library, takes the snapshot, and opens the windows.

use std::sync::Arc;
use std::time::Duration;

use lodestone_l10n::message;
use lodestone_presentation::session::{Beginning, Session};
use lodestone_presentation::snapshot::Reveal;
use lodestone_render::{Composition, Output};
use lodestone_store::{Document, StoreError};

use crate::api::{Begun, NewShow, count};
use crate::context::Event;
use crate::digest::fingerprint;
use crate::error::Error;
use crate::input::language;
use crate::lock::lock;
use crate::updates::sync_gate::Foreground;
use crate::worker::render_failure::failed;
use crate::worker::{Limits, Standing};

use super::draw::draw;
use super::running::{Running, Until};
use super::snapshot::{Render, Taken};
use super::{Current, Presentations};

/// How long a slide that somebody asks for may take to be drawn.
const ASK_TIME: Duration = Duration::from_secs(20);

impl Presentations {
    /// Draws every slide of a pitch and presents it.
    pub(crate) fn begin_show(&self, show: NewShow, work: String) -> Result<Begun, Error> {
        let beginning = self.gate.begin()?;
        let library = self.context.library();
        let document = self.document(&show.pitch)?;
        let wanted = show.language.as_deref().map(language).transpose()?;
        let reveal = if show.step_by_step { Reveal::InSteps } else { Reveal::Whole };
        let job = self.context.jobs.begin(&work);
        let worker = self.context.worker(job.cancel.clone());
        let mut render: Box<Render<'_>> = Box::new(|composition: Composition, reveal: Reveal| {
            let ids = composition.picture_ids.clone();
            draw(composition, reveal, Output::Svg, &mut |job| {
                worker.render(job, &mut |progress| self.context.jobs.report_rendering(&work, progress))
            })
            .map_err(|failure| failed(&library, &ids, failure).saying(message::App::ErrorShowDraw))
        });
        let id = self.fresh_id(&show.pitch);
        let taken = self.take_snapshot(id.clone(), &show.pitch, document, wanted.as_ref(), reveal, &mut render);
        let Taken { snapshot, later } = taken.inspect_err(|_| self.films.unload())?;
        let slides = count(snapshot.slides.len());
        let started = (self.context.clock.now(), self.context.clock.running());
        let session = Session::new(
            &snapshot,
            Beginning {
                now: started.1,
                place: show.from.and_then(|key| snapshot.place(&key)).unwrap_or(0),
                cut: show.cut,
                notes_size: self.notes_size(),
                first_view: lock(&self.last_view).saturating_add(1),
            },
        );
        let worker = Standing::new(self.context.program.clone(), Limits { time: ASK_TIME, ..Limits::default() });
        let running = Arc::new(Running::new(snapshot, session, reveal, started, worker, self.context.events.clone()));
        let closed = beginning.begun(Foreground::Presentation);
        *lock(&self.current) = Some(Current { running: running.clone(), _closed: closed });
        self.write_record(&running, Until::Now);
        self.context.events.send(Event::ShowBegan);
        self.context.events.send(Event::Audience(running.read(|session| session.audience().clone())));
        self.draw_in_background(&running, later);
        Ok(Begun { id, slides })
    }

    /// Returns a pitch of the person's own, or a ready-made one.
    fn document(&self, pitch: &str) -> Result<Document, Error> {
        match self.context.store.pitch(pitch) {
            Err(StoreError::Missing { .. }) => self.pitches.ready_document(pitch),
            other => Ok(other?.document),
        }
    }

    /// Returns a name that no snapshot has or had: windows keep pictures for good.
    pub(crate) fn fresh_id(&self, pitch: &str) -> String {
        fingerprint(
            format!("{} {pitch} {:?} {}", self.context.token(), self.context.clock.now(), std::process::id())
                .as_bytes(),
        )
    }
}

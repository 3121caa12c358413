//! Draws in the background what a running presentation may need later: thumbnails, other languages, likely answers.

use std::sync::Arc;

use lodestone_l10n::{Localizer, message};
use lodestone_presentation::snapshot::Reveal;
use lodestone_render::{Composition, Output};

use crate::error::{Code, Error};
use crate::worker::{Failure, Limits, Worker};

use super::Presentations;
use super::draw::{Pages, draw};
use super::running::Running;
use super::snapshot::DeferredDrawing;

/// Width of the pictures in the strip, in pixels: sharp at twice their size.
const SMALL: u32 = 320;

impl Presentations {
    /// Starts the threads that draw in the background. They end with the presentation.
    pub(super) fn draw_in_background(&self, running: &Arc<Running>, deferred: DeferredDrawing) {
        let worker =
            Worker { program: self.context.program.clone(), limits: Limits::default(), cancel: running.cancel.clone() };
        let languages = running.clone();
        std::thread::spawn(move || draw_deferred(&languages, &worker, deferred));
        let answers = running.clone();
        std::thread::spawn(move || {
            while let Some(next) = answers.next_likely() {
                // Drawn once more, and with words about what went wrong, when somebody does ask for it.
                let _ = answers.draw_likely(&next);
            }
        });
    }
}

/// Draws small pictures first, since they are looked at already, then the other languages.
fn draw_deferred(running: &Running, worker: &Worker, deferred: DeferredDrawing) {
    let render = |output: Output, composition: Composition, reveal: Reveal| -> Result<Pages, Error> {
        let once = || draw(composition.clone(), reveal, output.clone(), &mut |job| worker.render(job, &mut |_| {}));
        // A process that somebody killed is started again, once.
        let pages = once().or_else(|failure| if matches!(failure, Failure::Cancelled) { Err(failure) } else { once() });
        pages.map_err(|_| {
            Error::new(Code::Render, "what a presentation needs later cannot be drawn; it goes on without it")
        })
    };
    let snapshot = &running.snapshot;
    // Where a small picture is missing, the large one is used.
    let _ = deferred
        .small
        .draw(snapshot, &mut |composition, reveal| render(Output::Png { width: SMALL }, composition, reveal));
    for language in deferred.languages {
        if running.is_over() {
            return;
        }
        let track = language.track;
        let drawn = language
            .draw(snapshot, running.reveal, &mut |composition, reveal| render(Output::Svg, composition, reveal));
        if running.is_over() {
            return;
        }
        running.language_drawn(track, drawn);
    }
}

impl Running {
    /// Takes a language that is drawn, or that cannot be.
    fn language_drawn(&self, track: usize, drawn: Result<(), Error>) {
        let name = self.snapshot.tracks[track].name.as_str();
        self.change_at_unknown_time(|session, snapshot| match drawn {
            Ok(()) => session.language_is_drawn(snapshot, track),
            Err(_) => {
                let words = Localizer::for_tag(&snapshot.interface);
                session
                    .language_is_lost(track, words.say(message::App::CautionPresentationLanguage { language: name }));
            }
        });
        self.notify_presenter();
    }
}

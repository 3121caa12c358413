//! What is drawn and written while a show already goes on: small pictures, other languages, likely answers, the record.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use lodestone_l10n::{Localizer, message};
use lodestone_render::{Composition, Output};
use lodestone_store::Show as Row;

use crate::app::App;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::worker::{Failure, Limits, Worker};

use super::drawing::{Pages, draw};
use super::frozen::{Later, Reveal, Smaller};
use super::live::Show;
use super::record::{AskedRecord, KIND, Record, SlideRecord, Until, seconds};

/// Width of the pictures in the strip, in pixels: sharp at twice their size.
const SMALL: u32 = 320;

impl App {
    /// Starts what draws behind a show that goes on. It ends with the show.
    pub(super) fn draw_behind(&self, show: &Arc<Show>, later: Vec<Later>, smaller: Smaller) {
        let worker =
            Worker { program: self.context.program.clone(), limits: Limits::default(), cancel: show.cancel.clone() };
        let languages = show.clone();
        std::thread::spawn(move || draw_rest(&languages, &worker, later, smaller));
        let answers = show.clone();
        std::thread::spawn(move || draw_wanted(&answers));
    }

    /// Writes down what is known of a show.
    pub(super) fn write_record(&self, show: &Show, until: Until) {
        let _one = lock(&show.writing);
        if until == Until::Now && show.is_over() {
            // What the end writes is not to be overtaken.
            return;
        }
        let now = self.context.clock.running();
        let record = show.record(now);
        let row = Row {
            id: show.frozen.id.clone(),
            pitch: show.frozen.pitch.clone(),
            started: show.started.0,
            ended: match until {
                Until::Now => None,
                Until::End => Some(show.moment(now)),
            },
            slides: serde_json::to_value(&record).unwrap_or_default(),
        };
        show.written(now);
        if self.context.store.record_show(&row).is_err() && until == Until::Now {
            let sentence = Localizer::for_tag(&show.frozen.interface).say(message::App::CautionShowRecord);
            show.caution(now, sentence);
        }
    }

    /// What is kept of shows, that of one that ends just now included.
    pub(crate) fn shows_kept(&self) -> Result<Vec<Row>, Error> {
        let _ended = lock(&self.ending);
        Ok(self.context.store.shows()?)
    }

    /// Key of the slide at which the last show of a pitch stood.
    pub(crate) fn last_shown(&self, pitch: String) -> Result<Option<String>, Error> {
        let shows = self.shows_kept()?;
        let records = shows.into_iter().filter(|show| show.pitch == pitch);
        let mut read = records.filter_map(|show| serde_json::from_value::<Record>(show.slides).ok());
        Ok(read.find(|record| record.kind == KIND).map(|record| record.at).filter(|at| !at.is_empty()))
    }
}

/// Small pictures first, for they are looked at already, then the other languages.
fn draw_rest(show: &Show, worker: &Worker, later: Vec<Later>, smaller: Smaller) {
    let render = |output: Output, composition: Composition, reveal: Reveal| -> Result<Pages, Error> {
        let once = || draw(composition.clone(), reveal, output.clone(), &mut |job| worker.render(job, &mut |_| {}));
        // A process that somebody killed is started anew, once.
        let pages = once().or_else(|failure| if matches!(failure, Failure::Cancelled) { Err(failure) } else { once() });
        pages.map_err(|_| Error::new(Code::Render, "what a show needs later cannot be drawn; it goes on without it"))
    };
    // The large ones stand in for small ones that are lost.
    let _ = show
        .frozen
        .draw_smaller(smaller, &mut |composition, reveal| render(Output::Png { width: SMALL }, composition, reveal));
    for later in later {
        if show.is_over() {
            return;
        }
        let telling = later.telling;
        let drawn = show
            .frozen
            .draw_later(later, show.reveal, &mut |composition, reveal| render(Output::Svg, composition, reveal));
        if show.is_over() {
            return;
        }
        show.arrived(telling, drawn.err());
    }
}

/// Draws what may be asked for, the likeliest first, until the show is over.
fn draw_wanted(show: &Show) {
    loop {
        let next = {
            let mut wanted = lock(&show.wanted);
            loop {
                if show.is_over() {
                    return;
                }
                match wanted.pop() {
                    Some(next) => break next,
                    None => wanted = show.bell.wait(wanted).unwrap_or_else(PoisonError::into_inner),
                }
            }
        };
        // Drawn once more, and with words about what went wrong, when somebody does ask for it.
        let _ = show.draw_wanted(&next);
    }
}

impl Show {
    /// A language is drawn, or cannot be.
    fn arrived(&self, telling: usize, error: Option<Error>) {
        let name = self.frozen.tellings[telling].name.as_str();
        let sentence = error.map(|_| {
            Localizer::for_tag(&self.frozen.interface).say(message::App::CautionShowLanguage { language: name })
        });
        self.change_untimed(|state, frozen| {
            if let Some(sentence) = sentence {
                state.awaited = state.awaited.filter(|awaited| *awaited != telling);
                state.cautions.push(sentence);
            } else if state.awaited == Some(telling) {
                state.speak(frozen, telling);
            }
        });
        self.tell_presenter();
    }

    /// What is known of the show by now.
    fn record(&self, now: Duration) -> Record {
        let frozen = &self.frozen;
        self.read(|state| {
            let slides = frozen.slides.iter().enumerate().map(|(place, slide)| {
                let stood = state.tally.stood(place);
                SlideRecord {
                    key: slide.key.clone(),
                    id: slide.id.clone(),
                    title: slide.plain_title.clone(),
                    stage: slide.stage.map(|stage| frozen.stages[stage].0.clone()).unwrap_or_default(),
                    planned: slide.seconds,
                    seconds: seconds(stood.time),
                    times: stood.times,
                }
            });
            let asked = state.asked.iter().map(|asked| {
                // One of the story's own is counted there; here it only says that it was asked for.
                let stood = state.tally.stood_asked(&asked.id);
                AskedRecord {
                    id: asked.id.clone(),
                    title: asked.plain_title.clone(),
                    stage: asked.stage.clone(),
                    seconds: seconds(stood.time),
                    times: stood.times,
                }
            });
            Record {
                kind: KIND.to_owned(),
                language: frozen.tellings[state.telling].language.to_string(),
                cut: state.talk.cut(),
                minutes: state.talk.cut().unwrap_or(frozen.target.minutes),
                seconds: seconds(now.saturating_sub(self.started.1)),
                at: frozen.slides.get(state.talk.place()).map(|slide| slide.key.clone()).unwrap_or_default(),
                slides: slides.collect(),
                asked: asked.collect(),
                unanswered: state.unanswered.clone(),
            }
        })
    }
}

//! A show: one pitch in front of people, frozen when it begins.
//!
//! `frozen` holds what was taken, `talk` where the talk stands, `live` both together with the windows' views (`view`).
//! `keys` says what a key means, `pace` and `record` count time, `ask` finds slides that a visitor asks for, `behind`
//! draws what is not needed at once.

mod ask;
mod behind;
pub(crate) mod drawing;
pub(crate) mod frozen;
pub(crate) mod keys;
pub(crate) mod live;
mod pace;
pub(crate) mod record;
mod talk;
mod view;

use std::sync::{Arc, MutexGuard, TryLockError};
use std::time::Duration;

use lodestone_l10n::message;
use lodestone_render::{Composition, Output};
use lodestone_store::{Document, StoreError};

use crate::app::App;
use crate::context::Event;
use crate::convert::language;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::render_failure::failed;
use crate::thumbnails::Picture;
use crate::wire::count;
use crate::wire::{Act, Acted, AudienceView, Begun, Blank, NewShow, Pointer, PresenterView, Surroundings, Wish};
use crate::worker::{Limits, Standing};

use drawing::draw;
use frozen::{Frozen, Reveal};
use keys::{Meaning, Shift, meaning};
use live::{Hand, Show, State};
use talk::{Gaze, Out};

/// Under this key the store keeps how large notes are.
const NOTES_SIZE: &str = "show.notes-size";
/// How large notes are at first, and the least and most that they can be, in percent.
const NOTES_SIZES: (u32, u32, u32) = (100, 60, 300);
/// Longer questions are cut: what was asked is a note, not a letter.
const LONGEST_QUESTION: usize = 200;
/// So many questions without a slide are kept.
const MOST_UNANSWERED: usize = 200;
/// A slide that somebody asks for is drawn within this time, or not at all.
const ASK_TIME: Duration = Duration::from_secs(20);

impl App {
    pub(crate) fn begin_show(&self, show: NewShow, work: String) -> Result<Begun, Error> {
        // Before anything is taken: the content stays the same, and the network silent.
        let _still = self.hold_still();
        let library = self.context.library();
        let _beginning = self.only_beginning()?;
        let document = self.document_to_show(&show.pitch)?;
        let wanted = show.language.as_deref().map(language).transpose()?;
        let reveal = if show.step_by_step { Reveal::InSteps } else { Reveal::Whole };
        let begun = self.context.jobs.begin(&work);
        let worker = self.context.worker(begun.cancel.clone());
        let mut drawn = |composition: Composition, reveal: Reveal| {
            let ids = composition.picture_ids.clone();
            draw(composition, reveal, Output::Svg, &mut |job| {
                worker.render(job, &mut |progress| self.context.jobs.report_rendering(&work, progress))
            })
            .map_err(|failure| failed(&library, &ids, failure).saying(message::App::ErrorShowDraw))
        };
        let id = self.show_name(&show.pitch);
        let frozen = self.freeze(id.clone(), &show.pitch, document, wanted.as_ref(), reveal, &mut drawn);
        let (frozen, later, smaller) = frozen.inspect_err(|_| self.films_are_over())?;
        let place = show.from.and_then(|key| frozen.place(&key)).unwrap_or(0);
        let slides = count(frozen.slides.len());
        let limits = Limits { time: ASK_TIME, ..Limits::default() };
        let notes_size = self.notes_size();
        let first_view = lock(&self.last_view).saturating_add(1);
        let running = Arc::new(Show::new(
            frozen,
            reveal,
            (self.context.clock.now(), self.context.clock.running()),
            Standing::new(self.context.program.clone(), limits),
            self.context.events.clone(),
            (place, show.cut),
            notes_size,
            first_view,
        ));
        lock(&self.galleries).insert(id.clone(), running.frozen.gallery.clone());
        *lock(&self.show) = Some(running.clone());
        self.write_record(&running, record::Until::Now);
        self.context.events.send(Event::ShowBegan);
        self.context.events.send(Event::Audience(running.read(|state| state.seen.clone())));
        self.draw_behind(&running, later, smaller);
        Ok(Begun { id, slides })
    }

    /// Whoever has this may begin a show or a booth: neither goes on, and nobody else begins one.
    pub(crate) fn only_beginning(&self) -> Result<MutexGuard<'_, ()>, Error> {
        let on_already = || Error::said(Code::Input, message::App::ErrorShowOn);
        let beginning = match self.beginning.try_lock() {
            Ok(beginning) => beginning,
            // One that broke off must not keep every later one from beginning.
            Err(TryLockError::Poisoned(broken)) => broken.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(on_already()),
        };
        if self.is_showing() {
            return Err(on_already());
        }
        if self.booth_runs() {
            return Err(Error::said(Code::Input, message::App::ErrorBoothRuns));
        }
        Ok(beginning)
    }

    /// A pitch of the person's own, or a ready-made one.
    pub(crate) fn document_to_show(&self, pitch: &str) -> Result<Document, Error> {
        match self.context.store.pitch(pitch) {
            Err(StoreError::Missing { .. }) => self.pitches.ready_document(pitch),
            other => Ok(other?.document),
        }
    }

    /// The show that goes on.
    fn running_show(&self) -> Result<Arc<Show>, Error> {
        lock(&self.show).clone().ok_or_else(|| Error::said(Code::Missing, message::App::ErrorShowOver))
    }

    pub(crate) fn show(&self) -> Result<PresenterView, Error> {
        Ok(self.presenter_view(&*self.running_show()?))
    }

    fn presenter_view(&self, show: &Show) -> PresenterView {
        let now = self.context.clock.running();
        show.read(|state| state.presenter(&show.frozen, now))
    }

    pub(crate) fn act(&self, act: Act) -> Result<Acted, Error> {
        let show = self.running_show()?;
        match act {
            Act::Key { key, shift } => match meaning(&key, Shift::of(shift)) {
                None => Ok(Acted::Wish { wish: Wish::Nothing }),
                Some(Meaning::Wish(wish)) => {
                    let typed = show.read(|state| !state.talk.typed.is_empty());
                    if typed {
                        show.change(self.context.clock.running(), |state, _| state.talk.typed.clear());
                    }
                    Ok(Acted::Wish { wish })
                }
                Some(meaning) => self.follow(&show, meaning),
            },
            Act::Point { pointer } => self.move_hand(&show, Hand::Points(pointer)),
            Act::Draw { stroke } => self.move_hand(&show, Hand::Draws(stroke)),
            Act::Ask { slide } => {
                self.show_asked(&show, &slide)?;
                Ok(self.shown(&show))
            }
            Act::AddToPitch { slide } => {
                self.add_to_pitch(&show, &slide)?;
                Ok(self.shown(&show))
            }
            Act::Language { tag } => {
                self.change_language(&show, &tag)?;
                Ok(self.shown(&show))
            }
            Act::End => {
                self.end_show(&show);
                Ok(Acted::Ended)
            }
            other => {
                show.change(self.context.clock.running(), |state, frozen| self.apply_act(state, frozen, other));
                Ok(self.shown(&show))
            }
        }
    }

    fn shown(&self, show: &Show) -> Acted {
        // Whoever ended it meanwhile has said so to everybody.
        if show.is_over() { Acted::Ended } else { Acted::Shown { view: Box::new(self.presenter_view(show)) } }
    }

    fn move_hand(&self, show: &Show, hand: Hand) -> Result<Acted, Error> {
        show.hand(hand);
        Ok(Acted::Moved)
    }

    /// What a key says.
    fn follow(&self, show: &Arc<Show>, meaning: Meaning) -> Result<Acted, Error> {
        let out =
            show.change(self.context.clock.running(), |state, _| obey(state, meaning, self.context.clock.running()));
        if out == Out::OfTheShow {
            self.end_show(show);
            return Ok(Acted::Ended);
        }
        Ok(self.shown(show))
    }

    /// Acts that need nothing but the show.
    fn apply_act(&self, state: &mut State, frozen: &Frozen, act: Act) {
        let talk = &mut state.talk;
        // Digits that were typed belong to the number, not to what comes after.
        talk.typed.clear();
        match act {
            Act::Next => talk.next(),
            Act::Back => talk.back(),
            Act::First => talk.first(),
            Act::Last => talk.last(),
            Act::GoTo { key } => {
                if let Some(place) = frozen.place(&key) {
                    talk.go_to(place);
                }
            }
            Act::Blank { blank: Blank::No } => talk.blank = Blank::No,
            Act::Blank { blank } => talk.toggle_blank(blank),
            Act::Freeze => talk.toggle_freeze(),
            Act::Return => talk.come_back(),
            Act::Unanswered { question } => {
                let question: String = question.trim().chars().take(LONGEST_QUESTION).collect();
                if !question.is_empty()
                    && state.unanswered.len() < MOST_UNANSWERED
                    && !state.unanswered.contains(&question)
                {
                    state.unanswered.push(question);
                }
            }
            Act::Cut { minutes } => talk.cut_to(minutes),
            Act::Stroke { stroke } => talk.stroke(stroke),
            Act::UndoStroke => talk.undo_stroke(),
            Act::ClearStrokes => talk.clear_strokes(),
            Act::Zoom { zoom } => talk.zoom_to(zoom),
            Act::Play { playing } => talk.playing = playing,
            Act::Pause => state.watch.toggle(self.context.clock.running()),
            Act::Restart => {
                state.watch.restart(self.context.clock.running());
                state.tally.restart();
            }
            // Handled where they come in: they need more than the show.
            Act::Key { .. }
            | Act::Ask { .. }
            | Act::AddToPitch { .. }
            | Act::Language { .. }
            | Act::Point { .. }
            | Act::Draw { .. }
            | Act::End => {}
        }
    }

    /// Goes over to a language. A slide beside the story is drawn in it first, so that both change in one picture; of two
    /// languages that are chosen meanwhile, the later one holds.
    fn change_language(&self, show: &Show, tag: &str) -> Result<(), Error> {
        let telling =
            show.frozen.telling(tag).ok_or_else(|| Error::said(Code::Input, message::App::ErrorNoLanguage { tag }))?;
        show.change(self.context.clock.running(), |state, _| state.awaited = Some(telling));
        let mut tried: Option<String> = None;
        loop {
            let missing = show.change(self.context.clock.running(), |state, frozen| {
                let is_wanted = state.awaited.unwrap_or(state.telling) == telling;
                let asked = state.asked_now().filter(|id| is_wanted && !state.is_told_in(id, telling));
                let missing = asked.filter(|id| tried.as_deref() != Some(*id)).map(str::to_owned);
                if is_wanted && missing.is_none() {
                    state.speak(frozen, telling);
                }
                missing
            });
            let Some(id) = missing else { return Ok(()) };
            // Should that fail, it stays in the language it has.
            let _ = self.tell_beside(show, &id, telling);
            tried = Some(id);
        }
    }

    pub(crate) fn press(&self, key: String, shift: bool) -> Result<(), Error> {
        let show = self.running_show()?;
        let Some(meaning) = meaning(&key, Shift::of(shift)).filter(|meaning| meaning.is_for_solo()) else {
            return Ok(());
        };
        show.change(self.context.clock.running(), |state, _| state.lay_down(meaning));
        self.follow(&show, meaning)?;
        if !show.is_over() {
            // Nobody sees it now; should a second screen come back, its view is of today.
            show.tell_presenter();
        }
        Ok(())
    }

    /// Ends the show: what is known of it is kept, its pictures and processes go.
    fn end_show(&self, show: &Arc<Show>) {
        if !show.end() {
            return;
        }
        show.change(self.context.clock.running(), |_, _| ());
        // Whoever asks for the record when they hear of the end waits for it; the screen does not.
        let _ending = lock(&self.ending);
        // Before another show can begin, which would be given an address that goes.
        self.films_are_over();
        let seq = {
            let mut running = lock(&self.show);
            let mut last = lock(&self.last_view);
            *last = show.read(|state| state.seen.seq).saturating_add(1);
            if running.as_ref().is_some_and(|other| Arc::ptr_eq(other, show)) {
                *running = None;
            }
            *last
        };
        lock(&self.galleries).remove(&show.frozen.id);
        self.context.events.send(Event::Audience(Arc::new(AudienceView { seq, ..AudienceView::default() })));
        self.context.events.send(Event::ShowEnded);
        self.write_record(show, record::Until::End);
    }

    /// What the audience sees now, for a window that draws it from nothing.
    pub fn audience(&self) -> AudienceView {
        let show = lock(&self.show).clone();
        match show {
            Some(show) => show.read(|state| (*state.seen).clone()),
            None => AudienceView { seq: *lock(&self.last_view), ..AudienceView::default() },
        }
    }

    /// Whether a show goes on.
    pub fn is_showing(&self) -> bool {
        lock(&self.show).is_some()
    }

    /// Ends the show that goes on, as when its window is closed. Without one, nothing happens.
    pub fn end_showing(&self) {
        let show = lock(&self.show).clone();
        if let Some(show) = show {
            self.end_show(&show);
        }
    }

    /// Lets time pass: a host calls it four times a second while a show or the booth goes on.
    pub fn tick(&self) {
        self.tick_booth();
        self.take_what_waits();
        let Some(show) = lock(&self.show).clone() else { return };
        let now = self.context.clock.running();
        if show.read(|state| now.saturating_sub(state.recorded)) >= record::EVERY {
            show.count(now);
            self.write_record(&show, record::Until::Now);
        }
    }

    /// A picture of what goes on in front of people, by its path below `show/`.
    pub(crate) fn show_picture(&self, path: &str) -> Result<Picture, Error> {
        let id = path.split('/').next().unwrap_or_default();
        let gallery = lock(&self.galleries).get(id).cloned().ok_or_else(Error::gone)?;
        if let Some(picture) = gallery.find(path) {
            return Ok(picture);
        }
        if let [_, tag, "small", number] = path.split('/').collect::<Vec<_>>().as_slice() {
            // Not drawn yet, and the large one is: it only takes a window longer to paint.
            let steps = (1..).map(|step| gallery.find(&format!("{id}/{tag}/{number}-{step}")));
            return steps.take_while(Option::is_some).last().flatten().ok_or_else(Error::gone);
        }
        self.asked_picture(id, path)
    }

    pub(crate) fn keep_notes_size(&self, percent: u32) -> Result<(), Error> {
        let (_, least, most) = NOTES_SIZES;
        let percent = percent.clamp(least, most);
        let show = self.running_show()?;
        let now = self.context.clock.running();
        show.change(now, |state, _| state.notes_size = percent);
        Ok(self.context.store.set_setting(NOTES_SIZE, &percent.to_string(), show.moment(now))?)
    }

    fn notes_size(&self) -> u32 {
        let (first, least, most) = NOTES_SIZES;
        let kept = self.context.store.setting(NOTES_SIZE).ok().flatten().and_then(|kept| kept.parse().ok());
        kept.unwrap_or(first).clamp(least, most)
    }

    pub(crate) fn surroundings(&self) -> Result<Surroundings, Error> {
        let settings = self.settings.current();
        Ok(Surroundings { interface_language: settings.interface_language, appearance: settings.appearance })
    }
}

impl State {
    /// Before a key on the only screen: what another screen began and no key here could end is put away. Nothing points any
    /// more, and an audience that kept its picture follows what it is shown; a screen that goes black or comes back keeps it.
    fn lay_down(&mut self, meaning: Meaning) {
        self.talk.point(Pointer::None);
        if !matches!(meaning, Meaning::Out | Meaning::Digit(_) | Meaning::Blank(_)) {
            self.talk.gaze = Gaze::Follows;
        }
    }
}

/// Does what a key says; what that led out of.
fn obey(state: &mut State, meaning: Meaning, now: Duration) -> Out {
    let talk = &mut state.talk;
    match meaning {
        Meaning::Digit(digit) => {
            talk.type_digit(digit);
            return Out::OfSomething;
        }
        Meaning::Enter if !talk.typed.is_empty() => {
            talk.go_to_typed();
            return Out::OfSomething;
        }
        Meaning::Erase if !talk.typed.is_empty() => {
            talk.typed.pop();
            return Out::OfSomething;
        }
        Meaning::Out => return talk.step_out(),
        _ => talk.typed.clear(),
    }
    match meaning {
        Meaning::Next | Meaning::Enter => talk.next(),
        Meaning::Back | Meaning::Erase => talk.back(),
        Meaning::First => talk.first(),
        Meaning::Last => talk.last(),
        Meaning::Blank(blank) => talk.toggle_blank(blank),
        Meaning::Freeze => talk.toggle_freeze(),
        Meaning::Return => talk.come_back(),
        Meaning::Undo => talk.undo_stroke(),
        Meaning::Clear => talk.clear_strokes(),
        Meaning::Pause => state.watch.toggle(now),
        Meaning::Play => talk.playing = !talk.playing,
        Meaning::Digit(_) | Meaning::Out | Meaning::Known | Meaning::Wish(_) => {}
    }
    Out::OfSomething
}

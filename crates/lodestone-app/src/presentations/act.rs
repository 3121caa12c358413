//! Carries out the presenter's acts: those that change the session alone, and those that draw, write or end
//! something.

use std::sync::Arc;

use lodestone_l10n::message;
use lodestone_presentation::keys::{Meaning, Shift, meaning};
use lodestone_presentation::session::PointerInput;
use lodestone_presentation::state::StepOut;

use crate::api::{Act, Acted, WindowAction};
use crate::error::{Code, Error};

use super::Presentations;
use super::running::Running;

impl Presentations {
    /// Does something and returns the presenter's view after it.
    pub(crate) fn act(&self, act: Act) -> Result<Acted, Error> {
        let running = self.running()?;
        let now = self.context.clock.running();
        match act {
            Act::Key { key, shift } => match meaning(&key, Shift::of(shift)) {
                None => return Ok(Acted::WindowAction { action: WindowAction::Nothing }),
                Some(Meaning::WindowAction(action)) => {
                    if running.read(|session| session.is_typing()) {
                        running.change(now, |session, _| session.forget_typed());
                    }
                    return Ok(Acted::WindowAction { action });
                }
                Some(meaning) => self.apply_key(&running, meaning),
            },
            Act::Point { pointer } => {
                running.move_pointer(PointerInput::Point(pointer));
                return Ok(Acted::Moved);
            }
            Act::Draw { stroke } => {
                running.move_pointer(PointerInput::Draw(stroke));
                return Ok(Acted::Moved);
            }
            Act::Ask { slide } => self.show_asked(&running, &slide)?,
            Act::AddToPitch { slide } => self.add_to_pitch(&running, &slide)?,
            Act::Language { tag } => self.change_language(&running, &tag)?,
            Act::End => self.end(&running),
            other => running.change(now, |session, snapshot| session.apply(snapshot, other, now)),
        }
        Ok(self.acted(&running))
    }

    /// Obeys a key of the one window on one screen.
    pub(crate) fn press(&self, key: String, shift: bool) -> Result<(), Error> {
        let running = self.running()?;
        let Some(meaning) = meaning(&key, Shift::of(shift)).filter(|meaning| meaning.is_for_solo()) else {
            return Ok(());
        };
        running.change(self.context.clock.running(), |session, _| session.leave_second_screen(meaning));
        self.apply_key(&running, meaning);
        if !running.is_over() {
            // Nobody sees it now; if a second screen comes back, its view is up to date.
            running.notify_presenter();
        }
        Ok(())
    }

    /// Changes to a language. A slide beside the story is drawn in it first, so that both change in one picture; of two
    /// languages that are chosen meanwhile, the later one counts.
    fn change_language(&self, running: &Running, tag: &str) -> Result<(), Error> {
        let track = running
            .snapshot
            .track(tag)
            .ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorNoLanguage { tag }))?;
        running.change(self.context.clock.running(), |session, _| session.choose_language(track));
        let mut tried: Option<String> = None;
        loop {
            let missing = running.change(self.context.clock.running(), |session, snapshot| {
                session.show_language(snapshot, track, tried.as_deref())
            });
            let Some(id) = missing else { return Ok(()) };
            // If that fails, the slide stays in the language it has.
            let _ = self.draw_extra_slide(running, &id, track);
            tried = Some(id);
        }
    }

    /// Does what a key means.
    fn apply_key(&self, running: &Arc<Running>, meaning: Meaning) {
        let now = self.context.clock.running();
        if running.change(now, |session, _| session.apply_key(meaning, now)) == StepOut::Presentation {
            self.end(running);
        }
    }

    /// Returns what came of an act. Somebody else may have ended the presentation meanwhile, and said so to everybody.
    fn acted(&self, running: &Running) -> Acted {
        if running.is_over() { Acted::Ended } else { Acted::Shown { view: Box::new(self.view_of(running)) } }
    }
}

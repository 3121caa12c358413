//! Carries out the presenter's keys and acts.

use std::sync::Arc;
use std::time::Duration;

use crate::keys::Meaning;
use crate::snapshot::Snapshot;
use crate::state::{AudienceMode, StepOut};
use crate::view::{Act, Blank, Motion, Pointer, Stroke};

use super::Session;

/// Longer questions are cut: what was asked is a note, not a letter.
const LONGEST_QUESTION: usize = 200;
/// The most questions without a slide that are kept.
const MOST_UNANSWERED: usize = 200;

/// How large notes are, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotesSize(u32);

impl NotesSize {
    const LEAST: u32 = 60;
    const MOST: u32 = 300;

    /// The nearest size that notes can have.
    pub fn nearest(percent: u32) -> NotesSize {
        NotesSize(percent.clamp(NotesSize::LEAST, NotesSize::MOST))
    }

    /// In percent.
    pub fn percent(self) -> u32 {
        self.0
    }
}

impl Default for NotesSize {
    fn default() -> NotesSize {
        NotesSize(100)
    }
}

/// Input from the pointer or the pen.
#[derive(Debug, Clone, PartialEq)]
pub enum PointerInput {
    /// The pointer moves, appears or disappears.
    Point(Pointer),
    /// The pen draws; the line so far.
    Draw(Stroke),
}

impl Session {
    /// Carries out a key. Returns what it left.
    pub fn apply_key(&mut self, meaning: Meaning, now: Duration) -> StepOut {
        let state = &mut self.state;
        match meaning {
            Meaning::Digit(digit) => {
                state.type_digit(digit);
                return StepOut::Something;
            }
            Meaning::Enter if !state.typed().is_empty() => {
                state.go_to_typed();
                return StepOut::Something;
            }
            Meaning::Erase if !state.typed().is_empty() => {
                state.erase_digit();
                return StepOut::Something;
            }
            Meaning::Out => return state.step_out(),
            _ => state.forget_typed(),
        }
        match meaning {
            Meaning::Next | Meaning::Enter => state.next(),
            Meaning::Back | Meaning::Erase => state.back(),
            Meaning::First => state.first(),
            Meaning::Last => state.last(),
            Meaning::Blank(blank) => state.toggle_blank(blank),
            Meaning::Freeze => state.toggle_freeze(),
            Meaning::Return => state.come_back(),
            Meaning::Undo => state.undo_stroke(),
            Meaning::Clear => state.clear_strokes(),
            Meaning::Pause => self.watch.toggle(now),
            Meaning::Play => state.playing = !state.playing,
            Meaning::Digit(_) | Meaning::Out | Meaning::Known | Meaning::WindowAction(_) => {}
        }
        StepOut::Something
    }

    /// Prepares for a key on the only screen: ends what another screen began and no key here could end. Nothing points any
    /// more, and an audience that kept its picture follows again; a screen that goes black or comes back keeps it.
    pub fn leave_second_screen(&mut self, meaning: Meaning) {
        self.state.point(Pointer::None);
        if !matches!(meaning, Meaning::Out | Meaning::Digit(_) | Meaning::Blank(_)) {
            self.state.mode = AudienceMode::Follows;
        }
    }

    /// Whether digits of a number to go to are typed.
    pub fn is_typing(&self) -> bool {
        !self.state.typed().is_empty()
    }

    /// Forgets typed digits.
    pub fn forget_typed(&mut self) {
        self.state.forget_typed();
    }

    /// Does an act that concerns the presentation alone. Acts for which a host must draw, write or end something do
    /// nothing here.
    pub fn apply(&mut self, snapshot: &Snapshot, act: Act, now: Duration) {
        let state = &mut self.state;
        // Digits that were typed belong to the number, not to what comes after.
        state.forget_typed();
        match act {
            Act::Next => state.next(),
            Act::Back => state.back(),
            Act::First => state.first(),
            Act::Last => state.last(),
            Act::GoTo { key } => {
                if let Some(place) = snapshot.place(&key) {
                    state.go_to(place);
                }
            }
            Act::Blank { blank: Blank::No } => state.blank = Blank::No,
            Act::Blank { blank } => state.toggle_blank(blank),
            Act::Freeze => state.toggle_freeze(),
            Act::Return => state.come_back(),
            Act::Unanswered { question } => self.note_unanswered(&question),
            Act::Cut { minutes } => state.cut_to(minutes),
            Act::Stroke { stroke } => state.stroke(stroke),
            Act::UndoStroke => state.undo_stroke(),
            Act::ClearStrokes => state.clear_strokes(),
            Act::Zoom { zoom } => state.zoom_to(zoom),
            Act::Play { playing } => state.playing = playing,
            Act::Pause => self.watch.toggle(now),
            Act::Restart => {
                self.watch.restart(now);
                self.viewing_times.restart();
            }
            Act::Key { .. }
            | Act::Ask { .. }
            | Act::AddToPitch { .. }
            | Act::Language { .. }
            | Act::Point { .. }
            | Act::Draw { .. }
            | Act::End => {}
        }
    }

    fn note_unanswered(&mut self, question: &str) {
        let question: String = question.trim().chars().take(LONGEST_QUESTION).collect();
        if !question.is_empty() && self.unanswered.len() < MOST_UNANSWERED && !self.unanswered.contains(&question) {
            self.unanswered.push(question);
        }
    }

    /// Moves pointer or pen. Returns what the audience is to be sent.
    pub fn move_pointer(&mut self, hand: PointerInput) -> Option<Motion> {
        let motion = match hand {
            PointerInput::Point(pointer) => {
                self.state.point(pointer);
                let pointer = self.state.pointer();
                if self.state.mode == AudienceMode::Follows && self.seen.pointer != pointer {
                    // A window that draws from the view finds it where it is; the others hear of it as a motion.
                    Arc::make_mut(&mut self.seen).pointer = pointer;
                }
                Motion::Pointer { pointer }
            }
            PointerInput::Draw(stroke) => Motion::Stroke { stroke: self.state.draw(stroke)? },
        };
        (self.state.mode == AudienceMode::Follows).then_some(motion)
    }

    /// Sets how large notes are.
    pub fn resize_notes(&mut self, size: NotesSize) {
        self.notes_size = size;
    }
}

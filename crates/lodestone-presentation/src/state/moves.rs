//! Moves through the story: steps, slides, jumps, cuts and typed numbers, and leaves one of them at a time.

use crate::view::Blank;

use super::{AudienceMode, Jump, MOST_DIGITS, Shown, State, StepOut};

impl State {
    /// Goes to the next step or slide, or out of a jump. At the end the slide stays; a blank screen shows it again.
    pub fn next(&mut self) {
        self.go(self.upcoming().and_then(Shown::of_story));
    }

    /// Goes to the previous step or slide, likewise.
    pub fn back(&mut self) {
        self.go(self.previous().and_then(Shown::of_story));
    }

    /// Goes to the first slide of the path.
    pub fn first(&mut self) {
        self.go(self.path().first().map(|place| (place, 1)));
    }

    /// Goes to the last slide of the path.
    pub fn last(&mut self) {
        self.go(self.path().last().map(|place| (place, 1)));
    }

    /// Goes to a slide of the story. One that the cut leaves out is shown in between.
    pub fn go_to(&mut self, place: usize) {
        if self.path().position(place).is_some() {
            self.go(Some((place, 1)));
        } else if place < self.route.steps.len() {
            self.show_between(Jump::Story(place));
        }
    }

    /// Shows a slide in between, instead of any that was shown in between before.
    pub fn show_between(&mut self, jump: Jump) {
        self.jump = Some(jump);
        self.left_at = None;
        self.landed();
    }

    /// Goes out of a jump, to where the story was.
    pub fn come_back(&mut self) {
        if self.jump.is_some() {
            self.go(Some((self.place, self.step)));
        }
    }

    fn go(&mut self, to: Option<(usize, u32)>) {
        let Some((place, step)) = to else {
            self.unblank();
            return;
        };
        let same_slide = self.jump.is_none() && place == self.place;
        (self.place, self.step) = (place, step);
        (self.jump, self.left_at) = (None, None);
        if same_slide {
            self.unblank();
            self.moves += 1;
        } else {
            self.landed();
        }
    }

    /// A move shows the slide it leads to, unless the audience keeps its picture: that is another slide.
    fn unblank(&mut self) {
        if self.mode == AudienceMode::Follows {
            self.blank = Blank::No;
        }
    }

    fn landed(&mut self) {
        self.unblank();
        self.zoom = None;
        self.playing = true;
        self.moves += 1;
    }

    /// Digits of a number to go to, as far as they are typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Takes a digit of a number to go to.
    pub fn type_digit(&mut self, digit: char) {
        if self.typed.len() < MOST_DIGITS {
            self.typed.push(digit);
        }
    }

    /// Takes the last digit back.
    pub fn erase_digit(&mut self) {
        self.typed.pop();
    }

    /// Forgets the digits.
    pub fn forget_typed(&mut self) {
        self.typed.clear();
    }

    /// Goes to the number that was typed, as it is printed on the slide. A number that no slide has moves nothing.
    pub fn go_to_typed(&mut self) {
        let place = self.typed_place();
        self.typed.clear();
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    fn typed_place(&self) -> Option<usize> {
        let number: u32 = self.typed.parse().ok()?;
        self.route.numbers.iter().position(|printed| *printed == number)
    }

    /// What Enter would bring after the digits typed so far, so that its picture can be fetched ahead.
    pub fn announced(&self) -> Option<Shown<'_>> {
        let place = self.typed_place()?;
        let whole = self.path().position(place).is_none();
        Some(Shown::Story(place, if whole { self.steps(place) } else { 1 }))
    }

    /// Blanks the screen, or shows the slide again when it is blank in that way.
    pub fn toggle_blank(&mut self, blank: Blank) {
        self.blank = if self.blank == blank { Blank::No } else { blank };
    }

    /// Lets the audience keep its picture, or follow again.
    pub fn toggle_freeze(&mut self) {
        self.mode = match self.mode {
            AudienceMode::Follows => AudienceMode::Frozen,
            AudienceMode::Frozen => AudienceMode::Follows,
        };
    }

    /// Leaves one thing that is not the plain story, and says whether there was one.
    pub fn step_out(&mut self) -> StepOut {
        if !self.typed.is_empty() {
            self.typed.clear();
        } else if self.blank != Blank::No {
            self.blank = Blank::No;
        } else if self.mode == AudienceMode::Frozen {
            self.mode = AudienceMode::Follows;
        } else if self.zoom.is_some() {
            self.zoom = None;
        } else if self.jump.is_some() {
            self.come_back();
        } else {
            return StepOut::Presentation;
        }
        StepOut::Something
    }

    /// Changes to another cut and keeps the slide that is shown. When the cut leaves that slide out, it is shown beside the
    /// cut from then on, and the next key leads to the next slide of the cut, or to its last. A cut that does not exist
    /// changes nothing.
    pub fn cut_to(&mut self, minutes: Option<u32>) {
        self.cut = match minutes {
            Some(wanted) => match self.route.cuts.iter().position(|(minutes, _)| *minutes == wanted) {
                Some(cut) => Some(cut),
                None => return,
            },
            None => None,
        };
        // The story is at a slide that another cut left out.
        if let (Some(Jump::Story(place)), Some(step)) = (&self.jump, self.left_at) {
            (self.place, self.step) = (*place, step);
            (self.jump, self.left_at) = (None, None);
        }
        if self.path().position(self.place).is_some() {
            return;
        }
        let path = self.path();
        let Some(place) = path.after(self.place).or_else(|| path.last()) else { return };
        if self.jump.is_none() {
            (self.jump, self.left_at) = (Some(Jump::Story(self.place)), Some(self.step));
        }
        (self.place, self.step) = (place, 1);
    }

    /// Takes the steps of another language, which may show a slide in fewer.
    pub fn take_steps(&mut self, steps: Vec<u32>) {
        self.route.steps = steps;
        self.step = self.step.min(self.steps(self.place));
        if let (Some(Jump::Story(place)), Some(step)) = (&self.jump, self.left_at) {
            self.left_at = Some(step.min(self.steps(*place)));
        }
    }
}

//! Changes the language. A language that is not drawn yet is shown as soon as it is; until then the slide stays.

use crate::snapshot::Snapshot;

use super::Session;

impl Session {
    /// Index of the language that is shown, in [`Snapshot::tracks`].
    pub fn track(&self) -> usize {
        self.track
    }

    /// Chooses a language. Of two that are chosen before the first is shown, the later one counts.
    pub fn choose_language(&mut self, track: usize) {
        self.awaited = Some(track);
    }

    /// Shows a language that was chosen, unless another one was chosen since. When the slide in between is not drawn in it,
    /// that slide's id is returned and nothing changes, so that both change in one picture; unless its drawing was tried.
    pub fn show_language(&mut self, snapshot: &Snapshot, track: usize, tried: Option<&str>) -> Option<String> {
        if self.awaited.unwrap_or(self.track) != track {
            return None;
        }
        let asked = self.asked_now().filter(|id| !self.has_extra_slide(id, track));
        let missing = asked.filter(|id| tried != Some(*id)).map(str::to_owned);
        if missing.is_none() {
            self.change_track(snapshot, track);
        }
        missing
    }

    /// Shows a language that was awaited and is drawn now.
    pub fn language_is_drawn(&mut self, snapshot: &Snapshot, track: usize) {
        if self.awaited == Some(track) {
            self.change_track(snapshot, track);
        }
    }

    /// Gives up on a language that cannot be drawn, and tells the presenter.
    pub fn language_is_lost(&mut self, track: usize, caution: String) {
        self.awaited = self.awaited.filter(|awaited| *awaited != track);
        self.cautions.push(caution);
    }

    fn change_track(&mut self, snapshot: &Snapshot, track: usize) {
        if !snapshot.is_drawn(track) {
            self.awaited = Some(track);
            return;
        }
        self.awaited = None;
        self.track = track;
        self.state.take_steps(snapshot.steps_in(track));
    }
}

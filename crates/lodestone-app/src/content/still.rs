//! Stillness in front of people: from the moment a show or a booth begins, nothing is fetched, and nothing is swapped.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::app::App;
use crate::worker::Cancel;

/// A show waits at most so long for a fetch to let go of its connections: a server that never answers must not keep
/// anybody from presenting.
const PATIENCE: Duration = Duration::from_secs(3);

/// Who fetches, and how many want to begin in front of people.
#[derive(Debug, Default)]
pub(super) struct Stillness {
    state: Mutex<State>,
    over: Condvar,
}

/// What is guarded together.
#[derive(Debug, Default)]
pub(super) struct State {
    /// So many shows and booths are just beginning.
    beginning: u32,
    /// Stops who fetches.
    fetching: Option<Cancel>,
    /// Whether a person, and not a show, stopped who fetches.
    unwanted: bool,
}

/// Somebody fetches, until this goes.
pub(super) struct Fetching<'a> {
    stillness: &'a Stillness,
    pub(super) cancel: Cancel,
}

impl Fetching<'_> {
    /// Whether a person does not want it.
    pub(super) fn is_unwanted(&self) -> bool {
        self.stillness.lock().unwanted
    }
}

impl Drop for Fetching<'_> {
    fn drop(&mut self) {
        self.stillness.lock().fetching = None;
        self.stillness.over.notify_all();
    }
}

/// Somebody begins in front of people, until this goes; by then the show itself keeps things still.
pub(crate) struct Still<'a>(&'a Stillness);

impl Drop for Still<'_> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.beginning = state.beginning.saturating_sub(1);
    }
}

impl Stillness {
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops who fetches, if anybody does, for a person.
    pub(super) fn stop(&self) {
        let mut state = self.lock();
        if let Some(cancel) = state.fetching.clone() {
            cancel.cancel();
            state.unwanted = true;
        }
    }
}

impl App {
    /// Keeps the network silent and the content as it is, from before a show begins.
    pub(crate) fn hold_still(&self) -> Still<'_> {
        let stillness = &self.content.stillness;
        let mut state = stillness.lock();
        state.beginning += 1;
        if let Some(cancel) = &state.fetching {
            cancel.cancel();
            let _ = stillness
                .over
                .wait_timeout_while(state, PATIENCE, |state| state.fetching.is_some())
                .unwrap_or_else(PoisonError::into_inner);
        }
        Still(stillness)
    }

    /// Begins to fetch, unless something is in front of people.
    pub(super) fn begin_fetching(&self) -> Option<Fetching<'_>> {
        let stillness = &self.content.stillness;
        let mut state = stillness.lock();
        if !self.is_still(&state) {
            return None;
        }
        let cancel = Cancel::default();
        state.fetching = Some(cancel.clone());
        state.unwanted = false;
        Some(Fetching { stillness, cancel })
    }

    /// Whether nobody is in front of people, and nobody is about to be as long as the state is held.
    pub(super) fn is_still(&self, state: &State) -> bool {
        state.beginning == 0 && !self.is_showing() && !self.booth_runs()
    }
}

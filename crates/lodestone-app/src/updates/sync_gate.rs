//! Lets one presentation or kiosk begin at a time, and pauses downloads and library swaps while one runs.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lodestone_l10n::message;

use crate::error::{Code, Error};
use crate::worker::Cancel;

/// How long a presentation waits for a download to close its connections: a server that never answers must not delay a
/// presentation.
const STOP_TIMEOUT: Duration = Duration::from_secs(3);

/// What an audience sees: only one of these can run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foreground {
    /// A presentation.
    Presentation,
    /// A kiosk.
    Kiosk,
}

/// Closed while a presentation or kiosk runs, so that nothing else begins and the library stays the same.
#[derive(Debug, Default)]
pub(crate) struct SyncGate {
    state: Mutex<State>,
    stopped: Condvar,
}

/// The state under one lock.
#[derive(Debug, Default)]
struct State {
    /// Whether a presentation or kiosk is about to begin.
    beginning: bool,
    foreground: Option<Foreground>,
    /// Stops the running download.
    download: Option<Cancel>,
    /// Whether a person, and not a presentation, stopped the download.
    stopped_by_person: bool,
}

impl State {
    fn is_open(&self) -> bool {
        !self.beginning && self.foreground.is_none()
    }
}

impl SyncGate {
    /// Closes the gate for a presentation or kiosk that is about to begin: stops the download, and keeps the library as
    /// it is. Fails while another one begins or runs.
    pub(crate) fn begin(self: &Arc<SyncGate>) -> Result<StartGuard, Error> {
        let mut state = self.state();
        match state.foreground {
            Some(Foreground::Kiosk) => return Err(Error::with_message(Code::Input, message::App::ErrorKioskRuns)),
            Some(Foreground::Presentation) => {
                return Err(Error::with_message(Code::Input, message::App::ErrorPresentationOn));
            }
            None if state.beginning => return Err(Error::with_message(Code::Input, message::App::ErrorPresentationOn)),
            None => state.beginning = true,
        }
        if let Some(cancel) = &state.download {
            cancel.cancel();
            let _ = self
                .stopped
                .wait_timeout_while(state, STOP_TIMEOUT, |state| state.download.is_some())
                .unwrap_or_else(PoisonError::into_inner);
        }
        Ok(StartGuard(self.clone()))
    }

    /// Returns whether a presentation or kiosk runs.
    pub(crate) fn is_closed(&self) -> bool {
        self.state().foreground.is_some()
    }

    /// Prevents a presentation or kiosk from beginning until the guard is dropped; `None` when one begins or runs.
    pub(crate) fn keep_open(&self) -> Option<OpenGuard<'_>> {
        let state = self.state();
        state.is_open().then_some(OpenGuard(state))
    }

    /// Begins a download; `None` while a presentation or kiosk begins or runs.
    pub(crate) fn download(&self) -> Option<Download<'_>> {
        let mut state = self.state();
        if !state.is_open() {
            return None;
        }
        let cancel = Cancel::default();
        state.download = Some(cancel.clone());
        state.stopped_by_person = false;
        Some(Download { gate: self, cancel })
    }

    /// Stops the running download for a person who does not want it.
    pub(crate) fn stop_download(&self) {
        let mut state = self.state();
        if let Some(cancel) = state.download.clone() {
            cancel.cancel();
            state.stopped_by_person = true;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps the gate open until it is dropped.
pub(crate) struct OpenGuard<'a>(#[expect(dead_code, reason = "held, not read")] MutexGuard<'a, State>);

/// A download that runs until this is dropped.
pub(crate) struct Download<'a> {
    gate: &'a SyncGate,
    /// Stops it.
    pub(crate) cancel: Cancel,
}

impl Download<'_> {
    /// Returns whether a person stopped it.
    pub(crate) fn is_stopped_by_person(&self) -> bool {
        self.gate.state().stopped_by_person
    }
}

impl Drop for Download<'_> {
    fn drop(&mut self) {
        self.gate.state().download = None;
        self.gate.stopped.notify_all();
    }
}

/// A presentation or kiosk that is about to begin; the gate opens again when this is dropped.
pub(crate) struct StartGuard(Arc<SyncGate>);

impl StartGuard {
    /// Marks it as running: the gate stays closed until the guard is dropped.
    pub(crate) fn begun(self, what: Foreground) -> RunningGuard {
        self.0.state().foreground = Some(what);
        RunningGuard(self.0.clone())
    }
}

impl Drop for StartGuard {
    fn drop(&mut self) {
        self.0.state().beginning = false;
    }
}

/// Keeps the gate closed until it is dropped.
pub(crate) struct RunningGuard(Arc<SyncGate>);

impl Drop for RunningGuard {
    fn drop(&mut self) {
        self.0.state().foreground = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_in_front_of_people_at_a_time() {
        let gate = Arc::new(SyncGate::default());
        let beginning = gate.begin().expect("nothing goes on");
        assert!(gate.begin().is_err(), "of two that begin at once, the second is refused");
        assert!(gate.keep_open().is_none() && gate.download().is_none(), "from before it begins, all is still");
        let closed = beginning.begun(Foreground::Kiosk);
        assert!(gate.is_closed() && gate.begin().is_err() && gate.download().is_none());
        drop(closed);
        assert!(!gate.is_closed() && gate.keep_open().is_some());
        drop(gate.begin().expect("it has ended"));
        assert!(gate.download().is_some(), "one that broke off keeps nothing closed");
    }
}

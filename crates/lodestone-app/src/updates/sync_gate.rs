//! Lets one presentation or kiosk begin at a time, and pauses downloads and library swaps while one goes on.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lodestone_l10n::message;

use crate::error::{Code, Error};
use crate::worker::Cancel;

/// How long a presentation waits for a download to let go of its connections: a server that never answers must not keep
/// anybody from presenting.
const STOP_TIMEOUT: Duration = Duration::from_secs(3);

/// What is in front of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foreground {
    /// A presentation.
    Presentation,
    /// A kiosk.
    Kiosk,
}

/// Guards what is in front of people from what changes the library, and from each other.
#[derive(Debug, Default)]
pub(crate) struct SyncGate {
    state: Mutex<State>,
    stopped: Condvar,
}

/// What is guarded together.
#[derive(Debug, Default)]
struct State {
    /// Whether a presentation or kiosk is about to begin.
    beginning: bool,
    foreground: Option<Foreground>,
    /// Stops the download that goes on.
    download: Option<Cancel>,
    /// Whether a person, and not a presentation, stopped it.
    stopped_by_person: bool,
}

impl State {
    fn is_open(&self) -> bool {
        !self.beginning && self.foreground.is_none()
    }
}

impl SyncGate {
    /// Closes the gate for a presentation or kiosk that is about to begin: nothing is downloaded any more, and the library
    /// stays the same. Fails while another one begins or goes on.
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

    /// Whether a presentation or kiosk goes on.
    pub(crate) fn is_closed(&self) -> bool {
        self.state().foreground.is_some()
    }

    /// Keeps anybody from beginning until the answer is dropped; `None` when somebody has begun or is about to.
    pub(crate) fn keep_open(&self) -> Option<OpenGuard<'_>> {
        let state = self.state();
        state.is_open().then_some(OpenGuard(state))
    }

    /// Begins a download; `None` while something is in front of people.
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

    /// Stops the download that goes on, for a person who does not want it.
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

/// The gate is open, and nobody begins until this is dropped.
pub(crate) struct OpenGuard<'a>(#[expect(dead_code, reason = "held, not read")] MutexGuard<'a, State>);

/// A download that goes on until this is dropped.
pub(crate) struct Download<'a> {
    gate: &'a SyncGate,
    /// Stops it.
    pub(crate) cancel: Cancel,
}

impl Download<'_> {
    /// Whether a person does not want it.
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

/// A presentation or kiosk is about to begin; the gate opens again when this is dropped.
pub(crate) struct StartGuard(Arc<SyncGate>);

impl StartGuard {
    /// It has begun: the gate stays closed until the answer is dropped.
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

/// Something is in front of people until this is dropped.
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

//! Opens the application while the window loads; callers that need it earlier wait for it.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lodestone_app::App;
use lodestone_app::api::{Code, Failure};

/// The application, once it is there.
#[derive(Default)]
pub(crate) struct AppLoader {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
enum State {
    #[default]
    Underway,
    Open(Arc<App>),
    Failed(Failure),
}

impl AppLoader {
    /// The application, after waiting for it.
    ///
    /// # Errors
    ///
    /// When it could not be opened: says why and what to do.
    pub(crate) fn app(&self) -> Result<Arc<App>, Failure> {
        let state = self.state();
        let state = self
            .changed
            .wait_while(state, |state| matches!(state, State::Underway))
            .unwrap_or_else(PoisonError::into_inner);
        match &*state {
            State::Open(app) => Ok(app.clone()),
            State::Failed(failure) => Err(failure.clone()),
            State::Underway => Err(stopped()),
        }
    }

    /// The application, if it is there already.
    pub(crate) fn open(&self) -> Option<Arc<App>> {
        match &*self.state() {
            State::Open(app) => Some(app.clone()),
            _ => None,
        }
    }

    /// Whether opening failed and nobody tries again; if so, the caller is the one who does.
    pub(crate) fn take_failure(&self) -> Option<Failure> {
        let mut state = self.state();
        match std::mem::take(&mut *state) {
            State::Failed(failure) => Some(failure),
            other => {
                *state = other;
                None
            }
        }
    }

    /// Opens the application on a thread of its own, and does something with it before anybody else gets it.
    pub(crate) fn begin(
        self: &Arc<Self>,
        open: impl FnOnce() -> Result<App, Failure> + Send + 'static,
        then: impl FnOnce(&App) + Send + 'static,
    ) {
        let loader = self.clone();
        std::thread::spawn(move || {
            // Everybody who waits must hear even of a panic.
            let mut answer = Answer { loader, state: State::Failed(stopped()) };
            match open() {
                Ok(app) => {
                    then(&app);
                    let app = Arc::new(app);
                    check_when_due(&app);
                    answer.state = State::Open(app);
                }
                Err(failure) => answer.state = State::Failed(failure),
            }
        });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands a state over when it goes, however that comes.
struct Answer {
    loader: Arc<AppLoader>,
    state: State,
}

impl Drop for Answer {
    fn drop(&mut self) {
        *self.loader.state() = std::mem::take(&mut self.state);
        self.loader.changed.notify_all();
    }
}

/// Between two looks at whether the source of content is to be asked.
const LOOK: Duration = Duration::from_secs(5);

/// Lets the application ask the source of its content when it is time, for as long as it is there.
#[expect(clippy::disallowed_methods, reason = "a timer of the desktop: time itself is what it waits for")]
fn check_when_due(app: &Arc<App>) {
    let app = Arc::downgrade(app);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            let Some(app) = app.upgrade() else { break };
            app.check_when_due();
        }
    });
}

/// Something outside the application that a person can do little about.
pub(crate) fn broken(error: &dyn std::fmt::Display) -> Failure {
    Failure { code: Code::Program, message: error.to_string(), detail: None }
}

fn stopped() -> Failure {
    broken(&"Lodestone stopped while it was opening its library; start it again")
}

//! The application while it opens: the window loads at the same time, and whoever needs the application first waits.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Duration;

use lodestone_app::wire::Failure;
use lodestone_app::{App, Event, Options, failure};
use tauri::{AppHandle, Emitter, Manager};

use crate::clock::Wall;
use crate::films::FilmServer;
use crate::seams;
use crate::show::{Happening, Stage};
use crate::window;

/// The application, once it is there.
#[derive(Default)]
pub(crate) struct Opening {
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

impl Opening {
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

    /// Opens the application on a thread of its own.
    pub(crate) fn begin(self: &Arc<Self>, handle: &AppHandle, then: impl FnOnce(&App) + Send + 'static) {
        let (opening, handle) = (self.clone(), handle.clone());
        std::thread::spawn(move || {
            // Whoever waits must hear even of a panic.
            let mut answer = Answer { opening, state: State::Failed(stopped()) };
            match open(&handle) {
                Ok(app) => {
                    then(&app);
                    let app = Arc::new(app);
                    keep_in_touch(&app);
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
    opening: Arc<Opening>,
    state: State,
}

impl Drop for Answer {
    fn drop(&mut self) {
        *self.opening.state() = std::mem::take(&mut self.state);
        self.opening.changed.notify_all();
    }
}

/// Between two looks at whether the source of content is to be asked.
const LOOK: Duration = Duration::from_secs(5);

/// Lets the application ask the source of its content when it is time, for as long as it is there.
fn keep_in_touch(app: &Arc<App>) {
    let app = Arc::downgrade(app);
    std::thread::spawn(move || {
        let (_open, never) = mpsc::channel::<()>();
        while never.recv_timeout(LOOK).is_err() {
            let Some(app) = app.upgrade() else { break };
            app.keep_in_touch();
        }
    });
}

fn open(handle: &AppHandle) -> Result<App, Failure> {
    let paths = handle.path();
    let place = |found: tauri::Result<PathBuf>| found.map_err(|error| broken(&error));
    let to = handle.clone();
    let tell = move |event: Event| {
        // A window that is gone needs no news.
        let _ = match event {
            Event::Progress(progress) => to.emit("progress", progress),
            Event::Audience(view) => to.emit("audience", &*view),
            Event::Motion(motion) => to.emit("motion", motion),
            Event::ShowChanged(number) => to.emit("show-changed", number),
            Event::ShowBegan => {
                to.state::<Stage>().tell(Happening::Began);
                to.emit("show-began", ())
            }
            Event::ShowEnded => {
                to.state::<Stage>().tell(Happening::Ended);
                to.emit("show-ended", ())
            }
            Event::Content(status) => to.emit_to(window::MAIN, "content", *status),
            Event::Booth(view) => to.emit("booth", &*view),
            Event::BoothBegan => {
                to.state::<Stage>().tell(Happening::BoothBegan);
                to.emit("booth-began", ())
            }
            Event::BoothEnded => {
                to.state::<Stage>().tell(Happening::BoothEnded);
                to.emit("booth-ended", ())
            }
        };
    };
    let options = Options {
        data: Some(place(paths.app_data_dir())?),
        cache: Some(place(paths.app_cache_dir())?),
        library: seams::library(),
        program: std::env::current_exe().map_err(|error| broken(&error))?,
        clock: Box::new(Wall::begun()),
        tell: Box::new(tell),
    };
    let app = App::open(options).map_err(|error| {
        eprintln!("error: {error}");
        failure(&error, &language())
    })?;
    app.project_with(Arc::new(FilmServer::default()));
    Ok(app)
}

/// The language of the system, for what is said before the person's own settings can be read.
#[expect(clippy::disallowed_methods, reason = "the edge: Unix tells the language by the environment")]
fn language() -> String {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
    let tag = set.unwrap_or_default();
    tag.split(['_', '.', '@']).next().unwrap_or_default().to_owned()
}

/// Something outside the application that a person can do little about.
pub(crate) fn broken(error: &dyn std::fmt::Display) -> Failure {
    Failure { code: "program".to_owned(), message: error.to_string(), detail: None }
}

fn stopped() -> Failure {
    broken(&"Lodestone stopped while it was opening its library; start it again")
}

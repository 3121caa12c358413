//! The application as a test opens it: the real store and renderer, a clock that the test winds, a machine that says what
//! the test wants, and everything that windows hear.

mod clock;
mod events;
mod kiosk;
mod pitches;
mod presentation;
mod updates;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lodestone_app::commands::{self, WindowKind};
use lodestone_app::{App, Code, Day, Error, Machine, Options, Power};
use serde_json::Value;

pub use clock::TestClock;
pub use events::Events;

use crate::program;

/// A machine that says of itself what a test wants.
#[derive(Debug, Clone, Copy)]
pub struct TestMachine {
    /// Free bytes of every disk.
    pub room: Option<u64>,
    /// What it runs on.
    pub power: Power,
}

impl TestMachine {
    /// A machine on which all is well.
    pub const WELL: TestMachine = TestMachine { room: Some(40_000_000_000), power: Power::Mains(97) };
}

impl Machine for TestMachine {
    fn room(&self, _folder: &Path) -> Option<u64> {
        self.room
    }

    fn power(&self) -> Power {
        self.power
    }
}

/// An open application, with commands as windows send them: JSON in, JSON out.
pub struct TestApp {
    app: App,
    /// What the application takes for the time.
    pub clock: TestClock,
    /// What its windows were told.
    pub events: Arc<Events>,
}

impl TestApp {
    /// The shipped library, and work that is forgotten afterwards.
    pub fn open() -> TestApp {
        TestApp::builder().open()
    }

    /// The same, with work that stays in a folder.
    pub fn open_in(data: &Path) -> TestApp {
        TestApp::builder().data(data).open()
    }

    /// An application that differs from [`TestApp::open`].
    pub fn builder() -> Builder {
        Builder {
            data: None,
            cache: None,
            library: None,
            program: None,
            today: Day::new(2026, 11, 23).expect("a day of the calendar"),
            machine: TestMachine::WELL,
        }
    }

    /// Runs a command of the main window that must succeed.
    #[track_caller]
    pub fn call(&self, name: &str, arguments: Value) -> Value {
        self.try_call(name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    /// Runs a command of the main window.
    pub fn try_call(&self, name: &str, arguments: Value) -> Result<Value, Error> {
        self.call_from(WindowKind::Main, name, arguments)
    }

    /// Runs a command as a window of some kind sends it.
    pub fn call_from(&self, window: WindowKind, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, window, name, arguments)
    }

    /// Runs a command of the main window that must be refused; answers with the code and the sentence for the person.
    #[track_caller]
    pub fn refused(&self, name: &str, arguments: Value) -> (Code, String) {
        match self.try_call(name, arguments) {
            Ok(answer) => panic!("{name} must be refused here, and answered {answer}"),
            Err(error) => (error.code, self.app.failure(&error).message),
        }
    }
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

/// What a [`TestApp`] is opened with.
pub struct Builder {
    data: Option<PathBuf>,
    cache: Option<PathBuf>,
    library: Option<PathBuf>,
    program: Option<PathBuf>,
    today: Day,
    machine: TestMachine,
}

impl Builder {
    /// The folder of the person's work.
    #[must_use]
    pub fn data(mut self, folder: &Path) -> Builder {
        self.data = Some(folder.to_owned());
        self
    }

    /// The folder of what can be made again.
    #[must_use]
    pub fn cache(mut self, folder: &Path) -> Builder {
        self.cache = Some(folder.to_owned());
        self
    }

    /// Another library than the shipped one.
    #[must_use]
    pub fn library(mut self, folder: &Path) -> Builder {
        self.library = Some(folder.to_owned());
        self
    }

    /// The program that renders, in place of the command line of this tree.
    #[must_use]
    pub fn program(mut self, program: &Path) -> Builder {
        self.program = Some(program.to_owned());
        self
    }

    /// The person's local day.
    #[must_use]
    pub fn today(mut self, day: &str) -> Builder {
        self.today = Day::parse(day).expect("a day of the calendar");
        self
    }

    /// What the machine says of itself.
    #[must_use]
    pub fn machine(mut self, machine: TestMachine) -> Builder {
        self.machine = machine;
        self
    }

    /// Opens the application.
    ///
    /// # Panics
    ///
    /// When it does not open.
    #[track_caller]
    pub fn open(self) -> TestApp {
        let (clock, events) = (TestClock::new(self.today), Arc::new(Events::default()));
        let heard = events.clone();
        let app = App::open(Options {
            data: self.data,
            cache: self.cache,
            library: self.library,
            program: self.program.unwrap_or_else(|| program::lodestone().to_path_buf()),
            clock: Box::new(clock.clone()),
            tell: Box::new(move |event| heard.tell(event)),
        });
        let app = app.unwrap_or_else(|error| panic!("the application must open: {error}"));
        TestApp { app: app.on(Box::new(self.machine)), clock, events }
    }
}

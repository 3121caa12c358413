//! A laptop that follows a source: its work in a folder, so that it can be started again.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use lodestone_app::{App, Clock, Day, Error, Moment, Options, commands};
use lodestone_tests::{press, program};
use serde_json::{Value, json};

/// A clock that stands still until a test lets time pass.
#[derive(Clone)]
pub(crate) struct Still(Arc<AtomicI64>);

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::Relaxed))
    }

    fn today(&self) -> Day {
        Day::parse("2026-11-23").expect("a day of the calendar")
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed).unsigned_abs())
    }
}

pub(crate) struct Laptop {
    pub(crate) app: App,
    clock: Still,
}

impl Laptop {
    /// Starts the program with its work in a folder.
    pub(crate) fn start(folder: &Path) -> Laptop {
        Laptop::start_with(folder, program::lodestone())
    }

    /// The same, with a worker that is known already.
    pub(crate) fn start_with(folder: &Path, program: &Path) -> Laptop {
        let clock = Still(Arc::new(AtomicI64::new((press::NOW + 60) * 1000)));
        let options = Options {
            data: Some(folder.to_owned()),
            cache: None,
            library: None,
            program: program.to_path_buf(),
            clock: Box::new(clock.clone()),
            tell: Box::new(|_| {}),
        };
        Laptop { app: App::open(options).expect("a start always has something to show"), clock }
    }

    /// Adds the source in a file and uses it.
    pub(crate) fn follow(&self, source: &Path) -> String {
        let offer = self.call("look_at_source", json!({ "path": source }));
        assert_eq!(offer["fingerprint"].as_array().map(Vec::len), Some(8), "eight words can be read aloud: {offer}");
        let sources = self.call("add_source", json!({ "token": offer["token"] }));
        let id = sources[0]["id"].as_str().expect("it has an id").to_owned();
        self.call("use_source", json!({ "id": id }));
        id
    }

    pub(crate) fn call(&self, name: &str, arguments: Value) -> Value {
        self.try_call(name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    pub(crate) fn try_call(&self, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, commands::Room::Desk, name, arguments)
    }

    /// Checks now; answers with state and release.
    pub(crate) fn check(&self) -> (String, u64) {
        standing(&self.call("check_now", json!({})))
    }

    pub(crate) fn status(&self) -> Value {
        self.call("content_status", json!({}))
    }

    pub(crate) fn stands(&self) -> (String, u64) {
        standing(&self.status())
    }

    /// The title of the slide that says whom to call.
    pub(crate) fn title(&self) -> String {
        let page = self.call("library_slide", json!({ "id": "frame.contact", "language": "en" }));
        page["card"]["title"].as_str().unwrap_or_default().to_owned()
    }

    pub(crate) fn pass_days(&self, days: i64) {
        self.clock.0.fetch_add(days * 86_400_000, Ordering::Relaxed);
    }
}

fn standing(status: &Value) -> (String, u64) {
    (status["state"].as_str().unwrap_or_default().to_owned(), status["release"].as_u64().unwrap_or_default())
}

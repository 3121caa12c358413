//! A hall to check: an application on a chosen day, machine and library.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lodestone_app::api::WorkStep;
use lodestone_app::{App, Clock, Day, Error, Event, Machine, Moment, Options, Power, commands};
use lodestone_tests::raw;
use lodestone_tests::{library, program};
use serde_json::{Value, json};

/// A machine that says what a test wants it to say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said {
    pub(crate) room: Option<u64>,
    pub(crate) power: Power,
}

impl Machine for Said {
    fn room(&self, _folder: &Path) -> Option<u64> {
        self.room
    }

    fn power(&self) -> Power {
        self.power
    }
}

/// A machine on which all is well.
pub(crate) const WELL: Said = Said { room: Some(40_000_000_000), power: Power::Mains(97) };

struct Wall(Day, Arc<AtomicI64>);

impl Clock for Wall {
    fn now(&self) -> Moment {
        Moment(self.1.fetch_add(10_000, Ordering::Relaxed))
    }

    fn today(&self) -> Day {
        self.0
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.1.load(Ordering::Relaxed).unsigned_abs())
    }
}

pub(crate) struct Hall {
    pub(crate) app: App,
    told: Arc<Mutex<Vec<(WorkStep, u32, u32)>>>,
    time: Arc<AtomicI64>,
}

/// How a hall differs from one in which all is well.
#[derive(Default)]
pub(crate) struct Otherwise<'a> {
    pub(crate) day: Option<&'a str>,
    pub(crate) library: Option<&'a Path>,
    pub(crate) data: Option<&'a Path>,
    pub(crate) machine: Option<Said>,
    pub(crate) program: Option<PathBuf>,
}

impl Hall {
    pub(crate) fn new(otherwise: Otherwise<'_>) -> Hall {
        let day = Day::parse(otherwise.day.unwrap_or("2026-11-23")).expect("a day of the calendar");
        let told: Arc<Mutex<Vec<(WorkStep, u32, u32)>>> = Arc::default();
        let hears = told.clone();
        let time = Arc::new(AtomicI64::new(1_795_400_000_000));
        let options = Options {
            data: otherwise.data.map(Path::to_path_buf),
            cache: None,
            library: otherwise.library.map(Path::to_path_buf),
            program: otherwise.program.unwrap_or_else(|| program::lodestone().to_path_buf()),
            clock: Box::new(Wall(day, time.clone())),
            tell: Box::new(move |event| {
                if let Event::Progress(progress) = event {
                    hears.lock().expect("a list").push((progress.step, progress.done, progress.total));
                }
            }),
        };
        let app = App::open(options).expect("the library opens");
        Hall { app: app.on(Box::new(otherwise.machine.unwrap_or(WELL))), told, time }
    }

    pub(crate) fn call(&self, name: &str, arguments: Value) -> Value {
        self.try_call(name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    pub(crate) fn try_call(&self, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, commands::Room::Desk, name, arguments)
    }

    /// A pitch for a company whose name must not go anywhere.
    pub(crate) fn pitch(&self, slides: &[&str]) -> Value {
        let target = json!({
            "company": "Hemlig Läkemedel", "industries": ["21.20"], "audience": "company", "keywords": [],
            "language": "en", "minutes": 10, "event": "BIO-Europe 2026",
        });
        self.call("create_pitch", json!({ "pitch": { "target": target, "slides": slides } }))
    }

    /// Checks one pitch, with a second screen, a clicker that works and a system that stays awake.
    pub(crate) fn check(&self, pitch: &Value) -> Value {
        self.check_until(pitch, "2026-11-26", seen())
    }

    pub(crate) fn check_until(&self, pitch: &Value, until: &str, seen: Value) -> Value {
        let arguments = json!({ "pitches": [pitch["id"]], "until": until, "seen": seen, "work": "fair" });
        self.call("fair_check", arguments)
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, seconds: i64) {
        self.time.fetch_add(seconds * 1000, Ordering::Relaxed);
    }

    /// Does something as the presenter.
    pub(crate) fn act(&self, act: Value) -> Value {
        let done = commands::call(&self.app, commands::Room::Presenter, "act", json!({ "act": act }));
        done.unwrap_or_else(|error| panic!("a presenter can do this here: {error}"))
    }

    /// The steps of the work that windows heard of.
    pub(crate) fn told(&self) -> Vec<(WorkStep, u32, u32)> {
        self.told.lock().expect("a list").clone()
    }
}

/// What a window sees of a hall in which all is well.
pub(crate) fn seen() -> Value {
    json!({
        "screens": [
            { "name": "eDP-1", "width": 1440, "height": 900, "x": 0, "y": 0, "primary": true, "role": "presenter" },
            { "name": "HDMI-1", "width": 1920, "height": 1080, "x": 1440, "y": 0, "primary": false, "role": "audience" },
        ],
        "awake": true,
        "clicker": [{ "key": "PageDown", "shift": false }, { "key": "PageUp", "shift": false }, { "key": ".", "shift": false }],
    })
}

/// A line of a check by its word.
pub(crate) fn line<'a>(report: &'a Value, code: &str) -> &'a Value {
    let lines = report["lines"].as_array().expect("a report has lines");
    lines.iter().find(|line| line["code"] == code).unwrap_or_else(|| panic!("the check has no line {code}"))
}

/// How a line stands.
pub(crate) fn state<'a>(report: &'a Value, code: &str) -> &'a str {
    line(report, code)["state"].as_str().expect("a state")
}

/// The library in a folder, with one file changed.
pub(crate) fn library_with(folder: &Path, change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> PathBuf {
    let place = folder.join("library");
    for (path, bytes) in library::files() {
        let Some(bytes) = change(&path, bytes) else { continue };
        let file = place.join(path);
        std::fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect("a folder");
        raw::write(file, bytes).expect("a file");
    }
    place
}

//! A stall at a fair: an application, a clock that a test winds, and everything that its windows hear.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lodestone_app::api::BoothView;
use lodestone_app::commands::{self, Room};
use lodestone_app::{App, Clock, Code, Day, Error, Event, Moment, Options};
use lodestone_tests::program;
use serde_json::{Value, json};

struct Wall {
    running: Arc<AtomicU64>,
    looks: AtomicU64,
}

impl Clock for Wall {
    fn now(&self) -> Moment {
        let looks = self.looks.fetch_add(10_000, Ordering::Relaxed);
        Moment(1_795_400_000_000 + i64::try_from(looks).expect("a test is short"))
    }

    fn today(&self) -> Day {
        Day::parse("2026-11-23").expect("a day of the calendar")
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.running.load(Ordering::Relaxed))
    }
}

pub(crate) struct Stall {
    pub(crate) app: App,
    running: Arc<AtomicU64>,
    told: Arc<Mutex<Vec<Event>>>,
}

impl Stall {
    /// A stall whose work is forgotten afterwards.
    pub(crate) fn fresh() -> Stall {
        Stall::within(None)
    }

    /// A stall whose work stays in a folder.
    pub(crate) fn within(data: Option<&Path>) -> Stall {
        let running = Arc::new(AtomicU64::new(7_000));
        let told = Arc::new(Mutex::new(Vec::new()));
        let ears = told.clone();
        let app = App::open(Options {
            data: data.map(Path::to_path_buf),
            cache: None,
            library: None,
            program: program::lodestone().to_path_buf(),
            clock: Box::new(Wall { running: running.clone(), looks: AtomicU64::new(0) }),
            tell: Box::new(move |event| ears.lock().expect("nobody panics while listening").push(event)),
        });
        Stall { app: app.expect("the shipped library opens"), running, told }
    }

    pub(crate) fn call(&self, room: Room, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, room, name, arguments)
    }

    /// A command of the desk.
    pub(crate) fn desk(&self, name: &str, arguments: Value) -> Value {
        self.call(Room::Desk, name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    /// The sentence with which a command of the desk must be refused.
    pub(crate) fn refused(&self, name: &str, arguments: Value) -> (Code, String) {
        match self.call(Room::Desk, name, arguments) {
            Ok(answer) => panic!("{name} must be refused here, and answered {answer}"),
            Err(error) => (error.code, self.app.failure(&error).message),
        }
    }

    /// A pitch for a company, with these slides.
    pub(crate) fn pitch(&self, slides: &[&str]) -> Value {
        let target = json!({
            "company": "Åkerö Läkemedel", "industries": ["21.20"], "audience": "company", "keywords": [],
            "language": "en", "minutes": 10, "event": "BIO-Europe 2026",
        });
        self.desk("create_pitch", json!({ "pitch": { "target": target, "slides": slides } }))
    }

    pub(crate) fn settings(&self) -> Value {
        self.desk("booth_settings", Value::Null)["settings"].clone()
    }

    /// Sets some of the settings; answers with everything on the desk.
    pub(crate) fn set(&self, change: Value) -> Value {
        let mut settings = self.settings();
        for (name, value) in change.as_object().expect("settings by name") {
            settings[name] = value.clone();
        }
        self.desk("change_booth", json!({ "settings": settings }))
    }

    /// Sets the playlist to pitches of the person's own.
    pub(crate) fn play(&self, pitches: &[&Value]) -> Value {
        let items = pitches.iter().map(|pitch| json!({ "source": "own", "pitch": pitch["id"] }));
        self.set(json!({ "playlist": items.collect::<Vec<_>>() }))
    }

    pub(crate) fn begin(&self) -> Value {
        self.desk("begin_booth", json!({ "work": "w" }))
    }

    pub(crate) fn view(&self) -> Value {
        self.call(Room::Booth, "booth", Value::Null).expect("the booth's window may ask at any time")
    }

    pub(crate) fn act(&self, act: Value) -> Value {
        self.call(Room::Booth, "booth_act", json!({ "act": act })).expect("a visitor is never shown an error")
    }

    /// Lets time pass as a host does, four ticks a second.
    pub(crate) fn pass(&self, seconds: u64) {
        for _ in 0..seconds * 4 {
            self.running.fetch_add(250, Ordering::Relaxed);
            self.app.tick();
        }
    }

    /// What the booth's window was told since the last look.
    pub(crate) fn told(&self) -> Vec<Arc<BoothView>> {
        let told = std::mem::take(&mut *self.told.lock().expect("nobody panics while listening"));
        let views = told.into_iter().filter_map(|event| match event {
            Event::Booth(view) => Some(view),
            _ => None,
        });
        views.collect()
    }

    /// Names of the turns that the host was told of since the last look.
    pub(crate) fn turns(&self) -> Vec<&'static str> {
        let told = std::mem::take(&mut *self.told.lock().expect("nobody panics while listening"));
        let turns = told.into_iter().filter_map(|event| match event {
            Event::BoothBegan => Some("began"),
            Event::BoothEnded => Some("ended"),
            _ => None,
        });
        turns.collect()
    }
}

/// The picture of the slide that a view shows.
pub(crate) fn picture(view: &Value) -> String {
    view["scene"]["slide"]["picture"].as_str().unwrap_or_default().to_owned()
}

/// Slides of the shipped library about hydrogen.
pub(crate) const HYDROGEN: &[&str] = &["hydrogen.two-shores", "hydrogen.offer", "hydrogen.max-iv", "hydrogen.contact"];
/// And about oncology.
pub(crate) const ONCOLOGY: &[&str] = &["oncology.contact"];

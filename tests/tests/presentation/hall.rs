//! A hall to show in: an application whose clock on the wall must not be looked at once a show has begun, and everything
//! that its windows hear.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use lodestone_app::commands::{self, Room};
use lodestone_app::{App, Clock, Day, Error, Event, Moment, Options};
use lodestone_tests::program;
use serde_json::{Value, json};

/// So long something drawn in the background may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(120);

/// Time as a test has it.
pub(crate) struct Time {
    running: AtomicU64,
    looks: AtomicU64,
    /// Whether the wall may be looked at.
    covered: AtomicBool,
}

impl Time {
    pub(crate) fn pass(&self, seconds: u64) {
        self.running.fetch_add(seconds * 1000, Ordering::Relaxed);
    }

    /// Nobody may look at the wall from here on.
    pub(crate) fn cover(&self) {
        self.covered.store(true, Ordering::Relaxed);
    }

    pub(crate) fn uncover(&self) {
        self.covered.store(false, Ordering::Relaxed);
    }

    fn look(&self) {
        assert!(!self.covered.load(Ordering::Relaxed), "nothing on the path of presenting asks for the date");
    }
}

struct Wall(Arc<Time>);

impl Clock for Wall {
    fn now(&self) -> Moment {
        self.0.look();
        Moment(
            1_795_400_000_000
                + i64::try_from(self.0.looks.fetch_add(10_000, Ordering::Relaxed)).expect("a small number"),
        )
    }

    fn today(&self) -> Day {
        self.0.look();
        Day::parse("2026-11-23").expect("a day of the calendar")
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.0.running.load(Ordering::Relaxed))
    }
}

/// What windows hear, in order.
#[derive(Default)]
pub(crate) struct Heard {
    events: Mutex<Vec<Event>>,
    bell: Condvar,
    ear: Mutex<Option<Ear>>,
}

/// Somebody who listens.
type Ear = Box<dyn Fn(&Event) + Send + Sync>;

pub(crate) struct Hall {
    pub(crate) app: App,
    pub(crate) time: Arc<Time>,
    pub(crate) heard: Arc<Heard>,
}

impl Hall {
    pub(crate) fn open(data: Option<&Path>, library: Option<&Path>) -> Hall {
        Hall::with(data, library, program::lodestone())
    }

    /// A hall whose slides another program draws.
    pub(crate) fn with_program(program: &Path) -> Hall {
        Hall::with(None, None, program)
    }

    fn with(data: Option<&Path>, library: Option<&Path>, program: &Path) -> Hall {
        let time = Arc::new(Time {
            running: AtomicU64::new(5_000),
            looks: AtomicU64::new(0),
            covered: AtomicBool::new(false),
        });
        let heard = Arc::new(Heard::default());
        let ears = heard.clone();
        let app = App::open(Options {
            data: data.map(Path::to_path_buf),
            cache: None,
            library: library.map(Path::to_path_buf),
            program: program.to_path_buf(),
            clock: Box::new(Wall(time.clone())),
            tell: Box::new(move |event| {
                if let Some(ear) = &*ears.ear.lock().expect("nobody panics with it in hand") {
                    ear(&event);
                }
                ears.events.lock().expect("nobody panics with it in hand").push(event);
                ears.bell.notify_all();
            }),
        });
        Hall { app: app.expect("the library opens"), time, heard }
    }

    pub(crate) fn fresh() -> Hall {
        Hall::open(None, None)
    }

    /// A command of the desk.
    pub(crate) fn desk(&self, name: &str, arguments: Value) -> Value {
        self.call(Room::Desk, name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    pub(crate) fn call(&self, room: Room, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, room, name, arguments)
    }

    /// A pitch of the shipped library.
    pub(crate) fn pitch(&self, language: &str, slides: &[&str]) -> Value {
        let target = json!({
            "company": "Åkerö Läkemedel", "industries": ["21.20"], "audience": "company", "keywords": [],
            "language": language, "minutes": 20, "event": "BIO-Europe 2026",
        });
        self.desk("create_pitch", json!({ "pitch": { "target": target, "slides": slides } }))
    }

    /// A pitch of so many slides: those of the library, over and over.
    pub(crate) fn long_pitch(&self, many: usize) -> Value {
        let library = lodestone_tests::library::oresund();
        let is_story = |slide: &&lodestone_content::model::Slide| {
            !matches!(slide.layout.as_str(), "cover" | "agenda" | "section" | "sources")
        };
        let ids: Vec<&str> = library.slides.values().filter(is_story).map(|slide| slide.id.as_str()).collect();
        let ids: Vec<&str> = ids.into_iter().cycle().take(many).collect();
        self.pitch("en", &ids)
    }

    /// Begins a show of a pitch; nobody may look at the wall from then on.
    pub(crate) fn begin(&self, pitch: &Value) -> Value {
        self.begin_with(json!({ "pitch": pitch["id"] }))
    }

    pub(crate) fn begin_with(&self, mut show: Value) -> Value {
        let first = json!({ "from": null, "cut": null, "language": null, "stepByStep": false });
        for (key, value) in first.as_object().expect("an object") {
            show.as_object_mut().expect("an object").entry(key.clone()).or_insert(value.clone());
        }
        let begun = self.desk("begin_show", json!({ "show": show, "work": "w" }));
        self.time.cover();
        begun
    }

    pub(crate) fn show(&self) -> Value {
        self.call(Room::Presenter, "show", Value::Null).expect("the show goes on")
    }

    /// Does something; the presenter's view after it.
    pub(crate) fn act(&self, act: Value) -> Value {
        let acted = self.acted(act.clone());
        assert_eq!(acted["kind"], "shown", "{act} must leave a view: {acted}");
        acted["view"].clone()
    }

    pub(crate) fn acted(&self, act: Value) -> Value {
        self.try_act(act.clone()).unwrap_or_else(|error| panic!("{act} must work here: {error}"))
    }

    pub(crate) fn try_act(&self, act: Value) -> Result<Value, Error> {
        self.call(Room::Presenter, "act", json!({ "act": act }))
    }

    pub(crate) fn key(&self, key: &str) -> Value {
        self.acted(json!({ "kind": "key", "key": key, "shift": false }))
    }

    /// Keys one after the other, by their names between blanks; `Space` for the blank itself.
    pub(crate) fn keys(&self, keys: &str) -> Value {
        let mut acted = Value::Null;
        for key in keys.split_whitespace() {
            acted = self.key(if key == "Space" { " " } else { key });
        }
        acted["view"].clone()
    }

    /// What the audience sees.
    pub(crate) fn audience(&self) -> Value {
        serde_json::to_value(self.app.audience()).expect("a view is JSON")
    }

    /// What the audience's picture shows.
    pub(crate) fn picture(&self, path: &Value) -> Vec<u8> {
        let path = path.as_str().expect("a path is text");
        self.app.picture(path).unwrap_or_else(|error| panic!("{path} must be there: {error}")).bytes.to_vec()
    }

    /// Waits until something is true; what is drawn in the background says when it is done.
    pub(crate) fn until(&self, what: &str, mut is_true: impl FnMut(&Hall) -> bool) {
        let mut events = self.heard.events.lock().expect("nobody panics with it in hand");
        loop {
            drop(events);
            if is_true(self) {
                return;
            }
            events = self.heard.events.lock().expect("nobody panics with it in hand");
            let (guard, out) = self.heard.bell.wait_timeout(events, PATIENCE).expect("nobody panics with it in hand");
            events = guard;
            assert!(!out.timed_out(), "{what} must come");
        }
    }

    /// Waits until a language is drawn.
    pub(crate) fn until_ready(&self, tag: &str) {
        self.until(&format!("the language {tag}"), |hall| {
            let view = hall.show();
            let languages = view["languages"].as_array().cloned().unwrap_or_default();
            languages.iter().any(|language| language["tag"] == tag && language["ready"] == true)
        });
    }

    /// Everything that was told so far, as windows receive it.
    pub(crate) fn told(&self) -> Vec<Value> {
        let json = |event: &Event| match event {
            Event::Progress(progress) => json!({ "progress": progress }),
            Event::Audience(view) => json!({ "audience": **view }),
            Event::Motion(motion) => json!({ "motion": motion }),
            Event::ShowChanged(number) => json!({ "show-changed": number }),
            other => json!({ "other": format!("{other:?}") }),
        };
        self.heard.events.lock().expect("nobody panics with it in hand").iter().map(json).collect()
    }

    /// Does something whenever windows hear of something.
    pub(crate) fn listen(&self, ear: impl Fn(&Event) + Send + Sync + 'static) {
        *self.heard.ear.lock().expect("nobody panics with it in hand") = Some(Box::new(ear));
    }

    pub(crate) fn forget_told(&self) {
        self.heard.events.lock().expect("nobody panics with it in hand").clear();
    }

    /// The views that the audience was sent.
    pub(crate) fn audiences(&self) -> Vec<Value> {
        self.told().into_iter().filter_map(|told| told.get("audience").cloned()).collect()
    }
}

/// The keys that go to a number.
pub(crate) fn number(number: usize) -> String {
    let digits: Vec<String> = number.to_string().chars().map(String::from).collect();
    format!("{} Enter", digits.join(" "))
}

//! How long an audience waits: from a key to the update of its window, and from the start of a presentation to its first slide.

#[path = "../../../benches/shared/report.rs"]
mod report;

use std::process::ExitCode;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use lodestone_app::commands::{self, WindowKind};
use lodestone_app::{App, Clock, Day, Event, Moment, Options, worker};
use serde_json::{Value, json};

/// One frame of a screen is 16 ms; the windows need nearly all of it.
const KEY_BAR: Duration = Duration::from_millis(1);
/// The answer with which the presenter's own window is drawn.
const ANSWER_BAR: Duration = Duration::from_millis(4);
/// Nobody who presses the key at a booth may begin to wonder.
const BEGIN_BAR: Duration = Duration::from_secs(2);

/// A clock that runs, on a day that stands still.
struct Running(Instant);

impl Clock for Running {
    fn now(&self) -> Moment {
        Moment(1_795_400_000_000 + i64::try_from(self.0.elapsed().as_nanos()).unwrap_or(0))
    }

    fn today(&self) -> Day {
        Day::parse("2026-11-23").expect("a day of the calendar")
    }

    fn running(&self) -> Duration {
        self.0.elapsed()
    }
}

/// The longest wait for all languages of a long pitch.
const LONGEST_DRAWING: Duration = Duration::from_secs(300);

/// What windows were told.
#[derive(Default)]
struct Told {
    told: Mutex<LastTold>,
    came: Condvar,
}

#[derive(Default)]
struct LastTold {
    /// When the audience was told something last.
    audience: Option<Instant>,
    /// Events of all kinds.
    events: u64,
}

fn main() -> ExitCode {
    if std::env::args().nth(1).is_some_and(|argument| argument == worker::COMMAND) {
        return worker::serve().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    let mut report = report::Report::new();
    for slides in [40, 200] {
        let told = Arc::new(Told::default());
        let app = open(&told);
        let pitch = pitch(&app, slides);
        for (reveal, in_steps) in [("", false), (", in steps", true)] {
            let bar = (slides == 40).then_some(BEGIN_BAR);
            report.time_part(&format!("begin a show of {slides} slides{reveal}"), bar, || {
                let started = report::now();
                begin(&app, &pitch, in_steps);
                let took = started.elapsed();
                act(&app, json!({ "kind": "end" }));
                took
            });
        }
        begin(&app, &pitch, true);
        until_drawn(&app, &told);
        say_sizes(&app, slides);
        let story = call(&app, WindowKind::Presenter, "presenter_view", Value::Null)["story"].clone();
        let keys: Vec<Value> = story.as_array().into_iter().flatten().map(|slide| slide["key"].clone()).collect();
        let key = |key: &str| json!({ "kind": "key", "key": key, "shift": false });
        let mut to_and_fro = ["ArrowRight", "ArrowRight", "ArrowLeft"].into_iter().cycle();
        let mut next = || key(to_and_fro.next().expect("keys without end"));
        report.time_part(&format!("key to what the audience is told, {slides} slides"), Some(KEY_BAR), || {
            heard(&app, &told, next())
        });
        let mut places = (0..keys.len()).cycle().step_by(7);
        let mut jump = || json!({ "kind": "goTo", "key": keys[places.next().expect("places without end")] });
        report.time_part(&format!("jump to what the audience is told, {slides} slides"), Some(KEY_BAR), || {
            heard(&app, &told, jump())
        });
        report.time(&format!("jump to the answer as JSON, {slides} slides"), Some(ANSWER_BAR), || {
            act(&app, jump()).to_string()
        });
        let point = json!({ "kind": "point", "pointer": { "kind": "laser", "at": { "x": 0.5, "y": 0.5 } } });
        report.time(&format!("the pointer moves, {slides} slides"), Some(KEY_BAR), || act(&app, point.clone()));
        report.time("three letters of a question", None, || {
            call(&app, WindowKind::Presenter, "answers", json!({ "question": "neu" }))
        });
    }
    report.print("A show: from the key to the windows")
}

fn open(told: &Arc<Told>) -> App {
    let ears = told.clone();
    App::open(Options {
        data: None,
        cache: None,
        library: None,
        program: std::env::current_exe().expect("a bench knows where it is"),
        clock: Box::new(Running(report::now())),
        tell: Box::new(move |event| {
            let mut told = ears.told.lock().expect("nobody panics here");
            told.events += 1;
            if matches!(event, Event::Audience(_)) {
                told.audience = Some(report::now());
            }
            ears.came.notify_all();
        }),
    })
    .expect("the shipped library opens")
}

fn call(app: &App, window: WindowKind, name: &str, arguments: Value) -> Value {
    commands::call(app, window, name, arguments).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn act(app: &App, act: Value) -> Value {
    call(app, WindowKind::Presenter, "act", json!({ "act": act }))
}

/// A pitch of this many slides: those of the library, over and over.
fn pitch(app: &App, slides: usize) -> Value {
    let filter = json!({
        "query": "", "topics": [], "industries": [], "facilities": [], "stages": [], "language": null, "freshness": null,
    });
    let shelf = call(app, WindowKind::Main, "browse", json!({ "filter": filter, "language": "en" }));
    let cards = shelf["slides"].as_array().expect("the library has slides");
    let ids: Vec<Value> = cards.iter().map(|card| card["id"].clone()).cycle().take(slides).collect();
    let target = json!({
        "company": null, "industries": [], "audience": "company", "keywords": [], "language": "en", "minutes": 60,
        "event": null,
    });
    call(app, WindowKind::Main, "create_pitch", json!({ "pitch": { "target": target, "slides": ids } }))
}

fn begin(app: &App, pitch: &Value, in_steps: bool) {
    let presentation =
        json!({ "pitch": pitch["id"], "from": null, "cut": null, "language": null, "stepByStep": in_steps });
    call(app, WindowKind::Main, "begin_presentation", json!({ "presentation": presentation, "work": "bench" }));
}

/// Waits until nothing is drawn in the background any more, which would be measured along.
fn until_drawn(app: &App, told: &Told) {
    loop {
        let before = told.told.lock().expect("nobody panics here").events;
        let view = call(app, WindowKind::Presenter, "presenter_view", Value::Null);
        let languages = view["languages"].as_array().expect("languages");
        if languages.iter().all(|language| language["ready"] == true) {
            return;
        }
        let events = told.told.lock().expect("nobody panics here");
        let waited = told.came.wait_timeout_while(events, LONGEST_DRAWING, |told| told.events == before);
        let waited = waited.expect("nobody panics here").1;
        assert!(!waited.timed_out(), "the languages were not drawn within {LONGEST_DRAWING:?}");
    }
}

/// From an act to the moment at which the audience's window receives it.
fn heard(app: &App, told: &Told, what: Value) -> Duration {
    let started = report::now();
    act(app, what);
    let at = told.told.lock().expect("nobody panics here").audience.take();
    at.map_or_else(|| started.elapsed(), |at| at.saturating_duration_since(started))
}

/// What a view and all pictures weigh.
fn say_sizes(app: &App, slides: usize) {
    let view = call(app, WindowKind::Presenter, "presenter_view", Value::Null);
    let languages: Vec<String> = view["languages"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it["tag"].as_str().map(str::to_owned))
        .collect();
    let (mut pictures, mut bytes) = (0, 0);
    for language in &languages {
        act(app, json!({ "kind": "language", "tag": language }));
        act(app, json!({ "kind": "first" }));
        loop {
            let view = act(app, json!({ "kind": "next" }))["view"].clone();
            let path = view["current"]["picture"].as_str().unwrap_or_default().to_owned();
            bytes += app.picture(&path).map_or(0, |picture| picture.bytes.len());
            pictures += 1;
            if view["next"].is_null() {
                break;
            }
        }
    }
    act(app, json!({ "kind": "language", "tag": languages[0] }));
    eprintln!(
        "{slides} slides: the presenter's view has {} bytes, the audience's {}; {pictures} pictures in {} languages have {} MiB",
        view.to_string().len(),
        view["audience"].to_string().len(),
        languages.len(),
        bytes >> 20
    );
}

//! A desk to work at: an application in memory or in a folder, on a day that stands still.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use lodestone_app::{App, Clock, Code, Day, Error, Moment, Options, commands};
use lodestone_tests::program;
use serde_json::{Value, json};

/// A clock that counts ten seconds a look, so that no two changes are taken for one burst of typing.
pub(crate) struct Steps(AtomicI64);

impl Steps {
    /// What a desk is opened with.
    pub(crate) fn options(data: Option<&Path>, library: Option<&Path>) -> Options {
        Options {
            data: data.map(Path::to_path_buf),
            cache: None,
            library: library.map(Path::to_path_buf),
            program: program::lodestone().to_path_buf(),
            clock: Box::new(Steps(AtomicI64::new(1_795_400_000_000))),
            tell: Box::new(|_| {}),
        }
    }
}

impl Clock for Steps {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(10_000, Ordering::Relaxed))
    }

    fn today(&self) -> Day {
        Day::parse("2026-11-23").expect("a day of the calendar")
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed).unsigned_abs())
    }
}

pub(crate) struct Desk {
    pub(crate) app: App,
}

impl Desk {
    /// A desk whose work is forgotten afterwards.
    pub(crate) fn fresh() -> Desk {
        Desk::with(None, None)
    }

    /// A desk whose work stays in a folder.
    pub(crate) fn within(folder: &Path) -> Desk {
        Desk::with(Some(folder), None)
    }

    /// A desk with a library of its own.
    pub(crate) fn with(data: Option<&Path>, library: Option<&Path>) -> Desk {
        let app = App::open(Steps::options(data, library));
        Desk { app: app.expect("the shipped library opens") }
    }

    /// Runs a command as a window does.
    pub(crate) fn call(&self, name: &str, arguments: Value) -> Value {
        self.try_call(name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    pub(crate) fn try_call(&self, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, commands::Room::Desk, name, arguments)
    }

    /// The failure that a command must end in.
    pub(crate) fn refused(&self, name: &str, arguments: Value) -> (Code, Value) {
        match self.try_call(name, arguments) {
            Ok(answer) => panic!("{name} must be refused here, and answered {answer}"),
            Err(error) => (error.code, serde_json::to_value(self.app.failure(&error)).expect("a failure is JSON")),
        }
    }

    /// A pitch for a company of the pharmaceutical industry.
    pub(crate) fn pitch(&self, language: &str) -> Value {
        let target = json!({
            "company": "Åkerö Läkemedel", "industries": ["21.20"], "audience": "company", "keywords": [],
            "language": language, "minutes": 10, "event": "BIO-Europe 2026",
        });
        self.call("create_pitch", json!({ "pitch": { "target": target, "slides": [] } }))
    }

    /// The pitch after an edit.
    pub(crate) fn edit(&self, pitch: &Value, edit: Value) -> Value {
        self.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }))["pitch"].take()
    }

    /// What typing words into the title of a slide answers.
    pub(crate) fn type_title(&self, pitch: &Value, key: &str, text: &str) -> Value {
        let edit = json!({ "kind": "words", "key": key, "field": "title", "text": text });
        self.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }))
    }

    /// The slide that an address shows, as SVG.
    pub(crate) fn svg(&self, address: &Value) -> String {
        let picture = self.app.picture(address.as_str().expect("an address")).expect("a picture that was just drawn");
        assert_eq!(picture.media_type, "image/svg+xml", "a slide in work is sharp at any size");
        String::from_utf8(picture.bytes.to_vec()).expect("SVG is text")
    }
}

/// The keys of the story's slides, the frame not counted.
pub(crate) fn keys(pitch: &Value) -> Vec<String> {
    let slides = pitch["slides"].as_array().expect("a pitch has slides");
    let story = slides.iter().filter(|slide| slide["origin"] != "frame");
    story.map(|slide| slide["key"].as_str().expect("a key is text").to_owned()).collect()
}

/// The slide of a key.
pub(crate) fn slide<'a>(pitch: &'a Value, key: &str) -> &'a Value {
    let slides = pitch["slides"].as_array().expect("a pitch has slides");
    slides.iter().find(|slide| slide["key"] == key).unwrap_or_else(|| panic!("the pitch has no slide {key}"))
}

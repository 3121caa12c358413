//! A copy of the Öresund library in a temporary folder, open for editing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use lodestone_app::{App, Clock, Code, Day, Error, Moment, Options, commands};
use lodestone_tests::folder::copy;
use lodestone_tests::raw;
use lodestone_tests::{library, program};
use serde_json::{Value, json};

/// A clock that counts a second a look, on a day that stands still.
struct Seconds(AtomicI64);

impl Clock for Seconds {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(1_000, Ordering::Relaxed))
    }

    fn today(&self) -> Day {
        Day::parse("2026-11-23").expect("a day of the calendar")
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed).unsigned_abs())
    }
}

/// A folder with a library, and an application that edits it.
pub(crate) struct Room {
    pub(crate) app: App,
    pub(crate) folder: PathBuf,
    /// Outside the library's folder.
    pub(crate) beside: PathBuf,
    _kept: tempfile::TempDir,
}

impl Room {
    /// A copy of the shipped library, open.
    pub(crate) fn oresund() -> Room {
        Room::of(|folder| copy(&library::folder(), folder))
    }

    /// A folder that somebody fills, open.
    pub(crate) fn of(fill: impl FnOnce(&Path)) -> Room {
        let kept = tempfile::tempdir().expect("a temporary folder");
        let folder = kept.path().join("library");
        fs::create_dir(&folder).expect("a fresh folder");
        fill(&folder);
        let app = App::open(Options {
            data: None,
            cache: None,
            library: None,
            program: program::lodestone().to_path_buf(),
            clock: Box::new(Seconds(AtomicI64::new(1_795_400_000_000))),
            tell: Box::new(|_| {}),
        });
        let beside = kept.path().to_path_buf();
        let room = Room { app: app.expect("the shipped library opens"), folder, beside, _kept: kept };
        room.call("editor", json!({ "folder": room.folder }));
        room
    }

    /// Runs a command as a window does.
    pub(crate) fn call(&self, name: &str, arguments: Value) -> Value {
        self.try_call(name, arguments).unwrap_or_else(|error| panic!("{name} must work here: {error}"))
    }

    pub(crate) fn try_call(&self, name: &str, arguments: Value) -> Result<Value, Error> {
        commands::call(&self.app, commands::Room::Desk, name, arguments)
    }

    /// The failure that a command must end in.
    pub(crate) fn refused(&self, name: &str, arguments: Value) -> (Code, String) {
        match self.try_call(name, arguments) {
            Ok(answer) => panic!("{name} must be refused here, and answered {answer}"),
            Err(error) => (error.code, self.app.failure(&error).message),
        }
    }

    pub(crate) fn slide(&self, id: &str) -> Value {
        self.call("editor_slide", json!({ "id": id }))
    }

    pub(crate) fn save_slide(&self, slide: &Value) -> Value {
        self.call("save_editor_slide", json!({ "form": slide["form"], "digest": slide["digest"] }))
    }

    pub(crate) fn fact(&self, id: &str) -> Value {
        self.call("editor_fact", json!({ "id": id }))
    }

    pub(crate) fn save_fact(&self, fact: &Value) -> Value {
        self.call("save_editor_fact", json!({ "form": fact["form"], "digest": fact["digest"] }))
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path} must be there: {error}"))
    }

    /// Changes a file as another program would.
    pub(crate) fn write(&self, path: &str, text: &str) {
        raw::write(self.folder.join(path), text).expect("a file of the temporary folder");
    }

    /// Every file with its bytes.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        gather(&self.folder, "", &mut files);
        files
    }
}

/// Ids of a list.
pub(crate) fn ids(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().map(|thing| thing["id"].as_str().expect("an id").to_owned()).collect()
}

/// Lines that two texts do not share, in the order of the files.
pub(crate) fn changed(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let only = |one: &str, other: &str| {
        let other: Vec<&str> = other.lines().collect();
        one.lines().filter(|line| !other.contains(line)).map(str::to_owned).collect()
    };
    (only(before, after), only(after, before))
}

fn gather(folder: &Path, within: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if within.is_empty() { name } else { format!("{within}/{name}") };
        if entry.path().is_dir() {
            gather(&entry.path(), &path, files);
        } else {
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}

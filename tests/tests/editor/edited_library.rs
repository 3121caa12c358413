//! A copy of the Öresund library in a temporary folder, open for editing.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use lodestone_tests::app::TestApp;
use lodestone_tests::folder::copy;
use lodestone_tests::library;
use lodestone_tests::raw;
use serde_json::{Value, json};

/// A folder with a library, and an application that edits it.
pub(crate) struct EditedLibrary {
    app: TestApp,
    pub(crate) folder: PathBuf,
    /// Outside the library's folder.
    pub(crate) beside: PathBuf,
    _kept: tempfile::TempDir,
}

impl EditedLibrary {
    /// A copy of the shipped library, open.
    pub(crate) fn oresund() -> EditedLibrary {
        EditedLibrary::of(|folder| copy(&library::folder(), folder))
    }

    /// A folder that somebody fills, open.
    pub(crate) fn of(fill: impl FnOnce(&Path)) -> EditedLibrary {
        let kept = tempfile::tempdir().expect("a temporary folder");
        let folder = kept.path().join("library");
        fs::create_dir(&folder).expect("a fresh folder");
        fill(&folder);
        let app = TestApp::open();
        app.call("editor", json!({ "folder": folder }));
        let beside = kept.path().to_path_buf();
        EditedLibrary { app, folder, beside, _kept: kept }
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

impl Deref for EditedLibrary {
    type Target = TestApp;

    fn deref(&self) -> &TestApp {
        &self.app
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

//! Passes files that a person opens by double click, pitches and sources of content, to the main window.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::{AppHandle, Emitter, Manager, Url};

use crate::main_window;
use crate::page_window::MAIN;

/// What Lodestone opens by a double click. The window decides by the ending, and asks before it takes anything over.
const ENDINGS: [&str; 2] = ["pitch", "lodestone-source"];

/// Files that wait until the window listens.
#[derive(Default)]
pub(crate) struct OpenedFiles(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    paths: Vec<String>,
    listening: bool,
}

impl OpenedFiles {
    /// Takes files in: the window hears of them now, or when it asks.
    pub(crate) fn take(&self, app: &AppHandle, paths: Vec<PathBuf>) {
        for path in paths {
            let path = path.to_string_lossy().into_owned();
            let mut waiting = self.waiting();
            if waiting.listening {
                drop(waiting);
                let _ = app.emit_to(MAIN, "open-file", path);
            } else {
                waiting.paths.push(path);
            }
        }
    }

    /// The window listens from now on; answers with the first file and sends the others after it.
    pub(crate) fn listened(&self, app: &AppHandle) -> Option<String> {
        let mut waiting = self.waiting();
        waiting.listening = true;
        let mut paths = std::mem::take(&mut waiting.paths).into_iter();
        drop(waiting);
        let first = paths.next();
        for path in paths {
            let _ = app.emit_to(MAIN, "open-file", path);
        }
        first
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A second start: its files go to the window that is open, which comes to the front.
pub(crate) fn second_start(app: &AppHandle, arguments: &[String], folder: &str) {
    app.state::<OpenedFiles>().take(app, files(arguments, Path::new(folder)));
    main_window::to_front(app);
}

/// The files for the window among the arguments of a program that was started in a folder; arguments are paths or `file:`
/// addresses.
pub(crate) fn files(arguments: &[String], folder: &Path) -> Vec<PathBuf> {
    let path = |argument: &String| match Url::parse(argument) {
        Ok(url) if url.scheme() == "file" => url.to_file_path().ok(),
        _ => Some(folder.join(argument)),
    };
    arguments
        .iter()
        .skip(1)
        .filter_map(path)
        .filter(|path| {
            let ending = path.extension().unwrap_or_default();
            ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
        })
        .collect()
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::{Path, PathBuf};

    use super::files;

    #[test]
    fn files_are_found_among_arguments() {
        let arguments = [
            "lodestone",
            "--quiet",
            "a b.pitch",
            "/fair/C.PITCH",
            "file:///fair/d%20e.pitch",
            "notes.txt",
            "office.lodestone-source",
            "ann.lodestone-key",
        ];
        let found = files(&arguments.map(str::to_owned), Path::new("/stand"));
        let expected = ["/stand/a b.pitch", "/fair/C.PITCH", "/fair/d e.pitch", "/stand/office.lodestone-source"]
            .map(PathBuf::from);
        assert_eq!(found, expected, "file managers hand over relative paths, absolute ones and addresses");
    }

    #[test]
    fn the_program_itself_is_no_pitch() {
        let found = files(&["/opt/my.pitch".to_owned()], Path::new("/"));
        assert!(found.is_empty(), "the first argument is the program");
    }
}

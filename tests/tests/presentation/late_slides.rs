//! Tests that of several slides that are asked for while they are drawn, the one asked for last is shown.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lodestone_tests::app::TestApp;
use lodestone_tests::program;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::films::{FILM, TestFilmHost};
use super::new_pitch;

/// Slides that the pitch does not hold.
const FIRST: &str = "oncology.contact";
const SECOND: &str = "hydrogen.offer";

/// An application whose render process waits until a test lets it go.
struct Slow {
    app: TestApp,
    folder: tempfile::TempDir,
}

impl Slow {
    fn begun() -> Slow {
        Slow::begun_with(&["region.sound", "region.inside-material", "region.contact"])
    }

    fn begun_with(slides: &[&str]) -> Slow {
        let folder = tempfile::tempdir().expect("a folder");
        let app = TestApp::builder().program(&waiting(folder.path())).open();
        let pitch = new_pitch(&app, "en", slides);
        app.begin(&pitch);
        for tag in ["sv", "da", "de"] {
            app.wait_for_language(tag);
        }
        raw::write(folder.path().join("slow"), "").expect("from here on it is slow");
        Slow { app, folder }
    }

    /// Asks for slides, one after the other, while none is drawn; does something else; lets them come.
    fn asked(&self, slides: &[&str], meanwhile: impl FnOnce(&TestApp)) -> Value {
        let app = &self.app;
        std::thread::scope(|scope| {
            for slide in slides {
                let before = app.presenter_view()["seq"].clone();
                scope.spawn(move || app.act(json!({ "kind": "ask", "slide": slide })));
                app.events.wait_until("the question on its way", || app.presenter_view()["seq"] != before);
            }
            meanwhile(app);
            fs::remove_file(self.folder.path().join("slow")).expect("it goes on");
        });
        app.presenter_view()
    }
}

/// The program behind a script that waits for as long as it is to be slow, and gives up after a minute.
fn waiting(folder: &Path) -> PathBuf {
    let path = folder.join("lodestone");
    let (program, folder) = (program::lodestone().display(), folder.display());
    let script = format!(
        "#!/bin/sh\nlooks=0\nwhile [ -e '{folder}/slow' ]; do\n  looks=$((looks + 1))\n  [ $looks -gt 3000 ] && \
         echo 'nobody let this process go' >&2 && exit 1\n  sleep 0.02\ndone\nexec '{program}' \"$@\"\n"
    );
    raw::write(&path, script).expect("a script is written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("and may be run");
    path
}

#[test]
fn of_two_slides_that_are_waited_for_the_later_is_shown() {
    let view = Slow::begun().asked(&[FIRST, SECOND], |_| ());
    assert_eq!(view["current"]["key"], format!("ask.{SECOND}"), "the first would be the wrong answer by now");
    assert_eq!(view["audience"]["picture"], view["current"]["picture"]);
    assert_eq!(view["cautions"], json!([]));
}

#[test]
fn a_slide_that_comes_late_speaks_the_language_of_the_moment() {
    let view = Slow::begun().asked(&[FIRST], |app| drop(app.act(json!({ "kind": "language", "tag": "sv" }))));
    assert_eq!(view["current"]["key"], format!("ask.{FIRST}"));
    assert_eq!((&view["language"], &view["audience"]["language"]), (&json!("sv"), &json!("sv")));
}

#[test]
fn a_screen_that_was_blanked_meanwhile_stays_blank() {
    let slow = Slow::begun();
    let view = slow.asked(&[FIRST], |app| drop(app.keys("b")));
    assert_eq!(view["audience"]["blank"], "black", "nothing lights up by itself");
    assert_eq!(slow.app.keys("b")["audience"]["picture"], view["current"]["picture"], "it is there when it is wanted");
}

#[test]
fn whoever_moves_on_is_not_called_back() {
    let view = Slow::begun().asked(&[FIRST], |app| drop(app.keys("Space")));
    assert_eq!(view["current"]["number"], 2);
    assert_eq!(view["asked"][0]["id"], FIRST, "that it was asked for is remembered");
}

#[test]
fn nothing_of_a_presentation_that_is_over_comes_late() {
    let slow = Slow::begun_with(&["region.sound", "region.contact"]);
    let (app, film_host) = (&slow.app, Arc::new(TestFilmHost::default()));
    app.set_film_host(film_host.clone());
    std::thread::scope(|scope| {
        let before = app.presenter_view()["seq"].clone();
        let ask = scope.spawn(move || app.try_act(json!({ "kind": "ask", "slide": FILM })));
        app.events.wait_until("the question on its way", || app.presenter_view()["seq"] != before);
        app.acted(json!({ "kind": "end" }));
        app.events.take();
        fs::remove_file(slow.folder.path().join("slow")).expect("it goes on");
        let answer = ask.join().expect("it does not panic");
        assert!(answer.is_ok_and(|acted| acted["kind"] == "ended"), "the window hears that it is over");
    });
    assert_eq!(app.audience_views(), Vec::<Value>::new());
    assert_eq!(app.audience_view()["picture"], Value::Null);
    assert_eq!((film_host.loads(), film_host.is_loaded()), (1, false), "its film is served to nobody");
}

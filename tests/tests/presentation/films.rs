//! Tests that films of a presentation play in place of their posters until it ends, and that posters stay where no
//! host serves films.

use std::io::Read;
use std::sync::{Arc, Mutex};

use lodestone_app::films::{FilmHost, FilmRequest, FilmSet};
use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

use super::new_pitch;

pub(crate) const FILM: &str = "region.inside-material";
const STILL: &str = "nanotech.capital";

/// A projector that can be looked into.
#[derive(Default)]
pub(crate) struct TestFilmHost {
    films: Mutex<Option<Arc<FilmSet>>>,
    loads: Mutex<usize>,
}

impl FilmHost for TestFilmHost {
    fn start(&self, films: Arc<FilmSet>) -> Option<String> {
        *self.films.lock().expect("nobody panics while looking") = Some(films);
        *self.loads.lock().expect("nobody panics while looking") += 1;
        Some("http://127.0.0.1:9/word/".to_owned())
    }

    fn stop(&self) {
        *self.films.lock().expect("nobody panics while looking") = None;
    }
}

impl TestFilmHost {
    pub(crate) fn is_loaded(&self) -> bool {
        self.films.lock().expect("nobody panics while looking").is_some()
    }

    /// How often it was loaded.
    pub(crate) fn loads(&self) -> usize {
        *self.loads.lock().expect("nobody panics while looking")
    }

    fn bytes(&self, address: &str) -> Vec<u8> {
        let name =
            address.strip_prefix("http://127.0.0.1:9/word/").expect("its address begins with that of the film host");
        let films = self.films.lock().expect("nobody panics while looking").clone().expect("the presentation goes on");
        let mut reply = films.answer(FilmRequest { method: "GET", name, range: None, if_range: None });
        let mut bytes = Vec::new();
        reply.body.read_to_end(&mut bytes).expect("a film in memory can be read");
        bytes
    }
}

fn projected() -> (TestApp, Arc<TestFilmHost>) {
    let (app, film_host) = (TestApp::open(), Arc::new(TestFilmHost::default()));
    app.set_film_host(film_host.clone());
    (app, film_host)
}

#[test]
fn a_film_plays_on_its_slide_and_is_gone_after_the_presentation() {
    let (app, film_host) = projected();
    let pitch = new_pitch(&app, "da", &[STILL, FILM]);
    assert!(!film_host.is_loaded(), "before a presentation nothing is served");
    app.begin(&pitch);
    assert!(film_host.is_loaded());
    app.keys("ArrowRight");
    assert_eq!(app.audience_view()["film"], Value::Null, "a slide without a film has none");
    app.keys("ArrowRight");
    let film = app.audience_view()["film"].clone();
    assert_eq!((&film["playing"], &film["repeats"]), (&json!(true), &json!(true)));
    assert!(film["alt"].as_str().is_some_and(|alt| alt.starts_with("En lagerring")), "words are Danish here: {film}");
    assert_eq!(film["at"], json!({ "x": 0.0, "y": 0.0 }));
    let sources = film["sources"].as_array().expect("a list");
    let types: Vec<&str> = sources.iter().filter_map(|source| source[0].as_str()).collect();
    assert_eq!(types, ["video/webm", "video/mp4"], "the author's order is that of preference");
    let begins = [&b"\x1a\x45\xdf\xa3"[..], &b"\0\0\0\x20ftyp"[..]];
    for (source, begin) in sources.iter().zip(begins) {
        let address = source[1].as_str().expect("an address is text");
        assert!(!address.contains("ring"), "an address does not tell what a file is called: {address}");
        assert!(film_host.bytes(address).starts_with(begin), "{address} must be the film that is promised");
    }
    let halted = app.act(json!({ "kind": "play", "playing": false }));
    assert_eq!(halted["audience"]["film"]["playing"], json!(false));
    app.clock.uncover();
    app.acted(json!({ "kind": "end" }));
    assert!(!film_host.is_loaded(), "after a presentation nothing is served");
    app.begin(&pitch);
    assert_eq!(film_host.loads(), 2, "every presentation starts the film host itself");
}

#[test]
fn a_presentation_without_a_film_needs_no_projector() {
    let (app, film_host) = projected();
    app.begin(&new_pitch(&app, "en", &[STILL]));
    assert!(!film_host.is_loaded(), "nothing listens that nobody needs");
}

#[test]
fn without_a_projector_the_poster_stays() {
    let app = TestApp::open();
    app.begin(&new_pitch(&app, "sv", &[FILM]));
    app.keys("ArrowRight");
    let view = app.audience_view();
    assert_eq!(view["film"], Value::Null);
    assert!(app.picture_at(&view["picture"]).starts_with(b"<svg"), "the slide is there all the same");
}

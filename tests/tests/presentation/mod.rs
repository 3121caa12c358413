//! Tests a presentation through the commands that windows send, with the real library, store and renderer. After it
//! has begun, nothing may ask for the day or the time of day.

mod asking;
mod films;
mod languages;
mod late_slides;
mod moves;
mod privacy;
mod records;
mod snapshot;

use lodestone_content::model::Slide;
use lodestone_tests::app::TestApp;
use lodestone_tests::library;
use serde_json::{Value, json};

/// A pitch of twenty minutes.
fn new_pitch(app: &TestApp, language: &str, slides: &[&str]) -> Value {
    app.pitch_for(json!({ "language": language, "minutes": 20 }), slides)
}

/// A pitch with a number of slides: those of the library, repeated.
fn long_pitch(app: &TestApp, many: usize) -> Value {
    let library = library::oresund();
    let is_story = |slide: &&Slide| !matches!(slide.layout.as_str(), "cover" | "agenda" | "section" | "sources");
    let ids: Vec<&str> = library.slides.values().filter(is_story).map(|slide| slide.id.as_str()).collect();
    let ids: Vec<&str> = ids.into_iter().cycle().take(many).collect();
    new_pitch(app, "en", &ids)
}

/// The keys that go to a number.
fn number(number: usize) -> String {
    let digits: Vec<String> = number.to_string().chars().map(String::from).collect();
    format!("{} Enter", digits.join(" "))
}

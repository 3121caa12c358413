//! A presentation through the commands that windows send: the real library, the real store, the real renderer. After it
//! has begun, the day and the time of day may not be asked for any more.

mod asking;
mod films;
mod frozen;
mod kept;
mod late;
mod moving;
mod private;
mod tongues;

use lodestone_content::model::Slide;
use lodestone_tests::app::TestApp;
use lodestone_tests::library;
use serde_json::{Value, json};

/// A pitch of twenty minutes.
fn new_pitch(app: &TestApp, language: &str, slides: &[&str]) -> Value {
    app.pitch_for(json!({ "language": language, "minutes": 20 }), slides)
}

/// A pitch of so many slides: those of the library, over and over.
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

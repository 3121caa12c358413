//! Tests the main window's commands as the window sends them: JSON in, JSON out, the real library
//! and the real renderer behind them.

mod another_region;
mod browse;
mod concurrency;
mod leave_behind;
mod old_data;
mod pitch_file;
mod pitch_updates;
mod story;
mod text_overrides;

use serde_json::Value;

/// The keys of the story's slides, the frame not counted.
fn keys(pitch: &Value) -> Vec<String> {
    let slides = pitch["slides"].as_array().expect("a pitch has slides");
    let story = slides.iter().filter(|slide| slide["origin"] != "frame");
    story.map(|slide| slide["key"].as_str().expect("a key is text").to_owned()).collect()
}

/// The slide of a key.
fn slide<'a>(pitch: &'a Value, key: &str) -> &'a Value {
    let slides = pitch["slides"].as_array().expect("a pitch has slides");
    slides.iter().find(|slide| slide["key"] == key).unwrap_or_else(|| panic!("the pitch has no slide {key}"))
}

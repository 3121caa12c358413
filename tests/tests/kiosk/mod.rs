//! Tests a kiosk through the commands that windows send, with the real library, store and renderer, and a clock
//! that the test moves.

mod day;
mod exit;
mod snapshot;

use lodestone_app::Event;
use lodestone_tests::app::TestApp;
use serde_json::Value;

/// Slides of the shipped library about hydrogen.
const HYDROGEN: &[&str] = &["hydrogen.two-shores", "hydrogen.offer", "hydrogen.max-iv", "hydrogen.contact"];
/// And about oncology.
const ONCOLOGY: &[&str] = &["oncology.contact"];

/// The picture of the slide that a view shows.
fn picture(view: &Value) -> String {
    view["scene"]["slide"]["picture"].as_str().unwrap_or_default().to_owned()
}

/// What the host was told since the last look about the kiosk's window.
fn turns(app: &TestApp) -> Vec<&'static str> {
    let turns = app.events.take().into_iter().filter_map(|event| match event {
        Event::KioskBegan => Some("began"),
        Event::KioskEnded => Some("ended"),
        _ => None,
    });
    turns.collect()
}

//! Runs a kiosk for a simulated day and checks that its memory does not grow. It needs a process of its own, whose
//! memory it measures.

use std::fs;

use lodestone_tests::alone::alone;
use lodestone_tests::app::TestApp;
use lodestone_tests::skipped::skipped;
use serde_json::json;

use super::HYDROGEN;

/// Memory of this process in kilobytes.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

#[test]
fn ten_hours_of_loop_and_visitors_take_no_more_memory_than_the_first() {
    alone("kiosk::day::ten_hours_of_loop_and_visitors_take_no_more_memory_than_the_first", day);
}

fn day() {
    if memory() == 0 {
        return skipped("the memory of a kiosk over a day", None, "this system has no /proc");
    }
    let app = TestApp::open();
    app.set_playlist(&[&app.pitch("en", HYDROGEN)]);
    app.set_kiosk(json!({ "languages": ["en", "sv", "da"] }));
    app.begin_kiosk();
    let mut after = Vec::new();
    let mut views = 0;
    for _hour in 0..10 {
        for _visit in 0..12 {
            app.tick_for(200);
            app.kiosk_act(json!({ "kind": "touch" }));
            app.kiosk_act(json!({ "kind": "language", "tag": "sv" }));
            app.kiosk_act(json!({ "kind": "choose", "topic": "hydrogen" }));
            app.kiosk_act(json!({ "kind": "next" }));
            app.tick_for(100);
            views += app.take_kiosk_views().len();
        }
        after.push(memory());
    }
    assert!(views > 2_000, "the screen was told all day: {views}");
    let (first, last) = (after[0], after[9]);
    println!("memory after each hour in kB: {after:?}, {views} views");
    assert!(last <= first + 8 * 1024, "from {first} kB after an hour to {last} kB after ten");
}

//! Tests ten thousand slides: opened in seconds, saved at once.

use std::fs;
use std::time::Duration;

use serde_json::json;

use super::edited_library::EditedLibrary;
use lodestone_tests::folder::copy;
use lodestone_tests::library;
use lodestone_tests::raw;

/// Slides of a large library.
const MANY: usize = 10_000;
/// The longest that opening may take, on a machine under load.
const OPENING: Duration = Duration::from_secs(60);
/// The longest that a save may take there. Alone it takes a tenth of it.
const SAVING: Duration = Duration::from_secs(2);

#[test]
fn ten_thousand_slides_open_and_save() {
    let edited = EditedLibrary::of(|folder| {
        copy(&library::folder(), folder);
        let pattern = fs::read_to_string(folder.join("slides/comparisons/expert-tax.toml")).expect("a slide");
        fs::create_dir(folder.join("slides/many")).expect("a fresh folder");
        for number in 0..MANY {
            let text = pattern.replace("id = \"comparison.expert-tax\"", &format!("id = \"many.s{number}\""));
            raw::write(folder.join(format!("slides/many/s{number}.toml")), text).expect("a slide more");
        }
    });
    let begun = now();
    let overview = edited.call("editor", json!({ "folder": edited.folder }));
    let opening = begun.elapsed();
    assert_eq!(overview["slides"].as_array().map(Vec::len), Some(MANY + 118));
    let mut slide = edited.slide("many.s5000");
    let begun = now();
    for seconds in [50, 51, 52, 53, 54] {
        slide["form"]["seconds"] = json!(seconds);
        slide["form"]["text"]["en"]["title"]["text"] = json!(format!("A title for {seconds}"));
        slide = edited.save_slide(&slide);
    }
    let saving = begun.elapsed() / 5;
    let begun = now();
    edited.call("editor_version", json!({}));
    let looking = begun.elapsed();
    println!("10,118 slides: open {opening:?}, save {saving:?}, look {looking:?}");
    assert!(opening < OPENING, "opening took {opening:?}");
    assert!(saving < SAVING, "a save took {saving:?}");
}

#[expect(clippy::disallowed_methods, reason = "a test of how long something takes")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}

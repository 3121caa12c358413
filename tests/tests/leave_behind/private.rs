//! Tests that neither speaker notes nor paths of a machine reach a visitor.

use lodestone_content::Library;
use lodestone_tests::library::{self, language};
use lodestone_tests::pdf::squeezed;

use super::suite::LIBRARY;
use super::{each, none};

/// Letters and digits from which on a sentence was copied, not written twice by chance.
const SENTENCE: usize = 40;

/// Sentences of the speaker notes of some slides that stand in a text, whatever the layout did to them.
fn notes_in(library: &Library, slides: &[String], text: &str) -> Vec<String> {
    let text = squeezed(text);
    let notes = slides
        .iter()
        .filter_map(|id| library.slides.get(id))
        .flat_map(|slide| slide.notes.0.values().flat_map(|note| note.split_inclusive(['.', '?', '!', ':'])));
    let told = |sentence: &str| {
        let sentence = squeezed(sentence);
        sentence.chars().count() >= SENTENCE && text.contains(&sentence)
    };
    notes.filter(|sentence| told(sentence)).map(|sentence| sentence.trim().to_owned()).collect()
}

#[test]
fn no_sentence_of_the_speaker_notes_reaches_a_visitor() {
    none(
        each(|leaving| {
            let deck = serde_json::to_string(&leaving.deck).expect("a deck is JSON");
            let mut found = notes_in(&LIBRARY, &leaving.slides, &deck);
            found.extend(leaving.text.iter().flat_map(|text| notes_in(&LIBRARY, &leaving.slides, text)));
            found.dedup();
            found
        }),
        "speaker notes hold what the salesperson knows about the visitor and about weak spots; none may leave the house:",
    );
}

#[test]
fn a_note_that_leaks_is_found() {
    let slide = LIBRARY.slides.values().find(|slide| !slide.notes.0.is_empty()).expect("the library has notes");
    let note = slide.notes.exact(&language("sv")).expect("notes are in every language");
    let broken: String =
        note.chars().flat_map(|letter| if letter == 'a' { vec!['a', '-', '\n'] } else { vec![letter] }).collect();
    let found = notes_in(&LIBRARY, std::slice::from_ref(&slide.id), &format!("before {broken} after"));
    assert!(!found.is_empty(), "a check that misses a note because layout broke its lines guards nothing");
}

#[test]
fn no_path_of_a_machine_is_in_a_leave_behind() {
    let root = library::root().display().to_string();
    let places = [root.as_str(), "file:", "/home/", "/Users/", r"\Users\", "pitch-decks", ".toml"];
    none(
        each(|leaving| {
            let bytes = &leaving.rendered.files[0];
            let text = leaving.text.as_deref().unwrap_or_default();
            let holds = |place: &&str| {
                bytes.windows(place.len()).any(|window| window == place.as_bytes()) || text.contains(place)
            };
            places.iter().filter(|place| holds(place)).map(|place| (*place).to_owned()).collect()
        }),
        "a path tells who made a file and on which machine:",
    );
}

//! Searches a finished deck for speaker notes, which must not leave the house.

use lodestone_render::Composition;
use serde_json::Value;

use crate::resolved_pitch::ResolvedPitch;

/// Returns whether no speaker note is in the leave-behind. Searched in the finished deck, so that no
/// later change to the way there can let one through unseen.
pub(super) fn is_free_of_notes(resolved: &ResolvedPitch<'_>, composition: &Composition) -> bool {
    let deck = serde_json::to_value(&composition.deck).unwrap_or_default();
    let mut text = DeckText::default();
    text.gather(&deck);
    let slides = resolved.slides.iter().filter_map(|resolved_slide| resolved_slide.slide.as_deref());
    !slides.flat_map(|slide| slide.notes.0.values()).any(|notes| text.contains_notes(notes))
}

/// The text of a deck, letters and digits alone: typesetting changes quotes, blanks and line breaks, and splits sentences
/// where their style changes.
#[derive(Default)]
struct DeckText {
    /// Text in styles, one piece after the other.
    runs: String,
    /// Everything else.
    others: String,
}

impl DeckText {
    fn gather(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                self.others.push_str(&letters(text));
                self.others.push('\n');
            }
            Value::Array(values) => values.iter().for_each(|value| self.gather(value)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(text) if name == "t" => self.runs.push_str(&letters(text)),
                        value => self.gather(value),
                    }
                }
            }
            _ => {}
        }
    }

    /// Returns whether it contains a paragraph of these notes.
    fn contains_notes(&self, notes: &str) -> bool {
        /// Shorter notes may say what the slide says.
        const SHORTEST_NOTE: usize = 24;
        let paragraphs = notes.split("\n\n").map(letters).filter(|words| words.chars().count() >= SHORTEST_NOTE);
        paragraphs.into_iter().any(|words| self.runs.contains(&words) || self.others.contains(&words))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::DeckText;

    #[test]
    fn notes_are_found_however_they_are_set() {
        let notes = "Don't say the price.\nAsk what \"they\" pay today, and wait.\n\nShort.";
        let mut text = DeckText::default();
        text.gather(&json!({ "slides": [{ "text": [
            { "t": "Don\u{2019}t say the ", "b": false }, { "b": true, "link": "https://ess.eu", "t": "price" },
            { "t": ". Ask what \u{201c}they\u{201d} pay today, and wait." },
        ] }] }));
        assert!(
            text.contains_notes(notes),
            "other quotes, another style in the midst and a lost line break hide nothing"
        );
        let mut text = DeckText::default();
        text.gather(&json!({ "alt": "x Don't say the price. Ask what \"they\" pay today, and wait.", "t": "Short." }));
        assert!(text.contains_notes(notes), "nor does another field");
        let mut text = DeckText::default();
        text.gather(&json!({ "t": "Short.", "title": "Ask what you pay today" }));
        assert!(!text.contains_notes(notes), "a slide may say what its notes say in a word");
    }
}

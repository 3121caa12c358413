//! Looks for speaker notes in what is handed over.

use lodestone_render::Composition;
use serde_json::Value;

use crate::resolved_pitch::ResolvedPitch;

/// Whether nothing of the speaker notes stands in what is handed over. Looked for in the finished deck, so that no
/// later change to the way there can let one through unseen.
pub(super) fn is_free_of_notes(resolved: &ResolvedPitch<'_>, composition: &Composition) -> bool {
    let deck = serde_json::to_value(&composition.deck).unwrap_or_default();
    let mut said = Said::default();
    said.gather(&deck);
    let slides = resolved.slides.iter().filter_map(|resolved_slide| resolved_slide.slide.as_deref());
    !slides.flat_map(|slide| slide.notes.0.values()).any(|notes| said.repeats(notes))
}

/// What a deck says, letters and digits alone: setting it changes quotes, blanks and line breaks, and cuts sentences
/// where their style changes.
#[derive(Default)]
struct Said {
    /// Text in styles, one piece after the other.
    runs: String,
    /// Everything else.
    others: String,
}

impl Said {
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

    /// Whether a paragraph of these notes stands in it.
    fn repeats(&self, notes: &str) -> bool {
        /// Shorter notes may say what the slide says.
        const TELLING: usize = 24;
        let paragraphs = notes.split("\n\n").map(letters).filter(|words| words.chars().count() >= TELLING);
        paragraphs.into_iter().any(|words| self.runs.contains(&words) || self.others.contains(&words))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Said;

    #[test]
    fn notes_are_found_however_they_are_set() {
        let notes = "Don't say the price.\nAsk what \"they\" pay today, and wait.\n\nShort.";
        let mut said = Said::default();
        said.gather(&json!({ "slides": [{ "text": [
            { "t": "Don\u{2019}t say the ", "b": false }, { "b": true, "link": "https://ess.eu", "t": "price" },
            { "t": ". Ask what \u{201c}they\u{201d} pay today, and wait." },
        ] }] }));
        assert!(said.repeats(notes), "other quotes, another style in the midst and a lost line break hide nothing");
        let mut said = Said::default();
        said.gather(&json!({ "alt": "x Don't say the price. Ask what \"they\" pay today, and wait.", "t": "Short." }));
        assert!(said.repeats(notes), "nor does another field");
        let mut said = Said::default();
        said.gather(&json!({ "t": "Short.", "title": "Ask what you pay today" }));
        assert!(!said.repeats(notes), "a slide may say what its notes say in a word");
    }
}

//! Making and changing pitches.

use serde_json::{Value, json};

use super::TestApp;

impl TestApp {
    /// A pitch for a company of the pharmaceutical industry, of these slides or, without any, of the story that fits.
    #[track_caller]
    pub fn pitch(&self, language: &str, slides: &[&str]) -> Value {
        self.pitch_for(json!({ "language": language }), slides)
    }

    /// The same for a target that differs in these fields.
    #[track_caller]
    pub fn pitch_for(&self, differences: Value, slides: &[&str]) -> Value {
        let mut target = json!({
            "company": "Åkerö Läkemedel", "industries": ["21.20"], "audience": "company", "keywords": [],
            "language": "en", "minutes": 10, "event": "BIO-Europe 2026",
        });
        for (name, value) in differences.as_object().expect("fields by name") {
            target[name] = value.clone();
        }
        self.call("create_pitch", json!({ "pitch": { "target": target, "slides": slides } }))
    }

    /// The pitch after an edit.
    #[track_caller]
    pub fn edit(&self, pitch: &Value, edit: Value) -> Value {
        self.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }))["pitch"].take()
    }

    /// What typing words into the title of a slide answers.
    #[track_caller]
    pub fn type_title(&self, pitch: &Value, key: &str, text: &str) -> Value {
        let edit = json!({ "kind": "overrideText", "key": key, "field": "title", "text": text });
        self.call("edit_pitch", json!({ "id": pitch["id"], "edit": edit }))
    }

    /// The bytes of the picture at an address.
    #[track_caller]
    pub fn picture_at(&self, address: &Value) -> Vec<u8> {
        let address = address.as_str().expect("an address is text");
        self.picture(address).unwrap_or_else(|error| panic!("{address} must be there: {error}")).bytes.to_vec()
    }

    /// The slide at an address, as SVG.
    #[track_caller]
    pub fn svg(&self, address: &Value) -> String {
        let picture = self.picture(address.as_str().expect("an address")).expect("a picture that was just drawn");
        assert_eq!(picture.media_type, "image/svg+xml", "a slide in work is sharp at any size");
        String::from_utf8(picture.bytes.to_vec()).expect("SVG is text")
    }
}

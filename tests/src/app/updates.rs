//! Following a source of releases.

use std::path::Path;

use serde_json::{Value, json};

use super::TestApp;

impl TestApp {
    /// Adds the source in a file and uses it; answers with its id.
    #[track_caller]
    pub fn follow(&self, source: &Path) -> String {
        let offer = self.call("look_at_source", json!({ "path": source }));
        assert_eq!(offer["fingerprint"].as_array().map(Vec::len), Some(8), "eight words can be read aloud: {offer}");
        let sources = self.call("add_source", json!({ "token": offer["token"] }));
        let id = sources[0]["id"].as_str().expect("it has an id").to_owned();
        self.call("use_source", json!({ "id": id }));
        id
    }

    /// Checks for updates now; answers with state and release.
    #[track_caller]
    pub fn check_now(&self) -> (String, u64) {
        state_and_release(&self.call("check_now", json!({})))
    }

    /// All that the line about updates says.
    #[track_caller]
    pub fn update_status(&self) -> Value {
        self.call("content_status", json!({}))
    }

    /// State and release of that line.
    #[track_caller]
    pub fn update_state(&self) -> (String, u64) {
        state_and_release(&self.update_status())
    }

    /// The title of the slide that says whom to call.
    #[track_caller]
    pub fn contact_title(&self) -> String {
        let page = self.call("library_slide", json!({ "id": "frame.contact", "language": "en" }));
        page["card"]["title"].as_str().unwrap_or_default().to_owned()
    }
}

fn state_and_release(status: &Value) -> (String, u64) {
    (status["state"].as_str().unwrap_or_default().to_owned(), status["release"].as_u64().unwrap_or_default())
}

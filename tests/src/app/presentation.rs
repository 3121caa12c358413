//! Presenting a pitch.

use lodestone_app::commands::WindowKind;
use lodestone_app::{Error, Event};
use serde_json::{Value, json};

use super::TestApp;

impl TestApp {
    /// Begins a presentation of a pitch. From then on nothing may ask for the day or the time of day.
    #[track_caller]
    pub fn begin(&self, pitch: &Value) -> Value {
        self.begin_with(json!({ "pitch": pitch["id"] }))
    }

    /// The same with more of the request.
    #[track_caller]
    pub fn begin_with(&self, mut presentation: Value) -> Value {
        let usual = json!({ "from": null, "cut": null, "language": null, "stepByStep": false });
        for (key, value) in usual.as_object().expect("an object") {
            presentation.as_object_mut().expect("an object").entry(key.clone()).or_insert(value.clone());
        }
        let begun = self.call("begin_presentation", json!({ "presentation": presentation, "work": "w" }));
        self.clock.cover();
        begun
    }

    /// The presenter's view.
    #[track_caller]
    pub fn presenter_view(&self) -> Value {
        self.call_from(WindowKind::Presenter, "presenter_view", Value::Null).expect("the presentation goes on")
    }

    /// What the audience sees.
    pub fn audience_view(&self) -> Value {
        serde_json::to_value(self.audience()).expect("a view is JSON")
    }

    /// Does something as the presenter; answers with the presenter's view after it.
    #[track_caller]
    pub fn act(&self, act: Value) -> Value {
        let acted = self.acted(act.clone());
        assert_eq!(acted["kind"], "shown", "{act} must leave a view: {acted}");
        acted["view"].clone()
    }

    /// Does something as the presenter; answers with what came of it.
    #[track_caller]
    pub fn acted(&self, act: Value) -> Value {
        self.try_act(act.clone()).unwrap_or_else(|error| panic!("{act} must work here: {error}"))
    }

    /// Does something as the presenter that may be refused.
    pub fn try_act(&self, act: Value) -> Result<Value, Error> {
        self.call_from(WindowKind::Presenter, "act", json!({ "act": act }))
    }

    /// Presses a key.
    #[track_caller]
    pub fn key(&self, key: &str) -> Value {
        self.acted(json!({ "kind": "key", "key": key, "shift": false }))
    }

    /// Presses keys one after the other, given by their names between blanks; `Space` is the blank itself.
    #[track_caller]
    pub fn keys(&self, keys: &str) -> Value {
        let mut acted = Value::Null;
        for key in keys.split_whitespace() {
            acted = self.key(if key == "Space" { " " } else { key });
        }
        acted["view"].clone()
    }

    /// Waits until the slides of a language are drawn.
    #[track_caller]
    pub fn wait_for_language(&self, tag: &str) {
        self.events.wait_until(&format!("the language {tag}"), || {
            let view = self.presenter_view();
            let languages = view["languages"].as_array().cloned().unwrap_or_default();
            languages.iter().any(|language| language["tag"] == tag && language["ready"] == true)
        });
    }

    /// What windows were told, as they receive it.
    pub fn told(&self) -> Vec<Value> {
        self.events.pick(|event| {
            Some(match event {
                Event::Progress(progress) => json!({ "progress": progress }),
                Event::Audience(view) => json!({ "audience": **view }),
                Event::Motion(motion) => json!({ "motion": motion }),
                Event::PresentationChanged(number) => json!({ "presentation-changed": number }),
                other => json!({ "other": format!("{other:?}") }),
            })
        })
    }

    /// The views that the audience was sent.
    pub fn audience_views(&self) -> Vec<Value> {
        self.told().into_iter().filter_map(|told| told.get("audience").cloned()).collect()
    }
}

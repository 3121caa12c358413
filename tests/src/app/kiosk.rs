//! Setting up a kiosk and standing in front of it.

use std::sync::Arc;
use std::time::Duration;

use lodestone_app::Event;
use lodestone_app::api::KioskView;
use lodestone_app::commands::WindowKind;
use serde_json::{Value, json};

use super::TestApp;

impl TestApp {
    /// The kiosk's settings.
    #[track_caller]
    pub fn kiosk_settings(&self) -> Value {
        self.call("kiosk_setup", Value::Null)["settings"].clone()
    }

    /// Changes some of the settings; answers with all that the kiosk's screen of the main window shows.
    #[track_caller]
    pub fn set_kiosk(&self, change: Value) -> Value {
        let mut settings = self.kiosk_settings();
        for (name, value) in change.as_object().expect("settings by name") {
            settings[name] = value.clone();
        }
        self.call("change_kiosk", json!({ "settings": settings }))
    }

    /// Sets the playlist to pitches of the person's own.
    #[track_caller]
    pub fn set_playlist(&self, pitches: &[&Value]) -> Value {
        let items = pitches.iter().map(|pitch| json!({ "source": "own", "pitch": pitch["id"] }));
        self.set_kiosk(json!({ "playlist": items.collect::<Vec<_>>() }))
    }

    /// Begins the kiosk.
    #[track_caller]
    pub fn begin_kiosk(&self) -> Value {
        self.call("begin_kiosk", json!({ "work": "w" }))
    }

    /// What the kiosk's window shows.
    #[track_caller]
    pub fn kiosk_view(&self) -> Value {
        self.call_from(WindowKind::Kiosk, "kiosk_view", Value::Null).expect("the kiosk's window may ask at any time")
    }

    /// Does something as a visitor.
    #[track_caller]
    pub fn kiosk_act(&self, act: Value) -> Value {
        self.call_from(WindowKind::Kiosk, "kiosk_act", json!({ "act": act }))
            .expect("a visitor is never shown an error")
    }

    /// Lets time pass with the ticks of a host, four a second.
    pub fn tick_for(&self, seconds: u64) {
        for _ in 0..seconds * 4 {
            self.clock.pass(Duration::from_millis(250));
            self.tick();
        }
    }

    /// What the kiosk's window was told since the last look; all other events are forgotten.
    pub fn take_kiosk_views(&self) -> Vec<Arc<KioskView>> {
        let views = self.events.take().into_iter().filter_map(|event| match event {
            Event::Kiosk(view) => Some(view),
            _ => None,
        });
        views.collect()
    }
}

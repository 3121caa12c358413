//! Stores the person's settings, and settings of the host.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use lodestone_content::model;
use lodestone_l10n::Localizer;
use serde_json::Value;

use crate::api;
use crate::context::Context;
use crate::error::Error;
use crate::lock::lock;

/// Under this key the store keeps what a person has set, as JSON.
const SETTINGS: &str = "settings";

/// What the person has set.
pub(crate) struct Settings {
    context: Arc<Context>,
    /// As it is stored.
    stored: Mutex<api::Settings>,
}

impl Settings {
    /// Reads what the person has set.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn open(context: &Arc<Context>) -> Result<Settings, Error> {
        let settings = Settings { context: context.clone(), stored: Mutex::default() };
        settings.reload()?;
        Ok(settings)
    }

    /// Reads again what is stored, as after a backup was restored.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn reload(&self) -> Result<(), Error> {
        let stored = self.context.store.setting(SETTINGS)?;
        // Settings of another version are read as far as they can be; the rest is as at first.
        self.take(stored.map_or_else(api::Settings::default, |json| read(&json)));
        Ok(())
    }

    fn take(&self, settings: api::Settings) {
        self.context.set_interface_language(&interface_language_for(&settings.interface_language));
        *lock(&self.stored) = settings;
    }

    /// What the person has set, as far as it fits the library that is open now.
    pub(crate) fn current(&self) -> api::Settings {
        let settings = lock(&self.stored).clone();
        self.fitted_to_library(settings)
    }

    /// Settings that fit the open library: what it lacks falls back on its own.
    fn fitted_to_library(&self, mut settings: api::Settings) -> api::Settings {
        let library = &self.context.library();
        if !library.brands.contains_key(&settings.brand) {
            settings.brand = library.manifest.default_brand.clone();
        }
        settings.cobrand =
            settings.cobrand.filter(|brand| library.brands.contains_key(brand) && *brand != settings.brand);
        if !library.languages().iter().any(|language| language.as_str() == settings.content_language) {
            // English where there is English, since most people get by in it.
            let english = library.languages().into_iter().find(|language| language.as_str() == "en");
            let language = english.or_else(|| library.manifest.languages.first().cloned());
            settings.content_language = language.map_or_else(|| "en".to_owned(), |language| language.to_string());
        }
        settings.interface_language = interface_language_for(&settings.interface_language);
        settings.minutes = settings.minutes.clamp(1, 240);
        settings
    }

    /// Changes the person's settings; answers with the settings in force.
    pub(crate) fn change_settings(&self, settings: api::Settings) -> Result<api::Settings, Error> {
        let settings = self.fitted_to_library(settings);
        let target = model::Target { event: settings.event.clone(), ..Default::default() };
        crate::input::check_printable(&target, &settings.contact.clone().normalised())?;
        let _changing = self.context.lock_changes();
        let json = serde_json::to_string(&settings).unwrap_or_default();
        self.context.store.set_setting(SETTINGS, &json, self.context.clock.now())?;
        self.take(settings.clone());
        Ok(settings)
    }

    /// The contact of the sender.
    pub(crate) fn contact(&self) -> model::Contact {
        lock(&self.stored).contact.clone().normalised()
    }

    /// Light or dark.
    pub(crate) fn appearance(&self) -> api::Appearance {
        lock(&self.stored).appearance
    }

    /// A setting of the host's own, such as where its window was.
    pub(crate) fn host_setting(&self, key: &str) -> Option<String> {
        self.context.store.setting(&format!("host.{key}")).ok().flatten()
    }

    /// Keeps a setting of the host's own.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub(crate) fn save_host_setting(&self, key: &str, value: &str) -> Result<(), Error> {
        Ok(self.context.store.set_setting(&format!("host.{key}"), value, self.context.clock.now())?)
    }
}

/// The language itself when the interface speaks it, else the one it falls back on.
fn interface_language_for(language: &str) -> String {
    Localizer::for_tag(language).language().to_string()
}

/// Reads settings setting by setting: one that another version wrote in a way unknown here is as at first, and takes
/// nothing else with it.
fn read(json: &str) -> api::Settings {
    let stored: BTreeMap<String, Value> = serde_json::from_str(json).unwrap_or_default();
    let mut read = BTreeMap::new();
    for (name, value) in stored {
        let one = Value::Object([(name.clone(), value.clone())].into_iter().collect());
        if serde_json::from_value::<api::Settings>(one).is_ok() {
            read.insert(name, value);
        }
    }
    serde_json::from_value(Value::Object(read.into_iter().collect())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_setting_of_another_version_takes_no_other_with_it() {
        let settings = read(r#"{ "appearance": "sepia", "minutes": "ten", "event": "BIO", "later": [1] }"#);
        assert_eq!((settings.event.as_deref(), settings.minutes), (Some("BIO"), 10), "what can be read is kept");
        assert_eq!(read("nothing"), Default::default());
    }
}

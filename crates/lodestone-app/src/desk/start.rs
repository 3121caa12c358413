//! What a window needs first, and the person's settings.

use std::collections::BTreeMap;

use lodestone_content::model::{self, Stage};
use lodestone_store::Opening;
use serde_json::Value;

use crate::app::{App, held};
use crate::desk::tongue::{LOCALES, Tongue};
use crate::desk::{convert, count};
use crate::error::Error;
use crate::wire::{BrandInfo, LanguageInfo, LibraryInfo, Notice, Settings, Start, TopicInfo};

/// Under this key the store keeps what a person has set, as JSON.
const SETTINGS: &str = "settings";

impl App {
    pub(crate) fn start(&self) -> Result<Start, Error> {
        let tongue = self.tongue();
        let notice = |code: &str, with: &[(&str, &str)]| Notice {
            code: code.to_owned(),
            text: tongue.say(&format!("notice-{code}"), with),
        };
        let mut notices = match &self.opening {
            Opening::Created | Opening::Sound => Vec::new(),
            Opening::Restored { backup, damaged } => {
                vec![notice("restored", &[("backup", backup), ("file", &damaged.display().to_string())])]
            }
            Opening::Recovered { backup } => vec![notice("recovered", &[("backup", backup)])],
            Opening::Emptied { damaged } => vec![notice("emptied", &[("file", &damaged.display().to_string())])],
        };
        notices.extend(self.content_notice());
        Ok(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            library: self.library_info(),
            settings: held(&self.settings).clone(),
            notices,
            first: self.store.is_empty()?,
            today: self.clock.today().to_string(),
        })
    }

    fn library_info(&self) -> LibraryInfo {
        let library = &self.library();
        let manifest = &library.manifest;
        let tongue = self.tongue();
        let chain = tongue.chain();
        let language = |language: &lodestone_content::Language| LanguageInfo {
            tag: language.to_string(),
            name: tongue.language_name(language),
            complete: manifest.languages.contains(language),
        };
        let brand = |brand: &model::Brand| BrandInfo {
            id: brand.id.clone(),
            name: brand.name.clone(),
            colour: ["accent", "primary", "ink"]
                .iter()
                .find_map(|token| brand.colours.get(*token))
                .or_else(|| brand.colours.values().next())
                .map(|(colour, _)| colour.clone())
                .unwrap_or_default(),
        };
        let mut facilities: Vec<TopicInfo> = library
            .facilities
            .values()
            .filter(|facility| facility.own)
            .map(|facility| TopicInfo { id: facility.id.clone(), name: facility.name.text(&chain).to_owned() })
            .collect();
        facilities.sort_by(|one, other| one.name.cmp(&other.name));
        LibraryInfo {
            id: manifest.id.clone(),
            name: manifest.name.text(&chain).to_owned(),
            release: manifest.release,
            date: manifest.date.to_string(),
            languages: library.languages().iter().map(language).collect(),
            brands: library.brands.values().map(brand).collect(),
            topics: library
                .topics
                .values()
                .map(|topic| TopicInfo { id: topic.id.clone(), name: topic.name.text(&chain).to_owned() })
                .collect(),
            facilities,
            stages: Stage::ALL
                .iter()
                .map(|stage| TopicInfo {
                    id: stage.as_str().to_owned(),
                    name: tongue.say(&format!("stage-{}", stage.as_str()), &[]),
                })
                .collect(),
            slides: count(library.slides.len()),
            facts: count(library.facts.len()),
        }
    }

    pub(crate) fn stored_settings(&self) -> Result<Settings, Error> {
        let stored = self.store.setting(SETTINGS)?;
        // Settings of another version are read as far as they can be; the rest is as at first.
        Ok(self.sensible(stored.map_or_else(Settings::default, |json| read_settings(&json))))
    }

    /// Settings that fit this library: what it lacks falls back on its own.
    fn sensible(&self, mut settings: Settings) -> Settings {
        let library = &self.library();
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
        if !LOCALES.iter().any(|(tag, _)| *tag == settings.interface_language) {
            settings.interface_language = Tongue::new(&settings.interface_language).language().to_string();
        }
        settings.minutes = settings.minutes.clamp(1, 240);
        settings
    }

    pub(crate) fn change_settings(&self, settings: Settings) -> Result<Settings, Error> {
        let settings = self.sensible(settings);
        let target = model::Target { event: settings.event.clone(), ..Default::default() };
        crate::pitch::usable(&target, &convert::contact(&settings.contact))?;
        let _turn = self.turn();
        let json = serde_json::to_string(&settings).unwrap_or_default();
        self.store.set_setting(SETTINGS, &json, self.clock.now())?;
        *held(&self.settings) = settings.clone();
        Ok(settings)
    }

    /// Who sends, by the settings.
    pub(crate) fn contact(&self) -> model::Contact {
        convert::contact(&held(&self.settings).contact)
    }
}

/// Reads settings setting by setting: one that another version wrote in a way unknown here is as at first, and takes
/// nothing else with it.
fn read_settings(json: &str) -> Settings {
    let stored: BTreeMap<String, Value> = serde_json::from_str(json).unwrap_or_default();
    let mut read = BTreeMap::new();
    for (name, value) in stored {
        let one = Value::Object([(name.clone(), value.clone())].into_iter().collect());
        if serde_json::from_value::<Settings>(one).is_ok() {
            read.insert(name, value);
        }
    }
    serde_json::from_value(Value::Object(read.into_iter().collect())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::read_settings;

    #[test]
    fn a_setting_of_another_version_takes_no_other_with_it() {
        let read = read_settings(r#"{ "appearance": "sepia", "minutes": "ten", "event": "BIO", "later": [1] }"#);
        assert_eq!((read.event.as_deref(), read.minutes), (Some("BIO"), 10), "what can be read is kept");
        assert_eq!(read_settings("nothing"), Default::default());
    }
}

//! Answers the first command of a window: library, settings and notices.

use std::sync::Arc;

use lodestone_content::model::{self, Stage};
use lodestone_l10n::message::App as Say;
use lodestone_store::Opening;

use crate::api::{BootstrapData, BrandInfo, LanguageInfo, LibraryInfo, Notice, TopicInfo};
use crate::api::{NoticeCode, count};
use crate::context::Context;
use crate::error::Error;
use crate::settings::Settings;
use crate::updates::Updates;

/// Answers the first command of a window.
pub(crate) struct Bootstrap {
    context: Arc<Context>,
    settings: Arc<Settings>,
    updates: Arc<Updates>,
    /// How the person's work was found at start.
    opening: Opening,
}

impl Bootstrap {
    /// Makes the feature; `opening` is the way the store was opened.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        updates: &Arc<Updates>,
        opening: Opening,
    ) -> Bootstrap {
        Bootstrap { context: context.clone(), settings: settings.clone(), updates: updates.clone(), opening }
    }

    /// Returns the data that a window loads first.
    pub(crate) fn bootstrap(&self) -> Result<BootstrapData, Error> {
        let l10n = self.context.l10n();
        let notice = |code: NoticeCode, text: Say<'_>| Notice { code, text: l10n.say(text) };
        let mut notices = match &self.opening {
            Opening::Created | Opening::Sound => Vec::new(),
            Opening::Restored { backup, damaged } => {
                let file = &damaged.display().to_string();
                vec![notice(NoticeCode::Restored, Say::NoticeRestored { backup, file })]
            }
            Opening::Recovered { backup } => vec![notice(NoticeCode::Recovered, Say::NoticeRecovered { backup })],
            Opening::Emptied { damaged } => {
                vec![notice(NoticeCode::Emptied, Say::NoticeEmptied { file: &damaged.display().to_string() })]
            }
        };
        notices.extend(self.updates.notice());
        Ok(BootstrapData {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            library: self.library_info(),
            settings: self.settings.current(),
            notices,
            first: self.context.store.is_empty()?,
            today: self.context.clock.today().to_string(),
        })
    }

    fn library_info(&self) -> LibraryInfo {
        let library = &self.context.library();
        let manifest = &library.manifest;
        let l10n = self.context.l10n();
        let chain = l10n.chain();
        let language = |language: &lodestone_content::Language| LanguageInfo {
            tag: language.to_string(),
            name: l10n.language_name(language),
            complete: manifest.languages.contains(language),
        };
        let brand = |brand: &model::Brand| BrandInfo {
            id: brand.identity.id.clone(),
            name: brand.identity.name.clone(),
            colour: ["accent", "primary", "ink"]
                .iter()
                .find_map(|token| brand.identity.colours.get(*token))
                .or_else(|| brand.identity.colours.values().next())
                .cloned()
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
                .map(|stage| TopicInfo { id: stage.as_str().to_owned(), name: l10n.say(Say::stage(*stage)) })
                .collect(),
            slides: count(library.slides.len()),
            facts: count(library.facts.len()),
        }
    }
}

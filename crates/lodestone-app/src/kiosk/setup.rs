//! Sets a kiosk up: playlist, pauses, languages, topics, PIN.

use std::collections::BTreeMap;

use lodestone_content::Language;
use lodestone_l10n::message;
use lodestone_presentation::kiosk::{Fit, Pin, invitations_in};
use lodestone_store::{Document, StoreError};

use crate::api::{
    BoothDesk, BoothEntry, BoothExit, BoothItem, BoothLine, BoothOffer, BoothScreen, BoothSettings, BoothSource,
    BoothTopic, count,
};
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};

use super::Kiosk;

/// The key under which the store keeps how the kiosk is set up.
const SETTINGS: &str = "booth";
/// The key under which it keeps the PIN, as salt and hash.
const PIN: &str = "booth.pin";
/// The key of the cover around a story.
pub(super) const COVER: &str = "cover";
/// The key of its agenda.
pub(super) const AGENDA: &str = "agenda";

impl Kiosk {
    /// The PIN that is kept.
    pub(super) fn pin(&self) -> Result<Option<Pin>, Error> {
        Ok(self.context.store.setting(PIN)?.as_deref().and_then(Pin::read))
    }

    /// How the kiosk is set up now.
    pub(super) fn stored(&self) -> Result<BoothSettings, Error> {
        let kept = self.context.store.setting(SETTINGS)?;
        self.fitting(match kept.and_then(|json| serde_json::from_str(&json).ok()) {
            Some(settings) => settings,
            None => BoothSettings { languages: self.first_languages(), ..BoothSettings::default() },
        })
    }

    /// The language that the person's pitches begin with, and English.
    fn first_languages(&self) -> Vec<String> {
        vec![self.settings.current().content_language, "en".to_owned()]
    }

    /// Settings that fit this library and their limits.
    pub(super) fn fitting(&self, settings: BoothSettings) -> Result<BoothSettings, Error> {
        let library = self.context.library();
        let languages = library.languages();
        Ok(settings.fitting(&Fit {
            has_language: &|tag| languages.iter().any(|language| language.as_str() == tag),
            has_topic: &|id| library.topics.contains_key(id),
            has_pin: self.pin()?.is_some(),
        }))
    }

    /// The screen that the kiosk was set up for.
    pub(crate) fn screen(&self) -> Option<BoothScreen> {
        self.stored().ok()?.screen
    }

    pub(crate) fn booth_settings(&self) -> Result<BoothDesk, Error> {
        self.booth_desk(self.stored()?)
    }

    pub(crate) fn change_booth(&self, settings: BoothSettings) -> Result<BoothDesk, Error> {
        let settings = {
            let _turn = self.context.lock_changes();
            let settings = self.fitting(settings)?;
            let json = serde_json::to_string(&settings).unwrap_or_default();
            self.context.store.set_setting(SETTINGS, &json, self.context.clock.now())?;
            settings
        };
        self.booth_desk(settings)
    }

    /// Keeps a PIN and asks for it from the next begin on.
    pub(crate) fn set_booth_pin(&self, digits: String) -> Result<BoothDesk, Error> {
        let now = self.context.clock.now();
        // Nothing secret: it only has to differ from one PIN to the next.
        let salt = fingerprint(format!("{}{:?}", now.0, self.context.clock.running()).as_bytes());
        let pin =
            Pin::new(&digits, &salt).ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorBoothPin))?;
        self.context.store.set_setting(PIN, &pin.kept(), now)?;
        self.change_booth(BoothSettings { exit: BoothExit::Pin, ..self.stored()? })
    }

    /// The pitch of an item; `None` when it is gone.
    pub(crate) fn booth_document(&self, item: &BoothItem) -> Result<Option<Document>, Error> {
        let library = self.context.library();
        let document = match item.source {
            BoothSource::Ready => {
                library.pitches.contains_key(&item.pitch).then(|| self.pitches.ready_document(&item.pitch))
            }
            BoothSource::Own => match self.context.store.pitch(&item.pitch) {
                Ok(pitch) => pitch.trashed.is_none().then_some(Ok(pitch.document)),
                Err(StoreError::Missing { .. }) => None,
                Err(error) => return Err(error.into()),
            },
        };
        document.transpose()
    }

    fn booth_desk(&self, settings: BoothSettings) -> Result<BoothDesk, Error> {
        let library = self.context.library();
        let mut playlist = Vec::new();
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for item in &settings.playlist {
            let Some(document) = self.booth_document(item)? else {
                playlist.push(self.gone_entry(item));
                continue;
            };
            let told = self.versions.library_for(&document);
            let draft = ResolvedPitch::outline(&told, &document);
            for slide in draft.slides.iter().filter_map(|scene| scene.slide.as_ref()) {
                for (topic, _) in &slide.topics {
                    let Some(topic) = library.topics.get(topic) else { continue };
                    let slides = found.entry(&topic.id).or_default();
                    if !slides.contains(&slide.id) {
                        slides.push(slide.id.clone());
                    }
                }
            }
            playlist.push(self.booth_entry(item, &document, &draft, &settings));
        }
        let chain = self.context.l10n().chain();
        let mut topics: Vec<BoothTopic> = found
            .into_iter()
            .filter_map(|(id, slides)| {
                let name = library.topics.get(id)?.name.text(&chain).to_owned();
                let offered = !settings.left_out.iter().any(|out| out == id);
                Some(BoothTopic { id: id.to_owned(), name, slides: count(slides.len()), offered })
            })
            .collect();
        topics.sort_by(|one, other| other.slides.cmp(&one.slides).then_with(|| one.id.cmp(&other.id)));
        let tags: Vec<&str> = settings.languages.iter().map(String::as_str).collect();
        Ok(BoothDesk {
            offers: self.booth_offers(&settings)?,
            topics,
            has_pin: self.pin()?.is_some(),
            seconds: playlist.iter().map(|entry| entry.seconds).sum(),
            slides: playlist.iter().map(|entry| count(entry.slides.len())).sum(),
            invitations: invitations_in(if tags.is_empty() { &["en"] } else { &tags }),
            cautions: lock(&self.cautions).clone(),
            playlist,
            settings,
        })
    }

    fn booth_entry(
        &self,
        item: &BoothItem,
        document: &Document,
        draft: &ResolvedPitch<'_>,
        settings: &BoothSettings,
    ) -> BoothEntry {
        let picture_of = |scene: &ResolvedSlide<'_>| match (item.source, &scene.slide) {
            (BoothSource::Ready, Some(slide)) => self.thumbnails.library_address(&slide.id, &draft.target.language),
            _ => self.pictures.slide_address(&item.pitch, document, scene.entry),
        };
        let line = |key: &str, title: String, picture: String| BoothLine {
            key: key.to_owned(),
            title,
            picture,
            seconds: item.pauses.get(key).copied(),
        };
        let cover = match item.source {
            BoothSource::Ready => self.pictures.ready_address(&item.pitch),
            BoothSource::Own => self.pictures.frame_address(&item.pitch, document, COVER),
        };
        let mut slides = Vec::new();
        if draft.frame().iter().any(|(name, _)| *name == COVER) {
            slides.push(line(COVER, self.context.l10n().say(message::App::FrameCover), cover.clone()));
        }
        for scene in &draft.slides {
            if let Some(slide) = &scene.slide {
                let title = title(slide, &scene.words, &draft.target, &draft.chain);
                slides.push(line(&scene.entry.key, title, picture_of(scene)));
            }
        }
        BoothEntry {
            source: item.source,
            pitch: item.pitch.clone(),
            name: document.name.clone(),
            picture: Some(cover),
            language: document.target.language.to_string(),
            seconds: slides.iter().map(|slide| slide.seconds.unwrap_or(settings.seconds)).sum(),
            cautions: self.booth_entry_cautions(document, draft, settings),
            slides,
        }
    }

    fn booth_entry_cautions(
        &self,
        document: &Document,
        draft: &ResolvedPitch<'_>,
        settings: &BoothSettings,
    ) -> Vec<String> {
        let l10n = self.context.l10n();
        let mut cautions = Vec::new();
        let missing = draft.slides.iter().filter(|scene| scene.slide.is_none()).count();
        if missing > 0 {
            cautions.push(l10n.say(message::App::BoothMissing { count: missing }));
        }
        if let Some(company) = &document.target.company {
            // What is filled in is left out at the kiosk; what was typed cannot be.
            let said = |words: &BTreeMap<String, String>| {
                words.values().any(|words| words.to_lowercase().contains(&company.to_lowercase()))
            };
            let words = document.slides.iter().map(|entry| &entry.words).chain(document.frame_words.values());
            if words.into_iter().any(said) {
                cautions.push(l10n.say(message::App::BoothNamesCompany { company }));
            }
        }
        for tag in settings.languages.iter().filter(|tag| tag.as_str() != document.target.language.as_str()) {
            let Some(language) = Language::parse(tag) else { continue };
            let library = draft.slides.iter().filter_map(|scene| scene.slide.as_ref());
            let foreign = library.filter(|slide| slide.text.exact(&language).is_none()).count();
            if foreign > 0 {
                let name = l10n.language_name(&language);
                cautions.push(l10n.say(message::App::BoothNotTranslated { count: foreign, language: &name }));
            }
        }
        cautions
    }

    fn gone_entry(&self, item: &BoothItem) -> BoothEntry {
        BoothEntry {
            source: item.source,
            pitch: item.pitch.clone(),
            name: self.context.l10n().say(message::App::BoothGoneName),
            picture: None,
            language: String::new(),
            slides: Vec::new(),
            seconds: 0,
            cautions: vec![self.context.l10n().say(message::App::BoothGone)],
        }
    }

    fn booth_offers(&self, settings: &BoothSettings) -> Result<Vec<BoothOffer>, Error> {
        let is_taken = |source: BoothSource, id: &str| {
            settings.playlist.iter().any(|item| item.source == source && item.pitch == id)
        };
        let home = self.pitches.home()?;
        let own = home.pitches.into_iter().map(|pitch| BoothOffer {
            source: BoothSource::Own,
            pitch: pitch.id,
            name: pitch.name,
            picture: pitch.picture,
            slides: pitch.slides,
        });
        let ready = home.ready.into_iter().map(|pitch| BoothOffer {
            source: BoothSource::Ready,
            pitch: pitch.id,
            name: pitch.name,
            picture: pitch.picture,
            slides: pitch.slides,
        });
        Ok(own.chain(ready).filter(|offer| !is_taken(offer.source, &offer.pitch)).collect())
    }
}

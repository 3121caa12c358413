//! Stores and describes the setup of a kiosk: playlist, pauses, languages, topics, PIN.

use std::collections::BTreeMap;

use lodestone_content::Language;
use lodestone_l10n::message;
use lodestone_presentation::kiosk::{Fit, Pin, invitations_in};
use lodestone_store::{Document, StoreError};

use crate::api::{
    KioskExit, KioskPitchSource, KioskScreen, KioskSettings, KioskSetup, KioskTopic, PlaylistCandidate, PlaylistEntry,
    PlaylistItem, PlaylistSlide, count,
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
    pub(super) fn stored(&self) -> Result<KioskSettings, Error> {
        let kept = self.context.store.setting(SETTINGS)?;
        self.fitting(match kept.and_then(|json| serde_json::from_str(&json).ok()) {
            Some(settings) => settings,
            None => KioskSettings { languages: self.first_languages(), ..KioskSettings::default() },
        })
    }

    /// The language that the person's pitches begin with, and English.
    fn first_languages(&self) -> Vec<String> {
        vec![self.settings.current().content_language, "en".to_owned()]
    }

    /// Settings that fit this library and their limits.
    pub(super) fn fitting(&self, settings: KioskSettings) -> Result<KioskSettings, Error> {
        let library = self.context.library();
        let languages = library.languages();
        Ok(settings.fitting(&Fit {
            has_language: &|tag| languages.iter().any(|language| language.as_str() == tag),
            has_topic: &|id| library.topics.contains_key(id),
            has_pin: self.pin()?.is_some(),
        }))
    }

    /// The screen that the kiosk was set up for.
    pub(crate) fn screen(&self) -> Option<KioskScreen> {
        self.stored().ok()?.screen
    }

    pub(crate) fn kiosk_setup(&self) -> Result<KioskSetup, Error> {
        self.setup_of(self.stored()?)
    }

    pub(crate) fn change_kiosk(&self, settings: KioskSettings) -> Result<KioskSetup, Error> {
        let settings = {
            let _turn = self.context.lock_changes();
            let settings = self.fitting(settings)?;
            let json = serde_json::to_string(&settings).unwrap_or_default();
            self.context.store.set_setting(SETTINGS, &json, self.context.clock.now())?;
            settings
        };
        self.setup_of(settings)
    }

    /// Keeps a PIN and asks for it from the next begin on.
    pub(crate) fn set_kiosk_pin(&self, digits: String) -> Result<KioskSetup, Error> {
        let now = self.context.clock.now();
        // Nothing secret: it only has to differ from one PIN to the next.
        let salt = fingerprint(format!("{}{:?}", now.0, self.context.clock.running()).as_bytes());
        let pin =
            Pin::new(&digits, &salt).ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorKioskPin))?;
        self.context.store.set_setting(PIN, &pin.kept(), now)?;
        self.change_kiosk(KioskSettings { exit: KioskExit::Pin, ..self.stored()? })
    }

    /// The pitch of an item; `None` when it is gone.
    pub(crate) fn item_document(&self, item: &PlaylistItem) -> Result<Option<Document>, Error> {
        let library = self.context.library();
        let document = match item.source {
            KioskPitchSource::Ready => {
                library.pitches.contains_key(&item.pitch).then(|| self.pitches.ready_document(&item.pitch))
            }
            KioskPitchSource::Own => match self.context.store.pitch(&item.pitch) {
                Ok(pitch) => pitch.trashed.is_none().then_some(Ok(pitch.document)),
                Err(StoreError::Missing { .. }) => None,
                Err(error) => return Err(error.into()),
            },
        };
        document.transpose()
    }

    fn setup_of(&self, settings: KioskSettings) -> Result<KioskSetup, Error> {
        let library = self.context.library();
        let mut playlist = Vec::new();
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for item in &settings.playlist {
            let Some(document) = self.item_document(item)? else {
                playlist.push(self.gone_entry(item));
                continue;
            };
            let library_of_pitch = self.versions.library_for(&document);
            let resolved = ResolvedPitch::outline(&library_of_pitch, &document);
            for slide in resolved.slides.iter().filter_map(|resolved_slide| resolved_slide.slide.as_ref()) {
                for (topic, _) in &slide.topics {
                    let Some(topic) = library.topics.get(topic) else { continue };
                    let slides = found.entry(&topic.id).or_default();
                    if !slides.contains(&slide.id) {
                        slides.push(slide.id.clone());
                    }
                }
            }
            playlist.push(self.playlist_entry(item, &document, &resolved, &settings));
        }
        let chain = self.context.l10n().chain();
        let mut topics: Vec<KioskTopic> = found
            .into_iter()
            .filter_map(|(id, slides)| {
                let name = library.topics.get(id)?.name.text(&chain).to_owned();
                let offered = !settings.left_out.iter().any(|out| out == id);
                Some(KioskTopic { id: id.to_owned(), name, slides: count(slides.len()), offered })
            })
            .collect();
        topics.sort_by(|one, other| other.slides.cmp(&one.slides).then_with(|| one.id.cmp(&other.id)));
        let tags: Vec<&str> = settings.languages.iter().map(String::as_str).collect();
        Ok(KioskSetup {
            candidates: self.candidates(&settings)?,
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

    fn playlist_entry(
        &self,
        item: &PlaylistItem,
        document: &Document,
        resolved: &ResolvedPitch<'_>,
        settings: &KioskSettings,
    ) -> PlaylistEntry {
        let picture_of = |resolved_slide: &ResolvedSlide<'_>| match (item.source, &resolved_slide.slide) {
            (KioskPitchSource::Ready, Some(slide)) => {
                self.thumbnails.library_address(&slide.id, &resolved.target.language)
            }
            _ => self.pictures.slide_address(&item.pitch, document, resolved_slide.entry),
        };
        let line = |key: &str, title: String, picture: String| PlaylistSlide {
            key: key.to_owned(),
            title,
            picture,
            seconds: item.pauses.get(key).copied(),
        };
        let cover = match item.source {
            KioskPitchSource::Ready => self.pictures.ready_address(&item.pitch),
            KioskPitchSource::Own => self.pictures.frame_address(&item.pitch, document, COVER),
        };
        let mut slides = Vec::new();
        if resolved.frame().iter().any(|(name, _)| *name == COVER) {
            slides.push(line(COVER, self.context.l10n().say(message::App::FrameCover), cover.clone()));
        }
        for resolved_slide in &resolved.slides {
            if let Some(slide) = &resolved_slide.slide {
                let title = title(slide, &resolved_slide.overrides, &resolved.target, &resolved.chain);
                slides.push(line(&resolved_slide.entry.key, title, picture_of(resolved_slide)));
            }
        }
        PlaylistEntry {
            source: item.source,
            pitch: item.pitch.clone(),
            name: document.name.clone(),
            picture: Some(cover),
            language: document.target.language.to_string(),
            seconds: slides.iter().map(|slide| slide.seconds.unwrap_or(settings.seconds)).sum(),
            cautions: self.entry_cautions(document, resolved, settings),
            slides,
        }
    }

    fn entry_cautions(
        &self,
        document: &Document,
        resolved: &ResolvedPitch<'_>,
        settings: &KioskSettings,
    ) -> Vec<String> {
        let l10n = self.context.l10n();
        let mut cautions = Vec::new();
        let missing = resolved.slides.iter().filter(|resolved_slide| resolved_slide.slide.is_none()).count();
        if missing > 0 {
            cautions.push(l10n.say(message::App::KioskMissing { count: missing }));
        }
        if let Some(company) = &document.target.company {
            // What is filled in is left out at the kiosk; what was typed cannot be.
            let said = |words: &BTreeMap<String, String>| {
                words.values().any(|words| words.to_lowercase().contains(&company.to_lowercase()))
            };
            let words = document.slides.iter().map(|entry| &entry.words).chain(document.frame_words.values());
            if words.into_iter().any(said) {
                cautions.push(l10n.say(message::App::KioskNamesCompany { company }));
            }
        }
        for tag in settings.languages.iter().filter(|tag| tag.as_str() != document.target.language.as_str()) {
            let Some(language) = Language::parse(tag) else { continue };
            let library = resolved.slides.iter().filter_map(|resolved_slide| resolved_slide.slide.as_ref());
            let foreign = library.filter(|slide| slide.text.exact(&language).is_none()).count();
            if foreign > 0 {
                let name = l10n.language_name(&language);
                cautions.push(l10n.say(message::App::KioskNotTranslated { count: foreign, language: &name }));
            }
        }
        cautions
    }

    fn gone_entry(&self, item: &PlaylistItem) -> PlaylistEntry {
        PlaylistEntry {
            source: item.source,
            pitch: item.pitch.clone(),
            name: self.context.l10n().say(message::App::KioskGoneName),
            picture: None,
            language: String::new(),
            slides: Vec::new(),
            seconds: 0,
            cautions: vec![self.context.l10n().say(message::App::KioskGone)],
        }
    }

    fn candidates(&self, settings: &KioskSettings) -> Result<Vec<PlaylistCandidate>, Error> {
        let is_taken = |source: KioskPitchSource, id: &str| {
            settings.playlist.iter().any(|item| item.source == source && item.pitch == id)
        };
        let home = self.pitches.home()?;
        let own = home.pitches.into_iter().map(|pitch| PlaylistCandidate {
            source: KioskPitchSource::Own,
            pitch: pitch.id,
            name: pitch.name,
            picture: pitch.picture,
            slides: pitch.slides,
        });
        let ready = home.ready.into_iter().map(|pitch| PlaylistCandidate {
            source: KioskPitchSource::Ready,
            pitch: pitch.id,
            name: pitch.name,
            picture: pitch.picture,
            slides: pitch.slides,
        });
        Ok(own.chain(ready).filter(|offer| !is_taken(offer.source, &offer.pitch)).collect())
    }
}

//! Computes the addresses of a pitch's pictures, and draws the picture of an address.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use lodestone_content::{Day, Language, Library};
use lodestone_render::{Composition, Frame};
use lodestone_store::{Content, Document, Entry};

use crate::context::Context;
use crate::digest::fingerprint;
use crate::error::Error;
use crate::lock::lock;
use crate::pitch_document::{ready_made, with_accepted};
use crate::pitch_versions::PinnedVersions;
use crate::resolved_pitch::{Files, ResolvedPitch};
use crate::settings::Settings;
use crate::thumbnails::{Picture, Thumbnails};

/// The most documents that are remembered after a window was shown them: more than one types while a picture is drawn.
const MOST_SHOWN: usize = 16;

/// Addresses of the pictures of pitches, and the documents that they were made for.
pub(crate) struct PitchPictures {
    context: Arc<Context>,
    settings: Arc<Settings>,
    thumbnails: Arc<Thumbnails>,
    versions: Arc<PinnedVersions>,
    /// The documents that windows were shown last: they may still ask for pictures of what was changed since.
    shown: Mutex<VecDeque<Shown>>,
}

/// A document as a window was shown it.
struct Shown {
    /// Id of the pitch.
    pitch: String,
    /// The day that its pictures were to say.
    day: Day,
    /// The document.
    document: Arc<Document>,
}

impl PitchPictures {
    /// No document was shown yet.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        thumbnails: &Arc<Thumbnails>,
        versions: &Arc<PinnedVersions>,
    ) -> PitchPictures {
        PitchPictures {
            context: context.clone(),
            settings: settings.clone(),
            thumbnails: thumbnails.clone(),
            versions: versions.clone(),
            shown: Mutex::default(),
        }
    }

    /// Remembers what a window is shown.
    pub(crate) fn remember_shown(&self, pitch: &str, document: &Document) {
        let mut shown = lock(&self.shown);
        if shown.back().is_some_and(|last| last.pitch == pitch && *last.document == *document) {
            return;
        }
        if shown.len() >= MOST_SHOWN {
            shown.pop_front();
        }
        let document = Arc::new(document.clone());
        shown.push_back(Shown { pitch: pitch.to_owned(), day: self.context.clock.today(), document });
    }

    /// The address of the thumbnail of a slide of a pitch.
    pub(crate) fn slide_address(&self, pitch: &str, document: &Document, entry: &Entry) -> String {
        self.slide_address_on(pitch, document, entry, self.context.clock.today())
    }

    fn slide_address_on(&self, pitch: &str, document: &Document, entry: &Entry, today: Day) -> String {
        let style = &document.style;
        let looks = serde_json::to_string(&(&document.target, &style.brand, &style.cobrand, entry)).unwrap_or_default();
        let versions = self.versions.fingerprint_of_versions(document);
        let print = format!("{looks}{versions}{}", self.thumbnails.marks(today));
        format!("pitch/{pitch}/{}/{}", entry.key, fingerprint(print.as_bytes()))
    }

    /// The address of the picture of a slide that frames a pitch.
    pub(crate) fn frame_address(&self, pitch: &str, document: &Document, name: &str) -> String {
        self.frame_address_on(pitch, document, name, self.context.clock.today())
    }

    fn frame_address_on(&self, pitch: &str, document: &Document, name: &str, today: Day) -> String {
        let of = (&document.target, &document.style, &document.frame_words);
        // The cover shows the target and the style, in a language that the story speaks; agenda and sources show
        // something of every slide.
        let looks = if name == "cover" {
            serde_json::to_string(&(of, self.own_covers(document), self.spoken(document)))
        } else {
            serde_json::to_string(&(of, &document.slides))
        };
        let looks = format!("{}{}", looks.unwrap_or_default(), self.versions.fingerprint_of_versions(document));
        let print = format!("{looks}{}{today}", self.thumbnails.ground());
        format!("pitch/{pitch}/{name}/{}", fingerprint(print.as_bytes()))
    }

    /// Covers within the story itself: they replace the one around it.
    fn own_covers<'a>(&self, document: &'a Document) -> Vec<&'a Entry> {
        let library = self.versions.library_for(document);
        let is_cover = |entry: &&Entry| {
            let Content::Slide { id, .. } = &entry.content else { return false };
            library.slides.get(id).is_some_and(|slide| slide.layout == "cover")
        };
        document.slides.iter().filter(is_cover).collect()
    }

    /// The first language of a pitch that any of its slides speaks.
    fn spoken(&self, document: &Document) -> String {
        let library = self.versions.library_for(document);
        let target = &document.target;
        let speaks = |entry: &Entry, language: &Language| match &entry.content {
            Content::Slide { id, .. } => {
                library.slides.get(id).is_some_and(|slide| slide.text.exact(language).is_some())
            }
            Content::Picture { .. } | Content::Page { .. } => *language == target.language,
        };
        let mut chain = library.chain(&target.language).into_iter();
        let spoken = chain.find(|language| document.slides.iter().any(|entry| speaks(entry, language)));
        spoken.map(|language| language.to_string()).unwrap_or_default()
    }

    /// The address of the cover of a ready-made pitch.
    pub(crate) fn ready_address(&self, id: &str) -> String {
        let print = format!("{}{}", self.thumbnails.ground(), self.context.clock.today());
        format!("ready/{id}/{}", fingerprint(print.as_bytes()))
    }

    /// The address that a slide of this document has.
    fn address_on(&self, pitch: &str, document: &Document, key: &str, today: Day) -> String {
        match document.slides.iter().find(|entry| entry.key == key) {
            Some(entry) => self.slide_address_on(pitch, document, entry, today),
            None => self.frame_address_on(pitch, document, key, today),
        }
    }

    /// The address of the picture of a slide as it would be with what the library has now.
    pub(crate) fn update_address(&self, pitch: &str, document: &Document, key: &str) -> String {
        let accepted = with_accepted(&self.context.library(), document, key).unwrap_or_else(|_| document.clone());
        let own = self.address_on(pitch, &accepted, key, self.context.clock.today());
        own.replacen("pitch/", "update/", 1)
    }

    /// The document that an address was made for. A person may have gone on while the picture was waited for: then it is
    /// one of those that were shown before.
    fn document_of(&self, address: &str, pitch: &str, key: &str) -> Result<Arc<Document>, Error> {
        let now = self.context.store.pitch(pitch)?.document;
        if self.address_on(pitch, &now, key, self.context.clock.today()) != address {
            let shown = lock(&self.shown);
            let of_pitch = shown.iter().rev().filter(|shown| shown.pitch == pitch);
            let mut found = of_pitch.filter(|shown| self.address_on(pitch, &shown.document, key, shown.day) == address);
            if let Some(shown) = found.next() {
                return Ok(shown.document.clone());
            }
        }
        Ok(Arc::new(now))
    }

    /// The document that an address of [`PitchPictures::update_address`] was made for, and the address that it has by now.
    fn updated_document_of(&self, address: &str, pitch: &str, key: &str) -> Result<(Document, String), Error> {
        let library = self.context.library();
        let now = self.context.store.pitch(pitch)?.document;
        let own = self.update_address(pitch, &now, key);
        if own != address {
            let shown: Vec<_> = lock(&self.shown)
                .iter()
                .rev()
                .filter(|shown| shown.pitch == pitch)
                .map(|shown| shown.document.clone())
                .collect();
            if let Some(document) = shown.iter().find(|document| self.update_address(pitch, document, key) == address) {
                return Ok((with_accepted(&library, document, key)?, address.to_owned()));
            }
        }
        Ok((with_accepted(&library, &now, key)?, own))
    }

    /// Draws a slide of a pitch, by its address.
    pub(crate) fn draw_slide(&self, address: &str, pitch: &str, key: &str) -> Result<Picture, Error> {
        let document = self.document_of(address, pitch, key)?;
        let own = self.address_on(pitch, &document, key, self.context.clock.today());
        self.draw(address, &own, &document, key)
    }

    /// Draws a slide of a pitch as it would be with what the library has now, by its address.
    pub(crate) fn draw_update(&self, address: &str, pitch: &str, key: &str) -> Result<Picture, Error> {
        let (document, own) = self.updated_document_of(address, pitch, key)?;
        self.draw(address, &own, &document, key)
    }

    fn draw(&self, asked: &str, own: &str, document: &Document, key: &str) -> Result<Picture, Error> {
        let library = self.versions.library_for(document);
        let composition = self.compose_slide(&library, document, &self.context.store, key)?;
        self.thumbnails.draw(asked, own, composition)
    }

    /// Draws the cover of a ready-made pitch, by its address.
    pub(crate) fn draw_ready(&self, address: &str, id: &str) -> Result<Picture, Error> {
        let library = self.context.library();
        let document = ready_made(&library, id, &self.context.l10n().chain())?;
        let composition = self.compose_slide(&library, &document, &self.context.store, "cover")?;
        self.thumbnails.draw(address, &self.ready_address(id), composition)
    }

    /// Composes one slide of a pitch by itself.
    pub(crate) fn compose_slide(
        &self,
        library: &Library,
        document: &Document,
        files: &dyn Files,
        key: &str,
    ) -> Result<Composition, Error> {
        self.compose_one(&ResolvedPitch::of_one(library, document, files, key), key)
    }

    /// Composes one slide of a resolved pitch. One that frames the pitch is composed with the whole, since it speaks of the
    /// whole, and the rest is left out.
    pub(crate) fn compose_one(&self, resolved: &ResolvedPitch<'_>, key: &str) -> Result<Composition, Error> {
        let (contact, today) = (self.settings.contact(), self.context.clock.today());
        if resolved.slide(key).is_some() {
            return resolved.compose(&resolved.style(Frame::Bare, contact), Some(&|other| other == key), today);
        }
        let mut composition = resolved.compose(&resolved.style(Frame::Whole, contact), None, today)?;
        composition.deck.slides.retain(|slide| slide.layout == key);
        if composition.deck.slides.is_empty() {
            return Err(Error::gone());
        }
        let used = serde_json::to_string(&composition.deck).unwrap_or_default();
        composition.pictures.retain(|path, _| used.contains(path.as_str()));
        Ok(composition)
    }
}

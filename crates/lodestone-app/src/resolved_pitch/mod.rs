//! Resolves a stored pitch against a library: the slides it shows, their text overrides, and the deck composed from
//! them.

mod text_overrides;
mod user_slide;

use std::borrow::Cow;
use std::collections::BTreeMap;

use lodestone_content::model::{Contact, Form, Slide, Target};
use lodestone_content::{Day, Language, Library};
use lodestone_l10n::message;
use lodestone_render::{Composition, Frame, Page, Request, TextOverrides, UserContent, UserMediaFile, frame_slide};
use lodestone_store::{Content, Document, Entry, UserDb};

use crate::error::{Code, Error};

use user_slide::{user_media, user_slide_of};

pub(crate) use text_overrides::{is_overridable, parse_overrides, title};

/// A slide of a pitch, as far as it is there.
pub(crate) struct ResolvedSlide<'a> {
    /// Its entry.
    pub(crate) entry: &'a Entry,
    /// The slide; `None` when the library has it no longer.
    pub(crate) slide: Option<Cow<'a, Slide>>,
    /// Its text overrides.
    pub(crate) overrides: TextOverrides,
}

/// A stored pitch with the slides of a library that it shows.
pub(crate) struct ResolvedPitch<'a> {
    /// The library that it is drawn from.
    library: &'a Library,
    /// The pitch as it is stored.
    pub(crate) document: &'a Document,
    /// Its target.
    pub(crate) target: Target,
    /// Languages to look in.
    pub(crate) chain: Vec<Language>,
    /// Its slides in order, those that are missing too.
    pub(crate) slides: Vec<ResolvedSlide<'a>>,
    /// The person's own words around the story, and their pictures.
    pub(crate) user_content: UserContent,
}

/// The style in which a pitch is drawn.
pub(crate) struct RenderStyle<'a> {
    /// Brand id.
    pub(crate) brand: &'a str,
    /// A second brand's id.
    pub(crate) cobrand: Option<&'a str>,
    /// What kind of document.
    pub(crate) form: Form,
    /// Whether cover, agenda and sources surround the story.
    pub(crate) frame: Frame,
    /// The sender.
    pub(crate) contact: Contact,
    /// The date on it; the day on which it is drawn when there is none.
    pub(crate) date: Option<Day>,
}

/// Where the bytes of own pictures come from.
pub(crate) trait Files {
    /// The bytes of a file by name.
    fn bytes(&self, name: &str) -> Option<Vec<u8>>;
}

impl Files for UserDb {
    fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        self.file(name).ok()
    }
}

impl Files for BTreeMap<String, Vec<u8>> {
    fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        self.get(name).cloned()
    }
}

/// The bytes of an own picture.
enum Bytes {
    /// Here they are.
    Read(Vec<u8>),
    /// They are not needed.
    Unread,
    /// They are no longer there.
    Gone,
}

impl<'a> ResolvedPitch<'a> {
    /// Resolves a pitch for reading, in its own language. It cannot be drawn where it shows the person's pictures: they are not
    /// read.
    pub(crate) fn outline(library: &'a Library, document: &'a Document) -> ResolvedPitch<'a> {
        ResolvedPitch::read(library, document, &|_, _| Bytes::Unread, None)
    }

    /// Resolves a pitch for drawing, in its own language or in another.
    pub(crate) fn new(
        library: &'a Library,
        document: &'a Document,
        files: &dyn Files,
        language: Option<&Language>,
    ) -> ResolvedPitch<'a> {
        ResolvedPitch::read(library, document, &|_, file| files.bytes(file).map_or(Bytes::Gone, Bytes::Read), language)
    }

    /// Resolves a pitch of which one slide is drawn: the pictures of others are not read, which would take longer than drawing.
    pub(crate) fn of_one(
        library: &'a Library,
        document: &'a Document,
        files: &dyn Files,
        key: &str,
    ) -> ResolvedPitch<'a> {
        let read = |own: &str, file: &str| {
            if own == key { files.bytes(file).map_or(Bytes::Gone, Bytes::Read) } else { Bytes::Unread }
        };
        ResolvedPitch::read(library, document, &read, None)
    }

    fn read(
        library: &'a Library,
        document: &'a Document,
        bytes_of: &dyn Fn(&str, &str) -> Bytes,
        language: Option<&Language>,
    ) -> ResolvedPitch<'a> {
        let mut target = document.target.clone();
        if let Some(language) = language {
            target.language = language.clone();
        }
        let chain = library.chain(&target.language);
        let mut user_content = UserContent {
            frame_overrides: document
                .frame_words
                .iter()
                .map(|(name, words)| (name.clone(), parse_overrides(words)))
                .collect(),
            media: BTreeMap::new(),
        };
        let mut slides = Vec::new();
        for entry in &document.slides {
            let slide = match &entry.content {
                Content::Slide { id, .. } => library.slides.get(id).map(Cow::Borrowed),
                Content::Picture { file, title, alt, stage } | Content::Page { file, title, alt, stage, .. } => {
                    let id = format!("own.{}", entry.key);
                    let bytes = bytes_of(&entry.key, file);
                    let is_there = !matches!(bytes, Bytes::Gone);
                    if let Bytes::Read(bytes) = bytes {
                        let media = user_media(&id, alt, &target.language);
                        user_content.media.insert(id.clone(), UserMediaFile { media, bytes: bytes.into() });
                    }
                    is_there.then(|| Cow::Owned(user_slide_of(&id, file, title, stage, &target.language)))
                }
            };
            slides.push(ResolvedSlide { entry, slide, overrides: parse_overrides(&entry.words) });
        }
        ResolvedPitch { library, document, target, chain, slides, user_content }
    }

    /// The library that it is drawn from.
    pub(crate) fn library(&self) -> &'a Library {
        self.library
    }

    pub(crate) fn slide(&self, key: &str) -> Option<&ResolvedSlide<'a>> {
        self.slides.iter().find(|resolved_slide| resolved_slide.entry.key == key)
    }

    /// How long the story takes.
    pub(crate) fn seconds(&self) -> u32 {
        self.slides.iter().filter_map(|resolved_slide| resolved_slide.slide.as_ref()).map(|slide| slide.seconds).sum()
    }

    /// The slides that frame the story: name and, where the library has one, the slide. In the order of the document:
    /// cover, agenda, then the story, then sources.
    pub(crate) fn frame(&self) -> Vec<(&'static str, Option<&'a Slide>)> {
        let own = |name: &str| {
            self.slides
                .iter()
                .any(|resolved_slide| resolved_slide.slide.as_ref().is_some_and(|slide| slide.layout == name))
        };
        let there = self.slides.iter().filter(|resolved_slide| resolved_slide.slide.is_some()).count();
        let mut frame = Vec::new();
        for name in ["cover", "agenda", "sources"] {
            if own(name) || (name == "agenda" && there < lodestone_render::AGENDA_FROM) {
                continue;
            }
            frame.push((name, frame_slide(self.library, name, self.target.audience)));
        }
        frame
    }

    /// Composes the slides that are there, or only some of them, as of a day.
    pub(crate) fn compose(
        &self,
        style: &RenderStyle<'_>,
        only: Option<&dyn Fn(&str) -> bool>,
        today: Day,
    ) -> Result<Composition, Error> {
        let wanted = |resolved_slide: &&ResolvedSlide<'a>| only.is_none_or(|only| only(&resolved_slide.entry.key));
        let pages =
            self.slides.iter().filter(wanted).filter_map(|resolved| {
                Some(Page { slide: resolved.slide.as_deref()?, overrides: &resolved.overrides })
            });
        // A brand that a colleague has and this library lacks must not stop the pitch.
        let known = |brand: &&str| self.library.brands.contains_key(*brand);
        let request = Request::new(self.library, pages, &self.target, today)
            .user_content(&self.user_content)
            .from(&style.contact)
            .brand(Some(style.brand).filter(known))
            .cobrand(style.cobrand.filter(known))
            .form(style.form)
            .dated(style.date.unwrap_or(today))
            .frame(style.frame);
        request.compose().map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))
    }

    /// The style that the pitch itself has, on slides.
    pub(crate) fn style(&self, frame: Frame, contact: Contact) -> RenderStyle<'a> {
        let style = &self.document.style;
        RenderStyle {
            brand: &style.brand,
            cobrand: style.cobrand.as_deref(),
            form: Form::Slides,
            frame,
            contact,
            date: None,
        }
    }
}

//! Defines a request to compose a deck: its pages, its target, its style, and the person's own content.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use lodestone_content::model::{self, Contact, Form, Target};
use lodestone_content::text::RichText;
use lodestone_content::{Day, Library};

use super::ComposeError;

/// Whether cover, agenda and sources are put around the slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A whole document: cover, agenda where it helps, sources.
    Whole,
    /// The slides alone, as when one of them is looked at.
    Bare,
}

/// Text overrides of a slide, by field.
pub type TextOverrides = BTreeMap<String, RichText>;

/// No text overrides.
pub static NO_OVERRIDES: TextOverrides = TextOverrides::new();

/// A slide with its text overrides.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The slide.
    pub slide: &'a model::Slide,
    /// Its text overrides.
    pub overrides: &'a TextOverrides,
}

impl<'a> Page<'a> {
    /// Makes a page without text overrides.
    pub fn of(slide: &'a model::Slide) -> Page<'a> {
        Page { slide, overrides: &NO_OVERRIDES }
    }
}

/// A picture or PDF page of the person.
#[derive(Debug, Clone)]
pub struct UserMediaFile {
    /// Its media entry.
    pub media: model::Media,
    /// The picture: PNG, JPEG, SVG or one page of a PDF.
    pub bytes: Arc<[u8]>,
}

/// The person's own content of a pitch beside text overrides on its slides.
#[derive(Debug, Clone, Default)]
pub struct UserContent {
    /// Text overrides on the slides that frame the story, by layout.
    pub frame_overrides: BTreeMap<String, TextOverrides>,
    /// Pictures that the library does not have, by id.
    pub media: BTreeMap<String, UserMediaFile>,
}

/// No content of the person's own.
static NO_USER_CONTENT: UserContent = UserContent { frame_overrides: BTreeMap::new(), media: BTreeMap::new() };

/// An empty contact: the brand's own is shown.
static NO_CONTACT: LazyLock<Contact> = LazyLock::new(Contact::default);

/// A deck to be composed. Begins with what every deck needs; whatever else is not said has the library's or the plainest
/// value: its own brand, slides, cover and sources around them, nothing of a person's own, dated on the day itself.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    pub(super) library: &'a Library,
    pub(super) pages: Vec<Page<'a>>,
    pub(super) target: &'a Target,
    /// The day on which facts are fresh or lapsed.
    pub(super) today: Day,
    pub(super) user_content: &'a UserContent,
    pub(super) contact: &'a Contact,
    pub(super) brand: &'a str,
    pub(super) cobrand: Option<&'a str>,
    pub(super) form: Form,
    /// The date on the cover.
    pub(super) date: Day,
    pub(super) frame: Frame,
}

impl<'a> Request<'a> {
    /// A deck of these pages for a target, with facts fresh or lapsed as of a day.
    pub fn new(
        library: &'a Library,
        pages: impl IntoIterator<Item = Page<'a>>,
        target: &'a Target,
        today: Day,
    ) -> Request<'a> {
        Request {
            library,
            pages: pages.into_iter().collect(),
            target,
            today,
            user_content: &NO_USER_CONTENT,
            contact: &NO_CONTACT,
            brand: &library.manifest.default_brand,
            cobrand: None,
            form: Form::Slides,
            date: today,
            frame: Frame::Whole,
        }
    }

    /// A deck of slides of the library by their ids, without own words.
    ///
    /// # Errors
    ///
    /// When the library lacks one of them.
    pub fn of_ids(
        library: &'a Library,
        ids: &[String],
        target: &'a Target,
        today: Day,
    ) -> Result<Request<'a>, ComposeError> {
        let page = |id: &String| match library.slides.get(id) {
            Some(slide) => Ok(Page::of(slide)),
            None => Err(ComposeError::NoSlide(id.clone())),
        };
        let pages: Vec<Page<'a>> = ids.iter().map(page).collect::<Result<_, _>>()?;
        Ok(Request::new(library, pages, target, today))
    }

    /// Sets the person's own content.
    #[must_use]
    pub fn user_content(self, content: &'a UserContent) -> Request<'a> {
        Request { user_content: content, ..self }
    }

    /// Sets the sender.
    #[must_use]
    pub fn from(self, contact: &'a Contact) -> Request<'a> {
        Request { contact, ..self }
    }

    /// Sets the brand by its id; the library's default when there is none.
    #[must_use]
    pub fn brand(self, brand: Option<&'a str>) -> Request<'a> {
        Request { brand: brand.unwrap_or(self.brand), ..self }
    }

    /// Sets a second brand by its id.
    #[must_use]
    pub fn cobrand(self, cobrand: Option<&'a str>) -> Request<'a> {
        Request { cobrand, ..self }
    }

    /// Sets the form of the document.
    #[must_use]
    pub fn form(self, form: Form) -> Request<'a> {
        Request { form, ..self }
    }

    /// Sets the date on the cover.
    #[must_use]
    pub fn dated(self, date: Day) -> Request<'a> {
        Request { date, ..self }
    }

    /// Sets whether cover, agenda and sources surround the slides.
    #[must_use]
    pub fn frame(self, frame: Frame) -> Request<'a> {
        Request { frame, ..self }
    }
}

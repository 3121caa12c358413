//! What to compose: the pages of a deck, whom they are for, and how they look.

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

/// A person's own words, by the name of their field.
pub type TextOverrides = BTreeMap<String, RichText>;

/// Own words for no field at all.
pub static NO_OVERRIDES: TextOverrides = TextOverrides::new();

/// A slide with the words that a person put over the library's.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The slide.
    pub slide: &'a model::Slide,
    /// Words for those of its fields that allow it.
    pub overrides: &'a TextOverrides,
}

impl<'a> Page<'a> {
    /// A slide with the library's words alone.
    pub fn of(slide: &'a model::Slide) -> Page<'a> {
        Page { slide, overrides: &NO_OVERRIDES }
    }
}

/// A picture of a person's own.
#[derive(Debug, Clone)]
pub struct UserMediaFile {
    /// What the library would say of it.
    pub media: model::Media,
    /// The picture: PNG, JPEG, SVG or one page of a PDF.
    pub bytes: Arc<[u8]>,
}

/// What a person brings to a pitch beside own words on its slides.
#[derive(Debug, Clone, Default)]
pub struct UserContent {
    /// Own words on the slides that frame a story, by layout.
    pub frame_overrides: BTreeMap<String, TextOverrides>,
    /// Pictures that the library does not have, by id.
    pub media: BTreeMap<String, UserMediaFile>,
}

/// Nothing of one's own.
static NO_USER_CONTENT: UserContent = UserContent { frame_overrides: BTreeMap::new(), media: BTreeMap::new() };

/// A sender of whom nothing is said: the brand's own contact stands in.
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

    /// With what a person brings along.
    #[must_use]
    pub fn user_content(self, content: &'a UserContent) -> Request<'a> {
        Request { user_content: content, ..self }
    }

    /// From this person.
    #[must_use]
    pub fn from(self, contact: &'a Contact) -> Request<'a> {
        Request { contact, ..self }
    }

    /// In a brand by its id; in the library's own when there is none.
    #[must_use]
    pub fn brand(self, brand: Option<&'a str>) -> Request<'a> {
        Request { brand: brand.unwrap_or(self.brand), ..self }
    }

    /// With a second brand by its id.
    #[must_use]
    pub fn cobrand(self, cobrand: Option<&'a str>) -> Request<'a> {
        Request { cobrand, ..self }
    }

    /// As this kind of document.
    #[must_use]
    pub fn form(self, form: Form) -> Request<'a> {
        Request { form, ..self }
    }

    /// With this date on the cover.
    #[must_use]
    pub fn dated(self, date: Day) -> Request<'a> {
        Request { date, ..self }
    }

    /// With or without cover, agenda and sources around the slides.
    #[must_use]
    pub fn frame(self, frame: Frame) -> Request<'a> {
        Request { frame, ..self }
    }
}

//! Turns the arguments of a script into a pitch document like those of a window.

use std::path::PathBuf;

use lodestone_content::model::{Contact, Form, Target};
use lodestone_content::{Day, Language, Library};
use lodestone_render::Frame;
use lodestone_store::Document;

use crate::error::{Code, Error};
use crate::input::check_printable;
use crate::leave_behind::{MakeOptions, Theme};
use crate::pitch_document;
use crate::resolved_pitch::RenderStyle;
use crate::worker::Worker;

/// The least and the most megabytes of a budget.
const BUDGETS: std::ops::RangeInclusive<f64> = 0.05..=2000.0;

/// How a leave-behind looks and how large it may be.
#[derive(Debug, Clone)]
pub struct Style {
    /// Brand id; the library's own when not given.
    pub brand: Option<String>,
    /// A second brand's id.
    pub cobrand: Option<String>,
    /// What kind of document.
    pub form: Form,
    /// The sender.
    pub contact: Contact,
    /// The date on the cover.
    pub date: Day,
    /// The day on which facts are fresh or lapsed.
    pub today: Day,
    /// Bytes that the file should not exceed.
    pub budget: u64,
    /// Theme files that replace those of the program, for authors of themes.
    pub theme: Theme,
}

impl Style {
    /// A budget in bytes from one in megabytes.
    ///
    /// # Errors
    ///
    /// When no leave-behind can be so small, or none is so large.
    pub fn budget_of(megabytes: f64) -> Result<u64, Error> {
        if !BUDGETS.contains(&megabytes) {
            return Err(Error::new(
                Code::Input,
                "the budget must be from 0.05 to 2000 megabytes; give another --budget, or none for 5",
            ));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just above")]
        let bytes = (megabytes * 1_000_000.0) as u64;
        Ok(bytes)
    }

    /// The same for drawing a pitch.
    pub(super) fn render_style<'a>(&'a self, pitch: &'a Document, frame: Frame) -> RenderStyle<'a> {
        RenderStyle {
            brand: &pitch.style.brand,
            cobrand: pitch.style.cobrand.as_deref(),
            form: self.form,
            frame,
            contact: self.contact.clone(),
            date: Some(self.date),
        }
    }

    /// What making its PDF takes.
    pub(super) fn make_options<'a>(&'a self, worker: &'a Worker, page_pictures: Option<u32>) -> MakeOptions<'a> {
        MakeOptions { worker, today: self.today, budget: self.budget, page_pictures, theme: &self.theme }
    }
}

/// A pitch to be made for a target.
#[derive(Debug, Clone)]
pub struct PitchRequest {
    /// Its target.
    pub target: Target,
    /// Its style.
    pub style: Style,
    /// Where the PDF goes.
    pub out: PathBuf,
    /// Where pictures of its pages go, and how many pixels wide.
    pub pictures: Option<(PathBuf, u32)>,
}

/// Which slides to export.
#[derive(Debug, Clone)]
pub enum Choice {
    /// A ready-made pitch, by id.
    Ready(String),
    /// Slides by id, in order, for a target.
    Slides(Vec<String>, Box<Target>),
}

/// Slides to be exported as they are chosen.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// Which.
    pub choice: Choice,
    /// Changes the language of a ready-made pitch.
    pub language: Option<Language>,
    /// Its style.
    pub style: Style,
    /// Where the PDF goes.
    pub out: PathBuf,
}

/// Slides to be drawn as pictures.
#[derive(Debug, Clone)]
pub struct PicturesRequest {
    /// Which.
    pub choice: Choice,
    /// Whether cover, agenda and sources are put around them.
    pub frame: Frame,
    /// How they look.
    pub style: Style,
    /// What kind of pictures.
    pub kind: Pictures,
    /// Where they go.
    pub folder: PathBuf,
}

/// What kind of pictures to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictures {
    /// Vectors.
    Svg,
    /// PNG of this width in pixels.
    Png(u32),
}

impl Choice {
    /// The pitch that is meant, in a style and in its own language or in another.
    ///
    /// # Errors
    ///
    /// When a pitch, slide or brand does not exist, or the target or contact cannot be printed.
    pub(super) fn pitch(
        &self,
        library: &Library,
        style: &Style,
        language: Option<&Language>,
    ) -> Result<Document, Error> {
        let (slides, mut target, brands) = match self {
            Choice::Slides(ids, target) => (ids.clone(), (**target).clone(), None),
            Choice::Ready(id) => {
                let pitch = library.pitches.get(id).ok_or_else(|| {
                    let known = library.pitches.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
                    Error::new(Code::Input, format!("there is no ready-made pitch \"{id}\"; known: {known}"))
                })?;
                let slides = pitch.slides.iter().map(|(id, _)| id.clone()).collect();
                (slides, pitch.target.clone(), Some((pitch.brand.clone(), pitch.cobrand.clone())))
            }
        };
        if let Some(language) = language {
            target.language = language.clone();
        }
        check_printable(&target, &style.contact)?;
        if let Some(missing) = slides.iter().find(|id| !library.slides.contains_key(*id)) {
            let message = format!("there is no slide \"{missing}\"; find slides with `lodestone search`");
            return Err(Error::new(Code::Input, message));
        }
        let (brand, cobrand) = brands.unwrap_or_else(|| (library.manifest.default_brand.clone(), None));
        let brand = style.brand.clone().unwrap_or(brand);
        let cobrand = style.cobrand.clone().or(cobrand);
        // A window does without a brand that is missing. A script has named it, and would not see that it is not there.
        if let Some(missing) =
            [Some(&brand), cobrand.as_ref()].into_iter().flatten().find(|id| !library.brands.contains_key(*id))
        {
            let known = library.brands.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
            return Err(Error::new(Code::Input, format!("there is no brand \"{missing}\"; known: {known}")));
        }
        let name = target.company.clone().unwrap_or_default();
        let style = pitch_document::style(brand, cobrand);
        pitch_document::of_slides(library, name, target.clone(), &slides, style)
    }
}

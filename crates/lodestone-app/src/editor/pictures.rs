//! Draws slides of the folder that is open: as they would be with a form, and as thumbnails.

use std::collections::BTreeMap;

use lodestone_content::model::{Contact, Slide, Target};
use lodestone_content::{Day, Language, Library};
use lodestone_editor::SlideDraft;
use lodestone_l10n::message;
use lodestone_render::{Composition, Frame, Output, Page, Request};

use super::findings::remark;
use super::open::Editor;
use crate::api::{EditorPreview, Remark, SlideForm};
use crate::error::{Code, Error};
use crate::input;
use crate::phrases::remark::fault_remark;
use crate::thumbnails::{Picture, THUMBNAIL};
use crate::worker::Failure;
use crate::worker::render_failure::failed;

impl Editor {
    /// A slide as it would look with this form; nothing is saved.
    pub(crate) fn editor_preview(&self, form: SlideForm, language: String) -> Result<EditorPreview, Error> {
        let folder = self.folder()?;
        let language = input::language(&language)?;
        let contents = folder.session.contents();
        let SlideDraft { slide, findings } = contents.draft(&form)?;
        let l10n = self.context.l10n();
        let mut remarks: Vec<Remark> = findings.iter().map(|finding| remark(&l10n, finding)).collect();
        let Some(slide) = slide else { return Ok(EditorPreview { picture: None, remarks }) };
        let composition = self.compose(&contents.library, &slide, &language)?;
        drop(contents);
        let (svg, faults) = match folder.thumbnails.draw_preview(&composition.job(Output::Svg)) {
            Ok(rendered) => (rendered.files.into_iter().next(), rendered.faults),
            Err(Failure::Faults(faults)) => (None, faults),
            Err(failure) => {
                let library = &folder.session.contents().library;
                return Err(failed(library, &BTreeMap::new(), failure).saying(message::App::ErrorDraw));
            }
        };
        let in_form = |field: String| {
            let whole = field.starts_with("fields.") || field.starts_with("text.");
            if whole { field } else { format!("text.{language}.{field}") }
        };
        remarks.extend(faults.iter().map(|fault| {
            let remark = fault_remark(&l10n, fault);
            Remark { field: remark.field.map(in_form), ..remark }
        }));
        let picture = svg.map(|svg| folder.thumbnails.keep_svg("editor/preview", svg));
        Ok(EditorPreview { picture, remarks })
    }

    /// The picture of a preview that was just drawn.
    pub(crate) fn preview_picture(&self, address: &str) -> Result<Picture, Error> {
        self.folder()?.thumbnails.find(address).ok_or_else(Error::gone)
    }

    /// A thumbnail of a slide of the folder that is open. `version` names what the address was made for.
    pub(crate) fn picture(&self, address: &str, id: &str, tag: &str, version: &str) -> Result<Picture, Error> {
        let folder = self.folder()?;
        if let Some(picture) = folder.thumbnails.find(address) {
            return Ok(picture);
        }
        let contents = folder.session.contents();
        let slide = contents.library.slides.get(id).ok_or_else(Error::gone)?;
        let composition = self.compose(&contents.library, slide, &input::language(tag)?)?;
        // Cached only for the version that the address names: another picture would stay under it for ever.
        let keep = contents.picture_version(id) == version;
        drop(contents);
        let rendered = folder.thumbnails.draw_thumbnail(&composition.job(Output::Png { width: THUMBNAIL }));
        let failed = |failure| failed(&folder.session.contents().library, &composition.picture_ids, failure);
        let first = rendered.map_err(failed)?.files.into_iter().next().ok_or_else(Error::gone)?;
        let picture = Picture::png(first.into());
        if keep {
            folder.thumbnails.keep(address, &picture);
        }
        Ok(picture)
    }

    fn compose(&self, library: &Library, slide: &Slide, language: &Language) -> Result<Composition, Error> {
        compose_alone(library, slide, language, &self.settings.contact(), self.context.clock.today())
    }
}

/// One slide of a library by itself, in a language and in the library's own brand.
pub(crate) fn compose_alone(
    library: &Library,
    slide: &Slide,
    language: &Language,
    contact: &Contact,
    today: Day,
) -> Result<Composition, Error> {
    let target = Target { language: language.clone(), ..Target::default() };
    let request = Request::new(library, [Page::of(slide)], &target, today).from(contact).frame(Frame::Bare);
    request.compose().map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))
}

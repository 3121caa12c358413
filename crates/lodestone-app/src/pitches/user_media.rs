//! Imports pictures and PDF pages of the person: previews them first, then puts them into a pitch with a text
//! alternative.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use lodestone_content::Severity;
use lodestone_content::model::{Stage, Target};
use lodestone_content::read::shape::is_forbidden;
use lodestone_l10n::message;
use lodestone_render::Frame;
use lodestone_render::import::{Dropped, DroppedKind};
use lodestone_store::Content;

use crate::api::{PdfPagePreview, PdfPreview, PicturePreview, Pitch, Remark, UserContentCode, UserPage, count};
use crate::context::{Context, MemorySize, TokenStore};
use crate::error::{Code, Error};
use crate::files::read_file;
use crate::input::page_title;
use crate::phrases::remark::{fault_sentence, remark};
use crate::pitch_document::{empty, insert, style};
use crate::pitch_versions::{PinnedVersions, PitchChange};
use crate::pitches::Pitches;
use crate::resolved_pitch::ResolvedPitch;
use crate::settings::Settings;
use crate::thumbnails::{Picture, Thumbnails};
use crate::worker::{Cancel, Failure};

/// Below this a picture looks soft on a slide.
const SHARP_WIDTH: u32 = 1280;
/// The most characters of a text alternative.
const LONGEST_ALT: usize = 600;
/// Width of a page's picture in pixels, to choose by.
const PREVIEW_WIDTH: u32 = 640;

/// A previewed file: a picture, or the pages of a PDF with number and text.
enum ImportedMedia {
    Picture { bytes: Vec<u8> },
    Pages { pages: Vec<(u32, String, Vec<u8>)> },
}

impl MemorySize for ImportedMedia {
    fn bytes(&self) -> usize {
        match self {
            ImportedMedia::Picture { bytes } => bytes.len(),
            ImportedMedia::Pages { pages } => pages.iter().map(|(_, text, pdf)| text.len() + pdf.len()).sum(),
        }
    }
}

/// Imports pictures and pages of the person.
pub(crate) struct UserMedia {
    context: Arc<Context>,
    settings: Arc<Settings>,
    thumbnails: Arc<Thumbnails>,
    versions: Arc<PinnedVersions>,
    pitches: Arc<Pitches>,
    previews: TokenStore<ImportedMedia>,
}

impl UserMedia {
    /// Makes the feature; nothing is previewed yet.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        thumbnails: &Arc<Thumbnails>,
        versions: &Arc<PinnedVersions>,
        pitches: &Arc<Pitches>,
    ) -> UserMedia {
        UserMedia {
            context: context.clone(),
            settings: settings.clone(),
            thumbnails: thumbnails.clone(),
            versions: versions.clone(),
            pitches: pitches.clone(),
            previews: TokenStore::default(),
        }
    }

    /// Previews a picture.
    pub(crate) fn preview_picture(&self, path: String) -> Result<PicturePreview, Error> {
        let bytes = read_file(Path::new(&path))?;
        let picture =
            self.context.worker(Cancel::default()).picture(&bytes).map_err(|failure| self.not_imported(failure))?;
        let (mut remarks, l10n) = (Vec::new(), self.context.l10n());
        if picture.turned {
            remarks.push(remark(&l10n, Severity::Note, UserContentCode::Turned, None, message::App::RemarkTurned));
        }
        if picture.had_metadata {
            remarks.push(remark(&l10n, Severity::Note, UserContentCode::Metadata, None, message::App::RemarkMetadata));
        }
        let is_drawing = !picture.bytes.starts_with(b"\x89PNG") && !picture.bytes.starts_with(b"\xff\xd8");
        if picture.width < SHARP_WIDTH && !is_drawing {
            let width = picture.width.to_string();
            remarks.push(remark(
                &l10n,
                Severity::Warning,
                UserContentCode::SmallPicture,
                None,
                message::App::RemarkSmallPicture { width: &width },
            ));
        }
        let token = self.context.token();
        self.previews.insert(token.clone(), ImportedMedia::Picture { bytes: picture.bytes });
        Ok(PicturePreview {
            picture: format!("media-preview/{token}/1"),
            token,
            file: name(&path),
            width: picture.width,
            height: picture.height,
            remarks,
        })
    }

    /// Previews a PDF; sends `progress` under the name of the work.
    pub(crate) fn preview_pdf(&self, path: String, work: String) -> Result<PdfPreview, Error> {
        let bytes = read_file(Path::new(&path))?;
        let begun = self.context.jobs.begin(&work);
        let found = self
            .context
            .worker(begun.cancel.clone())
            .pdf(&bytes, &mut |progress| self.context.jobs.report_rendering(&work, progress));
        drop(begun);
        let (pages, dropped) = found.map_err(|failure| self.not_imported(failure))?;
        let remarks = dropped.iter().map(|dropped| self.dropped(dropped)).collect();
        let pages: Vec<(u32, String, Vec<u8>)> =
            pages.into_iter().map(|(page, pdf)| (count(page.number), page.text, pdf)).collect();
        let told: Vec<(u32, String)> = pages.iter().map(|(number, text, _)| (*number, text.clone())).collect();
        let token = self.context.token();
        self.previews.insert(token.clone(), ImportedMedia::Pages { pages });
        let page = |(number, text): (u32, String)| PdfPagePreview {
            number,
            picture: format!("media-preview/{token}/{number}"),
            text,
        };
        Ok(PdfPreview { pages: told.into_iter().map(page).collect(), file: name(&path), remarks, token: token.clone() })
    }

    fn dropped(&self, dropped: &Dropped) -> Remark {
        use UserContentCode as Code;
        use message::App;
        let count = dropped.count;
        let (severity, code, text) = match dropped.kind {
            DroppedKind::Forms => (Severity::Note, Code::DroppedForms, App::RemarkDroppedForms),
            DroppedKind::Scripts => (Severity::Note, Code::DroppedScripts, App::RemarkDroppedScripts),
            DroppedKind::Attachments => (Severity::Note, Code::DroppedAttachments, App::RemarkDroppedAttachments),
            DroppedKind::Annotations => (Severity::Note, Code::DroppedAnnotations, App::RemarkDroppedAnnotations),
            DroppedKind::PagesPastMost => {
                (Severity::Warning, Code::DroppedPagesPastMost, App::RemarkDroppedPagesPastMost { count })
            }
            DroppedKind::DamagedPage => {
                (Severity::Warning, Code::DroppedDamagedPage, App::RemarkDroppedDamagedPage { count })
            }
            DroppedKind::LargePage => {
                (Severity::Warning, Code::DroppedLargePage, App::RemarkDroppedLargePage { count })
            }
        };
        remark(&self.context.l10n(), severity, code, None, text)
    }

    fn not_imported(&self, failure: Failure) -> Error {
        match failure {
            Failure::Cancelled => Error::with_message(Code::Cancelled, message::App::ErrorCancelled),
            Failure::Broken(message) => Error::new(Code::Render, message).saying(message::App::ErrorWorker),
            Failure::Faults(faults) => {
                let english: Vec<String> =
                    faults.iter().map(|fault| format!("{}; {}", fault.message, fault.remedy)).collect();
                let english = english.join("\n");
                let reason = faults.first().map(|fault| self.context.l10n().say(fault_sentence(fault.code)));
                let reason = reason.unwrap_or_default();
                Error::new(Code::Input, english).saying(message::App::ErrorNotImported { reason: &reason })
            }
        }
    }

    /// Returns a preview of a picture or page.
    pub(crate) fn picture(&self, token: &str, number: &str) -> Result<Picture, Error> {
        let number: u32 = number.parse().map_err(|_| Error::gone())?;
        let find = |looked: &ImportedMedia| match looked {
            ImportedMedia::Picture { bytes } => Some(bytes.clone()),
            ImportedMedia::Pages { pages } => {
                pages.iter().find(|(own, ..)| *own == number).map(|(.., pdf)| pdf.clone())
            }
        };
        let bytes = self.previews.with(token, find).flatten().ok_or_else(Error::gone)?;
        let media_type = if bytes.starts_with(b"\x89PNG") {
            "image/png"
        } else if bytes.starts_with(b"\xff\xd8") {
            "image/jpeg"
        } else {
            // Pages and drawings are shown as they will look on the slide.
            return Ok(Picture { bytes: self.draw_page(&bytes, PREVIEW_WIDTH)?, media_type: "image/png" });
        };
        Ok(Picture { bytes: bytes.into(), media_type })
    }

    /// An own page alone on a slide.
    fn draw_page(&self, bytes: &[u8], width: u32) -> Result<Arc<[u8]>, Error> {
        let library = self.context.library();
        let name = "look".to_owned();
        let files = BTreeMap::from([(name.clone(), bytes.to_vec())]);
        let content = Content::Picture { file: name, title: " ".into(), alt: " ".into(), stage: "proof".into() };
        let style = style(library.manifest.default_brand.clone(), None);
        let mut document = empty(&library, String::new(), Target::default(), style);
        insert(&mut document, content, 0)?;
        let resolved = ResolvedPitch::new(&library, &document, &files, None);
        let style = resolved.style(Frame::Bare, self.settings.contact());
        let composition = resolved.compose(&style, None, self.context.clock.today())?;
        self.thumbnails.first_page(composition, width)
    }

    /// Puts an own picture or own pages into a pitch, from an index in the story on.
    pub(crate) fn insert_user_media(
        &self,
        pitch: String,
        token: String,
        pages: Vec<UserPage>,
        at: u32,
    ) -> Result<Pitch, Error> {
        for page in &pages {
            page_title(&page.title)?;
            let printable = !page.alt.chars().any(is_forbidden);
            if page.alt.trim().is_empty() || page.alt.chars().count() > LONGEST_ALT || !printable {
                return Err(Error::with_message(
                    Code::Input,
                    message::App::ErrorOwnAlt { most: &LONGEST_ALT.to_string() },
                ));
            }
        }
        // Each page with its bytes and, of a page of a PDF, its words.
        let choose = |looked: &ImportedMedia| {
            let with_bytes = |page: UserPage| match looked {
                ImportedMedia::Picture { bytes } => Some((page, bytes.clone(), None)),
                ImportedMedia::Pages { pages } => {
                    let (_, text, pdf) = pages.iter().find(|(number, ..)| *number == page.number)?;
                    Some((page, pdf.clone(), Some(text.clone())))
                }
            };
            pages.into_iter().map(with_bytes).collect::<Option<Vec<_>>>()
        };
        let kept = self.previews.with(&token, choose).flatten().ok_or_else(Error::gone)?;
        let _turn = self.context.lock_changes();
        let mut document = self.context.store.pitch(&pitch)?.document;
        // Beside its neighbours: an own page belongs to the stage that the story is at there.
        let before = usize::try_from(at).unwrap_or(usize::MAX).min(document.slides.len()).checked_sub(1);
        let stage = before.and_then(|place| match &document.slides[place].content {
            Content::Slide { stage: word, .. }
            | Content::Picture { stage: word, .. }
            | Content::Page { stage: word, .. } => Stage::parse(word).map(|_| word.clone()),
        });
        let stage = stage.unwrap_or_else(|| "proof".to_owned());
        for (offset, (page, bytes, text)) in (0u32..).zip(kept) {
            let file = self.context.store.put_file(&bytes)?;
            let (title, alt) = (page_title(&page.title)?, page.alt.trim().to_owned());
            let stage = stage.clone();
            let content = match text {
                None => Content::Picture { file, title, alt, stage },
                Some(text) => Content::Page { file, title, alt, text, stage },
            };
            insert(&mut document, content, at.saturating_add(offset))?;
        }
        let saved = self.versions.save(&pitch, &mut document, PitchChange::Own, None)?;
        self.pitches.pitch_view(&saved)
    }
}

fn name(path: &str) -> String {
    Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

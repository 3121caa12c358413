//! Writes pitches into `.pitch` files, and previews those of colleagues before they are imported.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use lodestone_content::Severity;
use lodestone_l10n::message;
use lodestone_store::{PitchFile, PitchFileError, TextOrigin};

use crate::api::{ImportPreview, Pitch, SlideState, UserContentCode, count};
use crate::context::{Context, MemorySize, TokenStore};
use crate::error::{Code, Error};
use crate::files::{read_file, suggested_name, target_path};
use crate::phrases::remark::remark;
use crate::pitch_pictures::PitchPictures;
use crate::pitch_versions::{PinnedVersions, PitchChange};
use crate::pitches::Pitches;
use crate::resolved_pitch::ResolvedPitch;
use crate::thumbnails::{Picture, Thumbnails};

impl MemorySize for PitchFile {
    fn bytes(&self) -> usize {
        let texts = self.version_texts.values().map(|source| source.text.len());
        self.files.values().map(Vec::len).chain(texts).sum()
    }
}

/// Writes `.pitch` files and looks into those that come from a colleague.
pub(crate) struct PitchFiles {
    context: Arc<Context>,
    thumbnails: Arc<Thumbnails>,
    versions: Arc<PinnedVersions>,
    pictures: Arc<PitchPictures>,
    pitches: Arc<Pitches>,
    /// Previewed pitches.
    previews: TokenStore<PitchFile>,
}

impl PitchFiles {
    /// Makes the feature; nothing is previewed yet.
    pub(crate) fn new(
        context: &Arc<Context>,
        thumbnails: &Arc<Thumbnails>,
        versions: &Arc<PinnedVersions>,
        pictures: &Arc<PitchPictures>,
        pitches: &Arc<Pitches>,
    ) -> PitchFiles {
        PitchFiles {
            context: context.clone(),
            thumbnails: thumbnails.clone(),
            versions: versions.clone(),
            pictures: pictures.clone(),
            pitches: pitches.clone(),
            previews: TokenStore::default(),
        }
    }

    /// Writes a pitch into a `.pitch` file.
    pub(crate) fn save_pitch_file(&self, id: String, path: String) -> Result<(), Error> {
        let document = self.context.store.pitch(&id)?.document;
        let mut files = BTreeMap::new();
        for name in document.files() {
            files.insert(name.to_owned(), self.context.store.file(name)?);
        }
        let path = target_path(&path, "pitch")?;
        let version_texts = self.versions.texts_of(&document);
        let file = PitchFile { document, files, version_texts };
        // What a colleague's program would refuse is refused here, where it can still be corrected.
        file.check()
            .map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorPitchNotSent))?;
        let bytes = file.write();
        Ok(lodestone_files::save(&path, &bytes)?)
    }

    /// A name for the `.pitch` file of a pitch.
    pub(crate) fn pitch_file_name(&self, id: String) -> Result<String, Error> {
        Ok(suggested_name(&self.context.store.pitch(&id)?.document, "", "pitch"))
    }

    /// Previews a `.pitch` file.
    pub(crate) fn preview_pitch_file(&self, path: String) -> Result<ImportPreview, Error> {
        let bytes = read_file(Path::new(&path))?;
        let mut file = PitchFile::read(&bytes).map_err(|error| refused(&error))?;
        // What the sender decided is not decided here: whatever is not as this library has it, forged or merely older, must
        // show itself.
        file.document.frozen_until = None;
        file.document.slides.iter_mut().for_each(|entry| entry.passed_over = None);
        let name = Path::new(&path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let token = self.context.token();
        let preview = self.import_preview(token.clone(), name, &file)?;
        self.previews.insert(token, file);
        Ok(preview)
    }

    fn import_preview(&self, token: String, file_name: String, file: &PitchFile) -> Result<ImportPreview, Error> {
        let document = &file.document;
        let library = self.versions.library_for_import(document, &file.version_texts);
        let resolved = ResolvedPitch::outline(&library, document);
        let cuts = self.pitches.cuts(&resolved);
        let mut slides = self.pitches.pitch_slides("", &resolved, &cuts)?;
        for slide in &mut slides {
            // Its pictures come from the file, not from the store.
            if let Some(rest) = slide.picture.strip_prefix("pitch//") {
                slide.picture = format!("import/{token}/{rest}");
            }
        }
        let (mut remarks, l10n) = (Vec::new(), self.context.l10n());
        let manifest = &library.manifest;
        let made_from = &document.made_from;
        if made_from.library != manifest.id {
            remarks.push(remark(
                &l10n,
                Severity::Warning,
                UserContentCode::OtherLibrary,
                None,
                message::App::RemarkOtherLibrary { library: &made_from.library },
            ));
        } else if made_from.release > manifest.release {
            let release = made_from.release.to_string();
            remarks.push(remark(
                &l10n,
                Severity::Warning,
                UserContentCode::NewerRelease,
                None,
                message::App::RemarkNewerRelease { release: &release },
            ));
        } else if made_from.release < manifest.release {
            let release = made_from.release.to_string();
            remarks.push(remark(
                &l10n,
                Severity::Note,
                UserContentCode::OlderRelease,
                None,
                message::App::RemarkOlderRelease { release: &release },
            ));
        }
        let missing = slides.iter().filter(|slide| matches!(slide.state, SlideState::Missing { .. })).count();
        if missing > 0 {
            remarks.push(remark(
                &l10n,
                Severity::Warning,
                UserContentCode::MissingSlides,
                None,
                message::App::RemarkMissingSlides { count: missing },
            ));
        }
        let words = document.slides.iter().map(|entry| entry.words.len()).sum::<usize>()
            + document.frame_words.values().map(BTreeMap::len).sum::<usize>();
        Ok(ImportPreview {
            token,
            file: file_name,
            name: document.name.clone(),
            target: document.target.clone(),
            slides,
            seconds: resolved.seconds(),
            overrides: count(words),
            user_pictures: count(file.files.len()),
            remarks,
        })
    }

    /// Draws a slide of a previewed pitch, by its address.
    pub(crate) fn draw_slide(&self, address: &str, token: &str, key: &str) -> Result<Picture, Error> {
        let compose = |file: &PitchFile| {
            let library = self.versions.library_for_import(&file.document, &file.version_texts);
            self.pictures.compose_slide(&library, &file.document, &file.files, key)
        };
        let composition = self.previews.with(token, compose).ok_or_else(Error::gone)??;
        self.thumbnails.draw(address, address, composition)
    }

    /// Imports a previewed pitch as the person's own.
    pub(crate) fn keep_imported_pitch(&self, token: String) -> Result<Pitch, Error> {
        // Taken away first, so that two presses do not keep it twice.
        let file = self.previews.take(&token).ok_or_else(Error::gone)?;
        let put = || file.files.values().try_for_each(|bytes| self.context.store.put_file(bytes).map(drop));
        let keep = || self.versions.keep_texts(&file.version_texts, TextOrigin::Colleague);
        let kept = put()
            .map_err(Error::from)
            .and_then(|()| keep())
            .and_then(|()| self.pitches.store_new(&file.document, PitchChange::Receive));
        if kept.is_err() {
            // On a full disk it can be tried again once there is room.
            self.previews.insert(token, file);
        }
        kept
    }

    /// Discards a preview.
    pub(crate) fn discard_import(&self, token: String) -> Result<(), Error> {
        self.previews.take(&token);
        Ok(())
    }
}

/// Phrases why a file is not opened, so that a person knows how to get a good one.
fn refused(error: &PitchFileError) -> Error {
    let english = Error::new(Code::Input, error.to_string());
    match error {
        PitchFileError::Newer { format } => {
            english.saying(message::App::ErrorPitchNewer { format: &format.to_string() })
        }
        PitchFileError::TooLarge { .. } => english.saying(message::App::ErrorPitchTooLarge),
        PitchFileError::NotAPitch { .. } => english.saying(message::App::ErrorPitchNotOne),
        _ => english.saying(message::App::ErrorPitchUnsound),
    }
}

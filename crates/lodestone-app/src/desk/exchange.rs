//! `.pitch` files: a pitch on its way to a colleague, and one that came from there. What comes is an offer until the
//! person keeps it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use lodestone_content::Library;
use lodestone_store::{Document, Origin, PitchFile, PitchFileError};

use crate::app::App;
use crate::context::Held;
use crate::convert::wire_target;
use crate::error::{Code, Error};
use crate::files::{cannot_save, read_file, suggested_name, target_path};
use crate::pitch::write_whole;
use crate::resolved_pitch::ResolvedPitch;
use crate::wire::count;
use crate::wire::{Offer, Pitch, SlideState};

/// What a picture of an offer is drawn from.
pub(crate) type OfferedPitch = (Document, BTreeMap<String, Vec<u8>>, Arc<Library>);

impl Held for PitchFile {
    fn bytes(&self) -> usize {
        let texts = self.made_with.values().map(|source| source.text.len());
        self.files.values().map(Vec::len).chain(texts).sum()
    }
}

impl App {
    pub(crate) fn save_pitch_file(&self, id: String, path: String) -> Result<(), Error> {
        let document = self.context.store.pitch(&id)?.document;
        let mut files = BTreeMap::new();
        for name in document.files() {
            files.insert(name.to_owned(), self.context.store.file(name)?);
        }
        let path = target_path(&path, "pitch")?;
        let made_with = self.sources_of(&document);
        let file = PitchFile { document, files, made_with };
        // What a colleague's program would refuse is refused here, where it can still be mended.
        file.check().map_err(|error| Error::new(Code::Input, error.to_string()).saying("pitch-not-sent", &[]))?;
        let bytes = file.write();
        write_whole(&path, &bytes).map_err(|error| cannot_save(error, &path))
    }

    pub(crate) fn pitch_file_name(&self, id: String) -> Result<String, Error> {
        Ok(suggested_name(&self.context.store.pitch(&id)?.document, "", "pitch"))
    }

    pub(crate) fn open_pitch_file(&self, path: String) -> Result<Offer, Error> {
        let bytes = read_file(Path::new(&path))?;
        let mut file = PitchFile::read(&bytes).map_err(|error| refused(&error))?;
        // What the sender decided is not decided here: whatever is not as this library has it, forged or merely older, must
        // show itself.
        file.document.frozen_until = None;
        file.document.slides.iter_mut().for_each(|entry| entry.passed_over = None);
        let name = Path::new(&path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let token = self.context.token();
        let offer = self.offer(token.clone(), name, &file)?;
        self.offered.hold(token, file);
        Ok(offer)
    }

    fn offer(&self, token: String, file_name: String, file: &PitchFile) -> Result<Offer, Error> {
        let document = &file.document;
        let library = self.library_for_offer(document, &file.made_with);
        let resolved = ResolvedPitch::outline(&library, document);
        let cuts = self.cuts(&resolved);
        let mut slides = self.pitch_slides("", &resolved, &cuts)?;
        for slide in &mut slides {
            // Its pictures come out of the offer, not out of the store.
            if let Some(rest) = slide.picture.strip_prefix("pitch//") {
                slide.picture = format!("offer/{token}/{rest}");
            }
        }
        let mut remarks = Vec::new();
        let manifest = &library.manifest;
        let made_from = &document.made_from;
        if made_from.library != manifest.id {
            remarks.push(self.remark("warning", "other-library", None, &[("library", &made_from.library)]));
        } else if made_from.release > manifest.release {
            let release = made_from.release.to_string();
            remarks.push(self.remark("warning", "newer-release", None, &[("release", &release)]));
        } else if made_from.release < manifest.release {
            let release = made_from.release.to_string();
            remarks.push(self.remark("note", "older-release", None, &[("release", &release)]));
        }
        let missing = slides.iter().filter(|slide| matches!(slide.state, SlideState::Missing { .. })).count();
        if missing > 0 {
            remarks.push(self.remark("warning", "missing-slides", None, &[("count", &missing.to_string())]));
        }
        let words = document.slides.iter().map(|entry| entry.words.len()).sum::<usize>()
            + document.frame_words.values().map(BTreeMap::len).sum::<usize>();
        Ok(Offer {
            token,
            file: file_name,
            name: document.name.clone(),
            target: wire_target(&document.target),
            slides,
            seconds: resolved.seconds(),
            own_words: count(words),
            own_pictures: count(file.files.len()),
            remarks,
        })
    }

    /// The document and files of an offer with the library it was made with, for its pictures.
    pub(crate) fn offered_pitch(&self, token: &str) -> Result<OfferedPitch, Error> {
        let offered = |file: &PitchFile| {
            let library = self.library_for_offer(&file.document, &file.made_with);
            (file.document.clone(), file.files.clone(), library)
        };
        self.offered.with(token, offered).ok_or_else(Error::gone)
    }

    pub(crate) fn keep_offer(&self, token: String) -> Result<Pitch, Error> {
        // Taken away first, so that two presses do not keep it twice.
        let file = self.offered.take(&token).ok_or_else(Error::gone)?;
        let put = || file.files.values().try_for_each(|bytes| self.context.store.put_file(bytes).map(drop));
        let keep = || self.keep_sources(&file.made_with, Origin::Colleague);
        let kept =
            put().map_err(Error::from).and_then(|()| keep()).and_then(|()| self.keep_new(&file.document, "receive"));
        if kept.is_err() {
            // On a full disk it can be tried again once there is room.
            self.offered.hold(token, file);
        }
        kept
    }

    pub(crate) fn drop_offer(&self, token: String) -> Result<(), Error> {
        self.offered.take(&token);
        Ok(())
    }
}

/// Why a file is not opened, said so that a person knows whom to ask.
fn refused(error: &PitchFileError) -> Error {
    let english = Error::new(Code::Input, error.to_string());
    match error {
        PitchFileError::Newer { format } => english.saying("pitch-newer", &[("format", &format.to_string())]),
        PitchFileError::TooLarge { .. } => english.saying("pitch-too-large", &[]),
        PitchFileError::NotAPitch { .. } => english.saying("pitch-not-one", &[]),
        _ => english.saying("pitch-unsound", &[]),
    }
}

//! Opens, makes, saves and approves slides of a folder, and reads drafts of them.

use lodestone_l10n::message;
use std::collections::BTreeSet;

use lodestone_content::layout::{FieldKind, LayoutField, layout};
use lodestone_content::model::{Slide, Stage};
use lodestone_content::read::shape::is_id;
use lodestone_content::{Day, Finding, Language, Library, Place, check};
use toml_edit::{Item, Table};

use super::contents::Contents;
use super::open::Session;
use crate::digest::fingerprint;
use crate::document::{Document, Order, list, put, put_text_under, table_under};
use crate::error::{Error, ErrorKind};
use crate::folder::{FileChange, is_file_name};
use crate::forms::{Approval, SlideForm, put_slide, slide_form};

/// The duration of a new slide, until its author changes it.
const SECONDS: u32 = 45;

/// A slide's file as a form, with what a save needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlideFile {
    /// The file as a form.
    pub form: SlideForm,
    /// The file's path within the folder.
    pub path: String,
    /// Digest of the file as it was read: a save returns it, so that a change by another program is noticed.
    pub digest: String,
}

/// A slide as a form would make it; nothing is written.
#[derive(Debug)]
pub struct SlideDraft {
    /// The slide; `None` when the form is not a slide.
    pub slide: Option<Slide>,
    /// Faults of form and of content.
    pub findings: Vec<Finding>,
}

/// A part of the library that shows a slide, by its name for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlideUser {
    /// A ready-made pitch.
    ReadyPitch(String),
    /// A value proposition.
    Proposition(String),
    /// A slide with this one as an alternative, or the other way round.
    Alternative(String),
}

impl SlideFile {
    fn read(path: &str, bytes: &[u8]) -> Result<SlideFile, Error> {
        let form = slide_form(&Document::parse(path, bytes)?.tree);
        Ok(SlideFile { form, path: path.to_owned(), digest: fingerprint(bytes) })
    }
}

impl Session {
    /// Opens a slide, as its file is now.
    ///
    /// # Errors
    ///
    /// When there is none, or its file cannot be read.
    pub fn slide(&self, id: &str) -> Result<SlideFile, Error> {
        let path = self.contents().slide_path(id)?;
        let bytes = self.read_current(&path)?;
        SlideFile::read(&path, &bytes)
    }

    /// Makes a file for a new slide.
    ///
    /// # Errors
    ///
    /// When the id cannot be one or is taken, there is no such layout or stage, or the file cannot be written.
    pub fn new_slide(&self, id: &str, layout_id: &str, stage: &str, today: Day) -> Result<SlideFile, Error> {
        if !is_id(id) {
            return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorId { id }));
        }
        let refused = |what: &str| Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what });
        let known = layout(layout_id).ok_or_else(|| refused(layout_id))?;
        if Stage::parse(stage).is_none() {
            return Err(refused(stage));
        }
        let turn = self.lock_files();
        self.refresh(today)?;
        let contents = self.contents();
        let taken = || Error::new(ErrorKind::Input, message::Editor::ErrorEditorTaken { id });
        let library = &contents.library;
        if library.slides.contains_key(id) || library.unreadable.contains(id) {
            return Err(taken());
        }
        let path = new_path(library, id)?;
        let languages = &library.manifest.languages;
        let source = languages.first().map_or("en", Language::as_str).to_owned();
        drop(contents);
        if self.folder().read(&path)?.is_some() {
            return Err(taken());
        }
        let mut document = Document::empty();
        let root = document.tree.as_table_mut();
        for (key, text) in [("id", id), ("layout", layout_id), ("stage", stage)] {
            put_text_under(root, key, text)?;
        }
        put(root, "seconds", &SECONDS.to_string())?;
        put_text_under(root, "approval", Approval::Draft.as_word())?;
        for key in ["topics", "industries", "audiences", "facilities"] {
            put(root, key, &list(&[]))?;
        }
        let mut texts = Table::new();
        texts.set_implicit(true);
        let fields = table_under(&mut texts, &source, Order::Last)?;
        let lines = known.fields.iter().filter(|field| field.required && written(field));
        lines.into_iter().try_for_each(|field| put_text_under(fields, field.name.as_str(), ""))?;
        root.insert("text", Item::Table(texts));
        put_text_under(table_under(root, "notes", Order::Last)?, &source, "")?;
        let bytes = document.bytes()?;
        self.write(&[FileChange { path: path.clone(), before: None, bytes: bytes.clone() }], today)?;
        drop(turn);
        SlideFile::read(&path, &bytes)
    }

    /// Saves a form into the file that has this digest.
    ///
    /// # Errors
    ///
    /// `Conflict` when the file has another digest by now; otherwise when the form makes no slide, or the file cannot be
    /// written.
    pub fn save_slide(&self, form: &SlideForm, digest: &str, today: Day) -> Result<SlideFile, Error> {
        let turn = self.lock_files();
        let path = self.contents().slide_path(&form.id)?;
        let bytes = self.folder().read(&path)?.ok_or_else(Error::gone)?;
        if fingerprint(&bytes) != digest {
            return Err(Error::new(ErrorKind::Conflict, message::Editor::ErrorEditorConflict { path: &path }));
        }
        let bytes = self.contents().with_form(&path, bytes, form)?;
        let change = FileChange { path: path.clone(), before: Some(digest.to_owned()), bytes: bytes.clone() };
        self.write(&[change], today)?;
        drop(turn);
        SlideFile::read(&path, &bytes)
    }

    /// Sets the approval of slides; of all of them or of none.
    ///
    /// # Errors
    ///
    /// When there is no such slide, or a file cannot be written.
    pub fn approve(&self, ids: Vec<String>, approval: Approval, today: Day) -> Result<(), Error> {
        let turn = self.lock_files();
        let mut changes = Vec::new();
        // Each once: a file cannot be changed twice from the same state.
        for id in &BTreeSet::from_iter(ids) {
            let path = self.contents().slide_path(id)?;
            let bytes = self.folder().read(&path)?.ok_or_else(Error::gone)?;
            let mut document = Document::parse(&path, &bytes)?;
            let form = SlideForm { approval, ..slide_form(&document.tree) };
            put_slide(&mut document.tree, &form)?;
            changes.push(FileChange { path, before: Some(fingerprint(&bytes)), bytes: document.bytes()? });
        }
        self.write(&changes, today)?;
        drop(turn);
        Ok(())
    }
}

impl Contents {
    /// Reads a slide as a form would make it, beside the rest of the library.
    ///
    /// # Errors
    ///
    /// When something in the form cannot be written into a file.
    pub fn draft(&self, form: &SlideForm) -> Result<SlideDraft, Error> {
        let library = &self.library;
        let known = library.slides.get(&form.id).map(|slide| slide.place.file.to_string());
        let path = known.unwrap_or_else(|| "slides/new.toml".to_owned());
        let before = library.file_texts.get(&path).map(|bytes| bytes.to_vec()).unwrap_or_default();
        let mut document = Document::parse(&path, &before).unwrap_or_else(|_| Document::empty());
        put_slide(&mut document.tree, form)?;
        let (alone, mut findings) = self.read_alone(&path, document.bytes()?);
        let slide = alone.and_then(|mut alone| alone.slides.remove(&form.id));
        if let Some(slide) = &slide {
            findings.extend(check::slide(library, slide));
        }
        Ok(SlideDraft { slide, findings })
    }

    /// Everything in the library that shows a slide.
    pub fn users_of_slide(&self, id: &str, chain: &[Language]) -> Vec<SlideUser> {
        let library = &self.library;
        let mut users = Vec::new();
        let holds = |slides: &[(String, Place)]| slides.iter().any(|(slide, _)| slide == id);
        for pitch in library.pitches.values().filter(|pitch| holds(&pitch.slides)) {
            users.push(SlideUser::ReadyPitch(pitch.name.text(chain).to_owned()));
        }
        for proposition in library.value_propositions.values().filter(|proposition| holds(&proposition.slides)) {
            let title = proposition.text.get(chain).and_then(|text| text.get("title"));
            users.push(SlideUser::Proposition(title.unwrap_or(&proposition.id).clone()));
        }
        let own = library.slides.get(id);
        let declared = |other: &&Slide| {
            other.id != id
                && (holds(&other.alternative_to)
                    || own.is_some_and(|own| own.alternative_to.iter().any(|(slide, _)| *slide == other.id)))
        };
        let alternatives = library.slides.values().filter(declared);
        users.extend(alternatives.map(|other| SlideUser::Alternative(other.title(chain))));
        users
    }

    /// The file of a slide.
    fn slide_path(&self, id: &str) -> Result<String, Error> {
        Ok(self.library.slides.get(id).ok_or_else(Error::gone)?.place.file.to_string())
    }

    /// A slide's file with a form in it, as long as it still reads as that slide.
    fn with_form(&self, path: &str, bytes: Vec<u8>, form: &SlideForm) -> Result<Vec<u8>, Error> {
        let mut document = Document::parse(path, &bytes)?;
        if slide_form(&document.tree) == *form {
            return Ok(bytes);
        }
        put_slide(&mut document.tree, form)?;
        let bytes = document.bytes()?;
        let (alone, findings) = self.read_alone(path, bytes.clone());
        if alone.is_some_and(|alone| alone.slides.contains_key(&form.id)) {
            return Ok(bytes);
        }
        // A slide that can only be read in part could not be opened as a form again.
        let what = findings.first().map(|finding| finding.to_string()).unwrap_or_default();
        Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorForm { what: &what }))
    }
}

/// Whether a field is text that is written by hand.
fn written(field: &LayoutField) -> bool {
    matches!(field.kind, FieldKind::Line | FieldKind::Text)
}

/// Where a new slide goes: beside those whose ids begin with the same word.
fn new_path(library: &Library, id: &str) -> Result<String, Error> {
    let (first, rest) = id.split_once('.').unwrap_or(("", id));
    let kin = format!("{first}.");
    let beside = library.slides.values().find(|slide| !first.is_empty() && slide.id.starts_with(&kin));
    let folder = beside.and_then(|slide| slide.place.file.rsplit_once('/')).map(|(folder, _)| folder.to_owned());
    let folder = folder.unwrap_or_else(|| format!("slides/{first}").trim_end_matches('/').to_owned());
    let name = rest.replace('.', "-");
    if !is_file_name(&name) || !first.is_empty() && !is_file_name(first) {
        return Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorId { id }));
    }
    Ok(format!("{folder}/{name}.toml"))
}

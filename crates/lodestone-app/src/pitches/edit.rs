//! Changes pitches. Every change is stored before the answer is sent.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use lodestone_content::layout::layout;
use lodestone_content::read::shape::is_forbidden;
use lodestone_content::select;
use lodestone_l10n::message;
use lodestone_store::{Content, Document, Entry};

use super::Pitches;
use crate::api::{Edit, Edited, Pitch};
use crate::error::{Code, Error};
use crate::input::{self, page_title};
use crate::pitch_document::{accept, insert, made_from, position, slide_content, slide_content_for};
use crate::pitch_versions::PitchChange;
use crate::resolved_pitch::is_overridable;

/// The most characters of own words in a field: far more than any layout takes, and little enough to lay out.
const LONGEST_WORDS: usize = 4_000;
/// The most characters of a pitch's name.
pub(super) const LONGEST_NAME: usize = 120;

/// The slides that frame a story.
const FRAME: [&str; 3] = ["cover", "agenda", "sources"];

/// Refuses text that no slide can show.
fn check_printable(text: &str) -> Result<(), Error> {
    if text.chars().count() > LONGEST_WORDS {
        return Err(Error::with_message(
            Code::Input,
            message::App::ErrorWordsTooLong { most: &LONGEST_WORDS.to_string() },
        ));
    }
    match text.chars().find(|c| is_forbidden(*c)) {
        Some(odd) => {
            let code = format!("U+{:04X}", u32::from(odd));
            Err(Error::with_message(Code::Input, message::App::ErrorOddCharacter { code: &code }))
        }
        None => Ok(()),
    }
}

impl Pitches {
    /// Changes a pitch; it is saved when the answer comes, and a slide whose words changed is drawn.
    pub(crate) fn edit_pitch(&self, id: String, edit: Edit) -> Result<Edited, Error> {
        let turn = self.context.lock_changes();
        let mut document = self.context.store.pitch(&id)?.document;
        let before = document.clone();
        let written = match &edit {
            Edit::OverrideText { key, .. } => Some(key.clone()),
            _ => None,
        };
        let (what, merge) = self.apply(&mut document, edit)?;
        thread::scope(|scope| {
            // The slide is drawn while its words are written: the person waits for both.
            let changed = document.clone();
            let drawing = written.map(|key| scope.spawn(move || self.preview(&changed, &key)));
            let pitch = if document == before {
                self.pitch(id)?
            } else {
                self.pitch_view(&self.versions.save(&id, &mut document, what, merge.as_deref())?)?
            };
            drop(turn);
            let drawn = drawing.map(|drawing| drawing.join().unwrap_or_else(|panic| resume_unwind(panic))).transpose();
            let (preview, failure) = match drawn {
                Ok(preview) => (preview, None),
                Err(error) => (None, Some(error.failure(&self.context.l10n()))),
            };
            Ok(Edited { pitch, preview, failure })
        })
    }

    /// Changes the document; says what was done and what later changes of the same kind are one with it.
    fn apply(&self, document: &mut Document, edit: Edit) -> Result<(PitchChange, Option<String>), Error> {
        let library = self.context.library();
        Ok(match edit {
            Edit::Insert { slide, at } => {
                let content = slide_content_for(&library, document, &slide)?;
                insert(document, content, at)?;
                (PitchChange::Insert, None)
            }
            Edit::Remove { key } => {
                let place = position(document, &key)?;
                document.slides.remove(place);
                (PitchChange::Remove, None)
            }
            Edit::Move { key, to } => {
                let place = position(document, &key)?;
                let entry = document.slides.remove(place);
                let to = usize::try_from(to).unwrap_or(usize::MAX).min(document.slides.len());
                document.slides.insert(to, entry);
                (PitchChange::Move, Some(format!("move {key}")))
            }
            Edit::Swap { key, with } => {
                let content = slide_content_for(&library, document, &with)?;
                let place = position(document, &key)?;
                let entry = &mut document.slides[place];
                entry.content = content;
                entry.passed_over = None;
                if let Some(slide) = library.slides.get(&with) {
                    entry.words.retain(|field, _| is_overridable(slide, field));
                }
                (PitchChange::Swap, None)
            }
            Edit::OverrideText { key, field, text } => {
                let merge = format!("words {key} {field}");
                self.write_words(document, &key, field, text)?;
                (PitchChange::Words, Some(merge))
            }
            Edit::Target { target } => {
                document.target = input::target(target)?;
                (PitchChange::Target, Some("target".to_owned()))
            }
            Edit::Suggest => {
                self.suggest_again(document)?;
                (PitchChange::Suggest, None)
            }
            Edit::Cut { minutes } => {
                let keys = self.cut_keys(document, minutes);
                if keys.is_empty() {
                    return Err(Error::with_message(Code::Input, message::App::ErrorNothingFits));
                }
                // What the library lacks takes no time and waits for a person to decide about it.
                let missing = self.missing_keys(document);
                document.slides.retain(|entry| keys.contains(&entry.key) || missing.contains(&entry.key));
                (PitchChange::Cut, None)
            }
            Edit::Rename { name } => {
                let name = name.trim();
                if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
                    return Err(Error::with_message(
                        Code::Input,
                        message::App::ErrorName { most: &LONGEST_NAME.to_string() },
                    ));
                }
                name.clone_into(&mut document.name);
                (PitchChange::Rename, Some("rename".to_owned()))
            }
            Edit::Style { style } => {
                if !library.brands.contains_key(&style.brand) {
                    return Err(Error::gone());
                }
                document.style = style;
                (PitchChange::Style, Some("style".to_owned()))
            }
            Edit::Accept { key } => {
                accept(&library, document, &key)?;
                (PitchChange::Accept, None)
            }
        })
    }

    /// Writes the person's own words into a field, or takes them back.
    fn write_words(
        &self,
        document: &mut Document,
        key: &str,
        field: String,
        text: Option<String>,
    ) -> Result<(), Error> {
        let library = self.versions.library_for(document);
        text.iter().try_for_each(|text| check_printable(text))?;
        let refused = || Error::with_message(Code::Input, message::App::ErrorNoOwnWords);
        let words = if FRAME.contains(&key) {
            let takes = layout(key).and_then(|layout| layout.field(&field)).is_some_and(|field| field.overridable);
            if !takes && text.is_some() {
                return Err(refused());
            }
            document.frame_words.entry(key.to_owned()).or_default()
        } else {
            let place = position(document, key)?;
            if let Content::Slide { id, .. } = &document.slides[place].content {
                let takes = library.slides.get(id).is_some_and(|slide| is_overridable(slide, &field));
                // Words for a slide that is missing now may be taken back, not written.
                if !takes && text.is_some() {
                    return Err(refused());
                }
            }
            // The title of an own page is its own word already.
            let entry = &mut document.slides[place];
            if let Content::Picture { title, .. } | Content::Page { title, .. } = &mut entry.content {
                // Words over it could only come from elsewhere, and would hide what is typed now.
                entry.words.remove(&field);
                if field == "title"
                    && let Some(text) = text.filter(|text| !text.trim().is_empty())
                {
                    *title = page_title(&text)?;
                }
                return Ok(());
            }
            &mut entry.words
        };
        match text {
            Some(text) => words.insert(field, text.replace("\r\n", "\n")),
            None => words.remove(&field),
        };
        document.frame_words.retain(|_, words| !words.is_empty());
        Ok(())
    }

    /// Chooses the story again for its target. Slides that stay keep their key and their words; the person's own pages stay,
    /// after the last slide before them that stays.
    fn suggest_again(&self, document: &mut Document) -> Result<(), Error> {
        let library = self.context.library();
        let kept = select::select(&library, &document.target, self.context.clock.today()).chosen;
        if kept.is_empty() {
            return Err(Error::with_message(Code::Input, message::App::ErrorNothingFits));
        }
        // A new key must differ from those that wait outside of the document while it is filled again.
        document.fresh_key();
        let old = std::mem::take(&mut document.slides);
        // The person's pages, each with the number of the library's slides before it.
        let mut own: Vec<(usize, Entry)> = Vec::new();
        let mut known: BTreeMap<String, Entry> = BTreeMap::new();
        let mut order: Vec<String> = Vec::new();
        for entry in old {
            match &entry.content {
                Content::Slide { id, .. } => {
                    order.push(id.clone());
                    known.entry(id.clone()).or_insert(entry);
                }
                Content::Picture { .. } | Content::Page { .. } => own.push((order.len(), entry)),
            }
        }
        for slide in kept {
            let entry = match known.remove(&slide.id) {
                Some(entry) => entry,
                None => {
                    let content = slide_content(&library, &slide.id, &document.target.language)?;
                    Entry { key: document.fresh_key(), content, words: BTreeMap::new(), passed_over: None }
                }
            };
            document.slides.push(entry);
        }
        for (before, entry) in own.into_iter().rev() {
            let place_of = |wanted: &String| {
                let is = |other: &Entry| matches!(&other.content, Content::Slide { id, .. } if id == wanted);
                document.slides.iter().position(is)
            };
            // Where the slide before it went, the one before that is its neighbour.
            let place = order[..before].iter().rev().find_map(place_of).map_or(0, |place| place + 1);
            document.slides.insert(place, entry);
        }
        document.made_from = made_from(&library);
        Ok(())
    }

    /// Takes the last change back.
    pub(crate) fn undo(&self, id: String) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        self.pitch_view(&self.context.store.undo(&id, self.context.clock.now())?)
    }

    /// Brings back what undo took.
    pub(crate) fn redo(&self, id: String) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        self.pitch_view(&self.context.store.redo(&id, self.context.clock.now())?)
    }

    /// Goes back to a state of a pitch; that itself can be undone.
    pub(crate) fn restore_revision(&self, id: String, revision: u32) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        // A change like any other, so that going back can itself be taken back.
        let mut document = self.context.store.document_at(&id, revision)?;
        self.pitch_view(&self.versions.save(&id, &mut document, PitchChange::Return, None)?)
    }
}

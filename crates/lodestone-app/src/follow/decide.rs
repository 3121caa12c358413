//! What a person decides about a pitch that the library has left behind.

use lodestone_content::Day;
use lodestone_content::model::Subject;
use lodestone_store::{Content, Document};

use super::made_with::slide_id;
use super::standing::{Standing, facts_of, offered, recall_of};
use crate::app::App;
use crate::error::{Code, Error};
use crate::resolved_pitch::takes_words;
use crate::wire::{Choice, Decision, Pitch};

impl App {
    /// Carries out decisions as one step that can be undone as one.
    pub(crate) fn decide(&self, pitch: String, choices: Vec<Choice>) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        let mut document = self.context.store.pitch(&pitch)?.document;
        let before = document.clone();
        for choice in &choices {
            match choice.decision {
                Decision::Accept => self.accept(&mut document, &choice.key)?,
                Decision::Keep => self.keep_accepted(&mut document, &choice.key)?,
                Decision::Successor => self.take_successor(&mut document, &choice.key)?,
                Decision::Remove => {
                    let place = self.place(&document, &choice.key)?;
                    document.slides.remove(place);
                }
            }
        }
        if document == before {
            return self.pitch(pitch);
        }
        self.pitch_view(&self.save_document(&pitch, &mut document, "decide", None)?)
    }

    /// Freezes a pitch until the end of a day, or thaws it.
    pub(crate) fn freeze_pitch(&self, pitch: String, until: Option<String>) -> Result<Pitch, Error> {
        let _turn = self.context.lock_changes();
        let mut document = self.context.store.pitch(&pitch)?.document;
        let until = match until {
            Some(day) => {
                let day = Day::parse(&day).filter(|day| *day >= self.context.clock.today());
                Some(day.ok_or_else(|| Error::said(Code::Input, "freeze-day", &[]))?.to_string())
            }
            None => None,
        };
        if document.frozen_until == until {
            return self.pitch(pitch);
        }
        let what = if until.is_some() { "freeze" } else { "thaw" };
        document.frozen_until = until;
        self.pitch_view(&self.save_document(&pitch, &mut document, what, None)?)
    }

    /// Takes the library's present state of a slide and its facts. A slide that stands in a pitch twice is one slide.
    pub(crate) fn accept(&self, document: &mut Document, key: &str) -> Result<(), Error> {
        let place = self.place(document, key)?;
        let Some(id) = slide_id(&document.slides[place]).map(str::to_owned) else { return Ok(()) };
        let library = self.context.library();
        let slide = library.slides.get(&id).filter(|slide| !slide.retired).ok_or_else(Error::gone)?;
        let content = self.content_of(&id, &document.target.language)?;
        for entry in document.slides.iter_mut().filter(|entry| slide_id(entry) == Some(id.as_str())) {
            entry.content = content.clone();
            entry.passed_over = None;
        }
        for fact in facts_of(slide) {
            if let Some(present) = library.facts.get(fact) {
                document.facts.insert(fact.to_owned(), present.digest.clone());
            }
        }
        Ok(())
    }

    fn keep_accepted(&self, document: &mut Document, key: &str) -> Result<(), Error> {
        let told = self.library_for(document);
        let place = self.place(document, key)?;
        if self.bare_standing(&told, document, &document.slides[place]) == Standing::Recalled {
            return Err(Error::said(Code::Input, "recalled", &[]));
        }
        let print = offered(&self.context.library(), &document.slides[place]);
        document.slides[place].passed_over = Some(print);
        Ok(())
    }

    fn take_successor(&self, document: &mut Document, key: &str) -> Result<(), Error> {
        let library = self.context.library();
        let told = self.library_for(document);
        let place = self.place(document, key)?;
        let entry = &document.slides[place];
        let id = slide_id(entry).unwrap_or_default();
        let recall = recall_of(&library, &told, entry).filter(|one| one.subject == Subject::Slide);
        let retirement = recall.or_else(|| library.retired_slides.get(id));
        let successor = retirement.and_then(|one| one.successor.clone()).ok_or_else(Error::gone)?;
        let content = self.content_in(document, &successor)?;
        let entry = &mut document.slides[place];
        entry.content = content;
        entry.passed_over = None;
        if let Some(slide) = library.slides.get(&successor) {
            entry.words.retain(|field, _| takes_words(slide, field));
        }
        Ok(())
    }

    /// A slide of the library as a pitch takes it: in the version that the pitch has already, where it has one. Two
    /// versions of one slide in one pitch would contradict each other.
    pub(crate) fn content_in(&self, document: &Document, id: &str) -> Result<Content, Error> {
        let there = document.slides.iter().find(|entry| slide_id(entry) == Some(id));
        match there {
            Some(entry) => Ok(entry.content.clone()),
            None if self.context.library().slides.get(id).is_some_and(|slide| slide.retired) => Err(Error::gone()),
            None => self.content_of(id, &document.target.language),
        }
    }
}

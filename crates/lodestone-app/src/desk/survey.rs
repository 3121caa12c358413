//! What is worked out once about all slides, so that browsing keeps up with typing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lodestone_content::Library;
use lodestone_content::layout::layout;
use lodestone_content::model::{Fact, Slide};

use crate::app::App;
use crate::desk::cards::Shelfmarks;
use crate::lock::lock;

/// What browsing asks of every slide, worked out once for each language: the library never changes while it is open,
/// and ten thousand slides are too many to be read through at every letter.
pub(crate) struct Survey {
    /// The facts on each slide.
    facts: BTreeMap<String, Vec<String>>,
    /// The facilities that each slide shows or has facts about.
    facilities: BTreeMap<String, BTreeSet<String>>,
    /// For each facility: how many facts are about it and how many slides show it.
    pub(crate) tallies: BTreeMap<String, (u32, u32)>,
}

impl Survey {
    fn of(app: &App, marks: &Shelfmarks<'_>) -> Survey {
        let library = app.context.library();
        let mut survey = Survey { facts: BTreeMap::new(), facilities: BTreeMap::new(), tallies: BTreeMap::new() };
        for fact in library.facts.values() {
            survey.tallies.entry(fact.facility.clone()).or_default().0 += 1;
        }
        for slide in library.slides.values().filter(|slide| is_choosable(slide)) {
            let facts = marks.facts(slide);
            let mut shown: BTreeSet<String> = slide.facilities.iter().map(|(id, _)| id.clone()).collect();
            shown.extend(facts.iter().map(|fact| fact.facility.clone()));
            for id in &shown {
                survey.tallies.entry(id.clone()).or_default().1 += 1;
            }
            survey.facilities.insert(slide.id.clone(), shown);
            survey.facts.insert(slide.id.clone(), facts.into_iter().map(|fact| fact.id.clone()).collect());
        }
        survey
    }

    pub(crate) fn facts<'a>(&self, slide: &Slide, library: &'a Library) -> Vec<&'a Fact> {
        let ids = self.facts.get(&slide.id).into_iter().flatten();
        ids.filter_map(|id| library.facts.get(id)).collect()
    }

    pub(crate) fn facilities(&self, slide: &Slide) -> impl Iterator<Item = &str> {
        self.facilities.get(&slide.id).into_iter().flatten().map(String::as_str)
    }
}

/// Whether a slide can be chosen for a story: the frame is made for each pitch, and what is retired is left to those that
/// have it.
pub(crate) fn is_choosable(slide: &Slide) -> bool {
    !slide.retired && layout(&slide.layout).is_some_and(|layout| !layout.is_frame())
}

impl App {
    /// The survey of the library in a language.
    pub(crate) fn survey(&self, marks: &Shelfmarks<'_>) -> Arc<Survey> {
        let mut surveys = lock(&marks.edition.surveys);
        surveys.entry(marks.chain[0].clone()).or_insert_with(|| Arc::new(Survey::of(self, marks))).clone()
    }
}

//! Finds the slide that causes a fault of a whole deck.

use std::collections::BTreeMap;

use super::layout::{compile, world};
use super::standards;

use lodestone_content::model::Form;

use crate::deck::Deck;
use crate::fault::Fault;
use crate::job::Job;
use crate::pictures::PreparedPicture;

/// Finds the slides to blame by laying out each one alone; when none fails alone, the faults stay with the whole.
pub(super) fn isolate(job: &Job, pictures: &BTreeMap<String, PreparedPicture>, faults: Vec<Fault>) -> Vec<Fault> {
    if job.deck.slides.len() <= 1 {
        let slide = job.deck.slides.first().map(|slide| slide.key.clone());
        return faults.into_iter().map(|fault| fault.of_slide(slide.clone())).collect();
    }
    let mut found = Vec::new();
    for slide in &job.deck.slides {
        let mut deck = Deck { slides: vec![slide.clone()], ..job.deck.clone() };
        deck.form = Form::Slides;
        let world = world(job, &deck, pictures);
        if let Err(faults) = compile(&world).and_then(|document| standards::check(&document, &world)) {
            found.extend(faults.into_iter().map(|fault| fault.of_slide(Some(slide.key.clone()))));
        }
    }
    if found.is_empty() { faults } else { found }
}

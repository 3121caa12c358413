//! Expands a deck for showing point by point: a slide whose layout declares points becomes one page for each point,
//! with one more point on each.
//!
//! A point that is not yet shown keeps its place, so that nothing moves between two steps. Only presentations show
//! points in turn: leave-behinds, thumbnails and the builder show every slide whole.

use std::collections::BTreeMap;

use lodestone_content::layout::layout;

use crate::compose::Composition;
use crate::deck::{Deck, Field, Slide};

/// Separates a slide's key from the number of a step. No id contains it, and so no key does.
const BEFORE_STEP: char = '#';

/// The key of a page that shows a slide up to a step, from one.
pub fn step_key(slide: &str, step: usize) -> String {
    format!("{slide}{BEFORE_STEP}{step}")
}

/// The slide's key and the step that such a key names; a key without a step is that of the first.
pub fn step_of(key: &str) -> (&str, usize) {
    let parts = key.rsplit_once(BEFORE_STEP);
    parts.and_then(|(slide, step)| Some((slide, step.parse().ok()?))).unwrap_or((key, 1))
}

impl Slide {
    /// How many steps it has: one when it is shown at once.
    pub fn steps(&self) -> usize {
        self.points().len().max(1)
    }

    /// What appears in turn: a field with the number of its entries that are seen from then on.
    fn points(&self) -> Vec<(&str, usize)> {
        let Some(layout) = layout(&self.layout) else { return Vec::new() };
        match layout.reveal.as_slice() {
            [only] => {
                let entries = self.fields.get(only).map_or(0, Field::entries);
                (1..=entries).map(|entry| (only.as_str(), entry)).collect()
            }
            several => {
                let there = several.iter().filter(|name| self.fields.contains_key(*name));
                there.map(|name| (name.as_str(), usize::MAX)).collect()
            }
        }
    }

    /// Returns the slide at a step, from one; whole at the last.
    fn at_step(&self, step: usize) -> Slide {
        let points = self.points();
        let mut shown = BTreeMap::new();
        if step < points.len() {
            let last = layout(&self.layout).map_or(&[][..], |layout| &layout.with_last);
            for (field, entries) in &points[..step] {
                shown.insert((*field).to_owned(), *entries);
            }
            for (field, _) in &points[step..] {
                shown.entry((*field).to_owned()).or_insert(0);
            }
            shown.extend(last.iter().map(|field| (field.clone(), 0)));
            shown.retain(|_, entries| *entries < usize::MAX);
        }
        Slide { key: step_key(&self.key, step), shown, ..self.clone() }
    }
}

impl Field {
    /// How many entries it has; one when it is a single thing.
    fn entries(&self) -> usize {
        match self {
            Field::Legs(list) => list.len(),
            Field::Events(list) => list.len(),
            Field::Groups(list) => list.len(),
            Field::Items(list) => list.len(),
            Field::Facts(list) => list.len(),
            Field::Facilities(list) => list.len(),
            _ => 1,
        }
    }
}

impl Composition {
    /// The same deck with a page for each step of each slide. Every page's key is a [`step_key`]; numbers, sources and
    /// outline stay those of the slides.
    #[must_use]
    pub fn in_steps(&self) -> Composition {
        let slides = self.deck.slides.iter();
        let slides = slides.flat_map(|slide| (1..=slide.steps()).map(|step| slide.at_step(step))).collect();
        Composition { deck: Deck { slides, ..self.deck.clone() }, ..self.clone() }
    }
}

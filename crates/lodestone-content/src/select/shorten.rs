//! Shortens a story that a person has put together: keeps the most important slides within some minutes.

use std::collections::BTreeMap;

use super::relevance::judge;
use crate::date::Day;
use crate::library::Library;
use crate::model::{Slide, Stage, Target};

/// The stages that a shortened story keeps longest, the most important first.
const ESSENTIAL_STAGES: [Stage; 4] = [Stage::Offer, Stage::Contact, Stage::Hook, Stage::Proof];

/// Returns the relevance of every slide of a library for a target, from 0 to 1, by its id.
pub fn relevance_by_slide(library: &Library, target: &Target, today: Day) -> BTreeMap<String, f64> {
    let judged = judge(library, target, today).slides.into_iter();
    judged.map(|(slide, relevance)| (slide.id.clone(), relevance.score)).collect()
}

/// Returns the indexes of a story's slides, the most important first: one slide of each essential stage, then
/// the rest by how well they fit the target, earlier ones first where they fit equally.
pub fn shortening_order(fits: &BTreeMap<String, f64>, story: &[&Slide]) -> Vec<usize> {
    // What the library does not know is the person's own, and they chose it.
    let score = |slide: &Slide| fits.get(&slide.id).copied().unwrap_or(1.0);
    let mut rest: Vec<(f64, usize)> = story.iter().enumerate().map(|(place, slide)| (score(slide), place)).collect();
    rest.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut order = Vec::new();
    for stage in ESSENTIAL_STAGES {
        if let Some(at) = rest.iter().position(|(_, place)| story[*place].stage == stage) {
            order.push(rest.remove(at).1);
        }
    }
    order.extend(rest.into_iter().map(|(_, place)| place));
    order
}

/// Returns the indexes of the slides that fit into some minutes, in the order of the story. A shorter cut is part
/// of a longer one: slides are taken in their order until one does not fit.
pub fn shorten(story: &[&Slide], order: &[usize], minutes: u32) -> Vec<usize> {
    let mut left = minutes.saturating_mul(60);
    let mut kept = Vec::new();
    for place in order {
        let seconds = story[*place].seconds;
        if seconds > left {
            break;
        }
        left -= seconds;
        kept.push(*place);
    }
    kept.sort_unstable();
    kept
}

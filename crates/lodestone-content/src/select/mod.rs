//! Chooses slides for a target and gives the reason for every verdict.
//!
//! Every slide of the library gets a verdict, kept or left out, with reasons. The same library, target and day always
//! give the same story. Stories nest: what fits into five minutes is part of what fits into fifteen.

mod index;
mod relevance;
mod shorten;
mod story;
mod verdict;

pub use index::{Hit, Index, ItemId};
pub use relevance::Relevance;
pub use shorten::{relevance_by_slide, shorten, shortening_order};
pub use verdict::{Caution, ChosenSlide, LeftOut, Omission, Reason, Selection};

use std::collections::BTreeSet;

use crate::date::Day;
use crate::library::Library;
use crate::model::Target;

/// Chooses a story for a target, with a verdict on every slide.
pub fn select(library: &Library, target: &Target, today: Day) -> Selection {
    let judged = relevance::judge(library, target, today);
    story::build(library, target, judged)
}

/// Returns the slides of a shorter story within a longer one: the same that [`select`] would choose.
pub fn cut(library: &Library, target: &Target, today: Day, minutes: u32) -> BTreeSet<String> {
    let target = Target { minutes, ..target.clone() };
    select(library, &target, today).chosen.into_iter().map(|kept| kept.id).collect()
}

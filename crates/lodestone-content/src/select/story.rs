//! Builds a story from scored slides: every stage covered, no repetition, within the time.

use std::collections::{BTreeMap, BTreeSet};

use super::relevance::{Judged, Relevance};
use super::verdict::{Caution, ChosenSlide, LeftOut, Omission, Reason, Selection};
use crate::library::Library;
use crate::model::{Audience, Slide, Stage, Target};

/// How far past the next choice a story may look for a slide that still fits into the minute.
const WINDOW: usize = 3;
/// Slides considered in full. More never reach the longest pitch, and comparing all with all would cost.
const POOL: usize = 400;

/// The longest story. Nobody listens for longer than a day; a target that asks for more gets this.
const LONGEST_MINUTES: u32 = 24 * 60;

/// The stages in the order in which a short story needs them.
fn stages_by_need(audience: Audience) -> [Stage; 9] {
    use Stage::{Access, Case, Challenge, Comparison, Contact, Hook, Invest, Offer, Proof};
    match audience {
        Audience::Company => [Offer, Hook, Proof, Contact, Challenge, Access, Comparison, Case, Invest],
        Audience::Investor => [Offer, Hook, Invest, Contact, Proof, Comparison, Challenge, Case, Access],
        Audience::Researcher => [Offer, Hook, Access, Contact, Proof, Comparison, Challenge, Case, Invest],
        Audience::Organiser => [Offer, Hook, Access, Contact, Proof, Challenge, Comparison, Case, Invest],
        Audience::Talent => [Offer, Hook, Invest, Contact, Proof, Access, Challenge, Comparison, Case],
    }
}

/// How many slides a stage takes at most.
fn stage_limit(stage: Stage) -> usize {
    match stage {
        Stage::Contact => 1,
        Stage::Hook | Stage::Challenge | Stage::Offer | Stage::Case => 2,
        Stage::Access | Stage::Invest => 3,
        Stage::Comparison => 4,
        Stage::Proof => 12,
    }
}

pub(super) fn build(library: &Library, target: &Target, judged: Judged<'_>) -> Selection {
    let Judged { slides: judged, topics, proposition, mut cautions } = judged;
    let mut omissions: BTreeMap<usize, Vec<Omission>> = BTreeMap::new();
    let mut pool: Vec<Candidate<'_>> = judged
        .iter()
        .enumerate()
        .filter(|(_, (_, relevance))| relevance.omissions.is_empty())
        .map(|(at, (slide, relevance))| Candidate { at, slide, relevance })
        .collect();
    let mut ranking = Ranking { chosen: Vec::new(), counts: BTreeMap::new() };
    ranking.stages(&pool, target.audience);
    let most = POOL.max(ranking.chosen.len());
    if pool.len() > most {
        pool.select_nth_unstable_by(most, |one, other| {
            other.relevance.score.total_cmp(&one.relevance.score).then_with(|| one.slide.id.cmp(&other.slide.id))
        });
        pool.truncate(most);
    }
    ranking.rest(&pool, target.minutes.max(15).saturating_mul(120), &mut omissions);

    let kept_ids = fit(&ranking.chosen, target.minutes);
    let order = |slide: &Slide| {
        let own = proposition.as_ref().is_some_and(|id| slide.value_proposition.as_ref() == Some(id));
        let index = slide
            .value_proposition
            .as_ref()
            .and_then(|id| library.value_propositions.get(id)?.slides.iter().position(|(id, _)| *id == slide.id));
        (slide.stage, !own, index.unwrap_or(usize::MAX))
    };
    let mut kept: Vec<ChosenSlide> = Vec::new();
    let mut kept_at: BTreeSet<usize> = BTreeSet::new();
    for (rank, candidate) in ranking.chosen.iter().enumerate() {
        let slide = candidate.slide;
        if !kept_ids.contains(slide.id.as_str()) {
            omissions.insert(candidate.at, vec![Omission::NoTime(target.minutes)]);
            continue;
        }
        let mut reasons = candidate.relevance.reasons.clone();
        if !kept.iter().any(|kept| kept.stage == slide.stage) {
            reasons.push(Reason::Carries(slide.stage));
        }
        kept_at.insert(candidate.at);
        kept.push(ChosenSlide {
            id: slide.id.clone(),
            stage: slide.stage,
            seconds: slide.seconds,
            relevance: candidate.relevance.score,
            rank,
            reasons,
        });
    }
    kept.sort_by(|one, other| {
        let key = |kept: &ChosenSlide| order(&library.slides[&kept.id]);
        key(one)
            .cmp(&key(other))
            .then_with(|| other.relevance.total_cmp(&one.relevance))
            .then_with(|| one.id.cmp(&other.id))
    });

    caution(&mut cautions, &kept, &ranking, target);
    // Few slides come near to being kept; the many others are not looked up.
    let mut near = omissions.into_iter().peekable();
    let mut left_out: Vec<LeftOut> = judged
        .into_iter()
        .enumerate()
        .filter(|(at, _)| !kept_at.contains(at))
        .map(|(at, (slide, relevance))| LeftOut {
            id: slide.id.clone(),
            relevance: relevance.score,
            reasons: match near.next_if(|(other, _)| *other == at) {
                Some((_, reasons)) => reasons,
                None if relevance.omissions.is_empty() => vec![Omission::NoTime(target.minutes)],
                None => relevance.omissions,
            },
        })
        .collect();
    // They come in the order of their ids, and sorting keeps that order among equals.
    left_out.sort_by(|one, other| {
        let blocked = |slide: &LeftOut| {
            !matches!(slide.reasons[..], [Omission::NoTime(_) | Omission::StageFull(_) | Omission::SameAs(_)])
        };
        blocked(one).cmp(&blocked(other)).then_with(|| other.relevance.total_cmp(&one.relevance))
    });
    Selection { chosen: kept, left_out, cautions, topics }
}

fn caution(cautions: &mut Vec<Caution>, kept: &[ChosenSlide], ranking: &Ranking<'_>, target: &Target) {
    let seconds: u32 = kept.iter().map(|kept| kept.seconds).sum();
    let exhausted = kept.len() == ranking.chosen.len();
    // A story that ends a minute early is no worse for it; one that has nothing more to say should say so.
    if exhausted && u64::from(seconds) * 10 < u64::from(target.minutes) * 480 {
        cautions.push(Caution::ThinContent(seconds, target.minutes));
    }
    for stage in Stage::ALL {
        if !ranking.chosen.iter().any(|candidate| candidate.slide.stage == stage) {
            cautions.push(Caution::NoStage(stage));
        }
    }
    let count = |wanted: fn(&Reason) -> bool| kept.iter().filter(|kept| kept.reasons.iter().any(wanted)).count();
    let foreign = count(|reason| matches!(reason, Reason::OtherLanguage(_)));
    if foreign > 0 {
        cautions.push(Caution::OtherLanguage(foreign));
    }
    let lapsed = count(|reason| matches!(reason, Reason::LapsedFact(_)));
    if lapsed > 0 {
        cautions.push(Caution::Lapsed(lapsed));
    }
}

/// Returns the slides that fit into some minutes. Built minute by minute, so that every shorter story is part of every longer one.
fn fit<'a>(ranking: &[Candidate<'a>], minutes: u32) -> BTreeSet<&'a str> {
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut seconds = 0;
    for minute in 1..=minutes.min(LONGEST_MINUTES) {
        loop {
            let next = ranking
                .iter()
                .filter(|candidate| !taken.contains(candidate.slide.id.as_str()))
                .take(WINDOW)
                .find(|candidate| seconds + candidate.slide.seconds <= minute.saturating_mul(60));
            let Some(next) = next else { break };
            seconds += next.slide.seconds;
            taken.insert(&next.slide.id);
        }
        if taken.len() == ranking.len() {
            break;
        }
    }
    taken
}

#[derive(Clone, Copy)]
struct Candidate<'a> {
    /// Its place among the judged.
    at: usize,
    slide: &'a Slide,
    relevance: &'a Relevance,
}

/// Slides in the order in which a growing story takes them. Does not know the time: that is what makes stories nest.
struct Ranking<'a> {
    chosen: Vec<Candidate<'a>>,
    counts: BTreeMap<Stage, usize>,
}

impl<'a> Ranking<'a> {
    fn take(&mut self, candidate: Candidate<'a>) {
        *self.counts.entry(candidate.slide.stage).or_default() += 1;
        self.chosen.push(candidate);
    }

    /// The best slide of each stage, the most needed stage first.
    fn stages(&mut self, pool: &[Candidate<'a>], audience: Audience) {
        for stage in stages_by_need(audience) {
            let mut best: Option<(f64, Candidate<'a>)> = None;
            for candidate in pool.iter().filter(|candidate| candidate.slide.stage == stage) {
                // What the story has shown only takes away from the relevance: most need no closer look.
                let most = candidate.relevance.score * self.crowding(stage);
                if best.as_ref().is_some_and(|(worth, _)| most < *worth) {
                    continue;
                }
                let likest = self.chosen.iter().map(|kept| likeness(kept.slide, candidate.slide)).fold(0.0, f64::max);
                let worth = self.gain(*candidate, likest);
                if best.as_ref().is_none_or(|(most, kept)| {
                    worth.total_cmp(most).then_with(|| kept.slide.id.cmp(&candidate.slide.id)).is_gt()
                }) {
                    best = Some((worth, *candidate));
                }
            }
            if let Some((_, best)) = best
                && !self.chosen.iter().any(|kept| are_alternatives(kept.slide, best.slide))
            {
                self.take(best);
            }
        }
    }

    /// Everything else, by what it adds to what is there, until there is enough for the longest story.
    fn rest(&mut self, pool: &[Candidate<'a>], enough_seconds: u32, omissions: &mut BTreeMap<usize, Vec<Omission>>) {
        let taken: BTreeSet<&str> = self.chosen.iter().map(|kept| kept.slide.id.as_str()).collect();
        let open = pool.iter().filter(|candidate| !taken.contains(candidate.slide.id.as_str()));
        let mut open: Vec<Open<'a>> = open.map(|candidate| Open { candidate: *candidate, likest: 0.0 }).collect();
        // How many of the chosen the open ones have been compared with: each is compared once.
        let mut seen = 0;
        loop {
            let fresh = &self.chosen[seen..];
            seen = self.chosen.len();
            open.retain_mut(|one| {
                let slide = one.candidate.slide;
                for kept in fresh {
                    if are_alternatives(kept.slide, slide) {
                        omissions.insert(one.candidate.at, vec![Omission::SameAs(kept.slide.id.clone())]);
                        return false;
                    }
                    one.likest = likeness(kept.slide, slide).max(one.likest);
                }
                if self.counts.get(&slide.stage).is_some_and(|count| *count >= stage_limit(slide.stage)) {
                    omissions.insert(one.candidate.at, vec![Omission::StageFull(slide.stage)]);
                    return false;
                }
                true
            });
            let seconds: u32 = self.chosen.iter().map(|kept| kept.slide.seconds).sum();
            let worths = open.iter().map(|one| self.gain(one.candidate, one.likest));
            let best = worths.enumerate().max_by(|(at, one), (other_at, other)| {
                let id = |at: usize| &open[at].candidate.slide.id;
                one.total_cmp(other).then_with(|| id(*other_at).cmp(id(*at)))
            });
            match best {
                Some((at, _)) if seconds < enough_seconds => {
                    let best = open.swap_remove(at);
                    self.take(best.candidate);
                }
                _ => break,
            }
        }
    }

    /// What a slide adds: its relevance, less what the story has already shown.
    fn gain(&self, candidate: Candidate<'_>, likest: f64) -> f64 {
        candidate.relevance.score * (1.0 - 0.5 * likest) * self.crowding(candidate.slide.stage)
    }

    /// How much one more slide of a stage is worth.
    fn crowding(&self, stage: Stage) -> f64 {
        let crowded = match stage {
            Stage::Proof => 0.96_f64,
            Stage::Comparison | Stage::Access | Stage::Invest => 0.85,
            _ => 0.75,
        };
        let there = self.counts.get(&stage).copied().unwrap_or(0);
        crowded.powi(i32::try_from(there).unwrap_or(i32::MAX))
    }
}

/// A slide that may still be taken.
struct Open<'a> {
    candidate: Candidate<'a>,
    /// How much of it the likest of the chosen has shown already, from 0 to 1.
    likest: f64,
}

fn are_alternatives(one: &Slide, other: &Slide) -> bool {
    let names = |a: &Slide, b: &Slide| a.alternative_to.iter().any(|(id, _)| *id == b.id);
    names(one, other) || names(other, one)
}

/// How much of one slide the other has shown already, from 0 to 1.
fn likeness(one: &Slide, other: &Slide) -> f64 {
    let shared = |a: &[(String, crate::finding::Place)], b: &[(String, crate::finding::Place)]| {
        let common = a.iter().filter(|(id, _)| b.iter().any(|(other, _)| other == id)).count();
        let all = a.len() + b.len() - common;
        #[expect(clippy::cast_precision_loss, reason = "a slide has a handful of facilities")]
        let share = if all == 0 { 0.0 } else { common as f64 / all as f64 };
        share
    };
    let facilities = shared(&one.facilities, &other.facilities);
    let layout = f64::from(u8::from(one.layout == other.layout && one.stage == other.stage));
    let proposition =
        f64::from(u8::from(one.value_proposition.is_some() && one.stage != Stage::Proof && one.stage == other.stage));
    (0.6 * facilities + 0.2 * layout + 0.2 * proposition).min(1.0)
}

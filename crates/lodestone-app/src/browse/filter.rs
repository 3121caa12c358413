//! Filters the library by words, topics, stages, industries, facilities, freshness and language.

use std::collections::BTreeMap;

use lodestone_content::model::{Facility, Fact, Slide, ValueProposition};
use lodestone_content::nace;
use lodestone_store::Kind;

use super::Browse;
use super::cards::{CardContext, freshness};
use super::index::BrowseIndex;
use super::pages::proposition_card;
use crate::api::{BrowseResult, FacetCount, Facets, Filter, Freshness, ShelfPage, count};
use crate::error::Error;
use crate::input::language;
use crate::search::is_choosable;

/// The cards of each kind in a page: several screens of them.
const PAGE: usize = 200;
/// How many hits of a search are filtered.
const MOST_HITS: usize = 2_000;
/// The place of each thing among what a search found.
type Ranks = BTreeMap<(Kind, String), usize>;

/// What a filter leaves of a library, in the order in which it is shown.
struct Remaining<'a> {
    slides: Vec<&'a Slide>,
    facts: Vec<&'a Fact>,
    facilities: Vec<&'a Facility>,
    propositions: Vec<&'a ValueProposition>,
}

impl Browse {
    /// What a filter leaves of the library: the first page of slides and facts, all of the rest.
    pub(crate) fn browse(&self, filter: Filter, tag: String) -> Result<BrowseResult, Error> {
        let cards = self.cards(&language(&tag)?);
        let index = self.index(&cards);
        let remaining = self.remaining(&filter, &cards, &index)?;
        let Remaining { slides, facts, facilities, propositions } = &remaining;
        Ok(BrowseResult {
            slide_count: count(slides.len()),
            fact_count: count(facts.len()),
            facility_count: count(facilities.len()),
            facets: facets(slides, &index),
            page: page(&remaining, &cards, 0),
            facilities: facilities.iter().map(|place| self.facility_card(place, &cards, &index)).collect(),
            propositions: propositions.iter().map(|proposition| proposition_card(proposition, &cards)).collect(),
        })
    }

    /// Another page of the slides and facts that a filter leaves.
    pub(crate) fn browse_page(&self, filter: Filter, tag: String, from: u32) -> Result<ShelfPage, Error> {
        let cards = self.cards(&language(&tag)?);
        let index = self.index(&cards);
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        Ok(page(&self.remaining(&filter, &cards, &index)?, &cards, from))
    }

    fn remaining<'a>(
        &self,
        filter: &Filter,
        cards: &'a CardContext<'_>,
        index: &BrowseIndex,
    ) -> Result<Remaining<'a>, Error> {
        let library = &cards.snapshot.library;
        let only = filter.language.as_deref().map(language).transpose()?;
        let found = self.found_ids(&filter.query, cards)?;
        let today = self.context.clock.today();
        let fits_freshness = |facts: &[&Fact]| {
            filter.freshness.is_none_or(|wanted| match wanted {
                Freshness::Fresh => facts.iter().all(|fact| freshness(fact, today) == Freshness::Fresh),
                other => facts.iter().any(|fact| freshness(fact, today) == other),
            })
        };
        let in_facility = |slide: &Slide| {
            filter.facilities.is_empty()
                || index.facilities(slide).any(|facility| filter.facilities.iter().any(|wanted| wanted == facility))
        };
        let in_topic = |slide: &Slide| {
            filter.topics.is_empty() || slide.topics.iter().any(|(topic, _)| filter.topics.contains(topic))
        };
        let in_industry = |slide: &Slide| {
            filter.industries.is_empty()
                || slide.industries.iter().any(|(code, _)| {
                    filter.industries.iter().any(|wanted| {
                        nace::ancestors(code).any(|above| above == wanted)
                            || nace::ancestors(wanted).any(|above| above == code)
                    })
                })
        };
        let in_stage =
            |slide: &Slide| filter.stages.is_empty() || filter.stages.iter().any(|stage| stage == slide.stage.as_str());
        let in_language = |slide: &Slide| only.as_ref().is_none_or(|only| slide.text.exact(only).is_some());
        let rank = |kind: Kind, id: &str| match &found {
            Some(found) => found.get(&(kind, id.to_owned())).copied(),
            None => Some(0),
        };
        let mut slides: Vec<(usize, &Slide)> = library
            .slides
            .values()
            .filter_map(|slide| Some((rank(Kind::Slide, &slide.id)?, slide)))
            .filter(|(_, slide)| is_choosable(slide))
            .filter(|(_, slide)| in_facility(slide) && in_topic(slide) && in_industry(slide))
            .filter(|(_, slide)| in_stage(slide) && in_language(slide))
            .filter(|(_, slide)| filter.freshness.is_none() || fits_freshness(&index.facts(slide, library)))
            .collect();
        slides.sort_by_key(|(rank, slide)| (*rank, slide.stage, &slide.id));
        let mut facts: Vec<(usize, &Fact)> = library
            .facts
            .values()
            .filter(|fact| filter.topics.is_empty() || filter.topics.contains(&fact.topic))
            .filter(|fact| filter.facilities.is_empty() || filter.facilities.contains(&fact.facility))
            .filter(|fact| fits_freshness(&[fact]))
            .filter_map(|fact| Some((rank(Kind::Fact, &fact.id)?, fact)))
            .collect();
        // Ours before others', what may be shown before what waits for confirmation.
        let elsewhere = |fact: &Fact| library.facilities.get(&fact.facility).is_none_or(|place| !place.own);
        facts.sort_by_key(|(rank, fact)| (*rank, !fact.confirmed, elsewhere(fact), &fact.facility, &fact.id));
        let mut facilities: Vec<(usize, &Facility)> = library
            .facilities
            .values()
            .filter(|place| filter.facilities.is_empty() || filter.facilities.contains(&place.id))
            .filter(|place| {
                filter.topics.is_empty()
                    || library
                        .facts
                        .values()
                        .any(|fact| fact.facility == place.id && filter.topics.contains(&fact.topic))
            })
            .filter_map(|place| Some((rank(Kind::Facility, &place.id)?, place)))
            .collect();
        facilities.sort_by_key(|(rank, place)| (*rank, !place.own, place.name.text(&cards.chain)));
        let propositions = library
            .value_propositions
            .values()
            .filter(|proposition| filter.topics.is_empty() || filter.topics.contains(&proposition.topic))
            .filter(|proposition| rank(Kind::Proposition, &proposition.id).is_some())
            .collect();
        Ok(Remaining {
            slides: unranked(slides),
            facts: unranked(facts),
            facilities: unranked(facilities),
            propositions,
        })
    }

    /// What a query finds, with its rank; `None` when nothing is asked for.
    fn found_ids(&self, query: &str, cards: &CardContext<'_>) -> Result<Option<Ranks>, Error> {
        if query.trim().is_empty() {
            return Ok(None);
        }
        let hits = cards.snapshot.index.search(query, &cards.chain, MOST_HITS)?;
        Ok(Some(hits.into_iter().enumerate().map(|(rank, hit)| ((hit.kind, hit.id), rank)).collect()))
    }
}

/// Things without the ranks that they were sorted by.
fn unranked<T>(ranked: Vec<(usize, &T)>) -> Vec<&T> {
    ranked.into_iter().map(|(_, thing)| thing).collect()
}

/// The cards of one page, from a place in the order on.
fn page(remaining: &Remaining<'_>, cards: &CardContext<'_>, from: usize) -> ShelfPage {
    ShelfPage {
        slides: remaining.slides.iter().skip(from).take(PAGE).map(|slide| cards.slide(slide)).collect(),
        facts: remaining.facts.iter().skip(from).take(PAGE).map(|fact| cards.fact(fact)).collect(),
    }
}

fn facets(slides: &[&Slide], index: &BrowseIndex) -> Facets {
    let mut topics: BTreeMap<&str, u32> = BTreeMap::new();
    let mut stages: BTreeMap<&str, u32> = BTreeMap::new();
    let mut facilities: BTreeMap<&str, u32> = BTreeMap::new();
    for slide in slides {
        for (topic, _) in &slide.topics {
            *topics.entry(topic).or_default() += 1;
        }
        *stages.entry(slide.stage.as_str()).or_default() += 1;
        for id in index.facilities(slide) {
            *facilities.entry(id).or_default() += 1;
        }
    }
    let tally = |(id, count): (&str, u32)| FacetCount { id: id.to_owned(), count };
    Facets {
        topics: topics.into_iter().map(tally).collect(),
        stages: stages.into_iter().map(tally).collect(),
        facilities: facilities.into_iter().map(tally).collect(),
    }
}

//! Looking around in the library: what a filter leaves, and what words find.

use std::collections::BTreeMap;

use lodestone_content::model::{Facility, Fact, Slide};
use lodestone_content::{format, nace};
use lodestone_store::{Content, Document, Kind};

use crate::app::App;
use crate::convert::language;
use crate::desk::cards::{Shelfmarks, freshness};
use crate::desk::pages::proposition_card;
use crate::desk::survey::{Survey, is_choosable};
use crate::error::Error;
use crate::wire::count;
use crate::wire::{Facets, Filter, Found, Freshness, Shelf, Tally};

/// So many of each kind are shown at once; a filter finds the rest.
const MOST_SHOWN: usize = 200;
/// So many hits of a search are looked through for a filter.
const MOST_HITS: usize = 2_000;
/// The place of each thing among what a search found.
type Ranks = BTreeMap<(Kind, String), usize>;

impl App {
    pub(crate) fn browse(&self, filter: Filter, tag: String) -> Result<Shelf, Error> {
        let wanted = language(&tag)?;
        let marks = self.shelfmarks(&wanted);
        let only = filter.language.as_deref().map(language).transpose()?;
        let library = &self.context.library();
        let found = self.found_ids(&filter.query, &marks)?;
        let today = self.context.clock.today();
        let fits_freshness = |facts: &[&Fact]| {
            filter.freshness.is_none_or(|wanted| match wanted {
                Freshness::Fresh => facts.iter().all(|fact| freshness(fact, today) == Freshness::Fresh),
                other => facts.iter().any(|fact| freshness(fact, today) == other),
            })
        };
        let survey = self.survey(&marks);
        let in_facility = |slide: &Slide| {
            filter.facilities.is_empty()
                || survey.facilities(slide).any(|facility| filter.facilities.iter().any(|wanted| wanted == facility))
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
            .filter(|(_, slide)| filter.freshness.is_none() || fits_freshness(&survey.facts(slide, library)))
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
        facilities.sort_by_key(|(rank, place)| (*rank, !place.own, place.name.text(&marks.chain)));
        let propositions = library
            .value_propositions
            .values()
            .filter(|proposition| filter.topics.is_empty() || filter.topics.contains(&proposition.topic))
            .filter(|proposition| rank(Kind::Proposition, &proposition.id).is_some())
            .map(|proposition| proposition_card(proposition, &marks))
            .collect();
        Ok(Shelf {
            slide_count: count(slides.len()),
            fact_count: count(facts.len()),
            facility_count: count(facilities.len()),
            facets: facets(&slides, &survey),
            slides: slides.iter().take(MOST_SHOWN).map(|(_, slide)| marks.slide(slide)).collect(),
            facts: facts.iter().take(MOST_SHOWN).map(|(_, fact)| marks.fact(fact)).collect(),
            facilities: facilities
                .iter()
                .take(MOST_SHOWN)
                .map(|(_, place)| self.facility_card(place, &marks, &survey))
                .collect(),
            propositions,
        })
    }

    /// What a query finds, with its rank; `None` when nothing is asked for.
    fn found_ids(&self, query: &str, marks: &Shelfmarks<'_>) -> Result<Option<Ranks>, Error> {
        if query.trim().is_empty() {
            return Ok(None);
        }
        let hits = self.context.snapshot().index.search(query, &marks.chain, MOST_HITS)?;
        Ok(Some(hits.into_iter().enumerate().map(|(rank, hit)| ((hit.kind, hit.id), rank)).collect()))
    }

    pub(crate) fn search(&self, query: String, tag: String, most: u32) -> Result<Vec<Found>, Error> {
        let library = self.context.library();
        let marks = self.shelfmarks(&language(&tag)?);
        let most = usize::try_from(most).unwrap_or(MOST_SHOWN).min(MOST_SHOWN);
        let mut found = Vec::new();
        let wanted = query.trim().to_lowercase();
        if !wanted.is_empty() {
            for pitch in self.context.store.pitches()? {
                if let Some(snippet) = own_place(&pitch.document, &wanted) {
                    found.push(Found {
                        kind: "pitch".to_owned(),
                        picture: Some(self.frame_picture(&pitch.id, &pitch.document, "cover")),
                        id: pitch.id,
                        title: pitch.document.name,
                        detail: pitch.document.target.event.unwrap_or_default(),
                        snippet,
                    });
                }
            }
        }
        let tongue = self.context.tongue();
        for hit in self.context.snapshot().index.search(&query, &marks.chain, most)? {
            let (kind, title, detail, picture) = match hit.kind {
                Kind::Slide => {
                    let Some(slide) = library.slides.get(&hit.id) else { continue };
                    if !is_choosable(slide) {
                        continue;
                    }
                    let stage = tongue.say(&format!("stage-{}", slide.stage.as_str()), &[]);
                    ("slide", slide.title(&marks.chain), stage, Some(self.library_picture(&hit.id, &marks.chain[0])))
                }
                Kind::Fact => {
                    let Some(fact) = library.facts.get(&hit.id) else { continue };
                    let display = format::figure(fact, &marks.chain).display;
                    ("fact", fact.label.text(&marks.chain).to_owned(), display, None)
                }
                Kind::Facility => {
                    let Some(place) = library.facilities.get(&hit.id) else { continue };
                    ("facility", place.name.text(&marks.chain).to_owned(), place.city.clone(), None)
                }
                Kind::Proposition => {
                    let Some(proposition) = library.value_propositions.get(&hit.id) else { continue };
                    ("proposition", proposition_card(proposition, &marks).title, String::new(), None)
                }
            };
            found.push(Found { kind: kind.to_owned(), id: hit.id, title, detail, snippet: hit.snippet, picture });
        }
        found.truncate(most);
        Ok(found)
    }
}

/// Where a pitch holds some words, as a person would recognise the place: nothing when it is in its name or company, the
/// title of an own page otherwise. `None` when it does not hold them.
fn own_place(document: &Document, wanted: &str) -> Option<String> {
    let says = |text: &str| text.to_lowercase().contains(wanted);
    if says(&document.name) || document.target.company.as_deref().is_some_and(says) {
        return Some(String::new());
    }
    document.slides.iter().find_map(|entry| match &entry.content {
        Content::Page { title, alt, text, .. } if says(title) || says(alt) || says(text) => Some(title.clone()),
        Content::Picture { title, alt, .. } if says(title) || says(alt) => Some(title.clone()),
        _ => entry.words.values().find(|words| says(words)).cloned(),
    })
}

fn facets(slides: &[(usize, &Slide)], survey: &Survey) -> Facets {
    let mut topics: BTreeMap<&str, u32> = BTreeMap::new();
    let mut stages: BTreeMap<&str, u32> = BTreeMap::new();
    let mut facilities: BTreeMap<&str, u32> = BTreeMap::new();
    for (_, slide) in slides {
        for (topic, _) in &slide.topics {
            *topics.entry(topic).or_default() += 1;
        }
        *stages.entry(slide.stage.as_str()).or_default() += 1;
        for id in survey.facilities(slide) {
            *facilities.entry(id).or_default() += 1;
        }
    }
    let tally = |(id, count): (&str, u32)| Tally { id: id.to_owned(), count };
    Facets {
        topics: topics.into_iter().map(tally).collect(),
        stages: stages.into_iter().map(tally).collect(),
        facilities: facilities.into_iter().map(tally).collect(),
    }
}

//! Looking around in the library: what a filter leaves, what words find, and a page about each thing.

use std::collections::BTreeMap;

use lodestone_content::layout::layout;
use lodestone_content::model::{Facility, Fact, Slide, ValueProposition};
use lodestone_content::{Language, format, nace};
use lodestone_store::{Content, Document, Kind};

use crate::app::App;
use crate::desk::cards::{Shelfmarks, freshness};
use crate::desk::convert::language;
use crate::desk::count;
use crate::desk::survey::{Survey, is_choosable};
use crate::desk::tailor::describe;
use crate::error::Error;
use crate::wire::{
    Bar, Facets, FacilityCard, FacilityPage, FactPage, Filter, Found, Freshness, Land, PropositionCard,
    PropositionPage, Shelf, SlidePage, Tally,
};

/// So many of each kind are shown at once; a filter finds the rest.
const MOST_SHOWN: usize = 200;
/// So many hits of a search are looked through for a filter.
const MOST_HITS: usize = 2_000;
/// The place of each thing among what a search found.
type Ranks = BTreeMap<(Kind, String), usize>;
/// So many alternatives are offered for a slide.
const MOST_ALTERNATIVES: usize = 8;

impl App {
    pub(crate) fn browse(&self, filter: Filter, tag: String) -> Result<Shelf, Error> {
        let wanted = language(&tag)?;
        let marks = self.shelfmarks(&wanted)?;
        let only = filter.language.as_deref().map(language).transpose()?;
        let library = &self.library;
        let found = self.found_ids(&filter.query, &marks)?;
        let today = self.clock.today();
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
        let hits = self.index.search(query, &marks.chain, MOST_HITS)?;
        Ok(Some(hits.into_iter().enumerate().map(|(rank, hit)| ((hit.kind, hit.id), rank)).collect()))
    }

    pub(crate) fn search(&self, query: String, tag: String, most: u32) -> Result<Vec<Found>, Error> {
        let marks = self.shelfmarks(&language(&tag)?)?;
        let most = usize::try_from(most).unwrap_or(MOST_SHOWN).min(MOST_SHOWN);
        let mut found = Vec::new();
        let wanted = query.trim().to_lowercase();
        if !wanted.is_empty() {
            for pitch in self.store.pitches()? {
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
        let tongue = self.tongue();
        for hit in self.index.search(&query, &marks.chain, most)? {
            let (kind, title, detail, picture) = match hit.kind {
                Kind::Slide => {
                    let Some(slide) = self.library.slides.get(&hit.id) else { continue };
                    if layout(&slide.layout).is_none_or(|layout| layout.is_frame()) {
                        continue;
                    }
                    let stage = tongue.say(&format!("stage-{}", slide.stage.as_str()), &[]);
                    ("slide", slide.title(&marks.chain), stage, Some(self.library_picture(&hit.id, &marks.chain[0])))
                }
                Kind::Fact => {
                    let Some(fact) = self.library.facts.get(&hit.id) else { continue };
                    let display = format::figure(fact, &marks.chain).display;
                    ("fact", fact.label.text(&marks.chain).to_owned(), display, None)
                }
                Kind::Facility => {
                    let Some(place) = self.library.facilities.get(&hit.id) else { continue };
                    ("facility", place.name.text(&marks.chain).to_owned(), place.city.clone(), None)
                }
                Kind::Proposition => {
                    let Some(proposition) = self.library.value_propositions.get(&hit.id) else { continue };
                    ("proposition", proposition_card(proposition, &marks).title, String::new(), None)
                }
            };
            found.push(Found { kind: kind.to_owned(), id: hit.id, title, detail, snippet: hit.snippet, picture });
        }
        found.truncate(most);
        Ok(found)
    }

    pub(crate) fn library_slide(&self, id: String, tag: String) -> Result<SlidePage, Error> {
        let wanted = language(&tag)?;
        let marks = self.shelfmarks(&wanted)?;
        let slide = self.library.slides.get(&id).ok_or_else(|| self.gone())?;
        let composition = self.compose_library_slide(&id, &wanted)?;
        let description = describe(&composition.deck);
        let (svg, _) = self.draw_in_hand(composition)?;
        Ok(SlidePage {
            card: marks.slide(slide),
            svg,
            description,
            facts: marks.facts(slide).into_iter().map(|fact| marks.fact(fact)).collect(),
            notes: slide.notes.get(&marks.chain).filter(|notes| !notes.is_empty()).cloned(),
            languages: slide.text.0.keys().map(ToString::to_string).collect(),
            propositions: self
                .library
                .value_propositions
                .values()
                .filter(|proposition| carries(proposition, slide))
                .map(|proposition| (proposition.id.clone(), proposition_card(proposition, &marks).title))
                .collect(),
            pitches: self.pitches_with(&id, None)?,
            alternatives: marks.alternatives(slide, MOST_ALTERNATIVES),
        })
    }

    pub(crate) fn fact(&self, id: String, tag: String) -> Result<FactPage, Error> {
        let marks = self.shelfmarks(&language(&tag)?)?;
        let library = &self.library;
        let fact = library.facts.get(&id).ok_or_else(|| self.gone())?;
        let measure = fact.measure.as_ref().and_then(|id| library.measures.get(id));
        let mut bars: Vec<Bar> = Vec::new();
        if let Some(measure) = measure {
            let comparable = library.facts.values().filter(|other| {
                other.measure == fact.measure && other.basis == fact.basis && (other.confirmed || other.id == fact.id)
            });
            bars = comparable
                .filter_map(|other| {
                    let place = library.facilities.get(&other.facility);
                    Some(Bar {
                        fact: other.id.clone(),
                        facility: place.map(|place| place.name.text(&marks.chain).to_owned()).unwrap_or_default(),
                        display: format::figure(other, &marks.chain).display,
                        magnitude: other.magnitude(&measure.unit)?,
                        this: other.id == fact.id,
                        own: place.is_some_and(|place| place.own),
                    })
                })
                .collect();
            let lower_first = measure.better == "lower";
            bars.sort_by(|one, other| {
                let order = one.magnitude.total_cmp(&other.magnitude);
                if lower_first { order } else { order.reverse() }.then_with(|| one.fact.cmp(&other.fact))
            });
        }
        let slides = marks.slides_with(&id);
        let mut pitches = Vec::new();
        for slide in &slides {
            pitches.extend(self.pitches_with(&slide.id, None)?);
        }
        pitches.sort();
        pitches.dedup();
        let note = measure.map(|measure| measure.note.text(&marks.chain)).filter(|note| !note.is_empty());
        Ok(FactPage {
            fact: marks.fact(fact),
            measure: measure.map(|measure| measure.name.text(&marks.chain).to_owned()),
            better: measure.map(|measure| measure.better.clone()),
            measure_note: note.map(str::to_owned),
            bars: if bars.len() > 1 { bars } else { Vec::new() },
            slides: slides.into_iter().map(|slide| marks.slide(slide)).collect(),
            pitches,
        })
    }

    pub(crate) fn facility(&self, id: String, tag: String) -> Result<FacilityPage, Error> {
        let marks = self.shelfmarks(&language(&tag)?)?;
        let library = &self.library;
        let place = library.facilities.get(&id).ok_or_else(|| self.gone())?;
        let shows = |slide: &&Slide| {
            slide.facilities.iter().any(|(facility, _)| *facility == id)
                || marks.facts(slide).iter().any(|fact| fact.facility == id)
        };
        let survey = self.survey(&marks);
        Ok(FacilityPage {
            facility: self.facility_card(place, &marks, &survey),
            url: place.url.clone(),
            facts: library.facts.values().filter(|fact| fact.facility == id).map(|fact| marks.fact(fact)).collect(),
            slides: library
                .slides
                .values()
                .filter(|slide| is_choosable(slide))
                .filter(shows)
                .map(|slide| marks.slide(slide))
                .collect(),
        })
    }

    pub(crate) fn proposition(&self, id: String, tag: String) -> Result<PropositionPage, Error> {
        let marks = self.shelfmarks(&language(&tag)?)?;
        let library = &self.library;
        let proposition = library.value_propositions.get(&id).ok_or_else(|| self.gone())?;
        let text = |key: &str| proposition_text(proposition, &marks.chain, key);
        Ok(PropositionPage {
            proposition: proposition_card(proposition, &marks),
            access: text("access"),
            next: text("next"),
            facts: proposition
                .proof
                .iter()
                .filter_map(|(id, _)| library.facts.get(id))
                .map(|fact| marks.fact(fact))
                .collect(),
            slides: library
                .slides
                .values()
                .filter(|slide| carries(proposition, slide))
                .map(|slide| marks.slide(slide))
                .collect(),
        })
    }

    pub(crate) fn land(&self) -> Result<Land, Error> {
        #[derive(serde::Deserialize)]
        struct Country {
            rings: Vec<Vec<(f64, f64)>>,
        }
        #[derive(serde::Deserialize)]
        struct File {
            bounds: (f64, f64, f64, f64),
            land: Vec<Country>,
        }
        let bytes = lodestone_render::theme::shipped().get("map/oresund.json").copied().unwrap_or_default();
        let file: File = serde_json::from_slice(bytes).map_err(|_| self.gone())?;
        Ok(Land {
            rings: file.land.into_iter().flat_map(|country| country.rings).collect(),
            bounds: file.bounds,
            credit: self.tongue().say("map-credit", &[]),
        })
    }

    fn facility_card(&self, place: &Facility, marks: &Shelfmarks<'_>, survey: &Survey) -> FacilityCard {
        let (facts, slides) = survey.tallies.get(&place.id).copied().unwrap_or_default();
        // A region is not at a point: a pin in its middle would stand in the sea.
        let position = place.position.filter(|_| place.kind != "region");
        FacilityCard {
            id: place.id.clone(),
            name: place.name.text(&marks.chain).to_owned(),
            about: place.about.text(&marks.chain).to_owned(),
            place_kind: match place.kind.as_str() {
                // Says nothing to anybody.
                "other" => String::new(),
                kind => self.tongue().say_or(&format!("kind-{kind}"), &kind.replace('-', " ")),
            },
            city: place.city.clone(),
            country: place.country.clone(),
            latitude: position.map(|(latitude, _)| latitude),
            longitude: position.map(|(_, longitude)| longitude),
            own: place.own,
            facts,
            slides,
        }
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

fn carries(proposition: &ValueProposition, slide: &Slide) -> bool {
    slide.value_proposition.as_deref() == Some(&proposition.id)
        || proposition.slides.iter().any(|(id, _)| *id == slide.id)
}

fn proposition_text(proposition: &ValueProposition, chain: &[Language], key: &str) -> String {
    let text = proposition.text.get(chain).and_then(|text| text.get(key));
    text.map(|text| lodestone_content::text::parse(text).0.words()).unwrap_or_default()
}

fn proposition_card(proposition: &ValueProposition, marks: &Shelfmarks<'_>) -> PropositionCard {
    let text = |key: &str| proposition_text(proposition, &marks.chain, key);
    PropositionCard {
        id: proposition.id.clone(),
        title: text("title"),
        challenge: text("challenge"),
        offer: text("offer"),
        slides: count(proposition.slides.len()),
    }
}

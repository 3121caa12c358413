//! A page about each thing of the library: a slide, a fact, a facility, a value proposition; and the land they stand on.

use lodestone_content::model::{Facility, Slide, ValueProposition};
use lodestone_content::{Language, format};

use crate::app::App;
use crate::convert::language;
use crate::deck_text::describe;
use crate::desk::cards::Shelfmarks;
use crate::desk::survey::{Survey, is_choosable};
use crate::error::Error;
use crate::wire::count;
use crate::wire::{Bar, FacilityCard, FacilityPage, FactPage, Land, PropositionCard, PropositionPage, SlidePage};

impl App {
    pub(crate) fn library_slide(&self, id: String, tag: String) -> Result<SlidePage, Error> {
        let library = self.context.library();
        let wanted = language(&tag)?;
        let marks = self.shelfmarks(&wanted);
        let slide = library.slides.get(&id).ok_or_else(Error::gone)?;
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
            propositions: library
                .value_propositions
                .values()
                .filter(|proposition| carries(proposition, slide))
                .map(|proposition| (proposition.id.clone(), proposition_card(proposition, &marks).title))
                .collect(),
            pitches: self.pitches_with(&id, None)?,
            alternatives: marks.alternatives(slide),
        })
    }

    pub(crate) fn fact(&self, id: String, tag: String) -> Result<FactPage, Error> {
        let marks = self.shelfmarks(&language(&tag)?);
        let library = &self.context.library();
        let fact = library.facts.get(&id).ok_or_else(Error::gone)?;
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
        let marks = self.shelfmarks(&language(&tag)?);
        let library = &self.context.library();
        let place = library.facilities.get(&id).ok_or_else(Error::gone)?;
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
        let marks = self.shelfmarks(&language(&tag)?);
        let library = &self.context.library();
        let proposition = library.value_propositions.get(&id).ok_or_else(Error::gone)?;
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
        let file: File = serde_json::from_slice(bytes).map_err(|_| Error::gone())?;
        Ok(Land {
            rings: file.land.into_iter().flat_map(|country| country.rings).collect(),
            bounds: file.bounds,
            credit: self.context.tongue().say("map-credit", &[]),
        })
    }

    pub(crate) fn facility_card(&self, place: &Facility, marks: &Shelfmarks<'_>, survey: &Survey) -> FacilityCard {
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
                kind => self.context.tongue().say_or(&format!("kind-{kind}"), &kind.replace('-', " ")),
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

fn carries(proposition: &ValueProposition, slide: &Slide) -> bool {
    slide.value_proposition.as_deref() == Some(&proposition.id)
        || proposition.slides.iter().any(|(id, _)| *id == slide.id)
}

fn proposition_text(proposition: &ValueProposition, chain: &[Language], key: &str) -> String {
    let text = proposition.text.get(chain).and_then(|text| text.get(key));
    text.map(|text| lodestone_content::text::parse(text).0.words()).unwrap_or_default()
}

pub(crate) fn proposition_card(proposition: &ValueProposition, marks: &Shelfmarks<'_>) -> PropositionCard {
    let text = |key: &str| proposition_text(proposition, &marks.chain, key);
    PropositionCard {
        id: proposition.id.clone(),
        title: text("title"),
        challenge: text("challenge"),
        offer: text("offer"),
        slides: count(proposition.slides.len()),
    }
}
